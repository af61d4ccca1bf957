using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The page for people who want to subscribe.</summary>
public class SubscribePageTests
{
    private const string Attack = "<script>alert(1)</script>\"'&";

    [Fact]
    public async Task The_page_has_the_addresses_to_copy_links_for_readers_and_the_latest_posts()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/subscribe");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        foreach (var path in new[] { "rss.xml", "atom.xml", "feed.json", "categories/feeds/rss.xml" })
            Assert.Contains($"<code tabindex=\"0\">https://blog.example.org/{path}</code>", page, StringComparison.Ordinal);
        Assert.Contains("https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fblog.example.org%2Frss.xml", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://blog.example.org/posts/hello/\">On hello</a> <time datetime=\"2026-01-05\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/rss+xml\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_no_script_loads_nothing_and_its_policy_allows_only_its_style()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/subscribe");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_a_feed_are_text()
    {
        var post = TestSource.Post("hello") with { Title = Attack, Categories = [Attack], Language = "en\"x" };
        var feed = TestSource.Feed(post) with { Title = Attack, Description = Attack };
        Assert.True(FeedSet.TryCreate(feed with { Posts = [post with { Language = "en" }] }, new() { By = FeedGrouping.Category }, out var set, out var report), report.ToString());
        var page = set.ToSubscribePage();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_304_and_other_methods_are_refused()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/subscribe");
        using var unchanged = await server.GetAsync("/subscribe", ("If-None-Match", answer.Headers.ETag!.ToString()));
        using var head = await server.SendAsync("/subscribe", HttpMethod.Head);
        using var post = await server.SendAsync("/subscribe", HttpMethod.Post);
        Assert.Equal(
            [HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed], [unchanged.StatusCode, head.StatusCode, post.StatusCode]);
        Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Each_tenant_has_its_page_and_an_unknown_one_has_none()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddKeyedFeeds(
                (request, _) => new(request.Key == "acme" ? TestSource.Feed() with { Title = "Acme", Link = new("https://example.org/t/acme/") } : null),
                options => (options.Key, options.IsPrivate) = (context => (string?)context.Request.RouteValues["tenant"], true)),
            app => app.MapSubscribePage("/t/{tenant}/subscribe"));
        using var answer = await server.GetAsync("/t/acme/subscribe");
        Assert.Contains("https://example.org/t/acme/rss.xml", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        using var other = await server.GetAsync("/t/none/subscribe");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Without_feeds_the_call_says_what_to_register()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartWithAsync(_ => { }, app => app.MapSubscribePage()));
        Assert.StartsWith("MapSubscribePage has no feeds to serve", missing.Message, StringComparison.Ordinal);
        await using var server = await StartAsync();
        Assert.Equal((await server.Publisher.GetAsync()).SubscribePage, await server.Client.GetStringAsync("/subscribe"));
    }

    private static Task<FeedServer> StartAsync() => FeedServer.StartWithAsync(
        services => services.AddFeeds((_, _) => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("more"), TestSource.Post("other") with { Categories = [] })), options => options.Documents = new() { By = FeedGrouping.Category }),
        app =>
        {
            app.MapFeeds();
            app.MapSubscribePage();
        });
}
