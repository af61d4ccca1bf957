using System.Buffers;
using System.Collections.Frozen;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Finds elements that are never closed, and HTML that opens more elements than a parser can hold open in linear time.</summary>
internal static class HtmlNesting
{
    /// <summary>The greatest number of open elements. No text for people has more.</summary>
    public const int Deepest = 1000;

    /// <summary>Void elements, and elements that HTML closes without an end tag.</summary>
    private static readonly FrozenSet<string> Harmless =
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup rp rt rb"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Elements whose text holds no markup.</summary>
    private static readonly FrozenSet<string> Raw =
        "script style textarea title xmp iframe noembed noframes".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Finds what is open at the end of the text: a tag, a comment, an element without markup, or else the first element that needs an end tag.
    /// </summary>
    /// <returns>Its place and its message, which is <see langword="null"/> for an element that HTML does not have; <see langword="null"/> if
    /// nothing is open.</returns>
    public static (int Offset, string? Message)? FindUnclosed(string html)
    {
        var open = new List<(int Offset, string Name)>();
        var i = html.IndexOf('<', StringComparison.Ordinal);
        for (var next = 0; i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', next))
        {
            var isEnd = html[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            next = i + 1;
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                next = html.IndexOf("-->", i + 2, StringComparison.Ordinal);
                if (next < 0)
                    return (i, "the comment is never closed; write '-->' after it");
                continue;
            }

            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
                continue;
            var length = html.AsSpan(start).IndexOfAny(EndsOfName);
            var name = length < 0 ? html[start..] : html.Substring(start, length);
            next = EndOfTag(html, start + name.Length);
            if (next < 0)
                return (i, "the tag is never closed; write '>' after it, and check its quotes");
            if (isEnd)
            {
                var match = open.FindLastIndex(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (match >= 0)
                    open.RemoveAt(match);
            }
            else if (!Harmless.Contains(name) && open.Count <= Deepest)
            {
                open.Add((i, name));
                if (Raw.Contains(name))
                    next = html.IndexOf($"</{name}", next, StringComparison.OrdinalIgnoreCase);
                if (next < 0)
                    return (i, IsNeverClosed(name));
            }
        }

        // An element that HTML does not have is reported as JF5312. Most often it is text, and needs no end tag.
        var known = open.FindIndex(element => !HtmlVocabulary.IsUnknown(element.Name));
        return open.Count == 0 ? null : known < 0 ? (open[0].Offset, null) : (open[known].Offset, IsNeverClosed(open[known].Name));
    }

    private static string IsNeverClosed(string name) => $"'<{Quoted.Cut(name)}>' is never closed; write its end tag";

    /// <summary>Finds the end of a tag. Attributes may hold '&gt;' in quotes.</summary>
    private static int EndOfTag(string html, int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            if (html[i] == '>')
                return i + 1;
            if (html[i] is not ('"' or '\'') || html[i - 1] != '=')
                continue;
            i = html.IndexOf(html[i], i + 1);
            if (i < 0)
                return -1;
        }

        return -1;
    }

    /// <summary>Tells whether HTML opens more elements than a parser can hold open in linear time.</summary>
    public static bool IsTooDeep(string html)
    {
        if (html.Length < Deepest * 3)
            return false;

        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var harmless = Harmless.GetAlternateLookup<ReadOnlySpan<char>>();
        var sum = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var isEnd = html[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && end < start + 30 && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            var name = html.AsSpan(start..end);
            if (name.IsEmpty || harmless.Contains(name))
                continue;

            names.TryGetValue(name, out var count);
            if (!isEnd)
            {
                names[name] = count + 1;
                if (++sum > Deepest)
                    return true;
            }
            else if (count > 0)
            {
                names[name] = count - 1;
                sum--;
            }
        }

        return false;
    }
}
