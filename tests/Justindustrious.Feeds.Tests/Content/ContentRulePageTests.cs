using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>The examples on the content rules' pages are rendered, and do what the pages say.</summary>
public partial class ContentRulePageTests
{
    private static readonly Dictionary<string, ContentPolicy> Policies = new()
    {
        ["ContentPolicy.Default"] = ContentPolicy.Default,
        ["ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add(\"font\") }"] =
            ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add("font") },
        ["ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add(\"script\") }"] =
            ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add("script") },
    };

    public static TheoryData<string> Rules() => [.. FeedRules.ContentRules.Rows.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_wrong_on_a_page_is_found_and_what_is_right_is_not(string id)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        Assert.Contains(Findings(page, "Wrong", id), finding => finding.Rule.Id == id);
        Assert.Empty(Findings(page, "Right", id));
    }

    private static IReadOnlyList<FeedDiagnostic> Findings(string page, string heading, string id)
    {
        var example = Example().Match(page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..]);
        var text = example.Groups[3].Value;
        // As on other pages, text in braces is repeated.
        if (example.Groups[2].Success)
            text = Braces().Replace(text, braces => string.Concat(Enumerable.Repeat(braces.Groups[1].Value, int.Parse(example.Groups[2].Value, CultureInfo.InvariantCulture))));
        return example.Groups[1].Value switch
        {
            "markdown" => Rendered.InBlog(text, id == FeedRules.ContentRules.BundledFile.Id ? BodySyntax.BundledFiles : BodySyntax.Unknown).Findings,
            "html" => Rendered.Html(text).Findings,
            _ => ContentRenderer.FindingsOf(Policies[text]),
        };
    }

    [GeneratedRegex("```(\\w+)(?: repeated (\\d+))?\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\\{(.*?)\\}")]
    private static partial Regex Braces();
}
