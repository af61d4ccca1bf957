using System.Text;
using Justindustrious.Feeds.Tests.Ledger;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Comparing;

/// <summary>The examples on the pages of the ledger's rules are run: the wrong example gets the finding, the right one does not.</summary>
public class ComparisonRulePageTests
{
    public static TheoryData<string> Ledgers => ["JF7001", "JF7002", "JF7003", "JF7004", "JF7005"];

    public static TheoryData<string> FrontMatters => ["JF7006", "JF7008"];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void A_wrong_ledger_draws_the_finding_at_its_line_and_is_left_as_it_is(string rule)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23T09:00:00Z").Write("feeds.lock", Example(rule, "Wrong"));

        var finding = site.Load().Report.Diagnostics.First(finding => finding.Severity == FeedSeverity.Error);

        Assert.Equal(rule, finding.Rule.Id);
        Assert.EndsWith("feeds.lock", finding.Location!.Value.File, StringComparison.Ordinal);
        Assert.True(finding.Location.Value.Line > 0);
        Assert.False(site.Load().Ledger!.Save());
        Assert.False(site.Load().TryCreateFeedSet(out _, out _));
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void A_right_ledger_draws_none(string rule)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23T09:00:00Z").Write("feeds.lock", Example(rule, "Right"));

        Assert.True(site.Load().Report.IsValid, site.Findings());
    }

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public void Wrong_front_matter_draws_the_finding_and_right_draws_none(string rule)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23T09:00:00Z");
        site.Publish();

        site.Write("posts/hello.md", $"---\n{Example(rule, "Wrong")}\n---\nThe *first* post.\n");
        Assert.Equal(rule, Assert.Single(site.Load().Report.Diagnostics).Rule.Id);
        site.Write("posts/hello.md", $"---\n{Example(rule, "Right")}\n---\nThe *first* post.\n");
        Assert.Empty(site.Load().Report.Diagnostics);
    }

    [Fact]
    public void A_new_post_that_resembles_one_that_is_gone_is_named_until_it_has_the_id()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23T09:00:00Z");
        site.Publish();

        site.Delete("hello").Write("posts/welcome.md", $"---\n{Example("JF7012", "Wrong")}\n---\nThe *first* post.\n");
        Assert.Equal(["JF7007", "JF7012"], site.Load().Report.Diagnostics.Select(finding => finding.Rule.Id));
        site.Write("posts/welcome.md", $"---\n{Example("JF7012", "Right")}\n---\nThe *first* post.\n");
        Assert.Equal(["JF7008"], site.Load().Report.Diagnostics.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void What_is_no_feed_can_not_be_compared_and_what_is_one_can()
    {
        var right = Encoding.UTF8.GetBytes(Example("JF7010", "Right"));
        var finding = Assert.Throws<FeedValidationException>(() => FeedComparer.Compare(Encoding.UTF8.GetBytes(Example("JF7010", "Wrong")), right)).Report.Diagnostics[0];

        Assert.Equal("JF7010", finding.Rule.Id);
        Assert.True(FeedComparer.Compare(right, right).AreSame);
    }

    [Theory]
    [InlineData("Wrong", "JF7013")]
    [InlineData("Right", "")]
    public void A_part_without_a_place_in_the_model_is_named(string heading, string rules)
    {
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(Example("JF7013", heading)), null, out _, out var report));
        Assert.Equal(rules, string.Join(' ', report.Diagnostics.Select(finding => finding.Rule.Id)));
    }

    [Fact]
    public void A_post_that_names_the_old_id_is_adopted()
    {
        const string Old = "<rss version=\"2.0\"><channel><item><guid isPermaLink=\"false\">https://old.example.org/?p=1</guid><title>Hello</title></item></channel></rss>";
        using var site = SiteFolder.WithPost(Example("JF7011", "Wrong"));
        site.Load().Ledger!.Adopt(Encoding.UTF8.GetBytes(Old), "old.xml", out var wrong);
        site.Write("posts/hello.md", $"---\n{Example("JF7011", "Right")}\n---\nText.\n");
        site.Load().Ledger!.Adopt(Encoding.UTF8.GetBytes(Old), "old.xml", out var right);

        Assert.Equal("JF7011", Assert.Single(wrong.Diagnostics).Rule.Id);
        Assert.Empty(right.Diagnostics);
    }

    private static string Example(string rule, string heading)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{rule}.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf('\n', page.IndexOf("```", page.IndexOf($"## {heading}\n", StringComparison.Ordinal), StringComparison.Ordinal)) + 1;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
