using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>Tells WebSub hubs of documents whose bytes changed, until each has heard of each: WebSub 4 and 7.</summary>
internal sealed partial class HubOutbox : IDisposable
{
    /// <summary>A hub that fails this many documents in a row is left alone for a while, however many there are: it is the hub that is away, and not the documents that it refuses.</summary>
    private const int MostFailuresInARow = 3;

    private readonly IReadOnlyList<Uri> _hubs;
    private readonly string? _path;
    private readonly HubClient _client;
    private readonly TimeProvider _time;
    private readonly TimeSpan _backOff;
    private readonly FeedMeter _meter;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, string>> _told;
    private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = NewChange();
    private bool _isFirst;

    public HubOutbox(IReadOnlyList<Uri> hubs, FeedServingOptions options, string? path, IHttpClientFactory clients, TimeProvider time, FeedMeter meter, ILogger logger)
    {
        _hubs = hubs;
        _path = path;
        _backOff = options.HubBackOff;
        _client = new(clients, time);
        _time = time;
        _meter = meter;
        _logger = logger;
        var told = path is null ? null : OutboxFile.Read(path);
        // Who never told anything has nothing to make up for: what is published now is where it starts.
        _isFirst = told is null;
        _told = told ?? [];
        foreach (var hub in hubs.DistinctBy(hub => hub.AbsoluteUri))
            _ = Task.Run(() => TellAsync(hub));
    }

    /// <summary>Takes in what is published now. Hubs are told of what they have not heard yet.</summary>
    public void Put(PublishedFeeds published)
    {
        TaskCompletionSource changed;
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

            (changed, _changed) = (_changed, NewChange());
        }

        changed.SetResult();
    }

    public void Dispose() => _stopping.Cancel();

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TellAsync(Uri hub)
    {
        var retries = new HubRetries(_backOff, _time);
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var (news, changed) = NewsFor(hub);
                retries.KeepOnly(news.Keys);
                await TellDueAsync(hub, news, retries).ConfigureAwait(false);
                // Of what was refused for good the hub is told ever more rarely, and of what changes meanwhile at once.
                if (retries.Wait is { } wait)
                    await changed.WaitAsync(wait, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                else
                    await changed.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // What it has not heard yet, it is told after the restart.
        }
    }

    private (Dictionary<string, string> News, Task Changed) NewsFor(Uri hub)
    {
        lock (_gate)
        {
            var told = _told.GetValueOrDefault(hub.AbsoluteUri);
            return (_now.Where(document => told?.GetValueOrDefault(document.Key) != document.Value).ToDictionary(StringComparer.Ordinal), _changed.Task);
        }
    }

    /// <summary>Tells a hub of documents one by one, as every hub understands it; what it has heard it is not told again, and what it refuses holds up no other.</summary>
    private async Task TellDueAsync(Uri hub, Dictionary<string, string> news, HubRetries retries)
    {
        var failuresInARow = 0;
        foreach (var topic in retries.Due(news.Keys))
        {
            var answer = await _client.TellAsync(hub, topic, _stopping.Token).ConfigureAwait(false);
            _stopping.Token.ThrowIfCancellationRequested();
            _meter.Ping(answer.IsAccepted ? "accepted" : "failed");
            if (answer.IsAccepted)
            {
                failuresInARow = 0;
                retries.Succeeded(topic);
                Note(hub, topic, news[topic]);
                continue;
            }

            var wait = retries.Failed(topic, answer);
            if (answer.Failure is { } failure)
                LogUnreachable(failure, hub, topic, wait);
            else
                LogRefused(hub, topic, answer.Text, wait);
            failuresInARow = answer.IsHubAtFault ? failuresInARow + 1 : 0;
            if (failuresInARow == MostFailuresInARow)
            {
                LogAway(hub, failuresInARow, retries.HubFailed());
                return;
            }
        }
    }

    private void Note(Uri hub, string topic, string entityTag)
    {
        lock (_gate)
        {
            if (!_told.TryGetValue(hub.AbsoluteUri, out var told))
                _told[hub.AbsoluteUri] = told = new(StringComparer.Ordinal);
            told[topic] = entityTag;
            Save();
        }
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

    [LoggerMessage(11, LogLevel.Warning, "Hub {Hub} has not taken the news of {Topic}: {Answer}; it is told again in {Wait}")]
    private partial void LogRefused(Uri hub, string topic, string answer, TimeSpan wait);

    [LoggerMessage(12, LogLevel.Warning, "Hub {Hub} could not be told of {Topic}; it is told again in {Wait}")]
    private partial void LogUnreachable(Exception failure, Uri hub, string topic, TimeSpan wait);

    [LoggerMessage(13, LogLevel.Warning, "Hub {Hub} failed {Count} times in a row and is left alone for {Wait}")]
    private partial void LogAway(Uri hub, int count, TimeSpan wait);

    [LoggerMessage(14, LogLevel.Warning, "What hubs were told could not be kept in {Path}")]
    private partial void LogNotKept(Exception failure, string path);
}
