namespace Justindustrious.Feeds.Checks.Html;

/// <summary>The attribute srcset (HTML 4.8.4.2.2): addresses with a width or a density after each, and commas between.</summary>
internal static class SourceSet
{
    private const string Space = " \t\n\f\r";

    /// <summary>Reads the addresses. An address may hold commas, but not at its end. Its width or density may hold commas in parentheses.</summary>
    public static IEnumerable<string> Addresses(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (value[at] == ',' || Space.Contains(value[at], StringComparison.Ordinal)))
                at++;
            if (at == value.Length)
                yield break;
            var start = at;
            while (at < value.Length && !Space.Contains(value[at], StringComparison.Ordinal))
                at++;
            var url = value[start..at];
            yield return url.TrimEnd(',');
            if (!url.EndsWith(','))
                at = EndOfDescriptors(value, at);
        }
    }

    private static int EndOfDescriptors(string value, int at)
    {
        for (var isOpen = false; at < value.Length && (isOpen || value[at] != ','); at++)
            isOpen = value[at] == '(' || (isOpen && value[at] != ')');
        return at;
    }
}
