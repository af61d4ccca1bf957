using System.Buffers;
using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds paragraphs whose brackets and stars would take Markdig quadratic time. Their source is shown as plain text.</summary>
internal sealed class TangledText : BlockParser, IMarkdownExtension
{
    /// <summary>
    /// The greatest number of openers in a paragraph; people write fewer. A bare address counts as an opener: for each, Markdig searches back through the
    /// paragraph.
    /// </summary>
    private const int MostOpeners = 1000;

    /// <summary>The greatest number of emphasis marks in a paragraph.</summary>
    private const int MostEmphasis = 4000;

    /// <summary>The greatest number of characters that Markdig may search: for each opener, it may search the rest of the paragraph.</summary>
    private const long MostWork = 100_000_000;

    /// <summary>The greatest number of cells that Markdig adds to short rows of a table.</summary>
    private const int MostAddedCells = 20_000;

    /// <summary>The greatest number of cells in a table. People write fewer, and each takes hundreds of bytes of memory.</summary>
    private const int MostCells = 200_000;

    /// <summary>In shorter paragraphs, nothing is counted.</summary>
    private const int WorthCounting = 512;

    private static readonly object Key = new();
    private static readonly SearchValues<char> Counted = SearchValues.Create("[<`*_~|\n");

    /// <summary>Reports the paragraphs that are shown as plain text.</summary>
    public static void Report(MarkdownDocument document, ContentFindings findings)
    {
        if (document.GetData(Key) is not List<LeafBlock> { Count: > 0 } tangled)
            return;

        foreach (var block in tangled)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"a paragraph of {Length(block)} characters has too many brackets, marks or addresses to be parsed; its source is shown as plain text");
            findings.Add(FeedRules.ContentRules.Tangle, "", message, block.Span.Start);
        }
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Opens no block. At the first line of a post, its document is available before the paragraphs are parsed.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.Document.ContainsData(Key))
        {
            processor.Document.SetData(Key, new List<LeafBlock>());
            processor.Document.ProcessInlinesBegin += static (inlines, _) => Check(inlines.Document);
        }

        return BlockState.None;
    }

    private static void Check(MarkdownDocument document)
    {
        var tangled = (List<LeafBlock>)document.GetData(Key)!;
        var containers = new Stack<ContainerBlock>([document]);
        while (containers.TryPop(out var container))
        {
            foreach (var block in container)
            {
                if (block is ContainerBlock inner)
                {
                    containers.Push(inner);
                }
                else if (block is LeafBlock { ProcessInlines: true } leaf && Length(leaf) > WorthCounting && IsTangled(leaf))
                {
                    tangled.Add(leaf);
                    leaf.ProcessInlines = false;
                    leaf.Inline = new ContainerInline();
                    leaf.Inline.AppendChild(new LiteralInline(leaf.Lines.ToString()));
                }
            }
        }
    }

    private static int Length(LeafBlock leaf)
    {
        var length = leaf.Lines.Count;
        for (var i = 0; i < leaf.Lines.Count; i++)
            length += leaf.Lines.Lines[i].Slice.Length;
        return length;
    }

    private static bool IsTangled(LeafBlock leaf)
    {
        var openers = 0;
        var emphasis = 0;
        var bars = 0;
        var mostBars = 0;
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            var lineBars = 0;
            for (var at = line.IndexOfAny(Counted); at >= 0;)
            {
                switch (line[at])
                {
                    case '|':
                        lineBars++;
                        break;
                    case '*' or '_' or '~':
                        emphasis++;
                        break;
                    default:
                        openers++;
                        break;
                }

                var next = line[(at + 1)..].IndexOfAny(Counted);
                at = next < 0 ? -1 : at + 1 + next;
            }

            for (var rest = line; BareAddresses.IndexOfStart(rest, StringComparison.OrdinalIgnoreCase) is >= 0 and var address; rest = rest[(address + 1)..])
                openers++;

            bars += lineBars;
            mostBars = Math.Max(mostBars, lineBars);
        }

        var added = ((long)(mostBars + 1) * leaf.Lines.Count) - bars;
        return openers > MostOpeners || emphasis > MostEmphasis || (long)openers * Length(leaf) > MostWork || bars > MostCells
            || (mostBars > 0 && added > MostAddedCells + (4L * bars));
    }
}
