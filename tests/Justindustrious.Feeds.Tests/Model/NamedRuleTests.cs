using System.Text;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>Rules that programs ask for by name.</summary>
public class NamedRuleTests
{
    [Fact]
    public void A_file_that_is_not_a_feed_is_distinguished_from_a_wrong_feed()
    {
        Assert.Contains(Validate("<page/>"), finding => finding.Rule == FeedRules.NotAFeed);
        Assert.Contains(Validate("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"), finding => finding.Rule == FeedRules.OtherFormat);
        Assert.DoesNotContain(Validate("<rss version='2.0'/>"), finding => finding.Rule == FeedRules.NotAFeed || finding.Rule == FeedRules.OtherFormat);
    }

    [Fact]
    public void A_feed_whose_reading_ended_at_the_limit_is_known_by_its_rule() =>
        Assert.Contains(Validate("<rss version='2.0'/>", new() { MaxLength = 8 }), finding => finding.Rule == FeedRules.TooLarge);

    [Fact]
    public void A_feed_without_posts_is_known_by_its_rule() =>
        Assert.Contains((Some.Feed() with { Posts = [] }).ToDocument(FeedFormat.Rss).Report.Diagnostics, finding => finding.Rule == FeedRules.EmptyFeed);

    [Fact]
    public void A_program_reports_a_ledger_that_it_can_not_write_as_the_tool_does() =>
        Assert.Equal("feeds.lock: warning JF7009: the disk is full", new FeedDiagnostic { Rule = FeedRules.LedgerWritten, Location = new("feeds.lock", 0, 0), Message = "the disk is full" }.ToString());

    private static IReadOnlyList<FeedDiagnostic> Validate(string feed, FeedValidatorOptions? options = null) =>
        FeedValidator.Validate(Encoding.UTF8.GetBytes(feed), options).Diagnostics;
}
