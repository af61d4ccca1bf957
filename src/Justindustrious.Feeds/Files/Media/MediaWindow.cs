using System.Buffers.Binary;
using System.Text;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads pieces of a file by their place. A hostile file can ask for many pieces, so their number is limited.</summary>
/// <param name="stream">The file; it can seek.</param>
internal sealed class MediaWindow(Stream stream)
{
    /// <summary>How many pieces are read. A recording of ten hours needs about twenty, a picture with many notes a few hundred.</summary>
    private const int MostReads = 4000;

    private int _reads;

    /// <summary>Gets the file's length in bytes.</summary>
    public long Length { get; } = stream.Length;

    /// <summary>Reads a piece whole.</summary>
    /// <returns><see langword="false"/> if the file ends before the piece, or too many pieces were read.</returns>
    public bool TryRead(long offset, Span<byte> piece) => ReadUpTo(offset, piece) == piece.Length;

    /// <summary>Reads a piece, or the part of it that the file has.</summary>
    /// <returns>The number of bytes.</returns>
    public int ReadUpTo(long offset, Span<byte> piece)
    {
        if (offset < 0 || offset >= Length || ++_reads > MostReads)
            return 0;
        stream.Position = offset;
        return stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
    }

    /// <summary>Reads a number of four bytes, the first of which counts most.</summary>
    public bool TryReadUInt32(long offset, out uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        var isRead = TryRead(offset, bytes);
        value = isRead ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;
        return isRead;
    }

    /// <summary>Tells whether ASCII letters stand at a place.</summary>
    public bool Has(long offset, string letters)
    {
        Span<byte> bytes = stackalloc byte[letters.Length];
        return TryRead(offset, bytes) && Ascii.Equals(bytes, letters);
    }
}
