using System.Buffers;
using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>Where posts stand below the site's home: a pattern such as <c>posts/{slug}/</c>.</summary>
internal sealed class Permalink
{
    private static readonly string[] Placeholders = ["slug", "yyyy", "mm", "dd"];

    // RFC 3986's pchar. The dot segments are refused before, so a slug can't climb.
    private static readonly SearchValues<char> SegmentCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@");

    // Literal text and placeholders by turns; the first is literal.
    private readonly string[] _parts;

    private Permalink(string[] parts) => _parts = parts;

    /// <summary>Gets the pattern that is meant where feeds.yml has none.</summary>
    public static Permalink Default { get; } = TryParse("posts/{slug}/", out var permalink, out _) ? permalink! : throw new InvalidOperationException();

    /// <summary>Reads a pattern, or says why it is none: a predicate that ends with what to write.</summary>
    public static bool TryParse(string pattern, out Permalink? permalink, out string? whyNot)
    {
        permalink = null;
        var relative = pattern.StartsWith('/') ? pattern[1..] : pattern;
        whyNot = WhyNotBelowHome(relative);
        var parts = new List<string>();
        for (var rest = relative; whyNot is null;)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            var close = rest.IndexOf('}', StringComparison.Ordinal);
            if (open < 0 && close < 0)
            {
                parts.Add(UriText.Encode(rest));
                permalink = new([.. parts]);
                return true;
            }

            if (open < 0 || close < open)
            {
                whyNot = "has a brace without its other half; write placeholders such as '{slug}'";
                break;
            }

            var name = rest[(open + 1)..close];
            if (!Placeholders.Contains(name))
            {
                var meant = Meaning(name) ?? Suggestion.For(name, Placeholders);
                whyNot = $"has the placeholder {FeedDiagnostic.Quote($"{{{name}}}")}, which is unknown; write "
                    + (meant is null ? "one of {slug}, {yyyy}, {mm}, {dd}" : $"'{{{meant}}}'");
                break;
            }

            parts.Add(UriText.Encode(rest[..open]));
            parts.Add(name);
            rest = rest[(close + 1)..];
        }

        return false;
    }

    /// <summary>Gives a post's address.</summary>
    /// <param name="home">The site's home, which ends with '/'.</param>
    /// <param name="slug">The post's slug, as people read it.</param>
    /// <param name="day">The day of the post in the site's time zone.</param>
    public string Of(string home, string slug, LocalDate day)
    {
        var address = new StringBuilder(home, home.Length + slug.Length + 24);
        for (var i = 0; i < _parts.Length; i++)
        {
            _ = (i % 2, _parts[i]) switch
            {
                (0, var literal) => address.Append(literal),
                (_, "slug") => AppendSegment(address, slug),
                (_, "yyyy") => address.Append(CultureInfo.InvariantCulture, $"{day.Year:0000}"),
                (_, "mm") => address.Append(CultureInfo.InvariantCulture, $"{day.Month:00}"),
                _ => address.Append(CultureInfo.InvariantCulture, $"{day.Day:00}"),
            };
        }

        return address.ToString();
    }

    private static string? WhyNotBelowHome(string relative)
    {
        if (relative.Length > 500)
            return "has more than 500 characters; write a path below home, such as 'posts/{slug}/'";
        if (relative.Contains("://", StringComparison.Ordinal))
            return "is an address of its own; write a path below home, such as 'posts/{slug}/'";
        if (relative.Any(c => c is '\\' or '#' || char.IsControl(c) || char.IsWhiteSpace(c)))
            return "has a character that no path has; write a path below home, such as 'posts/{slug}/'";
        if (relative.Contains(':', StringComparison.Ordinal) && !relative.Contains('{', StringComparison.Ordinal))
            return "has no placeholder that is known; write one such as 'posts/{slug}/'";
        var path = relative.Split('?')[0];
        var segments = path.Split('/');
        return segments.Any(s => s is "." or ".." || IsEncodedDots(s)) || segments.SkipLast(1).Contains("")
            ? "does not stay below home; write a path such as 'posts/{slug}/'"
            : null;
    }

    // System.Uri reads %2e as '.', and then climbs.
    private static bool IsEncodedDots(string segment) =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..";

    private static string? Meaning(string name) => name.ToLowerInvariant() switch
    {
        "year" or "y" => "yyyy",
        "month" or "m" => "mm",
        "day" or "d" => "dd",
        "title" or "name" or "filename" or "basename" => "slug",
        _ => null,
    };

    private static StringBuilder AppendSegment(StringBuilder address, string slug)
    {
        if (!slug.AsSpan().ContainsAnyExcept(SegmentCharacters))
            return address.Append(slug);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in slug.EnumerateRunes())
        {
            if (rune.IsAscii && SegmentCharacters.Contains((char)rune.Value))
            {
                address.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                address.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return address;
    }
}
