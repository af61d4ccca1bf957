using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A mark in Markdown that is replaced by the HTML of template code.</summary>
internal sealed class TemplateMark : LeafInline
{
    /// <summary>Gets the mark, as <see cref="RewrittenBody"/> wrote it.</summary>
    public required string Mark { get; init; }
}

/// <summary>Reads the marks that are replaced by the HTML of template code.</summary>
internal sealed class TemplateMarks : InlineParser, IMarkdownExtension
{
    public TemplateMarks() => OpeningCharacters = [RewrittenBody.MarkStart];

    /// <summary>Returns whether a paragraph contains only blocks of HTML, so that it must not be written as a paragraph.</summary>
    /// <param name="inlines">The content of the paragraph.</param>
    /// <param name="html">The HTML of the marks, by their numbers.</param>
    public static bool IsAlone(ContainerInline inlines, IReadOnlyList<string> html)
    {
        foreach (var inline in inlines)
        {
            var isBlock = inline is TemplateMark mark && RewrittenBody.NumberOf(mark.Mark, out _) is var number && number < html.Count
                && !RewrittenBody.IsInline(html[number]);
            if (!isBlock && inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()))
                return false;
        }

        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (RewrittenBody.NumberOf(slice.AsSpan(), out var length) < 0)
            return false;
        processor.Inline = new TemplateMark
        {
            Mark = slice.AsSpan()[..length].ToString(),
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

internal sealed class TemplateMarkRenderer : HtmlObjectRenderer<TemplateMark>
{
    protected override void Write(HtmlRenderer renderer, TemplateMark obj)
    {
        if (renderer.EnableHtmlForInline)
            ((PostHtmlRenderer)renderer).WriteRaw(obj.Mark, obj.Span.Start);
    }
}
