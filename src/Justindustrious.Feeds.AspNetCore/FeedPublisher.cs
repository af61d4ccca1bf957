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
    private readonly FeedsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SubscriberCounts _subscribers;
    private readonly HubOutbox? _outbox;
    private readonly FleetSignal? _signal;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private volatile PublishedFeeds? _published;
    private Task? _reading;
    private Task _hanging = Task.CompletedTask;
    private bool _readAgain;
    private long _due;
    private long _lastGood;
    private volatile ExceptionDispatchInfo? _failure;

    internal FeedPublisher(
        IPublicationSource source, FeedsOptions options, TimeProvider time, FeedMeter meter, Func<FeedMeter, HubOutbox?> makeOutbox, Func<FeedPublisher, FleetSignal?> makeSignal, ILogger<FeedPublisher> logger)
    {
        Meter = meter;
        _outbox = makeOutbox(meter);
        _subscribers = new(time);
        _source = source;
        _options = options;
        _time = time;
        _logger = logger;
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

    internal FeedsOptions Options => _options;

    internal long RetryAfterSeconds => Math.Max(1, (long)Math.Ceiling(_options.RetryAfter.TotalSeconds));

    /// <summary>Gets what is published, where anything is.</summary>
    internal PublishedFeeds? Published => _published;

    /// <summary>Gets why the last reading failed, where it did.</summary>
    internal Exception? Failure => _failure?.SourceException;

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
    /// <returns>A task that ends when what the source holds now is published, or has failed, which the log tells.</returns>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => Read(anew: true).WaitAsync(cancellationToken);

    /// <summary>Notes what a reader says of those it fetches for.</summary>
    internal void NoteReader(HttpRequest request) => _subscribers.Note(request.Headers.UserAgent, request.Path.Value!);

    /// <summary>Has the source read, and waits for nothing.</summary>
    internal void Start() => _ = Read(anew: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _outbox?.Dispose();
        _signal?.Dispose();
        _source.Dispose();
    }

    private async Task<PublishedFeeds> GetFirstAsync(bool isDue, CancellationToken cancellationToken)
    {
        Task? reading;
        lock (_gate)
            reading = _reading;
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

    /// <summary>Joins the reading that is under way, or starts one. Anew: what it already read may be old, so it shall read once more.</summary>
    private Task Read(bool anew)
    {
        lock (_gate)
        {
            if (_reading is not null)
                _readAgain |= anew;
            return _reading ??= Task.Run(ReadUntilNewAsync);
        }
    }

    private async Task ReadUntilNewAsync()
    {
        while (true)
        {
            await ReadOnceAsync().ConfigureAwait(false);
            lock (_gate)
            {
                if (!_readAgain || _stopping.IsCancellationRequested)
                {
                    _reading = null;
                    return;
                }

                _readAgain = false;
            }
        }
    }

    private async Task ReadOnceAsync()
    {
        using var activity = FeedTelemetry.Activities.StartActivity("feeds.read");
        var start = _time.GetTimestamp();
        try
        {
            var isNew = Publish(await ReadInTimeAsync().ConfigureAwait(false));
            Volatile.Write(ref _lastGood, _time.GetTimestamp());
            Meter.Reading(isNew ? "published" : "unchanged", _time.GetElapsedTime(start));
            activity?.SetTag("feeds.documents", _published!.Documents.Count).SetTag("feeds.posts", _published.Feed.Posts.Count);
            _failure = null;
            SetDue(_options.RefreshAfter);
        }
        catch (Exception failure)
        {
            // A source is the app's own code: whatever it throws, the last good documents stay.
            if (_stopping.IsCancellationRequested)
                return;
            Meter.Reading("failed", _time.GetElapsedTime(start));
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            _failure = ExceptionDispatchInfo.Capture(failure);
            if (_published is null)
                LogNothingToServe(failure);
            else
                LogServingTheLastGood(failure);
            SetDue(_options.RetryAfter);
        }
    }

    private async Task<Publication> ReadInTimeAsync()
    {
        // A source that ignores its token would otherwise hold one thread more with each attempt.
        if (!_hanging.IsCompleted)
            throw new TimeoutException("the feed source still has not answered an earlier reading");

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var reading = Task.Run(async () => await _source.ReadAsync(FindMadeOfAsync, timeout.Token).ConfigureAwait(false), timeout.Token);
        _hanging = reading;
        try
        {
            return await reading.WaitAsync(_options.SourceTimeout, _time, _stopping.Token).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            await timeout.CancelAsync().ConfigureAwait(false);
            throw new TimeoutException($"the feed source has not answered within {_options.SourceTimeout}");
        }
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
        if (before is not null && published.IsSameAs(before))
            return false;
        // What a node finds when it starts is no change.
        if (before is not null)
            _signal?.Tell(published.Stamp, feed, documents);
        LogPublished(published.Documents.Count, feed.Posts.Count);
        foreach (var warning in published.Report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Warning))
            LogFinding(warning);
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
