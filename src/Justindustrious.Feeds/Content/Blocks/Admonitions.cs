using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>
/// Reads blocks with indented text, which Python-Markdown has: <c>!!! note "Title"</c>, and <c>??? note</c> for a block that readers can open and close.
/// </summary>
internal sealed partial class Admonitions : BlockParser
{
    public Admonitions() => OpeningCharacters = ['!', '?'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || line.Length < 5 || line[1] != line[0] || line[2] != line[0]
            || Opening().Match(line.ToString()) is not { Success: true } match)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new LabelledBlock(this)
        {
            Kind = match.Groups["kind"].Value,
            Title = match.Groups["title"] is { Success: true } title ? title.Value : BlockLabels.Of(match.Groups["kind"].Value),
            IsDisclosure = line[0] == '?',
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (!processor.IsCodeIndent)
            return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    [GeneratedRegex(
        """^(?:!!!|\?\?\?\+?)\s+(?<kind>[A-Za-z][A-Za-z0-9_-]{0,40})(?:\s+[a-z][a-z0-9_ -]{0,60})?(?:\s+"(?<title>[^"\n]{0,300})")?\s*$""",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
}
