using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class PublisherTests
{
    [Fact]
    public async Task Documents_are_made_once_however_many_requests_wait_for_the_first()
    {
        var open = new TaskCompletionSource();
        var source = new TestSource();
        source.Read = async _ =>
        {
            await open.Task;
            return TestSource.Feed();
        };
        await using var server = await FeedServer.StartAsync(source);
        var requests = Enumerable.Range(0, 1000).Select(n => server.GetAsync(n % 2 == 0 ? "/rss.xml" : "/feed.json")).ToList();
        open.SetResult();
        foreach (var response in await Task.WhenAll(requests))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, source.Readings);
    }

    [Fact]
    public async Task A_source_that_comes_to_throw_leaves_the_last_good_documents()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var good = await server.Client.GetStringAsync("/rss.xml");
        source.Read = _ => throw new InvalidOperationException("the database is away");
        await server.Publisher.RefreshAsync();
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
        Assert.Contains("the database is away", Assert.Single(server.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_feed_never_goes_out_and_the_log_names_what_is_wrong()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var good = await server.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("twice"), TestSource.Post("twice")));
        await server.Publisher.RefreshAsync();
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
        Assert.Contains("JF8006", Assert.Single(server.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_first_document_requests_get_503_and_no_word_of_the_failure()
    {
        var source = new TestSource { Read = _ => throw new InvalidOperationException("password=secret") };
        await using var server = await FeedServer.StartAsync(source, options => options.RetryAfter = TimeSpan.FromSeconds(30));
        var response = await server.SendRawAsync("GET /rss.xml HTTP/1.1\nHost: blog.example.org\n");
        Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nRetry-After: 30\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: no-store\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_failed_is_left_alone_for_a_while_and_then_asked_again()
    {
        var time = new ManualTime();
        var source = new TestSource { Read = _ => throw new InvalidOperationException() };
        await using var server = await FeedServer.StartAsync(source, time: time);
        for (var i = 0; i < 10; i++)
        {
            using var response = await server.GetAsync("/rss.xml");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }

        Assert.Equal(1, source.Readings);
        source.Read = _ => new(TestSource.Feed());
        time.GoOn(TimeSpan.FromSeconds(11));
        using var good = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task A_source_that_hangs_delays_no_request()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source, options => options.SourceTimeout = TimeSpan.FromMilliseconds(200));
        var good = await server.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(new TaskCompletionSource<Feed>().Task);
        var refresh = server.Publisher.RefreshAsync();
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
        await refresh;
        Assert.Equal(good, await server.Client.GetStringAsync("/rss.xml"));
        Assert.Single(server.Log.Errors);
    }

    [Fact]
    public async Task Documents_that_are_due_are_served_while_new_ones_are_made()
    {
        var time = new ManualTime();
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source, time: time);
        await server.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));

        time.GoOn(TimeSpan.FromMinutes(4));
        await server.Client.GetStringAsync("/rss.xml");
        Assert.Equal(1, source.Readings);

        time.GoOn(TimeSpan.FromMinutes(2));
        await server.Client.GetStringAsync("/rss.xml");
        await Eventually(async () => (await server.Client.GetStringAsync("/rss.xml")).Contains("/new/", StringComparison.Ordinal));
        Assert.Equal(2, source.Readings);
    }

    [Fact]
    public async Task A_refresh_during_a_reading_reads_once_more()
    {
        var open = new TaskCompletionSource();
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Client.GetStringAsync("/rss.xml");
        var text = "old";
        source.Read = async _ =>
        {
            var read = text;
            await open.Task;
            return TestSource.Feed(TestSource.Post(read));
        };
        var first = server.Publisher.RefreshAsync();
        await Eventually(() => Task.FromResult(source.Readings == 2));
        text = "newest";
        var second = server.Publisher.RefreshAsync();
        open.SetResult();
        await Task.WhenAll(first, second);
        Assert.Contains("/newest/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_made_in_a_scope_of_its_own_for_each_reading()
    {
        await using var server = await FeedServer.StartWithAsync(services =>
        {
            services.AddScoped<ScopedThing>();
            services.AddFeeds<ScopedSource>();
        });
        var first = await server.Client.GetStringAsync("/rss.xml");
        await server.Publisher.RefreshAsync();
        Assert.NotEqual(first, await server.Client.GetStringAsync("/rss.xml"));
        Assert.Equal(0, ScopedThing.Alive);
    }

    [Fact]
    public void MapFeeds_without_AddFeeds_says_what_to_call()
    {
        var app = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder().Build();
        var failure = Assert.Throws<InvalidOperationException>(() => Microsoft.AspNetCore.Builder.FeedEndpointRouteBuilderExtensions.MapFeeds(app));
        Assert.Contains("AddFeeds", failure.Message, StringComparison.Ordinal);
    }

    internal static async Task Eventually(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("it did not come to be so within 10 seconds");
    }

    private sealed class ScopedThing : IDisposable
    {
        public static int Alive;
        private static int _made;

        public ScopedThing()
        {
            Interlocked.Increment(ref Alive);
            Number = Interlocked.Increment(ref _made);
        }

        public int Number { get; }

        public void Dispose() => Interlocked.Decrement(ref Alive);
    }

    private sealed class ScopedSource(ScopedThing thing) : IFeedSource
    {
        public ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken) => new(TestSource.Feed(TestSource.Post($"number-{thing.Number}")));
    }
}
