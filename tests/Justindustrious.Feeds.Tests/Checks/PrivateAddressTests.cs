using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Addresses that only the author's own machine or network can open are reported once for each kind of place.</summary>
public class PrivateAddressTests
{
    [Theory]
    [InlineData("http://localhost/1")]
    [InlineData("http://localhost:4000/1")]
    [InlineData("https://LOCALHOST./1")]
    [InlineData("http://blog.localhost/1")]
    [InlineData("http://localhost.localdomain/1")]
    [InlineData("http://127.0.0.1/1")]
    [InlineData("http://127.9.9.9:8080/1")]
    [InlineData("http://ann:secret@127.0.0.1/1")]
    [InlineData("http://[::1]/1")]
    [InlineData("http://[::1]:5000/1")]
    [InlineData("http://[::ffff:10.0.0.1]/1")]
    [InlineData("http://[fe80::1]/1")]
    [InlineData("http://[fd00::1]/1")]
    [InlineData("http://0.0.0.0:8000/1")]
    [InlineData("http://10.1.2.3/1")]
    [InlineData("http://172.16.0.1/1")]
    [InlineData("http://192.168.1.10/1")]
    [InlineData("http://169.254.1.1/1")]
    [InlineData("http://100.64.0.1/1")]
    [InlineData("http://kettle.local/1")]
    [InlineData("http://kettle.test/1")]
    [InlineData("http://wiki.internal/1")]
    [InlineData("http://kettle.lan/1")]
    [InlineData("http://wiki.corp/1")]
    [InlineData("http://example.org:1313/1")]
    [InlineData("http://example.org:4000/1")]
    [InlineData("file:///site/1.html")]
    public void An_address_that_others_can_not_open_is_a_warning(string address)
    {
        var found = Items(Item(address, address)).Where(d => d.Rule.Id == "JF1210").ToList();
        Assert.Equal(["guid", "link"], found.Select(d => d.Path!.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.All(found, d => Assert.Equal(FeedSeverity.Warning, d.Severity));
        Assert.All(found, d => Assert.Contains($"'{address}'", d.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/1")]
    [InlineData("https://kettle.example/1")]
    [InlineData("https://localhost.example.org/1")]
    [InlineData("https://mylocal/1")]
    [InlineData("https://contest.example.org/1")]
    [InlineData("https://test.example.org/1")]
    [InlineData("https://8.8.8.8/1")]
    [InlineData("https://172.32.0.1/1")]
    [InlineData("https://100.128.0.1/1")]
    [InlineData("https://example.org:8443/1")]
    [InlineData("https://example.org/?to=http://localhost/")]
    [InlineData("tag:localhost,2026:1")]
    [InlineData("urn:x-kettle:localhost")]
    public void An_address_that_the_public_may_open_is_not(string address) =>
        Assert.DoesNotContain(Items(Item(address, address)), d => d.Rule.Id == "JF1210");

    [Fact]
    public void The_first_place_and_the_number_are_reported_once_for_each_kind_of_place()
    {
        var found = Items([.. Enumerable.Range(1, 12).Select(n => Item($"http://localhost:4000/{n}", $"http://localhost:4000/{n}") .Replace("</item>",
            $"<enclosure url=\"http://localhost:4000/{n}.mp3\" length=\"1\" type=\"audio/mpeg\"/><description>&lt;img src=\"http://127.0.0.1/{n}.png\" alt=\"\"&gt;</description></item>", StringComparison.Ordinal))])
            .Where(d => d.Rule.Id == "JF1210").ToList();
        Assert.Equal(["link", "guid", "enclosure", "description"], found.Select(d => d.Path!.Split('/')[^1]));
        Assert.All(found, d => Assert.StartsWith("/rss/channel/item[1]/", d.Path, StringComparison.Ordinal));
        Assert.All(found, d => Assert.Contains("(12 such addresses in ", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_address_is_not_counted() =>
        Assert.All(Items(Item("http://localhost/1", "http://localhost/1")).Where(d => d.Rule.Id == "JF1210"), d => Assert.DoesNotContain("(1 ", d.Message, StringComparison.Ordinal));

    [Fact]
    public void An_id_that_is_no_permalink_is_looked_at_as_well() =>
        Assert.Equal(["guid"], Items("<item><title>One</title><guid isPermaLink=\"false\">http://localhost/?p=1</guid></item>").Where(d => d.Rule.Id == "JF1210").Select(d => d.Path!.Split('/')[^1]));

    [Theory]
    [InlineData("&lt;a href=\"http://localhost:3000/\"&gt;open it&lt;/a&gt;", FeedSeverity.Info)]
    [InlineData("&lt;img src=\"http://localhost:3000/a.png\" alt=\"\"&gt;", FeedSeverity.Warning)]
    [InlineData("&lt;img src=\"D:\\pictures\\a.png\" alt=\"\"&gt;", FeedSeverity.Warning)]
    [InlineData("&lt;img src=\"file:///D:/pictures/a.png\" alt=\"\"&gt;", FeedSeverity.Warning)]
    [InlineData("&lt;img srcset=\"http://localhost:3000/a.png 2x\" src=\"https://example.org/a.png\" alt=\"\"&gt;", FeedSeverity.Warning)]
    public void A_link_in_content_may_mean_the_readers_own_machine_and_a_picture_may_not(string html, FeedSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Items($"<item><title>One</title><guid>https://example.org/1</guid><description>{html}</description></item>"), d => d.Rule.Id == "JF1210").Severity);

    [Fact]
    public void Atom_and_JSON_Feed_are_looked_at_as_well()
    {
        const string Atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Kettle</title><id>http://localhost:8080/</id><updated>2026-01-02T00:00:00Z</updated><author><name>Ann</name></author>" +
            "<link rel=\"self\" href=\"http://localhost:8080/atom.xml\"/><logo>http://localhost:8080/l.png</logo></feed>";
        Assert.Equal(["id", "link[1]", "logo"], FeedValidator.Validate(Encoding.UTF8.GetBytes(Atom)).Diagnostics.Where(d => d.Rule.Id == "JF1210").Select(d => d.Path!.Split('/')[^1]));
        const string Json = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kettle", "home_page_url": "http://localhost/", "feed_url": "http://localhost/feed.json",
             "items": [{"id": "http://localhost/1", "url": "http://localhost/1", "content_html": "<img src='http://localhost/a.png' alt=''>"}, {"id": "http://localhost/2", "url": "http://localhost/2", "content_text": "x"}]}
            """;
        var found = FeedValidator.Validate(Encoding.UTF8.GetBytes(Json)).Diagnostics.Where(d => d.Rule.Id == "JF1210").ToList();
        Assert.Equal(["/home_page_url", "/feed_url", "/items/0/id", "/items/0/url", "/items/0/content_html"], found.Select(d => d.Path));
        Assert.Contains("(2 such addresses in url, ", found[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_at_this_machine_is_reported_once_when_a_feed_is_made()
    {
        var feed = Feed("http://localhost:8080/", "http://localhost:8080/1/", "http://localhost:8080/2/");
        Assert.True(FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out var document, out var report));
        var finding = Assert.Single(report.Diagnostics, d => d.Rule.Id is "JF8040" or "JF1210");
        Assert.Equal(("JF8040", FeedSeverity.Warning, "link"), (finding.Rule.Id, finding.Severity, finding.Path));
        Assert.Contains("localhost", finding.Message, StringComparison.Ordinal);
        Assert.Contains(FeedValidator.Validate(document.Bytes).Diagnostics, d => d.Rule.Id == "JF1210");
    }

    [Fact]
    public void Posts_at_this_machine_are_counted_where_the_home_is_public()
    {
        Assert.True(FeedDocument.TryCreate(Feed("https://example.org/", "https://example.org/1/", "http://localhost:8080/2/", "http://localhost:8080/3/"), FeedFormat.Atom, null, out _, out var report));
        var finding = Assert.Single(report.Diagnostics, d => d.Rule.Id is "JF8040" or "JF1210");
        Assert.Equal("posts[1].link", finding.Path);
        Assert.Contains("2 posts have such a link", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_at_this_machine_is_reported_when_a_feed_is_made()
    {
        var feed = Feed("https://example.org/", "https://example.org/1/");
        feed = feed with { Posts = [feed.Posts[0] with { Content = PostContent.Markdown("![x](http://127.0.0.1:4000/a.png) <img src=\"http://127.0.0.1:4000/a.png\" alt=\"\"> [shown](http://localhost:3000/)") }] };
        Assert.True(FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report));
        var finding = Assert.Single(report.Diagnostics, d => d.Severity == FeedSeverity.Warning);
        Assert.Equal("JF8040", finding.Rule.Id);
        Assert.DoesNotContain("times", finding.Message, StringComparison.Ordinal);
    }

    private static Feed Feed(string home, params string[] links) => Some.Feed() with
    {
        Link = new(home),
        Image = null,
        Authors = [new("Ann")],
        Posts = [.. links.Select(link => Some.Post() with { Link = new(link), Authors = [], Enclosures = [] })],
    };

    private static string Item(string link, string guid) => $"<item><title>One</title><link>{link}</link><guid>{guid}</guid></item>";

    private static IReadOnlyList<FeedDiagnostic> Items(params string[] items) =>
    [
        .. FeedValidator.Validate(Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description>" +
            $"<language>en</language><atom:link rel=\"self\" href=\"https://example.org/rss.xml\"/>{string.Concat(items)}</channel></rss>")).Diagnostics,
    ];
}
