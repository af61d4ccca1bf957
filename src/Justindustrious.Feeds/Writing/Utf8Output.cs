using System.Buffers;
using System.Text.Unicode;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Writing;

/// <summary>Writes bytes and texts directly into the memory of the output.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> output)
{
    /// <summary>The length of a piece of text, so that a long text needs no buffer of its own size.</summary>
    private const int MostCharacters = 2048;

    /// <summary>The smallest memory that is requested from the output.</summary>
    private const int Room = 16 * 1024;

    private readonly byte[] _piece = new byte[(MostCharacters * 3) + TextEscaping.Slack];
    private Memory<byte> _memory;
    private int _used;

    /// <summary>Passes the written bytes on to the output.</summary>
    public void Flush()
    {
        // Kestrel's response throws an exception if it is advanced, even by 0, before memory was requested.
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

    /// <summary>Gets memory to write to. A call of <see cref="Advance"/> must follow.</summary>
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

    /// <summary>Writes an escaped text. Characters that feeds can't carry are left out, lone surrogates as well.</summary>
    public void Write(ReadOnlySpan<char> text, TextEscaping escaping)
    {
        while (!text.IsEmpty)
        {
            var piece = text.Length > MostCharacters ? text[..MostCharacters] : text;
            var status = Utf8.FromUtf16(piece, _piece, out var read, out var count, replaceInvalidSequences: false, isFinalBlock: piece.Length == text.Length);
            // Take first: it may flush and set the number of used bytes to 0.
            var room = Take((read * escaping.MostBytesPerCharacter) + TextEscaping.Slack);
            _used += escaping.Escape(_piece, count, room);
            text = text[(status == OperationStatus.InvalidData ? read + 1 : read)..];
        }
    }

    /// <summary>Writes the escaped content of a post.</summary>
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
