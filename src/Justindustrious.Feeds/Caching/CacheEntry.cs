using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Caching;

/// <summary>What a post's file is remembered by: SHA-256 of its path and its bytes, which takes the body's own hash for the body.</summary>
internal readonly record struct CacheKey(ulong One, ulong Two, ulong Three, ulong Four)
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <param name="relativePath">The file's path below the site folder.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="bodyStart">Where the body starts in that.</param>
    /// <param name="bodyHash">What <see cref="PostContent.HashOf"/> made of the body.</param>
    public static CacheKey Of(string relativePath, ReadOnlySpan<byte> text, int bodyStart, ReadOnlySpan<byte> bodyHash)
    {
        var body = PostContent.Trim(text[bodyStart..]);
        Span<byte> key = stackalloc byte[Length];
        // No path holds two zeros.
        SHA256.HashData(
            (byte[])[
                .. MemoryMarshal.AsBytes(relativePath.AsSpan()), 0, 0, .. text[..(bodyStart + body.Start.Value)], NeverInText, .. text[(bodyStart + body.End.Value)..], NeverInText, .. bodyHash,
            ],
            key);
        return Read(key);
    }

    /// <summary>No text in UTF-8 holds it.</summary>
    private const byte NeverInText = 0xFF;

    public static CacheKey Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<CacheKey>(bytes);

    public void Write(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CacheKey>(in this)));
}

/// <summary>A post as the cache's file holds it.</summary>
/// <param name="Key">What its file is remembered by.</param>
/// <param name="Post">What <see cref="CachedPost.Write"/> wrote.</param>
/// <param name="Text">Where the file holds its rendered body; <see langword="null"/> where it does not yet.</param>
/// <param name="Lengths">How long it is in documents that were checked, by format, in bytes; 0 where none was.</param>
internal sealed record CacheEntry(CacheKey Key, ReadOnlyMemory<byte> Post, CachedText? Text, int[] Lengths)
{
    /// <summary>How many formats there are.</summary>
    public const int Formats = 3;

    /// <summary>Gets the rendered body of a post that is to be written.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
