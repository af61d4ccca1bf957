using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>The Markdown of generators that CommonMark does not have: labelled blocks, lists of attributes, links to posts by name.</summary>
internal sealed class BlogBlocks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new Directives());
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new Admonitions());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Alerts());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinks());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new AttributeLists());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        ((HtmlRenderer)renderer).ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new LabelledQuotationRenderer());
        ((HtmlRenderer)renderer).ObjectRenderers.Add(new LabelledBlockRenderer());
    }
}
