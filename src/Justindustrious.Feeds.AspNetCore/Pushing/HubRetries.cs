using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>
/// When a hub is notified again after a failure: each document after <paramref name="backOff"/>, and twice as long with each further failure.
/// </summary>
/// <remarks>A short failure is retried within the same request: <see cref="AddShort"/>.</remarks>
/// <param name="backOff">How long to wait after the first failure.</param>
/// <param name="time">The clock.</param>
internal sealed class HubRetries(TimeSpan backOff, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The shortest wait, even if <see cref="FeedServingOptions.HubBackOff"/> is shorter.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    private readonly Dictionary<string, Retry> _topics = new(StringComparer.Ordinal);
    private Retry? _hub;
    private bool _hasMore;

    /// <summary>
    /// Adds the retries within one request: two, for failures that may be over in a second. The time that the hub asks for (Retry-After) applies only to the
    /// other retries.
    /// </summary>
    public static void AddShort(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && attempt.Outcome.Result?.Headers.RetryAfter is null),
        })
        .AddTimeout(TimeSpan.FromSeconds(10));

    /// <summary>Gets how long until a document is due; <see langword="null"/> if nothing failed.</summary>
    public TimeSpan? Wait
    {
        get
        {
            if (_topics.Count == 0 && !_hasMore)
                return null;
            // While the hub is paused, some topics were not tried yet. They are due when the pause ends.
            var next = _hasMore ? TimeSpan.Zero : _topics.Values.Min(Left);
            return Max(Max(next, _hub is null ? TimeSpan.Zero : Left(_hub)), Shortest);
        }
    }

    /// <summary>Removes the topics that are no longer pending.</summary>
    public void KeepOnly(IReadOnlyCollection<string> topics)
    {
        foreach (var topic in _topics.Keys.Except(topics, StringComparer.Ordinal).ToList())
            _topics.Remove(topic);
    }

    /// <summary>Gets the topics that are due, those with the fewest failures first.</summary>
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

    /// <summary>Records that the hub accepted a topic. The topics that failed because of the hub itself are now due.</summary>
    public void Succeeded(string topic)
    {
        _topics.Remove(topic);
        _hub = null;
        foreach (var (other, retry) in _topics)
            _topics[other] = retry.EndsWithHub ? retry with { Wait = TimeSpan.Zero } : retry;
    }

    /// <summary>Records that the hub did not accept a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="answer">What the hub answered.</param>
    /// <returns>How long until the next notification.</returns>
    public TimeSpan Failed(string topic, HubAnswer answer)
    {
        var retry = Next(_topics.GetValueOrDefault(topic), answer.RetryAfter) with { EndsWithHub = answer is { IsHubAtFault: true, RetryAfter: null } };
        _topics[topic] = retry;
        return retry.Wait;
    }

    /// <summary>Records that the hub itself can't be reached.</summary>
    /// <returns>How long no notification is sent to it.</returns>
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
        /// <summary>Gets whether the wait ends when the hub accepts another topic.</summary>
        public bool EndsWithHub { get; init; }
    }
}
