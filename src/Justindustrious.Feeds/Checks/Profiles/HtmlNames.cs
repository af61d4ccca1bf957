namespace Justindustrious.Feeds.Checks.Profiles;

/// <summary>Finds the names of the elements in HTML.</summary>
internal static class HtmlNames
{
    /// <summary>Gets the names of the start tags in a text, each once, in small letters.</summary>
    public static IReadOnlyList<string> In(string html)
    {
        List<string>? names = null;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var end = at + 1;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
                end++;
            if (end == at + 1 || !char.IsAsciiLetter(html[at + 1]))
                continue;
            var name = html[(at + 1)..end].ToLowerInvariant();
            if (names?.Contains(name) != true)
                (names ??= []).Add(name);
        }

        return names ?? [];
    }
}
