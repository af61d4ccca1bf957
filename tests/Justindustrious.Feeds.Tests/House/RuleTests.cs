using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>A rule is a row and a page, and the two agree.</summary>
public partial class RuleTests
{
    private static readonly string Pages = Repository.Find("docs/rules");

    public static TheoryData<string> Ids => [.. FeedRules.All.Select(rule => rule.Id)];

    [Fact]
    public void No_two_rules_have_one_id() =>
        Assert.Empty(FeedRules.All.GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Rules_stand_in_the_order_of_their_ids() =>
        Assert.Equal(FeedRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), FeedRules.All.Select(rule => rule.Id));

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Empty(Directory.GetFiles(Pages, "JF*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Except(FeedRules.All.Select(rule => rule.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rules_row_is_well_formed(string id)
    {
        var rule = FeedRules.Find(id)!;
        Assert.Matches(@"^JF[1-9]\d{3}$", rule.Id);
        Assert.Matches(Title(), rule.Title);
        Assert.DoesNotMatch(@"[.!?]$|\s{2}|[\r\n]", rule.Title);
        Assert.True(rule.Specification.IsAbsoluteUri && rule.Specification.Scheme == Uri.UriSchemeHttps, $"'{rule.Specification}' is not an https address");
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLink.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rules_page_says_the_same_and_has_every_section(string id)
    {
        var rule = FeedRules.Find(id)!;
        var file = Path.Combine(Pages, id + ".md");
        Assert.True(File.Exists(file), $"docs/rules/{id}.md is missing");
        var page = File.ReadAllText(file);

        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity}\nSpecification: {rule.Specification.OriginalString}\n\n## What\n", page, StringComparison.Ordinal);
        var sections = page.Split("\n## ").Skip(1).Select(section => section.Split('\n', 2)).ToList();
        Assert.Equal(["What", "Why", "Mend", "Wrong", "Right"], sections.Select(section => section[0]));
        Assert.All(sections, section => Assert.True(section.Length == 2 && section[1].Trim().Length >= 10, $"'{section[0]}' is empty"));
        Assert.All(sections.TakeLast(2), section => Assert.True(Fence().Count(section[1]) >= 2, $"'{section[0]}' has no example between fences"));
        Assert.EndsWith("\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rules_page_says_what_is_wrong_and_not_what_is_right(string id)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        var what = page[page.IndexOf("## What\n", StringComparison.Ordinal)..page.IndexOf("\n## Why\n", StringComparison.Ordinal)];
        Assert.DoesNotContain(FeedRules.Find(id)!.Title, what, StringComparison.OrdinalIgnoreCase);
    }

    // Lower-case, but for names that are written in capitals, such as RSS or UTF-8.
    [GeneratedRegex(@"^(\p{Ll}|[A-Z]{2,}|'|<|\p{Lu}\p{Ll}+:)")]
    private static partial Regex Title();

    [GeneratedRegex("^(```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
