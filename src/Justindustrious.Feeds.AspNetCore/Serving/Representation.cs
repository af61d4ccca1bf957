using System.Security.Cryptography;
using Justindustrious.Feeds.Files;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A document in one content coding: bytes, and an entity tag of exactly these bytes (RFC 9110 8.8.3.3).</summary>
internal sealed class Representation
{
    private readonly Func<BorrowedBytes> _borrow;

    private Representation(Func<BorrowedBytes> borrow, long length, string entityTag, string? coding)
    {
        _borrow = borrow;
        Length = length;
        EntityTag = entityTag;
        // Created once, so that setting the header allocates nothing.
        EntityTagHeader = entityTag;
        Coding = coding;
        CodingHeader = coding;
        ShownEntityTag = $"{entityTag[..^1]}-shown\"";
        ShownEntityTagHeader = ShownEntityTag;
    }

    /// <summary>Gets the bytes. Those of a document may be packed, so they are asked for when they are sent.</summary>
    public BorrowedBytes Borrow() => _borrow();

    public long Length { get; }

    public string EntityTag { get; }

    public StringValues EntityTagHeader { get; }

    /// <summary>Gets the entity tag of the same bytes with the media type that browsers show with a stylesheet: another representation.</summary>
    public string ShownEntityTag { get; }

    public StringValues ShownEntityTagHeader { get; }

    public string? Coding { get; }

    /// <summary>Gets the Content-Encoding: empty for bytes without a coding.</summary>
    public StringValues CodingHeader { get; }

    public static Representation Identity(Func<BorrowedBytes> borrow, long length, string entityTag) => new(borrow, length, entityTag, null);

    /// <summary>Creates the representation of compressed bytes.</summary>
    /// <returns><see langword="null"/> if <paramref name="kept"/> is <see langword="null"/>.</returns>
    public static Representation? Compressed(byte[]? kept, string coding)
    {
        if (kept is null)
            return null;
        return new(() => new(kept, null), kept.Length, $"\"{Convert.ToHexStringLower(SHA256.HashData(kept).AsSpan(0, 16))}-{coding}\"", coding);
    }
}
