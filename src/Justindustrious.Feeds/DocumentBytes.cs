using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds;

/// <summary>A document's bytes: in memory, or partly in a file where an earlier document of the same posts left them.</summary>
internal sealed class DocumentBytes
{
    /// <summary>So that what is read is still at hand when it is written.</summary>
    private const int BlockLength = 64 * 1024;

    private readonly IReadOnlyList<Piece> _pieces;
    private ReadOnlyMemory<byte>? _all;

    public DocumentBytes(ReadOnlyMemory<byte> bytes) => (_pieces, _all, Length) = ([new(bytes, null, 0, bytes.Length)], bytes, bytes.Length);

    public DocumentBytes(IReadOnlyList<Piece> pieces) => (_pieces, Length) = (pieces, pieces.Sum(piece => piece.Length));

    public long Length { get; }

    /// <summary>Gets all of them in memory.</summary>
    public ReadOnlyMemory<byte> All => _all ??= Join();

    public void CopyTo(Stream stream) => Visit(block =>
    {
        stream.Write(block);
        return true;
    });

    /// <summary>Whether a stream holds the same bytes, from where it is to its end.</summary>
    public bool Matches(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position != Length)
            return false;
        var other = ArrayPool<byte>.Shared.Rent(BlockLength);
        var isSame = Visit(block =>
        {
            for (var position = 0; position < block.Length;)
            {
                var part = block[position..Math.Min(block.Length, position + other.Length)];
                if (stream.ReadAtLeast(other.AsSpan(0, part.Length), part.Length, throwOnEndOfStream: false) < part.Length || !part.SequenceEqual(other.AsSpan(0, part.Length)))
                    return false;
                position += part.Length;
            }

            return true;
        });
        isSame = isSame && stream.Read(other, 0, 1) == 0;
        ArrayPool<byte>.Shared.Return(other);
        return isSame;
    }

    private ReadOnlyMemory<byte> Join()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)Length));
        var position = 0;
        Visit(block =>
        {
            block.CopyTo(bytes.AsSpan(position));
            position += block.Length;
            return true;
        });
        return bytes;
    }

    /// <summary>Gives the bytes block by block, whole ones but for the last: files are written three times as fast in steps of their own pages.</summary>
    private bool Visit(Func<ReadOnlySpan<byte>, bool> take)
    {
        if (_pieces is [{ File: null } all])
            return take(all.Memory.Span);
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            return Visit(block.AsSpan(0, BlockLength), take);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private bool Visit(Span<byte> block, Func<ReadOnlySpan<byte>, bool> take)
    {
        var filled = 0;
        foreach (var piece in _pieces)
        {
            for (long position = 0; position < piece.Length;)
            {
                var room = block.Slice(filled, (int)Math.Min(block.Length - filled, piece.Length - position));
                var read = Read(piece, position, room);
                position += read;
                filled += read;
                if (filled < block.Length)
                    continue;
                if (!take(block))
                    return false;
                filled = 0;
            }
        }

        return filled == 0 || take(block[..filled]);
    }

    private static int Read(Piece piece, long position, Span<byte> room)
    {
        if (piece.File is not { } file)
        {
            piece.Memory.Span.Slice((int)position, room.Length).CopyTo(room);
            return room.Length;
        }

        var read = RandomAccess.Read(file, room, piece.Offset + position);
        return read > 0 ? read : throw new EndOfStreamException("the file that remembers posts was cut short while it was in use; build again");
    }

    /// <summary>Some bytes that follow each other.</summary>
    /// <param name="Memory">The bytes, where they are in memory.</param>
    /// <param name="File">The file, where they are in one.</param>
    /// <param name="Offset">Where they start in it.</param>
    /// <param name="Length">How many they are.</param>
    public readonly record struct Piece(ReadOnlyMemory<byte> Memory, SafeFileHandle? File, long Offset, long Length);
}
