using System.Globalization;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Which files are posts, which are left out, and what one says of another.</summary>
public class PostFolderTests
{
    private const string Text = "---\ntitle: a\ndate: 2026-11-23\n---\nBody\n";

    [Theory]
    [InlineData("2026-05-01 Green beans.md", "posts/2026-05-01%20Green%20beans/")]
    [InlineData("2026-05-01_beans.md", "posts/2026-05-01_beans/")]
    public void A_date_before_a_space_dates_the_post_and_stays_in_the_address(string name, string address)
    {
        using var site = new SiteFolder().Write("posts/" + name, "---\ntitle: Beans\n---\nText.\n");
        Assert.Equal(("2026-05-01T00:00:00Z", "https://blog.example.org/" + address), (site.Post().Published.ToString(), site.Post().Link.AbsoluteUri));
    }

    [Fact]
    public void Posts_are_the_Markdown_files_of_the_folder_and_its_folders_in_the_order_of_their_paths()
    {
        using var site = new SiteFolder();
        foreach (var path in (string[])["b.md", "c/z.markdown", "c/index.md", "B.MD", "a.md", "g.mdx", "k.html"])
            site.Write("posts/" + path, Text);
        foreach (var path in (string[])[".hidden.md", "_draft.md", ".git/c.md", "_includes/d.md", "node_modules/e.md", "f.txt", "h.md.bak"])
            site.Write("posts/" + path, "nothing that could be read");
        site.Write("posts/README.md", "# About this folder\n").Write("elsewhere/i.md", "no post");
        site.Write("posts/page.html", "<p>No post.</p>\n").Write("posts/list.html", "---\ntitle: All posts\n---\n<p>A list.</p>\n");
        var loaded = site.Load();
        Assert.Empty(loaded.Report.Diagnostics);
        Assert.Equal(["posts/B.MD", "posts/a.md", "posts/b.md", "posts/c/index.md", "posts/c/z.markdown", "posts/g.mdx", "posts/k.html"], loaded.Feed!.Posts.Select(post => post.Origin!.File[(site.Root.Length + 1)..]));
        Assert.Equal(
            ["posts/README.md: a README without front matter", "posts/list.html: HTML without a date", "posts/page.html: HTML without front matter"], SkippedOf(site, loaded));
    }

    [Fact]
    public void A_README_with_front_matter_is_a_post()
    {
        using var site = new SiteFolder().Write("posts/README.md", Text);
        Assert.Equal("https://blog.example.org/posts/README/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Drafts_are_left_out_even_with_errors()
    {
        using var site = new SiteFolder().Write("posts/a.md", Text).Write("posts/b.md", "---\ndraft: true\ndate: one day\n---\n").Write("posts/c.md", "---\ndraft: True\n---\n");
        var loaded = site.Load();
        Assert.Empty(loaded.Report.Diagnostics);
        Assert.Single(loaded.Feed!.Posts);
        Assert.Equal(["posts/b.md: draft", "posts/c.md: draft"], SkippedOf(site, loaded));
    }

    [Fact]
    public void Drafts_are_read_when_they_are_asked_for()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ndraft: true\ndate: 2026-11-23\n---\n").Write("posts/b.md", "---\ndraft: false\ndate: 2026-11-23\n---\n");
        Assert.Single(site.Load().Feed!.Posts);
        Assert.Equal(2, site.Load(drafts: true).Feed!.Posts.Count);
    }

    [Fact]
    public void Posts_dated_later_than_now_are_left_out()
    {
        using var site = new SiteFolder().Write("posts/a.md", Text).Write("posts/b.md", "---\ndate: 2026-11-23T00:00:01Z\n---\n");
        var now = Instant.FromUtc(2026, 11, 23, 0, 0);
        Assert.Equal(2, site.Load().Feed!.Posts.Count);
        var loaded = site.Load(now);
        Assert.Equal("a", Assert.Single(loaded.Feed!.Posts).Title);
        Assert.Equal(["posts/b.md: dated 2026-11-23T00:00:01Z, later than now"], SkippedOf(site, loaded));
    }

    [Fact]
    public void A_post_dated_later_is_checked_already()
    {
        using var site = SiteFolder.WithPost("date: 2027-01-01\ntags: {a: b}");
        Assert.Contains("JF9010", site.Load(Instant.FromUtc(2026, 1, 1, 0, 0)).Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_posts_with_one_slug_are_an_Error_that_names_both()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ndate: 2026-11-23\nslug: hello\n---\n").Write("posts/b.md", "---\nid: tag:blog.example.org,2026:b\ndate: 2026-11-24\nslug: hello\n---\n");
        Assert.Equal($"posts/b.md(4,1): error JF9015: the address 'https://blog.example.org/posts/hello/' is that of posts/a.md(3,1) as well; write another 'slug' in one of the two", site.Findings());
        Assert.Single(site.Load().Feed!.Posts);
    }

    [Fact]
    public void Two_files_of_one_name_are_an_Error_that_names_both()
    {
        using var site = new SiteFolder().Write("posts/2025/hello.md", Text).Write("posts/2026/hello.md", Text);
        Assert.Equal("posts/2026/hello.md(1,1): error JF9015: the address 'https://blog.example.org/posts/hello/' is that of posts/2025/hello.md(1,1) as well; write another 'slug' in one of the two, or 'permalink: \"{path}/\"' in feeds.yml, which has the folders in it", site.Findings());
    }

    [Fact]
    public void One_slug_on_two_days_is_fine_where_the_permalink_has_the_day()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "permalink: '{yyyy}/{slug}'\n").Write("posts/2025-11-23-hello.md", "---\ntitle: a\n---\n").Write("posts/2026-11-23-hello.md", "---\ntitle: a\n---\n");
        Assert.Equal(["https://blog.example.org/2025/hello", "https://blog.example.org/2026/hello"], site.Feed().Posts.Select(post => post.Link.AbsoluteUri));
    }

    [Fact]
    public void Two_posts_about_one_page_elsewhere_are_no_Error_of_the_files()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ndate: 2026-11-23\nlink: https://x.example.org/\nid: tag:a,2026:1\n---\n").Write("posts/b.md", "---\ndate: 2026-11-23\nlink: https://x.example.org/\nid: tag:a,2026:2\n---\n");
        Assert.Equal(["https://blog.example.org/posts/a/", "https://blog.example.org/posts/b/"], site.Feed().Posts.Select(post => post.Link.AbsoluteUri));
    }

    [Fact]
    public void Two_posts_with_one_id_are_an_Error_that_names_both()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "author: Ann").Write("posts/a.md", "---\ntitle: a\ndate: 2026-11-23\nid: tag:a,2026:1\n---\nText").Write("posts/b.md", "---\ntitle: a\ndate: 2026-11-23\nid: tag:a,2026:1\n---\nText");
        var finding = Assert.Single(site.AllFindings().Split('\n'));
        Assert.StartsWith("posts/b.md(4,1): error JF8006:", finding, StringComparison.Ordinal);
        Assert.Contains("posts/a.md(4,1)", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb.md", "a\\nb")]
    [InlineData(" .md", " ")]
    public void A_file_name_that_makes_no_slug_is_an_Error_with_the_way_out(string name, string slug)
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23", name: name);
        var finding = site.Findings();
        Assert.StartsWith($"posts/{name.Replace("\n", "\\n", StringComparison.Ordinal)}(1,1): error JF9014: the file's name gives the slug '{slug}', which ", finding, StringComparison.Ordinal);
        Assert.EndsWith(" as 'slug' in front matter", finding, StringComparison.Ordinal);
        site.Write("posts/" + name, "---\ndate: 2026-11-23\nslug: fine\n---\n");
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void One_bad_post_does_not_hide_what_is_wrong_with_the_others()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "author: Ann\ntheme: dark\n")
            .Write("posts/a.md", "---\ntitle: a: b\n---\n")
            .Write("posts/b.md", "---\ntitle: b\ndate: soon\nslug: ..\ntags: {}\nenclosure: 5\n---\n")
            .Write("posts/c.md", "---\ntitle: c\ndate: 2026-11-23\nlanguage: en_US\n---\nText")
            .Write("posts/d.md", [0xFF, 0x00])
            .Write("posts/e.md", "---\ntitle: e\ndate: 2026-11-23\n---\nText");
        var loaded = site.Load();
        Assert.Equal(["c", "e"], loaded.Feed!.Posts.Select(post => post.Title));
        Assert.False(loaded.TryCreateFeedSet(out var documents, out var report));
        Assert.Null(documents);
        Assert.Equal(
        [
            "feeds.yml(4,1) JF9016", "posts/a.md(2,8) JF9006", "posts/b.md(3,1) JF9004", "posts/b.md(4,1) JF9014", "posts/b.md(5,1) JF9010",
            "posts/b.md(6,1) JF9023", "posts/c.md(4,1) JF8009", "posts/d.md(1,1) JF9003",
        ], report.Diagnostics.Select(d => $"{d.Location.ToString()![(site.Root.Length + 1)..]} {d.Rule.Id}"));
        var thrown = Assert.Throws<FeedValidationException>(loaded.ToFeedSet);
        Assert.Equal(report.ToString(), thrown.Report.ToString());
    }

    [Fact]
    public void Warnings_do_not_keep_documents_from_being_made()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "theme: dark\nfeeds: {atom: a.xml}\n").Write("posts/a.md", Text);
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report));
        Assert.Equal(["a.xml"], documents.Documents.Keys);
        Assert.Contains("JF9016", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_makes_empty_documents_with_a_Warning()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "author: Ann\n");
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report));
        Assert.Equal(3, documents.Documents.Count);
        Assert.StartsWith("feeds.yml(1,1): warning JF8027:", site.Lines(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_posts_all_have_Errors_is_not_called_empty()
    {
        using var site = SiteFolder.WithPost("date: soon");
        Assert.DoesNotContain("JF8027", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "posts/a.md(1,1)")]
    [InlineData("", "posts/a.md(1,1)")]
    [InlineData("blog", "blog/posts/a.md(1,1)")]
    [InlineData("blog/", "blog/posts/a.md(1,1)")]
    [InlineData("./blog", "./blog/posts/a.md(1,1)")]
    [InlineData("x/../blog", "x/../blog/posts/a.md(1,1)")]
    public void Files_are_shown_as_the_folder_was_given(string folder, string expected)
    {
        // Without a change of the working directory, which all tests share: what is shown is asked for directly.
        var source = new Justindustrious.Feeds.Sources.SourceFolder(folder);
        Assert.Equal(expected, source.Show("posts/a.md") + "(1,1)");
    }

    [Fact]
    public void Many_posts_are_read_on_all_threads_and_come_in_order()
    {
        using var site = new SiteFolder();
        for (var i = 0; i < 200; i++)
            site.Write(string.Create(CultureInfo.InvariantCulture, $"posts/{i:000}.md"), i % 3 == 0 ? "---\ntitle: no date\n---\n" : Text.Replace("title: a", $"title: {i}", StringComparison.Ordinal));
        var once = site.Load();
        Assert.Equal(Enumerable.Range(0, 200).Where(i => i % 3 != 0).Select(i => i.ToString(CultureInfo.InvariantCulture)), once.Feed!.Posts.Select(post => post.Title));
        Assert.Equal(67, once.Report.Diagnostics.Count);
        Assert.Equal(once.Report.ToString(), site.Load().Report.ToString());
    }

    [Fact]
    public void A_body_that_is_left_in_its_file_is_read_when_it_is_asked_for()
    {
        using var site = ManyPosts();
        var post = MarkdownFolder.Load(site.Root, new() { KeepsContent = false }).Feed!.Posts[0];
        Assert.Equal("The *first* post.\n", post.Content.Source);
        Assert.Equal(site.Load().Feed!.Posts[0].Content.Source, post.Content.Source);
        // What stands above the body may change.
        site.Write("posts/000.md", "---\ntitle: another\ntags: b\n---\nThe *first* post.\n");
        Assert.Equal("The *first* post.\n", post.Content.Source);
    }

    [Theory]
    [InlineData("---\ntitle: a\ndate: 2026-01-01\n---\nThe *last* post.\n")]
    [InlineData("---\ntitle: a\nThe *first* post.\n")]
    [InlineData("")]
    [InlineData((string?)null)]
    public void A_body_that_was_left_in_its_file_and_has_changed_there_is_refused(string? text)
    {
        using var site = ManyPosts();
        var folder = MarkdownFolder.Load(site.Root, new() { KeepsContent = false });
        if (text is null)
            File.Delete(Path.Combine(site.Root, "posts", "000.md"));
        else
            site.Write("posts/000.md", text);

        Assert.Equal("PostContent { Format = Markdown }", folder.Feed!.Posts[0].Content.ToString());
        var refused = Assert.Throws<IOException>(() => folder.Feed!.Posts[0].Content.Source);
        Assert.Equal($"{site.Root}/posts/000.md was changed while its folder was in use; read the folder again", refused.Message);
        Assert.Throws<IOException>(() => folder.TryCreateFeedSet(out _, out _));
    }

    [Fact]
    public void Where_documents_hold_all_posts_a_body_waits_in_memory_until_it_is_needed_once()
    {
        using var site = ManyPosts("all");
        var folder = MarkdownFolder.Load(site.Root, new() { KeepsContent = false });
        File.Delete(Path.Combine(site.Root, "posts", "000.md"));

        var content = folder.Feed!.Posts[0].Content;
        Assert.Equal("The *first* post.\n", content.Source);
        Assert.Throws<IOException>(() => content.Source);
    }

    private static SiteFolder ManyPosts(string most = "1000")
    {
        var site = new SiteFolder(SiteFolder.Yml + $"max-posts: {most}\n");
        for (var i = 0; i < 200; i++)
            site.Write(string.Create(CultureInfo.InvariantCulture, $"posts/{i:000}.md"), "---\ntitle: a\ndate: 2026-01-01\n---\nThe *first* post.\n");
        return site;
    }

    private static IEnumerable<string> SkippedOf(SiteFolder site, MarkdownFolder loaded) =>
        loaded.Skipped.Select(skipped => $"{skipped.File[(site.Root.Length + 1)..]}: {skipped.Reason}");
}
