using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>Tables as kramdown reads them: each block of which every line has a <c>|</c> outside of code, with or without a head.</summary>
/// <remarks>https://kramdown.gettalong.org/syntax.html#tables</remarks>
internal sealed class KramdownTables : BlockParser
{
    /// <summary>A block with more lines than this is not searched for one without a <c>|</c>.</summary>
    private const int MostLines = 2000;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock { IsOpen: true } || !IsRow(line.AsSpan()) || !IsWhole(line))
            return BlockState.None;
        var table = new KramdownTable(this) { Column = processor.Column, Span = new(processor.Start, line.End) };
        AddRow(processor, table);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Break;
        if (!IsRow(processor.Line.AsSpan()))
            return BlockState.None;
        AddRow(processor, (KramdownTable)block);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    private void AddRow(BlockProcessor processor, KramdownTable table)
    {
        var line = processor.Line;
        var text = line.AsSpan();
        if (IsSeparator(text, '=') || IsSeparator(text, '-'))
        {
            if (table.Count == 1 && text.Contains('-') && table[0] is TableRow { IsHeader: false } head && !table.HasSeparator)
                head.IsHeader = true;
            table.HasSeparator = true;
            return;
        }

        var row = new TableRow { Column = processor.Column, Line = processor.LineIndex, Span = new(line.Start, line.End) };
        var (start, end) = (line.Start, line.End);
        while (start <= end && line.Text[start] is ' ' or '\t')
            start++;
        if (start <= end && line.Text[start] == '|')
            start++;
        while (end >= start && line.Text[end] is ' ' or '\t')
            end--;
        if (end >= start && line.Text[end] == '|' && (end == start || line.Text[end - 1] != '\\'))
            end--;
        for (var at = start; at <= end + 1;)
        {
            var next = NextBar(line.Text.AsSpan(at, end + 1 - at)) is >= 0 and var step ? at + step : end + 1;
            AddCell(processor, row, new(line.Text, at, next - 1));
            at = next + 1;
        }

        table.Add(row);
        while (table.ColumnDefinitions.Count < row.Count)
            table.ColumnDefinitions.Add(new());
    }

    private void AddCell(BlockProcessor processor, TableRow row, StringSlice text)
    {
        text.Trim();
        var paragraph = new ParagraphBlock(this) { Line = processor.LineIndex, Span = new(text.Start, text.End) };
        paragraph.AppendLine(ref text, processor.Column, processor.LineIndex, text.Start, trackTrivia: false);
        row.Add(new TableCell(this) { paragraph });
    }

    /// <summary>Returns whether the block that starts with a line is a table: it follows a blank line or a list mark, and all of its lines are rows.</summary>
    private static bool IsWhole(StringSlice first)
    {
        var text = first.Text.AsSpan();
        var lineStart = text[..first.Start].LastIndexOf('\n') + 1;
        var isItem = !text[lineStart..first.Start].Trim(" \t>").IsEmpty;
        if (!isItem && lineStart > 0)
        {
            var before = text[..(lineStart - 1)];
            if (!before[(before.LastIndexOf('\n') + 1)..].Trim(" \t>").IsEmpty)
                return false;
        }

        var count = 0;
        for (var at = first.End + 1; at < text.Length && text[at] == '\n'; count++)
        {
            var rest = text[(at + 1)..];
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimStart(" \t>");
            if (line.TrimEnd().IsEmpty || (isItem && IsItem(line)))
                return true;
            if (count > MostLines || !IsRow(line))
                return false;
            at += 1 + (end < 0 ? rest.Length : end);
        }

        return true;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart("0123456789");
        return mark.Length > 1 && char.IsWhiteSpace(mark[1]) && (mark.Length == line.Length ? mark[0] is '-' or '*' or '+' : mark[0] == '.');
    }

    private static bool IsRow(ReadOnlySpan<char> line) => line.Contains('|') && (NextBar(line) >= 0 || IsSeparator(line, '-'));

    private static bool IsSeparator(ReadOnlySpan<char> line, char mark) => line.Contains(mark) && line.IndexOfAnyExcept($"+|: \t{mark}") < 0;

    /// <summary>Finds the next bar that is neither escaped nor in code.</summary>
    private static int NextBar(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '|':
                    return at;
                case '`':
                    var ticks = text[at..].IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - at;
                    var close = text[(at + ticks)..].IndexOf(text.Slice(at, ticks));
                    at += close < 0 ? ticks - 1 : close + (2 * ticks) - 1;
                    break;
            }
        }

        return -1;
    }

    private sealed class KramdownTable(BlockParser parser) : Table(parser)
    {
        public bool HasSeparator { get; set; }
    }
}
