using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Documents that moved or were removed, in a store that several nodes share.</summary>
public class GoneStoreTests
{
    private const string EntryOfCache = "Justindustrious.Feeds::gone";

    [FactThatNeeds(RedisServer.Program)]
    public async Task A_feed_that_one_node_moves_answers_301_on_the_others_and_after_all_nodes_restarted()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using (var one = await StartAsync(redis))
        await using (var other = await StartAsync(redis))
        {
            await one.Publisher.MoveAsync("old.xml", "rss.xml");
            await one.Publisher.RemoveAsync("podcast.xml");
            Assert.Equal((301, 410), (await StatusAsync(one, "/old.xml"), await StatusAsync(one, "/podcast.xml")));
            await BecomesAsync(other, "/old.xml", 301);
            await BecomesAsync(other, "/podcast.xml", 410);
            Assert.True(await other.Publisher.RestoreAsync("podcast.xml"));
            await BecomesAsync(one, "/podcast.xml", 404);
            Assert.False(await one.Publisher.RestoreAsync("podcast.xml"));
        }

        await using var restarted = await StartAsync(redis);
        Assert.Equal((301, 404), (await StatusAsync(restarted, "/old.xml"), await StatusAsync(restarted, "/podcast.xml")));
    }

    [FactThatNeeds(RedisServer.Program)]
    public async Task Without_Redis_a_node_keeps_what_it_knows_refuses_changes_and_fills_the_empty_Redis_again()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using var one = await StartAsync(redis);
        await one.Publisher.MoveAsync("old.xml", "rss.xml");
        await redis.KillAsync();
        await PublisherTests.Eventually(() => Task.FromResult(Warnings(one) == 1));
        await Assert.ThrowsAnyAsync<Exception>(() => one.Publisher.RemoveAsync("podcast.xml"));
        Assert.Equal((301, 404), (await StatusAsync(one, "/old.xml"), await StatusAsync(one, "/podcast.xml")));
        await using var late = await StartAsync(redis);
        Assert.Equal((200, 404), (await StatusAsync(late, "/rss.xml"), await StatusAsync(late, "/old.xml")));
        await Task.Delay(1000);
        Assert.Equal((1, 1), (Warnings(one), Warnings(late)));

        await redis.StartAsync();
        await BecomesAsync(late, "/old.xml", 301);
        await one.Publisher.RemoveAsync("podcast.xml");
        await BecomesAsync(late, "/podcast.xml", 410);
        await PublisherTests.Eventually(() => Task.FromResult(one.Log.Lines.Any(line => line.Text.Contains("can be read again", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Changes_of_many_nodes_at_the_same_time_are_all_kept()
    {
        var cache = new SlowCache();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StartAsync(cache)));
        await Task.WhenAll(nodes.Select((node, i) => node.Publisher.MoveAsync($"old-{i}.xml", "rss.xml")));
        foreach (var node in nodes)
        {
            for (var i = 0; i < nodes.Length; i++)
                await BecomesAsync(node, $"/old-{i}.xml", 301);
        }

        await Task.WhenAll(nodes.Select((node, i) => node.Publisher.RestoreAsync($"old-{i}.xml")));
        foreach (var node in nodes)
        {
            for (var i = 0; i < nodes.Length; i++)
                await BecomesAsync(node, $"/old-{i}.xml", 404);
            await node.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"old.xml\": 7 }")]
    [InlineData("{ \"old.xml\": { \"value\": 7, \"at\": 1 } }")]
    [InlineData("{ \"old.xml\": { \"value\": \"a\", \"at\": \"soon\" } }")]
    public async Task An_entry_of_the_cache_that_was_damaged_is_written_again(string damaged)
    {
        var cache = new SlowCache();
        await using var one = await StartAsync(cache);
        await one.Publisher.MoveAsync("old.xml", "rss.xml");
        await cache.SetAsync(EntryOfCache, Encoding.UTF8.GetBytes(damaged), new());
        await PublisherTests.Eventually(async () => Encoding.UTF8.GetString((await cache.GetAsync(EntryOfCache))!).Contains("rss.xml", StringComparison.Ordinal));
        await using var late = await StartAsync(cache);
        Assert.Equal(301, await StatusAsync(late, "/old.xml"));
        Assert.Equal(0, Warnings(one));
    }

    [Fact]
    public async Task The_last_of_two_changes_of_one_path_counts_on_all_nodes_even_if_its_clock_is_slow()
    {
        var cache = new SlowCache();
        var slow = new ManualTime();
        await using var one = await StartAsync(cache);
        await using var other = await StartAsync(cache, time: slow);
        await one.Publisher.MoveAsync("old.xml", "rss.xml");
        await other.Publisher.RemoveAsync("old.xml");
        await BecomesAsync(one, "/old.xml", 410);
        await one.Publisher.MoveAsync("old.xml", "atom.xml");
        Assert.Equal("/atom.xml", await LocationAsync(one, "/old.xml"));
        Assert.True(await other.Publisher.RestoreAsync("old.xml"));
        await BecomesAsync(one, "/old.xml", 404);
    }

    [Fact]
    public async Task An_app_keeps_the_paths_in_its_own_database()
    {
        using var folder = new TempFolder();
        var store = new SqliteGoneStore(Path.Combine(folder.Path, "blog.db"));
        await using (var one = await StartAsync(store))
        await using (var other = await StartAsync(store))
        {
            await one.Publisher.MoveAsync("/old.xml", "rss.xml");
            one.Publisher.Move("topics/", "categories/");
            one.Publisher.Remove("podcast.xml");
            await BecomesAsync(other, "/old.xml", 301);
            await BecomesAsync(other, "/topics/feeds/rss.xml", 301);
            await BecomesAsync(other, "/podcast.xml", 410);
            Assert.True(other.Publisher.Restore("podcast.xml"));
            await BecomesAsync(one, "/podcast.xml", 404);
            var back = await Assert.ThrowsAsync<ArgumentException>(() => other.Publisher.MoveAsync("rss.xml", "old.xml"));
            Assert.Contains("redirected for ever", back.Message, StringComparison.Ordinal);
        }

        await using var restarted = await StartAsync(store);
        Assert.Equal("/rss.xml", await LocationAsync(restarted, "/old.xml"));
        Assert.Equal(404, await StatusAsync(restarted, "/podcast.xml"));
    }

    [Fact]
    public async Task A_store_that_hangs_or_throws_delays_no_request_and_is_logged_once()
    {
        var store = new FailingStore();
        await using var server = await StartAsync(store);
        await server.Publisher.MoveAsync("old.xml", "rss.xml");
        store.Failure = () => throw new InvalidOperationException("the database is locked");
        await PublisherTests.Eventually(() => Task.FromResult(Warnings(server) == 1));
        Assert.Contains("the database is locked", server.Log.Lines.First(line => line.Text.Contains("can't be read", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var locked = await Assert.ThrowsAsync<InvalidOperationException>(() => server.Publisher.RemoveAsync("podcast.xml"));
        Assert.Equal("the database is locked", locked.Message);
        Assert.Equal((301, 404), (await StatusAsync(server, "/old.xml"), await StatusAsync(server, "/podcast.xml")));

        var hanging = new TaskCompletionSource();
        store.Failure = () => hanging.Task;
        var reads = store.Reads;
        await Task.Delay(1000);
        Assert.InRange(store.Reads, reads, reads + 1);
        Assert.Equal(301, await StatusAsync(server, "/old.xml"));
        using var impatient = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Publisher.RemoveAsync("podcast.xml", impatient.Token));
        store.Failure = null;
        hanging.SetResult();
        await PublisherTests.Eventually(() => Task.FromResult(server.Log.Lines.Any(line => line.Text.Contains("can be read again", StringComparison.Ordinal))));
        await server.Publisher.RemoveAsync("podcast.xml");
        Assert.Equal((410, 1), (await StatusAsync(server, "/podcast.xml"), Warnings(server)));
    }

    [Fact]
    public async Task An_entry_of_a_store_that_can_not_be_served_is_logged_and_the_others_are_served()
    {
        var store = new FailingStore();
        await using var server = await StartAsync(store);
        store.Entries["../secret"] = "rss.xml";
        store.Entries["rss.xml"] = null;
        store.Entries["old.xml"] = "atom.xml";
        await BecomesAsync(server, "/old.xml", 301);
        Assert.Equal(200, await StatusAsync(server, "/rss.xml"));
        Assert.Contains(server.Log.Errors, line => line.Contains("../secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_that_name_two_stores_or_no_cache_stop_the_app()
    {
        var two = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => (options.GoneFile, options.GoneInCache) = ("gone.json", true)));
        Assert.Contains("GoneFile, GoneInCache and GoneStore exclude each other", two.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => (options.GoneStore, options.GoneInCache) = (_ => new FailingStore(), true)));
        var cache = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.GoneInCache = true));
        Assert.Contains("FeedServingOptions.GoneInCache needs a cache that all nodes share: call services.AddStackExchangeRedisCache", cache.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartAsync(configure: options => options.GoneStore = _ => null!));
        Assert.Contains("GoneStore returned null", none.Message, StringComparison.Ordinal);
    }

    private static Task<FeedServer> StartAsync(RedisServer redis) => StartAsync(
        services => services.AddStackExchangeRedisCache(options => options.Configuration = $"{redis.Address},abortConnect=false,connectTimeout=500,syncTimeout=500,asyncTimeout=500"),
        options => options.GoneInCache = true);

    private static Task<FeedServer> StartAsync(IDistributedCache cache, TimeProvider? time = null) =>
        StartAsync(services => services.AddSingleton(cache).AddHybridCache(), options => options.GoneInCache = true, time);

    private static Task<FeedServer> StartAsync(IGoneStore store) => StartAsync(
        services => services.AddSingleton(store).AddDistributedMemoryCache(), options => options.GoneStore = services => services.GetRequiredService<IGoneStore>());

    private static Task<FeedServer> StartAsync(Action<IServiceCollection> add, Action<FeedServingOptions> configure, TimeProvider? time = null) => FeedServer.StartWithAsync(
        services =>
        {
            add(services);
            services.AddFeeds((_, _) => new(TestSource.Feed()), options =>
            {
                options.LookForChanges = TimeSpan.FromMilliseconds(100);
                configure(options);
            });
        },
        app => app.MapFeeds(),
        time);

    private static Task BecomesAsync(FeedServer server, string path, int status) => PublisherTests.Eventually(async () => await StatusAsync(server, path) == status);

    private static async Task<int> StatusAsync(FeedServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return (int)answer.StatusCode;
    }

    private static async Task<string?> LocationAsync(FeedServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return answer.Headers.Location?.ToString();
    }

    private static int Warnings(FeedServer server) => server.Log.Lines.Count(line =>
        line.Level == LogLevel.Warning && line.Text.Contains("The store of moved and removed documents can't be read", StringComparison.Ordinal));

    /// <summary>A cache that all nodes share, slow enough that their calls overlap.</summary>
    private sealed class SlowCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        async Task<byte[]?> IDistributedCache.GetAsync(string key, CancellationToken token)
        {
            await Task.Delay(20, token);
            return await GetAsync(key, token);
        }

        async Task IDistributedCache.SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token)
        {
            await Task.Delay(20, token);
            await SetAsync(key, value, options, token);
        }
    }

    /// <summary>A store that fails if the test says so.</summary>
    private sealed class FailingStore : IGoneStore
    {
        private int _reads;

        public ConcurrentDictionary<string, string?> Entries { get; } = new(StringComparer.Ordinal);

        public Func<Task>? Failure { get; set; }

        public int Reads => Volatile.Read(ref _reads);

        public async ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            await (Failure?.Invoke() ?? Task.CompletedTask);
            return Entries.ToDictionary();
        }

        public async ValueTask SetAsync(string oldPath, string? newPath, CancellationToken cancellationToken)
        {
            await (Failure?.Invoke() ?? Task.CompletedTask);
            Entries[oldPath] = newPath;
        }

        public async ValueTask RemoveAsync(string oldPath, CancellationToken cancellationToken)
        {
            await (Failure?.Invoke() ?? Task.CompletedTask);
            Entries.TryRemove(oldPath, out _);
        }
    }

    /// <summary>What an app with a database writes.</summary>
    private sealed class SqliteGoneStore(string path) : IGoneStore
    {
        public async ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken)
        {
            await using var database = await OpenAsync(cancellationToken);
            await using var command = database.CreateCommand();
            command.CommandText = "SELECT old, new FROM gone";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var entries = new Dictionary<string, string?>();
            while (await rows.ReadAsync(cancellationToken))
                entries.Add(rows.GetString(0), await rows.IsDBNullAsync(1, cancellationToken) ? null : rows.GetString(1));
            return entries;
        }

        public ValueTask SetAsync(string oldPath, string? newPath, CancellationToken cancellationToken) =>
            RunAsync("INSERT OR REPLACE INTO gone VALUES ($old, $new)", oldPath, newPath, cancellationToken);

        public ValueTask RemoveAsync(string oldPath, CancellationToken cancellationToken) => RunAsync("DELETE FROM gone WHERE old = $old", oldPath, null, cancellationToken);

        private async ValueTask RunAsync(string sql, string oldPath, string? newPath, CancellationToken cancellationToken)
        {
            await using var database = await OpenAsync(cancellationToken);
            await using var command = database.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$old", oldPath);
            command.Parameters.AddWithValue("$new", (object?)newPath ?? DBNull.Value);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
        {
            var database = new SqliteConnection($"Data Source={path};Pooling=False");
            await database.OpenAsync(cancellationToken);
            await using var command = database.CreateCommand();
            command.CommandText = "CREATE TABLE IF NOT EXISTS gone (old TEXT PRIMARY KEY, new TEXT)";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return database;
        }
    }
}
