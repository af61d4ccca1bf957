using System.Net;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class ConditionalRequestTests
{
    private const string Modified = "Fri, 06 Feb 2026 10:30:00 GMT";
    private const string SecondBefore = "Fri, 06 Feb 2026 10:29:59 GMT";

    [Theory]
    [InlineData("/rss.xml", "GET")]
    [InlineData("/atom.xml", "GET")]
    [InlineData("/feed.json", "GET")]
    [InlineData("/categories/feeds/atom.xml", "GET")]
    [InlineData("/rss.xml", "HEAD")]
    public async Task A_known_document_is_304_with_its_headers_and_without_a_body(string path, string method)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync(path);
        var etag = first.Headers.ETag!.ToString();

        var second = await server.SendRawAsync($"{method} {path} HTTP/1.1\nHost: blog.example.org\nIf-None-Match: {etag}\n");
        Assert.StartsWith("HTTP/1.1 304 Not Modified\r\n", second, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", second, StringComparison.Ordinal);
        Assert.Contains($"\r\nETag: {etag}\r\n", second, StringComparison.Ordinal);
        Assert.Contains($"\r\nLast-Modified: {Modified}\r\n", second, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: public, max-age=300", second, StringComparison.Ordinal);
        Assert.Contains("\r\nVary: Accept-Encoding\r\n", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{tag}", 304)]
    [InlineData("W/{tag}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\", {tag}", 304)]
    [InlineData("\"oth,er\",W/\"x\" , {tag} , \"more\"", 304)]
    [InlineData(", ,{tag}", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("\"\"", 200)]
    [InlineData("\"other\", *", 200)]
    [InlineData("unquoted", 200)]
    [InlineData("\"unclosed", 200)]
    [InlineData("W/", 200)]
    [InlineData("w/{tag}", 200)]
    public async Task If_None_Match_is_read_as_RFC_9110_13_1_2_says(string value, int status)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/rss.xml");
        var field = value.Replace("{tag}", first.Headers.ETag!.ToString(), StringComparison.Ordinal);
        using var second = await server.GetAsync("/rss.xml", ("If-None-Match", field));
        Assert.Equal(status, (int)second.StatusCode);
    }

    [Fact]
    public async Task If_None_Match_may_come_in_several_lines_and_be_very_long()
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/rss.xml");
        var many = string.Join(", ", Enumerable.Range(0, 2000).Select(n => $"\"{n:x8}\""));
        var response = await server.SendRawAsync(
            $"GET /rss.xml HTTP/1.1\nHost: blog.example.org\nIf-None-Match: {many}\nIf-None-Match: {first.Headers.ETag}\n");
        Assert.StartsWith("HTTP/1.1 304", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Modified, 304)]
    [InlineData(SecondBefore, 200)]
    [InlineData("Sat, 07 Feb 2026 00:00:00 GMT", 304)]
    [InlineData("Friday, 06-Feb-26 10:30:00 GMT", 304)]
    [InlineData("Fri Feb  6 10:30:00 2026", 304)]
    [InlineData("Fri Feb  6 10:29:59 2026", 200)]
    [InlineData("Sunday, 06-Feb-50 10:30:00 GMT", 304)]
    [InlineData("Saturday, 06-Feb-99 10:30:00 GMT", 200)]
    [InlineData("2026-02-06T10:30:00Z", 200)]
    [InlineData("Thu, 06 Feb 2026 10:30:00 GMT", 200)]
    [InlineData("Fri, 06 Feb 2026 10:30:00 +0000", 200)]
    [InlineData("Fri, 06 Feb 2026 25:30:00 GMT", 200)]
    [InlineData("0", 200)]
    [InlineData("yesterday", 200)]
    public async Task If_Modified_Since_is_read_in_the_three_forms_of_HTTP_dates_and_no_other(string date, int status)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/rss.xml", ("If-Modified-Since", date));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/feed.json")]
    [InlineData("/categories/feeds/rss.xml")]
    public async Task A_reader_that_sends_only_If_Modified_Since_gets_posts_with_older_dates_and_loses_removed_ones(string path)
    {
        var time = new ManualTime();
        var newest = TestSource.Post("newest");
        var old = TestSource.Post("old") with { Published = newest.Published.ToInstant() - Duration.FromDays(3), Updated = null };
        var posts = new[] { newest };
        var source = new TestSource { Read = _ => new(TestSource.Feed(posts)) };
        await using var server = await FeedServer.StartAsync(source, time: time);
        using var first = await server.GetAsync(path);
        var known = await ChangesAsync(first.Content.Headers.LastModified!.Value, true, newest, old);
        known = await ChangesAsync(known, false, newest);
        // Nothing changed, and so neither does the date.
        time.GoOn(TimeSpan.FromMinutes(1));
        await server.Publisher.RefreshAsync();
        using var again = await server.GetAsync(path, ("If-Modified-Since", known.ToString("r")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        async Task<DateTimeOffset> ChangesAsync(DateTimeOffset date, bool hasOld, params Post[] now)
        {
            time.GoOn(TimeSpan.FromMinutes(1));
            posts = now;
            await server.Publisher.RefreshAsync();
            using var changed = await server.GetAsync(path, ("If-Modified-Since", date.ToString("r")));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.Equal(hasOld, (await changed.Content.ReadAsStringAsync()).Contains("posts/old/", StringComparison.Ordinal));
            Assert.True(changed.Content.Headers.LastModified > date);
            Assert.True(changed.Content.Headers.LastModified <= time.GetUtcNow());
            using var unchanged = await server.GetAsync(path, ("If-Modified-Since", changed.Content.Headers.LastModified!.Value.ToString("r")));
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            return changed.Content.Headers.LastModified.Value;
        }
    }

    [Theory]
    [InlineData("{tag}", SecondBefore, 304)]
    [InlineData("\"other\"", Modified, 200)]
    [InlineData("malformed", Modified, 200)]
    public async Task If_None_Match_overrules_If_Modified_Since(string tag, string date, int status)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/rss.xml");
        using var second = await server.GetAsync(
            "/rss.xml", ("If-None-Match", tag.Replace("{tag}", first.Headers.ETag!.ToString(), StringComparison.Ordinal)), ("If-Modified-Since", date));
        Assert.Equal(status, (int)second.StatusCode);
    }

    [Theory]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("If-Match", "W/{tag}", 412)]
    [InlineData("If-Match", "{tag}", 200)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Unmodified-Since", SecondBefore, 412)]
    [InlineData("If-Unmodified-Since", Modified, 200)]
    [InlineData("If-Unmodified-Since", "never", 200)]
    public async Task A_request_for_another_state_of_the_document_fails(string header, string value, int status)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/rss.xml");
        using var second = await server.GetAsync("/rss.xml", (header, value.Replace("{tag}", first.Headers.ETag!.ToString(), StringComparison.Ordinal)));
        Assert.Equal(status, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_range_is_not_served_and_the_whole_document_is()
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/rss.xml", ("Range", "bytes=0-9"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 10);
    }

    [Theory]
    [InlineData("{tag}")]
    [InlineData("\"other\"")]
    [InlineData("Fri, 06 Feb 2026 10:30:00 GMT")]
    public async Task A_range_with_a_condition_is_the_whole_document_too(string condition)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync("/rss.xml");
        using var response = await server.GetAsync(
            "/rss.xml", ("Range", "bytes=5-9"), ("If-Range", condition.Replace("{tag}", first.Headers.ETag!.ToString(), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_changed_post_changes_the_tag_and_an_unchanged_one_does_not()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        using var first = await server.GetAsync("/rss.xml");

        await server.Publisher.RefreshAsync();
        using var unchanged = await server.GetAsync("/rss.xml", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        source.Read = _ => new(TestSource.Feed(TestSource.Post("third")));
        await server.Publisher.RefreshAsync();
        using var changed = await server.GetAsync("/rss.xml", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }
}
