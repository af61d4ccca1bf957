using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

public class BuildTests
{
    [Fact]
    public void A_first_build_writes_every_feed_and_says_so()
    {
        using var blog = new Blog();

        var outcome = blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Equal("wrote 9 files, 0 unchanged", outcome.LastErrorLine);
        Assert.Equal(9, blog.ReadOutput().Count);
        Assert.Contains("rss.xml", blog.ReadOutput().Keys);
        Assert.Contains("categories/feeds/atom.xml", blog.ReadOutput().Keys);
    }

    [Fact]
    public void A_second_build_writes_nothing_and_says_so()
    {
        using var blog = new Blog();
        blog.Build();
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in blog.ReadOutput().Keys)
            File.SetLastWriteTimeUtc(Path.Combine(blog.Public, path), longAgo);

        var outcome = blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("wrote nothing, 9 files unchanged\n", outcome.Error);
        Assert.All(blog.ReadOutput().Keys, path => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Path.Combine(blog.Public, path))));
    }

    [Fact]
    public void A_changed_post_rewrites_only_the_feeds_that_hold_it()
    {
        using var blog = new Blog();
        blog.Build();
        blog.WritePost("more", "title: Mended\ndate: 2026-11-24T09:00:00Z\ntags: [日本語]", "Mended.");
        blog.WritePost("other", "title: Other\ndate: 2020-11-24T09:00:00Z\ntags: [other]", "Other.");
        blog.Build();
        blog.WritePost("other", "title: Other, mended\ndate: 2020-11-24T09:00:00Z\ntags: [other]", "Other.");

        Assert.Equal("wrote 6 files, 6 unchanged", blog.Build().LastErrorLine);
    }

    [Fact]
    public void Drafts_and_posts_of_tomorrow_are_left_out_and_the_summary_says_why()
    {
        using var blog = new Blog();
        blog.WritePost("draft", "title: Draft\ndate: 2026-11-23\ndraft: true", "Not yet.");
        blog.WritePost("later", "title: Later\ndate: 2027-06-01", "Not yet.");

        var outcome = blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("wrote 9 files, 0 unchanged; skipped 1 draft, 1 dated later than now", outcome.LastErrorLine);
        Assert.Contains("draft.md: draft\n", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet", string.Concat(blog.ReadOutput().Values.Select(System.Text.Encoding.UTF8.GetString)), StringComparison.Ordinal);
    }

    [Fact]
    public void Withheld_posts_are_named_with_their_keys_and_are_in_no_file()
    {
        using var blog = new Blog();
        blog.WritePost("a", "title: A\ndate: 2026-11-23\nPublished: No", "Not yet.");
        blog.WritePost("b", "title: B\ndate: 2026-11-23\nunlisted: yes", "Not yet.");
        blog.WritePost("c", "title: C\ndate: 2026-11-23\nexpiry_date: 2026-11-24", "Not yet.");
        blog.WritePost("d", "title: D\ndate: 2026-11-23\npublishDate: 2030-01-01", "Not yet.");
        blog.WritePost("e", "title: E\ndate: 2026-11-23\nunlisted: true", "Not yet.");

        var outcome = blog.Build("--drafts");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("wrote 9 files, 0 unchanged; skipped 1 by 'Published', 2 by 'unlisted', 1 by 'expiry_date', 1 by 'publishDate'", outcome.LastErrorLine);
        Assert.Contains("a.md: Published: No\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("b.md: unlisted: yes\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("c.md: expiry_date: 2026-11-24, which is past\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("d.md: publishDate: 2030-01-01, later than now\n", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet", string.Concat(blog.ReadOutput().Values.Select(System.Text.Encoding.UTF8.GetString)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unclear_key_that_withholds_stops_the_build()
    {
        using var blog = new Blog();
        blog.WritePost("a", "title: A\ndate: 2026-11-23\nprivate: maybe", "Not yet.");

        var outcome = blog.Build();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("a.md(4,1): error JF9010: private 'maybe' is neither true nor false", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(blog.ReadOutput());
    }

    [Fact]
    public void Drafts_appear_where_they_are_asked_for()
    {
        using var blog = new Blog();
        blog.WritePost("draft", "title: Draft\ndate: 2026-11-23\ndraft: true", "Not yet.");

        blog.Build("--drafts");

        Assert.Contains("Not yet", blog.ReadText("feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_present_where_it_is_not_given()
    {
        using var blog = new Blog();

        var outcome = InProcess.Run(new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1795424400" }, "build", blog.Folder);

        Assert.EndsWith("skipped 1 dated later than now", outcome.LastErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_post_ends_with_1_and_nothing_is_written()
    {
        using var blog = new Blog();
        blog.WritePost("bad", "title: Bad\ndate: someday", "Text.");

        var outcome = blog.Build();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("bad.md(3,1): error JF9", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("    3 | date: someday\n      | ^\n", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("wrote nothing: 1 error", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(blog.Public));
    }

    [Fact]
    public void A_bad_post_leaves_what_was_written_before()
    {
        using var blog = new Blog();
        blog.Build();
        var before = blog.ReadOutput();
        blog.WritePost("more", "title: Mended\ndate: 2026-11-24T09:00:00Z", "Mended.");
        blog.WritePost("bad", "title: Bad\ndate: someday", "Text.");

        Assert.Equal(1, blog.Build().ExitCode);

        Assert.Equal(before, blog.ReadOutput());
    }

    [Fact]
    public void All_bad_posts_are_reported_in_one_build()
    {
        using var blog = new Blog();
        blog.WritePost("bad1", "title: Bad\ndate: someday", "Text.");
        blog.WritePost("bad2", "title: Bad\ndate: never", "Text.");
        blog.WritePost("bad3", "date: 2026-11-23\nenclosure: { url: nowhere, type: audio/mpeg, length: 1 }", "Text.");

        var outcome = blog.Build("--report", "msbuild");

        Assert.All(["bad1.md(3,1): error", "bad2.md(3,1): error", "bad3.md("], place => Assert.Contains(place, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_alone_is_reported_and_the_feeds_are_written()
    {
        using var blog = new Blog();
        blog.WritePost("untitled", "date: 2026-11-23", "Text.");

        var outcome = blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning JF8003", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 warning", outcome.LastErrorLine, StringComparison.Ordinal);
        Assert.NotEmpty(blog.ReadOutput());
    }

    [Fact]
    public void With_strict_a_warning_counts()
    {
        using var blog = new Blog();
        blog.WritePost("untitled", "date: 2026-11-23", "Text.");

        var outcome = blog.Build("--strict");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("wrote nothing: 1 warning (with --strict, warnings fail the build)", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(blog.ReadOutput());
    }

    [Fact]
    public void With_strict_an_Info_does_not_count()
    {
        using var blog = new Blog();
        blog.WritePost("control", "title: \"A\\u0001B\"\ndate: 2026-11-23", "Text.");

        var outcome = blog.Build("--strict");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("info JF", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_on_the_command_line_win_over_the_site_file()
    {
        using var blog = new Blog(siteFile: Blog.SiteFile + "feeds:\n  rss: feeds/all.xml\n  json: feed.json\n");

        blog.Build("--formats", "atom,rss");

        Assert.Contains("feeds/all.xml", blog.ReadOutput().Keys);
        Assert.Contains("atom.xml", blog.ReadOutput().Keys);
        Assert.DoesNotContain("feed.json", blog.ReadOutput().Keys);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("all", 2)]
    public void The_number_of_posts_on_the_command_line_wins_over_the_site_file(string maxPosts, int expected)
    {
        using var blog = new Blog(siteFile: Blog.SiteFile + "max-posts: 1\n");
        if (maxPosts == "1")
            blog.Write("feeds.yml", Blog.SiteFile + "max-posts: all\n");

        blog.Build("--max-posts", maxPosts);

        Assert.Equal(expected, JsonDocument.Parse(blog.ReadText("feed.json")).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Another_site_file_can_be_named()
    {
        using var blog = new Blog();
        var other = blog.Write("staging.yml", Blog.SiteFile.Replace("blog.example.org", "staging.example.org", StringComparison.Ordinal));

        Assert.Equal(0, blog.Build("--site", other).ExitCode);

        Assert.Contains("https://staging.example.org/posts/hello/", blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_the_site_can_be_given()
    {
        using var blog = new Blog();

        Assert.Equal(0, blog.Build("--home", "https://staging.example.org/garden").ExitCode);

        Assert.Contains("https://staging.example.org/garden/posts/hello/", blog.ReadText("rss.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("blog.example.org", blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_address_that_is_not_one_of_a_site_is_refused()
    {
        using var blog = new Blog();

        var outcome = blog.Build("--home", "staging");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--home: 'staging' is not an absolute http or https address; write one such as https://example.org/", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_of_a_category_that_is_gone_stay_and_are_named()
    {
        using var blog = new Blog();
        blog.Build();
        blog.WritePost("more", "title: More\ndate: 2026-11-24T09:00:00Z\ntags: [feeds]", "See <https://example.org/>.");

        var outcome = blog.Build();

        Assert.Equal(9, blog.ReadOutput().Count);
        Assert.Equal(3, outcome.Error.Split('\n').Count(line => line.StartsWith("left ", StringComparison.Ordinal)));
        Assert.All(["rss.xml", "atom.xml", "feed.json"], name => Assert.Contains($"/{name}: no longer written by this build", outcome.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_of_many_categories_names_ten_files_and_all_with_verbose()
    {
        using var blog = new Blog();
        blog.WritePost("tags", "title: Tags\ndate: 2026-11-23\ntags: [a, b, c, d]", "Text.");

        Assert.Contains("… and 11 more; --verbose lists all\n", blog.Build().Error, StringComparison.Ordinal);
        Directory.Delete(blog.Public, recursive: true);
        Assert.Equal(21, blog.Build("--verbose").Error.Split('\n').Count(line => line.StartsWith("wrote ", StringComparison.Ordinal) && line.Contains(blog.Public, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_posts_yet_make_valid_empty_feeds_and_a_warning()
    {
        using var blog = new Blog();
        File.Delete(Path.Combine(blog.Folder, "posts/hello.md"));
        File.Delete(Path.Combine(blog.Folder, "posts/more.md"));

        var outcome = blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning JF8027", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["atom.xml", "feed.json", "rss.xml"], blog.ReadOutput().Keys);
    }
}
