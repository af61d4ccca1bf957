using AngleSharp.Dom;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>The title that a body gives its post: its first heading of the first level.</summary>
internal static class BodyTitle
{
    /// <summary>Finds the title of a body.</summary>
    /// <param name="format">The format of the body.</param>
    /// <param name="body">The body.</param>
    /// <returns>The heading's text and its line in the body, from 0; <see langword="null"/> where there is no such heading.</returns>
    public static (string Text, int Line)? Find(ContentFormat format, string body)
    {
        // Nearly all bodies without one are seen to be so without parsing them.
        var hasElement = body.Contains("<h1", StringComparison.OrdinalIgnoreCase);
        if (format == ContentFormat.Html)
            return hasElement ? InHtml(body) : null;
        return hasElement || body.Contains('#', StringComparison.Ordinal) || body.Contains("\n=", StringComparison.Ordinal) ? InMarkdown(body) : null;
    }

    private static (string Text, int Line)? InMarkdown(string markdown)
    {
        try
        {
            if (MarkdownBounds.AreExceeded(markdown))
                return null;
            foreach (var block in MarkdownContent.Parse(markdown))
            {
                if (block is HeadingBlock { Level: 1 } heading && TitleHeading.TextOf(heading.Inline, PolicySets.Of(ContentPolicy.Default)) is { Length: > 0 } text)
                    return (text, heading.Line);
                if (block is HtmlBlock html && InHtml(markdown.Substring(html.Span.Start, html.Span.Length)) is var (title, line))
                    return (title, html.Line + line);
            }
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes: rendering says so.
        }

        return null;
    }

    private static (string Text, int Line)? InHtml(string html)
    {
        if (!html.Contains("<h1", StringComparison.OrdinalIgnoreCase) || HtmlTree.Parse(html, PolicySets.Of(ContentPolicy.Default), out _) is not IElement root)
            return null;
        foreach (var heading in root.QuerySelectorAll("h1"))
        {
            var text = string.Join(' ', heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0)
                return (text, html.AsSpan(0, Math.Max(0, HtmlTree.IndexOf(heading))).Count('\n'));
        }

        return null;
    }
}
