using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>Emphasis as kramdown reads it: only white space, and letters around <c>_</c>, decide whether it starts or ends.</summary>
internal sealed class KramdownEmphasis : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is not EmphasisDelimiterInline { DelimiterChar: '*' or '_' } delimiter)
            return true;
        var after = slice.CurrentChar;
        var isWord = delimiter.DelimiterChar == '_';
        var opens = !IsSpace(after) && !(isWord && (char.IsLetter(before) || before == '-'));
        var closes = !IsSpace(before) && !(isWord && char.IsLetterOrDigit(after));
        if (opens || closes)
            delimiter.Type = (opens ? DelimiterType.Open : DelimiterType.Undefined) | (closes ? DelimiterType.Close : DelimiterType.Undefined);
        return true;
    }

    private static bool IsSpace(char character) => character == '\0' || char.IsWhiteSpace(character);
}

/// <summary>Two backslashes at the end of a line break it.</summary>
internal sealed class KramdownLineEnds : InlineParser
{
    public KramdownLineEnds() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '\\' || slice.PeekChar(2) != '\n' || slice.PeekCharExtra(-1) == '\\')
            return false;
        processor.Inline = new LineBreakInline { IsHard = true, IsBackslash = true };
        slice.Start += 3;
        return true;
    }
}

/// <summary>Ordered lists have only a full stop behind the number.</summary>
internal sealed class KramdownNumbers : NumberedListItemParser
{
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
        base.TryParse(state, pendingBulletType, out result) && result.OrderedDelimiter == '.';
}

/// <summary>White space between the parts of <c>[text] [name]</c> is no part of the text around it.</summary>
internal sealed class KramdownReferences : LinkInlineParser
{
    /// <summary>In characters.</summary>
    private const int MostLength = 200;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == ']' && slice.PeekChar() is ' ' or '\n' && slice.PeekChar(2) == '[' && LabelIn(slice) is { } label
            && processor.Document.TryGetLinkReferenceDefinition(label, out _))
        {
            // The label follows directly in a copy, so that it is read as in '[text][name]'.
            var joined = new StringSlice($"][{label}]");
            if (!base.Match(processor, ref joined))
                return false;
            slice.Start += 1 + joined.Start;
            return true;
        }

        // kramdown accepts white space in an address.
        if (slice.CurrentChar == ']' && slice.PeekChar() == '(' && SpacedAddressIn(slice) is { } address)
        {
            var enclosed = new StringSlice($"](<{address}>)");
            if (!base.Match(processor, ref enclosed))
                return false;
            slice.Start += enclosed.Start == 1 ? 1 : address.Length + 3;
            return true;
        }

        return base.Match(processor, ref slice);
    }

    private static readonly System.Buffers.SearchValues<char> EndsOfAddress = System.Buffers.SearchValues.Create("()<>\"'\n");

    private static string? SpacedAddressIn(StringSlice slice)
    {
        var text = slice.AsSpan()[2..];
        text = text[..Math.Min(text.Length, MostLength)];
        var end = text.IndexOfAny(EndsOfAddress);
        return end > 2 && text[end] == ')' && text[..end].Contains(' ') && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[end - 1])
            ? text[..end].ToString() : null;
    }

    private static string? LabelIn(StringSlice slice)
    {
        var text = slice.AsSpan()[3..];
        text = text[..Math.Min(text.Length, MostLength)];
        var end = text.IndexOfAny("[]");
        return end > 0 && text[end] == ']' ? text[..end].ToString() : null;
    }
}
