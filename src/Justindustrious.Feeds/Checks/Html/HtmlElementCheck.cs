using System.Buffers;
using AngleSharp.Dom;
using Justindustrious.Feeds.Checks.Values;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>The elements of a parsed fragment: their names, attributes, styles and addresses.</summary>
internal readonly ref struct HtmlElementCheck(string value, int before, bool isHtmlToW3C, ValueContext context)
{
    private static readonly SearchValues<char> NotInUrl = SearchValues.Create(" <>\"\t\r\n\\^`{|}");

    /// <summary>Checks an element.</summary>
    /// <returns>Whether it is a parse error to the W3C validator, after which it looks at no element.</returns>
    public bool Check(IElement element)
    {
        // An element that HTML makes up stands at position 0; SVG and MathML have none.
        if (element.SourceReference is { Position.Position: <= 0 })
            return CheckImpliedRow(element);

        var offset = Math.Clamp((element.SourceReference?.Position.Position ?? 0) - 1 - before, 0, value.Length);
        CheckName(element, offset);
        foreach (var attribute in element.Attributes)
            CheckAttribute(element, attribute, offset);
        return false;
    }

    private string? W3C => isHtmlToW3C ? null : FeedRule.NoW3CClass;

    /// <summary>A cell right in a table: HTML makes up its row, and calls it an error, which AngleSharp does not tell.</summary>
    private bool CheckImpliedRow(IElement element)
    {
        if (element.LocalName != "tr")
            return false;
        context.Report(HtmlRules.Syntax, $"{context.Name} is not HTML: a cell stands in a table outside of its rows; write a tr around it", W3C, ("message", "Invalid HTML"));
        return true;
    }

    private void CheckName(IElement element, int offset)
    {
        var name = element.LocalName;
        var isHtml = element.NamespaceUri is null or "http://www.w3.org/1999/xhtml";
        if (isHtml && HtmlVocabulary.Shown.Contains(name))
            return;

        var shown = Quoted.Of(name);
        if (isHtml && HtmlVocabulary.Dangerous.Contains(name))
            context.ReportAt(offset, HtmlRules.DangerousElement, $"{context.Name} holds the element {shown}, which readers must drop, with all that it does; leave it out", W3C, ("tag", name));
        else if (isHtml && HtmlVocabulary.Dropped.Contains(name))
            context.ReportAt(offset, HtmlRules.DroppedElement, $"{context.Name} holds the element {shown}, which some readers drop; offer a link to the same beside it", W3C, ("tag", name));
        else if (!isHtml || name.Contains('-', StringComparison.Ordinal) || HtmlVocabulary.Late.Contains(name))
            context.ReportAt(offset, HtmlRules.ModernElement, $"{context.Name} holds the element {shown}, which HTML allows and many readers drop; see that the text is complete without it", W3C, ("message", "Non-html tag"), ("value", name));
        else
            context.ReportAt(offset, HtmlRules.UnknownElement, $"{context.Name} holds the element {shown}, which HTML does not have; escape '<' as '&lt;' if it is text, or leave the tag out", W3C, ("message", "Non-html tag"), ("value", name));
    }

    private void CheckAttribute(IElement element, IAttr attribute, int offset)
    {
        var name = attribute.Name;
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            if (HtmlVocabulary.IsEventHandler(name))
                context.ReportAt(offset, HtmlRules.DangerousAttribute, $"{context.Name} holds the attribute {Quoted.Of(name)} on {element.LocalName}, which runs a program; leave it out", W3C, ("attr", name));
            else
                context.ReportAt(offset, HtmlRules.ModernElement, $"{context.Name} holds the attribute {Quoted.Of(name)} on {element.LocalName}, which HTML does not have; nothing needs to be done, as readers drop it",
                    isHtmlToW3C ? "SecurityRiskAttr" : FeedRule.NoW3CClass, ("attr", name));
            return;
        }

        switch (name)
        {
            case "style":
                StyleCheck.Check(attribute.Value, offset, W3C, context);
                break;
            case "srcset" or "imagesrcset":
                foreach (var url in SourceSet.Addresses(attribute.Value))
                    CheckUrl(element, name, url, offset);
                break;
            default:
                if (HtmlVocabulary.HoldsAddress(attribute.LocalName) || name == "xlink:href")
                    CheckUrl(element, name, attribute.Value, offset);
                break;
        }
    }

    private void CheckUrl(IElement element, string attribute, string url, int offset)
    {
        var place = $"{element.LocalName}@{attribute}";
        if (UriCheck.IsScript(url))
        {
            context.ReportAt(offset, HtmlRules.ScriptUrl, $"{context.Name} holds the address {Quoted.Of(url)} in {place}, which is a program; write the address of a page");
            return;
        }

        var trimmed = url.Trim();
        // A link to a reader's own machine is what a post about development servers means to show; what the post itself loads is not.
        var isClosed = PrivateAddress.Note(trimmed, context with { Severity = element.LocalName is "a" or "area" ? FeedSeverity.Info : null }, FeedRule.NoW3CClass, offset, $"{context.Name} {place}");
        if (isClosed && trimmed.Contains('\\', StringComparison.Ordinal))
            return;
        var isSeen = context.Version is not (FeedVersion.AtomFeed or FeedVersion.AtomEntry) && IsSeenByPattern(element, attribute, url, offset);
        if (UriCheck.IsAbsolute(trimmed))
        {
            if (trimmed.AsSpan().ContainsAny(NotInUrl))
                context.ReportAt(offset, HtmlRules.UrlCharacters, $"{context.Name} holds the address {Quoted.Of(url)} in {place}, with a character that no URL holds; percent-encode it", FeedRule.NoW3CClass);
            return;
        }

        if (trimmed.AsSpan().ContainsAny(NotInUrl))
        {
            context.ReportAt(offset, HtmlRules.UrlCharacters, $"{context.Name} holds the address {Quoted.Of(url)} in {place}, with a character that no URL holds; percent-encode it", isSeen ? null : FeedRule.NoW3CClass, ("value", url));
            return;
        }

        var w3cClass = isSeen ? null : FeedRule.NoW3CClass;
        if (trimmed.StartsWith('#'))
        {
            if (element.LocalName is "a" or "area")
                context.ReportAt(offset, HtmlRules.FragmentUrl, $"{context.Name} links to {Quoted.Of(url)}, which works where the reader keeps ids; nothing needs to be done", w3cClass, ("value", url));
        }
        else
        {
            var remedy = Uri.TryCreate(context.BaseUri, UriKind.Absolute, out var baseUri) && Uri.TryCreate(baseUri, trimmed, out var full)
                ? $"write {Quoted.Of(UriText.Of(full))}" : "write the whole address, with https:// and the host";
            context.ReportAt(offset, HtmlRules.RelativeUrl, $"{context.Name} holds the relative address {Quoted.Of(url)} in {place}, which readers resolve in different ways; {remedy}", w3cClass, ("value", url));
        }
    }

    /// <summary>The W3C validator looks for relative addresses with a pattern: in a's first attribute, and in img's src unless the tag ends in '/>'.</summary>
    private bool IsSeenByPattern(IElement element, string attribute, string url, int offset)
    {
        if (context.Element is not ("description" or "content:encoded" or "xhtml:body"))
            return false;
        if (element.LocalName == "a")
            return attribute == "href" && element.Attributes[0]?.Name == "href";
        if (element.LocalName != "img" || attribute != "src")
            return false;
        var rest = value.AsSpan(offset);
        var end = rest.IndexOf('>');
        var isClosed = end > 0 && rest[end - 1] == '/';
        return !isClosed && (url.IndexOf('/', StringComparison.Ordinal) < 0 || rest[..Math.Max(end, 0)].IndexOfAny('"', '\'') >= 0);
    }
}
