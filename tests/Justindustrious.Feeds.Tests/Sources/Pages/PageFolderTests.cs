using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources.Pages;

/// <summary>Which pages of a folder are posts, and what becomes of the others.</summary>
public class PageFolderTests
{
    [Theory]
    [InlineData("index.html", "<article><h2><a href=/a/>A</a></h2><time datetime=2026-11-23>x</time></article>", "home page")]
    [InlineData("404.html", "<article><h1>Gone</h1></article>", "error page")]
    [InlineData("old/index.html", "<meta http-equiv=refresh content='0; url=/a/'>", "redirect")]
    [InlineData("tags/tea/index.html", "<article><h2><a href=/a/>A</a></h2><time datetime=2026-11-23>x</time></article>", "list of posts")]
    [InlineData("posts/index.html", "<article><h2>A</h2><time datetime=2026-11-23>x</time></article><article><h2>B</h2><time datetime=2026-11-24>x</time></article>", "list of posts")]
    [InlineData("notes/index.html", "<div class=h-feed><div class=h-entry><a class=u-url href=/a/>A</a><time class=dt-published datetime=2026-11-23>x</time></div></div>", "list of posts")]
    [InlineData("notes/index.html", "<article><h2><a href=/a/>A</a></h2><time datetime=2026-11-23>x</time></article>", "list of posts")]
    [InlineData("about/index.html", "<article><h1>About</h1><p>Us.</p></article>", "without a date")]
    [InlineData("form.html", "<main><h1>Form</h1><time datetime=2026-11-23>x</time></main>", "without an article")]
    [InlineData("empty.html", "", "empty")]
    public void Pages_that_are_no_posts_are_counted_by_what_they_are(string path, string html, string kind)
    {
        using var pages = new PagesOnDisk();
        pages.Write("a/index.html", PagesOnDisk.Post()).Write(path, html);
        Assert.Equal("https://blog.example.org/a/", pages.Only().Link.AbsoluteUri);
        Assert.Equal([(kind, 1)], pages.Load().PassedOver.Select(each => (each.Key, each.Value)));
    }

    [Fact]
    public void A_post_with_cards_of_others_below_it_is_a_post()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a/index.html", PagesOnDisk.Post().Replace("</main>", "<article class=card><h3><a href=/b/>B</a></h3><time datetime=2020-01-01>x</time></article></main>", StringComparison.Ordinal));
        Assert.Equal(("Hello", Instant.FromUtc(2026, 11, 23, 0, 0)), (pages.Only().Title, pages.Only().Published));
    }

    [Fact]
    public void A_page_with_noindex_is_skipped_and_named()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post()).Write("b.html", PagesOnDisk.Post("<meta name=robots content='NOINDEX, follow'>"));
        pages.Only();
        var skipped = Assert.Single(pages.Load().Skipped);
        Assert.EndsWith("/_site/b.html", skipped.File, StringComparison.Ordinal);
        Assert.Equal("noindex", skipped.Reason);
    }

    [Fact]
    public void A_page_of_tomorrow_is_skipped_until_then()
    {
        using var pages = new PagesOnDisk();
        var skipped = Assert.Single(pages.Write("a.html", PagesOnDisk.Post()).Load(Instant.FromUtc(2026, 11, 22, 0, 0)).Skipped);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 0, 0), skipped.Due);
    }

    [Theory]
    [InlineData("<article><h1>A</h1><time>yesterday</time><p>Text.</p></article>", "JF9060")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"BlogPosting\"}</script><p>Text.</p>", "JF9060")]
    [InlineData("<article><h1>A</h1><p>Text.</p></article>", "JF9060")]
    public void A_page_among_posts_without_a_date_is_a_warning_with_its_place(string html, string rule)
    {
        using var pages = new PagesOnDisk();
        var findings = pages.Write("posts/a.html", PagesOnDisk.Post()).Write("posts/b.html", "<!doctype html>\n<body>" + html).Findings();
        Assert.Matches($@"^_site/posts/b\.html\(2,\d+\): warning {rule}: the page looks like a post, but (has no date|its date 'yesterday' is not a date)", findings);
    }

    [Theory]
    [InlineData("https://other.example.com/a/", "is on another host than home")]
    [InlineData("http://localhost:4000/a.html", "is on another host than home")]
    [InlineData("https://blog.example.org:8080/a.html", "is on another host than home")]
    [InlineData("https://blog.example.org/", "is that of the home page")]
    [InlineData("javascript:x()", "is not an http or https address")]
    public void A_canonical_address_that_is_not_the_pages_own_is_not_taken(string canonical, string why)
    {
        using var pages = new PagesOnDisk();
        pages.Write("sub/a b.html", PagesOnDisk.Post($"<link rel=canonical href=\"{canonical}\">"));
        Assert.Equal("https://blog.example.org/sub/a%20b.html", Assert.Single(pages.Load().Feed!.Posts).Link.AbsoluteUri);
        Assert.Matches($@"^_site/sub/a b\.html\(3,\d+\): warning JF9061: the canonical address '.+' {why}", pages.Findings());
    }

    [Fact]
    public void A_copy_of_a_page_is_skipped()
    {
        using var pages = new PagesOnDisk();
        var html = PagesOnDisk.Post("<link rel=canonical href=https://blog.example.org/a/>");
        pages.Write("a/index.html", html).Write("copy/index.html", html);
        pages.Only();
        Assert.EndsWith("a copy of " + pages.Root + "/_site/a/index.html", Assert.Single(pages.Load().Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_that_share_a_canonical_address_by_mistake_keep_the_addresses_of_their_files()
    {
        using var pages = new PagesOnDisk();
        var html = PagesOnDisk.Post("<link rel=canonical href=https://blog.example.org/posts/>");
        pages.Write("a.html", html).Write("b.html", html);
        Assert.Equal(["https://blog.example.org/a.html", "https://blog.example.org/b.html"], pages.Load().Feed!.Posts.Select(post => post.Link.AbsoluteUri).Order(StringComparer.Ordinal));
        Assert.Contains("_site/b.html(3,27): warning JF9062: the canonical address 'https://blog.example.org/posts/' is that of ", pages.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_JSON_LD_is_a_warning_at_its_place_and_the_rest_of_the_page_is_read()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post("\n<script data-x='a>b' type=application/ld+json>\n{\"@type\": \"Article\",\n \"headline\": \"A \"b\"\"}</script>"));
        Assert.Equal("Hello", Assert.Single(pages.Load().Feed!.Posts).Title);
        Assert.StartsWith("_site/a.html(6,18): warning JF9063: the page's JSON-LD is not well-formed JSON, so it is not read: 'b' is invalid after a value", pages.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_feeds_yml_the_home_page_says_what_the_site_is()
    {
        using var pages = new PagesOnDisk(yml: null);
        pages.Write("a/index.html", PagesOnDisk.Post()).Write("index.html", """
            <!doctype html><html lang="en-GB"><head><title>Home | Kettle Notes</title><link rel="canonical" href="https://kettle.example.org/notes/">
            <meta name="description" content="Notes about kettles"><meta name="author" content="Ann"></head>
            """);
        var folder = pages.Load();
        Assert.True(folder.TryCreateFeedSet(out _, out var report), report.ToString());
        Assert.Equal(("Kettle Notes", "https://kettle.example.org/notes/", "Notes about kettles", "en-GB", "Ann"),
            (folder.Feed!.Title, folder.Feed.Link.AbsoluteUri, folder.Feed.Description, folder.Feed.Language, Assert.Single(folder.Feed.Authors).Name));
        Assert.Equal("https://kettle.example.org/notes/a/", Assert.Single(folder.Feed.Posts).Link.AbsoluteUri);
        Assert.Equal([$"{pages.Root}/_site/index.html says: title, home, description, language, author"], folder.Configuration!.Describe());
        Assert.Equal(Path.Combine(pages.Root, "feeds.lock"), folder.Ledger!.Path);
    }

    [Fact]
    public void A_home_page_without_an_address_leaves_home_to_feeds_yml()
    {
        using var pages = new PagesOnDisk(yml: null);
        Assert.Contains("feeds.yml(1,1): error JF9011: feeds.yml names no home; write one such as 'home: https://example.org/'",
            pages.Write("index.html", "<title>Kettle</title>").Write("a.html", PagesOnDisk.Post()).Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_posts_is_an_error()
    {
        using var pages = new PagesOnDisk();
        Assert.StartsWith("_site: error JF9065: none of its 2 pages is a post: home page (1), without an article (1); ", pages.Write("index.html", "<p>A").Write("b.html", "<p>B").Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_out_of_the_folder_are_not_followed()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post());
        File.CreateSymbolicLink(Path.Combine(pages.Root, "_site", "passwd.html"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(pages.Root, "_site", "round"), Path.Combine(pages.Root, "_site"));
        Assert.Equal(["passwd.html", "round"], pages.Load().Report.Diagnostics.Where(finding => finding.Rule.Id == "JF9002").Select(finding => Path.GetFileName(finding.Location!.Value.File)));
        Assert.Single(pages.Load().Feed!.Posts);
    }

    [Fact]
    public void A_page_that_is_not_UTF_8_is_an_error_only_where_it_is_a_post()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post());
        File.WriteAllBytes(Path.Combine(pages.Root, "_site", "other.html"), [.. "<p>caf"u8, 0xE9]);
        pages.Only();
        File.WriteAllBytes(Path.Combine(pages.Root, "_site", "post.html"), System.Text.Encoding.Latin1.GetBytes(PagesOnDisk.Post(text: "<p>caf\u00E9</p>")));
        Assert.Contains("_site/post.html(7,7): error JF9003: the byte 0xE9", pages.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 5_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("<a href=x>", 20_000)]
    [InlineData("<table><tr><td>", 3_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<p class=meta>", 100_000)]
    public void A_hostile_page_takes_no_long_time(string part, int times)
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post()).Write("b.html", PagesOnDisk.Post(text: string.Concat(Enumerable.Repeat(part, times)) + "Text"));
        var time = System.Diagnostics.Stopwatch.StartNew();
        var folder = pages.Load();
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
        Assert.Contains(folder.Feed!.Posts, post => post.Link.AbsoluteUri.EndsWith("/a.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_more_than_8_MiB_is_left_out_with_a_warning()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post()).Write("b.html", PagesOnDisk.Post(text: new string('x', 8 << 20)));
        Assert.Contains("_site/b.html(1,1): warning JF9064: the page has ", pages.Findings(), StringComparison.Ordinal);
        Assert.Single(pages.Load().Feed!.Posts);
    }

    [Fact]
    public void Excluded_pages_are_not_read()
    {
        using var pages = new PagesOnDisk(SiteFolder.Yml + "exclude: drafts/**\n");
        pages.Write("a.html", PagesOnDisk.Post()).Write("drafts/b.html", PagesOnDisk.Post());
        pages.Only();
        Assert.Empty(pages.Load().PassedOver);
    }

    [Fact]
    public void A_post_that_moves_keeps_its_id()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post()).Load().Ledger!.Save();
        File.Move(Path.Combine(pages.Root, "_site", "a.html"), Path.Combine(pages.Root, "_site", "b.html"));
        Assert.Equal(("https://blog.example.org/b.html", "https://blog.example.org/a.html"), (pages.Load().Feed!.Posts[0].Link.AbsoluteUri, pages.Load().Feed!.Posts[0].Id));
    }
}
