using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Makes links of addresses that stand in the text as they are. What is one is for Markdig's parser to say; here it is asked only where one may start.
/// By itself it has the reading of text stop at each h, f, m, t and w, every fifth letter, which is a quarter of all that Markdig does.
/// </summary>
/// <remarks>It has no opening characters, so that it is asked wherever no other parser finds anything, before the text there is taken for text.</remarks>
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

        // No more is taken for text than what stands before it, so that it is what is asked for next.
        var before = new StringSlice(slice.Text, slice.Start, start - 1);
        processor.LiteralInlineParser.Match(processor, ref before);
        slice.Start = before.Start;
        return true;
    }

    /// <summary>Finds what may be an address in the text that comes next, which ends where another parser is to be asked.</summary>
    private static int IndexOfStart(InlineProcessor processor, StringSlice slice)
    {
        var from = slice.Start + 1;
        var end = processor.Parsers.IndexOfOpeningCharacter(slice.Text, from, slice.End);
        if (end < 0)
            end = slice.End + 1;
        // The colon in an address is such an end itself.
        var start = IndexOfStart(slice.Text.AsSpan(from, Math.Min(end + LongestStart, slice.End + 1) - from), StringComparison.Ordinal);
        return start < 0 || from + start >= end ? -1 : from + start;
    }

    /// <summary>Finds what an address starts with: <c>http://</c>, <c>https://</c>, <c>ftp://</c>, <c>mailto:</c>, <c>tel:</c> or <c>www.</c></summary>
    /// <returns>Where the first is; -1 where there is none.</returns>
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
