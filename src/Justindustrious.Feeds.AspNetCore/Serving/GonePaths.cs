using System.Collections.Immutable;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// The documents that <see cref="FeedPublisher.Move"/> and <see cref="FeedPublisher.Remove"/> named while the app runs. Requests are answered from memory; a
/// store keeps the paths, and other nodes may change it.
/// </summary>
internal sealed partial class GonePaths : IDisposable
{
    /// <summary>How often a node looks into a store that other nodes change.</summary>
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(2);

    /// <summary>How long a call of the store may take.</summary>
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(5);

    private readonly IGoneStore? _store;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RegularLook? _look;
    private readonly SemaphoreSlim _turn = new(1);
    private Task<IReadOnlyDictionary<string, string?>>? _reading;
    private volatile ImmutableSortedDictionary<string, string?> _now = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    private GonePaths(IGoneStore? store, TimeProvider time, ILogger? logger = null, TimeSpan? interval = null)
    {
        (_store, _time, _logger) = (store, time, logger ?? NullLogger.Instance);
        if (interval is { } each)
            _look = new(each, time, LogUnreachable, LogReachable);
    }

    /// <summary>Is raised after each change.</summary>
    public event Action? Changed;

    /// <summary>Gets the paths: the new one, or <see langword="null"/> for a document that was removed.</summary>
    public IEnumerable<(string From, string? To)> Now => _now.Select(entry => (entry.Key, entry.Value));

    /// <summary>Keeps the paths in memory.</summary>
    public static GonePaths InMemory(TimeProvider time) => new(null, time);

    /// <summary>Keeps the paths in a file of this node.</summary>
    /// <exception cref="InvalidOperationException">The file is not one that this class wrote.</exception>
    public static GonePaths InFile(string path, TimeProvider time)
    {
        var file = new GoneFile(path);
        var paths = new GonePaths(file, time);
        paths._now = paths._now.AddRange(file.Now);
        return paths;
    }

    /// <summary>Keeps the paths in a store that other nodes change as well.</summary>
    public static GonePaths Shared(IGoneStore store, TimeSpan interval, TimeProvider time, ILogger logger) => new(store, time, logger, interval);

    /// <summary>
    /// Reads a shared store for the first time, and then regularly. The app's start waits for the first reading, so that its first requests get 301 and 410,
    /// but no longer than a store that answers needs.
    /// </summary>
    public async Task StartAsync()
    {
        if (_look is null)
            return;
        await _look.TryAsync(LookAsync).ConfigureAwait(false);
        _look.Start(LookAsync, () => false);
    }

    /// <summary>Adds a path, or replaces its entry.</summary>
    /// <exception cref="ArgumentException">The redirection would not end.</exception>
    /// <remarks>Exceptions of the store are not caught; nothing has changed then.</remarks>
    public Task SetAsync(string from, string? to, CancellationToken cancellationToken) => ChangeAsync(now =>
    {
        if (to?.TrimStart('/') is { } target && now.TryGetValue(target, out var back) && back?.TrimStart('/') == from)
            throw new ArgumentException($"'{to}' moved to '{from}' before, so readers would be redirected for ever; call Restore(\"{to}\") first", nameof(to));
        return now.SetItem(from, to);
    }, (store, token) => store.SetAsync(from, to, token), cancellationToken);

    /// <summary>Removes the entry of a path.</summary>
    /// <returns>Whether there was one.</returns>
    /// <remarks>Exceptions of the store are not caught; nothing has changed then.</remarks>
    public Task<bool> UnsetAsync(string from, CancellationToken cancellationToken) =>
        ChangeAsync(now => now.Remove(from), (store, token) => store.RemoveAsync(from, token), cancellationToken);

    public void Dispose() => _look?.Dispose();

    private async Task<bool> ChangeAsync(
        Func<ImmutableSortedDictionary<string, string?>, ImmutableSortedDictionary<string, string?>> change,
        Func<IGoneStore, CancellationToken, ValueTask> store,
        CancellationToken cancellationToken)
    {
        bool isChanged;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another node may have changed the same path.
            var before = _look is null ? _now : await ReadAsync(cancellationToken).ConfigureAwait(false);
            var next = change(before);
            isChanged = next != before;
            // The store is changed first, so that a 301 or 410 that was sent once is not lost.
            if (isChanged && _store is not null)
                await store(_store, cancellationToken).AsTask().WaitAsync(StoreTimeout, _time, cancellationToken).ConfigureAwait(false);
            isChanged |= !next.SequenceEqual(_now);
            _now = next;
        }
        finally
        {
            _turn.Release();
        }

        if (isChanged)
            Changed?.Invoke();
        return isChanged;
    }

    private async Task LookAsync()
    {
        bool isChanged;
        await _turn.WaitAsync(_look!.Stopping).ConfigureAwait(false);
        try
        {
            var next = await ReadAsync(_look.Stopping).ConfigureAwait(false);
            isChanged = !next.SequenceEqual(_now);
            if (isChanged)
                _now = next;
        }
        finally
        {
            _turn.Release();
        }

        if (isChanged)
            Changed?.Invoke();
    }

    private async Task<ImmutableSortedDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken)
    {
        // A reading that hangs is not started a second time.
        var reading = _reading ??= Task.Run(() => _store!.ReadAsync(_look!.Stopping).AsTask(), CancellationToken.None);
        try
        {
            var entries = await reading.WaitAsync(StoreTimeout, _time, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("IGoneStore.ReadAsync returned null; return an empty dictionary if no document was moved or removed");
            return entries.ToImmutableSortedDictionary(entry => entry.Key.TrimStart('/'), entry => entry.Value, StringComparer.Ordinal);
        }
        finally
        {
            if (reading.IsCompleted)
                _reading = null;
        }
    }

    [LoggerMessage(
        32, LogLevel.Warning, "The store of moved and removed documents can't be read; this node answers 301 and 410 for those that it knows, and tries again")]
    private partial void LogUnreachable(Exception failure);

    [LoggerMessage(33, LogLevel.Information, "The store of moved and removed documents can be read again")]
    private partial void LogReachable();
}
