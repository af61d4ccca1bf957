using System.Collections.Concurrent;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Reports changes of feeds with keys to all nodes of an app. The node that publishes a change adds the key and a stamp of its documents to a list in a shared
/// cache. The others look at this one entry regularly, and read those keys again that they have in memory. The number of keys does not count: a node with a
/// thousand keys asks the cache as often as a node with one. Requests never wait for the cache.
/// </summary>
/// <param name="changes">The list: a stamp for each key, empty for a key whose feed was removed, and <see langword="null"/> to read the key once.</param>
/// <param name="look">Looks at the list.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyedFleetSignal(SharedMap changes, RegularLook look, TimeProvider time) : IDisposable
{
    /// <summary>How long a change is in the list. A node that could not look for half of this time reads each key again at its next request.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    /// <summary>With more changes, such as after an import, nodes read each key again at its next request, and the list does not grow.</summary>
    public const int MostChanges = 1000;

    /// <summary>How many keys are read at the same time because of other nodes' changes.</summary>
    private const int MostAtOnce = 8;

    /// <summary>How often a key is read for one stamp: a database may still have older data, and a node with another version of the app never has it.</summary>
    private const int MostReadings = 10;

    /// <summary>The name in the list that stands for all keys. It is no valid key.</summary>
    private const string AllKeys = "";

    /// <summary>How long a reading keeps its place. A source that hangs for some keys must not delay the others.</summary>
    private static readonly TimeSpan LongestPlace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Unsent> _unsent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SharedValue> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _readings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FeedPublisher, bool> _underWay = [];
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private long _lastLook;

    /// <summary>Starts to look for changes of other nodes, and to send those of this one.</summary>
    public void Start(FeedPublishers owner)
    {
        _lastLook = time.GetTimestamp();
        look.Start(() => SendOrLookAsync(owner), () => !_unsent.IsEmpty);
    }

    /// <summary>Sends a change to the other nodes as soon as the cache can be reached.</summary>
    /// <param name="key">The key.</param>
    /// <param name="stamp">The stamp of its documents; empty if it has none; <see langword="null"/> if the other nodes are to read it once.</param>
    public void Send(string key, string? stamp)
    {
        // A stamp that came from the cache is not sent back: it could overwrite a newer one of another node.
        if (stamp is not null && _seen.TryGetValue(key, out var seen) && seen.Value == stamp)
            _unsent.TryRemove(key, out _);
        else
            _unsent[key] = new(stamp);
    }

    public void Dispose() => look.Dispose();

    private async Task SendOrLookAsync(FeedPublishers owner)
    {
        var sent = _unsent.ToArray();
        var isTooMuch = sent.Length > 0 && sent.Length + _seen.Count > MostChanges;
        var list = await changes.SetAsync(
            isTooMuch ? [new(AllKeys, new(null))] : [.. sent.Select(change => KeyValuePair.Create(change.Key, new SharedValue(change.Value.Stamp)))],
            look.Stopping).ConfigureAwait(false);
        foreach (var change in sent)
        {
            _unsent.TryRemove(change);
            if (list.TryGetValue(change.Key, out var own) && !isTooMuch)
                (_seen[change.Key], _readings[change.Key]) = (own, int.MaxValue);
        }

        if (isTooMuch)
            (_seen[AllKeys], _readings[AllKeys]) = (list[AllKeys], int.MaxValue);
        if (time.GetElapsedTime(_lastLook) > KeptFor / 2)
            owner.ReadAllAtNextRequest();
        _lastLook = time.GetTimestamp();
        foreach (var (key, _) in _seen.Where(seen => !list.ContainsKey(seen.Key)))
        {
            _seen.TryRemove(key, out _);
            _readings.TryRemove(key, out _);
        }

        foreach (var (key, value) in list)
        {
            if (!_seen.TryGetValue(key, out var seen) || seen != value)
                (_seen[key], _readings[key]) = (value, 0);
            if (_readings[key] < MostReadings)
                Follow(owner, key, value);
        }
    }

    private void Follow(FeedPublishers owner, string key, SharedValue change)
    {
        var publisher = key == AllKeys ? null : owner.FindUsed(key);
        if (key == AllKeys)
            owner.ReadAllAtNextRequest();
        // A key that is not in memory is read at its next request.
        if (publisher is null || (change.Value is { } stamp && (publisher.Published?.Stamp ?? "") == stamp))
            _readings[key] = MostReadings;
        else if (_underWay.TryAdd(publisher, true))
            _ = ReadAsync(owner, publisher, key, isOnce: change.Value is null);
    }

    private async Task ReadAsync(FeedPublishers owner, FeedPublisher publisher, string key, bool isOnce)
    {
        try
        {
            await _places.WaitAsync(look.Stopping).ConfigureAwait(false);
            Task<FeedRefreshResult> reading;
            try
            {
                // It may have been removed from memory while it waited.
                if (!ReferenceEquals(owner.FindUsed(key), publisher))
                    return;
                _readings.AddOrUpdate(key, 0, (_, count) => isOnce ? MostReadings : count + 1);
                reading = publisher.RefreshAsync(look.Stopping);
                await ((Task)reading).WaitAsync(LongestPlace, time, look.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                _places.Release();
            }

            // The publisher logs its own failures.
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            // The app is stopping.
        }
        finally
        {
            _underWay.TryRemove(publisher, out _);
        }
    }

    /// <summary>A change that the cache does not have yet. Each instance is another change, even of the same stamp.</summary>
    private sealed class Unsent(string? stamp)
    {
        public string? Stamp => stamp;
    }
}
