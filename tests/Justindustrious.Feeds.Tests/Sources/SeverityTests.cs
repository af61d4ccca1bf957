namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What <c>rules</c> in feeds.yml does to findings.</summary>
public class SeverityTests
{
    private const string Yml = SiteFolder.Yml + "author: Ann\n";
    private const string NoTitle = "date: 2026-11-23";
    private const string Script = "date: 2026-11-23\ntitle: A\n---\n<script>x()</script>Hello";

    [Fact]
    public void A_rule_that_is_silenced_says_nothing_of_files_or_posts()
    {
        using var site = SiteFolder.WithPost(NoTitle, Yml + "theme: dark\nrules: {JF9016: none, JF8003: none}\n");
        Assert.Equal("", site.AllFindings());
    }

    [Fact]
    public void A_rule_may_count_for_more_or_less_than_its_own_severity()
    {
        using var site = SiteFolder.WithPost(Script, Yml + "theme: dark\nrules:\n  JF9016: info\n  JF5001: warning\n");
        site.Load().TryCreateFeedSet(out var documents, out var report);
        Assert.Equal([("JF9016", FeedSeverity.Info), ("JF5001", FeedSeverity.Warning)], report.Diagnostics.Select(d => (d.Rule.Id, d.Severity)));
        Assert.NotNull(documents);
    }

    [Fact]
    public void A_rule_that_is_raised_to_an_Error_stops_the_documents()
    {
        using var site = SiteFolder.WithPost(Script, Yml + "rules: {JF5001: error}\n");
        Assert.False(site.Load().TryCreateFeedSet(out var documents, out var report));
        Assert.Null(documents);
        Assert.Equal("posts/hello.md(5,1): error JF5001: ", site.Lines(report)[..35]);
    }

    [Fact]
    public void An_error_stays_an_error_with_any_site_file()
    {
        using var site = SiteFolder.WithPost("date: yesterday", Yml + "rules: {JF9004: none}\n");
        var report = site.Load().Report;
        Assert.False(report.IsValid);
        Assert.Equal(["JF9027", "JF9004"], report.Diagnostics.Select(d => d.Rule.Id));
    }

    [Fact]
    public void What_the_caller_says_wins_over_the_site_file()
    {
        using var site = SiteFolder.WithPost(NoTitle, Yml + "rules: {JF8003: none, JF2016: info}\n");
        var folder = MarkdownFolder.Load(site.Root, new() { Severities = RuleSeverities.Default.With("JF8003", FeedSeverity.Error) });
        Assert.Equal("JF2016=info JF8003=error", folder.Severities.ToString());
        Assert.False(folder.TryCreateFeedSet(out _, out var report));
        Assert.Equal("JF8003", Assert.Single(report.Diagnostics).Rule.Id);
    }

    [Fact]
    public void The_documents_of_other_options_have_the_same_severities()
    {
        using var site = SiteFolder.WithPost(Script, Yml + "rules: {JF5001: warning}\n");
        var folder = site.Load();
        Assert.True(folder.TryCreateFeedSet(folder.Options with { By = FeedGrouping.Author }, out var documents, out var report));
        Assert.Contains("authors/ann/rss.xml", documents.Documents.Keys);
        Assert.Equal(("JF5001", FeedSeverity.Warning), (report.Diagnostics[0].Rule.Id, report.Diagnostics[0].Severity));
    }

    [Fact]
    public void Severities_alone_are_read_without_judging_the_rest_of_the_site()
    {
        using var site = SiteFolder.WithPost("date: yesterday", "rules: {JF2003: none, JF2016: off}\nhome: nowhere\n");
        var severities = MarkdownFolder.LoadSeverities(site.Root, null, out var report);
        Assert.Equal(RuleSeverities.Default.Off("JF2003"), severities);
        Assert.Equal("feeds.yml(1,23): error JF9026: JF2016 'off' is not a severity; write 'JF2016: none'", site.Lines(report));
    }

    [Theory]
    [InlineData("rules: {", "feeds.yml(1,8): error JF9006")]
    [InlineData("", "feeds.yml: error JF9002")]
    public void Severities_that_can_not_be_read_are_none_with_the_reason(string yml, string expected)
    {
        using var site = new SiteFolder(yml);
        Assert.Equal(RuleSeverities.Default, MarkdownFolder.LoadSeverities(site.Root, null, out var report));
        Assert.StartsWith(expected, site.Lines(report), StringComparison.Ordinal);
    }
}
