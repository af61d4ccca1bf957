namespace Justindustrious.Feeds.Content;

/// <summary>Cleans the <c>srcset</c> attribute: a list of addresses, each with a width or density.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute</remarks>
internal static class SourceSet
{
    /// <summary>Makes each address absolute, and removes addresses that readers may not open.</summary>
    /// <returns>The set; empty if no address is left.</returns>
    public static string Clean(string value, PostRendering rendering, int offset)
    {
        var kept = new List<string>();
        foreach (var (address, descriptor) in Parse(value))
        {
            // A comma at the end of an address would be taken for a separator.
            if (rendering.Resolve(address, isResource: true, offset) is { } url)
                kept.Add(descriptor.Length == 0 ? Guarded(url) : $"{Guarded(url)} {descriptor}");
        }

        return string.Join(", ", kept);
    }

    /// <summary>Gets the candidates of a set.</summary>
    public static IEnumerable<(string Address, string Descriptor)> Parse(string value)
    {
        for (var at = 0; at < value.Length;)
        {
            while (at < value.Length && (IsSpace(value[at]) || value[at] == ','))
                at++;
            var start = at;
            while (at < value.Length && !IsSpace(value[at]))
                at++;
            var address = value[start..at];
            if (address.Length == 0)
                yield break;
            if (address.EndsWith(','))
            {
                yield return (address.TrimEnd(','), "");
                continue;
            }

            start = at;
            var isInParentheses = false;
            while (at < value.Length && (isInParentheses || value[at] != ','))
            {
                isInParentheses = value[at] == '(' || (isInParentheses && value[at] != ')');
                at++;
            }

            var descriptor = value[start..at].Trim();
            if (descriptor.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ' '))
                yield return (address, descriptor);
        }
    }

    private static string Guarded(string url) => url.EndsWith(',') ? url[..^1] + "%2C" : url;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
