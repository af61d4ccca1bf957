using System.Xml;

namespace Justindustrious.Feeds.Reading;

/// <summary>The kinds of nodes.</summary>
internal enum FeedXmlNode
{
    Start,
    Text,
    End,
}

/// <summary>Reads XML forward, node by node, each with its line and column. Malformed XML ends reading with one finding.</summary>
internal sealed class FeedXmlReader : IDisposable
{
    /// <summary>The greatest depth. No feed nests deeper: XHTML in content reaches a few dozen.</summary>
    public const int MostDepth = 256;

    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _lines;
    private readonly FeedText _text;
    private readonly ReadingReport _report;
    private readonly List<FeedAttribute> _attributes = [];
    private bool _isEmpty;

    public FeedXmlReader(FeedText text, ReadingReport report)
    {
        (_text, _report) = (text, report);
        _xml = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        _lines = (IXmlLineInfo)_xml;
    }

    public FeedXmlNode Node { get; private set; }

    public string Name { get; private set; } = "";

    public string Namespace { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    /// <summary>The text of a <see cref="FeedXmlNode.Text"/>.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Whether the text is a CDATA section.</summary>
    public bool IsCData { get; private set; }

    /// <summary>Whether the document ended before its root element did.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The place where the document is malformed.</summary>
    public (int Line, int Column) BrokenAt { get; private set; } = (int.MaxValue, int.MaxValue);

    /// <summary>The line of the element's <c>&lt;</c>, or of the text's first character.</summary>
    public int Line { get; private set; }

    /// <summary>The column of the element's <c>&lt;</c>, or of the text's first character.</summary>
    public int Column { get; private set; }

    /// <summary>The attributes of a <see cref="FeedXmlNode.Start"/>, namespace declarations among them.</summary>
    public IReadOnlyList<FeedAttribute> Attributes => _attributes;

    /// <summary>Moves to the next node.</summary>
    /// <returns>Whether there is one: <see langword="false"/> at the document's end, and where it is malformed.</returns>
    public bool Read()
    {
        if (IsBroken)
            return false;
        if (_isEmpty)
        {
            (_isEmpty, Node) = (false, FeedXmlNode.End);
            return true;
        }

        try
        {
            while (_xml.Read())
            {
                switch (_xml.NodeType)
                {
                    case XmlNodeType.Element:
                        return ReadElement();
                    case XmlNodeType.EndElement:
                        Node = FeedXmlNode.End;
                        (Line, Column) = (_lines.LineNumber, _lines.LinePosition - 2);
                        return true;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        if (_xml.Depth == 0)
                            continue;
                        Node = FeedXmlNode.Text;
                        IsCData = _xml.NodeType == XmlNodeType.CDATA;
                        (Line, Column) = (_lines.LineNumber, _lines.LinePosition);
                        Value = _xml.Value;
                        return true;
                }
            }
        }
        catch (XmlException e)
        {
            Break(e.LineNumber, e.LinePosition, e);
        }

        return false;
    }

    public void Dispose() => _xml.Dispose();

    private bool ReadElement()
    {
        if (_xml.Depth >= MostDepth)
        {
            _report(FeedRules.XmlRules.TooDeep, $"elements are nested more than {MostDepth} deep, and were read no further; no reader follows so far",
                _lines.LineNumber, _lines.LinePosition - 1);
            IsBroken = true;
            return false;
        }

        Node = FeedXmlNode.Start;
        (Name, Namespace, Prefix) = (_xml.LocalName, _xml.NamespaceURI, _xml.Prefix);
        (Line, Column) = (_lines.LineNumber, _lines.LinePosition - 1);
        _isEmpty = _xml.IsEmptyElement;
        _attributes.Clear();
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                _attributes.Add(new(_xml.NamespaceURI, _xml.Prefix, _xml.LocalName, _xml.Value, _lines.LineNumber, _lines.LinePosition));
            }
            while (_xml.MoveToNextAttribute());
            _xml.MoveToElement();
        }

        return true;
    }

    private void Break(int line, int column, XmlException e)
    {
        IsBroken = true;
        if (_text.IsCut)
            return;
        // For a document without elements, the exception has no place.
        if (line == 0)
            (line, column) = (Math.Max(_lines.LineNumber, 1), Math.Max(_lines.LinePosition, 1));
        BrokenAt = (line, column);
        // The exception's message ends with the place, which the finding has as well.
        var message = e.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        if (place > 0)
            message = message[..place];
        message = message.TrimEnd('.');
        var mistake = XmlMistake.Of(message);
        _report(FeedRules.XmlRules.WellFormed, $"the XML is malformed: {Escape(mistake.Message)} (what follows was not checked)",
            line, Math.Max(column + mistake.ColumnShift, 1), null, ("exception", message));
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
