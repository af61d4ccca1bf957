using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public sealed class MarkdownFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feeds-").FullName;

    public MarkdownFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "posts"));
        Write("feeds.yml", "title: A blog\nhome: https://blog.example.org/\nauthor: Ann\nby: category\nfeeds: { rss: rss.xml, atom: feeds/atom.xml }\n");
        Write("posts/2026-01-05-hello.md", "---\ntitle: Hello\ncategories: [Feeds]\n---\nThe first.\n");
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_is_served_at_the_paths_that_its_feeds_yml_says()
    {
        await using var server = await StartAsync();
        foreach (var (path, status) in new[]
        {
            ("/rss.xml", HttpStatusCode.OK), ("/feeds/atom.xml", HttpStatusCode.OK), ("/categories/feeds/rss.xml", HttpStatusCode.OK),
            ("/feeds/categories/feeds/atom.xml", HttpStatusCode.OK), ("/feed.json", HttpStatusCode.NotFound), ("/authors/ann/rss.xml", HttpStatusCode.NotFound),
        })
        {
            using var response = await server.GetAsync(path);
            Assert.Equal((path, status), (path, response.StatusCode));
        }
    }

    [Fact]
    public async Task A_new_post_appears_by_itself()
    {
        await using var server = await StartAsync();
        await server.Client.GetStringAsync("/rss.xml");
        Write("posts/2026-01-06-second.md", "---\ntitle: Second\ncategories: [News]\n---\nMore.\n");
        await PublisherTests.Eventually(async () => (await server.Client.GetStringAsync("/rss.xml")).Contains("<title>Second</title>", StringComparison.Ordinal));
        Assert.Contains("Second", await server.Client.GetStringAsync("/categories/news/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_post_is_logged_with_its_line_and_leaves_the_last_good_documents()
    {
        await using var server = await StartAsync();
        var good = await server.Client.GetStringAsync("/rss.xml");
        Write("posts/2026-01-06-second.md", "---\ntitle: Second\ndate: someday\n---\nMore.\n");
        await PublisherTests.Eventually(() => Task.FromResult(server.Log.Errors.Any()));
        Assert.Matches("second\\.md\\(3,1\\): error JF9004", server.Log.Errors.First());
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
    }

    [Fact]
    public async Task A_folder_that_vanishes_leaves_the_last_good_documents()
    {
        await using var server = await StartAsync();
        var good = await server.Client.GetStringAsync("/rss.xml");
        Directory.Delete(_folder, recursive: true);
        await server.Publisher.RefreshAsync();
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
        Assert.NotEmpty(server.Log.Errors);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_served_once_it_is()
    {
        var later = Path.Combine(_folder, "later");
        await using var server = await FeedServer.StartWithAsync(services => services.AddMarkdownFeeds(later));
        using var none = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, none.StatusCode);

        Write("later/feeds.yml", "title: A blog\nhome: https://blog.example.org/\n");
        Write("later/posts/2026-01-05-hello.md", "---\ntitle: Hello\n---\nThe first.\n");
        await server.Publisher.RefreshAsync();
        using var some = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.OK, some.StatusCode);
    }

    [Fact]
    public async Task A_folder_that_was_not_published_fails_no_page_and_the_log_says_what_to_write()
    {
        var missing = Path.Combine(_folder, "blog");
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddMarkdownFeeds(missing).AddRazorComponents(),
            app =>
            {
                app.MapFeeds();
                app.MapGet("/", () => new RazorComponentResult<FeedLinks>());
            });
        using var page = await server.GetAsync("/");
        using var feed = await server.GetAsync("/rss.xml");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (page.StatusCode, feed.StatusCode));
        Assert.Contains(server.Log.Errors, error => error.Contains($"'{missing}'", StringComparison.Ordinal)
            && error.Contains("<Content Include=\"blog/**\" CopyToPublishDirectory=\"PreserveNewest\" />", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paths_that_feeds_yml_changes_while_the_app_runs_wait_for_its_next_start()
    {
        await using var server = await StartAsync();
        await server.Client.GetStringAsync("/rss.xml");
        Write("feeds.yml", "title: Another title\nhome: https://blog.example.org/\nfeeds: { rss: other.xml }\n");
        await server.Publisher.RefreshAsync();
        Assert.Contains("<title>Another title</title>", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.Contains(">Another title</title>", await server.Client.GetStringAsync("/feeds/atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_later_appears_when_its_time_has_come()
    {
        var time = new ManualTime();
        Write("posts/2026-03-02-tomorrow.md", "---\ntitle: Tomorrow\n---\nNot yet.\n");
        await using var server = await StartAsync(time);
        Assert.DoesNotContain("Tomorrow", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        time.GoOn(TimeSpan.FromDays(1));
        await PublisherTests.Eventually(async () => (await server.Client.GetStringAsync("/rss.xml")).Contains("Tomorrow", StringComparison.Ordinal));
    }

    private Task<FeedServer> StartAsync(TimeProvider? time = null) => FeedServer.StartWithAsync(services => services.AddMarkdownFeeds(_folder), time);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
