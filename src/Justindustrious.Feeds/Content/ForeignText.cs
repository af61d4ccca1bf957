using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Reads texts of other programs' feeds, which may be HTML or plain text.</summary>
internal static partial class ForeignText
{
    /// <summary>Elements that posts do not keep, but that show that a text is HTML.</summary>
    private static readonly HashSet<string> OtherElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "body", "button", "embed", "font", "form", "head", "html", "iframe", "input", "label", "link", "noscript", "object", "script", "style", "template",
        "textarea",
    };

    /// <summary>
    /// Returns whether a text contains an HTML element or a character reference of HTML. <c>a &lt; b</c> and <c>List&lt;T&gt;</c> are plain text.
    /// </summary>
    public static bool IsHtml(string text)
    {
        foreach (Match tag in Tag.Matches(text))
        {
            if (ContentPolicy.Default.Elements.Contains(tag.Groups["name"].Value) || OtherElements.Contains(tag.Groups["name"].Value))
                return true;
        }

        foreach (var reference in Reference.EnumerateMatches(text))
        {
            var written = text.Substring(reference.Index, reference.Length);
            if (WebUtility.HtmlDecode(written) != written)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Gets the text of HTML, as people read it. White space becomes one space, blocks are separated by a space, and scripts and styles are left out.
    /// </summary>
    public static string OfHtml(string html)
    {
        // If the HTML is nested too deep for the parser, only its tags are removed.
        if (HtmlTree.Parse(html, PolicySets.Of(ContentPolicy.Default), out _) is not { } root)
            return Collapse(WebUtility.HtmlDecode(Tag.Replace(html, " ")));
        var text = new StringBuilder(html.Length);
        var open = new Stack<INode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            if (node is IText { Data: var data })
            {
                text.Append(data);
                continue;
            }

            if (node is IElement element)
            {
                if (HtmlKinds.RemovedWhole.Contains(element.LocalName))
                    continue;
                if (element.LocalName is "br" or "td" or "th" or "tr" || HtmlKinds.EndsParagraph.Contains(element.LocalName))
                {
                    text.Append(' ');
                    // The space after the element is pushed first, so that it is read after the element's content.
                    if (element.HasChildNodes)
                        open.Push(element.Owner!.CreateTextNode(" "));
                }
            }

            for (var child = node.LastChild; child is not null; child = child.PreviousSibling)
                open.Push(child);
        }

        return Collapse(text.ToString());
    }

    private static string Collapse(string text) => Spaces.Replace(text, " ").Trim();

    [GeneratedRegex(@"</?(?<name>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }
}
