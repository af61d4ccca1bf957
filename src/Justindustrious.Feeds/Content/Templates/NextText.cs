namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Finds the next occurrence of some texts. Each result is cached until it is passed, so a thousand openings without an end cost one search.
/// </summary>
internal sealed class NextText(string source)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Returns the index of a text at or after a position, or -1. Positions must not decrease from call to call.</summary>
    public int IndexOf(string text, int from, StringComparison comparison = StringComparison.Ordinal)
    {
        if (_next.TryGetValue(text, out var known) && (known < 0 || known >= from))
            return known;
        var found = from >= source.Length ? -1 : source.IndexOf(text, from, comparison);
        _next[text] = found;
        return found;
    }
}
