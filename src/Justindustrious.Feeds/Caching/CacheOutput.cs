using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>Writes a cache's file in large blocks: first the bodies, then the index, of which it computes the checksum.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Where to write in it.</param>
internal sealed class CacheOutput(SafeFileHandle file, long start) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private long _flushed = start;
    private int _used;

    /// <summary>Gets the checksum of all bytes since <see cref="BeginChecksum"/> that were flushed.</summary>
    public uint Checksum { get; private set; }

    /// <summary>Gets or sets the place in the file. It can't be set.</summary>
    public override long Position { get => _flushed + _used; set => throw new NotSupportedException(); }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    /// <summary>Writes a body, and returns where it is.</summary>
    public CachedText WriteText(ReadOnlySpan<byte> text)
    {
        var place = new CachedText(Position, text.Length, Files.Checksum.Of(text));
        Write(text);
        return place;
    }

    /// <summary>Begins the checksum anew. All bytes before must be flushed.</summary>
    public void BeginChecksum() => Checksum = 0;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_used == _buffer.Length)
                Flush();
            var part = buffer[..Math.Min(buffer.Length, _buffer.Length - _used)];
            part.CopyTo(_buffer.AsSpan(_used));
            _used += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        var written = _buffer.AsSpan(0, _used);
        RandomAccess.Write(file, written, _flushed);
        Checksum = Files.Checksum.Of(written, Checksum);
        _flushed += _used;
        _used = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
