using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Publishes the documents of one source. Documents are made once for each change, however many requests wait for them. If a source fails, hangs or gives an
/// invalid feed, the last good documents are still served.
/// </summary>
public sealed partial class FeedPublisher : IDisposable
{
    /// <summary>How long to wait after a change of a file: editors write a file in several steps.</summary>
    private static readonly TimeSpan SettlingTime = TimeSpan.FromMilliseconds(100);

    private readonly IPublicationSource _source;
    private readonly SourceReader _reader;
    private readonly FeedServingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SubscriberCounts _subscribers;
    private readonly HubOutbox? _outbox;
    private readonly FleetSignal? _signal;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _publishing = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private volatile PublishedFeeds? _published;
    private int _publishedReading;
    private TaskCompletionSource<FeedRefreshResult>? _reading;
    private TaskCompletionSource<FeedRefreshResult>? _nextReading;
    private long _due;
    private long _lastGood;
    private volatile ExceptionDispatchInfo? _failure;

    internal FeedPublisher(
        IPublicationSource source, FeedServingOptions options, TimeProvider time, FeedMeter meter, HubOutbox? outbox, FleetSignal? signal,
        ILogger<FeedPublisher> logger)
    {
        Meter = meter;
        _outbox = outbox;
        _signal = signal;
        _subscribers = new(time);
        _source = source;
        _options = options;
        _time = time;
        _logger = logger;
        _reader = new(source, options.SourceTimeout, time, logger, _stopping.Token);
        Served = new(logger);
        _due = time.GetTimestamp();
    }

    /// <summary>Gets how many subscribers readers report in their User-Agent, the most first.</summary>
    /// <value>Reports of the last 7 days, since the app started.</value>
    public IReadOnlyList<FeedSubscribers> Subscribers => _subscribers.All;

    internal FeedMeter Meter { get; }

    internal ServedAddresses Served { get; }

    /// <summary>Gets the time since the source was last read without a failure.</summary>
    internal TimeSpan? Age => _published is null ? null : _time.GetElapsedTime(Volatile.Read(ref _lastGood));

    internal FeedSetOptions Layout => _source.Layout;

    internal FeedServingOptions Options => _options;

    internal long RetryAfterSeconds => Math.Max(1, (long)Math.Ceiling(_options.RetryAfter.TotalSeconds));

    /// <summary>Gets what is published; <see langword="null"/> before the first documents.</summary>
    internal PublishedFeeds? Published => _published;

    /// <summary>Gets why the last reading failed; <see langword="null"/> if it succeeded.</summary>
    internal Exception? Failure => _failure?.SourceException;

    /// <summary>Gets how many readings were abandoned and have not returned.</summary>
    internal int AbandonedReadings => _reader.Abandoned;

    /// <summary>Gets what is published. It waits only for the first documents.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the reading that others may wait for.</param>
    /// <returns>What is published now.</returns>
    /// <exception cref="FeedValidationException">Nothing was published yet, and the feed is not valid.</exception>
    /// <remarks>If the source threw an exception and nothing was published yet, this method throws the same exception.</remarks>
    public ValueTask<PublishedFeeds> GetAsync(CancellationToken cancellationToken = default)
    {
        var isDue = _time.GetTimestamp() >= Volatile.Read(ref _due);
        if (_published is not { } published)
            return new(GetFirstAsync(isDue, cancellationToken));
        if (isDue)
            _ = Read(anew: false);
        return new(published);
    }

    /// <summary>Reads the source now. Call it when a post was added or changed. Until the new documents are made, requests get the old ones.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the reading.</param>
    /// <returns>
    /// The result of a reading that started after this call. A failure is returned and logged, and not thrown, since the last good documents are still served.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FeedRefreshResult> RefreshAsync(CancellationToken cancellationToken = default) => Read(anew: true).WaitAsync(cancellationToken);

    /// <summary>Records the number of subscribers that a reader reports.</summary>
    internal void NoteReader(HttpRequest request) => _subscribers.Note(request.Headers.UserAgent, request.Path.Value!);

    /// <summary>Starts the first reading, the watch for changes, the messages to hubs and other nodes, and the gauges. The app calls it once.</summary>
    internal void Start()
    {
        Meter.Observe(this);
        _source.OnChange(() => _ = RefreshWhenSettledAsync());
        _outbox?.Start();
        _signal?.Start(this);
        _ = Read(anew: false);
    }

    /// <summary>Stops reading and pushing. The app calls it when it stops.</summary>
    void IDisposable.Dispose()
    {
        // Cancel would wait for the callbacks of sources.
        _ = _stopping.CancelAsync();
        _outbox?.Dispose();
        _signal?.Dispose();
        _source.Dispose();
    }

    private async Task<PublishedFeeds> GetFirstAsync(bool isDue, CancellationToken cancellationToken)
    {
        Task? reading;
        lock (_gate)
            reading = _reading?.Task;
        if (reading is not null || isDue)
            await (reading ?? Read(anew: false)).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_published is null)
            _failure?.Throw();
        return _published ?? throw new OperationCanceledException("the app is stopping");
    }

    private async Task RefreshWhenSettledAsync()
    {
        await Task.Delay(SettlingTime, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_stopping.IsCancellationRequested)
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
            _stopping.Token.ThrowIfCancellationRequested();
            reading = await _reader.ReadAsync(PublishLateAsync).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // A source is code of the app and may throw anything. The last good documents stay.
            return Fail(failure);
        }
        finally
        {
            Meter.Reading(_time.GetElapsedTime(start));
        }

        return await PublishAsync(reading).ConfigureAwait(false);
    }

    /// <summary>Publishes the posts of a reading that was abandoned. A slow source gives no others.</summary>
    private Task PublishLateAsync(SourceReading reading) => _stopping.IsCancellationRequested ? Task.CompletedTask : PublishAsync(reading);

    private async Task<FeedRefreshResult> PublishAsync(SourceReading reading)
    {
        await _publishing.WaitAsync().ConfigureAwait(false);
        try
        {
            // A later reading has newer posts.
            if (reading.Number < _publishedReading)
                return new(FeedRefreshOutcome.Unchanged, _published, _published?.Report, null);
            var isNew = Publish(await MakeAsync(reading).ConfigureAwait(false));
            _publishedReading = reading.Number;
            Volatile.Write(ref _lastGood, _time.GetTimestamp());
            _failure = null;
            SetDue(_options.RefreshAfter);
            var outcome = isNew ? FeedRefreshOutcome.Published : FeedRefreshOutcome.Unchanged;
            Meter.Outcome(outcome);
            return new(outcome, _published, _published!.Report, null);
        }
        catch (Exception failure)
        {
            // The feed is not valid, or a list of the app threw while documents were made.
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
        var made = reading is { IsWhole: true, Feed: { } feed } && await FindSharedAsync(feed).ConfigureAwait(false) is { } found
            ? new(feed, found, found.Report)
            : Publication.Make(reading, Layout);
        Meter.Making(_time.GetElapsedTime(start));
        activity?.SetTag("feeds.documents", made.Documents?.Documents.Count).SetTag("feeds.posts", made.Feed?.Posts.Count);
        return made;
    }

    private FeedRefreshResult Fail(Exception failure)
    {
        if (_stopping.IsCancellationRequested)
            return new(FeedRefreshOutcome.Failed, _published, null, new OperationCanceledException("the app is stopping"));
        Meter.Outcome(FeedRefreshOutcome.Failed);
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Message);
        _failure = ExceptionDispatchInfo.Capture(failure);
        if (_published is null)
            LogNothingToServe(failure);
        else
            LogServingTheLastGood(failure);
        SetDue(_options.RetryAfter);
        return new(FeedRefreshOutcome.Failed, _published, (failure as FeedValidationException)?.Report, failure);
    }

    private ValueTask<FeedSet?> FindSharedAsync(Feed feed) => _signal?.FindDocumentsAsync(feed, isFirst: _published is null, _stopping.Token) ?? default;

    private bool Publish(Publication made)
    {
        if (made is not { Feed: { } feed, Documents: { } documents })
            throw new FeedValidationException(made.Report);

        var before = _published;
        var published = new PublishedFeeds(feed, documents, Layout, made.Report, ServingPolicy.Of(_options, _time.GetUtcNow()), before);
        Served.Publish(published);
        _published = published;
        _outbox?.Publish(published);
        foreach (var warning in published.WarningsSince(before))
            LogFinding(warning);
        if (before is not null && published.IsSameAs(before))
            return false;
        // The first documents of a node are not a change.
        if (before is not null)
            _signal?.Send(published.Stamp, feed, documents);
        LogPublished(published.Documents.Count, feed.Posts.Count);
        return true;
    }

    private void SetDue(TimeSpan wait) => Volatile.Write(ref _due, wait == Timeout.InfiniteTimeSpan
        ? long.MaxValue
        : _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency));

    [LoggerMessage(1, LogLevel.Information, "Published {Documents} feed documents of {Posts} posts")]
    private partial void LogPublished(int documents, int posts);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    private partial void LogFinding(FeedDiagnostic finding);

    [LoggerMessage(3, LogLevel.Error, "The feeds could not be read; the last good documents are still served")]
    private partial void LogServingTheLastGood(Exception failure);

    [LoggerMessage(4, LogLevel.Error, "The feeds could not be read, and there are no documents to serve yet")]
    private partial void LogNothingToServe(Exception failure);
}
