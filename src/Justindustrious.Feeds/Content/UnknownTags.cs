using System.Buffers;
using System.Text;
using Justindustrious.Feeds.Text;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds tags in HTML that are not markup, and escapes them, so that the parser reads them as text.</summary>
/// <remarks>
/// This is a part of HTML's tokenization (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), enough to distinguish tags from comments, values
/// and scripts. It only decides which words are kept. It is not needed for safety: the output is written from the parsed tree.
/// </remarks>
internal static class UnknownTags
{
    /// <summary>How many tags without an end are searched for one. The rest is left to the parser, so that the time stays linear.</summary>
    private const int MostWithoutEnd = 10;

    /// <summary>How many characters of the word before a tag, and of the tag, a finding shows.</summary>
    private const int MostShown = 40;

    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create(" \t\n\f\r>");
    private static readonly string[] RawText = ["script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"];

    /// <summary>Escapes unknown tags.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="rendering">The post.</param>
    /// <param name="map">The places of the fragment in the post's source. It is replaced if a tag is escaped.</param>
    public static string Escape(string html, PostRendering rendering, ref RawHtmlMap map)
    {
        var found = Find(html, rendering.Policy);
        if (found.Count == 0)
            return html;

        var escaped = new StringBuilder(html.Length + (found.Count * 3));
        var copied = 0;
        foreach (var at in found)
        {
            Report(rendering, html, at, map.ToSource(at));
            escaped.Append(html, copied, at - copied).Append("&lt;");
            copied = at + 1;
        }

        map = map.WithEscapes(found);
        return escaped.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Reports a tag in Markdown that is written as text.</summary>
    public static void Report(PostRendering rendering, HtmlInline tag)
    {
        var before = tag.PreviousSibling is LiteralInline literal ? Word(literal.Content.AsSpan()) : "";
        Report(rendering, ElementNames.InTag(tag.Tag), $"`{before}{Cut(tag.Tag)}`", tag.Span.Start);
    }

    private static void Report(PostRendering rendering, string html, int at, int offset)
    {
        var length = html.AsSpan(at).IndexOf('>') + 1;
        var tag = html.AsSpan(at, length == 0 ? Math.Min(MostShown, html.Length - at) : length);
        var text = Word(html.AsSpan(0, at)) + Cut(tag);
        var code = rendering.Post.Content.Format == ContentFormat.Markdown
            ? $"`{text}`"
            : $"`{text}` as <code>{text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</code>";
        Report(rendering, ElementNames.InTag(tag), code, offset);
    }

    private static void Report(PostRendering rendering, ReadOnlySpan<char> name, string code, int offset)
    {
        var shown = Quoted.Cut(name.ToString());
        rendering.Findings.Add(FeedRules.ContentRules.UnknownElement, shown,
            $"<{shown}> is not an HTML element, so it was written as text; browsers don't show it: write {Quoted.Cut(code)}", offset);
    }

    private static List<int> Find(string html, PolicySets policy)
    {
        var found = new List<int>();
        var withoutEnd = 0;
        var isInForeign = false;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            var isEnd = html[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart]))
            {
                at = html.IndexOf('<', AfterOther(html, at, isInForeign));
                continue;
            }

            var name = ElementNames.InTag(html.AsSpan(at));
            var end = EndOfTag(html, nameStart + name.Length);
            if (!isInForeign && (end < 0 ? withoutEnd++ < MostWithoutEnd : !ElementNames.IsMarkup(name, policy)))
            {
                found.Add(at);
                at = html.IndexOf('<', at + 1);
                continue;
            }

            if (end < 0)
                break;
            if (Is(name, "svg") || Is(name, "math"))
                isInForeign = !isEnd && html[end - 1] != '/';
            else if (isInForeign && !isEnd && LeavesForeign(name))
                isInForeign = false;
            at = html.IndexOf('<', !isEnd && !isInForeign ? AfterRawText(html, name, end + 1) : end + 1);
        }

        return found;
    }

    /// <summary>Finds the end of a comment, of a declaration, or of an angle bracket that is text.</summary>
    private static int AfterOther(string html, int at, bool isInForeign)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
            return at + rest.IndexOf('>') + 1;
        if (rest.StartsWith("<!--"))
            return After(html, at + 4, "-->", "--!>");
        if (isInForeign && rest.StartsWith("<![CDATA["))
            return After(html, at + 9, "]]>");
        return html[at + 1] is '!' or '?' or '/' ? After(html, at + 2, ">") : at + 1;
    }

    private static int After(string html, int from, string end, string? otherEnd = null)
    {
        var index = html.IndexOf(end, from, StringComparison.Ordinal);
        var length = end.Length;
        if (otherEnd is not null && html.IndexOf(otherEnd, from, (index < 0 ? html.Length : index) - from, StringComparison.Ordinal) is >= 0 and var other)
            (index, length) = (other, otherEnd.Length);
        return index < 0 ? html.Length : index + length;
    }

    /// <summary>Finds the character that ends a tag: the first <c>&gt;</c> that is not in a quoted value.</summary>
    private static int EndOfTag(string html, int from)
    {
        for (var at = from; ;)
        {
            var step = html.AsSpan(at).IndexOfAny('=', '>');
            if (step < 0)
                return -1;
            at += step;
            if (html[at] == '>')
                return at;

            at++;
            while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\f' or '\r')
                at++;
            if (at < html.Length && html[at] is '"' or '\'')
            {
                at = html.IndexOf(html[at], at + 1) + 1;
                if (at == 0)
                    return -1;
                continue;
            }

            step = html.AsSpan(at).IndexOfAny(EndsOfValue);
            if (step < 0)
                return -1;
            at += step;
        }
    }

    private static int AfterRawText(string html, ReadOnlySpan<char> name, int from)
    {
        if (Is(name, "plaintext"))
            return html.Length;
        foreach (var raw in RawText)
        {
            if (Is(name, raw))
                return html.IndexOf("</" + raw, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;
        }

        return from;
    }

    /// <summary>
    /// Returns whether an element ends an unclosed drawing or formula (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign).
    /// </summary>
    private static bool LeavesForeign(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant() is
        "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed" or "h1" or "h2" or "h3"
        or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr" or "ol" or "p" or "pre" or "ruby"
        or "s" or "small" or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u" or "ul" or "var";

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the last word of a text: <c>List</c> before <c>&lt;T&gt;</c>.</summary>
    private static string Word(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < MostShown && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.'))
            start--;
        return text[start..].ToString();
    }

    private static string Cut(ReadOnlySpan<char> tag) => tag.Length <= MostShown ? tag.ToString() : tag[..MostShown].ToString() + "…>";
}
