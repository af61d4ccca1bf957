using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>
/// Blocks of HTML as kramdown reads them: an element of a block reaches to its own end tag, also over blank lines, and nothing in it is Markdown. An attribute
/// such as <c>markdown="1"</c> makes its content Markdown. An element of a line, such as <c>&lt;br&gt;</c>, starts a paragraph.
/// </summary>
/// <remarks>https://kramdown.gettalong.org/syntax.html#html-blocks</remarks>
internal sealed partial class KramdownHtml : HtmlBlockParser
{
    /// <summary>An element without an end tag reaches to the end of the post. More than this, in lengths of the post, is not searched for end tags.</summary>
    private const int MostSearches = 20;

    private static readonly object Searched = new();
    private static readonly object HasInner = new();

    private readonly HtmlBlockParser _other = new LegibleTags();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || line.Length < 3 || line[1] is '!' or '?')
            return _other.TryOpen(processor);
        var name = ElementNames.InTag(line);
        if (name.IsEmpty || !ElementNames.IsMarkup(name, PolicySets.Of(ContentPolicy.Default)) && !IsFrame(name))
            return _other.TryOpen(processor);
        if (Elements.OfLines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return BlockState.None;
        var inner = new List<(int Start, int End)>();
        if (EndOf(processor, inner) is not { } end)
            return _other.TryOpen(processor);

        processor.NewBlocks.Push(new KramdownHtmlBlock(this)
        {
            Column = processor.Column,
            End = end,
            Span = new(processor.Start, processor.Line.End),
            Type = HtmlBlockType.InterruptingBlock,
            Inner = inner,
        });
        if (inner.Count > 0)
            processor.Document.SetData(HasInner, true);
        return end <= processor.Line.End + 1 ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not KramdownHtmlBlock html)
            return _other.TryContinue(processor, block);
        html.UpdateSpanEnd(processor.Line.End);
        return html.End <= processor.Line.End + 1 ? BlockState.Break : BlockState.Continue;
    }

    private static bool IsFrame(ReadOnlySpan<char> name) =>
        name.Equals("iframe", StringComparison.OrdinalIgnoreCase) || name.Equals("object", StringComparison.OrdinalIgnoreCase)
        || name.Equals("form", StringComparison.OrdinalIgnoreCase) || name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Finds where the element that starts in a line ends: behind its end tag, or behind the first tag of which the content is Markdown. An end tag closes the
    /// innermost element only if it is that element's own.
    /// </summary>
    /// <param name="processor">The line.</param>
    /// <param name="inner">Gets the content that is Markdown and starts in the line of its tag.</param>
    /// <returns>The index behind it; <see langword="null"/> if the line starts with no tag that kramdown reads.</returns>
    private static int? EndOf(BlockProcessor processor, List<(int Start, int End)> inner)
    {
        var text = processor.Line.Text;
        var start = processor.Line.Start;
        if (Tag().Match(text, start) is not { Success: true } first || first.Index != start)
            return null;
        // The end of an element of which the content was Markdown.
        if (first.Groups["end"].Length > 0)
            return start + first.Length;

        var searched = processor.Document.GetData(Searched) is int before ? before : 0;
        if (searched > (long)MostSearches * text.Length)
            return null;
        var open = new Stack<string>();
        for (var tag = first; tag.Success; tag = tag.NextMatch())
        {
            if (tag.Groups["name"].Length == 0)
                continue;
            var name = tag.Groups["name"].Value;
            var isStart = tag.Groups["end"].Length == 0;
            if (isStart && IsMarkdown(tag.Groups["attributes"].ValueSpan))
            {
                var after = tag.Index + tag.Length;
                var lineEnd = text.IndexOf('\n', after) is >= 0 and var end ? end : text.Length;
                var close = text.IndexOf($"</{name}>", after, StringComparison.OrdinalIgnoreCase);
                if (close < 0 || text.AsSpan(after, lineEnd - after).IsWhiteSpace())
                    return Found(after);
                inner.Add((after, close));
                tag = Tag().Match(text, close);
                if (open.Count == 0)
                    return Found(tag.Index + tag.Length);
                continue;
            }

            if (isStart && tag.Groups["empty"].Length == 0 && !Elements.Empty.Contains(name))
                open.Push(name);
            else if (!isStart && open.TryPeek(out var innermost) && innermost.Equals(name, StringComparison.OrdinalIgnoreCase))
                open.Pop();
            if (open.Count == 0)
                return Found(tag.Index + tag.Length);
        }

        return Found(text.Length);

        int Found(int end)
        {
            processor.Document.SetData(Searched, searched + end - start);
            return end;
        }
    }

    /// <summary>Parses the content of elements that starts in the line of their start tag.</summary>
    /// <param name="document">The parsed post.</param>
    /// <param name="source">Its source.</param>
    /// <param name="parse">Parses a part of the source.</param>
    public static void ParseInner(MarkdownDocument document, string source, Func<string, MarkdownDocument> parse)
    {
        if (document.GetData(HasInner) is null)
            return;
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not KramdownHtmlBlock { Inner.Count: > 0 } html)
                continue;
            document.RemoveAt(i);
            var (at, last) = (html.Span.Start, Math.Min(html.Span.End + 1, source.Length));
            foreach (var (start, end) in html.Inner)
            {
                document.Insert(i++, Piece(html, source, at, start));
                var parsed = parse(source[start..end]);
                foreach (var block in parsed.ToArray())
                {
                    parsed.Remove(block);
                    foreach (var each in (IEnumerable<MarkdownObject>)[block, .. block.Descendants()])
                        each.Span = new(each.Span.Start + start, each.Span.End + start);
                    document.Insert(i++, block);
                }

                at = end;
            }

            document.Insert(i, Piece(html, source, at, Math.Max(at, last)));
        }
    }

    private static HtmlBlock Piece(HtmlBlock html, string source, int start, int end)
    {
        var piece = new HtmlBlock(html.Parser) { Type = html.Type, Line = html.Line, Span = new(start, end - 1) };
        var text = new StringSlice(source, start, end - 1);
        piece.AppendLine(ref text, 0, html.Line, start, trackTrivia: false);
        return piece;
    }

    private static bool IsMarkdown(ReadOnlySpan<char> attributes) =>
        attributes.Contains("markdown", StringComparison.Ordinal) && Markdown().IsMatch(attributes);

    // lib/kramdown/parser/html.rb, HTML_TAG_RE and HTML_TAG_CLOSE_RE. The content of comments is no tag.
    [GeneratedRegex(
        """<!--.*?-->|<(?<end>/)?(?<name>[A-Za-z_][\w.:-]*)(?<attributes>(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:\w+|"[^"]*"|'[^']*'))?)*)\s*(?<empty>/)?>""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\bmarkdown\s*=\s*["']?(?:1|block|span)\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Markdown();

    private sealed class KramdownHtmlBlock(BlockParser parser) : HtmlBlock(parser)
    {
        /// <summary>Gets the index behind the block in the source.</summary>
        public required int End { get; init; }

        /// <summary>Gets the content that is Markdown.</summary>
        public required IReadOnlyList<(int Start, int End)> Inner { get; init; }
    }

    /// <summary>Names of elements. The sets are made for the first post with HTML that kramdown reads: most posts have none.</summary>
    private static class Elements
    {
        public static readonly FrozenSet<string> OfLines = FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "a", "abbr", "acronym", "b", "big", "bdo", "br", "button", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "label", "mark",
            "option", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "samp", "select", "small", "span", "strong", "sub", "sup", "tt", "u", "var");

        public static readonly FrozenSet<string> Empty = FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr");
    }
}
