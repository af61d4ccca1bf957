using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Reads a line with only a tag that is not markup, such as <c>&lt;T&gt;</c>, as text.
/// If its end tag follows in the block, it is an HTML block, as in CommonMark.
/// </summary>
internal sealed class LegibleTags : HtmlBlockParser, IMarkdownExtension
{
    /// <summary>How far an end tag is searched for, in characters.</summary>
    private const int MostLength = 5000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<HtmlBlockParser>(this);
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new Autolinks());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public override BlockState TryOpen(BlockProcessor processor) => IsText(processor) ? BlockState.None : base.TryOpen(processor);

    private static bool IsText(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock || line.Length < 3 || line[1] is '!' or '?')
            return false;

        // The post's policy is unknown here, so elements that it adds to the default are HTML blocks as well.
        var name = ElementNames.InTag(line);
        if (name.IsEmpty || ElementNames.IsMarkup(name, PolicySets.Of(ContentPolicy.Default)))
            return false;
        return line[1] == '/' || !IsClosed(processor.Line, name);
    }

    private static bool IsClosed(StringSlice line, ReadOnlySpan<char> name)
    {
        var text = line.Text.AsSpan(line.Start);
        text = text[..Math.Min(text.Length, MostLength)];
        var blank = text.IndexOf("\n\n");
        return (blank < 0 ? text : text[..blank]).Contains($"</{name}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Reads <c>&lt;std::string&gt;</c> as a tag, like any other name in angle brackets. CommonMark takes <c>std:</c> for a scheme, but a second colon after
    /// the scheme shows that it is not an address. As a link without a target, it would lose its brackets.
    /// </summary>
    private sealed class Autolinks : AutolinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is AutolinkInline { IsEmail: false } link
                && link.Url.AsSpan(link.Url.IndexOf(':', StringComparison.Ordinal) + 1).StartsWith(':'))
                processor.Inline = new HtmlInline($"<{link.Url}>") { Span = link.Span, Line = link.Line, Column = link.Column };
            return true;
        }
    }
}
