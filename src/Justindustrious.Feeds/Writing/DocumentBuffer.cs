using System.Buffers;

namespace Justindustrious.Feeds.Writing;

/// <summary>Memory for a document. Most documents fit into the first guess, so that no byte is copied twice.</summary>
/// <param name="characters">How many characters of content the document will hold.</param>
internal sealed class DocumentBuffer(long characters) : IBufferWriter<byte>
{
    private const int Least = 32 * 1024;
    private const int Small = 1024 * 1024;

    // Escaped markup is longer than its text, and each post has other elements. Memory that is never written to costs nothing.
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(Least + characters + (characters / 2), Least, Array.MaxLength));
    private int _length;

    /// <summary>Gets what was written. A host may keep many small documents, so these take no more memory than they need.</summary>
    public ReadOnlyMemory<byte> Written => _length <= Small && _length < _bytes.Length ? _bytes = _bytes[.._length] : _bytes.AsMemory(0, _length);

    /// <summary>Gets the number of bytes that were written.</summary>
    public int Length => _length;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => Grow(sizeHint).AsMemory(_length);

    public Span<byte> GetSpan(int sizeHint = 0) => Grow(sizeHint).AsSpan(_length);

    private byte[] Grow(int sizeHint)
    {
        var room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _length >= room)
            return _bytes;
        var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(_length + (long)room, _bytes.Length + (_bytes.Length / 4L)), Array.MaxLength));
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        return _bytes = bytes;
    }
}
