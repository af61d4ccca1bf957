namespace Justindustrious.Feeds.AspNetCore.Tests;

public class FeedLinkTests
{
    [Fact]
    public async Task Pages_get_a_link_to_each_format_encoded_and_below_home()
    {
        await using var server = await FeedServer.StartAsync();
        var published = await server.Publisher.GetAsync();
        Assert.Equal(
            [
                """<link rel="alternate" type="application/rss+xml" title="A blog &amp; more (RSS 2.0)" href="/rss.xml">""",
                """<link rel="alternate" type="application/atom+xml" title="A blog &amp; more (Atom 1.0)" href="/atom.xml">""",
                """<link rel="alternate" type="application/feed+json" title="A blog &amp; more (JSON Feed 1.1)" href="/feed.json">""",
            ],
            published.Links.Select(link => link.ToHtml()));
        var link = published.Links[0];
        Assert.Equal((FeedFormat.Rss, "A blog & more (RSS 2.0)", "/rss.xml"), (link.Format, link.Title, link.Address.AbsolutePath));
    }

    [Fact]
    public async Task Categories_and_authors_have_links_of_their_own_which_lead_to_documents()
    {
        await using var server = await FeedServer.StartAsync();
        var published = await server.Publisher.GetAsync();
        var links = published.LinksOf((Category)"日本語").Concat(published.LinksOf((Category)"C#")).Concat(published.LinksOf(new Person("Ann Writer"))).ToList();
        Assert.Equal(9, links.Count);
        foreach (var link in links)
        {
            using var response = await server.GetAsync(link.Href);
            Assert.True(response.IsSuccessStatusCode, link.Href);
            Assert.Equal(link.MediaType, response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_category_without_a_feed_has_no_links()
    {
        await using var server = await FeedServer.StartAsync();
        var published = await server.Publisher.GetAsync();
        Assert.Empty(published.LinksOf((Category)"nothing"));
    }

    [Fact]
    public async Task Below_a_home_with_a_path_links_have_that_path()
    {
        var feed = TestSource.Feed() with { Link = new("https://example.org/blog") };
        await using var server = await FeedServer.StartAsync(new() { Read = _ => new(feed) });
        var published = await server.Publisher.GetAsync();
        Assert.Equal(["/blog/rss.xml", "/blog/atom.xml", "/blog/feed.json"], published.Links.Select(link => link.Href));
        Assert.Equal("https://example.org/blog/rss.xml", published.Links[0].Address.AbsoluteUri);
    }
}
