using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Reads a line that holds nothing but a tag whose name is no markup, such as <c>&lt;T&gt;</c>, as text like any other.
/// Where its end tag follows in the block, it is a block of HTML, as CommonMark has it.
/// </summary>
internal sealed class LegibleTags : HtmlBlockParser, IMarkdownExtension
{
    /// <summary>How far an end tag is looked for, in characters.</summary>
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

        // What a policy adds to the default is not known here; its elements are blocks of HTML as well.
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
    /// Reads <c>&lt;std::string&gt;</c> as a tag like any other name in angle brackets. CommonMark takes <c>std:</c> for a scheme, but no address goes on with
    /// a second colon, and a link that leads nowhere would be written without its brackets.
    /// </summary>
    private sealed class Autolinks : AutolinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is AutolinkInline { IsEmail: false } link && link.Url.AsSpan(link.Url.IndexOf(':', StringComparison.Ordinal) + 1).StartsWith(':'))
                processor.Inline = new HtmlInline($"<{link.Url}>") { Span = link.Span, Line = link.Line, Column = link.Column };
            return true;
        }
    }
}
