namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Resolves addresses against bases, and compares them.</summary>
internal static class Addresses
{
    /// <summary>Resolves an address; <see langword="null"/> if it can't be resolved.</summary>
    public static string? Resolve(string? baseUri, string reference)
    {
        if (Uri.TryCreate(reference, UriKind.Absolute, out var absolute) && !reference.StartsWith('/'))
            return absolute.OriginalString;
        return baseUri is not null && Uri.TryCreate(baseUri, UriKind.Absolute, out var root) && Uri.TryCreate(root, reference, out var resolved)
            ? resolved.ToString()
            : null;
    }

    /// <summary>Tells whether two addresses are the same. The case of scheme and host, default ports and escapes do not matter.</summary>
    public static bool AreSame(string? one, string? other) =>
        one is not null && other is not null && (one == other ||
            (Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second) && first == second));

    /// <summary>Gets the address without its fragment.</summary>
    public static string WithoutFragment(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? address[..hash] : address;

    /// <summary>Tells whether an address has a host: <c>https://host</c> or <c>//host</c>.</summary>
    public static bool NamesHost(string address)
    {
        var rest = address.AsSpan();
        if (rest.IndexOf(':') is > 0 and var colon && char.IsAsciiLetter(rest[0]))
            rest = rest[(colon + 1)..];
        return rest.StartsWith("//") && rest.Length > 2 && rest[2] != '/';
    }
}
