using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Caching;

/// <summary>The key of a post's file: SHA-256 of its path, of its bytes around the body, and of the body's own hash.</summary>
internal readonly record struct CacheKey(ulong One, ulong Two, ulong Three, ulong Four)
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <param name="relativePath">The file's path below the site folder.</param>
    /// <param name="text">The file's bytes.</param>
    /// <param name="bodyStart">Where the body starts in them.</param>
    /// <param name="bodyHash">The body's hash, by <see cref="PostContent.HashOf"/>.</param>
    public static CacheKey Of(string relativePath, ReadOnlySpan<byte> text, int bodyStart, ReadOnlySpan<byte> bodyHash)
    {
        var body = PostContent.Trim(text[bodyStart..]);
        Span<byte> key = stackalloc byte[Length];
        // No path has two zeros, so the bytes say where it ends.
        SHA256.HashData(
            (byte[])[
                .. MemoryMarshal.AsBytes(relativePath.AsSpan()), 0, 0,
                .. text[..(bodyStart + body.Start.Value)], NeverInText, .. text[(bodyStart + body.End.Value)..], NeverInText, .. bodyHash,
            ],
            key);
        return Read(key);
    }

    /// <summary>A byte that no text in UTF-8 has.</summary>
    private const byte NeverInText = 0xFF;

    public static CacheKey Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<CacheKey>(bytes);

    public void Write(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CacheKey>(in this)));
}

/// <summary>A post as the cache's file holds it.</summary>
/// <param name="Key">The key of the post's file.</param>
/// <param name="Post">The post, by <see cref="CachedPost.Write"/>.</param>
/// <param name="Text">Where the file holds the post's rendered body; <see langword="null"/> for a post that is not in the file yet.</param>
/// <param name="Lengths">How long the post is in documents.</param>
internal sealed record CacheEntry(CacheKey Key, ReadOnlyMemory<byte> Post, CachedText? Text, PostLengths Lengths)
{
    /// <summary>Gets the rendered body of a post that is to be written.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
