using System.Text;
using Justindustrious.Feeds.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>A formula, which is written as it stands.</summary>
internal sealed class FormulaInline : LiteralInline;

/// <summary>
/// Text, with the characters of print for straight quotes, <c>--</c>, <c>---</c> and <c>...</c> where the blog's generator sets them. Which way a quote
/// bends is decided as each generator does, so that the feed reads as the page.
/// </summary>
internal sealed class TypographyRenderer : LiteralInlineRenderer
{
    private const BodySyntax All = BodySyntax.GoldmarkTypography | BodySyntax.KramdownTypography | BodySyntax.MarkedTypography;

    private readonly StringBuilder _written = new();

    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        if (((PostHtmlRenderer)renderer).Rendering.Surroundings?.Syntax is { } syntax && (syntax & All) != 0
            && renderer.EnableHtmlForInline && obj is not FormulaInline && HasAny(obj.Content.AsSpan()))
            renderer.WriteEscape(Typography.Set(obj, syntax, ((PostHtmlRenderer)renderer).OpenQuotes, _written.Clear()));
        else
            base.Write(renderer, obj);
    }

    private static bool HasAny(ReadOnlySpan<char> text) => text.IndexOfAny('"', '\'') >= 0 || text.IndexOf("--") >= 0 || text.IndexOf("...") >= 0
        || text.IndexOf("<<") >= 0 || text.IndexOf(">>") >= 0;
}

/// <summary>The quotes that are open in a block, as goldmark counts them.</summary>
internal sealed class OpenQuotes
{
    private Inline? _block;

    public int Single { get; set; }

    public int Double { get; set; }

    /// <summary>Forgets them where another block begins.</summary>
    public void StartAt(Inline inline)
    {
        Inline root = inline;
        while (root.Parent is { } parent)
            root = parent;
        if (root != _block)
            (_block, Single, Double) = (root, 0, 0);
    }
}

/// <summary>Decides which characters of print stand for straight ones.</summary>
/// <remarks>
/// goldmark: <c>extension/typographer.go</c>; kramdown: <c>lib/kramdown/parser/kramdown/smart_quotes.rb</c>; marked: <c>smartypants</c> of
/// <c>hexo-renderer-marked</c>.
/// </remarks>
internal static class Typography
{
    /// <summary>Stands for the place before the first character.</summary>
    private const char Nothing = '\0';

    /// <summary>Writes a text.</summary>
    /// <param name="inline">The text.</param>
    /// <param name="syntax">Whose rules hold.</param>
    /// <param name="open">The quotes that are open before it.</param>
    /// <param name="output">Where it is written.</param>
    public static string Set(LiteralInline inline, BodySyntax syntax, OpenQuotes open, StringBuilder output)
    {
        var slice = inline.Content;
        var text = slice.Text.AsSpan();
        open.StartAt(inline);
        for (var at = slice.Start; at <= slice.End; at++)
        {
            var rest = text[at..(slice.End + 1)];
            var isEscaped = inline.IsFirstCharacterEscaped && at == slice.Start;
            if (isEscaped)
                output.Append(rest[0]);
            else if (rest[0] is '"' or '\'')
                output.Append(Quote(inline, at, syntax, open));
            else if (rest.StartsWith("---"))
                at += Put(output, '—', 2);
            else if (rest.StartsWith("--"))
                at += Put(output, '–', 1);
            else if ((rest.StartsWith("<<") || rest.StartsWith(">>")) && (syntax & BodySyntax.MarkedTypography) == 0)
                at += Put(output, rest[0] == '<' ? '«' : '»', 1);
            else if (rest.StartsWith("..."))
                at += Put(output, '…', 2);
            else
                output.Append(rest[0]);
        }

        return output.ToString();
    }

    private static int Put(StringBuilder output, char character, int more)
    {
        output.Append(character);
        return more;
    }

    private static char Quote(LiteralInline inline, int at, BodySyntax syntax, OpenQuotes open)
    {
        var slice = inline.Content;
        var isDouble = slice.Text[at] == '"';
        // The text after the quote goes on in what stands beside this part of it.
        var after = slice.Text.AsSpan(at + 1);
        if ((syntax & BodySyntax.GoldmarkTypography) != 0)
            return Goldmark(isDouble, at > 0 && !IsFirst(inline, at) ? slice.Text[at - 1] : '\n', after, open);
        var before = at > slice.Start ? slice.Text[at - 1] : Before(inline);
        return (syntax & BodySyntax.KramdownTypography) != 0 ? Kramdown(isDouble, before, after) : Marked(isDouble, before);
    }

    private static bool IsFirst(LiteralInline inline, int at) =>
        at == inline.Content.Start && inline.PreviousSibling is null && inline.Parent is { Parent: null };

    private static char Before(LiteralInline inline) => inline.PreviousSibling switch
    {
        LineBreakInline => '\n',
        LiteralInline { Content.IsEmpty: false } text => text.Content.Text[text.Content.End],
        _ => Nothing,
    };

    private static char Bent(bool isDouble, bool isLeft) => (isDouble, isLeft) switch
    {
        (true, true) => '“',
        (true, false) => '”',
        (false, true) => '‘',
        _ => '’',
    };

    private static char Marked(bool isDouble, char before) => Bent(
        isDouble, before is Nothing or '-' or '—' or '/' or '(' or '[' or '{' || char.IsWhiteSpace(before) || before == (isDouble ? '‘' : '"'));

    private static char Kramdown(bool isDouble, char before, ReadOnlySpan<char> after)
    {
        var next = At(after, 0);
        var second = At(after, 1);
        bool isLeft;
        if (next is '*' or '_' && second is not Nothing && !char.IsWhiteSpace(second))
            isLeft = true;
        else if (char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)) && !(second == '.' && At(after, 2) == '.') && !IsWord(second))
            isLeft = false;
        else if (next is '"' or '\'' && next != (isDouble ? '"' : '\'') && IsWord(second))
            isLeft = true;
        else if (!isDouble && char.IsAsciiDigit(next) && char.IsAsciiDigit(second) && At(after, 2) == 's')
            isLeft = false;
        else if (char.IsWhiteSpace(before) && IsWord(next))
            isLeft = true;
        else if (before is not (Nothing or ' ' or '\\' or '\t' or '\r' or '\n' or '[' or '{' or '(' or '-'))
            isLeft = before is '"' or '\'' && IsWord(next) && before != (isDouble ? '"' : '\'');
        else
            isLeft = !(next is Nothing || char.IsWhiteSpace(next) || (next == 's' && !IsWord(second)));
        return Bent(isDouble, isLeft);
    }

    private static char Goldmark(bool isDouble, char before, ReadOnlySpan<char> after, OpenQuotes open)
    {
        var next = At(after, 0);
        var (isAfterSpace, isBeforeSpace) = (next is Nothing || char.IsWhiteSpace(next), char.IsWhiteSpace(before));
        var opens = !isAfterSpace && (!IsMark(next) || isBeforeSpace || IsMark(before));
        var closes = !isBeforeSpace && (!IsMark(before) || isAfterSpace || IsMark(next));
        var endsBeforeMark = opens && closes && IsMark(next) && (after.Length == 1 || IsMark(At(after, 1)) || char.IsWhiteSpace(At(after, 1)));
        if (isDouble)
        {
            if (opens && !closes)
            {
                open.Double++;
                return '“';
            }

            if (open.Double == 0 || !((closes && !opens) || endsBeforeMark) || (next == '"' && char.IsDigit(before)))
                return '"';
            open.Double--;
            return '”';
        }

        if (opens && !closes && char.IsAsciiDigit(next) && char.IsAsciiDigit(At(after, 1)) && At(after, 2) == 's' && !char.IsLetterOrDigit(At(after, 3)))
            return '’';
        if ((char.IsDigit(before) || char.IsLetter(before)) && char.IsLetter(next))
            return '’';
        if (opens && !closes)
        {
            if (IsEndOfWord(after))
                return '’';
            open.Single++;
            return '‘';
        }

        if (after.Length > 1 && !char.IsDigit(next))
            return '’';
        if (open.Single == 0 || !((closes && !opens) || endsBeforeMark))
            return '\'';
        open.Single--;
        return '’';
    }

    /// <summary>What stands after an apostrophe: <c>I'm</c>, <c>you're</c>.</summary>
    private static bool IsEndOfWord(ReadOnlySpan<char> after)
    {
        var length = after is ['s' or 'm' or 't' or 'd', ..] ? 1 : after.StartsWith("ve") || after.StartsWith("ll") || after.StartsWith("re") ? 2 : 0;
        return length > 0 && (after.Length == length || char.IsWhiteSpace(after[length]) || IsMark(after[length]));
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : Nothing;

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static bool IsMark(char character) => char.IsPunctuation(character) || (char.IsAscii(character) && char.IsSymbol(character));
}
