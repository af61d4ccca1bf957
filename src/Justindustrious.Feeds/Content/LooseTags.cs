using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Closes HTML that a paragraph of Markdown leaves open. A parser opens <c>&lt;b&gt;</c> again in each later paragraph, so a thousand unclosed tags would be
/// nested a thousand deep. This is done only if a post is nested too deep without it.
/// </summary>
internal static class LooseTags
{
    /// <summary>Closes the HTML that each block of text leaves open.</summary>
    public static void Close(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null)
                Close(block.Inline);
        }
    }

    private static void Close(ContainerInline inlines)
    {
        List<(string Name, SourceSpan Span)>? open = null;
        foreach (var tag in inlines.Descendants<HtmlInline>())
        {
            var name = ElementNames.InTag(tag.Tag).ToString().ToLowerInvariant();
            if (tag.Tag.StartsWith("</", StringComparison.Ordinal))
            {
                if (open?.FindLastIndex(one => one.Name == name) is >= 0 and var at)
                    open.RemoveAt(at);
            }
            else if (tag.Tag.Length > 1 && char.IsAsciiLetter(tag.Tag[1]) && !HtmlKinds.Void.Contains(name))
            {
                (open ??= []).Add((name, tag.Span));
            }
        }

        for (var i = (open?.Count ?? 0) - 1; i >= 0; i--)
            inlines.AppendChild(new HtmlInline($"</{open![i].Name}>") { Span = open[i].Span });
    }
}
