using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Compresses documents for responses. A document is compressed once and sent often, so the levels are high.</summary>
internal static class Compression
{
    /// <summary>Compresses a document with Brotli, coding <c>br</c>.</summary>
    /// <returns><see langword="null"/> if that would not make it smaller.</returns>
    public static Representation? Brotli(FeedDocument document)
    {
        // 9 of 11: nearly as small as 11, at a tenth of the time that the first reader waits.
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(document.Bytes.Length)];
        return BrotliEncoder.TryCompress(document.Bytes.Span, output, out var length, quality: 9, window: 22)
            ? Representation.Compressed(document, output.AsMemory(0, length), "br")
            : null;
    }

    /// <summary>Compresses a document with Deflate, coding <c>gzip</c>.</summary>
    /// <inheritdoc cref="Brotli"/>
    public static Representation? Gzip(FeedDocument document)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(document.Bytes.Span);
        return Representation.Compressed(document, output.GetBuffer().AsMemory(0, (int)output.Length), "gzip");
    }

    /// <summary>Compresses a document with Zstandard, coding <c>zstd</c>.</summary>
    /// <inheritdoc cref="Brotli"/>
    public static Representation? Zstandard(FeedDocument document)
    {
        using var compressor = new Compressor(level: 19);
        // Clients need not take a window of more than 8 MB: RFC 9659 3.
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, 23);
        return Representation.Compressed(document, compressor.Wrap(document.Bytes.Span).ToArray(), "zstd");
    }
}
