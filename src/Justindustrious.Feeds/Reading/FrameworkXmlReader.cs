using System.Xml;

namespace Justindustrious.Feeds.Reading;

/// <summary>Reads any document with the framework's reader, whose messages about malformed XML are known to users.</summary>
internal sealed class FrameworkXmlReader : FeedXmlReader
{
    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _lines;
    private bool _isEmpty;

    public FrameworkXmlReader(FeedText text, ReadingReport report)
        : base(text, report)
    {
        _xml = Open(text);
        _lines = (IXmlLineInfo)_xml;
    }

    /// <summary>Opens the framework's reader. It ignores document types, which old feeds have, and loads nothing.</summary>
    public static XmlReader Open(FeedText text) => XmlReader.Create(text, new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public override bool Read()
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
            Break(e);
        }

        return false;
    }

    public override void Dispose()
    {
        _xml.Dispose();
        base.Dispose();
    }

    private bool ReadElement()
    {
        if (_xml.Depth >= MostDepth)
            return BreakTooDeep(_lines.LineNumber, _lines.LinePosition - 1);
        Node = FeedXmlNode.Start;
        (Name, Namespace, Prefix) = (_xml.LocalName, _xml.NamespaceURI, _xml.Prefix);
        (Line, Column) = (_lines.LineNumber, _lines.LinePosition - 1);
        _isEmpty = _xml.IsEmptyElement;
        Added.Clear();
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                Added.Add(new(_xml.NamespaceURI, _xml.Prefix, _xml.LocalName, _xml.Value, _lines.LineNumber, _lines.LinePosition));
            }
            while (_xml.MoveToNextAttribute());
            _xml.MoveToElement();
        }

        return true;
    }

    private void Break(XmlException e)
    {
        // For a document without elements, the exception has no place.
        var (line, column) = e.LineNumber == 0 ? (Math.Max(_lines.LineNumber, 1), Math.Max(_lines.LinePosition, 1)) : (e.LineNumber, e.LinePosition);
        // The exception's message ends with the place, which the finding has as well.
        var message = e.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        if (place > 0)
            message = message[..place];
        message = message.TrimEnd('.');
        var mistake = XmlMistake.Of(message);
        Break(line, column, mistake.Message, message, mistake.ColumnShift);
    }
}
