using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>Leaves formulas in TeX, <c>$a_1$</c> and <c>$$…$$</c>, as they were written: no star, underscore or backslash in them is Markdown's.</summary>
internal sealed class LegibleTex : InlineParser, IMarkdownExtension
{
    /// <summary>A formula within a line is short; looking further for its end would cost quadratic time.</summary>
    private const int MostLength = 500;

    public LegibleTex() => OpeningCharacters = ['$'];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
        pipeline.InlineParsers.Insert(0, this);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new DisplayedFormulaRenderer());

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = LengthOfFormula(slice.AsSpan(), slice.PeekCharExtra(-1));
        if (length == 0)
            return false;

        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>As Pandoc has it, so that two prices in a sentence are no formula: no space within the marks, no digit after them.</summary>
    private static int LengthOfFormula(ReadOnlySpan<char> text, char before)
    {
        var marks = text.StartsWith("$$") ? 2 : 1;
        if (text.Length <= marks * 2 || before == '$' || text[marks] == '$' || (marks == 1 && char.IsWhiteSpace(text[1])))
            return 0;

        var most = Math.Min(text.Length, MostLength);
        for (var at = marks; at < most; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '$')
            {
                if (marks == 2)
                    return at + 1 < text.Length && text[at + 1] == '$' ? at + 2 : 0;
                var isEnd = !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || (text[at + 1] != '$' && !char.IsAsciiDigit(text[at + 1])));
                return isEnd ? at + 1 : 0;
            }
        }

        return 0;
    }

    private sealed class DisplayedFormulaRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<p>$$");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("$$</p>");
        }
    }
}
