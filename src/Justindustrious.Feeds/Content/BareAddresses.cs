using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Makes links of bare addresses in the text. Markdig's parser decides what is an address; it is called here only where an address may start.
/// Markdig itself calls it at each h, f, m, t and w. That is every fifth letter, and takes a quarter of Markdig's time.
/// </summary>
/// <remarks>It has no opening characters, so Markdig calls it wherever no other parser matches, before it reads literal text.</remarks>
internal sealed class BareAddresses : InlineParser, IMarkdownExtension
{
    private static readonly int LongestStart = "https://".Length;

    private readonly AutoLinkParser _parser = new(new());

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var address = slice;
        if (_parser.Match(processor, ref address))
        {
            slice = address;
            return true;
        }

        var start = IndexOfStart(processor, slice);
        if (start < 0)
            return false;

        // Only the text before the address is read as literal text, so that this parser is called next at the address.
        var before = new StringSlice(slice.Text, slice.Start, start - 1);
        processor.LiteralInlineParser.Match(processor, ref before);
        slice.Start = before.Start;
        return true;
    }

    /// <summary>Finds the start of a possible address in the next text, which ends at the opening character of another parser.</summary>
    private static int IndexOfStart(InlineProcessor processor, StringSlice slice)
    {
        var from = slice.Start + 1;
        var end = processor.Parsers.IndexOfOpeningCharacter(slice.Text, from, slice.End);
        if (end < 0)
            end = slice.End + 1;
        // The colon in an address may itself be an opening character.
        var start = IndexOfStart(slice.Text.AsSpan(from, Math.Min(end + LongestStart, slice.End + 1) - from), StringComparison.Ordinal);
        return start < 0 || from + start >= end ? -1 : from + start;
    }

    /// <summary>Finds the start of an address: <c>http://</c>, <c>https://</c>, <c>ftp://</c>, <c>mailto:</c>, <c>tel:</c> or <c>www.</c></summary>
    /// <returns>The index of the first; -1 if there is none.</returns>
    public static int IndexOfStart(ReadOnlySpan<char> text, StringComparison comparison)
    {
        for (int at = 0, step; (step = text[at..].IndexOfAny(':', '.')) >= 0; at += step + 1)
        {
            var mark = at + step;
            var name = FindName(text[..mark], isDot: text[mark] == '.', hasSlashes: text[(mark + 1)..].StartsWith("//"), comparison);
            if (name is not null)
                return mark - name.Length;
        }

        return -1;
    }

    private static string? FindName(ReadOnlySpan<char> before, bool isDot, bool hasSlashes, StringComparison comparison)
    {
        foreach (var name in isDot ? Dotted : hasSlashes ? Slashed : Plain)
        {
            if (before.EndsWith(name, comparison))
                return name;
        }

        return null;
    }

    private static readonly string[] Dotted = ["www"];
    private static readonly string[] Plain = ["mailto", "tel"];
    private static readonly string[] Slashed = ["http", "https", "ftp", .. Plain];
}
