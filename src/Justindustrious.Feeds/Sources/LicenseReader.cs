using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The license of a post or a feed: an address, or the name of a license of Creative Commons.</summary>
internal static partial class LicenseReader
{
    /// <summary>Gets what the key may hold in feeds.yml.</summary>
    public static SiteValue Value { get; } = new(
        "an address, a name of Creative Commons such as `CC BY-SA 4.0` or `CC0`, or a map of `name` and `url`", SiteValue.Text.Schema);

    /// <summary>Reads a license. Themes have this key as well, so what can't be read is a Warning.</summary>
    /// <param name="reader">The map that names it.</param>
    /// <param name="entry">The key that does.</param>
    /// <param name="home">What a relative address is resolved against.</param>
    /// <returns><see langword="null"/> where none is named; a finding says why.</returns>
    public static License? Read(FieldReader reader, FrontEntry entry, Uri home)
    {
        // Themes turn the line about their license on and off with this key.
        if (entry.Value is FrontText { Text: var word } && bool.TryParse(word.Trim(), out _))
            return null;
        if (entry.Value is FrontMap map)
            return FromMap(reader, entry, map, home);
        if (entry.Value is not FrontText)
            return Unknown(reader, entry, $"is {entry.Value!.Kind}, and the feeds name one license or none");
        return reader.Text("license", entry) is { } text ? FromText(reader, entry, text, home) : null;
    }

    /// <summary>Reads a map of the license's name and address.</summary>
    private static License? FromMap(FieldReader reader, FrontEntry entry, FrontMap map, Uri home)
    {
        var inner = reader.Inner(map);
        var name = TextOf(inner, "name", "title", "type", "id");
        if ((TextOf(inner, "url", "link", "href") ?? name) is not { } text)
            return Unknown(reader, entry, "is a map without an address, so the feeds name none");
        return FromText(reader, entry, text, home) is { } license ? license.Name is null ? license with { Name = name } : license : null;
    }

    private static string? TextOf(FieldReader reader, params string[] keys) =>
        keys.SelectMany(reader.All).Select(each => (each.Value as FrontText)?.Text.Trim()).FirstOrDefault(text => text is { Length: > 0 });

    private static License? FromText(FieldReader reader, FrontEntry entry, string text, Uri home)
    {
        var name = Anchor().Match(text) is { Success: true } anchor ? anchor.Groups["address"].Value : text;
        if (AddressOf(name) is { } known)
            return new(known) { Name = text };
        var isAddress = name.StartsWith('/') || name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (isAddress && !name.Any(char.IsControl) && Uri.TryCreate(home, name, out var address) && address.Scheme is "http" or "https")
            return new(address);
        return Unknown(reader, entry, $"{Quoted.Of(text)} is neither an address nor a license of Creative Commons with its version, so the feeds name none");
    }

    private static License? Unknown(FieldReader reader, FrontEntry entry, string why)
    {
        reader.Findings.Add(FeedRules.SourceRules.License, entry.Location,
            $"{entry.Key} {why}; write one such as 'CC BY-SA 4.0' or 'https://creativecommons.org/licenses/by-sa/4.0/'");
        return null;
    }

    private static Uri? AddressOf(string name)
    {
        if (CreativeCommons().Match(name) is not { Success: true } match)
            return null;
        var version = match.Groups["version"].Value;
        if (match.Groups["zero"].Success)
            return new("https://creativecommons.org/publicdomain/zero/1.0/");
        var kind = match.Groups["kind"].Value.ToLowerInvariant().Replace(' ', '-');
        return new($"https://creativecommons.org/licenses/{kind}/{version}/");
    }

    [GeneratedRegex(
        @"^(?:CC|Creative Commons)[ -]?(?:(?<zero>0(?:[ -]1\.0)?|Zero(?:[ -]1\.0)?)|(?<kind>BY(?:[ -]NC)?(?:[ -](?:SA|ND))?)[ -](?<version>[1-4]\.0|2\.5))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CreativeCommons();

    // Themes have the key hold the link that they show.
    [GeneratedRegex(@"^<a\s[^>]*?\bhref\s*=\s*[""']?(?<address>[^""'\s>]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();
}
