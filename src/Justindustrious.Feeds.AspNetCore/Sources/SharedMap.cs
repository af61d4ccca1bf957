using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// A map that the nodes of an app share through one entry of a cache. A cache can't change a part of an entry, so two nodes that write at the same time may
/// overwrite each other. Each node therefore remembers what it read and wrote, and writes what is missing at its next reading; of two values of one name, the
/// newer one wins on all nodes. A cache that was emptied is filled again in the same way.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="key">The key of the entry.</param>
/// <param name="time">The clock.</param>
/// <param name="keptFor">How long a value is kept; <see langword="null"/> for no limit.</param>
internal sealed class SharedMap(IDistributedCache cache, string key, TimeProvider time, TimeSpan? keptFor = null) : IDisposable
{
    /// <summary>An explicit time, because the default of some caches is minutes.</summary>
    private static readonly DistributedCacheEntryOptions Kept = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(3650) };

    private static readonly ImmutableDictionary<string, SharedValue> Empty = ImmutableDictionary.Create<string, SharedValue>(StringComparer.Ordinal);

    private readonly SemaphoreSlim _turn = new(1);
    private ImmutableDictionary<string, SharedValue> _known = Empty;

    /// <summary>Reads the map, and writes values to the cache that it has lost.</summary>
    /// <remarks>Exceptions of the cache are not caught.</remarks>
    public Task<ImmutableDictionary<string, SharedValue>> ReadAsync(CancellationToken cancellationToken) => SetAsync([], cancellationToken);

    /// <summary>Sets values, and reads the map.</summary>
    /// <param name="changes">The new values. Their time is set here: it is after that of the values that they replace, also if a node's clock is slow.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Exceptions of the cache are not caught; the changes are then not remembered.</remarks>
    public async Task<ImmutableDictionary<string, SharedValue>> SetAsync(
        IReadOnlyCollection<KeyValuePair<string, SharedValue>> changes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var stored = Read(await cache.GetAsync(key, cancellationToken).ConfigureAwait(false));
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var next = stored.SetItems(_known.Where(known => !stored.TryGetValue(known.Key, out var other) || known.Value.IsNewerThan(other)));
            if (keptFor is { } most)
                next = next.RemoveRange(next.Where(entry => now - entry.Value.At > most.TotalMilliseconds).Select(entry => entry.Key).ToList());
            next = next.SetItems(changes.Select(change => KeyValuePair.Create(
                change.Key, change.Value with { At = Math.Max(now, next.TryGetValue(change.Key, out var before) ? before.At + 1 : now) })));
            // A value that another node with a faster clock has dropped already is not written again.
            if (next.Any(entry => !stored.Contains(entry) && !(now - entry.Value.At > keptFor?.TotalMilliseconds / 2)))
                await cache.SetAsync(key, Write(next), Kept, cancellationToken).ConfigureAwait(false);
            return _known = next;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static ImmutableDictionary<string, SharedValue> Read(byte[]? json)
    {
        if (json is null)
            return Empty;
        try
        {
            var entries = Empty.ToBuilder();
            using var document = JsonDocument.Parse(json);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                var value = entry.Value.TryGetProperty("value", out var text) ? text.GetString() : null;
                entries[entry.Name] = new(value, entry.Value.TryGetProperty("removed", out _), entry.Value.GetProperty("at").GetInt64());
            }

            return entries.ToImmutable();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // A damaged entry is written again with everything that the nodes know.
            return Empty;
        }
    }

    private static byte[] Write(ImmutableDictionary<string, SharedValue> entries)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            foreach (var (name, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(name);
                if (entry.Value is not null)
                    json.WriteString("value", entry.Value);
                if (entry.IsRemoved)
                    json.WriteBoolean("removed", true);
                json.WriteNumber("at", entry.At);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return output.ToArray();
    }
}

/// <summary>A value of a <see cref="SharedMap"/>.</summary>
/// <param name="Value">The value, which may be <see langword="null"/>.</param>
/// <param name="IsRemoved">Whether the name was removed. This is remembered, so that no node that still knows the name adds it again.</param>
/// <param name="At">When it was set, in milliseconds since 1970.</param>
internal readonly record struct SharedValue(string? Value, bool IsRemoved = false, long At = 0)
{
    /// <summary>Returns whether a value replaces another. Of two values of one millisecond, all nodes take the same one.</summary>
    public bool IsNewerThan(SharedValue other) =>
        (At, IsRemoved).CompareTo((other.At, other.IsRemoved)) is var order and not 0 ? order > 0 : string.CompareOrdinal(Value, other.Value) > 0;
}
