using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Has all nodes of an app see a change on one of them: the node that publishes it leaves a stamp in a cache that all share, and the others,
/// which look there now and then, read the source when the stamp is not theirs. No request ever waits for the cache.
/// </summary>
internal sealed partial class FleetSignal : IDisposable
{
    /// <summary>A node whose database lags behind looks again, but not for ever: another node may be on another version of the app.</summary>
    private const int MostReadings = 10;

    private readonly FeedPublisher _publisher;
    private readonly IDistributedCache _cache;
    private readonly string _key;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private volatile string? _untold;
    private volatile string? _seen;
    private int _readings;
    private bool _isAway;

    public FleetSignal(FeedPublisher publisher, IDistributedCache cache, string key, TimeSpan interval, TimeProvider time, ILogger logger)
    {
        _publisher = publisher;
        _cache = cache;
        _key = key;
        _interval = interval;
        _time = time;
        _logger = logger;
        _ = Task.Run(LookAsync);
    }

    /// <summary>Tells the others what is published here now, as soon as the cache can be reached.</summary>
    public void Tell(string stamp)
    {
        // What was learnt from the cache is no news there, and told again it could hide what another node told meanwhile.
        if (stamp != _seen)
            _untold = stamp;
    }

    public void Dispose() => _stopping.Cancel();

    private async Task LookAsync()
    {
        var step = _interval / 5;
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
        if (_untold is { } stamp)
        {
            await _cache.SetStringAsync(_key, stamp, _stopping.Token).ConfigureAwait(false);
            Interlocked.CompareExchange(ref _untold, null, stamp);
            _seen = stamp;
            return;
        }

        if (await _cache.GetStringAsync(_key, _stopping.Token).ConfigureAwait(false) is not { } found || _publisher.Published?.Stamp == found)
            return;
        if (found != _seen)
            _readings = 0;
        _seen = found;
        if (_readings++ < MostReadings)
            await _publisher.RefreshAsync(_stopping.Token).ConfigureAwait(false);
    }

    [LoggerMessage(21, LogLevel.Warning, "The cache that tells of changes on other nodes can't be reached; this node serves on what it has")]
    private partial void LogAway(Exception failure);

    [LoggerMessage(22, LogLevel.Information, "The cache that tells of changes on other nodes is back")]
    private partial void LogBack();
}
