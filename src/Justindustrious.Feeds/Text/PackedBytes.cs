using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace Justindustrious.Feeds.Text;

/// <summary>Bytes that are rarely needed, in as little memory as a fast compression needs. Text has a quarter of its size.</summary>
/// <param name="length">How many bytes there are.</param>
/// <param name="packed">The bytes, compressed with Brotli or as gzip; or the bytes themselves, if they can't be compressed.</param>
/// <param name="isGzip">Whether they are compressed as gzip.</param>
internal sealed class PackedBytes(int length, byte[] packed, bool isGzip = false)
{
    /// <summary>A fast one of the eleven: a server packs each document once, and unpacks it at the speed of any other.</summary>
    private const int Quality = 3;

    public static PackedBytes Of(ReadOnlyMemory<byte> bytes)
    {
        var room = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
        try
        {
            return Brotli.Compress(bytes, room, Quality, WindowOf(bytes.Length)) is >= 0 and var length && length < bytes.Length
                ? new(bytes.Length, room[..length])
                : new(bytes.Length, bytes.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    public int Length => length;

    /// <summary>Gets the window of Brotli for so many bytes. A larger one needs more memory while the bytes are compressed, and finds nothing more.</summary>
    public static int WindowOf(int length) => Math.Clamp(BitOperations.Log2((uint)Math.Max(1, length)) + 1, 16, 22);

    public void Unpack(Span<byte> bytes)
    {
        if (packed.Length == length)
            packed.CopyTo(bytes);
        else if (isGzip)
            UnpackGzip(bytes);
        else if (!BrotliDecoder.TryDecompress(packed, bytes, out var written) || written != length)
            throw new InvalidOperationException("packed bytes have changed in memory");
    }

    private void UnpackGzip(Span<byte> bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.ReadExactly(bytes);
    }
}

/// <summary>A part of packed bytes.</summary>
/// <param name="block">The bytes.</param>
/// <param name="start">Where the part starts.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class PackedSlice(PackedBytes block, int start, int length)
{
    /// <summary>Unpacks the part, and makes something of its bytes, which may not be kept.</summary>
    public T Read<T>(Func<ReadOnlySpan<byte>, T> read)
    {
        var all = ArrayPool<byte>.Shared.Rent(Math.Max(1, block.Length));
        try
        {
            block.Unpack(all.AsSpan(0, block.Length));
            return read(all.AsSpan(start, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(all);
        }
    }
}
