namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Resolves addresses against bases, and compares them.</summary>
internal static class Addresses
{
    /// <summary>Resolves an address; <see langword="null"/> where that can't be done.</summary>
    public static string? Resolve(string? baseUri, string reference)
    {
        if (Uri.TryCreate(reference, UriKind.Absolute, out var absolute) && !reference.StartsWith('/'))
            return absolute.OriginalString;
        return baseUri is not null && Uri.TryCreate(baseUri, UriKind.Absolute, out var root) && Uri.TryCreate(root, reference, out var resolved)
            ? resolved.ToString()
            : null;
    }

    /// <summary>Whether two addresses are one, but for what does not matter: letter case of scheme and host, default ports, escapes.</summary>
    public static bool AreSame(string? one, string? other) =>
        one is not null && other is not null && (one == other ||
            (Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second) && first == second));

    /// <summary>The address without its fragment.</summary>
    public static string WithoutFragment(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? address[..hash] : address;

    /// <summary>Whether an address names a host: it has one, or <c>//host</c>.</summary>
    public static bool NamesHost(string address)
    {
        var rest = address.AsSpan();
        if (rest.IndexOf(':') is > 0 and var colon && char.IsAsciiLetter(rest[0]))
            rest = rest[(colon + 1)..];
        return rest.StartsWith("//") && rest.Length > 2 && rest[2] != '/';
    }
}
