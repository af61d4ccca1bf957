using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks the elements of a parsed fragment, in their order: names, attributes, styles and addresses.</summary>
internal ref partial struct HtmlElementCheck(string value, int before, bool isHtmlToW3C, ValueContext context)
{
    /// <summary>How far the W3C validator's pattern is searched, so that a tag without an end costs little.</summary>
    private const int LongestTag = 2000;

    private static readonly SearchValues<char> NotInUrl = SearchValues.Create(" <>\"\t\r\n\\^`{|}");

    /// <summary>The index of the element before.</summary>
    private int _last = -1;

    /// <summary>The picture, video or audio whose relative addresses were reported last.</summary>
    private IElement? _reported;

    /// <summary>Checks an element.</summary>
    /// <returns>Whether it is a parse error for the W3C validator, which then checks no further elements.</returns>
    public bool Check(IElement element)
    {
        // The parser gives position 0 to elements that HTML adds.
        if (element.SourceReference is { Position.Position: <= 0 })
            return CheckImpliedRow(element);
        if (OffsetOf(element) is not { } offset)
            return false;

        _last = offset;
        if (!CheckName(element, offset))
            return false;
        foreach (var attribute in element.Attributes)
            CheckAttribute(element, attribute, offset);
        CheckRelative(element, offset);
        return false;
    }

    private readonly string? W3C => isHtmlToW3C ? null : FeedRule.NoW3CClass;

    /// <summary>
    /// Finds the index of an element's tag; <see langword="null"/> for a copy that HTML makes of a formatting element, such as a b around two
    /// paragraphs.
    /// </summary>
    private readonly int? OffsetOf(IElement element)
    {
        if (element.SourceReference is { } source)
            return Math.Clamp(source.Position.Position - 1 - before, 0, value.Length);
        if (IsHtml(element))
            return null;
        // The parser keeps no place of an svg or math.
        return FindTag(element.LocalName, _last + 1) ?? FindTag(element.LocalName, 0) ?? 0;
    }

    private readonly int? FindTag(string name, int start)
    {
        for (var i = value.IndexOf('<', start); i >= 0; i = value.IndexOf('<', i + 1))
        {
            var rest = value.AsSpan(i + 1);
            if (rest.StartsWith("!--") && value.IndexOf("-->", i + 4, StringComparison.Ordinal) is > 0 and var end)
                i = end;
            else if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == name.Length || rest[name.Length] is '>' or '/' || char.IsWhiteSpace(rest[name.Length])))
                return i;
        }

        return null;
    }

    private static bool IsHtml(IElement element) => element.NamespaceUri is null or "http://www.w3.org/1999/xhtml";

    /// <summary>Checks for a cell directly in a table. HTML adds a row and calls this an error, which AngleSharp does not report.</summary>
    private readonly bool CheckImpliedRow(IElement element)
    {
        if (element.LocalName != "tr")
            return false;
        var message = $"{context.Name} is not HTML: a cell is in a table outside of its rows; write a tr around it";
        if (element.Children is [{ SourceReference: { Position.Position: > 0 } cell }, ..])
            context.ReportAt(Math.Clamp(cell.Position.Position - 1 - before, 0, value.Length), HtmlRules.Syntax, message, W3C, ("message", "Invalid HTML"));
        else
            context.Report(HtmlRules.Syntax, message, W3C, ("message", "Invalid HTML"));
        return true;
    }

    /// <returns>Whether readers keep the element, so that its attributes are checked.</returns>
    private readonly bool CheckName(IElement element, int offset)
    {
        var name = element.LocalName;
        var isHtml = IsHtml(element);
        if (isHtml && HtmlVocabulary.Shown.Contains(name))
            return true;

        var shown = Quoted.Of(name);
        if (isHtml && HtmlVocabulary.Dangerous.Contains(name))
        {
            context.ReportAt(offset, HtmlRules.DangerousElement,
                $"{context.Name} contains the element {shown}, which readers must drop, with everything in it; leave it out", W3C, ("tag", name));
            return false;
        }

        if (isHtml && HtmlVocabulary.Dropped.Contains(name))
        {
            context.ReportAt(offset, HtmlRules.DroppedElement,
                $"{context.Name} contains the element {shown}, which some readers drop; write a link to the same next to it", W3C, ("tag", name));
        }
        else if (!isHtml || !HtmlVocabulary.IsUnknown(name))
        {
            context.ReportAt(offset, HtmlRules.ModernElement,
                $"{context.Name} contains the element {shown}, which HTML allows and many readers drop; check that the text is complete without it",
                W3C, ("message", "Non-html tag"), ("value", name));
        }
        else
        {
            context.ReportAt(offset, HtmlRules.UnknownElement,
                $"{context.Name} contains the element {shown}, which HTML does not have; escape '<' as '&lt;' if it is text, or leave the tag out",
                W3C, ("message", "Non-html tag"), ("value", name));
        }

        return true;
    }

    private readonly void CheckAttribute(IElement element, IAttr attribute, int offset)
    {
        var name = attribute.Name;
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            var what = $"{context.Name} contains the attribute {Quoted.Of(name)} on {element.LocalName}";
            if (HtmlVocabulary.IsEventHandler(name))
            {
                context.ReportAt(offset, HtmlRules.DangerousAttribute, $"{what}, which runs a program; leave it out", W3C, ("attr", name));
            }
            else
            {
                context.ReportAt(offset, HtmlRules.ModernElement, $"{what}, which HTML does not have; nothing needs to be done, as readers drop it",
                    isHtmlToW3C ? "SecurityRiskAttr" : FeedRule.NoW3CClass, ("attr", name));
            }

            return;
        }

        if (name == "style")
            StyleCheck.Check(attribute.Value, offset, W3C, context);
        foreach (var url in Addresses(attribute))
            CheckUrl(element, name, url, offset);
    }

    private static IEnumerable<string> Addresses(IAttr attribute) =>
        attribute.Name is "srcset" or "imagesrcset" ? SourceSet.Addresses(attribute.Value)
        : HtmlVocabulary.HoldsAddress(attribute.LocalName) || attribute.Name == "xlink:href" ? [attribute.Value]
        : [];

    private readonly void CheckUrl(IElement element, string attribute, string url, int offset)
    {
        var place = $"{element.LocalName}@{attribute}";
        if (UriCheck.IsScript(url))
        {
            context.ReportAt(offset, HtmlRules.ScriptUrl,
                $"{context.Name} contains the address {Quoted.Of(url)} in {place}, which is a program; write the address of a page");
            return;
        }

        var trimmed = url.Trim();
        // A post about development servers may link to the reader's own machine. A file that the post itself loads must be public.
        var severity = element.LocalName is "a" or "area" ? FeedSeverity.Info : default(FeedSeverity?);
        var isPublic = PublicAddressCheck.Check(trimmed, context with { Severity = severity }, FeedRule.NoW3CClass, offset, $"{context.Name} {place}");
        if (!isPublic && trimmed.Contains('\\', StringComparison.Ordinal))
            return;
        var isSeen = !UriCheck.IsAbsolute(trimmed) && IsSeenByPattern(element, attribute, offset);
        if (trimmed.AsSpan().ContainsAny(NotInUrl))
        {
            context.ReportAt(offset, HtmlRules.UrlCharacters,
                $"{context.Name} contains the address {Quoted.Of(url)} in {place}, with a character that no URL may contain; percent-encode it",
                isSeen ? null : FeedRule.NoW3CClass, ("value", url));
        }
        else if (trimmed.StartsWith('#') && element.LocalName is "a" or "area")
        {
            context.ReportAt(offset, HtmlRules.FragmentUrl,
                $"{context.Name} links to {Quoted.Of(url)}, which works where the reader keeps ids; nothing needs to be done",
                isSeen ? null : FeedRule.NoW3CClass, ("value", url));
        }
    }

    /// <summary>Reports the relative addresses of an element, once for a picture of several files.</summary>
    private void CheckRelative(IElement element, int offset)
    {
        string? first = null, where = null;
        var count = 0;
        foreach (var attribute in element.Attributes)
        {
            foreach (var url in Addresses(attribute))
            {
                if (!IsRelative(url))
                    continue;
                // The W3C validator checks only an image's src.
                if (count++ == 0 || (attribute.Name == "src" && where != "src"))
                    (first, where) = (url, attribute.Name);
            }
        }

        if (first is null || !ReportsFor(element))
            return;
        var remedy = Uri.TryCreate(context.BaseUri, UriKind.Absolute, out var baseUri) && Uri.TryCreate(baseUri, first.Trim(), out var full)
            ? $"write {Quoted.Of(UriText.Of(full))}" : "write the whole address, with https:// and the host";
        var others = count == 1 ? "" : $" (and {count - 1} more in the same tag)";
        context.ReportAt(offset, HtmlRules.RelativeUrl,
            $"{context.Name} contains the relative address {Quoted.Of(first)} in {element.LocalName}@{where}{others}, "
            + $"which readers resolve in different ways; {remedy}",
            IsSeenByPattern(element, where!, offset) ? null : FeedRule.NoW3CClass, ("value", first));
    }

    /// <summary>
    /// Tells whether relative addresses are reported at an element. Those of a picture, video or audio are reported once, at the img of a
    /// picture if it has a relative address.
    /// </summary>
    private bool ReportsFor(IElement element)
    {
        if (element.LocalName is "video" or "audio" or "picture")
            _reported = element;
        if (element.LocalName is not ("source" or "img" or "track") || element.ParentElement is not { LocalName: "picture" or "video" or "audio" } media)
            return true;
        if (media == _reported || (element.LocalName == "source" && media.LocalName == "picture" && HasRelativeImage(media)))
            return false;
        _reported = media;
        return true;
    }

    private static bool HasRelativeImage(IElement picture) =>
        picture.Children.Any(image => image.LocalName == "img" && image.GetAttribute("src") is { } src && IsRelative(src));

    private static bool IsRelative(string url)
    {
        var trimmed = url.AsSpan().Trim();
        return !trimmed.StartsWith("#") && !trimmed.ContainsAny(NotInUrl) && !UriCheck.IsScript(url) && !UriCheck.IsAbsolute(trimmed.ToString())
            && PublicHost.WhyClosed(trimmed.ToString()) is null;
    }

    /// <summary>
    /// Tells whether the W3C validator finds a relative address. It searches with a pattern: a's first attribute, and img's last src unless
    /// <c>"/&gt;</c> follows.
    /// </summary>
    private readonly bool IsSeenByPattern(IElement element, string attribute, int offset)
    {
        if (context.Version is FeedVersion.AtomFeed or FeedVersion.AtomEntry || context.Element is not ("description" or "content:encoded" or "xhtml:body"))
            return false;
        if (element.LocalName == "a")
            return attribute == "href" && element.Attributes[0]?.Name == "href";
        var tag = value.Substring(offset, Math.Min(LongestTag, value.Length - offset));
        return element.LocalName == "img" && attribute == "src"
            && Image.Match(tag) is { Success: true } image && !UriCheck.IsAbsolute(image.Groups["url"].Value);
    }

    [GeneratedRegex(
        """^<img\s+[^>]*src=(?:"(?<url>.*?)"|'(?<url>.*?)'|(?<url>[\w-]+))[\s>]""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Image { get; }
}
