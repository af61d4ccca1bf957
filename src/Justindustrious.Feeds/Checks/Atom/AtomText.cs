using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Text constructs and content of Atom (RFC 4287 3.1 and 4.1.3): plain text, HTML, XHTML, XML, Base64, or an address.</summary>
internal static class AtomText
{
    /// <summary>title, subtitle, summary, rights.</summary>
    public static readonly ElementRule TextConstruct = new()
    {
        Content = ElementContent.Text,
        Attributes = [new("type", AtomTextType.CheckText)],
        Within = Within,
        Start = Start,
        Text = AddText,
        End = End,
    };

    /// <summary>content.</summary>
    public static readonly ElementRule Content = TextConstruct with
    {
        Attributes = [new("type", AtomTextType.CheckContent), new("src", ValueChecks.UriAttribute)],
    };

    private static bool HasSource(ElementScope text) => text.LocalName == "content" && text.Attribute("src") is not null;

    /// <summary>Gets the type as it is written; without one, that of the default, which content with a src does not have.</summary>
    private static string TypeOf(ElementScope text) => text.Attribute("type") ?? (HasSource(text) ? "" : "text");

    private static void Start(ElementScope text)
    {
        var hasSource = HasSource(text);
        if (hasSource && text.Attribute("type") is null)
            text.ReportAttribute("type", AtomRules.ContentSourceType, "<content> has a src, but no type; write the media type of what is there");
        // Reported once: every text of such a feed lacks it.
        if (text.Feed.IsAtom && text.Language.Length == 0 && text.Feed.IsFirstReport(AtomRules.Language))
            text.Missing(AtomRules.Language, "xml:lang", $"<{text.Name}> names no language; write xml:lang=\"…\" on the feed");
        if (text.Feed.IsRss && text.Name != "atom:summary" && !hasSource)
        {
            text.Report(RssRules.SameDescription,
                $"<{text.Name}> repeats an element of RSS, and few readers of RSS show it; "
                + $"write {(text.LocalName == "content" ? "content:encoded" : "the element of RSS")}");
        }
    }

    private static ElementRule Within(ElementScope text, ElementScope child)
    {
        var type = TypeOf(text);
        var isDiv = child is { Namespace: FeedNames.Xhtml, LocalName: "div" };
        if (type == "xhtml")
        {
            CheckInXhtml(text, child, isDiv);
        }
        else if (!AtomTextType.IsXml(type))
        {
            if (text.ChildCount == 0)
            {
                child.Report(GeneralRules.Of(text.Name, text.Feed).Element,
                    $"<{child.LocalName}> is in <{text.Name}> of type \"{Quoted.Cut(type)}\"; "
                    + "escape the markup, or write type=\"xhtml\" and a div around it",
                    null, ("parent", text.Name), ("element", child.LocalName));
            }
        }
        else if (type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase))
        {
            if (child.LocalName != "html")
            {
                text.Report(AtomRules.HtmlDocument,
                    $"<{text.Name}> is application/xhtml+xml, which is a whole document; write type=\"xhtml\" for a part of one", null, ("type", type));
            }
            else if (child.Namespace != FeedNames.Xhtml)
            {
                ReportNamespace(text, child);
            }
        }

        if (text.Attribute("mode") == "escaped" && text.ChildCount == 0)
        {
            text.Report(AtomRules.NotEscaped,
                $"<{text.Name}> has mode=\"escaped\" of Atom 0.3, but contains elements; write type=\"xhtml\", and no mode");
        }

        return isDiv ? XhtmlDiv.Outer : ElementRule.Skipped;
    }

    private static void CheckInXhtml(ElementScope text, ElementScope child, bool isDiv)
    {
        var followsText = text.RawText.AsSpan().Trim().Length > 0;
        if (!isDiv && !followsText)
        {
            // Later elements have the same cause.
            if (text.ChildCount > 0)
                return;
            text.Report(AtomRules.XhtmlDiv, child.LocalName == "div"
                ? $"<{text.Name}> of type xhtml contains a <div> that is not XHTML's; write one <div xmlns=\"{FeedNames.Xhtml}\">"
                : $"<{text.Name}> of type xhtml contains <{child.LocalName}>; write one <div xmlns=\"{FeedNames.Xhtml}\"> around all");
            if (child.LocalName == "div")
                ReportNamespace(text, child);
        }
        else if (child.Namespace != FeedNames.Xhtml)
        {
            ReportNamespace(text, child);
        }
        else if (text.ChildCount == 1)
        {
            text.Report(AtomRules.XhtmlDiv, $"<{text.Name}> of type xhtml contains more than one element; write one <div> around all", FeedRule.NoW3CClass);
        }
    }

    private static void ReportNamespace(ElementScope text, ElementScope child) =>
        (text.Context(null) with { Line = child.Line, Column = child.Column }).Report(AtomRules.XhtmlNamespace,
            $"<{child.LocalName}> is not in XHTML's namespace; write xmlns=\"{FeedNames.Xhtml}\" on it", null,
            ("message", "unexpected namespace"), ("value", child.Namespace));

    private static void AddText(ElementScope text, string value)
    {
        if (value.AsSpan().Trim().IsEmpty)
            return;
        var (type, hasSource) = (TypeOf(text), HasSource(text));
        if (type == "xhtml" && text.RawText.AsSpan().Trim().IsEmpty)
        {
            text.Report(AtomRules.XhtmlDiv,
                $"<{text.Name}> of type xhtml contains text outside of a div; write one <div xmlns=\"{FeedNames.Xhtml}\"> around all");
            return;
        }

        // Text beside markup that is not escaped has the same cause, which was reported.
        var isBesideElement = text.ChildCount > 0 && (type == "xhtml" || AtomTextType.IsXml(type));
        if ((isBesideElement || hasSource) && text.IsFirstReport())
        {
            text.Report(GeneralRules.Of(text.Name, text.Feed).Text,
                $"<{text.Name}> contains the text {Quoted.Of(value.Trim())} next to {(hasSource ? "its src" : "an element")}; remove one of the two");
        }
    }

    private static void End(ElementScope text)
    {
        var (type, hasSource) = (TypeOf(text), HasSource(text));
        var value = text.RawText;
        var context = text.Context(value) with { IsUntrimmed = true };
        // Base64 may be broken into lines, so white space alone is empty content.
        var isEmpty = value.Length == 0 || (AtomTextType.IsBinary(type) && value.AsSpan().IsWhiteSpace());
        if (isEmpty && text.ChildCount == 0 && !hasSource)
            context.Report(AtomRules.NotBlank, $"<{text.Name}> is empty; write its text{(text.LocalName == "title" ? "" : ", or leave the element out")}");
        else if (value.Length > 0 && !hasSource)
            AtomTextType.CheckValue(type, value, context);
        if (text.LocalName == "title" && text.IsPadded)
            PlainTextCheck.CheckPadding(value, context);
    }
}
