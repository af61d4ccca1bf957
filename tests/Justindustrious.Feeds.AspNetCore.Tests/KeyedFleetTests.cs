using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Several nodes, with a feed for each tenant.</summary>
public class KeyedFleetTests
{
    [FactThatNeeds(RedisServer.Program)]
    public async Task A_change_of_a_key_on_one_node_is_served_by_the_other_within_a_second()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var database = new Database();
        await using var one = await StartAsync(database.NewNode(), redis);
        await using var other = await StartAsync(database.NewNode(), redis);
        await AskAsync(["acme"], one, other);
        var times = new List<TimeSpan>();
        for (var round = 0; round < 3; round++)
        {
            database.Titles["acme"] = $"Round {round}";
            await Publishers(round % 2 == 0 ? one : other).RefreshAsync("acme");
            var watch = Stopwatch.StartNew();
            await BecomesAsync(round % 2 == 0 ? other : one, "acme", $"Round {round}");
            times.Add(watch.Elapsed);
        }

        Assert.InRange(times.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Without_Redis_each_node_continues_and_sends_changes_of_keys_when_Redis_is_back()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var database = new Database();
        await using var one = await StartAsync(database.NewNode(), redis);
        await using var other = await StartAsync(database.NewNode(), redis);
        await AskAsync(["acme"], one, other);
        await redis.KillAsync();
        database.Titles["acme"] = "Meanwhile";
        await Publishers(one).RefreshAsync("acme");
        Assert.Equal(("Meanwhile", "acme"), (await TitleAsync(one, "acme"), await TitleAsync(other, "acme")));
        await PublisherTests.Eventually(() => Task.FromResult(Warnings(one) > 0));
        await Task.Delay(1000);
        Assert.Equal(1, Warnings(one));
        await redis.StartAsync();
        await BecomesAsync(other, "acme", "Meanwhile");
    }

    [Fact]
    public async Task Only_the_nodes_that_have_a_key_in_memory_read_it_and_none_of_them_sends_the_change_again()
    {
        var (cache, database) = (new CountingCache(), new Database());
        var (first, second) = (database.NewNode(), database.NewNode());
        await using var one = await StartAsync(first, cache);
        await using var other = await StartAsync(second, cache);
        await TitleAsync(one, "acme");
        await TitleAsync(one, "globex");
        await TitleAsync(other, "acme");
        (database.Titles["acme"], database.Titles["globex"]) = ("New acme", "New globex");
        await Publishers(one).RefreshAsync("acme");
        await Publishers(one).RefreshAsync("globex");
        await BecomesAsync(other, "acme", "New acme");
        await Task.Delay(500);
        Assert.Equal(1, Publishers(other).Count);
        Assert.Equal(["acme", "acme"], second.Read);
        Assert.InRange(cache.Written, 1, 2);
        Assert.Equal("New globex", await TitleAsync(other, "globex"));
    }

    [Fact]
    public async Task A_node_that_does_not_have_the_key_passes_a_refresh_and_a_removal_on_to_those_that_have_it()
    {
        var (cache, database) = (new CountingCache(), new Database());
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(database.NewNode(), cache);
        await TitleAsync(other, "acme");
        database.Titles["acme"] = "New";
        Assert.Null(await Publishers(one).RefreshAsync("acme"));
        await BecomesAsync(other, "acme", "New");
        database.Titles.TryRemove("acme", out _);
        Assert.False(Publishers(one).Forget("acme"));
        await BecomesAsync(other, "acme", null);

        // It comes back, before RetryUnknownAfter.
        database.Titles["acme"] = "Again";
        Assert.Null(await Publishers(one).RefreshAsync("acme"));
        await BecomesAsync(other, "acme", "Again");
    }

    [Fact]
    public async Task A_feed_that_is_removed_on_one_node_is_404_on_the_others()
    {
        var (cache, database) = (new CountingCache(), new Database());
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(database.NewNode(), cache);
        await AskAsync(["acme"], one, other);
        database.Titles.TryRemove("acme", out _);
        await Publishers(one).RefreshAsync("acme");
        await BecomesAsync(other, "acme", null);
    }

    [Fact]
    public async Task Keys_that_were_removed_from_memory_do_not_come_back_by_changes()
    {
        var (cache, database) = (new CountingCache(), new Database());
        var second = database.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(second, cache, options => options.MaxKeys = 1);
        await AskAsync(["acme", "globex"], one, other);

        Assert.Equal(1, Publishers(other).Count);
        (database.Titles["acme"], database.Titles["globex"]) = ("New acme", "New globex");
        await Publishers(one).RefreshAsync("acme");
        await Publishers(one).RefreshAsync("globex");
        await BecomesAsync(other, "globex", "New globex");
        await Task.Delay(500);
        Assert.Equal(1, Publishers(other).Count);
        Assert.Equal(["acme", "globex", "globex"], second.Read);
    }

    [Fact]
    public async Task Changes_do_not_keep_a_key_in_memory_that_nobody_asks_for()
    {
        var (cache, database, time) = (new CountingCache(), new Database(), new ManualTime());
        var second = database.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache, time: time);
        await using var other = await StartAsync(second, cache, time: time);
        await AskAsync(["acme"], one, other);
        for (var i = 1; i <= 3; i++)
        {
            time.GoOn(TimeSpan.FromMinutes(25));
            database.Titles["acme"] = $"Change {i}";
            await TitleAsync(one, "acme");
            await Publishers(one).RefreshAsync("acme");
            await PublisherTests.Eventually(() => Task.FromResult(i == 3 ? Publishers(other).Count == 0 : second.Read.Count == i + 1));
        }

        await Task.Delay(300);
        Assert.Equal((0, 3), (Publishers(other).Count, second.Read.Count));
    }

    [Fact]
    public async Task Many_changed_keys_are_read_eight_at_a_time_each_once()
    {
        var (cache, database) = (new CountingCache(), new Database());
        var second = database.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(second, cache);
        var keys = Enumerable.Range(0, 60).Select(i => $"tenant-{i}").ToList();
        foreach (var key in keys)
            database.Titles[key] = key;
        await AskAsync(keys, one, other);

        second.Read.Clear();
        second.MostAtOnce = 0;
        second.Wait = _ => Task.Delay(50);
        await ChangeAsync(database, one, keys);

        foreach (var key in keys)
            await BecomesAsync(other, key, $"New {key}");
        Assert.InRange(second.MostAtOnce, 1, 8);
        Assert.Equal(keys.Order(StringComparer.Ordinal), second.Read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keys_whose_source_hangs_or_fails_do_not_delay_the_others()
    {
        var (cache, database) = (new CountingCache(), new Database());
        var second = database.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(second, cache);
        var keys = Enumerable.Range(0, 20).Select(i => $"tenant-{i:00}").ToList();
        foreach (var key in keys)
            database.Titles[key] = key;
        await AskAsync(keys, one, other);

        var hanging = new TaskCompletionSource();
        second.Wait = key => key == "tenant-10" ? throw new InvalidOperationException("broken") : string.CompareOrdinal(key, "tenant-10") < 0 ? hanging.Task : Task.CompletedTask;
        await ChangeAsync(database, one, keys);

        foreach (var key in keys.Skip(11))
            await BecomesAsync(other, key, $"New {key}");
        Assert.Equal(("tenant-00", "tenant-10"), (await TitleAsync(other, "tenant-00"), await TitleAsync(other, "tenant-10")));
        hanging.SetResult();
        second.Wait = _ => Task.CompletedTask;
        await BecomesAsync(other, "tenant-00", "New tenant-00");
    }

    [Fact]
    public async Task After_more_changes_than_the_list_holds_each_key_is_read_at_its_next_request()
    {
        var (cache, database) = (new CountingCache(), new Database());
        var second = database.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(second, cache);
        await TitleAsync(other, "acme");
        await TitleAsync(other, "globex");
        (database.Titles["acme"], database.Titles["globex"]) = ("New acme", "New globex");
        await Task.WhenAll(Enumerable.Range(0, 1500).Select(i => Publishers(one).RefreshAsync($"imported-{i}")));
        await BecomesAsync(other, "acme", "New acme");
        Assert.DoesNotContain("globex", second.Read.Skip(2));
        await BecomesAsync(other, "globex", "New globex");
        Assert.InRange(cache.Largest, 1, 100_000);
    }

    [Fact]
    public async Task A_node_whose_database_lags_behind_reads_a_changed_key_again()
    {
        var (cache, database, replica) = (new CountingCache(), new Database(), new Database());
        var second = replica.NewNode();
        await using var one = await StartAsync(database.NewNode(), cache);
        await using var other = await StartAsync(second, cache);
        await AskAsync(["acme"], one, other);
        database.Titles["acme"] = "New";
        await Publishers(one).RefreshAsync("acme");
        await PublisherTests.Eventually(() => Task.FromResult(second.Read.Count >= 3));
        replica.Titles["acme"] = "New";
        await BecomesAsync(other, "acme", "New");
        var readings = second.Read.Count;
        await Task.Delay(500);
        Assert.Equal(readings, second.Read.Count);
    }

    [Fact]
    public async Task Keys_without_a_shared_cache_stop_the_app()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartWithAsync(services => Add(services, new Database().NewNode()), app => app.MapFeeds("/t/{tenant}")));
        Assert.Contains("FeedServingOptions.LookForChanges needs a cache that all nodes share", failure.Message, StringComparison.Ordinal);
    }

    private static Task<FeedServer> StartAsync(Node node, RedisServer redis) => FeedServer.StartWithAsync(
        services =>
        {
            services.AddStackExchangeRedisCache(options => options.Configuration = $"{redis.Address},abortConnect=false,connectTimeout=500,syncTimeout=500,asyncTimeout=500");
            Add(services, node);
        },
        app => app.MapFeeds("/t/{tenant}"));

    private static Task<FeedServer> StartAsync(Node node, IDistributedCache cache, Action<FeedServingOptions>? configure = null, TimeProvider? time = null) =>
        FeedServer.StartWithAsync(services => Add(services.AddSingleton(cache), node, configure), app => app.MapFeeds("/t/{tenant}"), time);

    private static void Add(IServiceCollection services, Node node, Action<FeedServingOptions>? configure = null) =>
        services.AddKeyedFeeds((request, _) => node.ReadAsync(request.Key), options =>
        {
            options.Key = context => (string?)context.Request.RouteValues["tenant"];
            options.LookForChanges = TimeSpan.FromMilliseconds(100);
            configure?.Invoke(options);
        });

    private static FeedPublishers Publishers(FeedServer server) => server.Services.GetRequiredService<FeedPublishers>();

    private static int Warnings(FeedServer server) => server.Log.Lines.Count(line =>
        line.Level == LogLevel.Warning && line.Text.Contains("The cache that carries changes between nodes can't be reached", StringComparison.Ordinal));

    /// <summary>Asks each node for the feeds of the keys, so that it has them in memory.</summary>
    private static async Task AskAsync(IEnumerable<string> keys, params FeedServer[] nodes)
    {
        foreach (var key in keys)
        {
            foreach (var node in nodes)
                await TitleAsync(node, key);
        }
    }

    /// <summary>Changes the title of each key, and publishes the change on a node.</summary>
    private static async Task ChangeAsync(Database database, FeedServer node, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            database.Titles[key] = $"New {key}";
            await Publishers(node).RefreshAsync(key);
        }
    }

    private static Task BecomesAsync(FeedServer server, string key, string? title) =>
        PublisherTests.Eventually(async () => await TitleAsync(server, key) == title);

    /// <summary>Gets the title of a tenant's feed; <see langword="null"/> if the tenant has no feed.</summary>
    private static async Task<string?> TitleAsync(FeedServer server, string key)
    {
        using var answer = await server.GetAsync($"/t/{key}/rss.xml");
        return answer.IsSuccessStatusCode ? System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("title").First().Value : null;
    }

    /// <summary>What all nodes read.</summary>
    private sealed class Database
    {
        public ConcurrentDictionary<string, string> Titles { get; } = new() { ["acme"] = "acme", ["globex"] = "globex" };

        public Node NewNode() => new(this);
    }

    private sealed class Node(Database database)
    {
        private int _now;

        public ConcurrentQueue<string> Read { get; } = [];

        public Func<string, Task> Wait { get; set; } = _ => Task.CompletedTask;

        public int MostAtOnce { get; set; }

        public async ValueTask<Feed?> ReadAsync(string key)
        {
            Read.Enqueue(key);
            lock (Read)
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            await Wait(key);
            Interlocked.Decrement(ref _now);
            return database.Titles.TryGetValue(key, out var title) ? TestSource.Feed() with { Title = title, Link = new($"https://example.org/t/{key}/") } : null;
        }
    }

    /// <summary>A cache that all nodes share.</summary>
    private sealed class CountingCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        private int _written;

        public int Written => Volatile.Read(ref _written);

        public int Largest { get; private set; }

        Task IDistributedCache.SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token)
        {
            Interlocked.Increment(ref _written);
            Largest = Math.Max(Largest, value.Length);
            return SetAsync(key, value, options, token);
        }
    }
}
