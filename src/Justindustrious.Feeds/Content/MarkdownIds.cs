using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>Gives headings ids made from their text, as GitHub does, and footnotes the ids for their links.</summary>
internal static class MarkdownIds
{
    /// <summary>The greatest length of an id, in characters.</summary>
    private const int MostLength = 80;

    public static void Assign(MarkdownDocument document, PostIds ids, PolicySets policy)
    {
        var containers = new Stack<(ContainerBlock Block, int Next)>();
        containers.Push((document, 0));
        while (containers.TryPop(out var level))
        {
            if (level.Next == level.Block.Count)
                continue;

            containers.Push((level.Block, level.Next + 1));
            switch (level.Block[level.Next])
            {
                case HeadingBlock heading:
                    var attributes = heading.GetAttributes();
                    attributes.Id = ids.Claim(attributes.Id is { Length: > 0 and <= MostLength } given ? given : Slug(heading.Inline, policy), out _);
                    break;
                case FootnoteGroup footnotes:
                    foreach (var block in footnotes)
                        Claim((Footnote)block, ids);
                    containers.Push((footnotes, 0));
                    break;
                case ContainerBlock container:
                    containers.Push((container, 0));
                    break;
            }
        }
    }

    public static string OfFootnote(Footnote footnote) => string.Create(CultureInfo.InvariantCulture, $"fn:{footnote.Order}");

    public static string OfReference(FootnoteLink link) => string.Create(CultureInfo.InvariantCulture, $"fnref:{link.Index}");

    private static void Claim(Footnote footnote, PostIds ids)
    {
        ids.Claim(OfFootnote(footnote), out _);
        foreach (var link in footnote.Links)
        {
            if (!link.IsBackLink)
                ids.Claim(OfReference(link), out _);
        }
    }

    private static string Slug(ContainerInline? heading, PolicySets policy)
    {
        var slug = new StringBuilder();
        if (heading is not null)
            AppendText(heading, policy, slug);
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static void AppendText(ContainerInline container, PolicySets policy, StringBuilder slug)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), slug);
                    break;
                case CodeInline code:
                    Append(code.ContentSpan, slug);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan(), slug);
                    break;
                case HtmlInline tag when !ElementNames.IsMarkupTag(tag.Tag, policy):
                    Append(tag.Tag, slug);
                    break;
                case LineBreakInline:
                    Append(" ", slug);
                    break;
                case ContainerInline inner:
                    AppendText(inner, policy, slug);
                    break;
            }
        }
    }

    private static void Append(ReadOnlySpan<char> text, StringBuilder slug)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (slug.Length >= MostLength)
                return;
            if (rune.Value is ' ' or '-' or '\t' or '\n' or 0xA0)
                slug.Append('-');
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune) || IsMark(rune))
                Append(Rune.ToLowerInvariant(rune), slug);
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Append(Rune rune, StringBuilder slug)
    {
        Span<char> characters = stackalloc char[2];
        slug.Append(characters[..rune.EncodeToUtf16(characters)]);
    }
}
