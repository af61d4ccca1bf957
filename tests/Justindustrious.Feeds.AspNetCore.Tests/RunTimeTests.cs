using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>What the app's code changes while the app runs.</summary>
public class RunTimeTests
{
    [Fact]
    public async Task A_feed_that_the_app_has_at_hand_is_published_until_the_next_reading()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        var result = await server.Publisher.PublishAsync(TestSource.Feed(TestSource.Post("at-hand")));
        Assert.Equal((FeedRefreshOutcome.Published, 1), (result.Outcome, source.Readings));
        Assert.Contains("at-hand", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);

        var invalid = await server.Publisher.PublishAsync(TestSource.Feed(TestSource.Post("invalid") with { Title = "" , Link = new("relative", UriKind.Relative) }));
        Assert.Equal(FeedRefreshOutcome.Failed, invalid.Outcome);
        Assert.Contains("at-hand", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        await server.Publisher.RefreshAsync();
        Assert.DoesNotContain("at-hand", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_the_app_moves_and_removes_stay_so_after_a_restart()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "gone.json");
        await using (var server = await FeedServer.StartAsync(configure: options => options.GoneFile = file))
        {
            Assert.Equal(404, await StatusAsync(server, "/old.xml"));
            server.Publisher.Move("/old.xml", "rss.xml");
            server.Publisher.Move("topics/", "categories/");
            server.Publisher.Remove("podcast.xml");
            server.Publisher.Remove("mistake.xml");
            Assert.True(server.Publisher.Restore("/mistake.xml"));
            Assert.False(server.Publisher.Restore("mistake.xml"));
            foreach (var (path, status) in new[] { ("/old.xml", 301), ("/topics/feeds/rss.xml", 301), ("/podcast.xml", 410), ("/mistake.xml", 404) })
                Assert.Equal((path, status), (path, await StatusAsync(server, path)));
        }

        Assert.Equal("{\n  \"old.xml\": \"rss.xml\",\n  \"podcast.xml\": null,\n  \"topics/\": \"categories/\"\n}", (await File.ReadAllTextAsync(file)).TrimEnd());
        await using var restarted = await FeedServer.StartAsync(configure: options => options.GoneFile = file);
        using var moved = await restarted.GetAsync("/topics/feeds/rss.xml");
        Assert.Equal("/categories/feeds/rss.xml", moved.Headers.Location!.ToString());
        Assert.Equal(410, await StatusAsync(restarted, "/podcast.xml"));
        restarted.Publisher.Move("podcast.xml", "https://media.example.org/podcast.xml");
        Assert.Equal(301, await StatusAsync(restarted, "/podcast.xml"));
    }

    [Fact]
    public async Task Paths_that_can_not_be_moved_are_refused_with_the_reason()
    {
        await using var server = await FeedServer.StartAsync();
        var publisher = server.Publisher;
        foreach (var (from, to, reason) in new[]
        {
            ("../old.xml", "rss.xml", "has a segment that is empty, '.' or '..'"),
            ("old.xml", "ftp://example.org/a", "has the scheme 'ftp'"),
            ("old/", "old/new/", "readers would be redirected for ever"),
        })
        {
            Assert.Contains(reason, Assert.Throws<ArgumentException>(() => publisher.Move(from, to)).Message, StringComparison.Ordinal);
        }

        publisher.Move("a.xml", "b.xml");
        Assert.Contains("redirected for ever", Assert.Throws<ArgumentException>(() => publisher.Move("b.xml", "a.xml")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => publisher.Remove("a?b"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"old.xml\": 7 }")]
    [InlineData("{ old")]
    public async Task A_file_of_moved_documents_that_is_not_one_stops_the_app(string text)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "gone.json");
        await File.WriteAllTextAsync(file, text);
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.GoneFile = file));
        Assert.Contains("is not a map from old paths to new ones", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Every_path_is_listed_and_has_the_bytes_that_are_saved_for_a_static_site()
    {
        using var folder = new TempFolder();
        var blog = Path.Combine(folder.Path, "blog");
        Directory.CreateDirectory(Path.Combine(blog, "posts"));
        await File.WriteAllTextAsync(Path.Combine(blog, "feeds.yml"), "title: A blog\nhome: https://blog.example.org/\nby: [category, author]\nhistory: archives\npage-size: 2\nmax-posts: 2\nauthor: Ann\n");
        for (var i = 1; i <= 7; i++)
            await File.WriteAllTextAsync(Path.Combine(blog, "posts", $"2026-01-0{i}-post-{i}.md"), $"---\ntitle: Post {i}\ncategories: [Topic {i % 2}]\n---\nWords of post {i}.\n");

        var site = Path.Combine(folder.Path, "site");
        var loaded = MarkdownFolder.Load(blog, new() { Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) });
        Assert.True(loaded.TryCreateFeedSet(loaded.Options, out var documents, out var report), report.ToString());
        var saved = documents.Save(site);
        IHost host = null!;
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddMarkdownFeeds(blog),
            app =>
            {
                host = app;
                app.MapFeeds();
            },
            new ManualTime());
        var paths = await host.GetFeedPathsAsync();
        Assert.Equal(saved.Select(path => "/" + path).Order(StringComparer.Ordinal), paths);
        Assert.Contains("/categories/topic-1/archive/1/atom.xml", paths);
        foreach (var path in paths)
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(site, path[1..])), await server.Client.GetByteArrayAsync(path));
    }

    [Fact]
    public async Task Paths_of_several_feeds_have_their_prefixes_and_keys()
    {
        IHost host = null!;
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds("news", (_, _) => new(TestSource.Feed()))
                .AddKeyedFeeds((request, _) => new(TestSource.Feed() with { Link = new($"https://example.org/t/{request.Key}/") }), options => options.Key = context => (string?)context.Request.RouteValues["tenant"]),
            app =>
            {
                host = app;
                app.MapFeeds("/news", "news");
                app.MapFeeds("/t/{tenant}");
            });
        Assert.Equal(["/news/atom.xml", "/news/feed.json", "/news/rss.xml"], await host.GetFeedPathsAsync());
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        Assert.Contains("/t/acme/atom.xml", await host.GetFeedPathsAsync());
    }

    [Fact]
    public async Task Paths_include_the_pages_for_subscribers()
    {
        IHost host = null!;
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds((_, _) => new(TestSource.Feed())),
            app =>
            {
                host = app;
                app.MapFeeds("/news");
                app.MapGroup("/news").MapSubscribePage();
            });
        var paths = await host.GetFeedPathsAsync();
        Assert.Equal(["/news/atom.xml", "/news/feed.json", "/news/rss.xml", "/news/subscribe"], paths);
        Assert.Contains("<h1>", await server.Client.GetStringAsync("/news/subscribe"), StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(FeedServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return (int)answer.StatusCode;
    }
}
