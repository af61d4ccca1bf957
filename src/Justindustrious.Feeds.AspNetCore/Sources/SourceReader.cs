using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Asks a source for its posts and waits no longer than <see cref="FeedServingOptions.SourceTimeout"/>. A reading that takes longer is cancelled and abandoned, and the next one is
/// started beside it: a source that ignores its token would otherwise stop the feeds until the app restarts. Where an abandoned reading answers after all, its posts are used.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="timeout">How long a reading may take.</param>
/// <param name="time">The clock.</param>
/// <param name="useLate">Takes the posts of a reading that answered after it was abandoned.</param>
/// <param name="logger">Takes what happens to readings.</param>
/// <param name="stopping">Ends all readings.</param>
internal sealed partial class SourceReader(
    IPublicationSource source, TimeSpan timeout, TimeProvider time, Func<SourceReading, Task> useLate, ILogger logger, CancellationToken stopping)
{
    /// <summary>Each abandoned reading may hold a thread and a connection. With this many, others are started rarely.</summary>
    public const int MostAbandoned = 8;

    /// <summary>How long nothing is started once there are <see cref="MostAbandoned"/>: twice as long with each one more, so that there are never many, and never an end to trying.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>Timers take no more than 49 days; who writes more means to wait for ever.</summary>
    private readonly TimeSpan _timeout = timeout.TotalMilliseconds < uint.MaxValue - 1 ? timeout : Timeout.InfiniteTimeSpan;
    private readonly Lock _gate = new();
    private int _abandoned;
    private long _abandonedAt;
    private int _started;

    /// <summary>Gets how many readings were abandoned and have not returned.</summary>
    public int Abandoned => Volatile.Read(ref _abandoned);

    /// <summary>Reads the posts.</summary>
    /// <exception cref="TimeoutException">The source has not answered in time; or too many earlier readings have not returned.</exception>
    /// <exception cref="OperationCanceledException">The app is stopping.</exception>
    /// <remarks>What the source throws is thrown on.</remarks>
    public async Task<SourceReading> ReadAsync()
    {
        var number = Start();
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        // A task of its own: a source may block the thread that calls it.
        var reading = Task.Run(async () => await source.ReadAsync(cancellation.Token).ConfigureAwait(false) with { Number = number }, CancellationToken.None);
        await ((Task)reading).WaitAsync(_timeout, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reading.IsCompleted)
        {
            cancellation.Dispose();
            return await reading.ConfigureAwait(false);
        }

        var abandoned = Abandon(reading, cancellation);
        stopping.ThrowIfCancellationRequested();
        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture,
            $"the feed source has not answered within {timeout}; the reading was abandoned, and {abandoned} {(abandoned == 1 ? "reading has" : "readings have")} not returned yet"));
    }

    private int Start()
    {
        lock (_gate)
        {
            var tooMany = _abandoned - MostAbandoned;
            if (tooMany >= 0 && time.GetElapsedTime(_abandonedAt) is var waited && waited < Rest * Math.Pow(2, tooMany))
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture,
                    $"{_abandoned} readings of the feed source were abandoned and have not returned; another is started when one returns, or in {(Rest * Math.Pow(2, tooMany)) - waited:g}"));
            }

            return ++_started;
        }
    }

    private int Abandon(Task<SourceReading> reading, CancellationTokenSource cancellation)
    {
        int abandoned;
        lock (_gate)
        {
            abandoned = ++_abandoned;
            _abandonedAt = time.GetTimestamp();
        }

        if (!stopping.IsCancellationRequested)
            LogAbandoned(timeout, abandoned);
        _ = AwaitAsync(reading, cancellation, time.GetTimestamp());
        return abandoned;
    }

    private async Task AwaitAsync(Task<SourceReading> reading, CancellationTokenSource cancellation, long abandonedAt)
    {
        // What the source does when it is cancelled may hang as well.
        var cancelling = cancellation.CancelAsync();
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
            _abandoned--;
        if (!stopping.IsCancellationRequested)
            LogReturned(timeout + time.GetElapsedTime(abandonedAt), reading.IsCompletedSuccessfully ? "its posts are used" : "without posts");
        if (reading.IsCompletedSuccessfully)
            await useLate(await reading.ConfigureAwait(false)).ConfigureAwait(false);
        await cancelling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.Dispose();
    }

    [LoggerMessage(5, LogLevel.Warning, "A reading of the feed source has not answered within {Timeout} and was abandoned; abandoned readings that have not returned: {Abandoned}")]
    private partial void LogAbandoned(TimeSpan timeout, int abandoned);

    [LoggerMessage(6, LogLevel.Information, "A reading of the feed source that was abandoned has returned after {Elapsed}: {Use}")]
    private partial void LogReturned(TimeSpan elapsed, string use);
}
