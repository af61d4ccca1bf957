using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class NegotiationTests
{
    [Theory]
    [InlineData(null, "rss.xml")]
    [InlineData("", "rss.xml")]
    [InlineData("*/*", "rss.xml")]
    [InlineData("application/rss+xml", "rss.xml")]
    [InlineData("application/atom+xml", "atom.xml")]
    [InlineData("APPLICATION/Atom+XML; charset=utf-8", "atom.xml")]
    [InlineData("application/feed+json", "feed.json")]
    [InlineData("application/json", "feed.json")]
    [InlineData("application/json, */*", "feed.json")]
    [InlineData("application/xml", "rss.xml")]
    [InlineData("text/xml;q=0.5, application/feed+json;q=0.4", "rss.xml")]
    [InlineData("application/rss+xml;q=0.5, application/atom+xml;q=0.9, */*;q=0.1", "atom.xml")]
    [InlineData("application/*;q=0.3, application/feed+json;q=0.8", "feed.json")]
    [InlineData("*/*, application/rss+xml;q=0", "atom.xml")]
    [InlineData("application/rss+xml;q=0, application/atom+xml;q=0.000, application/*", "feed.json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "rss.xml")]
    [InlineData("text/html, application/atom+xml;q=0.001", "atom.xml")]
    [InlineData(", ,;q=1, application/atom+xml", "atom.xml")]
    public async Task The_format_is_what_the_request_prefers_and_keeps_its_own_address(string? accept, string file)
    {
        await using var server = await FeedServer.StartAsync();
        foreach (var folder in new[] { "/", "/categories/feeds/" })
        {
            using var own = await server.GetAsync(folder + file);
            using var response = accept is null ? await server.GetAsync(folder + "feed") : await server.GetAsync(folder + "feed", ("Accept", accept));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(folder + file, response.Content.Headers.ContentLocation!.ToString());
            Assert.Equal(own.Content.Headers.ContentType, response.Content.Headers.ContentType);
            Assert.Equal(own.Headers.ETag, response.Headers.ETag);
            Assert.Equal(own.Headers.GetValues("Link"), response.Headers.GetValues("Link"));
            Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
            Assert.Equal(await own.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/*")]
    [InlineData("application/rss+xml;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("nonsense")]
    public async Task Where_no_format_is_acceptable_the_answer_says_where_each_stands(string accept)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/feed", ("Accept", accept));
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        var link = Assert.Single(response.Headers.GetValues("Link"));
        foreach (var file in new[] { "rss.xml", "atom.xml", "feed.json" })
            Assert.Contains($"<{TestSource.Home}{file}>", link, StringComparison.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
    }

    [Fact]
    public async Task A_known_document_is_304_here_too_and_names_its_address()
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/feed", ("Accept", "application/atom+xml"));
        using var second = await server.GetAsync("/feed", ("Accept", "application/atom+xml"), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("/atom.xml", second.Content.Headers.ContentLocation!.ToString());
        using var other = await server.GetAsync("/feed", ("Accept", "application/feed+json"), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task It_can_stand_elsewhere_or_nowhere()
    {
        await using var elsewhere = await FeedServer.StartAsync(configure: options => options.NegotiatedPath = "news");
        await using var nowhere = await FeedServer.StartAsync(configure: options => options.NegotiatedPath = null);
        using var found = await elsewhere.GetAsync("/news");
        using var missing = await nowhere.GetAsync("/feed");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
