using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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

    [Theory]
    [InlineData("", "'' in FeedServingOptions.Removed is empty")]
    [InlineData("/", "'/' in FeedServingOptions.Removed is empty")]
    [InlineData("../old.xml", "'../old.xml' in FeedServingOptions.Removed has a segment")]
    [InlineData("a//old.xml", "'a//old.xml' in FeedServingOptions.Removed has a segment")]
    [InlineData("a\\old.xml", "'a\\old.xml' in FeedServingOptions.Removed has a '\\'")]
    public async Task A_path_that_no_request_has_stops_the_app_at_start(string path, string message)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.Removed.Add(path)));
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old.xml", "javascript:alert(1)", "has the scheme 'javascript'")]
    [InlineData("old.xml", "http://exa mple.org/", "is not an address")]
    [InlineData("old.xml", "", "is empty")]
    [InlineData("old.xml", "../rss.xml", "has a segment")]
    [InlineData("old.xml", "/old.xml", "leads back to it")]
    [InlineData("old.xml", "other.xml", "leads back to it")]
    [InlineData("old/", "old/new/", "is the same folder")]
    public async Task A_document_that_moved_to_no_place_stops_the_app_at_start(string from, string to, string message)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options =>
        {
            options.Moved[from] = to;
            if (to == "other.xml")
                options.Moved["/other.xml"] = from;
        }));
        Assert.StartsWith("FeedServingOptions.Moved says that '", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_may_have_moved_to_the_top_and_a_document_twice()
    {
        await using var server = await FeedServer.StartAsync(configure: options =>
        {
            options.Moved["old/"] = "/";
            options.Moved["oldest.xml"] = "older.xml";
            options.Moved["older.xml"] = "rss.xml";
        });
        await AssertAsync(server, "/old/rss.xml", HttpStatusCode.MovedPermanently, "/rss.xml");
        await AssertAsync(server, "/oldest.xml", HttpStatusCode.MovedPermanently, "/older.xml");
        await AssertAsync(server, "/older.xml", HttpStatusCode.MovedPermanently, "/rss.xml");
    }

    [Fact]
    public async Task A_category_that_is_renamed_while_the_app_runs_is_redirected_at_once()
    {
        await using var server = await StartAsync();
        await AssertAsync(server, "/blog/categories/old/rss.xml", HttpStatusCode.NotFound, null);
        var options = server.Services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>().CurrentValue;
        options.Moved["categories/old/"] = "categories/feeds/";
        await AssertAsync(server, "/blog/categories/old/rss.xml", HttpStatusCode.MovedPermanently, "/blog/categories/feeds/rss.xml");
        options.Moved["categories/old/"] = "categories/c/";
        await AssertAsync(server, "/blog/categories/old/rss.xml", HttpStatusCode.MovedPermanently, "/blog/categories/c/rss.xml");
        options.Moved.Remove("categories/old/");
        options.Removed.Add("categories/old/rss.xml");
        await AssertAsync(server, "/blog/categories/old/rss.xml", HttpStatusCode.Gone, null);
        options.Removed.Clear();
        await AssertAsync(server, "/blog/categories/old/rss.xml", HttpStatusCode.NotFound, null);
        await AssertAsync(server, "/blog/index.xml", HttpStatusCode.MovedPermanently, "/blog/rss.xml");
        await AssertAsync(server, "/blog/atom-comments.xml", HttpStatusCode.NotFound, null);
    }

    [Fact]
    public async Task Configuration_that_is_reloaded_is_followed()
    {
        var settings = new MemoryConfigurationProvider(new());
        var configuration = new ConfigurationRoot([settings]);
        await using var server = await FeedServer.StartWithAsync(services =>
        {
            services.AddFeeds((_, _) => new(TestSource.Feed()), options => options.Moved["index.xml"] = "rss.xml");
            services.AddFeeds("news", (_, _) => new(TestSource.Feed()));
            services.Configure<FeedServingOptions>("news", configuration.GetSection("News"));
        }, app =>
        {
            app.MapFeeds();
            app.MapFeeds("/news", "news");
        });
        await AssertAsync(server, "/news/old.xml", HttpStatusCode.NotFound, null);
        settings.Set("News:Moved:old.xml", "rss.xml");
        settings.Set("News:Removed:0", "gone.xml");
        configuration.Reload();
        await AssertAsync(server, "/news/gone.xml", HttpStatusCode.Gone, null);
        await AssertAsync(server, "/news/old.xml", HttpStatusCode.MovedPermanently, "/news/rss.xml");
        await AssertAsync(server, "/old.xml", HttpStatusCode.NotFound, null);
        await AssertAsync(server, "/index.xml", HttpStatusCode.MovedPermanently, "/rss.xml");

        // The options that were made anew are followed as well.
        server.Services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>().Get("news").Moved["older.xml"] = "rss.xml";
        await AssertAsync(server, "/news/older.xml", HttpStatusCode.MovedPermanently, "/news/rss.xml");
    }

    [Fact]
    public async Task What_can_not_be_followed_while_the_app_runs_is_logged_and_the_rest_is_followed()
    {
        await using var server = await StartAsync();
        var options = server.Services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>().CurrentValue;
        options.Moved["rss.xml"] = "atom.xml";
        options.Moved["a?b"] = "atom.xml";
        options.Moved["old.xml"] = "atom.xml";
        await AssertAsync(server, "/blog/rss.xml", HttpStatusCode.OK, null);
        await AssertAsync(server, "/blog/old.xml", HttpStatusCode.MovedPermanently, "/blog/atom.xml");
        Assert.Contains(server.Log.Errors, error => error.Contains("'rss.xml' is the path of a feed", StringComparison.Ordinal));
        Assert.Contains(server.Log.Errors, error => error.Contains("'a?b'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_app_asks_of_its_feeds_is_asked_of_what_moves_later()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds((_, _) => new(TestSource.Feed())),
            app => app.MapFeeds()
                .AddEndpointFilter((context, next) =>
                {
                    context.HttpContext.Response.Headers["X-Filtered"] = "yes";
                    return next(context);
                })
                .Add(endpoint => endpoint.Metadata.Add("of the app")));
        server.Services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>().CurrentValue.Moved["old.xml"] = "rss.xml";
        using var response = await server.GetAsync("/old.xml");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(["yes"], response.Headers.GetValues("X-Filtered"));
        var endpoint = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Single(endpoint => endpoint.DisplayName == "Moved: old.xml");
        Assert.Contains("of the app", endpoint.Metadata);
    }

    [Fact]
    public async Task Paths_that_change_while_requests_come_disturb_none_of_them()
    {
        await using var server = await StartAsync();
        var options = server.Services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>().CurrentValue;
        var changes = Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                options.Moved[$"old-{worker}-{i}.xml"] = "rss.xml";
                options.Removed.Add($"gone-{worker}-{i}.xml");
            }
        })));
        while (!changes.IsCompleted)
            await AssertAsync(server, "/blog/index.xml", HttpStatusCode.MovedPermanently, "/blog/rss.xml");
        await changes;
        for (var worker = 0; worker < 4; worker++)
            await AssertAsync(server, $"/blog/old-{worker}-24.xml", HttpStatusCode.MovedPermanently, "/blog/rss.xml");
    }

    private static async Task AssertAsync(FeedServer server, string path, HttpStatusCode status, string? location)
    {
        using var response = await server.GetAsync(path);
        Assert.Equal((path, status, location), (path, response.StatusCode, response.Headers.Location?.ToString()));
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
