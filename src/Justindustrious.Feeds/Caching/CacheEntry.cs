using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Caching;

/// <summary>What a post's file is remembered by: SHA-256 of its path and its bytes.</summary>
internal readonly record struct CacheKey(ulong One, ulong Two, ulong Three, ulong Four)
{
    public const int Length = SHA256.HashSizeInBytes;

    public static CacheKey Of(string relativePath, ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(relativePath.AsSpan()));
        // No path holds it.
        hash.AppendData("\0\0"u8);
        hash.AppendData(text);
        Span<byte> key = stackalloc byte[Length];
        hash.GetHashAndReset(key);
        return Read(key);
    }

    public static CacheKey Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<CacheKey>(bytes);

    public void Write(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CacheKey>(in this)));
}

/// <summary>A post as the cache's file holds it.</summary>
/// <param name="Key">What its file is remembered by.</param>
/// <param name="Post">What <see cref="CachedPost.Write"/> wrote.</param>
/// <param name="Texts">Where the file holds what documents say of it, by format.</param>
internal sealed record CacheEntry(CacheKey Key, ReadOnlyMemory<byte> Post, CachedText[] Texts)
{
    /// <summary>How many formats there are.</summary>
    public const int Formats = 3;

    /// <summary>Gets what was written of it now, by format, which takes the place of what the file holds.</summary>
    public ReadOnlyMemory<byte>[] Fresh { get; init; } = new ReadOnlyMemory<byte>[Formats];
}
