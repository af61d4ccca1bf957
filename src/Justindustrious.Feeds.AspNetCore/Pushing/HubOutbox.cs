using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>Tells WebSub hubs of documents whose bytes changed, until each has heard it: WebSub 4 and 7.</summary>
internal sealed partial class HubOutbox : IDisposable
{
    public const string ClientName = "Justindustrious.Feeds.Hub";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<Uri> _hubs;
    private readonly string? _path;
    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _time;
    private readonly TimeSpan _backOff;
    private readonly FeedMeter _meter;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<SemaphoreSlim> _waiting = [];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, string>> _told;
    private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
    private bool _isFirst;

    public HubOutbox(IReadOnlyList<Uri> hubs, FeedsOptions options, string? path, IHttpClientFactory clients, TimeProvider time, FeedMeter meter, ILogger logger)
    {
        _hubs = hubs;
        _path = path;
        _backOff = options.HubBackOff;
        _clients = clients;
        _time = time;
        _meter = meter;
        _logger = logger;
        var told = path is null ? null : OutboxFile.Read(path);
        // Who never told anything has nothing to make up for: what is published now is where it starts.
        _isFirst = told is null;
        _told = told ?? [];
        foreach (var hub in hubs)
        {
            var changed = new SemaphoreSlim(0, 1);
            _waiting.Add(changed);
            _ = Task.Run(() => TellAsync(hub, changed));
        }
    }

    /// <summary>Takes in what is published now. Hubs are told of what they have not heard yet.</summary>
    public void Put(PublishedFeeds published)
    {
        lock (_gate)
        {
            _now.Clear();
            foreach (var (topic, entityTag) in published.Topics)
                _now[topic] = entityTag;
            if (_isFirst)
            {
                foreach (var hub in _hubs)
                    _told[hub.AbsoluteUri] = new(_now, StringComparer.Ordinal);
                _isFirst = false;
                Save();
            }
        }

        Wake();
    }

    public void Dispose() => _stopping.Cancel();

    private void Wake()
    {
        foreach (var hub in _waiting)
        {
            try
            {
                hub.Release();
            }
            catch (SemaphoreFullException)
            {
                // It is awake.
            }
        }
    }

    private async Task TellAsync(Uri hub, SemaphoreSlim changed)
    {
        var failures = 0;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var news = NewsFor(hub);
                if (news.Count == 0)
                {
                    failures = 0;
                    await changed.WaitAsync(_stopping.Token).ConfigureAwait(false);
                    continue;
                }

                if (await TryTellAsync(hub, news).ConfigureAwait(false))
                {
                    failures = 0;
                    continue;
                }

                var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, _backOff.Ticks << Math.Min(failures, 20)));
                failures++;
                LogNotTold(hub, wait);
                await Task.Delay(wait, _time, _stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private List<KeyValuePair<string, string>> NewsFor(Uri hub)
    {
        lock (_gate)
        {
            var told = _told.GetValueOrDefault(hub.AbsoluteUri);
            return [.. _now.Where(document => told?.GetValueOrDefault(document.Key) != document.Value).OrderBy(document => document.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>Tells a hub of documents one by one, as every hub understands it; what it has heard it is not told again.</summary>
    private async Task<bool> TryTellAsync(Uri hub, List<KeyValuePair<string, string>> news)
    {
        using var client = _clients.CreateClient(ClientName);
        foreach (var (topic, entityTag) in news)
        {
            try
            {
                using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", topic), new("hub.topic", topic)]);
                using var response = await client.PostAsync(hub, form, _stopping.Token).ConfigureAwait(false);
                if (!response.IsSuccessStatusCode)
                {
                    _meter.Ping("failed");
                    LogRefused(hub, topic, (int)response.StatusCode);
                    return false;
                }
            }
            catch (Exception e) when (!_stopping.IsCancellationRequested)
            {
                _meter.Ping("failed");
                LogUnreachable(e, hub, topic);
                return false;
            }

            _meter.Ping("accepted");
            lock (_gate)
            {
                if (!_told.TryGetValue(hub.AbsoluteUri, out var told))
                    _told[hub.AbsoluteUri] = told = new(StringComparer.Ordinal);
                told[topic] = entityTag;
                Save();
            }
        }

        return true;
    }

    private void Save()
    {
        if (_path is null)
            return;
        try
        {
            OutboxFile.Write(_path, _told);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told is told; after a restart it would be told again, which harms nobody.
            LogNotKept(e, _path);
        }
    }

    [LoggerMessage(11, LogLevel.Warning, "Hub {Hub} refused to hear of {Topic}: {Status}")]
    private partial void LogRefused(Uri hub, string topic, int status);

    [LoggerMessage(12, LogLevel.Warning, "Hub {Hub} could not be told of {Topic}")]
    private partial void LogUnreachable(Exception failure, Uri hub, string topic);

    [LoggerMessage(13, LogLevel.Information, "Hub {Hub} is told again in {Wait}")]
    private partial void LogNotTold(Uri hub, TimeSpan wait);

    [LoggerMessage(14, LogLevel.Warning, "What hubs were told could not be kept in {Path}")]
    private partial void LogNotKept(Exception failure, string path);
}
