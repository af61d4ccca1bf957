namespace Justindustrious.Feeds.Reading;

/// <summary>The kinds of nodes.</summary>
internal enum FeedXmlNode
{
    Start,
    Text,
    End,
}

/// <summary>Reads XML forward, node by node, each with its line and column. Malformed XML ends reading with one finding.</summary>
internal abstract class FeedXmlReader(FeedText text, ReadingReport report) : IDisposable
{
    /// <summary>The greatest depth. No feed nests deeper: XHTML in content reaches a few dozen.</summary>
    public const int MostDepth = 256;

    public FeedXmlNode Node { get; protected set; }

    public string Name { get; protected set; } = "";

    public string Namespace { get; protected set; } = "";

    public string Prefix { get; protected set; } = "";

    /// <summary>The text of a <see cref="FeedXmlNode.Text"/>.</summary>
    public string Value { get; protected set; } = "";

    /// <summary>Whether the text is a CDATA section.</summary>
    public bool IsCData { get; protected set; }

    /// <summary>Whether the document ended before its root element did.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The place where the document is malformed.</summary>
    public (int Line, int Column) BrokenAt { get; private set; } = (int.MaxValue, int.MaxValue);

    /// <summary>The line of the element's <c>&lt;</c>, or of the text's first character.</summary>
    public int Line { get; protected set; }

    /// <summary>The column of the element's <c>&lt;</c>, or of the text's first character.</summary>
    public int Column { get; protected set; }

    /// <summary>The attributes of a <see cref="FeedXmlNode.Start"/>, namespace declarations among them.</summary>
    public IReadOnlyList<FeedAttribute> Attributes => Added;

    protected FeedText Text { get; } = text;

    /// <summary>The attributes of the element that is being read.</summary>
    protected List<FeedAttribute> Added { get; } = [];

    /// <summary>Moves to the next node.</summary>
    /// <returns>Whether there is one: <see langword="false"/> at the document's end, and where it is malformed.</returns>
    public abstract bool Read();

    public virtual void Dispose()
    {
    }

    /// <summary>Ends reading at an element that is nested too deep.</summary>
    protected bool BreakTooDeep(int line, int column)
    {
        report(FeedRules.XmlRules.TooDeep, $"elements are nested more than {MostDepth} deep, and were read no further; no reader follows so far", line, column);
        IsBroken = true;
        return false;
    }

    /// <summary>Ends reading at malformed XML.</summary>
    /// <param name="line">The line of the mistake.</param>
    /// <param name="column">The column of the mistake.</param>
    /// <param name="message">What is wrong, in the words of the finding.</param>
    /// <param name="exception">What is wrong, in the words of the framework.</param>
    /// <param name="columnShift">What is added to the column that the finding shows.</param>
    protected bool Break(int line, int column, string message, string exception, int columnShift = 0)
    {
        IsBroken = true;
        // The end of a text that was cut off is not a mistake of its own.
        if (Text.IsCut)
            return false;
        BrokenAt = (line, column);
        report(FeedRules.XmlRules.WellFormed, $"the XML is malformed: {Escape(message)} (what follows was not checked)",
            line, Math.Max(column + columnShift, 1), null, ("exception", exception));
        return false;
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
