using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Where a page shows feeds.yml and posts beside C# or a document, they do what the page says.</summary>
/// <remarks>A block in <c>yaml</c> is a feeds.yml; each block in <c>markdown</c> is a post, with front matter or without.</remarks>
public partial class BlogRulePageTests
{
    private const string Yml = SiteFolder.Yml + "author: Ann\n";
    private const string FrontMatter = "---\ntitle: Hello, feeds\ndate: 2026-11-23\n---\n";

    public static TheoryData<string> WithWrong => Pages("Wrong");

    public static TheoryData<string> WithRight => Pages("Right");

    [Theory]
    [MemberData(nameof(WithWrong))]
    public void A_blog_that_the_page_calls_wrong_draws_the_finding(string rule)
    {
        var finding = Findings(rule, "Wrong").First(finding => finding.Rule.Id == rule);
        Assert.Equal(FeedRules.Find(rule)!.Severity, finding.Severity);
    }

    [Theory]
    [MemberData(nameof(WithRight))]
    public void A_blog_that_the_page_calls_right_draws_no_such_finding_and_no_graver_one(string rule) =>
        Assert.Empty(Findings(rule, "Right").Where(finding => finding.Rule.Id == rule || finding.Severity != FeedSeverity.Info).Select(finding => finding.ToString()));

    private static List<FeedDiagnostic> Findings(string rule, string heading)
    {
        using var site = Site(Blocks(rule, heading));
        var folder = site.Load();
        if (!folder.TryCreateFeedSet(out var feeds, out var report))
            return [.. report.Diagnostics];
        // Some findings are about what a document says, and are drawn when it is validated.
        return [.. report.Diagnostics, .. feeds.Documents.Values.SelectMany(document => FeedValidator.Validate(document.Bytes.ToArray()).Diagnostics)];
    }

    private static SiteFolder Site(IReadOnlyList<(string Language, string Text)> blocks)
    {
        var site = new SiteFolder(blocks.FirstOrDefault(block => block.Language == "yaml").Text ?? Yml);
        var posts = blocks.Where(block => block.Language == "markdown").Select(block => block.Text).DefaultIfEmpty("The first post.").ToList();
        for (var i = 0; i < posts.Count; i++)
            site.Write($"posts/post-{i}.md", posts[i].StartsWith("---\n", StringComparison.Ordinal) ? posts[i] : FrontMatter + posts[i]);
        return site;
    }

    private static TheoryData<string> Pages(string heading) =>
        [.. FeedRules.All.Where(rule => rule.Id[2] is '5' or '8').Select(rule => rule.Id).Where(rule => Blocks(rule, heading).Count > 0)];

    /// <summary>The blocks after the first, which the tests of the rules themselves run.</summary>
    private static List<(string Language, string Text)> Blocks(string rule, string heading)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{rule}.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal) + 1;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return [.. Block().Matches(end < 0 ? page[start..] : page[start..end]).Skip(1).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    [GeneratedRegex("^```(\\w+)[^\\n]*\\n(.*?)\\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
