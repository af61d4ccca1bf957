using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Reads the posts of a source, and waits no longer than <see cref="FeedServingOptions.SourceTimeout"/>. A reading that takes longer is cancelled and
/// abandoned, and the next one starts, although the abandoned one may still run. Otherwise, a source that ignores its cancellation token would stop the feeds
/// until the app restarts. If an abandoned reading ends later, its posts are used.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="timeout">How long a reading may take.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Logs abandoned readings.</param>
/// <param name="stopping">Ends all readings.</param>
internal sealed partial class SourceReader(
    IPublicationSource source, TimeSpan timeout, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    /// <summary>Each abandoned reading may use a thread and a connection. If there are this many, others are started rarely.</summary>
    public const int MostAbandoned = 8;

    /// <summary>
    /// How long no reading starts after <see cref="MostAbandoned"/> readings were abandoned. Each further one doubles the time, so that few readings are
    /// open, and the source is still tried.
    /// </summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>Timers are limited to 49 days. A longer timeout means no timeout.</summary>
    private readonly TimeSpan _timeout = timeout.TotalMilliseconds < uint.MaxValue - 1 ? timeout : Timeout.InfiniteTimeSpan;
    private readonly Lock _gate = new();
    private int _abandoned;
    private long _abandonedAt;
    private int _started;

    /// <summary>Gets how many readings were abandoned and have not returned.</summary>
    public int Abandoned => Volatile.Read(ref _abandoned);

    /// <summary>Reads the posts.</summary>
    /// <param name="useLate">Uses the posts of this reading if it ends after it was abandoned.</param>
    /// <exception cref="TimeoutException">The source has not answered in time; or too many earlier readings have not returned.</exception>
    /// <exception cref="OperationCanceledException">The app is stopping.</exception>
    /// <remarks>Exceptions of the source are not caught.</remarks>
    public async Task<SourceReading> ReadAsync(Func<SourceReading, Task> useLate)
    {
        var number = Start();
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        // A separate task, because a source may block its thread.
        var reading = Task.Run(async () => await source.ReadAsync(cancellation.Token).ConfigureAwait(false) with { Number = number }, CancellationToken.None);
        await ((Task)reading).WaitAsync(_timeout, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reading.IsCompleted)
        {
            cancellation.Dispose();
            return await reading.ConfigureAwait(false);
        }

        var abandoned = Abandon(reading, cancellation, useLate);
        stopping.ThrowIfCancellationRequested();
        throw new TimeoutException(string.Create(
            CultureInfo.InvariantCulture,
            $"the feed source has not answered within {timeout}; the reading was abandoned, and {abandoned} "
            + $"{(abandoned == 1 ? "reading has" : "readings have")} not returned yet"));
    }

    /// <summary>Gets the number of posts that come from elsewhere now. Readings that have started have older posts.</summary>
    public int NextNumber()
    {
        lock (_gate)
            return ++_started;
    }

    private int Start()
    {
        lock (_gate)
        {
            var tooMany = _abandoned - MostAbandoned;
            if (tooMany >= 0 && time.GetElapsedTime(_abandonedAt) is var waited && waited < Rest * Math.Pow(2, tooMany))
            {
                throw new TimeoutException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_abandoned} readings of the feed source were abandoned and have not returned; "
                    + $"another is started when one returns, or in {(Rest * Math.Pow(2, tooMany)) - waited:g}"));
            }

            return ++_started;
        }
    }

    private int Abandon(Task<SourceReading> reading, CancellationTokenSource cancellation, Func<SourceReading, Task> useLate)
    {
        int abandoned;
        lock (_gate)
        {
            abandoned = ++_abandoned;
            _abandonedAt = time.GetTimestamp();
        }

        if (!stopping.IsCancellationRequested)
            LogAbandoned(timeout, abandoned);
        _ = AwaitAsync(reading, cancellation, time.GetTimestamp(), useLate);
        return abandoned;
    }

    private async Task AwaitAsync(Task<SourceReading> reading, CancellationTokenSource cancellation, long abandonedAt, Func<SourceReading, Task> useLate)
    {
        // Callbacks of the source that run at the cancellation may hang too.
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

    [LoggerMessage(
        5, LogLevel.Warning,
        "A reading of the feed source has not answered within {Timeout} and was abandoned; abandoned readings that have not returned: {Abandoned}")]
    private partial void LogAbandoned(TimeSpan timeout, int abandoned);

    [LoggerMessage(6, LogLevel.Information, "A reading of the feed source that was abandoned has returned after {Elapsed}: {Use}")]
    private partial void LogReturned(TimeSpan elapsed, string use);
}
