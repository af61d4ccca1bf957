using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A document in one content coding: bytes, and an entity tag of exactly these bytes (RFC 9110 8.8.3.3).</summary>
internal sealed class Representation
{
    private Representation(ReadOnlyMemory<byte> bytes, string entityTag, string? coding)
    {
        Bytes = bytes;
        EntityTag = entityTag;
        // Created once, so that setting the header allocates nothing.
        EntityTagHeader = entityTag;
        Coding = coding;
        CodingHeader = coding;
        ShownEntityTag = $"{entityTag[..^1]}-shown\"";
        ShownEntityTagHeader = ShownEntityTag;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string EntityTag { get; }

    public StringValues EntityTagHeader { get; }

    /// <summary>Gets the entity tag of the same bytes with the media type that browsers show with a stylesheet: another representation.</summary>
    public string ShownEntityTag { get; }

    public StringValues ShownEntityTagHeader { get; }

    public string? Coding { get; }

    /// <summary>Gets the Content-Encoding: empty for bytes without a coding.</summary>
    public StringValues CodingHeader { get; }

    public static Representation Identity(ReadOnlyMemory<byte> bytes, string entityTag) => new(bytes, entityTag, null);

    /// <summary>Creates the representation of compressed bytes.</summary>
    /// <returns><see langword="null"/> if they are not fewer than the original ones.</returns>
    public static Representation? Compressed(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> bytes, string coding) => bytes.Length < original.Length
        ? new(bytes.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}-{coding}\"", coding)
        : null;
}
