using System.Buffers;

namespace Justindustrious.Feeds.Writing;

/// <summary>A document that is written piece by piece, as it is read: no more than a piece is there at once.</summary>
/// <param name="pieces">Writes a piece to the output at each step.</param>
internal sealed class DocumentStream(Func<IBufferWriter<byte>, IEnumerator<int>> pieces) : Stream
{
    private readonly ArrayBufferWriter<byte> _piece = new();
    private IEnumerator<int>? _pieces;
    private int _read;
    private long _length;

    /// <summary>Gets the checksum of what was read so far.</summary>
    public uint Checksum { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>Gets how much was read so far.</summary>
    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        _pieces ??= pieces(_piece);
        var filled = 0;
        while (filled < buffer.Length)
        {
            var rest = _piece.WrittenSpan[_read..];
            if (rest.IsEmpty)
            {
                _piece.ResetWrittenCount();
                _read = 0;
                if (!_pieces.MoveNext())
                    break;
                continue;
            }

            var count = Math.Min(rest.Length, buffer.Length - filled);
            rest[..count].CopyTo(buffer[filled..]);
            _read += count;
            filled += count;
        }

        _length += filled;
        Checksum = Feeds.Checksum.Of(buffer[..filled], Checksum);
        return filled;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
