using System.Buffers;
using System.Net;

namespace Justindustrious.Feeds.Reading;

/// <summary>The characters that were read last. They lead from an index in a decoded value back to its line and column in the source.</summary>
/// <remarks>The number of blocks is limited: findings in a longer value stand at its element.</remarks>
internal sealed class SourceWindow
{
    private const int MostBlocks = 8;

    /// <summary>The length of the longest reference to a character.</summary>
    private const int LongestReference = 12;

    private readonly Queue<Block> _blocks = new();

    /// <param name="Characters">The source.</param>
    /// <param name="Start">The index of the first character that counts.</param>
    /// <param name="End">The index after the last one.</param>
    /// <param name="Line">The line of its start.</param>
    /// <param name="Column">The column of its start.</param>
    private readonly record struct Block(char[] Characters, int Start, int End, int Line, int Column)
    {
        public bool StartsAfter(int line, int column) => Line > line || (Line == line && Column > column);
    }

    /// <summary>Gets an array for the next block, with at least so many characters. The oldest block is forgotten if there are too many.</summary>
    public char[] TakeFree(int length) => _blocks.Count < MostBlocks ? ArrayPool<char>.Shared.Rent(length) : _blocks.Dequeue().Characters;

    /// <summary>Remembers a block that follows the last one.</summary>
    public void Add(char[] characters, int start, int end, int line, int column) => _blocks.Enqueue(new(characters, start, end, line, column));

    /// <summary>Takes back an array that no block was read into.</summary>
    public static void Return(char[] characters) => ArrayPool<char>.Shared.Return(characters);

    /// <summary>Forgets all blocks: no place is known until others are added.</summary>
    public void Clear()
    {
        while (_blocks.TryDequeue(out var block))
            Return(block.Characters);
    }

    /// <summary>Finds a decoded character's place.</summary>
    /// <param name="line">The line of the value's first character.</param>
    /// <param name="column">Its column.</param>
    /// <param name="isCData">Whether the value stands in a CDATA section, which has no references.</param>
    /// <param name="offset">The character, counted in the decoded value from 0.</param>
    /// <returns>The place; <see langword="null"/> if the value's start is no longer known.</returns>
    public (int Line, int Column)? Locate(int line, int column, bool isCData, int offset)
    {
        using var source = From(line, column).GetEnumerator();
        var hasNext = source.MoveNext();
        if (!hasNext)
            return null;
        for (var decoded = 0; decoded < offset; decoded++)
        {
            var character = source.Current;
            hasNext = source.MoveNext();
            column++;
            if (character == '&' && !isCData)
            {
                var reference = "&";
                while (hasNext && reference[^1] != ';' && reference.Length < LongestReference)
                {
                    reference += source.Current;
                    hasNext = source.MoveNext();
                    column++;
                }

                // A character beyond the BMP counts twice.
                decoded += WebUtility.HtmlDecode(reference).Length - 1;
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && hasNext && source.Current == '\n')
                    hasNext = source.MoveNext();
                (line, column) = (line + 1, 1);
            }

            if (!hasNext)
                return null;
        }

        return (line, column);
    }

    /// <summary>Gets the characters from a place on; empty if the place is no longer known.</summary>
    private IEnumerable<char> From(int line, int column)
    {
        var blocks = _blocks.ToArray();
        var first = Array.FindLastIndex(blocks, block => !block.StartsAfter(line, column));
        for (var i = first; i >= 0 && i < blocks.Length; i++)
        {
            for (var at = i == first ? IndexOf(blocks[i], line, column) : blocks[i].Start; at < blocks[i].End; at++)
                yield return blocks[i].Characters[at];
        }
    }

    private static int IndexOf(in Block block, int line, int column)
    {
        var start = block.Start;
        var text = block.Characters.AsSpan(0, block.End);
        for (var left = line - block.Line; left > 0; left--)
        {
            var end = text[start..].IndexOfAny('\n', '\r');
            if (end < 0)
                return block.End;
            start += end + 1;
            if (text[start - 1] == '\r' && start < block.End && text[start] == '\n')
                start++;
        }

        return start + column - (line == block.Line ? block.Column : 1);
    }
}
