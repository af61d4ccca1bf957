using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>
/// Reads blocks between lines of colons, which Docusaurus, VuePress and Pandoc have: <c>:::note Title</c>, <c>:::note[Title]</c>, <c>::: {.note}</c>.
/// </summary>
internal sealed partial class Directives : BlockParser
{
    /// <summary>
    /// The maximum depth of nested blocks, which is also Markdig's. Each open block costs time on each line, because the line may end it.
    /// </summary>
    private const int MostDepth = 128;

    public Directives() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || MarksOf(processor.Line.AsSpan()) is not (>= 3 and var marks)
            || Opening().Match(processor.Line.AsSpan()[marks..].ToString()) is not { Success: true } match)
        {
            return BlockState.None;
        }

        var kind = match.Groups["kind"].Value;
        // If the first word is not a kind, the line is a sentence.
        if (match.Groups["words"] is { Success: true, Length: > 0 } && !HasTitle(kind))
            return BlockState.None;
        if (IsTooDeep(processor.CurrentContainer))
            throw new ArgumentException("blocks between lines of colons are nested too deep");
        var title = $"{match.Groups["title"].Value}{match.Groups["words"].Value}".Trim() is { Length: > 0 } given ? given : null;
        processor.NewBlocks.Push(new LabelledBlock(this)
        {
            Kind = kind,
            // Other blocks have no title: in ':::tabs npm' the word is the name of a group.
            Title = HasTitle(kind) ? title : null,
            Marks = marks,
            IsDisclosure = IsDisclosing(kind),
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.Line.Start = processor.Line.End + 1;
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan();
        var marks = processor.IsCodeIndent ? 0 : MarksOf(line);
        if (marks >= ((LabelledBlock)block).Marks && line[marks..].IsWhiteSpace() && !HasOpenChild((LabelledBlock)block))
        {
            ((LabelledBlock)block).HasEnd = true;
            block.UpdateSpanEnd(processor.Line.End);
            processor.Line.Start = processor.Line.End + 1;
            return BlockState.BreakDiscard;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static bool IsTooDeep(Block? container)
    {
        var depth = 0;
        while (container is not null && depth <= MostDepth)
            (container, depth) = (container.Parent, depth + 1);
        return depth > MostDepth;
    }

    // The words after 'figure' are its caption.
    private static bool HasTitle(string kind) => BlockLabels.IsKind(kind) || IsDisclosing(kind) || kind == "figure";

    private static bool IsDisclosing(string kind) => kind is "details" or "collapse" or "spoiler";

    /// <summary>Returns whether the block contains open code or an open block, to which a line of colons then belongs.</summary>
    private static bool HasOpenChild(ContainerBlock block)
    {
        for (var last = block.LastChild; last is not null; last = (last as ContainerBlock)?.LastChild)
        {
            if (last is FencedCodeBlock { ClosingFencedCharCount: 0 } or LabelledBlock { Parser: Directives, HasEnd: false })
                return true;
        }

        return false;
    }

    private static int MarksOf(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(':');
        return end < 0 ? line.Length : end;
    }

    [GeneratedRegex(
        @"^\s*(?:\{\s*\.?)?(?<kind>[A-Za-z][A-Za-z0-9_-]{0,40})(?:\s[^}\n]*\}|\})?\s*"
        + @"(?:\[(?<title>[^\]\n]{0,300})\]|\{[^}\n]{0,300}\}|\s+(?<words>[^\s{][^\n{]{0,300}))?\s*(?:\{[^}\n]{0,300}\})?\s*$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
}
