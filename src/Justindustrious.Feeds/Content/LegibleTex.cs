using System.Buffers;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// Leaves formulas in TeX, <c>$a_1$</c>, <c>$$…$$</c>, <c>\(a_1\)</c> and <c>\[…\]</c>, as they were written: no star, underscore or backslash in them is
/// Markdown's.
/// </summary>
internal sealed class LegibleTex : InlineParser, IMarkdownExtension
{
    /// <summary>A formula within a line is short; looking further for its end would cost quadratic time.</summary>
    private const int MostLength = 500;

    private static readonly SearchValues<char> Marks = SearchValues.Create("^{}");
    private static readonly SearchValues<char> Operators = SearchValues.Create("_=+*<>|()");

    public LegibleTex() => OpeningCharacters = ['$', '\\'];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
        pipeline.BlockParsers.Insert(0, new BracketedTex());
        pipeline.InlineParsers.Insert(0, this);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new DisplayedFormulaRenderer());

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Where a page's Markdown is read first, one backslash of two is for it: the formula has the other.
        var doubled = slice.CurrentChar == '\\' && slice.PeekChar() == '\\' ? 1 : 0;
        var length = slice.CurrentChar == '$'
            ? LengthOfFormula(slice.AsSpan(), slice.PeekCharExtra(-1))
            : LengthOfBracketed(slice.AsSpan(), doubled);
        if (length == 0)
            return false;

        processor.Inline = new FormulaInline
        {
            Content = doubled == 0
                ? new StringSlice(slice.Text, slice.Start, slice.Start + length - 1)
                : new StringSlice($"{slice.Text.AsSpan(slice.Start + 1, length - 4)}{slice.Text.AsSpan(slice.Start + length - 2, 2)}"),
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

    /// <summary>
    /// Gets the length of a formula in <c>\(…\)</c> or <c>\[…\]</c>, where it reads as one: CommonMark has the same marks for brackets that are text.
    /// </summary>
    private static int LengthOfBracketed(ReadOnlySpan<char> text, int doubled)
    {
        var start = 2 + doubled;
        if (text.Length < (start * 2) + 1 || text[start - 1] is not ('(' or '['))
            return 0;

        var isDisplayed = text[start - 1] == '[';
        var close = isDisplayed ? ']' : ')';
        var most = Math.Min(text.Length, MostLength);
        for (var at = start; at + 1 + doubled < most; at++)
        {
            if (text[at] != '\\')
                continue;
            if (text[at + 1 + doubled] == close && (doubled == 0 || text[at + 1] == '\\'))
            {
                var end = at + 2 + doubled;
                var isLink = isDisplayed && end < text.Length && text[end] is '(' or '[' or ':';
                return !isLink && IsFormula(text[start..at], isDisplayed) ? end : 0;
            }

            at += doubled == 0 ? 1 : 0;
        }

        return 0;
    }

    /// <summary>
    /// Whether a text reads as a formula: it has a command, an index or a group, or nothing but single letters, digits and what stands between them.
    /// An aside in words, <c>\[sic\]</c>, and a number, <c>\[1\]</c>, do not.
    /// </summary>
    private static bool IsFormula(ReadOnlySpan<char> text, bool isDisplayed)
    {
        var longest = 0;
        var run = 0;
        var hasOperator = false;
        var hasMark = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Marks.Contains(c) || (c == '\\' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])))
                return text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('A', 'Z') || text.ContainsAnyInRange('a', 'z');
            run = char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            hasOperator |= Operators.Contains(c);
            hasMark |= c is '-' or '/' or '!';
            // A star between two letters is no emphasis that anybody means.
            if (c == '*' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
                return true;
        }

        return longest switch
        {
            0 => hasOperator && text.ContainsAnyInRange('0', '9') && text.ContainsAny("=+*<>"),
            1 => hasOperator || hasMark || (!isDisplayed && text.Trim().Length == 1),
            2 => hasOperator,
            _ => false,
        };
    }

    /// <summary>A displayed formula whose marks, <c>\[</c> and <c>\]</c>, have lines of their own: no list, heading or quotation starts within it.</summary>
    private sealed class BracketedTex : BlockParser
    {
        /// <summary>How far the second mark is looked for, in lines and in characters.</summary>
        private const int MostLines = 100;
        private const int MostLength = 5000;

        public BracketedTex() => OpeningCharacters = ['\\'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || !IsMark(processor.Line, '[') || !IsClosed(processor.Line))
                return BlockState.None;
            processor.NewBlocks.Push(new BracketedFormula(this)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
            });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            block.UpdateSpanEnd(processor.Line.End);
            return IsMark(processor.Line, ']') ? BlockState.BreakDiscard : BlockState.Continue;
        }

        private static bool IsMark(StringSlice line, char bracket)
        {
            var text = line.AsSpan().Trim();
            return text.Length is 2 or 3 && text[0] == '\\' && text[^2] == '\\' && text[^1] == bracket;
        }

        /// <summary>Whether the second mark comes, on a line of its own, before a line that is blank.</summary>
        private static bool IsClosed(StringSlice line)
        {
            var rest = line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length));
            rest = rest[..Math.Min(rest.Length, MostLength)].TrimStart('\r').TrimStart('\n');
            if (!rest.Contains("\\]", StringComparison.Ordinal))
                return false;

            var lines = 0;
            foreach (var next in rest.EnumerateLines())
            {
                var text = next.TrimStart(" \t>").TrimEnd();
                if (text.IsEmpty || ++lines > MostLines)
                    return false;
                if (text is "\\]" or "\\\\]")
                    return true;
            }

            return false;
        }
    }

    private sealed class BracketedFormula(BlockParser parser) : MathBlock(parser);

    private sealed class DisplayedFormulaRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            var (start, end) = obj is BracketedFormula ? ("\\[", "\\]") : ("$$", "$$");
            renderer.EnsureLine();
            renderer.WriteLine("<p>" + start);
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine(end + "</p>");
        }
    }
}
