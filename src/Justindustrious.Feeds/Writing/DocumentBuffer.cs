using System.Buffers;

namespace Justindustrious.Feeds.Writing;

/// <summary>The bytes of a document while it is written. Most documents fit into the first array, so their bytes are not copied.</summary>
/// <param name="characters">The number of characters of content that the document will hold.</param>
internal sealed class DocumentBuffer(long characters) : IBufferWriter<byte>, IDisposable
{
    private const int Least = 32 * 1024;
    private const int Small = 1024 * 1024;

    // Escaped markup is longer than its text, and each post has other elements. The operating system assigns memory only when it is written to.
    private byte[] _bytes = RoomFor(Math.Clamp(Least + characters + (characters / 2), Least, Array.MaxLength));
    private bool _isRented = Least + characters + (characters / 2) <= Small;
    private int _length;

    /// <summary>Gets the bytes written so far. A small document gets an array of its own length, since a host may keep many.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            if (_isRented || (_length <= Small && _length < _bytes.Length))
                Replace(_bytes[.._length]);
            return _bytes.AsMemory(0, _length);
        }
    }

    /// <summary>Gets the bytes written so far, until the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> Borrowed => _bytes.AsMemory(0, _length);

    public void Dispose() => Replace([]);

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
        var length = Math.Min(Math.Max(_length + (long)room, _bytes.Length + (_bytes.Length / 4L)), Array.MaxLength);
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        Replace(bytes);
        return bytes;
    }

    /// <summary>Large arrays are collected rarely, so a server that makes thousands of documents uses a few again and again.</summary>
    private static byte[] RoomFor(long length) =>
        length <= Small ? ArrayPool<byte>.Shared.Rent((int)length) : GC.AllocateUninitializedArray<byte>((int)length);

    private void Replace(byte[] bytes)
    {
        if (_isRented)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _isRented) = (bytes, false);
    }
}
