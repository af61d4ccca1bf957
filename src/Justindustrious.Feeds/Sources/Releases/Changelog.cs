using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>A changelog → posts: each version is one, with the date in its heading and the text below it.</summary>
/// <remarks>https://keepachangelog.com/en/1.1.0/, and the shapes that tools write: conventional-changelog, release-please, History.md.</remarks>
internal sealed partial class Changelog
{
    private readonly SourceFindings _findings;
    private readonly Site _site;
    private readonly MarkdownFolderOptions _options;
    private readonly string[] _lines;
    private readonly Dictionary<string, string> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);

    private Changelog(string text, SourceFindings findings, Site site, MarkdownFolderOptions options)
    {
        (_findings, _site, _options) = (findings, site, options);
        _lines = text.Split('\n');
    }

    /// <summary>Reads a changelog.</summary>
    public static IReadOnlyList<PostResult> Read(SourceFolder folder, string path, Site site, MarkdownFolderOptions options)
    {
        var findings = new SourceFindings(folder.Show(path));
        using var file = SourceFile.TryRead(folder.PathOf(path), findings);
        if (file is null)
            return [new(null, null, findings)];
        file.UnifyLineEndsFrom(0);
        return file.TryDecode(..) is { } text ? new Changelog(text, findings, site, options).Read() : [new(null, null, findings)];
    }

    private List<PostResult> Read()
    {
        var headings = MarkdownHeadings.Find(_lines, out var isText);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (isText[i] && Definition().Match(_lines[i]) is { Success: true } match)
            {
                _definitions.TryAdd(Label(match.Groups["label"].Value), _lines[i].Trim());
                // It is written below each version that uses it, not only below the last.
                _lines[i] = "";
            }
        }

        var versions = VersionHeading.Find(headings);
        var results = new List<PostResult>();
        var next = 0;
        foreach (var (index, heading) in headings.Index())
        {
            var anchor = AnchorOf(heading.Text);
            if (next >= versions.Count || versions[next].Heading != heading)
                continue;
            var following = next + 1 < versions.Count ? versions[next + 1].Heading : null;
            var end = headings.Skip(index + 1).FirstOrDefault(other => EndsSection(other, heading, following))?.Line ?? _lines.Length;
            results.Add(ReadVersion(versions[next++], anchor, end));
        }

        if (results.Count == 0)
        {
            _findings.Add(FeedRules.SourceRules.Versions, _findings.At(1, 1),
                "no heading of the file names a version, so it contains no posts; write headings such as '## [1.2.0] - 2026-11-23', "
                    + "or name a folder of posts under 'posts' in feeds.yml");
            results.Add(new(null, null, _findings));
        }

        return results;
    }

    /// <summary>A version ends with the next, or with a heading that stands above it.</summary>
    private static bool EndsSection(MarkdownHeading other, MarkdownHeading version, MarkdownHeading? next) =>
        other == next || other.Level < version.Level || (other.Level == version.Level && version.Level <= 2);

    private PostResult ReadVersion(VersionHeading version, string anchor, int end)
    {
        var findings = new SourceFindings(_findings.File);
        var place = findings.At(version.Heading.Line + 1, version.Heading.Column + 1);
        if (version.IsUnreleased)
            return new(null, new(findings.File, "unreleased"), findings);
        var start = version.Heading.End;
        while (start < end && string.IsNullOrWhiteSpace(_lines[start]))
            start++;
        // Some write the date on a line of its own.
        var date = version.ReadDate(_site.Zone);
        if (date is null && start < end && VersionHeading.DateOfLine(_lines[start], _site.Zone) is { } below)
        {
            (date, place) = (below, findings.At(start + 1, 1));
            start++;
        }

        if (date is not { Published: { } published })
        {
            findings.Add(date is null ? FeedRules.SourceRules.RequiredDate : FeedRules.SourceRules.Date, place, date is null
                ? $"the version {Quoted.Of(version.Name)} has no date; write it into the heading, "
                    + $"such as '{new string('#', version.Heading.Level)} [{Quoted.Escape(version.Name)}] - 2026-11-23', or 'Unreleased' in its place"
                : $"the version {Quoted.Of(version.Name)} has the date {Quoted.Of(date.Text)}, which {date.WhyNot}");
            return new(null, null, findings);
        }

        return ReleaseFiles.Dated(PostOf(version, anchor, published, place, start, end), _options, findings);
    }

    private Post PostOf(VersionHeading version, string anchor, Instant published, TextLocation place, int start, int end)
    {
        while (start < end && string.IsNullOrWhiteSpace(_lines[start]))
            start++;
        while (end > start && string.IsNullOrWhiteSpace(_lines[end - 1]))
            end--;
        var body = string.Join('\n', _lines[start..end]);
        var used = Used().Matches(body).Select(match => Label(match.Groups["label"].Value)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(_definitions.ContainsKey).Select(label => _definitions[label]).ToList();
        if (used.Count > 0)
            body += $"\n\n{string.Join('\n', used)}";
        var heading = _findings.At(version.Heading.Line + 1, version.Heading.Column + 1);
        return new()
        {
            Title = version.Title,
            Link = ReleaseFiles.AddressOf(_site, version.Name, anchor, published),
            Published = published,
            // In the title, it would make the version another post to readers.
            Categories = version.IsYanked ? ["yanked"] : [],
            Content = _site.Framed(new(ContentFormat.Markdown, SourceFile.Lenient.GetBytes(body + "\n"))),
            Origin = new(_findings.File, start + 1)
            {
                Fields = new Dictionary<FieldPath, TextLocation>() { ["title"] = heading, ["published"] = place, ["link"] = heading, ["slug"] = heading },
            },
        };
    }

    /// <summary>Gets the anchor that code hosts give a heading: small letters, digits, '_' and '-', and '-' for a space.</summary>
    private string AnchorOf(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var c in MarkdownHeadings.Plain(heading).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' || char.IsSurrogate(c))
                anchor.Append(c);
            else if (c == ' ')
                anchor.Append('-');
        }

        var text = anchor.ToString();
        var count = _anchors[text] = _anchors.GetValueOrDefault(text, -1) + 1;
        return count == 0 ? text : $"{text}-{count}";
    }

    private static string Label(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\]\^][^\]]{0,998})\]:[ \t]*\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[(?<label>[^\]\[]{1,999})\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Used();
}
