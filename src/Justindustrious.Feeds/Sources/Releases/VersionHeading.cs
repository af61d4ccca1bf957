using System.Text.RegularExpressions;
using Justindustrious.Feeds.Dates;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>A date of a version, or why it is none.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Published">The moment, or <see langword="null"/>.</param>
/// <param name="WhyNot">Why the text is no date.</param>
internal sealed record VersionDate(string Text, Instant? Published, string? WhyNot);

/// <summary>A heading that names a version: <c>[1.2.0] - 2026-11-23</c>, <c>v1.2.0 (2026-11-23)</c>, <c>1.2.0 / 2026-11-23</c>.</summary>
internal sealed partial class VersionHeading
{
    private static readonly string[] Ahead =
        ["unreleased", "next", "vnext", "upcoming", "head", "main", "master", "trunk", "in development", "development", "未发布", "未リリース"];

    private static readonly string[] NotYet =
    [
        "unreleased", "not released", "not yet released", "unpublished", "tbd", "tba", "wip", "in progress", "in development", "upcoming", "release date",
        "releasedate", "yyyy", "xxxx", "??",
    ];
    private readonly string _rest;

    private VersionHeading(MarkdownHeading heading, string name, string rest)
    {
        (Heading, Name, _rest) = (heading, name, rest);
        IsYanked = Yanked().IsMatch(heading.Text);
    }

    public MarkdownHeading Heading { get; }

    /// <summary>Gets the version, as it is written.</summary>
    public string Name { get; }

    /// <summary>Gets whether the version is not yet published.</summary>
    public bool IsUnreleased { get; private init; }

    /// <summary>Gets whether the version was withdrawn after it had been published.</summary>
    public bool IsYanked { get; }

    /// <summary>Gets the heading without its date.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Finds the headings of versions. Where a version's heading says more than that, it counts at the levels at which others stand.</summary>
    public static IReadOnlyList<VersionHeading> Find(IReadOnlyList<MarkdownHeading> headings)
    {
        var all = headings.Select(Of).OfType<VersionHeading>().ToList();
        var levels = all.Where(version => version.IsPlain).Select(version => version.Heading.Level).ToHashSet();
        return [.. all.Where(version => version.IsPlain || levels.Count == 0 || levels.Contains(version.Heading.Level))];
    }

    /// <summary>Reads the date, if there is one.</summary>
    public VersionDate? ReadDate(DateTimeZone zone)
    {
        var rest = Yanked().Replace(_rest, "").Trim();
        var whole = _rest.Length == 0 && FrontMatterDate.TryParse(Name, zone, out _, out _, out _) ? Name : Trimmed(rest);
        VersionDate? unread = null;
        // The last bracket, or what follows the last dash, where a name stands between version and date.
        foreach (var part in (ReadOnlySpan<string>)[whole, .. Bracket().Matches(rest).Select(match => match.Groups["text"].Value).Reverse(), AfterDash(rest)])
        {
            var text = Trimmed(part);
            if (text.Length == 0 || !text.Any(char.IsAsciiDigit))
                continue;
            if (FrontMatterDate.TryParse(text, zone, out var published, out _, out var whyNot))
            {
                SetTitle(part == Name ? "" : rest.Replace(part, "", StringComparison.Ordinal));
                return new(text, published, null);
            }

            if (DateLike().IsMatch(text))
                unread = new(text, null, whyNot);
        }

        SetTitle(rest);
        return unread;
    }

    /// <summary>Reads a line that holds nothing but a date: <c>_Released 2026-11-23_</c>.</summary>
    public static VersionDate? DateOfLine(string line, DateTimeZone zone)
    {
        var text = Trimmed(line.Trim(' ', '\t', '*', '_', '>', '(', ')', '.'));
        return text.Length is > 5 and < 40 && FrontMatterDate.TryParse(text, zone, out var published, out _, out _) ? new(text, published, null) : null;
    }

    /// <summary>Whether the heading holds a version and its date, and no more.</summary>
    private bool IsPlain =>
        IsUnreleased || _rest.Length == 0 || Yanked().Replace(Words().Replace(_rest, ""), "").All(c => !char.IsLetter(c)) || DateLike().IsMatch(_rest);

    private static VersionHeading? Of(MarkdownHeading heading)
    {
        var text = MarkdownHeadings.Plain(heading.Text);
        if (Ahead.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])) && text.Length < word.Length + 30))
            return new(heading, text, "") { IsUnreleased = true };
        if (Version().Match(text) is not { Success: true } match)
            return Day().IsMatch(text) ? new(heading, text, "") { Title = text } : null;
        var (name, rest) = (match.Groups["version"].Value, match.Groups["rest"].Value.Trim());
        // A name before the version is one of a package, which stands in headings of versions alone.
        if (match.Groups["name"].Success && heading.Level > 2)
            return null;
        return new(heading, name, rest)
        {
            Title = match.Groups["name"].Success ? $"{match.Groups["name"].Value} {name}" : name,
            IsUnreleased = NotYet.Any(word => rest.Contains(word, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private void SetTitle(string rest)
    {
        var more = Brackets().Replace(rest, "").Trim(' ', '\t', '-', '\u2013', '\u2014', '/', '|', ':', ',', '(', ')');
        if (more.Length > 0 && Words().Replace(more, "").Trim().Length > 0)
            Title += rest.TrimStart().StartsWith(':') ? $": {more}" : $" \u2013 {more}";
    }

    private static string Trimmed(string text) =>
        Words().Replace(text.Trim(' ', '\t', '-', '\u2013', '\u2014', '/', '|', ':', ',', '(', ')', '[', ']', '_', '*'), "").Trim(' ', ':', '-');

    private static string AfterDash(string text) => text.LastIndexOfAny(['\u2013', '\u2014', '/', '|']) is >= 0 and var dash ? text[(dash + 1)..]
        : text.LastIndexOf(" - ", StringComparison.Ordinal) is >= 0 and var hyphen ? text[(hyphen + 3)..] : "";

    [GeneratedRegex(
        @"^(?:(?<name>@?[A-Za-z][\w./-]{0,80})[@ ])??(?:(?:version|release|ver\.?)\s+)?"
        + @"(?<version>v?\d+(?:\.\d+)+(?:[-+.]?[0-9A-Za-z][0-9A-Za-z.+-]*)?|v\d+)(?<rest>|[\s:,(\u2013\u2014/|-].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\(?\[?\byanked\b\]?\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Yanked();

    [GeneratedRegex(@"^\s*(?:released?|release date|published|date)(?:\s+on)?\b\s*:?|\bon$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\((?<text>[^()]*)\)|\[(?<text>[^\[\]]*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\(\s*\)|\[\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d{4}"
        + @"|\d{4}.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DateLike();
}
