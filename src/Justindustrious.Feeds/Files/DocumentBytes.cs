using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Files;

/// <summary>A document's bytes. They are in memory, or are unpacked or written again each time they are needed.</summary>
internal sealed partial class DocumentBytes
{
    private readonly uint? _checksum;
    private readonly WeakReference<StrongBox<ReadOnlyMemory<byte>>> _lastUsed = new(null!);
    private volatile Func<IBufferWriter<byte>, IEnumerable<long>>? _compose;
    private volatile StrongBox<ReadOnlyMemory<byte>>? _all;
    private string? _entityTag;
    private bool _isReleased;

    public DocumentBytes(ReadOnlyMemory<byte> bytes) => (_all, Length) = (new(bytes), bytes.Length);

    /// <param name="length">The number of bytes.</param>
    /// <param name="compose">Writes the bytes, a piece at each step. It must write the same bytes each time.</param>
    /// <param name="checksum">Their <see cref="Checksum"/>, if it is known.</param>
    public DocumentBytes(long length, Func<IBufferWriter<byte>, IEnumerable<long>>? compose, uint? checksum = null) =>
        (Length, _compose, _checksum) = (length, compose, checksum);

    public long Length { get; }

    /// <summary>Gets all bytes, and keeps them in memory, unless they were released.</summary>
    public ReadOnlyMemory<byte> All => (_all ?? (_lastUsed.TryGetTarget(out var last) ? last : Join())).Value;

    /// <summary>Gets a strong entity tag of the bytes, with its quotes.</summary>
    public string EntityTag => _entityTag ??= EntityTagOf(All.Span);

    /// <summary>Makes bytes that are not kept: they are written again when they are needed, and then stay until the garbage collector runs.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="compose">Writes the bytes, a piece at each step, as often as it is asked to.</param>
    public static DocumentBytes Rare(ReadOnlySpan<byte> bytes, Func<IBufferWriter<byte>, IEnumerable<long>> compose) =>
        new(bytes.Length, compose, Checksum.Of(bytes)) { _isReleased = true, _entityTag = EntityTagOf(bytes) };

    /// <inheritdoc cref="Rare(ReadOnlySpan{byte}, Func{IBufferWriter{byte}, IEnumerable{long}})"/>
    /// <param name="length">The number of bytes.</param>
    /// <param name="compose">Writes the bytes, a piece at each step, as often as it is asked to.</param>
    public static DocumentBytes Rare(long length, Func<IBufferWriter<byte>, IEnumerable<long>> compose) => new(length, compose) { _isReleased = true };

    /// <summary>Makes bytes that are kept packed: they are unpacked when they are needed, and then stay until the garbage collector runs.</summary>
    public static DocumentBytes Packed(ReadOnlyMemory<byte> bytes) =>
        new(bytes.Length, null) { _isReleased = true, _packed = PackedBytes.Of(bytes), _entityTag = EntityTagOf(bytes.Span) };

    /// <summary>Gets the same bytes, which are read from a file each time they are needed.</summary>
    /// <param name="path">The file, to which the bytes were written.</param>
    public DocumentBytes MovedTo(string path) => new(Length, output => Read(path, output), _checksum) { _isReleased = true, _entityTag = _entityTag };

    private static IEnumerable<long> Read(string path, IBufferWriter<byte> output)
    {
        using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        long length = 0;
        for (int read; (read = file.Read(output.GetSpan(BlockWriter.BlockLength))) > 0;)
        {
            output.Advance(read);
            yield return length += read;
        }
    }

    /// <summary>Packs the bytes from now on, as <see cref="Packed"/> does.</summary>
    public void Pack()
    {
        if (_packed is not null || _lost is not null)
            return;
        _entityTag = EntityTag;
        _packed = PackedBytes.Of(All);
        _isReleased = true;
        (_compose, _all) = (null, null);
    }

    private static string EntityTagOf(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";

    public void CopyTo(Stream stream)
    {
        foreach (var block in Blocks())
            stream.Write(block.Span);
    }

    public void CopyTo(IBufferWriter<byte> output)
    {
        foreach (var block in Blocks())
            output.Write(block.Span);
    }

    public async Task CopyToAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (var block in Blocks())
            await stream.WriteAsync(block, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns whether a stream has the same bytes, from its position to its end.</summary>
    public bool Matches(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position != Length)
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(BlockWriter.BlockLength);
        try
        {
            return Blocks().All(block => StartsWith(stream, block.Span, buffer)) && stream.Read(buffer, 0, 1) == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool StartsWith(Stream stream, ReadOnlySpan<byte> block, byte[] buffer)
    {
        while (!block.IsEmpty)
        {
            var expected = block[..Math.Min(block.Length, BlockWriter.BlockLength)];
            var found = buffer.AsSpan(0, expected.Length);
            if (stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) < found.Length || !found.SequenceEqual(expected))
                return false;
            block = block[expected.Length..];
        }

        return true;
    }

    private static InvalidOperationException Differs() =>
        new("the document differs from the one that was checked: a post was changed after the document was created");

    private StrongBox<ReadOnlyMemory<byte>> Join()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)Length));
        var all = new StrongBox<ReadOnlyMemory<byte>>(bytes);
        if (FindPacked() is { } packed)
        {
            packed.Unpack(bytes);
            _lastUsed.SetTarget(all);
            return all;
        }

        var position = 0;
        foreach (var block in Blocks())
        {
            block.Span.CopyTo(bytes.AsSpan(position));
            position += block.Length;
        }

        if (_isReleased)
        {
            _lastUsed.SetTarget(all);
            return all;
        }

        _all = all;
        // The function that composes the document keeps all posts and renderings in memory. A server keeps documents for days, and needs only the bytes.
        _compose = null;
        return all;
    }

    /// <summary>Gets the bytes in blocks. A block is valid until the next one is read.</summary>
    /// <exception cref="InvalidOperationException">The bytes differ from those that were checked. It is thrown after the last block.</exception>
    private IEnumerable<ReadOnlyMemory<byte>> Blocks()
    {
        if (_packed is not null || _lost is not null)
        {
            using var borrowed = Borrow();
            yield return borrowed.Bytes;
            yield break;
        }

        // In this order, since another thread sets _all first and then resets _compose.
        var compose = _compose;
        if ((_all ?? (_lastUsed.TryGetTarget(out var last) ? last : null)) is { } all)
        {
            yield return all.Value;
            yield break;
        }

        var writer = new BlockWriter();
        foreach (var _ in compose!(writer))
        {
            while (writer.TryTakeBlock(out var block))
                yield return block;
        }

        yield return writer.TakeRest();
        if (writer.Length != Length || (_checksum ?? writer.Checksum) != writer.Checksum)
            throw Differs();
    }

    /// <summary>Collects bytes in blocks of one size. Files are written three times as fast in multiples of their pages.</summary>
    private sealed class BlockWriter : IBufferWriter<byte>
    {
        public const int BlockLength = 64 * 1024;

        private byte[] _bytes = new byte[BlockLength + (BlockLength / 4)];
        private int _used, _taken;

        /// <summary>Gets the number of bytes that were taken.</summary>
        public long Length { get; private set; }

        /// <summary>Gets the checksum of the bytes that were taken.</summary>
        public uint Checksum { get; private set; }

        public void Advance(int count) => _used += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            var room = Math.Max(sizeHint, 1);
            if (_bytes.Length - _used < room)
                Array.Resize(ref _bytes, Math.Max(checked(_used + room), (int)Math.Min(_bytes.Length * 2L, Array.MaxLength)));
            return _bytes.AsMemory(_used);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        /// <summary>Takes the next full block. If there is none, more bytes may be written.</summary>
        public bool TryTakeBlock(out ReadOnlyMemory<byte> block)
        {
            block = default;
            if (_used - _taken >= BlockLength)
            {
                block = Take(_bytes.AsMemory(_taken, BlockLength));
                _taken += BlockLength;
                return true;
            }

            if (_taken > 0)
                _bytes.AsSpan(_taken.._used).CopyTo(_bytes);
            (_used, _taken) = (_used - _taken, 0);
            return false;
        }

        /// <summary>Takes the bytes after the last full block.</summary>
        public ReadOnlyMemory<byte> TakeRest() => Take(_bytes.AsMemory(0, _used));

        private ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> block)
        {
            Length += block.Length;
            Checksum = Files.Checksum.Of(block.Span, Checksum);
            return block;
        }
    }
}
