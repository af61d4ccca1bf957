using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A source that says what changed is read once, and then only its changes are.</summary>
public class ChangeSourceTests
{
    [Fact]
    public async Task Changes_give_the_documents_that_all_posts_would_give()
    {
        var log = new ChangeLog();
        for (var i = 0; i < 30; i++)
            log.Save(Post(i));
        await using var server = await FeedServer.StartWithAsync(services => services.AddSingleton(log).AddFeeds<ChangeSource>(options =>
            options.Documents = new() { By = FeedGrouping.Category, History = FeedHistory.Archives, PageSize = 10 }));
        await AssertServesAllAsync(server, log);

        log.Save(Post(30));
        log.Save(Post(7) with { Title = "Post 7, changed" });
        log.Remove(Post(12).Id);
        var before = (await server.Publisher.GetAsync()).Documents;
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
        await AssertServesAllAsync(server, log);
        Assert.Equal([null, "30"], log.Asked);
        var after = (await server.Publisher.GetAsync()).Documents;
        Assert.Contains(before, document => ReferenceEquals(document.Value, after.GetValueOrDefault(document.Key)));

        Assert.Equal(FeedRefreshOutcome.Unchanged, (await server.Publisher.RefreshAsync()).Outcome);
        Assert.Equal("33", log.Asked[^1]);
        // A source that has forgotten the version gives all posts.
        log.Forgets = true;
        log.Save(Post(31));
        await server.Publisher.RefreshAsync();
        await AssertServesAllAsync(server, log);
    }

    [Fact]
    public async Task A_reading_that_fails_loses_no_change()
    {
        var log = new ChangeLog();
        log.Save(Post(1));
        await using var server = await FeedServer.StartWithAsync(services => services.AddSingleton(log).AddFeeds<ChangeSource>());
        await server.Publisher.GetAsync();
        log.Save(Post(2));
        log.Failure = new InvalidOperationException("the database is away");
        Assert.Equal(FeedRefreshOutcome.Failed, (await server.Publisher.RefreshAsync()).Outcome);
        log.Failure = null;
        await server.Publisher.RefreshAsync();
        Assert.Equal([null, "1", "1"], log.Asked);
        Assert.Contains("Post 2", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);

        // An invalid post is not published, and its correction is.
        log.Save(Post(3) with { Link = new("posts/3/", UriKind.Relative) });
        Assert.Equal(FeedRefreshOutcome.Failed, (await server.Publisher.RefreshAsync()).Outcome);
        log.Remove("posts/3/");
        log.Save(Post(3));
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
        Assert.Contains("Post 3", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_at_the_first_reading_are_refused_with_what_to_return()
    {
        await using var server = await FeedServer.StartWithAsync(services => services.AddSingleton(new ChangeLog { Starts = false }).AddFeeds<ChangeSource>());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.GetAsync("/rss.xml")).StatusCode);
        Assert.Contains("return FeedChanges.Feed if since is null", (await server.Publisher.RefreshAsync()).Failure!.Message, StringComparison.Ordinal);
    }

    private static async Task AssertServesAllAsync(FeedServer server, ChangeLog log)
    {
        var published = await server.Publisher.GetAsync();
        var expected = FeedSet.Create(log.Feed, new() { By = FeedGrouping.Category, History = FeedHistory.Archives, PageSize = 10 });
        Assert.Equal(expected.Documents.Keys, published.Documents.Keys);
        foreach (var (path, document) in expected.Documents)
            Assert.Equal(document.ToString(), await server.Client.GetStringAsync("/" + path));
    }

    private static Post Post(int number) => new(
        $"Post {number}", $"https://example.org/posts/{number}/", Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(number), PostContent.Html($"<p>{number}</p>"))
    {
        Categories = [$"Topic {number % 3}"],
    };

    private sealed class ChangeLog
    {
        private readonly List<(int Version, string Id, Post? Post)> _entries = [];

        public List<string?> Asked { get; } = [];

        public Exception? Failure { get; set; }

        public bool Forgets { get; set; }

        public bool Starts { get; init; } = true;

        public Feed Feed => new("Site", "https://example.org/")
        {
            Authors = [new("Ann")],
            Posts = [.. _entries.GroupBy(entry => entry.Id).Select(group => group.Last().Post).OfType<Post>()],
        };

        public void Save(Post post) => _entries.Add((_entries.Count + 1, post.Id, post));

        public void Remove(string id) => _entries.Add((_entries.Count + 1, id, null));

        public FeedChanges Since(string? version)
        {
            Asked.Add(version);
            if (Failure is not null)
                throw Failure;
            var now = new FeedChanges("") with { Version = $"{_entries.Count}" };
            if ((version is null && Starts) || Forgets)
                return now with { Feed = Feed };
            var last = _entries.Where(entry => entry.Version > int.Parse(version ?? "0", null)).GroupBy(entry => entry.Id).Select(group => group.Last()).ToList();
            return now with { Changed = [.. last.Select(entry => entry.Post).OfType<Post>()], Removed = [.. last.Where(entry => entry.Post is null).Select(entry => entry.Id)] };
        }
    }

    private sealed class ChangeSource(ChangeLog log) : IFeedChangeSource
    {
        public ValueTask<FeedChanges?> GetChangesAsync(string? since, FeedRequest request, CancellationToken cancellationToken) => new(log.Since(since));
    }
}
