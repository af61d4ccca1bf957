using System.Buffers;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime.Calendars;

namespace Justindustrious.Feeds.Sources;

/// <summary>Where posts stand below the site's home: a pattern such as <c>posts/{slug}/</c>.</summary>
internal sealed partial class Permalink
{
    /// <summary>Gets the names that may stand in braces.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["slug", "yyyy", "mm", "dd", "m", "d", "yy", "section", "path", "file", "category", "lang"];

    /// <summary>Names of placeholders with a colon, <c>:year</c>, that every generator may have.</summary>
    private static readonly string[] ColonNames =
    [
        "year", "month", "day", "title", "slug", "filename", "category", "categories", "section", "sections", "path", "lang", "hour", "minute", "second",
    ];

    /// <summary>Placeholders that only generators have. In feeds.yml they are read with a colon before the name.</summary>
    /// <remarks>Created when a pattern has such a placeholder, which most have not.</remarks>
    private static Dictionary<string, Func<PermalinkValues, string>> Others => field ??= new(StringComparer.Ordinal)
    {
        ["sections"] = values => values.Sections?.Invoke() ?? values.Folders,
        ["title"] = values => values.Title(),
        ["slugortitle"] = values => values.OwnSlug.Length > 0 ? values.OwnSlug : values.Title(),
        ["slugorfile"] = values => values.OwnSlug.Length > 0 ? values.OwnSlug : values.File,
        ["categories"] = values => values.Categories(),
        ["slugifiedcategories"] = values => values.SlugifiedCategories(),
        ["plainslug"] = values => values.PlainSlug(),
        ["plainfile"] = values => values.PlainFile(),
        ["filepath"] = values => values.FilePath,
        ["collection"] = _ => "posts",
        ["author"] = values => values.Author(),
        ["hour"] = values => Invariant($"{values.Local.Hour:00}"),
        ["minute"] = values => Invariant($"{values.Local.Minute:00}"),
        ["second"] = values => Invariant($"{values.Local.Second:00}"),
        ["monthname"] = values => FrontMatterDate.Months[values.Local.Month - 1],
        ["shortmonth"] = values => FrontMatterDate.Months[values.Local.Month - 1][..3],
        ["weekday"] = values => Invariant($"{(int)values.Local.DayOfWeek % 7}"),
        ["isoday"] = values => Invariant($"{(int)values.Local.DayOfWeek}"),
        ["weekdayname"] = values => values.Local.DayOfWeek.ToString(),
        ["shortday"] = values => values.Local.DayOfWeek.ToString()[..3],
        ["yearday"] = values => Invariant($"{values.Local.DayOfYear}"),
        ["paddedyearday"] = values => Invariant($"{values.Local.DayOfYear:000}"),
        ["week"] = values => Invariant($"{WeekYearRules.Iso.GetWeekOfWeekYear(values.Local.Date):00}"),
        ["weekyear"] = values => Invariant($"{WeekYearRules.Iso.GetWeekYear(values.Local.Date):0000}"),
        ["timestamp"] = values => Invariant($"{values.Moment.ToUnixTimeSeconds()}"),
        ["hash"] = HashOf,
    };

    /// <summary>What begins the name of a placeholder that stands for a key of front matter.</summary>
    public const string FrontKey = "front.";

    // RFC 3986's pchar. Segments of dots are refused before, so a slug never leads to a folder above.
    private static readonly SearchValues<char> SegmentCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@");

    // Literal text and placeholders by turns; the first is literal.
    private readonly string[] _parts;

    private Permalink(string[] parts) => _parts = parts;

    /// <summary>Gets the pattern that is meant where feeds.yml has none.</summary>
    public static Permalink Default { get; } = Of("posts/{slug}/");

    /// <summary>Reads a pattern of our own.</summary>
    public static Permalink Of(string pattern) =>
        TryParse(pattern, ReadOnlyDictionary<string, string>.Empty, out var permalink, out var whyNot)
            ? permalink!
            : throw new ArgumentException($"{pattern} {whyNot}", nameof(pattern));

    /// <summary>Reads a pattern, or says what is wrong with it and what to write.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="meanings">What a generator means by the names of placeholders, where it is not what they mean elsewhere.</param>
    /// <param name="permalink">The pattern that was read.</param>
    /// <param name="whyNot">What is wrong with it; <see langword="null"/> for nothing.</param>
    public static bool TryParse(string pattern, IReadOnlyDictionary<string, string> meanings, out Permalink? permalink, out string? whyNot)
    {
        permalink = null;
        var relative = WithBraces(pattern.StartsWith('/') ? pattern[1..] : pattern, meanings);
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
            if (!Placeholders.Contains(name) && !Others.ContainsKey(name) && FolderSlice.TryParse(name) is null
                && !name.StartsWith(FrontKey, StringComparison.Ordinal))
            {
                whyNot = WhyUnknown(pattern, name, meanings);
                break;
            }

            parts.Add(UriText.Encode(rest[..open]));
            parts.Add(name);
            rest = rest[(close + 1)..];
        }

        return false;
    }

    /// <summary>Says whether a text has placeholders, also if the pattern has mistakes.</summary>
    public static bool IsPattern(string text) => text.Contains('{', StringComparison.Ordinal) || Colon().IsMatch(text);

    /// <summary>Writes the placeholders of Hugo, Jekyll and Hexo, <c>:year</c>, as ours. Placeholders that are not known stay as they are.</summary>
    private static string WithBraces(string pattern, IReadOnlyDictionary<string, string> meanings) => !pattern.Contains(':', StringComparison.Ordinal)
        ? pattern
        : Colon().Replace(
            pattern.Replace(":output_ext", ".html", StringComparison.Ordinal),
            match => Braced(match.Groups["name"].Value, match.Groups["slice"].Value, meanings));

    /// <summary>Writes the placeholders of Jekyll or Hugo as ours wherever a colon stands: both look for names after letters and digits as well.</summary>
    public static string WithBracesInWords(string pattern, IReadOnlyDictionary<string, string> meanings) =>
        ColonInWord().Replace(pattern, match => Braced(match.Groups["name"].Value, "", meanings));

    private static string Braced(string name, string slice, IReadOnlyDictionary<string, string> meanings)
    {
        if ((meanings.GetValueOrDefault(name) ?? Meaning(name)) is { } meaning)
            return $"{{{meaning}{slice}}}";
        // In ':month_:day', the line is no part of the name.
        return name.Length > 1 && name.EndsWith('_') ? Braced(name[..^1], "", meanings) + "_" + slice : $"{{:{name}{slice}}}";
    }

    private static string WhyUnknown(string pattern, string name, IReadOnlyDictionary<string, string> meanings)
    {
        var hasColon = name.StartsWith(':');
        var word = name.TrimStart(':');
        string Shown(string known) => hasColon ? $":{known}" : $"{{{known}}}";
        var known = hasColon ? [.. ColonNames, .. meanings.Keys.Except(ColonNames).Order(StringComparer.Ordinal)] : Placeholders;
        var meant = hasColon ? Suggestion.For(word, known)
            : Meaning(word) ?? Suggestion.For(word, known) ?? (Suggestion.For(word, ColonNames) is { } near ? Meaning(near) : null);
        // Without quotes, YAML reads a brace as the start of a map.
        var write = meant is null ? $"one of {string.Join(", ", known.Select(Shown))}"
            : $"\"{Quoted.Escape(pattern.Replace(Shown(word), Shown(meant), StringComparison.Ordinal))}\"";
        return $"has the placeholder {Quoted.Of(Shown(word))}, which is unknown; write {write}";
    }

    /// <summary>Gets the keys of front matter that the pattern names.</summary>
    public IEnumerable<string> FrontKeys => _parts.Where((part, index) => index % 2 == 1 && part.StartsWith(FrontKey, StringComparison.Ordinal))
        .Select(part => part[FrontKey.Length..]);

    /// <summary>Gets whether the pattern has the language in it.</summary>
    public bool HasLanguage => _parts.Where((_, index) => index % 2 == 1).Contains("lang");

    /// <summary>Gives a post's address.</summary>
    /// <param name="home">The site's home, which ends with '/'.</param>
    /// <param name="values">What the post fills the placeholders with.</param>
    public string Of(string home, in PermalinkValues values)
    {
        var address = new StringBuilder(home, home.Length + values.Slug.Length + 24);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (i % 2 == 0)
            {
                // A value that is empty leaves no empty segment.
                var literal = _parts[i];
                address.Append(literal.StartsWith('/') && address[^1] == '/' ? literal[1..] : literal);
                continue;
            }

            var day = values.Local.Date;
            _ = _parts[i] switch
            {
                "slug" => AppendPath(address, values.Slug),
                "yyyy" => address.Append(CultureInfo.InvariantCulture, $"{day.Year:0000}"),
                "mm" => address.Append(CultureInfo.InvariantCulture, $"{day.Month:00}"),
                "dd" => address.Append(CultureInfo.InvariantCulture, $"{day.Day:00}"),
                "m" => address.Append(CultureInfo.InvariantCulture, $"{day.Month}"),
                "d" => address.Append(CultureInfo.InvariantCulture, $"{day.Day}"),
                "yy" => address.Append(CultureInfo.InvariantCulture, $"{day.Year % 100:00}"),
                "section" => AppendSegment(address, values.Section),
                "path" => AppendPath(address, values.Folders.Length == 0 ? values.Slug : $"{values.Folders}/{values.Slug}"),
                "file" => AppendSegment(address, values.File),
                "category" => AppendSegment(address, values.Category()),
                "lang" => AppendSegment(address, values.Language),
                var front when front.StartsWith(FrontKey, StringComparison.Ordinal) => AppendPath(address, values.Front(front[FrontKey.Length..])),
                var other => AppendPath(address, FolderSlice.TryParse(other) is { } slice ? slice.Of(Others["sections"](values)) : Others[other](values)),
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
        var path = relative.Split('?')[0];
        var segments = path.Split('/');
        return segments.Any(s => s is "." or ".." || IsEncodedDots(s)) || segments.SkipLast(1).Contains("")
            ? "does not stay below home; write a path such as 'posts/{slug}/'"
            : null;
    }

    // System.Uri reads %2e as '.', so '%2e%2e' leads to the folder above.
    private static bool IsEncodedDots(string segment) =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..";

    /// <summary>What other tools call our placeholders.</summary>
    private static string? Meaning(string name) => name.ToLowerInvariant() switch
    {
        "year" or "y" or "yyyy" => "yyyy",
        "hour" or "minute" or "second" or "week" => name.ToLowerInvariant(),
        "month" or "mm" => "mm",
        "day" or "dd" => "dd",
        "short_year" or "yy" => "yy",
        "i_month" => "m",
        "i_day" => "d",
        "title" or "slug" or "name" or "basename" or "slugorfilename" or "slugorcontentbasename" or "contentbasename" or "post_title" => "slug",
        "filename" or "file" => "file",
        "category" or "categories" => "category",
        "section" => "section",
        "sections" => "sections",
        "path" => "path",
        "lang" or "language" => "lang",
        _ => null,
    };

    /// <summary>Hexo's hash: of the path of the post's file, and of the second in which it was published.</summary>
    private static string HashOf(PermalinkValues values)
    {
        var path = values.Folders.Length == 0 ? values.Slug : $"{values.Folders}/{values.Slug}";
        // It names a post, and protects nothing.
#pragma warning disable CA5350
        var hash = SHA1.HashData(new UTF8Encoding(false).GetBytes(Invariant($"{path}{values.Moment.ToUnixTimeSeconds()}")));
#pragma warning restore CA5350
        return Convert.ToHexStringLower(hash)[..12];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a path as addresses have it.</summary>
    public static string Encode(string path) => AppendPath(new StringBuilder(path.Length), path).ToString();

    private static StringBuilder AppendPath(StringBuilder address, string path)
    {
        foreach (var (index, segment) in path.Split('/').Index())
            AppendSegment(index == 0 ? address : address.Append('/'), segment);
        return address;
    }

    private static StringBuilder AppendSegment(StringBuilder address, string slug)
    {
        // A segment of dots would lead to another folder.
        if (slug is "." or "..")
            return address;
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

    // A colon inside of a word starts no placeholder; the colon before a port has digits after it.
    [GeneratedRegex(@"(?<![A-Za-z0-9]):(?<name>[A-Za-z_]+)(?<slice>(?<=:sections)\[[0-9a-z:]+\])?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<=[A-Za-z0-9]):(?!output_ext)(?<name>[A-Za-z_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColonInWord();
}
