using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Makes an excerpt of a rendered post: its start, as plain text.</summary>
internal static class Excerpt
{
    /// <summary>The greatest length of an excerpt with its ellipsis, in UTF-16 characters.</summary>
    public const int MostLength = 300;

    /// <summary>The greatest length of a summary that its author marked, in UTF-16 characters.</summary>
    private const int MostWhole = 5000;

    /// <summary>A longer word is cut, since too much text would be lost before it.</summary>
    private const int LongestWord = 40;

    /// <summary>Makes an excerpt of a post's HTML.</summary>
    /// <param name="html">Rendered HTML, in which every tag is closed and every attribute is quoted.</param>
    /// <returns>Plain text, cut at a word; empty if the post has no text.</returns>
    public static string Of(string html)
    {
        for (var effort = 0; effort < 3; effort++)
        {
            var text = Read(html, effort);
            if (text.Length > 0)
                return Cut(text);
        }

        return Cut(Alternatives(html));
    }

    /// <summary>Gets the whole text of a part that its author marked as the summary, up to a length that no summary needs.</summary>
    public static string Whole(string html)
    {
        for (var effort = 0; effort < 3; effort++)
        {
            var text = new ExcerptText(new char[MostWhole]);
            Read(ref text, html, effort);
            if (text.ToString() is { Length: > 0 } whole)
                return text.IsFull ? whole[..(whole.LastIndexOf(' ') is > 0 and var space ? space : whole.Length)] + "\u2026" : whole;
        }

        return "";
    }

    /// <summary>Cuts a text between two words. In a script without spaces, and in a long word, it cuts between two characters.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MostLength)
            return text;

        var end = 0;
        var word = 0;
        while (end < text.Length)
        {
            // An ASCII letter before another ASCII letter is one text element. For other letters, Unicode's rules are needed.
            var isAlone = char.IsAscii(text[end]) && end + 1 < text.Length && char.IsAscii(text[end + 1]) && text[end] != '\r';
            var length = isAlone ? 1 : StringInfo.GetNextTextElementLength(text, end);
            if (end + length > MostLength - 1)
                break;
            if (text[end] == ' ' || IsCutAnywhere(text, end))
                word = end;
            end += length;
        }

        // The first character that does not fit may be the space after a whole word.
        if (end < text.Length && (text[end] == ' ' || IsCutAnywhere(text, end)))
            word = end;
        if (end - word <= LongestWord && word > 0)
            end = word;
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '(', '[', '\u2013', '\u2014', '\u3001', '\uFF0C', '\u300C', '\u300E', '\uFF08') + "\u2026";
    }

    /// <summary>Returns whether a text may be cut before a character, because its script has no spaces between words.</summary>
    private static bool IsCutAnywhere(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) && rune.Value is
            (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0x2E80 and <= 0x2FFF) or (>= 0x3003 and <= 0x300B) or (>= 0x300C and <= 0x30FF) or (>= 0x3100 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF)
        && !IsClosing(rune.Value);

    private static bool IsClosing(int character) => character is 0x3001 or 0x3002 or 0x300D or 0x300F or 0x3011 or 0x3015 or 0x30FC;

    private static string Read(string html, int effort)
    {
        var text = new ExcerptText(stackalloc char[MostLength + 100]);
        Read(ref text, html, effort);
        return text.ToString();
    }

    private static void Read(ref ExcerptText text, string html, int effort)
    {
        var isInFigure = false;
        var imageEnd = -1;
        for (var at = 0; at < html.Length && !text.IsFull;)
        {
            if (html[at] != '<')
            {
                var end = html.AsSpan(at).IndexOf('<');
                end = end < 0 ? html.Length : at + end;
                text.Append(html.AsSpan(at, end - at));
                at = end;
                continue;
            }

            var close = at + html.AsSpan(at).IndexOf('>');
            var tag = html.AsSpan(at + 1, close - at - 1);
            // The picture and the caption of a figure are not part of a sentence.
            if (tag.StartsWith("figure", StringComparison.Ordinal))
                isInFigure = true;
            else if (tag.SequenceEqual("/figure"))
                isInFigure = false;
            else if (!isInFigure && tag.StartsWith("img ", StringComparison.Ordinal))
                AppendAlternative(ref text, tag, isAfterImage: imageEnd == at);
            imageEnd = isInFigure || !tag.StartsWith("img ", StringComparison.Ordinal) ? -1 : close + 1;
            at = IsLeftOut(tag, effort) ? AfterElement(html, tag, close + 1) : close + 1;
            if (!IsInline(tag))
                text.AppendSpace();
        }
    }

    /// <summary>Returns whether an element is left out of an excerpt. If nothing remains, the next effort leaves out fewer elements.</summary>
    private static bool IsLeftOut(ReadOnlySpan<char> tag, int effort) => NameOf(tag) switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "figcaption" or "math" => effort < 1,
        "pre" or "video" or "audio" => effort < 2,
        "svg" => true,
        _ => tag.Contains(" class=\"footnote", StringComparison.Ordinal) || tag.Contains(" hidden=\"", StringComparison.Ordinal),
    };

    /// <summary>Finds the end of an element that is left out. Tables and blocks may contain elements of the same name.</summary>
    private static int AfterElement(string html, ReadOnlySpan<char> tag, int contentStart)
    {
        var name = NameOf(tag);
        if (tag.EndsWith('/') || HtmlKinds.Void.Contains(name.ToString()))
            return contentStart;

        var depth = 1;
        for (var at = contentStart; ;)
        {
            var next = html.AsSpan(at).IndexOf('<');
            if (next < 0)
                return html.Length;
            at += next + 1;
            var isEnd = at < html.Length && html[at] == '/';
            var rest = html.AsSpan(isEnd ? at + 1 : at);
            if (rest.StartsWith(name, StringComparison.Ordinal) && rest.Length > name.Length && rest[name.Length] is '>' or ' ')
                depth += isEnd ? -1 : 1;
            if (depth == 0)
                return at + rest.IndexOf('>') + 2;
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/');
        return end < 0 ? name : name[..end];
    }

    private static bool IsInline(ReadOnlySpan<char> tag) => NameOf(tag) is
        "a" or "abbr" or "acronym" or "b" or "bdi" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "i" or "img" or "ins" or "kbd" or "mark"
        or "q" or "rp" or "rt" or "ruby" or "s" or "samp" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "time" or "tt" or "u" or "var"
        or "wbr";

    /// <summary>Appends the alternative text of an image.</summary>
    private static void AppendAlternative(ref ExcerptText text, ReadOnlySpan<char> tag, bool isAfterImage)
    {
        if (isAfterImage)
            text.AppendSpace();
        const string Start = " alt=\"";
        if (tag.IndexOf(Start, StringComparison.Ordinal) is >= 0 and var at)
        {
            var alternative = tag[(at + Start.Length)..];
            text.Append(alternative[..alternative.IndexOf('"')]);
        }
    }

    private static string Alternatives(string html)
    {
        var text = new ExcerptText(stackalloc char[MostLength + 100]);
        const string Start = " alt=\"";
        for (var at = html.IndexOf(Start, StringComparison.Ordinal); at >= 0 && !text.IsFull; at = html.IndexOf(Start, at, StringComparison.Ordinal))
        {
            at += Start.Length;
            var end = html.IndexOf('"', at);
            text.Append(html.AsSpan(at, end - at));
            text.AppendSpace();
        }

        return text.ToString();
    }
}
