using System.Runtime.InteropServices;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>Notifies WebSub hubs of documents whose bytes changed, until each hub has accepted each change: WebSub 4 and 7.</summary>
internal sealed partial class HubOutbox : IDisposable
{
    /// <summary>After this many failures in a row, the hub counts as unreachable, and the remaining documents are not tried.</summary>
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
    private readonly Dictionary<string, Dictionary<string, string>> _accepted;
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = NewChange();
    private readonly bool _isNew;

    /// <param name="hubs">The hubs.</param>
    /// <param name="options">How long to wait before a retry.</param>
    /// <param name="path">The file that keeps what hubs accepted; <see langword="null"/> to keep it in memory.</param>
    /// <param name="clients">Makes the HTTP client.</param>
    /// <param name="time">The clock.</param>
    /// <param name="meter">Counts notifications.</param>
    /// <param name="logger">Logs failures.</param>
    public HubOutbox(
        IReadOnlyList<Uri> hubs,
        FeedServingOptions options,
        string? path,
        IHttpClientFactory clients,
        TimeProvider time,
        FeedMeter meter,
        ILogger logger)
    {
        _hubs = hubs;
        _path = path;
        _backOff = options.HubBackOff;
        _client = new(clients, time);
        _time = time;
        _meter = meter;
        _logger = logger;
        var accepted = path is null ? null : OutboxFile.Read(path);
        // Without a file, the documents of the first publication are not changes.
        _isNew = accepted is null;
        _accepted = accepted ?? [];
    }

    /// <summary>Starts a loop for each hub that sends its notifications.</summary>
    public void Start()
    {
        foreach (var hub in _hubs.DistinctBy(hub => hub.AbsoluteUri))
            _ = Task.Run(() => LoopAsync(hub));
    }

    /// <summary>Sets what is published now. Hubs are notified of the documents that they have not accepted in this version.</summary>
    /// <param name="before">What was published before; <see langword="null"/> for the first documents of a feed.</param>
    /// <param name="published">What is published now.</param>
    public void Publish(PublishedFeeds? before, PublishedFeeds published)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            foreach (var (topic, _) in before?.Topics ?? [])
                _published.Remove(topic);
            foreach (var (topic, entityTag) in published.Topics)
                _published[topic] = entityTag;
            if (before is null && _isNew)
            {
                // A feed with a key comes later than the others, and its first documents are not changes either.
                foreach (var hub in _hubs)
                {
                    ref var accepted = ref CollectionsMarshal.GetValueRefOrAddDefault(_accepted, hub.AbsoluteUri, out _);
                    accepted ??= new(StringComparer.Ordinal);
                    foreach (var (topic, entityTag) in published.Topics)
                        accepted.TryAdd(topic, entityTag);
                }

                Save();
            }

            (changed, _changed) = (_changed, NewChange());
        }

        changed.SetResult();
    }

    public void Dispose() => _stopping.Cancel();

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task LoopAsync(Uri hub)
    {
        var retries = new HubRetries(_backOff, _time);
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var (pending, changed) = PendingOf(hub);
                retries.KeepOnly(pending.Keys);
                await NotifyOfDueAsync(hub, pending, retries).ConfigureAwait(false);
                // Retries become rarer with each failure. A change ends the wait at once.
                if (retries.Wait is { } wait)
                    await changed.WaitAsync(wait, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                else
                    await changed.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The file contains what the hub accepted, so the other notifications are sent after the restart.
        }
    }

    private (Dictionary<string, string> Pending, Task Changed) PendingOf(Uri hub)
    {
        lock (_gate)
        {
            var accepted = _accepted.GetValueOrDefault(hub.AbsoluteUri);
            var unsent = _published.Where(document => accepted?.GetValueOrDefault(document.Key) != document.Value).ToDictionary(StringComparer.Ordinal);
            return (unsent, _changed.Task);
        }
    }

    /// <summary>
    /// Notifies a hub of each document that is due. Each document is a request of its own, so that one that the hub refuses does not block the others.
    /// </summary>
    private async Task NotifyOfDueAsync(Uri hub, Dictionary<string, string> pending, HubRetries retries)
    {
        var failuresInARow = 0;
        foreach (var topic in retries.Due(pending.Keys))
        {
            var answer = await _client.NotifyAsync(hub, topic, _stopping.Token).ConfigureAwait(false);
            _stopping.Token.ThrowIfCancellationRequested();
            _meter.Ping(answer.IsAccepted ? "accepted" : "failed");
            if (answer.IsAccepted)
            {
                failuresInARow = 0;
                retries.Succeeded(topic);
                Accept(hub, topic, pending[topic]);
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
                LogPaused(hub, failuresInARow, retries.HubFailed());
                return;
            }
        }
    }

    private void Accept(Uri hub, string topic, string entityTag)
    {
        lock (_gate)
        {
            if (!_accepted.TryGetValue(hub.AbsoluteUri, out var accepted))
                _accepted[hub.AbsoluteUri] = accepted = new(StringComparer.Ordinal);
            accepted[topic] = entityTag;
            Save();
        }
    }

    private void Save()
    {
        if (_path is null)
            return;
        try
        {
            OutboxFile.Write(_path, _accepted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // After a restart, hubs may get notifications that they already accepted. They fetch the document and see no change.
            LogNotSaved(e, _path);
        }
    }

    [LoggerMessage(11, LogLevel.Warning, "Hub {Hub} has not accepted the change of {Topic}: {Answer}; it is notified again in {Wait}")]
    private partial void LogRefused(Uri hub, string topic, string answer, TimeSpan wait);

    [LoggerMessage(12, LogLevel.Warning, "Hub {Hub} can't be reached for the change of {Topic}; it is notified again in {Wait}")]
    private partial void LogUnreachable(Exception failure, Uri hub, string topic, TimeSpan wait);

    [LoggerMessage(13, LogLevel.Warning, "Hub {Hub} failed {Count} times in a row; no notification is sent to it for {Wait}")]
    private partial void LogPaused(Uri hub, int count, TimeSpan wait);

    [LoggerMessage(14, LogLevel.Warning, "What hubs have accepted can't be saved to {Path}")]
    private partial void LogNotSaved(Exception failure, string path);
}
