using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>
/// Reads lists of attributes in braces: <c>{#id}</c> at the end of a heading, <c>{: .lead}</c> in kramdown, <c>{width=300}</c> after a picture.
/// The id of a heading and the size of a picture are kept. Other attributes only change the look of a page, and are left out.
/// </summary>
internal sealed partial class AttributeLists : InlineParser
{
    /// <summary>In characters.</summary>
    private const int MostLength = 300;

    private static readonly object TakenOut = new();

    public AttributeLists() => OpeningCharacters = ['{'];

    /// <summary>Removes the lists that a generator replaces with a table of contents.</summary>
    public static void Finish(MarkdownDocument document)
    {
        if (document.GetData(TakenOut) is not List<Block> blocks)
            return;
        foreach (var block in blocks)
            block.Parent?.Remove(block);
    }

    /// <summary>Returns the size of a picture, if it is given.</summary>
    public static string? SizeOf(LinkInline image, string name) =>
        image.TryGetAttributes()?.Properties?.Find(property => property.Key == name).Value;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 3 || text[1] is '{' or '%' || slice.PeekCharExtra(-1) == '{')
            return false;
        text = text[..Math.Min(text.Length, MostLength)];
        var close = text.IndexOf('}');
        var isKramdown = text[1] == ':';
        // kramdown reads a list that goes on in the next line.
        if (close < 2 || text[..close].Count('\n') > (isKramdown ? 1 : 0))
            return false;

        var inner = text[(isKramdown ? 2 : 1)..close].Trim();
        if (inner.Length > 0 && inner[0] == ':' && isKramdown)
            return false;
        if (!Attributes().IsMatch(inner) || !Takes(processor, slice, inner, isKramdown, close))
            return false;

        slice.Start += close + 1;
        if (isKramdown && processor.Block is ParagraphBlock { Inline.FirstChild: null } && slice.CurrentChar == '\n')
            slice.SkipChar();
        // A list that is alone on its line is removed with its line end.
        if (isKramdown && processor.Inline is LineBreakInline lineBreak && (slice.IsEmpty || slice.CurrentChar == '\n'))
        {
            processor.Inline = lineBreak.PreviousSibling;
            lineBreak.Remove();
        }

        return true;
    }

    private static bool Takes(InlineProcessor processor, StringSlice slice, ReadOnlySpan<char> inner, bool isKramdown, int close)
    {
        var id = IdOf(inner);
        switch (processor.Block)
        {
            case HeadingBlock heading when slice.AsSpan()[(close + 1)..].IsWhiteSpace():
                if (id.Length > 0)
                    heading.GetAttributes().Id = id.ToString();
                if (processor.Inline is LiteralInline text)
                    text.Content.TrimEnd();
                return true;
            // A list of attributes below a heading belongs to the heading.
            case ParagraphBlock paragraph when isKramdown && id.Length > 0 && paragraph.Inline?.FirstChild is null && Before(paragraph) is HeadingBlock before:
                before.GetAttributes().Id = id.ToString();
                return true;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock list } } when isKramdown && inner is "toc":
                AddTakenOut(processor.Document, list);
                return true;
        }

        switch (processor.Inline)
        {
            case LinkInline { IsImage: true } image:
                foreach (var (name, value) in SizesOf(inner))
                    image.GetAttributes().AddProperty(name, value);
                return true;
            case LinkInline or CodeInline or AutolinkInline or EmphasisInline:
                return true;
            default:
                return isKramdown || (IsOfParagraph(processor) && IsOfClasses(inner) && IsLast(slice, close));
        }
    }

    /// <summary>Returns whether the generator's reader of Markdown may have a list after the words of a paragraph: markdown-it-attrs.</summary>
    private static bool IsOfParagraph(InlineProcessor processor) =>
        processor.Context?.Properties.GetValueOrDefault(WikiLinks.Rendering) is PostRendering { Surroundings: { } around }
        && (around.Syntax & BodySyntax.Nunjucks) != 0;

    private static bool IsOfClasses(ReadOnlySpan<char> inner) => inner is ['.' or '#', ..] && !inner.Contains('=');

    private static bool IsLast(StringSlice slice, int close)
    {
        var after = slice.AsSpan()[(close + 1)..];
        var end = after.IndexOf('\n');
        return (end < 0 ? after : after[..end]).IsWhiteSpace() && slice.PeekCharExtra(-1) is ' ' or '\t' or '\n' or '\0';
    }

    private static Block? Before(Block block)
    {
        var index = block.Parent!.IndexOf(block);
        return index > 0 ? block.Parent[index - 1] : null;
    }

    private static void AddTakenOut(MarkdownDocument document, Block block)
    {
        if (document.GetData(TakenOut) is not List<Block> blocks)
            document.SetData(TakenOut, blocks = []);
        blocks.Add(block);
    }

    private static ReadOnlySpan<char> IdOf(ReadOnlySpan<char> attributes)
    {
        foreach (var range in attributes.Split(' '))
        {
            if (attributes[range] is ['#', .. { Length: > 0 } id])
                return id;
        }

        return default;
    }

    private static List<(string Name, string Value)> SizesOf(ReadOnlySpan<char> attributes)
    {
        var sizes = new List<(string, string)>();
        foreach (var range in attributes.Split(' '))
        {
            var attribute = attributes[range];
            var name = attribute.StartsWith("width=") ? "width" : attribute.StartsWith("height=") ? "height" : null;
            if (name is null)
                continue;
            var value = attribute[(name.Length + 1)..].Trim("\"'");
            var number = value.EndsWith("px") ? value[..^2] : value;
            if (number.Length is > 0 and < 6 && !number.ContainsAnyExceptInRange('0', '9'))
                sizes.Add((name, number.ToString()));
        }

        return sizes;
    }

    /// <summary>Matches names, ids, classes and values. Braces with anything else are ordinary text.</summary>
    /// <remarks>
    /// Atomic groups make it linear. To construct an expression with <see cref="RegexOptions.NonBacktracking"/> takes as long as to render 50 posts.
    /// </remarks>
    [GeneratedRegex(
        """^(?>(?>[#.][\p{L}\p{N}_:.-]+|[A-Za-z][A-Za-z0-9_:-]*=(?>"[^"]*"|'[^']*'|[^\s"'{}]+)|toc|no_toc|unnumbered|-)(?>\s+|$))*$""",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attributes();
}
