using System.Collections;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>How long a source may take, and what happens to readings that take longer.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    [Fact]
    public async Task Making_the_documents_does_not_count_as_reading()
    {
        var source = new TestSource { Read = _ => new(TestSource.Feed(TestSource.Post("slow") with { Categories = new SlowList(TimeSpan.FromSeconds(1.5)) })) };
        await using var server = await FeedServer.StartAsync(source, options => options.SourceTimeout = TimeSpan.FromSeconds(0.5));
        Assert.Contains("/slow/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.Equal(1, source.Readings);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_list_that_reads_posts_when_it_is_enumerated_is_read_within_the_scope_and_the_time()
    {
        var source = new TestSource { Read = _ => new(TestSource.Feed() with { Posts = new HangingList(_end.Token) }) };
        await using var server = await FeedServer.StartAsync(source, Hasty);
        var result = await server.Publisher.RefreshAsync();
        Assert.IsType<TimeoutException>(result.Failure);
    }

    [Fact]
    public async Task A_list_that_the_app_goes_on_changing_is_published_as_it_was_when_it_was_read()
    {
        var posts = new List<Post> { TestSource.Post("first") };
        var source = new TestSource { Read = _ => new(TestSource.Feed() with { Posts = posts }) };
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        posts.Clear();
        Assert.Single((await server.Publisher.GetAsync()).Feed.Posts);
    }

    [Theory]
    [InlineData("waits for ever")]
    [InlineData("blocks its thread")]
    [InlineData("hangs when it is cancelled")]
    public async Task A_reading_that_never_returns_is_abandoned_and_the_next_one_is_published(string what)
    {
        var source = new TestSource();
        await using var server = await StartWithHealthAsync(source);
        await server.Publisher.GetAsync();
        source.Read = what switch
        {
            "waits for ever" => _ => new(new TaskCompletionSource<Feed>().Task),
            "blocks its thread" => _ =>
            {
                _end.Token.WaitHandle.WaitOne();
                return new(TestSource.Feed());
            },
            _ => cancellationToken =>
            {
                cancellationToken.Register(() => _end.Token.WaitHandle.WaitOne());
                return new(new TaskCompletionSource<Feed>().Task);
            },
        };
        var failed = await server.Publisher.RefreshAsync();
        Assert.Equal(FeedRefreshOutcome.Failed, failed.Outcome);
        Assert.IsType<TimeoutException>(failed.Failure);
        Assert.Contains("abandoned", failed.Failure.Message, StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("was abandoned", StringComparison.Ordinal));
        var degraded = await CheckAsync(server);
        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.Equal(1, degraded.Data["feeds: abandoned readings"]);

        source.Read = _ => new(TestSource.Feed(TestSource.Post("back")));
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
        Assert.Contains("/back/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        var healthy = await CheckAsync(server);
        Assert.Equal(HealthStatus.Healthy, healthy.Status);
        Assert.Contains("still running: 1", healthy.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_whose_first_reading_never_returns_are_served_once_another_does()
    {
        var source = new TestSource { Read = _ => new(new TaskCompletionSource<Feed>().Task) };
        await using var server = await FeedServer.StartAsync(source, options =>
        {
            Hasty(options);
            options.RetryAfter = TimeSpan.FromMilliseconds(50);
        });
        using var none = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, none.StatusCode);
        source.Read = _ => new(TestSource.Feed());
        await PublisherTests.Eventually(async () =>
        {
            using var response = await server.GetAsync("/rss.xml");
            return response.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task Readings_that_never_return_do_not_pile_up_and_others_are_tried_all_the_same()
    {
        var time = new ManualTime();
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source, Hasty, time);
        await server.Publisher.GetAsync();
        var first = new TaskCompletionSource<Feed>();
        source.Read = _ => new(source.Readings == 2 ? first.Task : new TaskCompletionSource<Feed>().Task);
        for (var i = 0; i < 12; i++)
            Assert.Equal(FeedRefreshOutcome.Failed, (await server.Publisher.RefreshAsync()).Outcome);
        Assert.Equal(1 + 8, source.Readings);
        Assert.Contains("8 readings", (await server.Publisher.RefreshAsync()).Failure!.Message, StringComparison.Ordinal);

        // A reading that returns makes room for another one.
        first.SetException(new InvalidOperationException("the connection was closed"));
        await PublisherTests.Eventually(async () => (await server.Publisher.RefreshAsync()).Failure is TimeoutException && source.Readings == 1 + 9);
        await server.Publisher.RefreshAsync();
        Assert.Equal(1 + 9, source.Readings);

        // If no reading returns, another one is tried after an hour, then after two.
        time.GoOn(TimeSpan.FromHours(1));
        await server.Publisher.RefreshAsync();
        Assert.Equal(1 + 10, source.Readings);
        time.GoOn(TimeSpan.FromHours(1));
        await server.Publisher.RefreshAsync();
        Assert.Equal(1 + 10, source.Readings);
        time.GoOn(TimeSpan.FromHours(1));
        source.Read = _ => new(TestSource.Feed(TestSource.Post("back")));
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
    }

    [Fact]
    public async Task Posts_that_come_after_all_are_published()
    {
        var late = new TaskCompletionSource<Feed>();
        var source = new TestSource { Read = _ => new(late.Task) };
        await using var server = await StartWithHealthAsync(source);
        Assert.IsType<TimeoutException>((await server.Publisher.RefreshAsync()).Failure);
        late.SetResult(TestSource.Feed(TestSource.Post("late")));
        await PublisherTests.Eventually(async () => (await CheckAsync(server)).Status == HealthStatus.Healthy);
        Assert.Contains("/late/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Text.Contains("its posts are used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_that_come_late_never_replace_those_of_a_later_reading()
    {
        var late = new TaskCompletionSource<Feed>();
        var source = new TestSource { Read = _ => new(late.Task) };
        await using var server = await FeedServer.StartAsync(source, Hasty);
        await server.Publisher.RefreshAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("newer")));
        await server.Publisher.RefreshAsync();
        late.SetResult(TestSource.Feed(TestSource.Post("older")));
        await PublisherTests.Eventually(() => Task.FromResult(server.Log.Lines.Any(line => line.Text.Contains("has returned", StringComparison.Ordinal))));
        await Task.Delay(200);
        Assert.Contains("/newer/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_takes_longer_than_it_may_is_published_all_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("feeds-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "posts"));
            await File.WriteAllTextAsync(Path.Combine(folder, "feeds.yml"), "title: A blog\nhome: https://blog.example.org/\nauthor: Ann\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "posts", "2026-01-05-hello.md"), "---\ntitle: Hello\n---\nThe first.\n");
            await using var server = await FeedServer.StartWithAsync(services => services.AddMarkdownFeeds(folder, options => options.SourceTimeout = TimeSpan.Zero));
            await PublisherTests.Eventually(async () =>
            {
                using var response = await server.GetAsync("/rss.xml");
                return response.StatusCode == HttpStatusCode.OK;
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_time_that_no_timer_takes_means_to_wait_for_ever()
    {
        await using var server = await FeedServer.StartAsync(configure: options => options.SourceTimeout = TimeSpan.MaxValue);
        Assert.Contains("<rss", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    private static void Hasty(FeedServingOptions options) => options.SourceTimeout = TimeSpan.FromMilliseconds(200);

    private static Task<FeedServer> StartWithHealthAsync(TestSource source) => FeedServer.StartWithAsync(services =>
    {
        services.AddFeeds((_, cancellationToken) => source.GetFeedAsync(cancellationToken), Hasty);
        services.AddHealthChecks().AddFeeds();
    });

    private static async Task<HealthReportEntry> CheckAsync(FeedServer server) =>
        (await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["feeds"];

    /// <summary>Categories that take their time when documents are made.</summary>
    private sealed class SlowList(TimeSpan wait) : IReadOnlyList<Category>
    {
        private int _isSlow = 1;

        public int Count => 1;

        public Category this[int index] => "Feeds";

        public IEnumerator<Category> GetEnumerator()
        {
            if (Interlocked.Exchange(ref _isSlow, 0) == 1)
                Thread.Sleep(wait);
            yield return "Feeds";
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Posts that never come.</summary>
    private sealed class HangingList(CancellationToken end) : IReadOnlyList<Post>
    {
        public int Count => 1;

        public Post this[int index] => throw new NotSupportedException();

        public IEnumerator<Post> GetEnumerator()
        {
            end.WaitHandle.WaitOne();
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
