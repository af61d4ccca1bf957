using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>After a change in a folder of Markdown, the documents have the bytes of a fresh start, and what did not change is not made again.</summary>
public sealed class ChangedFolderTests : IDisposable
{
    private const string SiteFile = """
        title: A blog
        home: https://blog.example.org/
        author: Ann
        by: [category, author]
        history: archives
        page-size: 5
        max-posts: 5
        hub: https://hub.example.org/

        """;

    private readonly TempFolder _folder = new();

    public ChangedFolderTests()
    {
        Write("feeds.yml", SiteFile);
        for (var i = 1; i <= 24; i++)
            Write(FileOf(i), TextOf(i, $"Words of *post {i}*."));
        Write(FileOf(25), TextOf(25, "See [the third](2026-01-03-post-3.md) and ![a picture](picture.png)."));
        Write(FileOf(26), TextOf(26, "A draft.", "draft: true\n"));
    }

    public static TheoryData<string> Changes => [.. All.Keys];

    private static Dictionary<string, Action<ChangedFolderTests>> All => new(StringComparer.Ordinal)
    {
        ["a post is added"] = site => site.Write(FileOf(27), TextOf(27, "The newest.")),
        ["an old post is added"] = site => site.Write("posts/2025-12-01-old.md", TextOf(0, "The oldest.")),
        ["the text of a post changes"] = site => site.Write(FileOf(12), TextOf(12, "Other words.")),
        ["the title of a post changes"] = site => site.Write(FileOf(24), TextOf(24, "Words of *post 24*.").Replace("Post 24", "Another title", StringComparison.Ordinal)),
        ["a post moves to another category"] = site => site.Write(FileOf(23), TextOf(23, "Words of *post 23*.").Replace("Topic 1", "Topic 9", StringComparison.Ordinal)),
        ["a line is added above the body of a post"] = site => site.Write(FileOf(22), TextOf(22, "Words of *post 22*.", "comment: none\n")),
        ["a post is removed"] = site => File.Delete(site.PathOf(FileOf(20))),
        ["a draft is published"] = site => site.Write(FileOf(26), TextOf(26, "A draft.")),
        ["a post becomes a draft"] = site => site.Write(FileOf(24), TextOf(24, "Words of *post 24*.", "draft: true\n")),
        ["a post that another one links to has another address"] = site => site.Write(FileOf(3), TextOf(3, "Words of *post 3*.", "slug: moved\n")),
        ["a post that another one links to is removed"] = site => File.Delete(site.PathOf(FileOf(3))),
        ["a picture beside a post appears"] = site => site.Write("posts/picture.png", "not read"),
        ["the title of the feed changes"] = site => site.Write("feeds.yml", SiteFile.Replace("A blog", "Another blog", StringComparison.Ordinal)),
        ["the author of the feed changes"] = site => site.Write("feeds.yml", SiteFile.Replace("Ann", "Ben", StringComparison.Ordinal)),
        ["the number of posts changes"] = site => site.Write("feeds.yml", SiteFile.Replace("max-posts: 5", "max-posts: 7", StringComparison.Ordinal)),
        ["posts get a footer"] = site => site.Write("feeds.yml", SiteFile + "footer: \"[{title}]({link}) was first on the blog.\"\n"),
        ["documents get summaries"] = site => site.Write("feeds.yml", SiteFile + "content: summary\n"),
        ["the permalinks change"] = site => site.Write("feeds.yml", SiteFile + "permalink: /p/:slug/\n"),
        ["the time zone changes"] = site => site.Write("feeds.yml", SiteFile + "timezone: America/New_York\n"),
        ["nothing changes"] = site => site.Write(FileOf(1), TextOf(1, "Words of *post 1*.")),
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Documents_after_a_change_have_the_bytes_of_a_fresh_start(string change)
    {
        await using var server = await StartAsync();
        await server.Client.GetStringAsync("/rss.xml");
        All[change](this);
        var refreshed = await server.Publisher.RefreshAsync();
        await AssertIsFreshAsync(server, refreshed);

        // The next change is made from what was kept of this one.
        Write(FileOf(10), TextOf(10, "Changed again."));
        await AssertIsFreshAsync(server, await server.Publisher.RefreshAsync());
    }

    [Fact]
    public async Task Documents_after_all_changes_in_turn_have_the_bytes_of_a_fresh_start()
    {
        await using var server = await StartAsync();
        await server.Client.GetStringAsync("/rss.xml");
        foreach (var change in All.Values)
        {
            change(this);
            await AssertIsFreshAsync(server, await server.Publisher.RefreshAsync());
        }
    }

    [Fact]
    public async Task Posts_and_documents_that_did_not_change_are_the_same_objects()
    {
        await using var server = await StartAsync();
        var before = await server.Publisher.GetAsync();
        Write(FileOf(16), TextOf(16, "Other words."));
        var after = (await server.Publisher.RefreshAsync()).Published!;
        var changed = Assert.Single(after.Feed.Posts.Except(before.Feed.Posts));
        Assert.EndsWith("/post-16/", changed.Link.AbsolutePath, StringComparison.Ordinal);
        Assert.Same(before.Documents["rss.xml"], after.Documents["rss.xml"]);
        Assert.Same(before.Documents["categories/topic-1/atom.xml"], after.Documents["categories/topic-1/atom.xml"]);
        Assert.NotSame(before.Documents["categories/topic-0/atom.xml"], after.Documents["categories/topic-0/atom.xml"]);
    }

    [Fact]
    public async Task Another_title_of_the_feed_makes_the_documents_again_but_no_post()
    {
        await using var server = await StartAsync();
        var before = await server.Publisher.GetAsync();
        Write("feeds.yml", SiteFile.Replace("A blog", "Another blog", StringComparison.Ordinal));
        var after = (await server.Publisher.RefreshAsync()).Published!;
        Assert.Empty(after.Feed.Posts.Except(before.Feed.Posts));
        Assert.Contains("<title>Another blog</title>", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_whose_link_leads_elsewhere_now_is_rendered_again()
    {
        await using var server = await StartAsync();
        var before = await server.Publisher.GetAsync();
        Write(FileOf(3), TextOf(3, "Words of *post 3*.", "slug: moved\n"));
        var after = (await server.Publisher.RefreshAsync()).Published!;
        Assert.Equal(["/posts/moved/", "/posts/post-25/"], after.Feed.Posts.Except(before.Feed.Posts).Select(post => post.Link.AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Contains("/posts/moved/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Former_readings_of_the_folder_are_not_kept_in_memory()
    {
        await using var server = await StartAsync();
        var first = await RefreshedAsync(server, 12, "Former words.");
        var second = await RefreshedAsync(server, 12, "Later words.");
        await RefreshedAsync(server, 12, "The last words.");
        await PublisherTests.Eventually(() =>
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true);
            return Task.FromResult(!first.IsAlive && !second.IsAlive);
        });
    }

    private static async Task<WeakReference> RefreshedAsync(FeedServer server, int post, string text)
    {
        var folder = server.Services.GetRequiredService<ChangedFolderTests>();
        folder.Write(FileOf(post), TextOf(post, text));
        var published = (await server.Publisher.RefreshAsync()).Published!;
        return new(published.Feed.Posts.Single(each => each.Link.AbsolutePath.EndsWith($"/post-{post}/", StringComparison.Ordinal)));
    }

    private async Task AssertIsFreshAsync(FeedServer server, FeedRefreshResult refreshed)
    {
        Assert.True(refreshed.Outcome is FeedRefreshOutcome.Published or FeedRefreshOutcome.Unchanged, refreshed.Failure?.ToString());
        await using var fresh = await StartAsync();
        var expected = await fresh.Publisher.GetAsync();
        Assert.Equal(expected.Report.ToString(), refreshed.Report!.ToString());
        Assert.Equal(expected.Documents.Keys, refreshed.Published!.Documents.Keys);
        foreach (var (path, document) in expected.Documents)
        {
            var bytes = await server.Client.GetByteArrayAsync("/" + path);
            Assert.Equal((path, Encoding.UTF8.GetString(document.Bytes.Span)), (path, Encoding.UTF8.GetString(bytes)));
        }
    }

    private Task<FeedServer> StartAsync() =>
        FeedServer.StartWithAsync(services => services.AddSingleton(this).AddMarkdownFeeds(_folder.Path), app => app.MapFeeds(), new ManualTime());

    private static string FileOf(int post) => string.Create(CultureInfo.InvariantCulture, $"posts/2026-01-{post:00}-post-{post}.md");

    private static string TextOf(int post, string body, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Post {post}\ncategories: [Topic {post % 2}]\n{more}---\n{body}\n");

    private string PathOf(string file) => Path.Combine(_folder.Path, file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }
}
