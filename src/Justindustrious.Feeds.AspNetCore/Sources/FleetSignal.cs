using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Has all nodes of an app see a change on one of them: the node that publishes it leaves a stamp in a cache that all share, and the others,
/// which look there now and then, read the source when the stamp is not theirs. Where the app has a <see cref="SharedDocuments"/> as well, they take
/// the documents from there, and make them where that is away. No request ever waits for a cache.
/// </summary>
internal sealed partial class FleetSignal : IDisposable
{
    /// <summary>A node whose database lags behind looks again, but not for ever: another node may be on another version of the app.</summary>
    private const int MostReadings = 10;

    /// <summary>However eager the options are, a loop that never rests would help nobody.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    /// <summary>Making documents takes less than waiting for a cache that does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FeedPublisher _publisher;
    private readonly IDistributedCache _cache;
    private readonly SharedDocuments? _documents;
    private readonly string _key;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private volatile News? _untold;
    private volatile string? _seen;
    private volatile string? _wanted;
    private int _readings;
    private bool _isAway;

    public FleetSignal(FeedPublisher publisher, IDistributedCache cache, SharedDocuments? documents, string key, TimeSpan interval, TimeProvider time, ILogger logger)
    {
        _publisher = publisher;
        _cache = cache;
        _documents = documents;
        _key = key;
        _interval = interval;
        _time = time;
        _logger = logger;
        _ = Task.Run(LookAsync);
    }

    /// <summary>Tells the others what is published here now, as soon as the cache can be reached.</summary>
    public void Tell(string stamp, Feed feed, FeedSet documents) =>
        // What was learnt from the cache is no news there, and told again it could hide what another node told meanwhile.
        _untold = stamp == _seen ? null : new(stamp, feed, documents);

    /// <summary>Finds the documents of a feed where another node made them: those of the change that it told, or those of the fleet when this node starts.</summary>
    public async ValueTask<FeedSet?> FindMadeOfAsync(Feed feed, CancellationToken cancellationToken)
    {
        if (_documents is not { } documents || (_wanted is null && _publisher.Published is not null))
            return null;
        try
        {
            return await FindAsync().WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a cache throws when it is away, which LookAsync says: the documents are made here.
            return null;
        }

        async Task<FeedSet?> FindAsync()
        {
            var stamp = _wanted ?? await _cache.GetStringAsync(_key, cancellationToken).ConfigureAwait(false);
            var found = stamp is null ? null : await documents.TakeAsync(stamp, feed, cancellationToken).ConfigureAwait(false);
            if (found is not null)
                LogTaken(found.Documents.Count);
            return found;
        }
    }

    public void Dispose() => _stopping.Cancel();

    private async Task LookAsync()
    {
        var step = _interval / 5 > Least ? _interval / 5 : Least;
        for (var sinceLook = TimeSpan.Zero; !_stopping.IsCancellationRequested; sinceLook += step)
        {
            await Task.Delay(step, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stopping.IsCancellationRequested || (_untold is null && sinceLook < _interval))
                continue;
            sinceLook = TimeSpan.Zero;
            try
            {
                await TellAndLookAsync().ConfigureAwait(false);
                if (_isAway)
                    LogBack();
                _isAway = false;
            }
            catch (Exception e)
            {
                // Whatever a cache throws when it is away: it is asked again, and said once.
                if (!_isAway && !_stopping.IsCancellationRequested)
                    LogAway(e);
                _isAway = true;
            }
        }
    }

    private async Task TellAndLookAsync()
    {
        var found = await _cache.GetStringAsync(_key, _stopping.Token).ConfigureAwait(false);
        if (_untold is { } news)
        {
            // First the documents: who sees the stamp finds them.
            if (_documents is not null)
                await _documents.PutAsync(news.Stamp, news.Feed, news.Documents, _stopping.Token).ConfigureAwait(false);
            await _cache.SetStringAsync(_key, news.Stamp, _stopping.Token).ConfigureAwait(false);
            Interlocked.CompareExchange(ref _untold, null, news);
            _seen = news.Stamp;
            return;
        }

        if (found is null || _publisher.Published?.Stamp == found)
            return;
        if (found != _seen)
            _readings = 0;
        _seen = found;
        if (_readings++ >= MostReadings)
            return;
        _wanted = found;
        try
        {
            await _publisher.RefreshAsync(_stopping.Token).ConfigureAwait(false);
        }
        finally
        {
            _wanted = null;
        }
    }

    [LoggerMessage(21, LogLevel.Warning, "The cache that tells of changes on other nodes can't be reached; this node serves on what it has")]
    private partial void LogAway(Exception failure);

    [LoggerMessage(22, LogLevel.Information, "The cache that tells of changes on other nodes is back")]
    private partial void LogBack();

    [LoggerMessage(23, LogLevel.Information, "Took {Documents} documents that another node made")]
    private partial void LogTaken(int documents);

    private sealed record News(string Stamp, Feed Feed, FeedSet Documents);
}
