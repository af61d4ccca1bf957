using System.Collections.Frozen;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Tells whether HTML opens more elements than a parser can hold open in linear time.</summary>
internal static class HtmlNesting
{
    /// <summary>No text that a person reads has more elements open at once.</summary>
    public const int Deepest = 1000;

    /// <summary>Void elements, and those that HTML closes by itself.</summary>
    private static readonly FrozenSet<string> Harmless =
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup rp rt rb".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
