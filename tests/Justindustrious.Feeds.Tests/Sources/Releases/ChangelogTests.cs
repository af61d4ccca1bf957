using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources.Releases;

/// <summary>A changelog as the file of posts.</summary>
public class ChangelogTests
{
    private const string Yml = SiteFolder.Yml + "posts: CHANGELOG.md\n";

    [Theory]
    [InlineData("## [1.2.0] - 2026-11-23", "1.2.0", "120---2026-11-23")]
    [InlineData("## v1.2.0 (2026-11-23)", "v1.2.0", "v120-2026-11-23")]
    [InlineData("# 1.2.0 / 2026-11-23", "1.2.0", "120--2026-11-23")]
    [InlineData("1.2.0 \u2014 23 Nov 2026\n---", "1.2.0", "120--23-nov-2026")]
    [InlineData("1.2.0 / 2026-11-23\n==================", "1.2.0", "120--2026-11-23")]
    [InlineData("## [1.2.0](https://example.org/compare/v1.1.0...v1.2.0) (2026-11-23)", "1.2.0", "120-2026-11-23")]
    [InlineData("### [1.2.1](https://example.org/compare) (2026-11-23)", "1.2.1", "121-2026-11-23")]
    [InlineData("## Version 1.2.0, released on November 23, 2026 ##", "1.2.0", "version-120-released-on-november-23-2026")]
    [InlineData("## **1.2.0-rc.1** - `2026-11-23`", "1.2.0-rc.1", "120-rc1---2026-11-23")]
    [InlineData("## 1.2.0 - The Big One (2026-11-23)", "1.2.0 \u2013 The Big One", "120---the-big-one-2026-11-23")]
    [InlineData("## kettle@1.2.0 - 2026-11-23", "kettle 1.2.0", "kettle120---2026-11-23")]
    [InlineData("## 2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("## 1.2.0\n\n_Released 2026-11-23_", "1.2.0", "120")]
    public void A_heading_names_a_version_and_its_date(string heading, string title, string anchor)
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", $"# Changelog\n\nText.\n\n{heading}\n\n### Added\n- A whistle.\n");
        var post = site.Post();
        Assert.Equal((title, Instant.FromUtc(2026, 11, 23, 0, 0), "https://blog.example.org/#" + anchor), (post.Title, post.Published, post.Link.AbsoluteUri));
        Assert.Equal("### Added\n- A whistle.\n", post.Content.Source);
    }

    [Theory]
    [InlineData("## [Unreleased]")]
    [InlineData("## Unreleased changes")]
    [InlineData("## [1.3.0] - Unreleased")]
    [InlineData("## 1.3.0 (TBD)")]
    [InlineData("# next")]
    public void What_is_not_yet_released_is_skipped_and_named(string heading)
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", $"{heading}\n- New.\n\n## 1.2.0 - 2026-11-23\n- Old.\n");
        Assert.Equal("1.2.0", site.Post().Title);
        Assert.Equal("unreleased", Assert.Single(site.Load().Skipped).Reason);
    }

    [Theory]
    [InlineData("## 1.2.0", "CHANGELOG.md(3,4): error JF9012: the version '1.2.0' has no date; write it into the heading, such as '## [1.2.0] - 2026-11-23', or 'Unreleased' in its place")]
    [InlineData("## [1.2.0] - 11/12/2026", "CHANGELOG.md(3,4): error JF9004: the version '1.2.0' has the date '11/12/2026', which may be one of two days; write '2026-12-11' or '2026-11-12'")]
    [InlineData("## [1.2.0] - 2026-13-01", "CHANGELOG.md(3,4): error JF9004: the version '1.2.0' has the date '2026-13-01', which has month 13")]
    [InlineData("## Changes", "CHANGELOG.md(1,1): error JF9066: no heading of the file names a version")]
    public void A_version_without_a_date_is_an_error_at_its_line(string heading, string finding)
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", $"# Changelog\n\n{heading}\n- New.\n");
        Assert.StartsWith(finding, site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_at_the_end_of_the_file_are_known_to_each_version_that_uses_them()
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", """
            ## [1.1.0] - 2026-11-23
            - See [#12] and [the code][1.0.0].

            ## [1.0.0] - 2026-11-22
            - First.

            [1.1.0]: https://example.org/1.1.0
            [1.0.0]: https://example.org/1.0.0
            [#12]: https://example.org/12
            """);
        var posts = site.Feed().Posts;
        Assert.Equal(["- See [#12] and [the code][1.0.0].\n\n[#12]: https://example.org/12\n[1.0.0]: https://example.org/1.0.0\n", "- First.\n"], posts.Select(post => post.Content.Source));
    }

    [Fact]
    public void Headings_in_code_and_comments_are_none()
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", "<!--\n## 3.0.0 - 2026-01-01\n-->\n```\n## 2.0.0 - 2026-01-01\n```\n\n    ## 4.0.0 - 2026-01-01\n\n## 1.0.0 - 2026-11-23\n~~~~\n## 2.1.0 - 2026-01-01\n~~~\n~~~~\n");
        Assert.Equal("1.0.0", site.Post().Title);
    }

    [Fact]
    public void A_version_that_was_withdrawn_is_in_a_category_and_keeps_its_id()
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", "## [1.0.0] - 2026-11-23\n- A.\n");
        site.Load().Ledger!.Save();
        var id = site.Post().Id;
        var post = site.Write("CHANGELOG.md", "## [1.0.0] - 2026-11-23 [YANKED]\n- A.\n").Post();
        Assert.Equal(("1.0.0", "yanked", id), (post.Title, Assert.Single(post.Categories).Term, post.Id));
    }

    [Fact]
    public void A_permalink_gives_versions_addresses_of_their_own()
    {
        using var site = new SiteFolder(Yml + "permalink: releases/{slug}/\n").Write("CHANGELOG.md", "## v1.0.0 - 2026-11-23\n- A.\n");
        Assert.Equal("https://blog.example.org/releases/v1.0.0/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Findings_in_the_text_stand_at_their_lines()
    {
        using var site = new SiteFolder(Yml + "author: Ann\n").Write("CHANGELOG.md", "# Changelog\n\n## 1.0.0 - 2026-11-23\n\n- A.\n- B <script>x()</script>\n");
        Assert.StartsWith("CHANGELOG.md(6,5): info JF5001: ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_changelog_may_stand_side_by_side()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "posts: [posts, CHANGELOG.md]\n").Write("posts/hello.md", "---\ntitle: Hello\ndate: 2026-11-22\n---\nText.").Write("CHANGELOG.md", "## 1.0.0 - 2026-11-23\n- A.\n");
        Assert.Equal(["1.0.0", "Hello"], site.Feed().Posts.Select(post => post.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_read()
    {
        using var site = new SiteFolder(Yml);
        File.CreateSymbolicLink(Path.Combine(site.Root, "CHANGELOG.md"), "/etc/hostname");
        Assert.StartsWith("CHANGELOG.md: error JF9002: is a link that leads out of the site folder", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 1.0.0 - 2026-11-23\n", 20_000)]
    [InlineData("[a", 200_000)]
    [InlineData("[a]: b\n", 50_000)]
    [InlineData("## 1.0.0 ((((((((((((((((\n", 5_000)]
    public void A_hostile_changelog_takes_no_long_time(string line, int times)
    {
        using var site = new SiteFolder(Yml).Write("CHANGELOG.md", "## 0.1.0 - 2026-11-22\n" + string.Concat(Enumerable.Repeat(line, times)));
        var time = System.Diagnostics.Stopwatch.StartNew();
        site.Load();
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }
}
