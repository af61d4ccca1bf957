using System.Text;
using Justindustrious.Feeds.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>Removes a heading at the start of a body that repeats the post's title, since readers show the title above the content.</summary>
internal static class TitleHeading
{
    /// <summary>Removes the heading that repeats the title from a document.</summary>
    public static void LeaveOut(MarkdownDocument document, PostRendering rendering)
    {
        if (Find(document) is not { } heading || !IsTitle(TextOf(heading.Inline, rendering.Policy), rendering.Post.Title))
            return;

        document.Remove(heading);
        rendering.IsTitleLeftOut = true;
        rendering.Findings.Add(FeedRules.ContentRules.RepeatedTitle, "", Message(TextOf(heading.Inline, rendering.Policy)), heading.Span.Start, isExact: true);
    }

    public static string Message(string heading) =>
        $"the first heading, '{Quoted.Cut(heading)}', repeats the title, which readers show above the content; it was left out of the content";

    /// <summary>
    /// Returns whether a heading equals the title. Letter case, white space, marks of Markdown, and the forms of quotation marks and dashes are ignored.
    /// </summary>
    public static bool IsTitle(string heading, string? title)
    {
        var key = Key(heading);
        return key.Length > 0 && title is not null && key == Key(title);
    }

    /// <summary>
    /// Gets the first block if it is a heading of level 1 and other blocks follow it. Comments, definitions and images may precede it.
    /// </summary>
    private static HeadingBlock? Find(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            switch (document[i])
            {
                case HeadingBlock { Level: 1 } heading:
                    return HasMore(document, i) ? heading : null;
                case var block when !IsNotShown(block) && !IsPicture(block):
                    return null;
            }
        }

        return null;
    }

    private static bool HasMore(MarkdownDocument document, int heading)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (i != heading && !IsNotShown(document[i]))
                return true;
        }

        return false;
    }

    private static bool IsNotShown(Block block) =>
        block is LinkReferenceDefinitionGroup or FootnoteGroup || (block is HtmlBlock html && RawHtmlBlockRenderer.IsComment(html));

    private static bool IsPicture(Block block) => block is ParagraphBlock { Inline: { } inlines } && inlines.All(inline => inline switch
    {
        LinkInline { IsImage: true } or LineBreakInline => true,
        LinkInline link => link.All(inner => inner is LinkInline { IsImage: true }),
        LiteralInline literal => literal.Content.AsSpan().IsWhiteSpace(),
        _ => false,
    });

    /// <summary>Gets a heading's text without its markup.</summary>
    public static string TextOf(ContainerInline? container, PolicySets policy)
    {
        var text = new StringBuilder();
        if (container is not null)
            Append(container, policy, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline container, PolicySets policy, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlInline tag when !ElementNames.IsMarkupTag(tag.Tag, policy):
                    text.Append(tag.Tag);
                    break;
                case ContainerInline inner:
                    Append(inner, policy, text);
                    break;
            }
        }
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in TextCharacters.Clean(text).Normalize(NormalizationForm.FormKC))
        {
            switch (c)
            {
                case '*' or '_' or '`' or '\\' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032':
                    key.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033':
                    key.Append('"');
                    break;
                case '-' or (>= '\u2010' and <= '\u2015') or '\u2212':
                    if (key.Length == 0 || key[^1] != '-')
                        key.Append('-');
                    break;
                case '\u2026':
                    key.Append("...");
                    break;
                case var _ when char.IsWhiteSpace(c):
                    if (key.Length > 0 && key[^1] != ' ')
                        key.Append(' ');
                    break;
                default:
                    key.Append(char.ToLowerInvariant(c));
                    break;
            }
        }

        return key.ToString().TrimEnd();
    }
}
