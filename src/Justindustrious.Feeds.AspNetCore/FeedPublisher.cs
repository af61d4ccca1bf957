using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Publishes the documents of one source. Documents are created once for each change, even if many requests wait for them. If a source fails, hangs or
/// returns an invalid feed, the last good documents are still served.
/// </summary>
public sealed partial class FeedPublisher : IDisposable
{
    // Editors write a file in several steps.
    private static readonly TimeSpan SettlingTime = TimeSpan.FromMilliseconds(100);

    private readonly FeedSite _site;
    private readonly IPublicationSource _source;
    private readonly SourceReader _reader;
    private readonly TimeProvider _time;
    private readonly PublisherLog _log;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _publishing = new(1);
    private volatile PublishedFeeds? _published;
    private int _publishedReading;
    private TaskCompletionSource<FeedRefreshResult>? _reading;
    private TaskCompletionSource<FeedRefreshResult>? _nextReading;
    private long _due;
    private long _lastGood;
    private long _lastRequest;
    private volatile ExceptionDispatchInfo? _failure;

    internal FeedPublisher(FeedSite site, IPublicationSource source, FeedOfKey? of = null)
    {
        (_site, _source, _time, Of) = (site, source, site.Time, of);
        _log = new(site.Logger, of?.Key);
        _reader = new(source, site.Options.SourceTimeout, _time, site.Logger, site.Stopping.Token);
        _due = _lastRequest = _time.GetTimestamp();
    }

    /// <summary>Is raised after the documents changed, with what is published now.</summary>
    /// <remarks>Handlers run before the next reading; an exception of a handler is logged.</remarks>
    public event Action<PublishedFeeds>? Changed;

    /// <summary>Gets how many subscribers readers report in their User-Agent, the most first.</summary>
    /// <value>Reports of the last 7 days, since the app started.</value>
    public IReadOnlyList<FeedSubscribers> Subscribers => _site.Subscribers;

    /// <summary>Gets the objects that it shares with the other feeds of its registration.</summary>
    internal FeedSite Site => _site;

    /// <summary>Gets the time since the source was last read without a failure.</summary>
    internal TimeSpan? Age => _published is null ? null : _time.GetElapsedTime(Volatile.Read(ref _lastGood));

    /// <summary>Gets what is published; <see langword="null"/> before the first documents.</summary>
    internal PublishedFeeds? Published => _published;

    /// <summary>Gets why the last reading failed; <see langword="null"/> if it succeeded.</summary>
    internal Exception? Failure => _failure?.SourceException;

    /// <summary>Gets how many readings were abandoned and have not returned.</summary>
    internal int AbandonedReadings => _reader.Abandoned;

    /// <summary>Gets what is published. It waits only for the first documents.</summary>
    /// <param name="cancellationToken">Stops waiting, but not the reading, for which other callers may wait.</param>
    /// <returns>What is published now.</returns>
    /// <exception cref="FeedValidationException">Nothing was published yet, and the feed is not valid.</exception>
    /// <remarks>If the source threw an exception and nothing was published yet, this method throws the same exception.</remarks>
    public async ValueTask<PublishedFeeds> GetAsync(CancellationToken cancellationToken = default) =>
        // Only a feed with a key may be missing, and FeedPublishers returns those.
        (await FindAsync(cancellationToken).ConfigureAwait(false))!;

    /// <summary>Reads the source now. Call it when a post was added or changed. Requests get the old documents until new ones are created.</summary>
    /// <param name="cancellationToken">Stops waiting, but not the reading.</param>
    /// <returns>
    /// The result of a reading that started after this call. A failure is returned and logged, and not thrown: the last good documents are still served.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FeedRefreshResult> RefreshAsync(CancellationToken cancellationToken = default) => Read(anew: true).WaitAsync(cancellationToken);

    /// <summary>Gets what is published, as <see cref="GetAsync"/> does; <see langword="null"/> if the source has no feed with this key.</summary>
    internal ValueTask<PublishedFeeds?> FindAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetTimestamp();
        Volatile.Write(ref _lastRequest, now);
        var isDue = now >= Volatile.Read(ref _due);
        if (_published is not { } published)
            return new(FindFirstAsync(isDue, cancellationToken));
        if (isDue)
            _ = Read(anew: false);
        return new(published);
    }

    /// <summary>Starts the first reading, and the watch for changes. The app calls it once.</summary>
    internal void Start()
    {
        _source.OnChange(() => _ = RefreshWhenSettledAsync());
        _ = Read(anew: false);
    }

    /// <summary>Stops reading and pushing. The app calls it when it stops.</summary>
    void IDisposable.Dispose()
    {
        _site.Stop();
        _source.Dispose();
    }

    private async Task<PublishedFeeds?> FindFirstAsync(bool isDue, CancellationToken cancellationToken)
    {
        Task? reading;
        lock (_gate)
            reading = _reading?.Task;
        if (reading is not null || isDue)
            await (reading ?? Read(anew: false)).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_published is null)
            _failure?.Throw();
        return _published is { } published ? published
            : _site.Stopping.IsCancellationRequested ? throw new OperationCanceledException("the app is stopping")
            : null;
    }

    private async Task RefreshWhenSettledAsync()
    {
        await Task.Delay(SettlingTime, _time, _site.Stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_site.Stopping.IsCancellationRequested)
            await RefreshAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Joins the current reading, or starts one. With <paramref name="anew"/>, another reading follows the current one, which may have read older posts.
    /// </summary>
    private Task<FeedRefreshResult> Read(bool anew)
    {
        lock (_gate)
        {
            if (_reading is { } underWay)
                return (anew ? _nextReading ??= NewReading() : underWay).Task;
            var reading = _reading = NewReading();
            _ = Task.Run(ReadUntilNewAsync);
            return reading.Task;
        }

        static TaskCompletionSource<FeedRefreshResult> NewReading() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private async Task ReadUntilNewAsync()
    {
        for (var goesOn = true; goesOn;)
        {
            var result = await ReadOnceAsync().ConfigureAwait(false);
            TaskCompletionSource<FeedRefreshResult> reading;
            lock (_gate)
            {
                (reading, _reading, _nextReading) = (_reading!, _nextReading, null);
                goesOn = _reading is not null;
            }

            reading.SetResult(result);
        }
    }

    private async Task<FeedRefreshResult> ReadOnceAsync()
    {
        using var activity = FeedTelemetry.Activities.StartActivity("feeds.read");
        var start = _time.GetTimestamp();
        SourceReading reading;
        try
        {
            _site.Stopping.Token.ThrowIfCancellationRequested();
            reading = await _reader.ReadAsync(PublishLateAsync).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // A source is code of the app and may throw any exception.
            return Fail(failure);
        }
        finally
        {
            _site.Meter.Reading(_time.GetElapsedTime(start));
        }

        return await PublishAsync(reading).ConfigureAwait(false);
    }

    /// <summary>Publishes the posts of a reading that was abandoned. A slow source would never return others in time.</summary>
    private Task PublishLateAsync(SourceReading reading) => _site.Stopping.IsCancellationRequested ? Task.CompletedTask : PublishAsync(reading);

    private async Task<FeedRefreshResult> PublishAsync(SourceReading reading)
    {
        await _publishing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (reading.Number < _publishedReading)
                return new(FeedRefreshOutcome.Unchanged, _published, _published?.Report, null);
            if (reading.IsUnknown)
                return Withdraw(reading);
            if (reading.Feed is { } feed)
                Of?.Owner.Claim(Of, feed.Link);
            var isNew = Publish(await MakeAsync(reading).ConfigureAwait(false), reading.Part is { Plan.IsArchive: true });
            _publishedReading = reading.Number;
            Volatile.Write(ref _lastGood, _time.GetTimestamp());
            _failure = null;
            SetDue(_site.Options.RefreshAfter);
            Of?.Owner.Sort(this);
            if (isNew)
                RaiseChanged(_published!);
            var outcome = isNew ? FeedRefreshOutcome.Published : FeedRefreshOutcome.Unchanged;
            _site.Meter.Outcome(outcome);
            return new(outcome, _published, _published!.Report, null);
        }
        catch (Exception failure)
        {
            // The feed is not valid, or a list of the app threw an exception while documents were created.
            return Fail(failure);
        }
        finally
        {
            _publishing.Release();
        }
    }

    private async Task<Publication> MakeAsync(SourceReading reading)
    {
        using var activity = FeedTelemetry.Activities.StartActivity("feeds.make");
        var start = _time.GetTimestamp();
        var made = reading is { IsWhole: true, Feed: { } feed } && await FindShared(feed).ConfigureAwait(false) is { } found
            ? new(feed, found, found.Report, () => found)
            : Of is null ? Publication.Make(reading, _site.Layout, _published?.Set, isPacked: false)
            : await _site.Making.RunAsync(() => Publication.Make(reading, _site.Layout, _published?.Set, isPacked: true)).ConfigureAwait(false);
        _site.Meter.Making(_time.GetElapsedTime(start));
        activity?.SetTag("feeds.documents", made.Documents?.Documents.Count).SetTag("feeds.posts", made.Feed?.Posts.Count);
        return made;

        ValueTask<FeedSet?> FindShared(Feed feed) => _site.Signal?.FindDocumentsAsync(feed, _published is null, _site.Stopping.Token) ?? default;
    }

    private FeedRefreshResult Fail(Exception failure)
    {
        if (_site.Stopping.IsCancellationRequested)
            return new(FeedRefreshOutcome.Failed, _published, null, new OperationCanceledException("the app is stopping"));
        _site.Meter.Outcome(FeedRefreshOutcome.Failed);
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Message);
        _failure = ExceptionDispatchInfo.Capture(failure);
        _log.Failed(failure, isServing: _published is not null);
        SetDue(_site.Options.RetryAfter);
        return new(FeedRefreshOutcome.Failed, _published, (failure as FeedValidationException)?.Report, failure);
    }

    private bool Publish(Publication made, bool isComplete)
    {
        if (made is not { Feed: { } feed, Documents: { } documents })
            throw new FeedValidationException(made.Report);

        var before = _published;
        var published = new PublishedFeeds(feed, documents, _site.Layout, made.Report, ServingPolicy.Of(_site.Options, _time.GetUtcNow()), before)
        {
            IsComplete = isComplete,
        };
        if (Of is not null)
            documents.Shrink(made.Again);
        else
            _site.Served.Publish(published);
        _published = published;
        _site.Outbox?.Publish(before, published);
        foreach (var warning in published.WarningsSince(before))
            _log.Finding(warning);
        if (before is not null && published.IsSameAs(before))
            return false;
        // The first documents of a node are not a change.
        if (before is not null)
        {
            _site.Signal?.Send(published.Stamp, feed, documents);
            if (Of is not null)
                _site.KeyedSignal?.Send(Of.Key, published.Stamp);
        }

        _log.Published(published.Documents.Count, feed.Posts.Count);
        return true;
    }

    private void SetDue(TimeSpan wait) => Volatile.Write(ref _due, wait == Timeout.InfiniteTimeSpan
        ? long.MaxValue
        : _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency));
}
