using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A document in one content coding: bytes, and an entity tag of exactly these bytes (RFC 9110 8.8.3.3).</summary>
internal sealed class Representation
{
    private Representation(ReadOnlyMemory<byte> bytes, string entityTag, string? coding)
    {
        Bytes = bytes;
        EntityTag = entityTag;
        // Made once: a header that is set is then no allocation.
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

    /// <summary>Gets the Content-Encoding: empty for the bytes as they are.</summary>
    public StringValues CodingHeader { get; }

    public static Representation Identity(FeedDocument document) => new(document.Bytes, document.EntityTag, null);

    /// <summary>Compresses a document. <see langword="null"/> where that would not make it smaller.</summary>
    public static Representation? Brotli(FeedDocument document)
    {
        // 9 of 11: nearly as small as 11, at a tenth of the time that the first reader waits.
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(document.Bytes.Length)];
        return BrotliEncoder.TryCompress(document.Bytes.Span, output, out var length, quality: 9, window: 22)
            ? Smaller(document, output.AsMemory(0, length), "br")
            : null;
    }

    /// <inheritdoc cref="Brotli"/>
    public static Representation? Gzip(FeedDocument document)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(document.Bytes.Span);
        return Smaller(document, output.GetBuffer().AsMemory(0, (int)output.Length), "gzip");
    }

    /// <inheritdoc cref="Brotli"/>
    public static Representation? Zstandard(FeedDocument document)
    {
        using var compressor = new Compressor(level: 19);
        // Clients need not take a window of more than 8 MB: RFC 9659 3.
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, 23);
        return Smaller(document, compressor.Wrap(document.Bytes.Span).ToArray(), "zstd");
    }

    private static Representation? Smaller(FeedDocument document, ReadOnlyMemory<byte> bytes, string coding) => bytes.Length < document.Bytes.Length
        ? new(bytes.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}-{coding}\"", coding)
        : null;
}
