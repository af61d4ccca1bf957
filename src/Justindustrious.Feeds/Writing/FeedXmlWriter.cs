using System.Buffers;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Writing;

/// <summary>Writes well-formed XML as UTF-8 without BOM and with LF, straight into the output's own buffer.</summary>
/// <remarks>
/// Names come from our source, texts from anywhere. An XML parser reads back the same text, except characters that <see cref="TextEscaping"/>
/// leaves out. Not XmlWriter, which throws an exception on a control character in the middle of the document.
/// </remarks>
internal sealed class FeedXmlWriter(IBufferWriter<byte> output, bool indented)
{
    private readonly Utf8Output _output = new(output);
    private int _depth;
    private bool _startTagIsOpen;

    /// <summary>Passes the written bytes on to the output.</summary>
    public void Flush() => _output.Flush();

    public void WriteDeclaration() => _output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);

    /// <summary>Writes the address of the stylesheet with which browsers show the document.</summary>
    /// <remarks>Associating Style Sheets with XML documents 1.0, 4.</remarks>
    public void WriteStylesheet(Uri? address)
    {
        if (address is null)
            return;
        _output.Write("<?xml-stylesheet"u8);
        // An encoded address has no '>' that could end the instruction.
        var href = UriText.Encode(UriText.Of(address));
        WriteAttribute("href"u8, href);
        WriteAttribute("type"u8, IsXslt(href) ? "text/xsl"u8 : "text/css"u8);
        _output.Write("?>\n"u8);
    }

    /// <summary>
    /// Tells whether a stylesheet is a transformation, which browsers run only with its type.
    /// https://www.w3.org/TR/xslt-10/#section-Embedding-Stylesheets
    /// </summary>
    private static bool IsXslt(string href)
    {
        var end = href.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? href.AsSpan() : href.AsSpan(0, end);
        return path.EndsWith(".xsl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xslt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Opens an element that holds elements.</summary>
    public void StartElement(ReadOnlySpan<byte> name)
    {
        CloseStartTag();
        WriteIndent();
        _output.Write("<"u8);
        _output.Write(name);
        _startTagIsOpen = true;
        _depth++;
    }

    public void WriteAttribute(ReadOnlySpan<byte> name, string value)
    {
        _output.Write(" "u8);
        _output.Write(name);
        _output.Write("=\""u8);
        _output.Write(value, TextEscaping.Attribute);
        _output.Write("\""u8);
    }

    /// <summary>Writes an attribute whose value needs no escaping.</summary>
    public void WriteAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _output.Write(" "u8);
        _output.Write(name);
        _output.Write("=\""u8);
        _output.Write(value);
        _output.Write("\""u8);
    }

    /// <summary>Ends an element that holds elements, or nothing.</summary>
    public void EndElement(ReadOnlySpan<byte> name)
    {
        _depth--;
        if (_startTagIsOpen)
        {
            _output.Write("/>"u8);
            _startTagIsOpen = false;
        }
        else
        {
            WriteIndent();
            WriteEndTag(name);
        }

        WriteLineEnd();
    }

    /// <summary>Writes the text of an element whose start tag is open, and ends the element.</summary>
    /// <param name="name">The element.</param>
    /// <param name="text">The text.</param>
    /// <param name="escaping">The escaping; <see langword="null"/> for <see cref="TextEscaping.Element"/>.</param>
    public void EndElement(ReadOnlySpan<byte> name, string text, TextEscaping? escaping = null)
    {
        StartText();
        WriteText(text, escaping);
        EndText(name);
    }

    /// <summary>Writes a post's content into an element whose start tag is open, and ends the element.</summary>
    public void EndElement(ReadOnlySpan<byte> name, RenderedContent content)
    {
        StartText();
        _output.Write(content, TextEscaping.Element);
        EndText(name);
    }

    /// <summary>Writes an element that holds a post's content.</summary>
    public void WriteElement(ReadOnlySpan<byte> name, RenderedContent content)
    {
        StartElement(name);
        EndElement(name, content);
    }

    /// <summary>Writes an element that holds only text.</summary>
    public void WriteElement(ReadOnlySpan<byte> name, string text, TextEscaping? escaping = null)
    {
        StartElement(name);
        EndElement(name, text, escaping);
    }

    /// <summary>Writes an element that holds only text, which needs no escaping.</summary>
    public void WriteElement(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        StartElement(name);
        StartText();
        _output.Write(text);
        EndText(name);
    }

    /// <summary>Closes the open start tag. Pieces of text follow.</summary>
    public void StartText()
    {
        _output.Write(">"u8);
        _startTagIsOpen = false;
    }

    public void WriteText(ReadOnlySpan<char> text, TextEscaping? escaping = null) => _output.Write(text, escaping ?? TextEscaping.Element);

    /// <summary>Ends an element whose text was written.</summary>
    public void EndText(ReadOnlySpan<byte> name)
    {
        _depth--;
        WriteEndTag(name);
        WriteLineEnd();
    }

    private void CloseStartTag()
    {
        if (!_startTagIsOpen)
            return;
        _output.Write(">"u8);
        WriteLineEnd();
        _startTagIsOpen = false;
    }

    private void WriteEndTag(ReadOnlySpan<byte> name)
    {
        _output.Write("</"u8);
        _output.Write(name);
        _output.Write(">"u8);
    }

    private void WriteIndent()
    {
        if (!indented || _depth == 0)
            return;
        var width = _depth * 2;
        _output.Take(width)[..width].Fill((byte)' ');
        _output.Advance(width);
    }

    private void WriteLineEnd()
    {
        if (indented || _depth == 0)
            _output.Write("\n"u8);
    }
}
