using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A document in one content coding: bytes, and an entity tag of exactly these bytes (RFC 9110 8.8.3.3).</summary>
internal sealed class Representation
{
    private readonly Func<ReadOnlyMemory<byte>> _bytes;

    private Representation(Func<ReadOnlyMemory<byte>> bytes, long length, string entityTag, string? coding)
    {
        _bytes = bytes;
        Length = length;
        EntityTag = entityTag;
        // Made once: a header that is set is then no allocation.
        EntityTagHeader = entityTag;
        Coding = coding;
        CodingHeader = coding;
        ShownEntityTag = $"{entityTag[..^1]}-shown\"";
        ShownEntityTagHeader = ShownEntityTag;
    }

    /// <summary>Gets the bytes. Those of a document may be packed, so they are asked for when they are sent.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes();

    public long Length { get; }

    public string EntityTag { get; }

    public StringValues EntityTagHeader { get; }

    /// <summary>Gets the entity tag of the same bytes with the media type that browsers show with a stylesheet: another representation.</summary>
    public string ShownEntityTag { get; }

    public StringValues ShownEntityTagHeader { get; }

    public string? Coding { get; }

    /// <summary>Gets the Content-Encoding: empty for the bytes as they are.</summary>
    public StringValues CodingHeader { get; }

    public static Representation Identity(Func<ReadOnlyMemory<byte>> bytes, long length, string entityTag) => new(bytes, length, entityTag, null);

    /// <summary>Makes the representation of compressed bytes.</summary>
    /// <returns><see langword="null"/> if they are not fewer than the original ones.</returns>
    public static Representation? Compressed(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> bytes, string coding)
    {
        if (bytes.Length >= original.Length)
            return null;
        var kept = bytes.ToArray();
        return new(() => kept, kept.Length, $"\"{Convert.ToHexStringLower(SHA256.HashData(kept).AsSpan(0, 16))}-{coding}\"", coding);
    }
}
