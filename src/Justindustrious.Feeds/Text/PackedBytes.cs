using System.Buffers;
using System.IO.Compression;

namespace Justindustrious.Feeds.Text;

/// <summary>Bytes that are rarely needed, in as little memory as a fast compression needs. Text has a quarter of its size.</summary>
/// <param name="length">How many bytes there are.</param>
/// <param name="packed">The compressed bytes; or the bytes themselves, if they can't be compressed.</param>
internal sealed class PackedBytes(int length, byte[] packed)
{
    /// <summary>A fast one of the eleven: a server packs each document once, and unpacks it at the speed of any other.</summary>
    private const int Quality = 3;

    private const int Window = 22;

    public static PackedBytes Of(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, room, out var length, Quality, Window) && length < bytes.Length
                ? new(bytes.Length, room[..length])
                : new(bytes.Length, bytes.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    public int Length => length;

    public void Unpack(Span<byte> bytes)
    {
        if (packed.Length == length)
            packed.CopyTo(bytes);
        else if (!BrotliDecoder.TryDecompress(packed, bytes, out var written) || written != length)
            throw new InvalidOperationException("packed bytes have changed in memory");
    }

    public byte[] Unpack()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        Unpack(bytes);
        return bytes;
    }
}
