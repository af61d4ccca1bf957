using System.Buffers;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Writing;

/// <summary>Writes JSON as UTF-8 with LF, straight into the output's own buffer.</summary>
/// <remarks>Not Utf8JsonWriter, which writes emoji as escapes and needs whole texts. Here texts are written piece by piece.</remarks>
internal sealed class FeedJsonOutput(IBufferWriter<byte> output, bool indented)
{
    private readonly Utf8Output _output = new(output);
    private int _depth;
    private bool _isFirst = true;

    /// <summary>Passes the written bytes on to the output.</summary>
    public void Flush() => _output.Flush();

    /// <summary>Gets the text between the last member or element and the next.</summary>
    public ReadOnlySpan<byte> Separator => _isFirst ? default : ","u8;

    /// <summary>Opens the document's object, or an object or array in an array.</summary>
    public void Start(ReadOnlySpan<byte> bracket)
    {
        if (_depth > 0)
            StartLine();
        Open(bracket);
    }

    /// <summary>Opens an object or an array that is a member.</summary>
    public void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> bracket)
    {
        WriteName(name);
        Open(bracket);
    }

    public void End(ReadOnlySpan<byte> bracket)
    {
        _depth--;
        if (!_isFirst)
            WriteLineStart();
        _output.Write(bracket);
        _isFirst = false;
    }

    /// <summary>Writes a member that is a text.</summary>
    public void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        WriteName(name);
        WriteQuoted(text);
    }

    /// <summary>Writes a member that is a post's content.</summary>
    public void WriteText(ReadOnlySpan<byte> name, RenderedContent content)
    {
        WriteName(name);
        _output.Write("\""u8);
        _output.Write(content, TextEscaping.JsonString);
        _output.Write("\""u8);
    }

    /// <summary>Writes a member that is a text which needs no escaping.</summary>
    public void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        WriteName(name);
        _output.Write("\""u8);
        _output.Write(text);
        _output.Write("\""u8);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void WriteNumber(ReadOnlySpan<byte> name, long number)
    {
        WriteName(name);
        number.TryFormat(_output.Take(20), out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        _output.Advance(length);
    }

    /// <summary>Writes an array's element that is a text.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        StartLine();
        WriteQuoted(text);
    }

    /// <summary>Writes a value that an extension gave, as a member or, without a name, as an array's element.</summary>
    public void WriteValue(ReadOnlySpan<byte> name, ExtensionValue value)
    {
        if (name.IsEmpty)
            StartLine();
        else
            WriteName(name);
        if (value.IsLiteral)
            WriteLiteral(value.ToString());
        else
            WriteQuoted(value.ToString());
    }

    /// <summary>Ends the document.</summary>
    public void WriteEnd() => _output.Write("\n"u8);

    private void Open(ReadOnlySpan<byte> bracket)
    {
        _output.Write(bracket);
        _depth++;
        _isFirst = true;
    }

    private void WriteName(ReadOnlySpan<byte> name)
    {
        StartLine();
        _output.Write("\""u8);
        _output.Write(name);
        _output.Write(indented ? "\": "u8 : "\":"u8);
    }

    /// <summary>Writes a number, true or false: ASCII characters.</summary>
    private void WriteLiteral(string text)
    {
        _output.Advance(System.Text.Encoding.ASCII.GetBytes(text, _output.Take(text.Length)));
    }

    private void WriteQuoted(ReadOnlySpan<char> text)
    {
        _output.Write("\""u8);
        _output.Write(text, TextEscaping.JsonString);
        _output.Write("\""u8);
    }

    private void StartLine()
    {
        _output.Write(Separator);
        _isFirst = false;
        WriteLineStart();
    }

    private void WriteLineStart()
    {
        if (!indented)
            return;
        var width = _depth * 2;
        var line = _output.Take(width + 1);
        line[0] = (byte)'\n';
        line.Slice(1, width).Fill((byte)' ');
        _output.Advance(width + 1);
    }
}
