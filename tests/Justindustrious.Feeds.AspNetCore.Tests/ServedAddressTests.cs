using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The addresses at which documents are served, and their self links.</summary>
public sealed class ServedAddressTests : IDisposable
{
    private readonly string _webRoot = Directory.CreateTempSubdirectory("feeds-").FullName;

    public void Dispose() => Directory.Delete(_webRoot, recursive: true);

    [Theory]
    [InlineData("feed", "feed")]
    [InlineData("Feed", "feed")]
    [InlineData("news/all", "/news/all")]
    public async Task A_document_at_the_negotiated_path_is_refused_at_start(string path, string negotiated)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options =>
        {
            options.Documents = new() { Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = path } };
            options.NegotiatedPath = negotiated;
        }));
        Assert.Contains("RSS 2.0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Documents.Paths", failure.Message, StringComparison.Ordinal);
        Assert.Contains("NegotiatedPath", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_may_have_the_path_feed_where_nothing_is_negotiated()
    {
        foreach (var none in new[] { null, "", "/" })
        {
            await using var server = await FeedServer.StartAsync(configure: options =>
            {
                options.Documents.Paths[FeedFormat.Rss] = "feed";
                options.NegotiatedPath = none;
            });
            using var response = await server.GetAsync("/feed", ("Accept", "application/feed+json"));
            Assert.Equal("application/rss+xml", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Two_formats_with_one_path_are_refused_with_the_name_of_both()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => FeedServer.StartAsync(configure: options =>
            options.Documents.Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "blog.xml", [FeedFormat.Atom] = "Blog.xml" }));
        Assert.Contains("Paths", failure.Message, StringComparison.Ordinal);
        Assert.Contains("log.xml", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_with_a_slash_in_front_is_served_where_its_self_link_says()
    {
        await using var server = await FeedServer.StartAsync(configure: options =>
        {
            options.Documents.Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "/feed.rss", [FeedFormat.Json] = "//feeds/all.json" };
            options.NegotiatedPath = "/subscribe";
        });
        Assert.Contains("href=\"https://blog.example.org/feed.rss\" rel=\"self\"", await server.Client.GetStringAsync("/feed.rss"), StringComparison.Ordinal);
        Assert.Contains("\"feed_url\": \"https://blog.example.org/feeds/all.json\"", await server.Client.GetStringAsync("/feeds/all.json"), StringComparison.Ordinal);
        using var negotiated = await server.GetAsync("/subscribe", ("Accept", "application/feed+json"));
        Assert.Equal("/feeds/all.json", negotiated.Content.Headers.ContentLocation!.OriginalString);
    }

    [Theory]
    [InlineData("/blog", "https://e.example.org/", "/blog/rss.xml", "https://e.example.org/rss.xml", "https://e.example.org/blog/")]
    [InlineData("blog/", "https://e.example.org", "/blog/rss.xml", "https://e.example.org/rss.xml", "https://e.example.org/blog/")]
    [InlineData("/news", "https://e.example.org/blog/", "/news/rss.xml", "https://e.example.org/blog/rss.xml", "MapFeeds(\"/blog\")")]
    [InlineData("/log", "https://e.example.org/blog", "/log/rss.xml", "https://e.example.org/blog/rss.xml", "MapFeeds(\"/blog\")")]
    public async Task A_feed_that_is_served_elsewhere_than_its_self_link_says_is_a_warning_with_both(string prefix, string home, string served, string self, string advice)
    {
        await using var server = await StartAsync(app => app.MapFeeds(prefix), home);
        await server.Publisher.GetAsync();
        var warning = Assert.Single(WarningsOf(server));
        Assert.Contains($"'{served}'", warning, StringComparison.Ordinal);
        Assert.Contains($"'{self}'", warning, StringComparison.Ordinal);
        Assert.Contains(advice, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "https://e.example.org/")]
    [InlineData("/", "https://e.example.org")]
    [InlineData("/blog", "https://e.example.org/blog")]
    [InlineData("blog", "https://e.example.org/blog/")]
    [InlineData("/日本", "https://e.example.org/%E6%97%A5%E6%9C%AC/")]
    [InlineData("/日本", "https://e.example.org/日本/")]
    public async Task A_feed_that_is_served_where_its_self_link_says_is_no_warning(string prefix, string home)
    {
        await using var server = await StartAsync(app => app.MapFeeds(prefix), home);
        await server.Publisher.GetAsync();
        Assert.Empty(WarningsOf(server));
    }

    [Fact]
    public async Task A_groups_prefix_counts_and_so_does_one_right_place_of_two()
    {
        await using var server = await StartAsync(
            app =>
            {
                app.MapGroup("/a").MapGroup("/blog").MapFeeds();
                app.MapFeeds("/old");
            },
            "https://e.example.org/a/blog/");
        await server.Publisher.GetAsync();
        Assert.Empty(WarningsOf(server));
    }

    [Fact]
    public async Task A_home_below_a_path_that_the_app_does_not_map_is_said_and_is_no_warning()
    {
        await using var server = await StartAsync(
            app =>
            {
                app.UsePathBase("/blog");
                app.UseRouting();
                app.MapFeeds();
            },
            "https://e.example.org/blog/");
        using var response = await server.GetAsync("/blog/rss.xml");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(WarningsOf(server));
        Assert.Contains(server.Log.Lines, line => line.Level == LogLevel.Information && line.Text.Contains("'/rss.xml'", StringComparison.Ordinal) && line.Text.Contains("'https://e.example.org/blog/rss.xml'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/t/{tenant}")]
    [InlineData("{tenant}")]
    [InlineData("/{**rest}")]
    [InlineData("/{language=en}/blog")]
    [InlineData("/{slug}")]
    public async Task A_prefix_with_parameters_is_refused(string prefix)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(app => app.MapFeeds(prefix)));
        Assert.Contains($"'{prefix}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/t/{tenant}", "")]
    [InlineData("/t/{tenant}", "/blog")]
    [InlineData("/{slug}", "")]
    [InlineData("/{number}", "")]
    public async Task A_group_with_parameters_is_refused_when_the_app_starts(string group, string prefix)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(app => app.MapGroup(group).MapFeeds(prefix)));
        Assert.Contains($"'{group}{prefix}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "rss.xml")]
    [InlineData("", "categories/feeds/atom.xml")]
    [InlineData("/blog", "blog/feed.json")]
    public async Task A_file_of_the_web_root_at_the_path_of_a_feed_is_a_warning(string prefix, string file)
    {
        var path = Path.Combine(_webRoot, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "<rss/>");
        await using var server = await StartAsync(
            app =>
            {
                app.Environment.WebRootFileProvider = new PhysicalFileProvider(_webRoot);
                app.MapFeeds(prefix);
            },
            $"https://e.example.org{prefix}/");
        await server.Publisher.GetAsync();
        var warning = Assert.Single(WarningsOf(server));
        Assert.StartsWith($"'/{file}' is served by MapFeeds, and by the file '{path}' as well", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_endpoint_at_the_path_of_a_feed_is_a_warning()
    {
        await using var server = await StartAsync(app =>
        {
            app.MapGet("categories/Feeds/rss.xml", () => "static").WithDisplayName("Static feed");
            app.MapPost("/rss.xml", () => "posted");
            app.MapGet("/other.xml", () => "other");
            app.MapFeeds();
        });
        await server.Publisher.GetAsync();
        var warning = Assert.Single(WarningsOf(server));
        Assert.StartsWith("'/categories/feeds/rss.xml' is served by MapFeeds, and by the endpoint 'Static feed' as well", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_that_are_mapped_to_one_path_are_named()
    {
        await using var server = await StartAsync(app =>
        {
            app.MapFeeds();
            app.MapFeeds();
        });
        Assert.Contains(server.Log.Errors, error => error.Contains("'/rss.xml'", StringComparison.Ordinal));

        await using var byHost = await StartAsync(app =>
        {
            app.MapFeeds().RequireHost("a.example.org");
            app.MapFeeds().RequireHost("b.example.org");
        });
        Assert.Empty(byHost.Log.Errors);
    }

    private static IEnumerable<string> WarningsOf(FeedServer server) =>
        server.Log.Lines.Where(line => line.Level >= LogLevel.Warning && line.Text.Contains("served", StringComparison.Ordinal)).Select(line => line.Text);

    private static Task<FeedServer> StartAsync(Action<WebApplication> map, string home = "https://e.example.org/") => FeedServer.StartWithAsync(
        services => services.AddFeeds((_, _) => new(TestSource.Feed() with { Link = new(home) }), options => options.Documents.By = FeedGrouping.Category), map);
}
