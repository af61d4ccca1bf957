using System.Buffers;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Writing;

/// <summary>A document that is written piece by piece while it is read. Only one piece is in memory at a time.</summary>
/// <param name="pieces">Writes one piece to the output at each step.</param>
internal sealed class DocumentStream(Func<IBufferWriter<byte>, IEnumerable<long>> pieces) : ForwardStream
{
    private readonly ArrayBufferWriter<byte> _piece = new();
    private IEnumerator<long>? _pieces;
    private int _taken;

    /// <summary>Gets the number of bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Gets the checksum of the bytes read so far.</summary>
    public uint Checksum { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        _pieces ??= pieces(_piece).GetEnumerator();
        var filled = 0;
        while (filled < buffer.Length)
        {
            var rest = _piece.WrittenSpan[_taken..];
            if (rest.IsEmpty)
            {
                _piece.ResetWrittenCount();
                _taken = 0;
                if (!_pieces.MoveNext())
                    break;
                continue;
            }

            var count = Math.Min(rest.Length, buffer.Length - filled);
            rest[..count].CopyTo(buffer[filled..]);
            _taken += count;
            filled += count;
        }

        BytesRead += filled;
        Checksum = Files.Checksum.Of(buffer[..filled], Checksum);
        return filled;
    }
}
