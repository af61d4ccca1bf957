using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class RepresentationTests
{
    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "/rss.xml", "application/rss+xml; charset=utf-8" },
        { "/atom.xml", "application/atom+xml; charset=utf-8" },
        { "/feed.json", "application/feed+json; charset=utf-8" },
        { "/categories/feeds/rss.xml", "application/rss+xml; charset=utf-8" },
        { "/categories/c_sharp/atom.xml", "application/atom+xml; charset=utf-8" },
        { "/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json", "application/feed+json; charset=utf-8" },
        { "/authors/ann-writer/rss.xml", "application/rss+xml; charset=utf-8" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_served_with_its_media_type_and_one_charset(string path, string contentType)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, Assert.Single(response.Content.Headers.GetValues("Content-Type")));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_is_served_is_the_document_to_the_byte(string path, string contentType)
    {
        _ = contentType;
        await using var server = await FeedServer.StartAsync();
        var published = await server.Publisher.GetAsync();
        var document = published.Documents[Uri.UnescapeDataString(path[1..])];
        using var response = await server.GetAsync(path);
        Assert.Equal(document.Bytes.ToArray(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(document.EntityTag, response.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Dates_and_caching_come_from_the_posts_and_the_options()
    {
        await using var server = await FeedServer.StartAsync(configure: options =>
        {
            options.MaxAge = TimeSpan.FromMinutes(10);
            options.StaleWhileRevalidate = TimeSpan.FromHours(2);
        });
        using var response = await server.GetAsync("/atom.xml");
        // The posts' half second is cut off: HTTP has whole ones.
        Assert.Equal("Fri, 06 Feb 2026 10:30:00 GMT", Assert.Single(response.Content.Headers.GetValues("Last-Modified")));
        Assert.Equal("public, max-age=600, stale-while-revalidate=7200", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.GetValues("Vary")));
    }

    [Fact]
    public async Task Last_Modified_is_never_in_the_future()
    {
        var time = new ManualTime();
        var later = TestSource.Post("later") with { Published = NodaTime.Instant.FromUtc(2040, 1, 1, 0, 0), Updated = NodaTime.Instant.FromUtc(2040, 1, 1, 0, 0) };
        await using var server = await FeedServer.StartAsync(new() { Read = _ => new(TestSource.Feed(later)) }, time: time);
        using var response = await server.GetAsync("/atom.xml");
        Assert.Equal(time.GetUtcNow(), response.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/feed.json")]
    public async Task HEAD_gets_the_headers_of_GET_and_no_body(string path)
    {
        await using var server = await FeedServer.StartAsync();
        using var get = await server.GetAsync(path);
        var length = (await get.Content.ReadAsByteArrayAsync()).Length;

        var head = await server.SendRawAsync($"HEAD {path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {length}\r\n", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nETag: {get.Headers.ETag}\r\n", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_405_with_the_allowed_methods(string method)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.SendAsync("/rss.xml", new(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/categories/nothing/rss.xml")]
    [InlineData("/categories/C%23/rss.xml")]
    [InlineData("/categories/FEEDS/rss.xml")]
    [InlineData("/categories/feeds%2Frss.xml/rss.xml")]
    [InlineData("/categories/..%2f..%2fetc%2fpasswd/rss.xml")]
    [InlineData("/authors/nobody/feed.json")]
    [InlineData("/RSS.xml")]
    [InlineData("/rss.xml/")]
    [InlineData("/rss")]
    [InlineData("//rss.xml")]
    [InlineData("/categories//feeds/rss.xml")]
    [InlineData("/categories%2Ffeeds%2Frss.xml")]
    [InlineData("/categories/feeds%5Crss.xml")]
    [InlineData("/categories/%252e%252e/rss.xml")]
    [InlineData("/categories/{slug}/rss.xml")]
    [InlineData("/categories/feeds/feed/")]
    [InlineData("/FEED")]
    [InlineData("/categories/nothing/feed")]
    public async Task What_is_not_a_document_is_not_found(string path)
    {
        await using var server = await FeedServer.StartAsync();
        var response = await server.SendRawAsync($"GET {path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss%2Exml")]
    [InlineData("/%72ss.xml")]
    [InlineData("/./rss.xml")]
    [InlineData("/categories/../rss.xml")]
    public async Task Another_spelling_of_the_same_address_is_the_same_document(string path)
    {
        await using var server = await FeedServer.StartAsync();
        var response = await server.SendRawAsync($"GET {path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/feed")]
    public async Task OPTIONS_tells_the_methods(string path)
    {
        await using var server = await FeedServer.StartAsync();
        var response = await server.SendRawAsync($"OPTIONS {path} HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 204 No Content\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD, OPTIONS\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_has_one_spelling()
    {
        await using var server = await FeedServer.StartAsync();
        var response = await server.SendRawAsync("get /rss.xml HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 405 Method Not Allowed\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD, OPTIONS\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTTP_1_0_needs_no_Host()
    {
        await using var server = await FeedServer.StartAsync();
        var response = await server.SendRawAsync("GET /rss.xml HTTP/1.0\n");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", response, StringComparison.Ordinal);
        Assert.Contains("</rss>\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss.xml", "<https://blog.example.org/rss.xml>; rel=\"self\"; type=\"application/rss+xml\", <https://blog.example.org/atom.xml>; rel=\"alternate\"; type=\"application/atom+xml\", <https://blog.example.org/feed.json>; rel=\"alternate\"; type=\"application/feed+json\", <https://blog.example.org/>; rel=\"alternate\"; type=\"text/html\"")]
    [InlineData("/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json", "<https://blog.example.org/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json>; rel=\"self\"; type=\"application/feed+json\", <https://blog.example.org/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/rss.xml>; rel=\"alternate\"; type=\"application/rss+xml\", <https://blog.example.org/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/atom.xml>; rel=\"alternate\"; type=\"application/atom+xml\", <https://blog.example.org/>; rel=\"alternate\"; type=\"text/html\"")]
    public async Task Link_names_the_document_itself_its_other_formats_and_the_site(string path, string link)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync(path);
        Assert.Equal(link, Assert.Single(response.Headers.GetValues("Link")));
    }

    [Theory]
    [InlineData("/rss.xml", "application/rss+xml; charset=utf-8", "application/xml; charset=utf-8")]
    [InlineData("/atom.xml", "application/atom+xml; charset=utf-8", "application/xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8", "application/feed+json; charset=utf-8")]
    public async Task A_feed_with_a_stylesheet_is_XML_to_a_person_who_opens_it_and_a_feed_to_all_others(string path, string feed, string shown)
    {
        await using var server = await FeedServer.StartAsync(configure: options => options.Documents = new() { Document = new() { Stylesheet = new("/feed.css", UriKind.Relative) } });
        using var toAll = await server.GetAsync(path);
        using var toAScript = await server.GetAsync(path, ("Sec-Fetch-Dest", "empty"));
        using var toAPerson = await server.GetAsync(path, ("Sec-Fetch-Dest", "document"));
        Assert.Equal((feed, feed, shown), (toAll.Content.Headers.ContentType!.ToString(), toAScript.Content.Headers.ContentType!.ToString(), toAPerson.Content.Headers.ContentType!.ToString()));
        Assert.Equal(feed == shown, toAll.Headers.ETag!.Equals(toAPerson.Headers.ETag));
        Assert.Equal(feed == shown ? ["Accept-Encoding"] : ["Accept-Encoding", "Sec-Fetch-Dest"], toAPerson.Headers.Vary);
        Assert.Equal(toAll.Headers.Vary, toAPerson.Headers.Vary);
        Assert.Equal(await toAll.Content.ReadAsStringAsync(), await toAPerson.Content.ReadAsStringAsync());
        using var again = await server.GetAsync(path, ("Sec-Fetch-Dest", "document"), ("If-None-Match", toAPerson.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_query_changes_nothing()
    {
        await using var server = await FeedServer.StartAsync();
        using var plain = await server.GetAsync("/rss.xml");
        using var asked = await server.GetAsync("/rss.xml?utm_source=x&rss.xml");
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await asked.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_Host_header_reaches_no_address()
    {
        await using var server = await FeedServer.StartAsync();
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json" })
        {
            var response = await server.SendRawAsync($"GET {path} HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\nForwarded: host=evil.example\n");
            Assert.DoesNotContain("evil.example", response, StringComparison.Ordinal);
            Assert.Contains(TestSource.Home + path[1..], response, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_prefix_stands_before_every_document()
    {
        await using var server = await FeedServer.StartAsync(prefix: "/blog");
        using var found = await server.GetAsync("/blog/categories/feeds/rss.xml");
        using var missing = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Documents_stand_where_the_options_say_and_a_format_left_out_is_not_served()
    {
        var paths = new Dictionary<FeedFormat, string> { [FeedFormat.Atom] = "feeds/{all}.xml" };
        await using var server = await FeedServer.StartAsync(configure: options => options.Documents = new() { Paths = paths, By = FeedGrouping.Category });
        using var main = await server.GetAsync("/feeds/%7Ball%7D.xml");
        using var category = await server.GetAsync("/feeds/categories/feeds/%7Ball%7D.xml");
        using var author = await server.GetAsync("/feeds/authors/ann-writer/%7Ball%7D.xml");
        using var rss = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.OK, main.StatusCode);
        Assert.Equal(HttpStatusCode.OK, category.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, author.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, rss.StatusCode);
    }
}
