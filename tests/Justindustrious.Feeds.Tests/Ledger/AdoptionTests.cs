using System.Text;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>The ids of a feed that another program made before.</summary>
public class AdoptionTests
{
    private const string Address = "https://blog.example.org/posts/hello/";

    [Theory]
    [InlineData("by address", "<item><guid isPermaLink=\"false\">https://old.example.org/?p=1</guid><link>https://blog.example.org/posts/hello/</link></item>")]
    [InlineData("by address in http, with www and without a slash", "<item><guid>https://old.example.org/?p=1</guid><link>http://www.blog.example.org/posts/hello</link></item>")]
    [InlineData("by title and day", "<item><guid>https://old.example.org/?p=1</guid><link>https://old.example.org/x</link><title> hello,  FEEDS</title><pubDate>Mon, 23 Nov 2026 17:12:00 +0100</pubDate></item>")]
    public void A_post_of_RSS_is_found(string how, string item)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");

        Adopt(site, $"<rss version=\"2.0\"><channel>{item}</channel></rss>");

        Assert.True("https://old.example.org/?p=1" == site.Post().Id, how);
    }

    [Theory]
    [InlineData("Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>tag:old.example.org,2020:1</id><link href='https://blog.example.org/posts/hello/'/></entry></feed>")]
    [InlineData("Atom with a prefix", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>tag:old.example.org,2020:1</a:id><a:title>Hello, feeds</a:title><a:updated>2026-11-23T08:00:00Z</a:updated></a:entry></a:feed>")]
    [InlineData("RSS 1.0", "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item><guid>tag:old.example.org,2020:1</guid><link>https://blog.example.org/posts/hello/</link></item></r:RDF>")]
    [InlineData("JSON Feed", """{"version":"https://jsonfeed.org/version/1","items":[{"id":"tag:old.example.org,2020:1","url":"https://blog.example.org/posts/hello/"}]}""")]
    public void Every_format_is_read(string format, string feed)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");

        Adopt(site, feed);

        Assert.True("tag:old.example.org,2020:1" == site.Post().Id, format);
    }

    [Theory]
    [InlineData("123", false)]
    [InlineData("4711 at https://old.example.org", false)]
    [InlineData("https://old.example.org/é", true)]
    [InlineData("https://old.example.org/?a=[1]", false)]
    [InlineData("https://old.example.org/a%b\"c|d", false)]
    [InlineData("http://old.example.org:port/", false)]
    [InlineData("5e3f1c2d9d1b2c3d4e5f6a7b", false)]
    public void An_id_stays_to_the_letter_and_Atom_has_the_address_where_it_is_no_IRI(string id, bool isIri)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");
        Adopt(site, $"<rss version=\"2.0\"><channel><item><guid isPermaLink=\"false\">{id}</guid><link>{Address}</link></item></channel></rss>");

        var feed = site.Load().Feed!;

        Assert.Contains($"<guid isPermaLink=\"false\">{id}</guid>", feed.ToRss().Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"\"id\": \"{id.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", feed.ToJsonFeed(), StringComparison.Ordinal);
        Assert.DoesNotContain("error", site.AllFindings(), StringComparison.Ordinal);
        Assert.Contains($"    <id>{(isIri ? id : Address)}</id>", feed.ToAtom(), StringComparison.Ordinal);
        Assert.Equal(feed.ToAtom(), site.Load().Feed!.ToAtom());
        Assert.Equal(id, Assert.Single(site.Load().Ledger!.Posts).Id);
    }

    [Fact]
    public void An_item_without_a_guid_is_known_by_its_link()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");

        Adopt(site, "<rss version=\"2.0\"><channel><item><link>http://old.example.org/hello</link><title>Hello, feeds</title><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>");

        Assert.Equal("http://old.example.org/hello", site.Post().Id);
    }

    [Fact]
    public void Posts_with_the_same_title_every_week_are_distinguished_by_date()
    {
        using var site = new SiteFolder();
        site.Write("posts/a.md", "---\ntitle: Links\ndate: 2026-11-16\n---\nA.\n").Write("posts/b.md", "---\ntitle: Links\ndate: 2026-11-23\n---\nB.\n");

        Adopt(site, "<rss version=\"2.0\"><channel>"
            + "<item><guid>urn:x:b</guid><title>Links</title><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>"
            + "<item><guid>urn:x:a</guid><title>Links</title><pubDate>Mon, 16 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>");

        Assert.Equal(["urn:x:a", "urn:x:b"], site.Load().Feed!.Posts.Select(post => post.Id));
    }

    [Fact]
    public void An_adopted_id_replaces_one_that_the_ledger_has()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");
        site.Publish();

        Adopt(site, $"<rss version=\"2.0\"><channel><item><guid>urn:x:1</guid><link>{Address}</link></item></channel></rss>");

        Assert.Equal("urn:x:1", site.Post().Id);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(site.Root, "feeds.lock")).Length);
    }

    [Fact]
    public void A_post_that_says_another_id_is_an_error_and_nothing_is_taken_over()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23\nid: urn:x:2");
        var ledger = site.Load().Ledger!;

        var adopted = ledger.Adopt(Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><item><guid>urn:x:1</guid><link>{Address}</link></item></channel></rss>"), "old.xml", out var report);

        Assert.Same(ledger, adopted);
        Assert.EndsWith("posts/hello.md(4,1): error JF7006: the post 'Hello, feeds' has the id 'urn:x:2', but 'urn:x:1' in the adopted feed: every subscriber would see it as new; remove the id, or write 'id: urn:x:1'", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rss><channel>", "old.xml(1,15): error JF7010: the feed can't be read: ")]
    [InlineData("", "old.xml(1,1): error JF7010: the file is empty; give a file with an RSS, Atom or JSON feed")]
    [InlineData("<html/>", "old.xml(1,1): error JF7010: the file is XML, but not a feed: its first element is 'html'; give a file that starts with 'rss' or 'feed'")]
    [InlineData("{}", "old.xml(1,1): error JF7010: the file is JSON, but not a feed: it has no 'version' of jsonfeed.org; give a file with the version 'https://jsonfeed.org/version/1.1'")]
    [InlineData("{\n\"a\" 1}", "old.xml(2,5): error JF7010: the feed can't be read: ")]
    public void An_unreadable_feed_is_reported_with_its_place(string feed, string finding)
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23");

        site.Load().Ledger!.Adopt(Encoding.UTF8.GetBytes(feed), "old.xml", out var report);

        Assert.StartsWith(finding, report.ToString(), StringComparison.Ordinal);
    }

    private static void Adopt(SiteFolder site, string feed)
    {
        var ledger = site.Load().Ledger!.Adopt(Encoding.UTF8.GetBytes(feed), "old.xml", out var report);
        Assert.Empty(report.Diagnostics);
        Assert.True(ledger.Save());
    }
}
