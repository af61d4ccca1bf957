using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Justindustrious.Feeds.Fields;
using Microsoft.Extensions.Caching.Hybrid;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// The documents of an app of several nodes in a shared cache: the node that creates them writes them to the cache, and the other nodes use them instead of
/// creating them again.
/// </summary>
/// <remarks>
/// An entry never changes. Its key contains what it was created from (the feed, the options, the build of the app) and the result (the stamp), so an entry is
/// never outdated. <see cref="HybridCache.RemoveByTagAsync(string, CancellationToken)"/> is not used, because other nodes do not see it. The tag is there for
/// operators.
/// </remarks>
internal sealed class SharedDocuments(HybridCache cache, string prefix, FeedSetOptions layout)
{
    /// <summary>A window that spans the three formats, which repeat the same text: many caches limit an entry to a megabyte.</summary>
    private const int WindowLog = 27;

    private const int LargestSet = 1 << 28;

    /// <summary>Without the cache's local memory, because the publisher already has the documents.</summary>
    private static readonly HybridCacheEntryOptions Kept = new()
    {
        Expiration = TimeSpan.FromDays(1),
        Flags = HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableCompression,
    };

    private static readonly HybridCacheEntryOptions Looked = new()
    {
        Flags = HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableDistributedCacheWrite,
    };

    private readonly string[] _tags = [prefix];

    /// <summary>Puts documents into the cache.</summary>
    public async Task PutAsync(string stamp, Feed feed, FeedSet documents, CancellationToken cancellationToken)
    {
        using var compressor = new Compressor(level: 3);
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, WindowLog);
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_enableLongDistanceMatching, 1);
        await cache.SetAsync(KeyOf(stamp, feed), compressor.Wrap(documents.Pack()).ToArray(), Kept, _tags, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the documents with a stamp that a node created from the same feed.</summary>
    /// <returns><see langword="null"/> if there are none, or the entry is damaged. This node then creates the documents.</returns>
    public async Task<FeedSet?> TakeAsync(string stamp, Feed feed, CancellationToken cancellationToken)
    {
        var packed = await cache
            .GetOrCreateAsync(KeyOf(stamp, feed), _ => new ValueTask<byte[]?>((byte[]?)null), Looked, _tags, cancellationToken)
            .ConfigureAwait(false);
        if (packed is not { Length: > 0 })
            return null;
        try
        {
            using var decompressor = new Decompressor();
            return FeedSet.TryUnpack(decompressor.Unwrap(packed, LargestSet).ToArray(), out var documents)
                && PublishedFeeds.StampOf(documents.Documents) == stamp
                ? documents
                : null;
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    /// <summary>
    /// Everything that documents depend on. A feed that differs on this node (its database lags behind) or other options (another version of the app is being
    /// rolled out) lead to another key, and this node creates the documents. If a difference is missed, it lasts until the next regular reading, which does
    /// not use the cache.
    /// </summary>
    private string KeyOf(string stamp, Feed feed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Assembly.GetEntryAssembly()?.ManifestModule.ModuleVersionId);
        Add(layout);
        AddAll(layout.Paths);
        AddAll(layout.Document.Hubs);
        AddAll(layout.Document.Vocabularies.Select(vocabulary => $"{vocabulary.GetType()} {vocabulary} {vocabulary.JsonName}"));
        var policy = layout.Document.Policy;
        foreach (var names in new[] { policy.Elements, policy.Attributes, policy.Classes, policy.Schemes, policy.CssProperties })
            AddAll(names.Order(StringComparer.Ordinal));
        hash.AppendData(FeedFields.Hash(feed));
        return $"{prefix}:{stamp}:{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}";

        void AddAll<T>(IEnumerable<T> values)
        {
            foreach (var value in values)
                Add(value);
            Add(null);
        }

        void Add(object? value)
        {
            hash.AppendData(MemoryMarshal.AsBytes(string.Create(CultureInfo.InvariantCulture, $"{value}").AsSpan()));
            hash.AppendData([0, 0]);
        }
    }
}
