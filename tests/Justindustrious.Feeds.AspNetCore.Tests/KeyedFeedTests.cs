using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A feed for each tenant, host or user, read when it is first asked for.</summary>
public class KeyedFeedTests
{
    [Fact]
    public async Task Each_tenant_has_a_feed_of_its_own_that_is_read_when_first_asked_for()
    {
        var tenants = new Tenants();
        await using var server = await StartAsync(tenants);
        Assert.Empty(tenants.Read);

        Assert.Contains("<title>acme</title>", await server.Client.GetStringAsync("/t/acme/rss.xml"), StringComparison.Ordinal);
        Assert.Contains("\"title\": \"globex\"", await server.Client.GetStringAsync("/t/globex/feed.json"), StringComparison.Ordinal);
        using var negotiated = await server.GetAsync("/t/acme/feed", ("Accept", "application/atom+xml"));
        Assert.Equal("/t/acme/atom.xml", negotiated.Content.Headers.ContentLocation!.ToString());
        Assert.Equal(["acme", "globex"], tenants.Read);

        using var answer = await server.GetAsync("/t/acme/rss.xml");
        using var unchanged = await server.GetAsync("/t/acme/rss.xml", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var ofOther = await server.GetAsync("/t/globex/rss.xml", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, ofOther.StatusCode);
    }

    [Fact]
    public async Task A_thousand_concurrent_first_requests_for_a_tenant_are_one_reading()
    {
        var tenants = new Tenants { Wait = _ => Task.Delay(200) };
        await using var server = await StartAsync(tenants);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => server.Client.GetStringAsync("/t/acme/rss.xml")));
        Assert.Single(answers.Distinct());
        Assert.Equal(["acme"], tenants.Read);
    }

    [Fact]
    public async Task Documents_and_codings_are_the_same_however_rarely_they_are_asked_for()
    {
        var tenants = new Tenants { Posts = 30 };
        await using var server = await StartAsync(tenants);
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        var expected = new Dictionary<string, string>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var path in new[] { "atom.xml", "feed.json", "rss.xml" })
            {
                foreach (var coding in new[] { "identity", "br", "gzip", "zstd" })
                {
                    // Documents that nobody asked for are freed, and those that were sent are kept in one form.
                    GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                    using var answer = await server.GetAsync($"/t/acme/{path}", ("Accept-Encoding", coding));
                    var body = $"{answer.Headers.ETag} {Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync())}";
                    Assert.Equal(expected.GetValueOrDefault(path + coding, body), body);
                    expected[path + coding] = body;
                }
            }
        }

        Assert.Equal(["acme"], tenants.Read);
    }

    [Fact]
    public async Task A_tenant_that_does_not_exist_is_404_and_is_not_read_again_for_a_while()
    {
        var (tenants, time) = (new Tenants(), new ManualTime());
        await using var server = await StartAsync(tenants, time: time);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await server.GetAsync("/t/none/rss.xml");
            Assert.Equal((HttpStatusCode.NotFound, "public, max-age=60"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        }

        Assert.Equal(["none"], tenants.Read);
        // A tenant who registers gets a feed without a restart.
        tenants.Names.Add("none");
        time.GoOn(TimeSpan.FromMinutes(1));
        Assert.Contains("<title>none</title>", await server.Client.GetStringAsync("/t/none/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessed_tenants_cost_no_memory_and_take_no_place_of_those_that_exist()
    {
        var tenants = new Tenants();
        await using var server = await StartAsync(tenants, options => options.MaxKeys = 2);
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        foreach (var chunk in Enumerable.Range(0, 5000).Chunk(50))
            await Task.WhenAll(chunk.Select(i => StatusAsync(server, $"/t/guess{i}/rss.xml")));

        Assert.Equal(1, publishers.Count);
        // The latest guesses are remembered, the earlier ones are not.
        foreach (var guess in new[] { "guess4999", "guess0" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, $"/t/{guess}/rss.xml"));
        Assert.Single(tenants.Read, name => name == "guess4999");
        Assert.Equal(2, tenants.Read.Count(name => name == "guess0"));
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        Assert.Single(tenants.Read, name => name == "acme");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a..b")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%00")]
    [InlineData("a%0Ab")]
    public async Task A_key_that_no_feed_can_have_is_refused_without_a_reading(string key)
    {
        var tenants = new Tenants();
        await using var server = await StartAsync(tenants);
        var status = (await server.SendRawAsync($"GET /t/{key}/rss.xml HTTP/1.1\nHost: a\n")).Split(' ')[1];
        Assert.Contains(status, new[] { "400", "404" });
        Assert.Empty(tenants.Read);
    }

    [Fact]
    public async Task A_key_of_10_KB_is_refused_without_a_reading()
    {
        var tenants = new Tenants();
        await using var server = await StartAsync(tenants);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, $"/t/{new string('a', 5000)}/rss.xml"));
        Assert.Contains(await StatusAsync(server, $"/t/{new string('a', 10_000)}/rss.xml"), new[] { HttpStatusCode.NotFound, HttpStatusCode.RequestUriTooLong });
        Assert.Empty(tenants.Read);
    }

    [Fact]
    public async Task The_tenants_that_were_not_asked_for_longest_are_forgotten()
    {
        var (tenants, time) = (new Tenants(), new ManualTime());
        await using var server = await StartAsync(tenants, options => (options.MaxKeys, options.RefreshAfter) = (2, Timeout.InfiniteTimeSpan), time);
        foreach (var name in new[] { "acme", "globex", "acme", "initech", "acme", "globex" })
        {
            await server.Client.GetStringAsync($"/t/{name}/rss.xml");
            time.GoOn(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["acme", "globex", "initech", "globex"], tenants.Read);
        Assert.Equal(2, server.Services.GetRequiredService<FeedPublishers>().Count);
        time.GoOn(TimeSpan.FromHours(2));
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        Assert.Equal("acme", tenants.Read.Last());
    }

    [Fact]
    public async Task Documents_have_a_limit_of_bytes_in_memory()
    {
        var (tenants, time) = (new Tenants(), new ManualTime());
        await using var server = await StartAsync(tenants, options => options.MaxKeyBytes = 10, time);
        foreach (var name in new[] { "acme", "globex", "initech" })
        {
            await server.Client.GetStringAsync($"/t/{name}/rss.xml");
            time.GoOn(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1, server.Services.GetRequiredService<FeedPublishers>().Count);
    }

    [Fact]
    public async Task A_tenant_whose_source_fails_or_hangs_is_alone_with_that()
    {
        var tenants = new Tenants
        {
            Wait = name => name switch
            {
                "globex" => Task.Delay(Timeout.Infinite),
                "initech" => throw new InvalidOperationException("the database of initech is away"),
                _ => Task.CompletedTask,
            },
        };
        await using var server = await StartAsync(tenants, options => options.SourceTimeout = TimeSpan.FromSeconds(4));
        var hanging = StatusAsync(server, "/t/globex/rss.xml");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/t/initech/rss.xml"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/t/acme/rss.xml"));
        Assert.False(hanging.IsCompleted);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await hanging);
        Assert.Contains(server.Log.Errors, line => line.Contains("The feeds of 'initech' could not be read", StringComparison.Ordinal));

        var health = (await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["feeds"];
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal("the database of initech is away", health.Data["feeds of 'initech': failure"]);
        Assert.Contains("keys whose last reading failed: 2", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_keeps_its_last_good_documents_when_its_source_fails_and_is_404_when_it_is_gone()
    {
        var (tenants, time) = (new Tenants(), new ManualTime());
        await using var server = await StartAsync(tenants, time: time);
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        Assert.Null(await publishers.RefreshAsync("acme"));
        var first = await server.Client.GetStringAsync("/t/acme/rss.xml");
        tenants.Wait = _ => throw new TimeoutException("the database is away");
        var failed = await publishers.RefreshAsync("acme");
        Assert.Equal((FeedRefreshOutcome.Failed, "failed: the database is away"), (failed!.Outcome, failed.ToString()));
        Assert.Equal(first, await server.Client.GetStringAsync("/t/acme/rss.xml"));

        tenants.Wait = _ => Task.CompletedTask;
        tenants.Names.Remove("acme");
        var gone = await publishers.RefreshAsync("acme");
        Assert.Equal((FeedRefreshOutcome.Unknown, "there is no feed with this key"), (gone!.Outcome, gone.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, "/t/acme/rss.xml"));
        Assert.Equal(0, publishers.Count);
        Assert.Contains(server.Log.Lines, line => line.Text.StartsWith("The feeds of 'acme' are not served any longer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tenant_is_read_again_by_itself_and_what_changed_is_told_with_its_key()
    {
        var (tenants, time) = (new Tenants(), new ManualTime());
        await using var server = await StartAsync(tenants, time: time);
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        var changes = new ConcurrentQueue<string>();
        publishers.Changed += (key, published) => changes.Enqueue($"{key} {published.Feed.Posts.Count}");
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        tenants.Posts = 3;
        time.GoOn(TimeSpan.FromMinutes(6));
        await server.Client.GetStringAsync("/t/acme/rss.xml");
        for (var i = 0; i < 500 && changes.Count < 2; i++)
            await Task.Delay(10);
        Assert.Equal(["acme 1", "acme 3"], changes);
        Assert.Contains("acme-3", await server.Client.GetStringAsync("/t/acme/rss.xml"), StringComparison.Ordinal);
        Assert.Equal(3, (await publishers.GetAsync("acme"))!.Feed.Posts.Count);
        Assert.Null(await publishers.GetAsync("none"));
        Assert.Null(await publishers.GetAsync("../acme"));
        Assert.True(publishers.Forget("acme"));
        Assert.False(publishers.Forget("acme"));
    }

    [Fact]
    public async Task The_feed_of_another_tenant_is_never_served()
    {
        var tenants = new Tenants { Lookup = name => name == "acme" ? "globex" : name };
        await using var server = await StartAsync(tenants);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/t/acme/rss.xml"));
        Assert.Contains("<title>globex</title>", await server.Client.GetStringAsync("/t/globex/rss.xml"), StringComparison.Ordinal);
        Assert.Contains(
            server.Log.Errors,
            line => line.Contains("returned the feed of another key for 'acme': its home is 'https://example.org/t/globex/'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hosts_can_be_keys()
    {
        var tenants = new Tenants { Home = host => $"https://{host}/" };
        tenants.Names.UnionWith(["acme.example", "globex.example"]);
        await using var server = await FeedServer.StartWithAsync(
            services => Add(services, tenants, options => options.Key = context => context.Request.Host.Host),
            app => app.MapFeeds().RequireHost("*.example"));
        foreach (var host in new[] { "acme.example", "globex.example" })
        {
            using var answer = await server.GetAsync("/rss.xml", ("Host", host));
            Assert.Contains($"<title>{host}</title>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var other = await server.GetAsync("/rss.xml");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(["acme.example", "globex.example"], tenants.Read);
    }

    [Fact]
    public async Task Two_keys_with_one_home_are_not_both_served()
    {
        var tenants = new Tenants { Home = _ => "https://example.org/" };
        await using var server = await FeedServer.StartWithAsync(
            services => Add(services, tenants, options => options.Key = context => context.Request.Query["who"]), app => app.MapFeeds());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/rss.xml?who=acme"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/rss.xml?who=globex"));
        Assert.Contains(server.Log.Errors, line => line.Contains("set IsPrivate if each reader has a feed at the same address", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, "/rss.xml"));
    }

    [Fact]
    public async Task A_source_gets_the_key_the_route_values_and_the_services_of_its_own_scope()
    {
        var requests = new ConcurrentQueue<FeedRequest>();
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddScoped<Scoped>().AddKeyedFeeds(
                (request, _) =>
                {
                    requests.Enqueue(request);
                    Assert.NotNull(request.Services.GetRequiredService<Scoped>());
                    return new(Tenants.FeedOf(request.Key, "https://example.org/t/a/en/", 1));
                },
                options => options.Key = context => $"{context.Request.RouteValues["tenant"]}/{context.Request.RouteValues["culture"]}"),
            app => app.MapFeeds("/t/{tenant}/{culture}"));
        await server.Client.GetStringAsync("/t/a/en/rss.xml");
        var request = Assert.Single(requests);
        Assert.Equal(("a/en", "a", "en"), (request.Key, request.RouteValues["tenant"], request.RouteValues["culture"]));
    }

    [Fact]
    public async Task A_source_can_be_tested_without_an_app()
    {
        var tenants = new Tenants();
        using var services = new ServiceCollection().BuildServiceProvider();
        IFeedSource source = new TenantSource(tenants);
        Assert.Equal("acme", (await source.GetFeedAsync(new FeedRequest("acme", services, new() { ["tenant"] = "acme" }), CancellationToken.None))!.Title);
        Assert.Null(await source.GetFeedAsync(new FeedRequest("none", services), CancellationToken.None));
        Assert.Throws<ArgumentNullException>(() => new FeedRequest("acme", null!));
    }

    [Fact]
    public async Task Asking_for_the_wrong_kind_of_publisher_says_which_one_to_ask_for()
    {
        await using var keyed = await StartAsync(new());
        var wrong = Assert.Throws<InvalidOperationException>(() => keyed.Services.GetRequiredService<FeedPublisher>());
        Assert.Equal("The feeds have keys: ask for FeedPublishers instead of FeedPublisher", wrong.Message);
        await using var single = await FeedServer.StartAsync();
        wrong = Assert.Throws<InvalidOperationException>(() => single.Services.GetRequiredService<FeedPublishers>());
        Assert.Equal("The feeds have no keys: ask for FeedPublisher, or set FeedServingOptions.Key", wrong.Message);
    }

    [Fact]
    public async Task Options_that_do_not_fit_keys_stop_the_app()
    {
        var folder = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartWithAsync(
            services => services.AddMarkdownFeeds("blog", options => options.Key = _ => "a"), app => app.MapFeeds()));
        Assert.Contains("a folder of Markdown is one feed", folder.Message, StringComparison.Ordinal);
        var options = new FeedServingOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxKeys = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxKeyBytes = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.KeepUnusedFor = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.RetryUnknownAfter = TimeSpan.FromSeconds(-1));
    }

    [Fact]
    public async Task A_source_that_implements_neither_method_is_503_and_the_log_says_which_to_implement()
    {
        await using var server = await FeedServer.StartWithAsync(services => services.AddFeeds<NoSource>());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/rss.xml"));
        Assert.Contains(server.Log.Errors, line => line.Contains("implements none of the two methods GetFeedAsync", StringComparison.Ordinal));
    }

    private static Task<FeedServer> StartAsync(Tenants tenants, Action<FeedServingOptions>? configure = null, TimeProvider? time = null) =>
        FeedServer.StartWithAsync(services => Add(services, tenants, configure), app => app.MapFeeds("/t/{tenant}"), time);

    private static void Add(IServiceCollection services, Tenants tenants, Action<FeedServingOptions>? configure)
    {
        services.AddSingleton(tenants).AddHealthChecks().AddFeeds();
        services.AddFeeds<TenantSource>(options =>
        {
            options.Key = context => (string?)context.Request.RouteValues["tenant"];
            configure?.Invoke(options);
        });
    }

    private static async Task<HttpStatusCode> StatusAsync(FeedServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return answer.StatusCode;
    }

    private sealed class Scoped;

    private sealed class NoSource : IFeedSource;

    private sealed class TenantSource(Tenants tenants) : IFeedSource
    {
        public async ValueTask<Feed?> GetFeedAsync(FeedRequest request, CancellationToken cancellationToken)
        {
            tenants.Read.Enqueue(request.Key);
            await tenants.Wait(request.Key).WaitAsync(cancellationToken);
            var name = tenants.Lookup(request.Key);
            return tenants.Names.Contains(name) ? Tenants.FeedOf(name, tenants.Home(name), tenants.Posts) : null;
        }
    }

    private sealed class Tenants
    {
        public HashSet<string> Names { get; } = ["acme", "globex", "initech"];

        public ConcurrentQueue<string> Read { get; } = [];

        public Func<string, Task> Wait { get; set; } = _ => Task.CompletedTask;

        public Func<string, string> Lookup { get; set; } = name => name;

        public Func<string, string> Home { get; set; } = name => $"https://example.org/t/{name}/";

        public int Posts { get; set; } = 1;

        public static Feed FeedOf(string name, string home, int posts) => TestSource.Feed() with
        {
            Title = name,
            Link = new(home),
            Posts = [.. Enumerable.Range(1, posts).Select(i => TestSource.Post($"{name}-{i}") with { Link = new($"{home}posts/{i}/") })],
        };
    }
}
