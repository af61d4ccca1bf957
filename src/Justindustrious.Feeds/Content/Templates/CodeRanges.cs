using System.Buffers;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The ranges of code, comments, scripts and formulas in a body. Template code is not read in them.</summary>
/// <remarks>
/// One pass finds CommonMark's blocks approximately. Markdown's own parser is not used: template code is replaced before Markdown is read, so the parser
/// would find other blocks than the generator does.
/// </remarks>
internal sealed partial class CodeRanges
{
    private static readonly SearchValues<string> Elements =
        SearchValues.Create(["<!--", "<pre", "<code", "<script", "<style", "<kbd", "<samp", "<textarea", "<math"], StringComparison.OrdinalIgnoreCase);

    /// <summary>In MDX, HTML elements are components, whose content is not code.</summary>
    private static readonly SearchValues<string> ElementsOfMdx = SearchValues.Create(["<!--", "<script", "<style"], StringComparison.OrdinalIgnoreCase);

    private readonly string _source;
    private readonly bool _isMdx;
    private readonly bool _hasFormulas;
    private readonly List<(int Start, int End)> _ranges = [];

    private CodeRanges(string source, bool isMdx, bool hasFormulas) => (_source, _isMdx, _hasFormulas) = (source, isMdx, hasFormulas);

    /// <summary>Finds the ranges in Markdown.</summary>
    /// <param name="source">The body.</param>
    /// <param name="isMdx">Whether the body is MDX, where indented lines and HTML elements are not code.</param>
    /// <param name="hasFormulas">Whether template code is not read in formulas.</param>
    public static CodeRanges InMarkdown(string source, bool isMdx, bool hasFormulas)
    {
        var code = new CodeRanges(source, isMdx, hasFormulas);
        code.FindBlocks();
        code.AddElements();
        return code;
    }

    /// <summary>Finds the ranges in HTML.</summary>
    public static CodeRanges InHtml(string source)
    {
        var code = new CodeRanges(source, isMdx: false, hasFormulas: true);
        code.AddElements();
        return code;
    }

    /// <summary>Returns the end of the range that contains a position, or the position itself if no range contains it.</summary>
    public int EndAt(int place)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _ranges.Count && _ranges[low].Start <= place ? _ranges[low].End : place;
    }

    private void FindBlocks()
    {
        var paragraph = -1;
        var isBlankBefore = true;
        var isInList = false;
        for (var start = 0; start < _source.Length;)
        {
            var end = EndOfLine(start);
            var content = start;
            var indent = Indent(ref content, end);
            if (content >= end - 1 && (content >= end || _source[content] == '\n'))
            {
                EndParagraph(ref paragraph, start);
                isBlankBefore = true;
                start = end;
                continue;
            }

            var isItem = IsItem(content, end, out var afterMark);
            if (!_isMdx && indent >= 4 && isBlankBefore && !isInList)
            {
                _ranges.Add((start, end));
                start = end;
                continue;
            }

            isInList = isItem || (isInList && (indent > 0 || !isBlankBefore));
            isBlankBefore = false;
            if (FenceAt(isItem ? afterMark : content, end) is { Length: > 0 } fence)
            {
                EndParagraph(ref paragraph, start);
                var close = EndOfFence(end, fence.Mark, fence.Length, isInList ? indent : 0);
                _ranges.Add((start, close));
                start = close;
                continue;
            }

            if (isItem || _source[content] is '#' or '|')
                EndParagraph(ref paragraph, start);
            if (paragraph < 0)
                paragraph = start;
            start = end;
        }

        EndParagraph(ref paragraph, _source.Length);
    }

    private int EndOfLine(int start)
    {
        var end = _source.IndexOf('\n', start);
        return end < 0 ? _source.Length : end + 1;
    }

    /// <summary>Skips marks of quotations and white space, and returns the width of the white space before the text.</summary>
    private int Indent(ref int at, int end)
    {
        var width = 0;
        for (; at < end; at++)
        {
            switch (_source[at])
            {
                case ' ':
                    width++;
                    break;
                case '\t':
                    width += 4 - (width % 4);
                    break;
                case '>':
                    width = -1;
                    break;
                default:
                    return width;
            }
        }

        return width;
    }

    private bool IsItem(int content, int end, out int afterMark)
    {
        afterMark = content;
        while (afterMark < end && afterMark - content < 9 && char.IsAsciiDigit(_source[afterMark]))
            afterMark++;
        var isMark = afterMark < end && (afterMark == content ? _source[afterMark] is '-' or '*' or '+' : _source[afterMark] is '.' or ')');
        if (!isMark || ++afterMark >= end || _source[afterMark] is not (' ' or '\t' or '\n'))
            return false;
        while (afterMark < end && _source[afterMark] is ' ' or '\t')
            afterMark++;
        return true;
    }

    private (char Mark, int Length) FenceAt(int at, int end)
    {
        if (at >= end || _source[at] is not ('`' or '~'))
            return default;
        var mark = _source[at];
        var length = 0;
        while (at + length < end && _source[at + length] == mark)
            length++;
        return length >= 3 && (mark == '~' || !_source.AsSpan(at + length, end - at - length).Contains('`')) ? (mark, length) : default;
    }

    /// <summary>Returns the end of fenced code. A fence that is not closed ends with its list item, or with the body.</summary>
    /// <param name="start">The line after the fence.</param>
    /// <param name="mark">The character of the fence.</param>
    /// <param name="length">The number of marks.</param>
    /// <param name="indent">The indentation of the fence in a list item; 0 for a fence in no list.</param>
    private int EndOfFence(int start, char mark, int length, int indent)
    {
        var endOfItem = -1;
        while (start < _source.Length)
        {
            var end = EndOfLine(start);
            var line = _source.AsSpan(start, end - start).TrimStart(" \t>").TrimEnd();
            if (line.Length >= length && line.TrimStart(mark).IsEmpty)
                return end;
            var content = start;
            if (indent >= 2 && endOfItem < 0 && !line.IsEmpty && Indent(ref content, end) == 0)
                endOfItem = start;
            start = end;
        }

        return endOfItem < 0 ? start : endOfItem;
    }

    private void EndParagraph(ref int start, int end)
    {
        if (start >= 0 && _source.AsSpan(start, end - start).ContainsAny('`', '$'))
            AddSpans(start, end);
        start = -1;
    }

    /// <summary>Adds code between two runs of the same number of backticks, and formulas between dollar signs.</summary>
    private void AddSpans(int start, int end)
    {
        var runs = Runs(start, end);
        // For each run, find the next run of the same length, in one pass from the end.
        var next = new int[runs.Count];
        var later = new Dictionary<(char, int), int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            next[i] = later.GetValueOrDefault((runs[i].Mark, runs[i].Length), -1);
            later[(runs[i].Mark, runs[i].Length)] = i;
        }

        for (var i = 0; i < runs.Count;)
        {
            var isOpening = next[i] >= 0 && (runs[i].Mark == '`' || IsFormula(runs[i].At + runs[i].Length, runs[next[i]].At));
            if (!isOpening)
            {
                i++;
                continue;
            }

            _ranges.Add((runs[i].At, runs[next[i]].At + runs[next[i]].Length));
            i = next[i] + 1;
        }
    }

    private List<(char Mark, int At, int Length)> Runs(int start, int end)
    {
        var runs = new List<(char, int, int)>();
        for (var at = start; at < end;)
        {
            var step = _hasFormulas ? _source.AsSpan(at, end - at).IndexOfAny('`', '$', '\\') : _source.AsSpan(at, end - at).IndexOfAny('`', '\\');
            if (step < 0)
                break;
            at += step;
            var mark = _source[at];
            if (mark == '\\')
            {
                at += 2;
                continue;
            }

            var length = 1;
            while (at + length < end && _source[at + length] == mark)
                length++;
            runs.Add((mark, at, length));
            at += length;
        }

        return runs;
    }

    /// <summary>Returns whether the text between two dollar signs is a formula: it has no space next to the signs and is on one line.</summary>
    private bool IsFormula(int start, int end) =>
        end > start && ((start >= 2 && _source[start - 2] == '$') || (!char.IsWhiteSpace(_source[start]) && !char.IsWhiteSpace(_source[end - 1])
            && end - start < 500 && !_source.AsSpan(start, end - start).Contains('\n')));
}
