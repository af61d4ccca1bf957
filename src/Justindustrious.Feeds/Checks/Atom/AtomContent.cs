using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Text constructs and content of Atom (RFC 4287 3.1 and 4.1.3): plain text, HTML, XHTML, XML, Base64, or elsewhere.</summary>
internal static class AtomContent
{
    /// <summary>What a text is remembered by while it is open.</summary>
    private sealed class TextState
    {
        public required string Type;
        public required bool HasSource;
    }

    /// <summary>What a div of XHTML is remembered by while it is open.</summary>
    private sealed class DivState
    {
        public bool HasElements;
    }

    /// <summary>title, subtitle, summary, rights.</summary>
    public static readonly ElementRule TextConstruct = new()
    {
        Content = ElementContent.Text,
        Attributes = [new("type", TextType)],
        Within = Within,
        Start = Start,
        Text = AddText,
        End = End,
    };

    /// <summary>content.</summary>
    public static readonly ElementRule ContentElement = TextConstruct with
    {
        Attributes = [new("type", ContentType), new("src", ValueChecks.UriAttribute)],
    };

    /// <summary>XHTML in an item of RSS, as some programs of 2003 wrote it.</summary>
    public static readonly ElementRule XhtmlBody = new()
    {
        Content = ElementContent.Anything,
        AnyAttribute = true,
        Start = body => body.State = body.Context(null),
        Within = WithinBody,
    };

    private static readonly ElementRule InBody = XhtmlBody with { Repeats = true, Start = null };

    /// <summary>The outer div: its text counts as that of the construct as long as it holds no elements.</summary>
    private static readonly ElementRule Div = new()
    {
        Content = ElementContent.Text,
        AnyAttribute = true,
        Repeats = true,
        Within = WithinDiv,
        Start = StartDiv,
        End = EndDiv,
    };

    private static readonly ElementRule InDiv = new()
    {
        Content = ElementContent.Anything,
        AnyAttribute = true,
        Repeats = true,
        Within = WithinDiv,
    };

    /// <summary>Whether content of a media type is XML.</summary>
    public static bool IsXmlType(string type) =>
        type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether content of a media type is Base64.</summary>
    public static bool IsBinaryType(string type) => type.Contains('/') && !IsXmlType(type) && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    public static void TextType(string value, in ValueContext context)
    {
        if (value.Length == 0)
            context.Report(AtomRules.AttributeNotBlank, $"{context.Name} is empty; write text, html or xhtml, or leave the attribute out");
        else if (value is not ("text" or "html" or "xhtml"))
            context.Report(AtomRules.TextType, $"{context.Name} {Quoted.Of(value)} is none of text, html and xhtml; write one of these", value.Contains('/') ? null : "InvalidMIMEType");
    }

    public static void ContentType(string value, in ValueContext context)
    {
        var hasSource = context.Scope?.Attribute("src") is not null;
        if (value.Length == 0)
            context.Report(AtomRules.AttributeNotBlank, $"{context.Name} is empty; write text, html, xhtml or a media type, or leave the attribute out");
        else if (value.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || value.StartsWith("message/", StringComparison.OrdinalIgnoreCase))
            context.Report(AtomRules.ContentType, $"{context.Name} {Quoted.Of(value)} is a composite type, which content can't have; write the type of one part",
                value == "multipart/alternative" ? null : FeedRule.NoW3CClass);
        else if (hasSource || value is not ("text" or "html" or "xhtml"))
            MediaTypeCheck.Check(value, "InvalidMIMEType", context);
    }

    private static void Start(ElementScope text)
    {
        var type = text.Attribute("type");
        var hasSource = text.LocalName == "content" && text.Attribute("src") is not null;
        text.State = new TextState { Type = type ?? (hasSource ? "" : "text"), HasSource = hasSource };
        if (hasSource && type is null)
            text.ReportAttribute("type", AtomRules.ContentSourceType, "<content> has a src, but no type; write the media type of what is there");
        // Once: every text of such a feed lacks it.
        if (text.Feed.IsAtom && text.Language.Length == 0 && text.Feed.SayOnce(AtomRules.Language))
            text.Missing(AtomRules.Language, "xml:lang", $"<{text.Name}> names no language; write xml:lang=\"…\" on the feed");
        if (text.Feed.IsRss && text.Name != "atom:summary" && !hasSource)
            text.Report(RssRules.SameDescription, $"<{text.Name}> says what an element of RSS says, and few readers of RSS look into it; write {(text.LocalName == "content" ? "content:encoded" : "that")}");
    }

    private static ElementRule Within(ElementScope text, ElementScope child)
    {
        var state = (TextState)text.State!;
        var isDiv = child is { Namespace: FeedNames.Xhtml, LocalName: "div" };
        if (state.Type == "xhtml")
        {
            CheckInXhtml(text, child, isDiv);
        }
        else if (!IsXmlType(state.Type))
        {
            if (text.ChildCount == 0)
                child.Report(GeneralRules.Of(text.Name, text.Feed).Element, $"<{child.LocalName}> stands in <{text.Name}> of type \"{Quoted.Of(state.Type).Trim('\'')}\"; escape the markup, or write type=\"xhtml\" and a div around it",
                null, ("parent", text.Name), ("element", child.LocalName));
        }
        else if (state.Type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase))
        {
            if (child.LocalName != "html")
                text.Report(AtomRules.HtmlDocument, $"<{text.Name}> is application/xhtml+xml, which is a whole document; write type=\"xhtml\" for a part of one", null, ("type", state.Type));
            else if (child.Namespace != FeedNames.Xhtml)
                ReportNamespace(text, child);
        }

        if (text.Attribute("mode") == "escaped" && text.ChildCount == 0)
            text.Report(AtomRules.NotEscaped, $"<{text.Name}> is said to be escaped, as Atom 0.3 had it, but holds elements; write type=\"xhtml\", and no mode");
        return isDiv ? Div : ElementRule.Skipped;
    }

    private static void CheckInXhtml(ElementScope text, ElementScope child, bool isDiv)
    {
        var isLate = text.RawText.AsSpan().Trim().Length > 0;
        if (!isDiv && !isLate)
        {
            // What follows has the same cause.
            if (text.ChildCount > 0)
                return;
            text.Report(AtomRules.XhtmlDiv, child.LocalName == "div"
                ? $"<{text.Name}> of type xhtml holds a <div> that is not XHTML's; write one <div xmlns=\"{FeedNames.Xhtml}\">"
                : $"<{text.Name}> of type xhtml holds <{child.LocalName}>; write one <div xmlns=\"{FeedNames.Xhtml}\"> around all");
            if (child.LocalName == "div")
                ReportNamespace(text, child);
        }
        else if (child.Namespace != FeedNames.Xhtml)
        {
            ReportNamespace(text, child);
        }
        else if (text.ChildCount == 1)
        {
            text.Report(AtomRules.XhtmlDiv, $"<{text.Name}> of type xhtml holds more than one element; write one <div> around all", FeedRule.NoW3CClass);
        }
    }

    private static void ReportNamespace(ElementScope text, ElementScope child) =>
        (text.Context(null) with { Line = child.Line, Column = child.Column }).Report(AtomRules.XhtmlNamespace, $"<{child.LocalName}> is not in XHTML's namespace; write xmlns=\"{FeedNames.Xhtml}\" on it", null, ("message", "unexpected namespace"), ("value", child.Namespace));

    private static void AddText(ElementScope text, string value)
    {
        if (value.AsSpan().Trim().IsEmpty)
            return;
        var state = (TextState)text.State!;
        if (state.Type == "xhtml" && text.RawText.AsSpan().Trim().IsEmpty)
            text.Report(AtomRules.XhtmlDiv, $"<{text.Name}> of type xhtml holds text right within; write one <div xmlns=\"{FeedNames.Xhtml}\"> around all");
        // Text beside markup that is not escaped has the cause of that, which was reported.
        else if (((text.ChildCount > 0 && (state.Type == "xhtml" || IsXmlType(state.Type))) || state.HasSource) && text.SayOnce())
            text.Report(GeneralRules.Of(text.Name, text.Feed).Text, $"<{text.Name}> holds the text {Quoted.Of(value.Trim())} beside {(state.HasSource ? "its src" : "an element")}; remove one of the two");
    }

    private static void End(ElementScope text)
    {
        var state = (TextState)text.State!;
        var value = text.RawText;
        var context = text.Context(value) with { IsUntrimmed = true };
        var isBinary = IsBinaryType(state.Type);
        // Base64 may be broken into lines: white space alone is nothing.
        if ((value.Length == 0 || (isBinary && value.AsSpan().IsWhiteSpace())) && text.ChildCount == 0 && !state.HasSource)
            context.Report(AtomRules.NotBlank, $"<{text.Name}> is empty; write its text{(text.LocalName == "title" ? "" : ", or leave the element out")}");
        else if (value.Length > 0 && !state.HasSource)
            CheckValue(state.Type, value, text, context);
        if (text.LocalName == "title" && text.IsPadded)
            PlainTextCheck.CheckPadding(value, context);
    }

    private static void CheckValue(string type, string value, ElementScope text, in ValueContext context)
    {
        if (type == "html")
        {
            TextChecks.Html(value, context);
        }
        else if (type.Equals("text/html", StringComparison.OrdinalIgnoreCase))
        {
            HtmlCheck.Document(value, context);
        }
        else if (type == "xhtml")
        {
            ValueChecks.Inline(value, context);
        }
        else if (IsBinaryType(type))
        {
            if (!Base64Check.Check(value, context))
                ValueChecks.PlainTextUndeclared(value, context);
            else if (type.EndsWith("/html", StringComparison.OrdinalIgnoreCase))
                CheckDecoded(value, context);
        }
        else
        {
            ValueChecks.PlainTextUndeclared(value, context);
        }
    }

    /// <summary>HTML under a media type that is not text: some programs show it, so what is dangerous in it counts.</summary>
    private static void CheckDecoded(string value, in ValueContext context)
    {
        var bytes = new byte[value.Length * 3 / 4 + 3];
        if (Convert.TryFromBase64String(value, bytes, out var length))
            TextChecks.Html(new System.Text.UTF8Encoding(false).GetString(bytes, 0, length), context with { IsDecoded = true });
    }

    private static void StartDiv(ElementScope div)
    {
        div.State = new DivState();
        XhtmlChecks.CheckAttributes(div);
    }

    private static ElementRule WithinDiv(ElementScope parent, ElementScope child)
    {
        if (parent.State is DivState state)
            state.HasElements = true;
        return XhtmlChecks.CheckElement(parent, child) ? InDiv : ElementRule.Skipped;
    }

    private static void EndDiv(ElementScope div)
    {
        // Escaped markup in XHTML is shown as such; only where the div is nothing but text can it be told from markup that is meant.
        if (div.State is DivState { HasElements: false } && div.Parent is { } text)
            text.AddTextOf(div);
    }

    /// <summary>What is found in a body is the body's to the W3C validator.</summary>
    private static ElementRule WithinBody(ElementScope parent, ElementScope child)
    {
        var body = (ValueContext)parent.State!;
        child.State = body;
        TextChecks.BodyElement(child, body);
        return InBody;
    }
}
