using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What becomes of the feeds where a post has an Error.</summary>
public class BadPostTests
{
    private const string Skip = SiteFolder.Yml + "bad-posts: skip\n";

    [Fact]
    public void By_default_a_bad_post_stops_all_documents()
    {
        using var site = With(SiteFolder.Yml, "date: 2026-13-40");
        Assert.False(site.Load().TryCreateFeedSet(out _, out var report));
        Assert.False(report.IsValid);
    }

    [Theory]
    [InlineData("date: 2026-13-40")]
    [InlineData("draft: maybe\ndate: 2026-11-23")]
    [InlineData("title: a: b\ndate: 2026-11-23")]
    [InlineData("date: 2026-11-23\nslug: ..")]
    [InlineData("date: 2026-11-23\nlanguage: en--us")]
    public void Feeds_yml_can_say_that_bad_posts_are_left_out_and_their_Errors_are_Warnings_then(string frontMatter)
    {
        using var site = With(Skip, frontMatter);
        var folder = site.Load();
        Assert.True(folder.TryCreateFeedSet(out var documents, out var report), report.ToString());
        Assert.DoesNotContain("bad", Text(documents), StringComparison.Ordinal);
        Assert.Contains("Good", Text(documents), StringComparison.Ordinal);
        Assert.EndsWith("posts/bad.md: with errors", Assert.Single(folder.Skipped) is var skipped ? $"{skipped.File}: {skipped.Reason}" : "", StringComparison.Ordinal);
        var finding = Assert.Single(report.Diagnostics, finding => finding.Rule.Severity == FeedSeverity.Error);
        Assert.Equal(FeedSeverity.Warning, finding.Severity);
        Assert.EndsWith("; the post is left out, as 'bad-posts: skip' says", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JF9029", "date: 2026-11-23\ndrafts: true")]
    [InlineData("JF9057", "date: 2026-11-23\nlicense: mine")]
    [InlineData("JF8003", "date: 2026-11-23\ntitle: ''")]
    [InlineData("JF8029", "date: 2026-11-23\ntags: [a, '']")]
    public void A_Warning_that_the_site_makes_an_Error_is_one_of_the_post(string rule, string frontMatter)
    {
        using var stopped = With($"{SiteFolder.Yml}rules: {{{rule}: error}}\n", frontMatter);
        Assert.False(stopped.Load().TryCreateFeedSet(out _, out var stopping));
        Assert.Contains(stopping.Diagnostics, finding => finding.Rule.Id == rule && finding.Severity == FeedSeverity.Error);

        using var site = With($"{Skip}rules: {{{rule}: error}}\n", frontMatter);
        var folder = site.Load();
        Assert.True(folder.TryCreateFeedSet(out var documents, out var report), report.ToString());
        Assert.DoesNotContain("bad", Text(documents), StringComparison.Ordinal);
        Assert.Contains("Good", Text(documents), StringComparison.Ordinal);
        Assert.EndsWith("posts/bad.md", Assert.Single(folder.Skipped).File, StringComparison.Ordinal);
        Assert.EndsWith("; the post is left out, as 'bad-posts: skip' says", Assert.Single(report.Diagnostics, finding => finding.Rule.Id == rule).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: 2026-13-40")]
    [InlineData("date: 2026-11-23\nlanguage: en--us")]
    public void An_option_leaves_bad_posts_out_and_their_Errors_stay_in_the_report(string frontMatter)
    {
        using var site = With(SiteFolder.Yml, frontMatter);
        var folder = MarkdownFolder.Load(site.Root, new() { SkipsBadPosts = true });
        Assert.True(folder.TryCreateFeedSet(out var documents, out var report));
        Assert.DoesNotContain("bad", Text(documents), StringComparison.Ordinal);
        Assert.False(report.IsValid);
    }

    [Fact]
    public void An_error_in_feeds_yml_stops_all_documents()
    {
        using var site = With(Skip + "max-posts: none\n", "date: 2026-11-23");
        Assert.False(MarkdownFolder.Load(site.Root, new() { SkipsBadPosts = true }).TryCreateFeedSet(out _, out _));
    }

    [Theory]
    [InlineData("", "date: 2020-01-01\nenclosure: talk.xyz", true)]
    [InlineData("", "date: 2020-01-01\nlanguage: en--us", true)]
    [InlineData("", "date: 2026-11-23\nenclosure: talk.xyz", false)]
    [InlineData("", "date: 2020-99-01", false)]
    [InlineData("", "date: 2020-01-01\ndraft: maybe", false)]
    [InlineData("", "date: 2020-01-01\nslug: ..", true)]
    [InlineData("history: archives\n", "date: 2020-01-01\nenclosure: talk.xyz", false)]
    [InlineData("by: category\n", "date: 2020-01-01\ntags: [rare]\nenclosure: talk.xyz", false)]
    [InlineData("by: category\n", "date: 2020-01-01\ntags: [common]\nenclosure: talk.xyz", true)]
    [InlineData("by: author\n", "date: 2020-01-01\nauthor: Bo\nenclosure: talk.xyz", false)]
    public void An_Error_in_a_post_that_no_document_would_hold_is_a_Warning(string yml, string frontMatter, bool isWarning)
    {
        using var site = With($"{SiteFolder.Yml}max-posts: 2\n{yml}", frontMatter);
        site.Write("posts/better.md", "---\ntitle: Better\ndate: 2026-11-22\ntags: [common]\n---\nText.\n").Write("posts/best.md", "---\ntitle: Best\ndate: 2026-11-23\ntags: [common]\n---\nText.\n");
        Assert.Equal(isWarning, site.Load().TryCreateFeedSet(out _, out var report));
        var finding = report.Diagnostics.First(finding => finding.Rule.Severity == FeedSeverity.Error);
        Assert.Equal(isWarning ? FeedSeverity.Warning : FeedSeverity.Error, finding.Severity);
        Assert.Equal(isWarning, finding.Message.EndsWith("; the post is left out, and no feed would contain one of its age", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_bad_post_is_an_Error_again_where_more_posts_are_asked_for()
    {
        using var site = With($"{SiteFolder.Yml}max-posts: 1\n", "date: 2020-01-01\nenclosure: talk.xyz");
        var folder = site.Load();
        Assert.True(folder.TryCreateFeedSet(out _, out _));
        Assert.False(folder.TryCreateFeedSet(folder.Options with { Document = folder.Options.Document with { MaxPosts = null } }, out _, out var report));
        Assert.False(report.IsValid);
    }

    [Fact]
    public void Older_posts_come_in_the_place_of_bad_ones_and_are_judged_as_well()
    {
        using var site = With(Skip + "max-posts: 1\n", "date: 2026-12-01\nlanguage: en--us");
        site.Write("posts/worse.md", "---\ntitle: Worse\ndate: 2026-11-30\nlanguage: en--us\n---\nText.\n");
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        Assert.Contains("Good", Text(documents), StringComparison.Ordinal);
        Assert.Equal(2, report.Diagnostics.Count(finding => finding.Rule.Severity == FeedSeverity.Error));
    }

    [Theory]
    [InlineData("title: Bad\ndate: 2026-11-23\nenclosure: talk.xyz")]
    [InlineData("title: Bad\ndate: 2026-13-23")]
    [InlineData("title: a: b")]
    public void A_bad_post_that_is_skipped_keeps_the_id_that_its_readers_know(string broken)
    {
        using var site = new SiteFolder(Skip);
        Post("bad", "title: Bad\ndate: 2026-11-23");
        Post("good", "title: Good\ndate: 2026-11-20");
        Assert.True(site.Load().Ledger!.Save());
        // The whole blog moves, so that ids are no longer addresses.
        site.Write("feeds.yml", Skip.Replace("blog.example", "new.example", StringComparison.Ordinal));
        site.Load().Ledger!.Save();
        Assert.Equal("https://blog.example.org/posts/bad/", Id());

        Post("bad", broken);
        var folder = site.Load();
        Assert.DoesNotContain("JF70", site.Lines(folder.Report), StringComparison.Ordinal);
        folder.Ledger!.Save();
        Assert.DoesNotContain("removed", File.ReadAllText(Path.Combine(site.Root, "feeds.lock")), StringComparison.Ordinal);

        Post("bad", "title: Bad\ndate: 2026-11-23");
        Assert.Equal("https://blog.example.org/posts/bad/", Id());

        void Post(string name, string frontMatter) => site.Write($"posts/{name}.md", $"---\n{frontMatter}\n---\nThe text of {name}.\n");
        string Id() => site.Load().Feed!.Posts.Single(post => post.Title == "Bad").Id;
    }

    [Fact]
    public void Rules_that_are_silenced_do_not_silence_that_a_post_is_left_out()
    {
        using var site = With(Skip + "rules: {JF9004: none}\n", "date: 2026-13-40");
        Assert.Contains("JF9004", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_date_in_a_bad_post_changes_nothing()
    {
        using var site = With(Skip, "date: 2027-01-01\nenclosure: talk.xyz");
        Assert.Equal("with errors", Assert.Single(site.Load(Instant.FromUtc(2026, 12, 1, 0, 0)).Skipped).Reason);
    }

    private static SiteFolder With(string yml, string frontMatter) => new SiteFolder(yml)
        .Write("posts/good.md", "---\ntitle: Good\ndate: 2026-11-20\ntags: [common]\n---\nText.\n")
        .Write("posts/bad.md", $"---\n{frontMatter}\n---\nText.\n");

    private static string Text(FeedSet documents) => string.Concat(documents.Documents.Values.Select(document => System.Text.Encoding.ASCII.GetString(document.Bytes.Span)));
}
