using System.Buffers;
using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Files;

/// <summary>A document's bytes: in memory, or written anew each time that they are asked for.</summary>
internal sealed class DocumentBytes
{
    private readonly uint? _checksum;
    private volatile Action<IBufferWriter<byte>>? _write;
    private volatile StrongBox<ReadOnlyMemory<byte>>? _all;

    public DocumentBytes(ReadOnlyMemory<byte> bytes) => (_all, Length) = (new(bytes), bytes.Length);

    /// <param name="length">How many bytes will be written.</param>
    /// <param name="write">Writes them, the same ones each time.</param>
    /// <param name="checksum">Their <see cref="Checksum"/>, where it is known.</param>
    public DocumentBytes(long length, Action<IBufferWriter<byte>> write, uint? checksum = null) => (Length, _write, _checksum) = (length, write, checksum);

    public long Length { get; }

    /// <summary>Gets all of them in memory.</summary>
    public ReadOnlyMemory<byte> All => (_all ?? Join()).Value;

    public void CopyTo(Stream stream) => Visit(stream.Write);

    /// <summary>Whether a stream holds the same bytes, from where it is to its end.</summary>
    public bool Matches(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position != Length)
            return false;
        var isSame = true;
        var other = ArrayPool<byte>.Shared.Rent(BlockWriter.BlockLength);
        Visit(block =>
        {
            for (var part = block; isSame && !part.IsEmpty; part = part[Math.Min(part.Length, BlockWriter.BlockLength)..])
            {
                var expected = part[..Math.Min(part.Length, BlockWriter.BlockLength)];
                var found = other.AsSpan(0, expected.Length);
                isSame = stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length && found.SequenceEqual(expected);
            }
        });
        isSame = isSame && stream.Read(other, 0, 1) == 0;
        ArrayPool<byte>.Shared.Return(other);
        return isSame;
    }

    private StrongBox<ReadOnlyMemory<byte>> Join()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)Length));
        var position = 0;
        Visit(block =>
        {
            block.CopyTo(bytes.AsSpan(position));
            position += block.Length;
        });
        var all = new StrongBox<ReadOnlyMemory<byte>>(bytes);
        _all = all;
        // What writes the document holds all posts and what they were rendered to. A server keeps documents for days and needs the bytes only.
        _write = null;
        return all;
    }

    private void Visit(Action<ReadOnlySpan<byte>> take)
    {
        // In this order: another thread sets the bytes first, and then removes what writes them.
        var write = _write;
        if (_all is { } all)
        {
            take(all.Value.Span);
            return;
        }

        var blocks = new BlockWriter(take);
        write!(blocks);
        blocks.Complete();
        // What was checked is what is written, or nothing.
        if (blocks.Length != Length || (_checksum ?? blocks.Checksum) != blocks.Checksum)
            throw new InvalidOperationException("the document is not what was checked: a post was changed after it was given to the document");
    }

    /// <summary>Passes on what is written block by block, whole ones but for the last: files are written three times as fast in steps of their own pages.</summary>
    private sealed class BlockWriter(Action<ReadOnlySpan<byte>> take) : IBufferWriter<byte>
    {
        public const int BlockLength = 64 * 1024;

        private byte[] _bytes = new byte[BlockLength + (BlockLength / 4)];
        private int _used;

        public long Length { get; private set; }

        public uint Checksum { get; private set; }

        public void Advance(int count)
        {
            Length += count;
            _used += count;
            var start = 0;
            for (; _used - start >= BlockLength; start += BlockLength)
                Take(_bytes.AsSpan(start, BlockLength));
            if (start == 0)
                return;
            _bytes.AsSpan(start.._used).CopyTo(_bytes);
            _used -= start;
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_bytes.Length - _used < Math.Max(sizeHint, 1))
                Array.Resize(ref _bytes, _used + Math.Max(sizeHint, BlockLength));
            return _bytes.AsMemory(_used);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public void Complete()
        {
            Take(_bytes.AsSpan(0, _used));
            _used = 0;
        }

        private void Take(ReadOnlySpan<byte> block)
        {
            Checksum = Files.Checksum.Of(block, Checksum);
            take(block);
        }
    }
}
