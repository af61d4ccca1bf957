using System.Buffers;
using System.Text.Unicode;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Writing;

/// <summary>Writes bytes and texts straight into the output's own memory.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> output)
{
    /// <summary>In pieces, so that a long text never asks the output for a buffer of its own size.</summary>
    private const int MostCharacters = 2048;

    /// <summary>How much is asked of the output at once.</summary>
    private const int Room = 16 * 1024;

    private readonly byte[] _piece = new byte[(MostCharacters * 3) + TextEscaping.Slack];
    private Memory<byte> _memory;
    private int _used;

    /// <summary>Passes on what was written. The output's memory is its own again.</summary>
    public void Flush()
    {
        // An output whose memory nobody asked for need not take even an advance by nothing: that of Kestrel's response throws.
        if (_used > 0)
            output.Advance(_used);
        _memory = default;
        _used = 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>Gets memory that can be written to, to be followed by <see cref="Advance"/>.</summary>
    public Span<byte> Take(int length)
    {
        if (_memory.Length - _used < length)
        {
            Flush();
            _memory = output.GetMemory(Math.Max(length, Room));
        }

        return _memory.Span[_used..];
    }

    public void Advance(int length) => _used += length;

    /// <summary>Writes a text as a place asks for it. What can't be carried is left out, lone surrogates as well.</summary>
    public void Write(ReadOnlySpan<char> text, TextEscaping escaping)
    {
        while (!text.IsEmpty)
        {
            var piece = text.Length > MostCharacters ? text[..MostCharacters] : text;
            var status = Utf8.FromUtf16(piece, _piece, out var read, out var count, replaceInvalidSequences: false, isFinalBlock: piece.Length == text.Length);
            // Room first: taking it may begin anew to count what is used.
            var room = Take((read * escaping.MostBytesPerCharacter) + TextEscaping.Slack);
            _used += escaping.Escape(_piece, count, room);
            text = text[(status == OperationStatus.InvalidData ? read + 1 : read)..];
        }
    }

    /// <summary>Writes a post's content as a place asks for it.</summary>
    public void Write(RenderedContent content, TextEscaping escaping)
    {
        var utf8 = content.Utf8AndSlack;
        for (var start = 0; start < content.Length;)
        {
            var length = Math.Min(content.Length - start, MostCharacters);
            // Not between the bytes of one character.
            while (start + length < content.Length && (utf8[start + length] & 0xC0) == 0x80)
                length--;
            var room = Take((length * escaping.MostBytesPerCharacter) + TextEscaping.Slack);
            _used += escaping.Escape(utf8[start..], length, room);
            start += length;
        }
    }
}
