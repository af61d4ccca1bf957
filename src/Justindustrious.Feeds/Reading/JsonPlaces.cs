using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>Finds lines and columns in a JSON document. It counts from the last place on, so places are best asked for in order.</summary>
/// <param name="bytes">The document in UTF-8.</param>
internal sealed class JsonPlaces(ReadOnlyMemory<byte> bytes)
{
    private static readonly UTF8Encoding NoBom = new(false);

    private (long Offset, int Line, int Column) _seen = (0, 1, 1);
    private (long Offset, int Line, int Column) _anchor = (0, 1, 1);

    /// <summary>Finds the line and the column, in characters, of a byte.</summary>
    public (int Line, int Column) Locate(long offset)
    {
        if (offset < _seen.Offset)
            _seen = offset < _anchor.Offset ? (0, 1, 1) : _anchor;
        offset = Math.Min(offset, bytes.Length);
        var passed = bytes.Span[(int)_seen.Offset..(int)offset];
        var newLines = passed.Count((byte)'\n');
        var lastLine = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        _seen = (offset, _seen.Line + newLines, (newLines > 0 ? 1 : _seen.Column) + NoBom.GetCharCount(lastLine));
        return (_seen.Line, _seen.Column);
    }

    /// <summary>Finds the line and the column of a character of a string, which may be escaped.</summary>
    /// <param name="offset">The byte of the string's first quotation mark.</param>
    /// <param name="character">The character, counted in the string's text from 0.</param>
    public (int Line, int Column) LocateInString(long offset, int character)
    {
        var span = bytes.Span;
        var at = (int)offset + 1;
        for (var passed = 0; passed < character && at < span.Length; passed++)
        {
            switch (span[at])
            {
                case (byte)'\\':
                    at += at + 1 < span.Length && span[at + 1] == 'u' ? 6 : 2;
                    break;
                case < 0x80:
                    at++;
                    break;
                case < 0xE0:
                    at += 2;
                    break;
                case < 0xF0:
                    at += 3;
                    break;
                default:
                    // A character beyond the BMP counts twice.
                    (at, passed) = (at + 4, passed + 1);
                    break;
            }
        }

        return Locate(at);
    }

    /// <summary>Remembers a place to count from: checks of an item go back and forth in it, and would count from the document's start each time.</summary>
    public void SetAnchor(long offset)
    {
        Locate(offset);
        _anchor = _seen;
    }
}
