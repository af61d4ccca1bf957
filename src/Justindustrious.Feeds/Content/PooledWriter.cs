using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>A text buffer that is reused from one post to the next.</summary>
internal sealed class PooledWriter : TextWriter
{
    /// <summary>The greatest size of a buffer that is reused, in characters. A larger one, after a huge post, is replaced.</summary>
    private const int WorthKeeping = 1 << 20;

    private char[] _text = new char[16 * 1024];
    private int _length;

    public PooledWriter()
        : base(CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the number of characters written.</summary>
    public int Length => _length;

    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    /// <summary>Removes everything that was written.</summary>
    public void Clear()
    {
        _length = 0;
        if (_text.Length > WorthKeeping)
            _text = new char[16 * 1024];
    }

    /// <summary>Removes a paragraph if it is empty, because its whole content was removed or because a parser created it for a stray end tag.</summary>
    /// <param name="start">The index at which the paragraph starts.</param>
    public void RemoveEmptyParagraph(int start)
    {
        if (Written[start..].Trim('\n') is "<p></p>")
            _length = start;
    }

    public override void Write(char value)
    {
        if (_length == _text.Length)
            Grow(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_text.Length - _length < buffer.Length)
            Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>Gets what was written, without the white space at its end.</summary>
    public string ToTrimmedString() => Written.TrimEnd().ToString();

    public override string ToString() => new(_text, 0, _length);

    private void Grow(int count) => Array.Resize(ref _text, Math.Max(_length + count, _text.Length * 2));
}
