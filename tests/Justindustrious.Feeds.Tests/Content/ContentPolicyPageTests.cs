using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>docs/content-policy.md describes the code.</summary>
public partial class ContentPolicyPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Find("docs/content-policy.md"));
    private static readonly ContentPolicy Standard = ContentPolicy.Default;

    public static TheoryData<string, IEnumerable<string>> Sets => new()
    {
        { "element", Standard.Elements },
        { "attribute", Standard.Attributes },
        { "class", Standard.Classes },
        { "scheme", Standard.Schemes },
        { "CSS property", Standard.CssProperties },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_table_holds_what_is_kept_each_once(string kind, IEnumerable<string> kept) =>
        Assert.Equal(kept.Order(StringComparer.Ordinal), Rows("The table").Where(row => row.Kind == kind).SelectMany(row => row.Names).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_never_kept_is_never_kept()
    {
        var rows = Rows("Never kept").ToList();
        var policy = Standard with
        {
            Elements = Standard.Elements.Union(Named(rows, "element")),
            Attributes = Standard.Attributes.Union(Named(rows, "attribute").Select(name => name.Replace("…", "click", StringComparison.Ordinal))),
            Schemes = Standard.Schemes.Union(Named(rows, "scheme")),
        };
        var findings = Justindustrious.Feeds.Content.ContentRenderer.FindingsOf(policy);
        Assert.Equal(["JF5102", "JF5102", "JF5102"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Each_row_has_a_reason()
    {
        var rows = Rows("The table").Concat(Rows("Never kept")).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual("", row.Why));
    }

    private static IEnumerable<string> Named(IEnumerable<Row> rows, string kind) => rows.Where(row => row.Kind == kind).SelectMany(row => row.Names);

    private static IEnumerable<Row> Rows(string section)
    {
        var start = Page.IndexOf($"## {section}\n", StringComparison.Ordinal);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        foreach (var line in Page[start..end].Split('\n').Where(line => line.StartsWith('|')).Skip(2))
        {
            var cells = line.Trim('|', '\r').Split('|', StringSplitOptions.TrimEntries);
            yield return new(cells[0], [.. Code().Matches(cells[1]).Select(match => match.Groups[1].Value)], cells[2]);
        }
    }

    private sealed record Row(string Kind, IReadOnlyList<string> Names, string Why);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
