using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class MovedAndRemovedTests
{
    [Theory]
    [InlineData("/index.xml", "/blog/rss.xml")]
    [InlineData("/index.xml?from=mail", "/blog/rss.xml?from=mail")]
    [InlineData("/categories/syndication/rss.xml", "/blog/categories/feeds/rss.xml")]
    [InlineData("/categories/syndication/feed.json", "/blog/categories/feeds/feed.json")]
    [InlineData("/categories/syndication/%E6%97%A5", "/blog/categories/feeds/%E6%97%A5")]
    [InlineData("/podcast.xml", "https://media.example.org/podcast.xml")]
    public async Task A_document_that_moved_is_301_with_its_new_address(string path, string address)
    {
        await using var server = await StartAsync();
        foreach (var method in new[] { "GET", "HEAD" })
        {
            var response = await server.SendRawAsync($"{method} /blog{path} HTTP/1.1\nHost: evil.example\n");
            Assert.StartsWith("HTTP/1.1 301 Moved Permanently\r\n", response, StringComparison.Ordinal);
            Assert.Contains($"\r\nLocation: {address}\r\n", response, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/atom-comments.xml")]
    [InlineData("/categories/gone/rss.xml")]
    [InlineData("/categories/gone/feed.json")]
    public async Task A_document_that_was_removed_is_410(string path)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/blog" + path);
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("/index.xml", "301 Moved Permanently")]
    [InlineData("/atom-comments.xml", "410 Gone")]
    public async Task What_caches_keep_of_it_they_keep_no_longer_than_a_document(string path, string status)
    {
        await using var server = await StartAsync();
        var response = await server.SendRawAsync($"GET /blog{path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: public, max-age=300, stale-while-revalidate=3600\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_gets_the_headers_of_GET_where_a_document_was()
    {
        await using var server = await StartAsync();
        var get = await server.SendRawAsync("GET /blog/index.xml HTTP/1.1\nHost: blog.example.org\n");
        var head = await server.SendRawAsync("HEAD /blog/index.xml HTTP/1.1\nHost: blog.example.org\n");
        Assert.Contains("\r\nContent-Length: 0\r\n", get, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0\r\n", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/categories/syndication//evil.example/rss.xml")]
    [InlineData("//categories/syndication/rss.xml")]
    [InlineData("/categories/syndication/..%5C..%5Crss.xml")]
    [InlineData("/INDEX.xml")]
    public async Task What_only_looks_like_it_goes_nowhere(string path)
    {
        await using var server = await StartAsync();
        var response = await server.SendRawAsync($"GET /blog{path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Location", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_method_is_refused_there_too()
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync("/blog/index.xml", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_document_cannot_be_served_and_moved_at_once()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.Moved["/rss.xml"] = "atom.xml"));
        Assert.Contains("'/rss.xml'", failure.Message, StringComparison.Ordinal);
    }

    private static Task<FeedServer> StartAsync() => FeedServer.StartAsync(prefix: "/blog", configure: options =>
    {
        options.Moved["index.xml"] = "rss.xml";
        options.Moved["/categories/syndication/"] = "/categories/feeds/";
        options.Moved["podcast.xml"] = "https://media.example.org/podcast.xml";
        options.Removed.Add("atom-comments.xml");
        options.Removed.Add("categories/gone/");
    });
}
