using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Removes what only a web page needs: links from headings to themselves, line numbers beside code, a heading that repeats the title.
/// </summary>
internal sealed partial class HtmlCleaner
{
    private static readonly FrozenSet<string> AnchorClasses = Names(
        "anchor header-anchor heading-anchor headerlink header-link heading-link hash-link hash anchor-link anchorlink anchorjs-link anchor-heading "
        + "zola-anchor direct-link permalink octicon-link td-heading-self-link heading-self-link heading-hash sl-anchor-link subheading-anchor "
        + "section-link autolink pilcrow");

    private static readonly FrozenSet<string> HiddenClasses = Names("visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only show-for-sr");

    /// <summary>Classes of elements with line numbers, within code.</summary>
    private static readonly FrozenSet<string> NumberClasses = Names(
        "ln lnt lnlinks lineno linenos linenodiv line-number line-numbers-rows line-numbers-wrapper linenumber linenumbers hljs-ln-n hljs-ln-numbers "
        + "react-syntax-highlighter-line-number");

    /// <summary>Classes of cells with line numbers, before a cell of code.</summary>
    private static readonly FrozenSet<string> GutterClasses = Names(
        "gutter gl rouge-gutter lineno linenos line-number line-numbers linenumber linenumbers hljs-ln-numbers blob-num js-line-number lntd code-lineno");

    private static readonly char[] AnchorMarks = [.. "#\u00B6\u00A7\u221E\u2317\u2693\U0001F517\u26D3\uFE0F\u200B\u200C\u200D\u2060\uFEFF\u00A0 \t\n"];

    private bool IsHeadingAnchor(IElement link, INodeList siblings, int index)
    {
        if (link.GetAttribute("href") is not { Length: > 1 } href)
            return false;

        var heading = HeadingAround(link);
        if (heading is null)
        {
            // Beside a heading, a mark without such a class may be part of the text.
            return link.HasClass(AnchorClasses) && IsOwnPlace(href)
                && (IsHeading(NextElement(siblings, index, step: -1)) || IsHeading(NextElement(siblings, index, step: 1)));
        }

        if (!IsOwnPlace(href) || !HasWords(heading, link))
            return false;
        if (link.HasClass(AnchorClasses) || link.GetAttribute("aria-hidden") == "true")
            return true;
        // A mark that links to a note is not a link to the heading itself.
        return !HasWords(link, null) && link.QuerySelector("img[alt]:not([alt=''])") is null
            && (link.TextContent.Trim(AnchorMarks).Length == 0 || (href[0] == '#' && href[1..] == heading.GetAttribute("id")));
    }

    /// <summary>Removes a heading's link to itself, and keeps only its id, to which others may link.</summary>
    private void WriteHeadingAnchor(IElement link)
    {
        LeftOut(link, FeedRules.ContentRules.HeadingAnchor, "a heading contains a link to itself, which only the web page needs; it was removed");
        if (!_ids.TryGetValue(link, out var id))
            return;
        output.Write("<a");
        WriteAttribute("id", id);
        output.Write("></a>");
    }

    private static IElement? HeadingAround(IElement element)
    {
        const int Most = 4;
        var around = element.ParentElement;
        for (var level = 0; level < Most && around is not null && !IsHeading(around); level++)
            around = around.ParentElement;
        return IsHeading(around) ? around : null;
    }

    private static bool IsHeading(IElement? element) => element is not null && HtmlKinds.Headings.Contains(element.LocalName);

    private bool IsOwnPlace(string href) => href[0] == '#'
        || (rendering.Links.Own is { } own && rendering.Links.Resolve(href, isResource: false, out _) is { } url
            && url.StartsWith(own + "#", StringComparison.Ordinal));

    /// <summary>Returns whether a node has text with a letter or digit, apart from hidden elements and the element <paramref name="without"/>.</summary>
    private static bool HasWords(INode node, IElement? without)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text && text.Data.Any(char.IsLetterOrDigit))
                return true;
            if (child is IElement element && element != without && element.GetAttribute("aria-hidden") != "true"
                && !element.HasClass(HiddenClasses) && element.LocalName != "svg" && HasWords(element, without))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether an element within code contains only line numbers.</summary>
    private static bool IsLineNumbers(IElement element) =>
        (element.HasClass(NumberClasses) || (element.GetAttribute("aria-hidden") == "true" && element.ClassList.Contains("line-numbers")))
        && element.LocalName is not ("td" or "th") && IsNumbers(element)
        && (element.Closest("pre, code, .highlight, .chroma, [class*='language-']") is { } code && (code != element || element.LocalName == "div"));

    private static bool IsNumbers(IElement element) => element.TextContent.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c));

    /// <summary>Gets the code cells of a table whose rows contain line numbers and code.</summary>
    /// <returns>The cells; <see langword="null"/> for any other table.</returns>
    private static List<IElement>? CodeLines(IElement table)
    {
        var lines = new List<IElement>();
        var hasGutter = false;
        var isInCode = table.Closest("pre") is not null;
        int? last = null;
        foreach (var row in table.Children.SelectMany(part => part.Children).Where(row => row.LocalName == "tr"))
        {
            switch (row.Children.ToList())
            {
                // The name of the file, above the code.
                case [var single]:
                    lines.Add(single);
                    break;
                case [var gutter, var code] when IsGutter(gutter) || (isInCode && Follows(gutter, ref last)):
                    lines.Add(code);
                    hasGutter = true;
                    break;
                default:
                    return null;
            }
        }

        return hasGutter && !table.Children.Any(part => part.LocalName == "caption") ? lines : null;
    }

    /// <summary>
    /// Returns whether a cell contains the number after that of the previous row. Some highlighters give cells with line numbers no class.
    /// </summary>
    private static bool Follows(IElement cell, ref int? last)
    {
        if (!int.TryParse(cell.TextContent.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (last is { } before && number != before + 1))
        {
            return false;
        }

        last = number;
        return true;
    }

    private static bool IsGutter(IElement cell) => cell.HasClass(GutterClasses) && IsNumbers(cell);

    /// <summary>Writes only the code of a table with line numbers and code.</summary>
    private void WriteCodeTable(IElement table, List<IElement> lines)
    {
        LeftOut(table, FeedRules.ContentRules.LineNumbers, "line numbers are in elements next to the code; they were removed");
        var isInCode = table.Closest("pre") is not null;
        // If each line has a row of its own, line ends are written between the rows.
        var isLineByLine = lines.All(line => line.QuerySelector("pre") is null);
        var parent = _parent;
        if (isLineByLine && !isInCode)
        {
            CheckPlace("pre");
            output.Write("<pre>");
            _parent = "pre";
        }

        foreach (var line in lines)
        {
            WriteCode(line, isInCode);
            if (isLineByLine && !line.TextContent.EndsWith('\n'))
                output.Write('\n');
        }

        if (isLineByLine && !isInCode)
        {
            _parent = parent;
            WriteEnd("pre");
        }
    }

    private void WriteCode(IElement cell, bool isInCode)
    {
        var children = cell.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IElement { LocalName: "pre" } code when isInCode:
                    WriteChildren(code);
                    break;
                case IElement element:
                    WriteElement(element, children, i);
                    break;
                case IText text:
                    WriteText(text.Data, cell);
                    break;
            }
        }
    }

    /// <summary>Finds the heading at the start of a post if it repeats the title. Images may precede it, and text must follow it.</summary>
    private IElement? FindTitle(INode root)
    {
        var title = root is IElement body ? FirstHeading(body) : null;
        if (title is null
            || !(TitleHeading.IsTitle(title.TextContent, rendering.Post.Title) || TitleHeading.IsTitle(WithoutAnchors(title), rendering.Post.Title)))
        {
            return null;
        }

        var rest = ((IElement)root).TextContent.AsSpan().Trim().Length - title.TextContent.AsSpan().Trim().Length;
        return rest > 0 || (((IElement)root).QuerySelector("img, svg, video, audio, iframe, math") is { } shown && !title.Contains(shown)) ? title : null;
    }

    /// <summary>Gets the first <c>h1</c>, unless text or another heading precedes it.</summary>
    private static IElement? FirstHeading(IElement root)
    {
        foreach (var node in root.Descendants())
        {
            if (node is IElement { LocalName: "h1" } heading)
                return heading;
            var isText = node is IText text && !string.IsNullOrWhiteSpace(text.Data)
                && text.ParentElement?.LocalName is not ("script" or "style" or "template");
            if (isText || IsHeading(node as IElement))
                return null;
        }

        return null;
    }

    private static string WithoutAnchors(IElement heading) => string.Concat(heading.Descendants().OfType<IText>()
        .Where(text => text.ParentElement?.Closest("a") is not { } link || link.TextContent.Trim(AnchorMarks).Length > 0)
        .Select(text => text.Data));
}
