using System.Buffers;

namespace Justindustrious.Feeds.Content;

/// <summary>Collects the text of an excerpt up to a length. Character references are resolved, and white space becomes one space.</summary>
internal ref struct ExcerptText(Span<char> buffer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "& \t\n\r\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFFFD");

    private readonly Span<char> _buffer = buffer;
    private int _length;

    public readonly bool IsFull => _length == _buffer.Length;

    public void Append(ReadOnlySpan<char> encoded)
    {
        while (!encoded.IsEmpty && !IsFull)
        {
            var plain = encoded.IndexOfAny(Special);
            if (plain < 0)
                plain = encoded.Length;
            var room = Math.Min(plain, _buffer.Length - _length);
            encoded[..room].CopyTo(_buffer[_length..]);
            _length += room;
            if (plain == encoded.Length)
                return;

            var length = 1;
            var c = encoded[plain] == '&' ? Decode(encoded[plain..], out length) : encoded[plain];
            encoded = encoded[(plain + length)..];
            if (char.IsWhiteSpace(c))
                AppendSpace();
            else if (c != '\uFFFD' && !IsFull)
                _buffer[_length++] = c;
        }
    }

    public void AppendSpace()
    {
        if (_length > 0 && _buffer[_length - 1] != ' ' && !IsFull)
            _buffer[_length++] = ' ';
    }

    public override readonly string ToString()
    {
        var text = _buffer[.._length];
        // If the buffer is full, the last character may be half of a surrogate pair.
        return (IsFull && char.IsHighSurrogate(text[^1]) ? text[..^1] : text).Trim().ToString();
    }

    /// <summary>Decodes the references that rendered HTML contains.</summary>
    private static char Decode(ReadOnlySpan<char> encoded, out int length)
    {
        length = encoded.IndexOf(';') + 1;
        return encoded[..length] switch
        {
            "&lt;" => '<',
            "&gt;" => '>',
            "&quot;" => '"',
            "&amp;" => '&',
            _ => '\uFFFD',
        };
    }
}
