using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Keeps what is published. Documents are made once for each change, however many requests wait for them, and stay until better ones take
/// their place: a source that fails, hangs or gives an invalid feed leaves the last good documents where they are.
/// </summary>
public sealed partial class FeedPublisher : IDisposable
{
    /// <summary>Editors write a file in several steps; a short rest makes one reading of them.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

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
        IPublicationSource source, FeedServingOptions options, TimeProvider time, FeedMeter meter, Func<FeedMeter, HubOutbox?> makeOutbox, Func<FeedPublisher, FleetSignal?> makeSignal, ILogger<FeedPublisher> logger)
    {
        Meter = meter;
        _outbox = makeOutbox(meter);
        _subscribers = new(time);
        _source = source;
        _options = options;
        _time = time;
        _logger = logger;
        _reader = new(source, options.SourceTimeout, time, TakeLateAsync, logger, _stopping.Token);
        Served = new(logger);
        _due = time.GetTimestamp();
        _signal = makeSignal(this);
        meter.Observe(this);
        source.OnChange(() => _ = RefreshAfterRestAsync());
    }

    /// <summary>Gets for how many people readers fetch the documents, as far as they say so, most first; those seen in the last 7 days since the app started.</summary>
    public IReadOnlyList<FeedSubscribers> Subscribers => _subscribers.All;

    internal FeedMeter Meter { get; }

    internal ServedAddresses Served { get; }

    /// <summary>Gets how long ago the source was last read as it should be.</summary>
    internal TimeSpan? Age => _published is null ? null : _time.GetElapsedTime(Volatile.Read(ref _lastGood));

    internal FeedSetOptions Layout => _source.Layout;

    internal FeedServingOptions Options => _options;

    internal long RetryAfterSeconds => Math.Max(1, (long)Math.Ceiling(_options.RetryAfter.TotalSeconds));

    /// <summary>Gets what is published, where anything is.</summary>
    internal PublishedFeeds? Published => _published;

    /// <summary>Gets why the last reading failed, where it did.</summary>
    internal Exception? Failure => _failure?.SourceException;

    /// <summary>Gets how many readings were abandoned and have not returned.</summary>
    internal int AbandonedReadings => _reader.Abandoned;

    /// <summary>Gets what is published. Waits only where nothing was published yet.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the reading that others may wait for.</param>
    /// <returns>What is published now.</returns>
    /// <exception cref="FeedValidationException">Nothing was published yet, and the feed is not valid.</exception>
    /// <remarks>Where nothing was published yet and the source throws, so does this, and the same.</remarks>
    public ValueTask<PublishedFeeds> GetAsync(CancellationToken cancellationToken = default)
    {
        var isDue = _time.GetTimestamp() >= Volatile.Read(ref _due);
        if (_published is not { } published)
            return new(GetFirstAsync(isDue, cancellationToken));
        if (isDue)
            _ = Read(anew: false);
        return new(published);
    }

    /// <summary>Reads the source now. Call it when a post was added or changed; requests meanwhile get the documents as they were.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the reading.</param>
    /// <returns>
    /// What came of a reading that started no earlier than this call: whether what the source holds now is published. A failure is also in the log; it is
    /// returned and not thrown, since the last good documents are still served.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FeedRefreshResult> RefreshAsync(CancellationToken cancellationToken = default) => Read(anew: true).WaitAsync(cancellationToken);

    /// <summary>Notes what a reader says of those it fetches for.</summary>
    internal void NoteReader(HttpRequest request) => _subscribers.Note(request.Headers.UserAgent, request.Path.Value!);

    /// <summary>Has the source read, and waits for nothing.</summary>
    internal void Start() => _ = Read(anew: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Not Cancel, which would wait for what sources do when they are cancelled.
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

    private async Task RefreshAfterRestAsync()
    {
        await Task.Delay(Rest, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_stopping.IsCancellationRequested)
            await RefreshAsync().ConfigureAwait(false);
    }

    /// <summary>Joins the reading that is under way, or starts one. Anew: that one may have read old posts, so another follows it.</summary>
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
            reading = await _reader.ReadAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // A source is the app's own code: whatever it throws, the last good documents stay.
            return Fail(failure);
        }
        finally
        {
            Meter.Reading(_time.GetElapsedTime(start));
        }

        return await PublishAsync(reading).ConfigureAwait(false);
    }

    /// <summary>Uses what a reading gave that was abandoned: late posts are better than none, and on a slow source they are the only ones.</summary>
    private Task TakeLateAsync(SourceReading reading) => _stopping.IsCancellationRequested ? Task.CompletedTask : PublishAsync(reading);

    private async Task<FeedRefreshResult> PublishAsync(SourceReading reading)
    {
        await _publishing.WaitAsync().ConfigureAwait(false);
        try
        {
            // A later reading knows more.
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
            // An invalid feed is not published; and lists that are the app's own may throw when documents are made of them.
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
        var made = reading is { IsWhole: true, Feed: { } feed } && await FindMadeOfAsync(feed, _stopping.Token).ConfigureAwait(false) is { } found
            ? new(feed, found, found.Report)
            : reading.Make();
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

    private ValueTask<FeedSet?> FindMadeOfAsync(Feed feed, CancellationToken cancellationToken) => _signal?.FindMadeOfAsync(feed, cancellationToken) ?? default;

    private bool Publish(Publication read)
    {
        if (read is not { Feed: { } feed, Documents: { } documents })
            throw new FeedValidationException(read.Report);

        var before = _published;
        var published = new PublishedFeeds(feed, documents, Layout, read.Report, ServingPolicy.Of(_options, _time.GetUtcNow()), before);
        Served.Publish(published);
        _published = published;
        _outbox?.Put(published);
        foreach (var warning in published.WarningsSince(before))
            LogFinding(warning);
        if (before is not null && published.IsSameAs(before))
            return false;
        // What a node finds when it starts is no change.
        if (before is not null)
            _signal?.Tell(published.Stamp, feed, documents);
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

    [LoggerMessage(3, LogLevel.Error, "The feeds could not be read; the last good documents are served on")]
    private partial void LogServingTheLastGood(Exception failure);

    [LoggerMessage(4, LogLevel.Error, "The feeds could not be read, and there are no documents to serve yet")]
    private partial void LogNothingToServe(Exception failure);
}
