using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>Reads quotations that start with <c>[!NOTE]</c>, which GitHub has. In Obsidian, a title may follow.</summary>
internal sealed class Alerts : InlineParser
{
    /// <summary>In characters.</summary>
    private const int MostLength = 300;

    private static readonly object Key = new();

    public Alerts() => OpeningCharacters = ['['];

    /// <summary>Returns the label of a quotation, or <see langword="null"/> if it is an ordinary quotation.</summary>
    public static string? LabelOf(QuoteBlock quotation) => quotation.GetData(Key) as string;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || processor.Block is not ParagraphBlock { Parent: QuoteBlock quotation } paragraph
            || quotation[0] != paragraph || paragraph.Inline?.FirstChild is not null)
        {
            return false;
        }

        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, MostLength)];
        var lineEnd = text.IndexOf('\n');
        var line = lineEnd < 0 ? text : text[..lineEnd];
        var close = line.IndexOf(']');
        if (close < 3 || line[2..close].ContainsAnyExcept(Letters))
            return false;

        var title = line[(close + 1)..].TrimStart("+-").Trim();
        quotation.SetData(Key, title.IsEmpty ? BlockLabels.Of(line[2..close].ToString()) : title.ToString());
        slice.Start += lineEnd < 0 ? line.Length : lineEnd + 1;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
}

internal sealed class LabelledQuotationRenderer : QuoteBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        if (Alerts.LabelOf(obj) is { } label)
            LabelledBlockRenderer.WriteQuotation((PostHtmlRenderer)renderer, label, obj);
        else
            base.Write(renderer, obj);
    }
}
