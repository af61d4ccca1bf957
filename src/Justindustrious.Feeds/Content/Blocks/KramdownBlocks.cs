using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>What kramdown, the Markdown of Jekyll, reads otherwise than CommonMark.</summary>
internal sealed class KramdownBlocks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<LegibleTags>(new KramdownHtml());
        pipeline.BlockParsers.Insert(0, new Marks());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new KramdownTables());
        if (pipeline.BlockParsers.Find<ListBlockParser>() is { } lists)
        {
            lists.ItemParsers.RemoveAll(static parser => parser is NumberedListItemParser);
            lists.ItemParsers.Add(new KramdownNumbers());
        }

        if (pipeline.InlineParsers.Find<EmphasisInlineParser>() is { } emphasis)
        {
            var own = new KramdownEmphasis();
            own.EmphasisDescriptors.Clear();
            own.EmphasisDescriptors.AddRange(emphasis.EmphasisDescriptors);
            pipeline.InlineParsers.Replace<EmphasisInlineParser>(own);
        }

        pipeline.InlineParsers.Replace<LinkInlineParser>(new KramdownReferences());
        pipeline.InlineParsers.Insert(0, new KramdownLineEnds());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>
    /// Reads lines that show nothing: <c>^</c>, which ends a block, and <c>*[HTML]: HyperText Markup Language</c>, which explains an abbreviation.
    /// </summary>
    private sealed class Marks : BlockParser
    {
        public Marks() => OpeningCharacters = ['^', '*'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            if (processor.IsCodeIndent || !(line[0] == '^' ? line[1..].IsWhiteSpace() : IsAbbreviation(line)))
                return BlockState.None;
            // A block without lines shows nothing, and separates the blocks around it.
            processor.NewBlocks.Push(new HtmlBlock(this)
            {
                Column = processor.Column, Type = HtmlBlockType.InterruptingBlock, Span = new(processor.Start, processor.Line.End),
            });
            return BlockState.BreakDiscard;
        }

        private static bool IsAbbreviation(ReadOnlySpan<char> line) =>
            line.StartsWith("*[") && line.IndexOf(']') is > 2 and var end && end + 1 < line.Length && line[end + 1] == ':' && !line[2..end].Contains('[');
    }
}
