namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>What RefreshAsync returns.</summary>
public class RefreshTests
{
    [Fact]
    public async Task What_is_published_is_told_when_documents_change_and_a_handler_that_fails_is_logged()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        var told = new List<int>();
        server.Publisher.Changed += published => told.Add(published.Feed.Posts.Count);
        server.Publisher.Changed += _ => throw new InvalidOperationException("the handler is broken");
        await server.Publisher.RefreshAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
        Assert.Equal([1], told);
        Assert.Contains(server.Log.Errors, line => line.Contains("the handler is broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_without_a_changed_post_are_those_of_before_although_the_source_made_all_posts_again()
    {
        var source = new TestSource { Read = _ => new(TestSource.Feed(TestSource.Post("a") with { Categories = ["A"] }, TestSource.Post("b") with { Categories = ["B"] })) };
        await using var server = await FeedServer.StartAsync(source, options => options.Documents = new() { By = FeedGrouping.Category });
        var before = await server.Publisher.GetAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("a") with { Categories = ["A"] }, TestSource.Post("b") with { Categories = ["B"], Title = "Changed" }));
        await server.Publisher.RefreshAsync();
        var after = await server.Publisher.GetAsync();
        Assert.Same(before.Documents["categories/a/rss.xml"], after.Documents["categories/a/rss.xml"]);
        Assert.NotSame(before.Documents["categories/b/rss.xml"], after.Documents["categories/b/rss.xml"]);
        Assert.NotSame(before.Documents["rss.xml"], after.Documents["rss.xml"]);
    }

    [Fact]
    public async Task A_refresh_says_whether_it_published_something()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        var unchanged = await server.Publisher.RefreshAsync();
        Assert.Equal(FeedRefreshOutcome.Unchanged, unchanged.Outcome);
        Assert.Equal("unchanged", unchanged.ToString());

        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));
        var published = await server.Publisher.RefreshAsync();
        Assert.Equal(FeedRefreshOutcome.Published, published.Outcome);
        Assert.Equal("published 15 documents of 1 posts", published.ToString());
        Assert.Same(await server.Publisher.GetAsync(), published.Published);
        Assert.Same(published.Published!.Report, published.Report);
        Assert.Null(published.Failure);
    }

    [Fact]
    public async Task A_refresh_that_fails_returns_what_the_source_threw()
    {
        var failure = new InvalidOperationException("the database is away");
        var source = new TestSource { Read = _ => throw failure };
        await using var server = await FeedServer.StartAsync(source);
        var failed = await server.Publisher.RefreshAsync();
        Assert.Equal(FeedRefreshOutcome.Failed, failed.Outcome);
        Assert.Same(failure, failed.Failure);
        Assert.Null(failed.Report);
        Assert.Null(failed.Published);
        Assert.Equal("failed: the database is away", failed.ToString());
    }

    [Fact]
    public async Task A_refresh_of_an_invalid_feed_returns_its_report_and_what_is_still_served()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var good = await server.Publisher.GetAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("twice"), TestSource.Post("twice")));
        var failed = await server.Publisher.RefreshAsync();
        Assert.Equal(FeedRefreshOutcome.Failed, failed.Outcome);
        Assert.False(failed.Report!.IsValid);
        Assert.Contains(failed.Report.Diagnostics, finding => finding.Rule.Id == "JF8006");
        Assert.IsType<FeedValidationException>(failed.Failure);
        Assert.Same(good, failed.Published);
    }

    [Fact]
    public async Task Each_refresh_gets_the_outcome_of_a_reading_that_started_after_it_was_asked_for()
    {
        var open = new TaskCompletionSource();
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        source.Read = async _ =>
        {
            if (source.Readings > 2)
                throw new InvalidOperationException("the third");
            await open.Task;
            return TestSource.Feed(TestSource.Post("second"));
        };
        var first = server.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(source.Readings == 2));
        var second = server.Publisher.RefreshAsync();
        open.SetResult();
        Assert.Equal(FeedRefreshOutcome.Published, (await first).Outcome);
        Assert.Equal("the third", (await second).Failure?.Message);
    }

    [Fact]
    public async Task A_refresh_after_the_app_stopped_fails_and_throws_nothing()
    {
        var source = new TestSource();
        FeedPublisher publisher;
        await using (var server = await FeedServer.StartAsync(source))
        {
            publisher = server.Publisher;
            await publisher.GetAsync();
        }

        var failed = await publisher.RefreshAsync();
        Assert.IsType<OperationCanceledException>(failed.Failure);
        Assert.Equal(1, source.Readings);
    }

    [Fact]
    public async Task An_app_stops_while_a_reading_hangs()
    {
        var source = new TestSource();
        var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        source.Read = _ => new(new TaskCompletionSource<Feed>().Task);
        var refresh = server.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(source.Readings == 2));
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.IsType<OperationCanceledException>((await refresh.WaitAsync(TimeSpan.FromSeconds(10))).Failure);
    }

    [Fact]
    public async Task Documents_that_have_not_changed_are_held_once()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var first = await server.Publisher.GetAsync();
        await server.Publisher.RefreshAsync();
        var second = await server.Publisher.GetAsync();
        Assert.NotSame(first, second);
        Assert.Equal(first.Documents.Keys, second.Documents.Keys);
        Assert.All(first.Documents, document => Assert.Same(document.Value, second.Documents[document.Key]));

        source.Read = _ => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("second") with { Categories = [] }));
        await server.Publisher.RefreshAsync();
        var third = await server.Publisher.GetAsync();
        Assert.NotSame(second.Documents["rss.xml"], third.Documents["rss.xml"]);
        Assert.Equal(3, (await server.Publisher.GetAsync()).Links.Count);
    }

    [Fact]
    public async Task A_document_with_new_findings_has_them_in_its_report_and_is_unchanged_to_those_who_fetch_it()
    {
        var source = new TestSource { Read = _ => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("second") with { Categories = ["Feeds"] })) };
        await using var server = await FeedServer.StartAsync(source, options => options.Documents = new() { By = FeedGrouping.Category, Document = new() { MaxPosts = 1 } });
        var before = await server.Publisher.GetAsync();
        // The older post is in no main document, and still part of the feed's report.
        source.Read = _ => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("second") with { Categories = ["feeds"] }));
        var result = await server.Publisher.RefreshAsync();
        Assert.Contains(result.Report!.Diagnostics, finding => finding.Rule.Id == "JF8028");
        Assert.Equal(before.Documents["rss.xml"].EntityTag, result.Published!.Documents["rss.xml"].EntityTag);
    }

    [Fact]
    public async Task Posts_that_a_source_made_again_without_a_change_are_not_held_twice()
    {
        // A document above 4 MB has no bytes in memory until it is requested.
        static Feed Large() => TestSource.Feed([.. Enumerable.Range(0, 10).Select(n => TestSource.Post($"post-{n}") with { Content = PostContent.Text(new('x', 500_000)) })]);
        var feeds = new List<WeakReference>();
        var source = new TestSource
        {
            Read = _ =>
            {
                var feed = Large();
                feeds.Add(new(feed.Posts[0]));
                return new(feed);
            },
        };
        await using var server = await FeedServer.StartAsync(source, options => options.Documents = new() { Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "rss.xml" } });
        await server.Publisher.GetAsync();
        Assert.Equal(FeedRefreshOutcome.Unchanged, (await server.Publisher.RefreshAsync()).Outcome);
        await PublisherTests.Eventually(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Task.FromResult(!feeds[1].IsAlive);
        });
        Assert.True(feeds[0].IsAlive);
    }
}
