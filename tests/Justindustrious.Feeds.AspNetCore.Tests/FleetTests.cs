using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class FleetTests
{
    [FactThatNeeds(RedisServer.Program)]
    public async Task A_change_on_one_node_is_served_by_the_other_within_a_second()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis);
        await using var other = await StartAsync(source, redis);
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        var times = new List<TimeSpan>();
        for (var round = 0; round < 3; round++)
        {
            var slug = $"round-{round}";
            source.Read = _ => new(TestSource.Feed(TestSource.Post(slug)));
            await (round % 2 == 0 ? one : other).Publisher.RefreshAsync();
            var watch = Stopwatch.StartNew();
            await PublisherTests.Eventually(async () => (await (round % 2 == 0 ? other : one).Client.GetStringAsync("/rss.xml")).Contains(slug, StringComparison.Ordinal));
            times.Add(watch.Elapsed);
        }

        // The best of several rounds counts, because a busy machine may delay any of them.
        Assert.InRange(times.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Without_Redis_each_node_continues_and_sends_its_changes_when_Redis_is_back()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis);
        await using var other = await StartAsync(source, redis);
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        await redis.KillAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("meanwhile")));
        await one.Publisher.RefreshAsync();
        Assert.Contains("meanwhile", await one.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("meanwhile", await other.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        await redis.StartAsync();
        await PublisherTests.Eventually(async () => (await other.Client.GetStringAsync("/rss.xml")).Contains("meanwhile", StringComparison.Ordinal));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task A_node_starts_and_serves_where_Redis_never_was()
    {
        await using var redis = new RedisServer();
        await using var server = await StartAsync(new(), redis);
        using var response = await server.GetAsync("/atom.xml");
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_error_for_nodes_without_a_shared_cache_names_the_call_to_add()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.LookForChanges = TimeSpan.FromSeconds(1)));
        Assert.Contains("AddStackExchangeRedisCache", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_follows_a_change_does_not_tell_it_again()
    {
        // A second notification could hide a newer one of the first node.
        var cache = new CountingCache();
        var source = new TestSource();
        Task<FeedServer> StartNodeAsync() => FeedServer.StartWithAsync(
            services => services.AddSingleton<IDistributedCache>(cache).AddFeeds((_, cancellationToken) => source.GetFeedAsync(cancellationToken), options => options.LookForChanges = TimeSpan.FromMilliseconds(50)),
            app => app.MapFeeds());
        await using var one = await StartNodeAsync();
        await using var other = await StartNodeAsync();
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("changed")));
        await one.Publisher.RefreshAsync();
        await PublisherTests.Eventually(async () => (await other.Client.GetStringAsync("/rss.xml")).Contains("changed", StringComparison.Ordinal));
        await Task.Delay(300);
        Assert.Equal(1, cache.Written);
    }

    [Fact]
    public async Task A_node_that_shall_look_all_the_time_still_rests()
    {
        var cache = new CountingCache();
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddSingleton<IDistributedCache>(cache).AddFeeds((_, _) => new(TestSource.Feed()), options => options.LookForChanges = TimeSpan.Zero), app => app.MapFeeds());
        await Task.Delay(500);
        Assert.InRange(cache.Asked, 1, 100);
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task A_node_takes_the_documents_that_another_made_and_serves_the_same_bytes()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis, sharesDocuments: true);
        await using var other = await StartAsync(source, redis, sharesDocuments: true);
        await ChangeAsync(source, one, other);
        await AssertSameAsync(one, other);
        Assert.True(HasTakenDocuments(other));

        // A node that starts later makes no documents, either.
        await using var late = await StartAsync(source, redis, sharesDocuments: true);
        await AssertSameAsync(one, late);
        Assert.True(HasTakenDocuments(late));
        Assert.False(HasTakenDocuments(one));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Documents_that_were_damaged_in_the_cache_are_made_anew()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis, sharesDocuments: true);
        await using var other = await StartAsync(source, redis, sharesDocuments: true);
        await ChangeAsync(source, one, other);
        Assert.True(await redis.DamageAsync("Justindustrious.Feeds::*:*") > 0);
        await using var late = await StartAsync(source, redis, sharesDocuments: true);
        await AssertSameAsync(one, late);
        Assert.False(HasTakenDocuments(late));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task A_node_whose_posts_lag_behind_publishes_what_its_pages_show()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var (source, lagging) = (new TestSource(), new TestSource());
        await using var one = await StartAsync(source, redis, sharesDocuments: true);
        await using var other = await StartAsync(lagging, redis, sharesDocuments: true);
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("changed")));
        var readings = lagging.Readings;
        await one.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(lagging.Readings > readings + 1));
        Assert.DoesNotContain("changed", await other.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        lagging.Read = source.Read;
        await PublisherTests.Eventually(async () => (await other.Client.GetStringAsync("/rss.xml")).Contains("changed", StringComparison.Ordinal));
        await AssertSameAsync(one, other);
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Documents_made_with_other_options_are_not_taken()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis, sharesDocuments: true);
        await using var other = await StartAsync(source, redis, sharesDocuments: true);
        await ChangeAsync(source, one, other);
        var policy = ContentPolicy.Default;
        await using var stricter = await StartAsync(source, redis, sharesDocuments: true, options => options.Documents = new() { Document = new() { Policy = policy with { Elements = policy.Elements.Remove("img") } } });
        await stricter.Client.GetStringAsync("/rss.xml");
        Assert.False(HasTakenDocuments(stricter));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Nodes_that_share_documents_make_their_own_while_Redis_is_away()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await StartAsync(source, redis, sharesDocuments: true);
        await using var other = await StartAsync(source, redis, sharesDocuments: true);
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        await redis.KillAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("meanwhile")));
        await one.Publisher.RefreshAsync();
        await using var late = await StartAsync(source, redis, sharesDocuments: true);
        await AssertSameAsync(one, late);
        await redis.StartAsync();
        await PublisherTests.Eventually(async () => (await other.Client.GetStringAsync("/rss.xml")).Contains("meanwhile", StringComparison.Ordinal));
        await AssertSameAsync(one, other);
        Assert.True(HasTakenDocuments(other));
    }

    internal static Task<FeedServer> StartAsync(TestSource source, RedisServer redis, bool sharesDocuments = false, Action<FeedServingOptions>? configure = null) => FeedServer.StartWithAsync(
        services =>
        {
            services.AddStackExchangeRedisCache(options => options.Configuration = $"{redis.Address},abortConnect=false,connectTimeout=500,syncTimeout=500,asyncTimeout=500");
            if (sharesDocuments)
                services.AddHybridCache();
            services.AddFeeds((_, cancellationToken) => source.GetFeedAsync(cancellationToken), options =>
            {
                options.LookForChanges = TimeSpan.FromMilliseconds(250);
                configure?.Invoke(options);
            });
        },
        app => app.MapFeeds());

    private static bool HasTakenDocuments(FeedServer server) => server.Log.Lines.Any(line => line.Text.Contains("documents that another node made", StringComparison.Ordinal));

    private static async Task ChangeAsync(TestSource source, FeedServer one, FeedServer other)
    {
        await one.Client.GetStringAsync("/rss.xml");
        await other.Client.GetStringAsync("/rss.xml");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("changed"), TestSource.Post("other")));
        await one.Publisher.RefreshAsync();
        await PublisherTests.Eventually(async () => (await other.Client.GetStringAsync("/rss.xml")).Contains("changed", StringComparison.Ordinal));
    }

    private static async Task AssertSameAsync(FeedServer one, FeedServer other)
    {
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json" })
        {
            using var expected = await one.GetAsync(path);
            using var actual = await other.GetAsync(path);
            Assert.Equal(await expected.Content.ReadAsByteArrayAsync(), await actual.Content.ReadAsByteArrayAsync());
            Assert.Equal((expected.Headers.ETag, expected.Content.Headers.LastModified), (actual.Headers.ETag, actual.Content.Headers.LastModified));
        }
    }

    /// <summary>A cache that all nodes share. It counts notifications.</summary>
    private sealed class CountingCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        private int _written;
        private int _asked;

        public int Written => Volatile.Read(ref _written);

        public int Asked => Volatile.Read(ref _asked);

        Task<byte[]?> IDistributedCache.GetAsync(string key, CancellationToken token)
        {
            Interlocked.Increment(ref _asked);
            return GetAsync(key, token);
        }

        Task IDistributedCache.SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token)
        {
            Interlocked.Increment(ref _written);
            return SetAsync(key, value, options, token);
        }
    }
}
