using Justindustrious.Feeds.AspNetCore.Sources;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Keeps the documents that moved or were removed in a cache that all nodes share.</summary>
/// <param name="map">The entries in the cache. Each node that knows an entry writes it again if the cache has lost it.</param>
internal sealed class GoneCache(SharedMap map) : IGoneStore
{
    public async ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await map.ReadAsync(cancellationToken).ConfigureAwait(false);
        return entries.Where(entry => !entry.Value.IsRemoved).ToDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal);
    }

    public async ValueTask SetAsync(string oldPath, string? newPath, CancellationToken cancellationToken) =>
        await map.SetAsync([new(oldPath, new(newPath))], cancellationToken).ConfigureAwait(false);

    public async ValueTask RemoveAsync(string oldPath, CancellationToken cancellationToken) =>
        await map.SetAsync([new(oldPath, new(null, IsRemoved: true))], cancellationToken).ConfigureAwait(false);
}
