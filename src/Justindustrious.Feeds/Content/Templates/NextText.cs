namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Finds where certain texts stand next. Each answer is remembered until it is passed, so that a thousand openings without an end cost one search.
/// </summary>
internal sealed class NextText(string source)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Gets the index of a text at or after a place, or -1. Places must be asked for in rising order.</summary>
    public int IndexOf(string text, int from, StringComparison comparison = StringComparison.Ordinal)
    {
        if (_next.TryGetValue(text, out var known) && (known < 0 || known >= from))
            return known;
        var found = from >= source.Length ? -1 : source.IndexOf(text, from, comparison);
        _next[text] = found;
        return found;
    }
}
