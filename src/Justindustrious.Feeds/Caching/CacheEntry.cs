using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Caching;

/// <summary>The key of a post's file: SHA-256 of its bytes.</summary>
internal readonly record struct CacheKey(ulong One, ulong Two, ulong Three, ulong Four)
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <param name="text">The file's bytes, without a byte order mark.</param>
    public static CacheKey Of(ReadOnlySpan<byte> text)
    {
        Span<byte> key = stackalloc byte[Length];
        SHA256.HashData(text, key);
        return Read(key);
    }

    public static CacheKey Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<CacheKey>(bytes);

    public void Write(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CacheKey>(in this)));
}

/// <summary>A post as the cache's file holds it.</summary>
/// <param name="Path">The path of the post's file, below the site folder.</param>
/// <param name="Key">The key of the post's file.</param>
/// <param name="Stamp">The length and the time that the file had when it was read; the time is unknown if the file had just been changed.</param>
/// <param name="Post">The post as front matter gave it, by <see cref="CachedPost.WriteFront"/>.</param>
/// <param name="Rendering">How the post was written; <see langword="null"/> if no document contains it.</param>
internal sealed record CacheEntry(string Path, CacheKey Key, FileStamp Stamp, ReadOnlyMemory<byte> Post, CacheRendering? Rendering);

/// <summary>A post's rendering as the cache's file holds it.</summary>
/// <param name="Facts">All of it except its text, by <see cref="CachedPost.WriteRendering"/>.</param>
/// <param name="Text">Where the file holds the rendered body.</param>
/// <param name="Lengths">How long the post is in documents.</param>
internal sealed record CacheRendering(ReadOnlyMemory<byte> Facts, CachedText Text, PostLengths Lengths);

/// <summary>A post that is to be written. Its bytes are made when they are written, so that those of all posts are not in memory.</summary>
/// <inheritdoc cref="CacheEntry"/>
internal sealed record NewEntry(string Path, CacheKey Key, FileStamp Stamp, Func<ReadOnlyMemory<byte>> Post, NewRendering? Rendering);

/// <summary>A rendering that is to be written.</summary>
/// <param name="Facts">All of it except its text.</param>
/// <param name="Body">The rendering.</param>
/// <param name="Text">Where the file holds the rendered body; <see langword="null"/> for a body that is not in the file yet.</param>
/// <param name="Lengths">How long the post is in documents.</param>
internal sealed record NewRendering(Func<ReadOnlyMemory<byte>> Facts, RenderedContent Body, CachedText? Text, PostLengths Lengths);
