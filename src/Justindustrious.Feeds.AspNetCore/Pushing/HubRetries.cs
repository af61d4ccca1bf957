namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>When one hub is told again of what it has not taken. Each document waits for itself, twice as long with each failure.</summary>
/// <param name="backOff">How long to wait after the first failure.</param>
/// <param name="time">The clock.</param>
internal sealed class HubRetries(TimeSpan backOff, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>However eager the options are, a hub that refuses is not asked without a rest.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    private readonly Dictionary<string, Retry> _topics = new(StringComparer.Ordinal);
    private Retry? _hub;
    private bool _hasMore;

    /// <summary>Gets how long nothing is due; <see langword="null"/> while there is nothing to tell again.</summary>
    public TimeSpan? Wait
    {
        get
        {
            if (_topics.Count == 0 && !_hasMore)
                return null;
            // When a hub is left alone, some topics were not tried yet: they are due as soon as it is asked again.
            var next = _hasMore ? TimeSpan.Zero : _topics.Values.Min(Left);
            return Max(Max(next, _hub is null ? TimeSpan.Zero : Left(_hub)), Shortest);
        }
    }

    /// <summary>Forgets what need not be told any more.</summary>
    public void KeepOnly(IReadOnlyCollection<string> topics)
    {
        foreach (var topic in _topics.Keys.Except(topics, StringComparer.Ordinal).ToList())
            _topics.Remove(topic);
    }

    /// <summary>Gets the topics that are due, those that failed least first: what is refused for good comes after what is new.</summary>
    public IReadOnlyList<string> Due(IEnumerable<string> topics)
    {
        if (_hub is not null && Left(_hub) > TimeSpan.Zero)
            return [];
        _hasMore = false;
        return [.. topics
            .Where(topic => !_topics.TryGetValue(topic, out var retry) || Left(retry) <= TimeSpan.Zero)
            .OrderBy(topic => _topics.GetValueOrDefault(topic)?.Failures ?? 0)
            .ThenBy(topic => topic, StringComparer.Ordinal)];
    }

    /// <summary>Notes that the hub has taken a topic. It is back, so what it failed at while it was away is due.</summary>
    public void Succeeded(string topic)
    {
        _topics.Remove(topic);
        _hub = null;
        foreach (var (other, retry) in _topics)
            _topics[other] = retry.EndsWithHub ? retry with { Wait = TimeSpan.Zero } : retry;
    }

    /// <summary>Notes that the hub has not taken a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="answer">What the hub answered.</param>
    /// <returns>When it is told again.</returns>
    public TimeSpan Failed(string topic, HubAnswer answer)
    {
        var retry = Next(_topics.GetValueOrDefault(topic), answer.RetryAfter) with { EndsWithHub = answer is { IsHubAtFault: true, RetryAfter: null } };
        _topics[topic] = retry;
        return retry.Wait;
    }

    /// <summary>Notes that the hub itself is away.</summary>
    /// <returns>When it is told again of anything.</returns>
    public TimeSpan HubFailed()
    {
        _hub = Next(_hub, null);
        _hasMore = true;
        return _hub.Wait;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private Retry Next(Retry? last, TimeSpan? retryAfter)
    {
        var failures = (last?.Failures ?? 0) + 1;
        var wait = backOff >= Longest ? Longest : backOff * Math.Pow(2, Math.Min(failures - 1, 30));
        wait = Max(wait, retryAfter ?? TimeSpan.Zero);
        return new(failures, time.GetTimestamp(), wait < Longest ? Max(wait, Shortest) : Longest);
    }

    private TimeSpan Left(Retry retry) => retry.Wait - time.GetElapsedTime(retry.Since);

    private sealed record Retry(int Failures, long Since, TimeSpan Wait)
    {
        /// <summary>Gets whether the wait ends when the hub is seen to be back.</summary>
        public bool EndsWithHub { get; init; }
    }
}
