namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Finds end tags. Each result is cached until it is passed, so a thousand tags without an end cost one search.</summary>
internal sealed class TagEnds(string source)
{
    private readonly Dictionary<(string Name, bool IsShortcode), (int Start, int End)> _known = [];

    /// <summary>Finds the next end tag of a name at or after a position. Positions must not decrease from call to call.</summary>
    /// <param name="name">The name. It must be in a table, because each name costs a search.</param>
    /// <param name="isShortcode">Whether the end tag has the form <c>{{&lt; /name &gt;}}</c>; otherwise it is <c>{% endname %}</c>.</param>
    /// <param name="from">The position.</param>
    /// <returns>The start and the end of the tag; the start is negative if there is no end tag.</returns>
    public (int Start, int End) Find(string name, bool isShortcode, int from)
    {
        name = name.ToLowerInvariant();
        if (_known.TryGetValue((name, isShortcode), out var known) && (known.Start < 0 || known.Start >= from))
            return known;
        var word = isShortcode ? name : "end" + name;
        var found = (-1, -1);
        var at = from - 1;
        while ((at = source.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            if (TagAround(at, word.Length, isShortcode) is { Start: >= 0 } tag && tag.Start >= from)
            {
                found = tag;
                break;
            }
        }

        return _known[(name, isShortcode)] = found;
    }

    private (int Start, int End) TagAround(int at, int length, bool isShortcode)
    {
        var start = at;
        if (isShortcode)
        {
            // Hugo accepts white space after '/': '{{< / highlight >}}'.
            while (start > 0 && source[start - 1] is ' ' or '\t')
                start--;
            if (start == 0 || source[--start] != '/')
                return (-1, -1);
        }

        while (start > 0 && source[start - 1] is ' ' or '\t' or '-')
            start--;
        var end = at + length;
        while (end < source.Length && source[end] is ' ' or '\t' or '-')
            end++;
        var before = source.AsSpan(0, start);
        var after = source.AsSpan(end);
        if (isShortcode)
            return (before.EndsWith("{{<") && after.StartsWith(">}}")) || (before.EndsWith("{{%") && after.StartsWith("%}}")) ? (start - 3, end + 3) : (-1, -1);
        return before.EndsWith("{%") && after.StartsWith("%}") ? (start - 2, end + 2) : (-1, -1);
    }
}
