using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>ASP.NET Core's own caching and compression, on Kestrel, before and after feeds' endpoints are chosen.</summary>
public class ServerMiddlewareTests
{
    private static readonly string[] FeedTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/xml"];

    /// <summary>What one reader asks for after another. Each gets another answer, and no answer depends on who asked before.</summary>
    private static readonly (string Method, string Path, (string, string)[] Headers)[] Requests =
    [
        ("GET", "/rss.xml", [("Accept-Encoding", "br")]),
        ("GET", "/rss.xml", []),
        ("GET", "/rss.xml", [("Accept-Encoding", "gzip")]),
        ("GET", "/rss.xml", [("Accept-Encoding", "zstd")]),
        ("GET", "/rss.xml", [("Accept-Encoding", "identity, gzip;q=0.5")]),
        ("GET", "/rss.xml", [("Accept-Encoding", "identity;q=0")]),
        ("GET", "/rss.xml", [("Accept-Encoding", "br"), ("Sec-Fetch-Dest", "document")]),
        ("GET", "/rss.xml", [("Sec-Fetch-Dest", "document")]),
        ("GET", "/RSS.xml", []),
        ("GET", "/rss.xml/", []),
        ("HEAD", "/rss.xml", [("Accept-Encoding", "br")]),
        ("HEAD", "/rss.xml", []),
        ("GET", "/rss.xml", [("If-None-Match", "*")]),
        ("GET", "/rss.xml", [("If-Match", "\"another\"")]),
        ("GET", "/rss.xml", [("Accept-Encoding", "gzip"), ("If-Modified-Since", "Fri, 06 Feb 2026 10:30:00 GMT")]),
        ("GET", "/rss.xml", [("Cache-Control", "no-cache")]),
        ("GET", "/feed", [("Accept", "application/atom+xml"), ("Accept-Encoding", "br")]),
        ("GET", "/feed", [("Accept", "application/feed+json")]),
        ("GET", "/feed", [("Accept", "application/feed+json"), ("Accept-Encoding", "gzip")]),
        ("GET", "/feed", [("Accept", "image/png")]),
        ("GET", "/feed", []),
        ("GET", "/feed.json", [("Accept-Encoding", "br")]),
        ("GET", "/feed.json", []),
        ("GET", "/categories/feeds/atom.xml", [("Accept-Encoding", "gzip")]),
        ("GET", "/categories/feeds/atom.xml", []),
        ("GET", "/categories/none/atom.xml", []),
        // Too small for any coding to make it smaller; compression middleware would still try.
        ("GET", "/small/feed.json", [("Accept-Encoding", "br")]),
        ("GET", "/small/feed.json", [("Accept-Encoding", "gzip")]),
        ("GET", "/small/feed.json", []),
        ("GET", "/index.xml", []),
        ("GET", "/gone.xml", []),
        ("POST", "/rss.xml", []),
        ("OPTIONS", "/rss.xml", []),
    ];

    public static TheoryData<string> Orders { get; } =
    [
        "routing, output caching",
        "output caching, routing",
        "routing, response caching",
        "routing, compression",
        "routing, output caching, response caching, compression",
        "compression, response caching, output caching, routing",
        "response caching, compression, routing, output caching",
        "output caching, compression, response caching, routing",
        "routing, compression, output caching, response caching",
        "response caching, output caching, routing, compression",
        "https, compression, output caching, routing",
        "https, routing, response caching, output caching, compression",
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_request_gets_the_bytes_that_it_gets_without_middleware(string order)
    {
        var posts = new[] { TestSource.Post("hello"), TestSource.Post("second") };
        await using var plain = await StartAsync("routing", () => posts);
        await using var server = await StartAsync(order, () => posts);
        await AllAreAlikeAsync(plain, server);
        await AllAreAlikeAsync(plain, server);

        // It is newer than the others: without a newer post, each server's Last-Modified would be the second in which it read the change.
        posts = [TestSource.Post("third") with { Updated = Instant.FromUtc(2026, 2, 6, 11, 30) }, .. posts];
        foreach (var each in new[] { plain, server })
            await each.Publisher.RefreshAsync();
        await AllAreAlikeAsync(plain, server);
        Assert.Contains("posts/third/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("routing, output caching")]
    [InlineData("output caching, routing")]
    public async Task Requests_that_come_at_once_do_not_share_an_answer(string order)
    {
        await using var plain = await StartAsync("routing", () => []);
        await using var server = await StartAsync(order, () => []);
        foreach (var answers in await Task.WhenAll(Enumerable.Range(0, 60).Select(async n =>
        {
            var request = Requests[n % Requests.Length];
            return (Expected: await AnswerAsync(plain, request), Actual: await AnswerAsync(server, request));
        })))
            Assert.Equal(answers.Expected, answers.Actual);
    }

    [Theory]
    [InlineData("routing, output caching", true, false)]
    [InlineData("output caching, routing", true, false)]
    [InlineData("routing, response caching", true, false)]
    [InlineData("routing, compression", false, true)]
    [InlineData("https, compression, routing", false, true)]
    public async Task The_apps_other_endpoints_are_cached_and_compressed_as_before(string order, bool isCached, bool isCompressed)
    {
        await using var server = await StartAsync(order, () => []);
        using var first = await server.GetAsync("/counter", ("Accept-Encoding", "br"));
        using var feed = await server.GetAsync("/rss.xml", ("Accept-Encoding", "br"));
        using var second = await server.GetAsync("/counter", ("Accept-Encoding", "br"));
        Assert.Equal(isCached, first.Headers.GetValues("X-Count").Single() == second.Headers.GetValues("X-Count").Single());
        Assert.Equal(isCompressed, second.Content.Headers.ContentEncoding.Contains("br"));
    }

    [Fact]
    public async Task Output_caching_that_is_added_to_all_endpoints_changes_nothing()
    {
        await using var plain = await StartAsync("routing", () => []);
        foreach (var add in new Action<IEndpointConventionBuilder>[]
        {
            feeds => feeds.CacheOutput(),
            feeds => feeds.CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1))),
            feeds => feeds.WithMetadata(new OutputCacheAttribute { Duration = 60 }),
        })
        {
            await using var server = await StartAsync("routing, output caching", () => [], add);
            await AllAreAlikeAsync(plain, server);
            await AllAreAlikeAsync(plain, server);
        }
    }

    [Fact]
    public async Task A_Vary_field_that_others_set_stays()
    {
        await using var server = await FeedServer.StartWithAsync(services => services.AddFeeds((_, _) => new(TestSource.Feed())), app =>
        {
            app.Use((context, next) =>
            {
                context.Response.Headers.Vary = "X-Tenant";
                return next(context);
            });
            app.MapFeeds();
        });
        foreach (var (path, names) in new[] { ("/rss.xml", "X-Tenant, Accept-Encoding"), ("/feed", "X-Tenant, Accept, Accept-Encoding") })
        {
            using var response = await server.GetAsync(path);
            Assert.Equal(names, string.Join(", ", response.Headers.Vary));
        }
    }

    private static async Task AllAreAlikeAsync(FeedServer plain, FeedServer server)
    {
        foreach (var request in Requests)
            Assert.Equal(await AnswerAsync(plain, request), await AnswerAsync(server, request));
    }

    private static async Task<string> AnswerAsync(FeedServer server, (string Method, string Path, (string, string)[] Headers) request)
    {
        using var response = await server.SendAsync(request.Path, new(request.Method), request.Headers);
        var fields = response.Headers.Concat(response.Content.Headers)
            .Where(field => field.Key is not "Date")
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}");
        var bytes = Convert.ToHexString(await response.Content.ReadAsByteArrayAsync());
        return $"{request.Method} {request.Path} {string.Join(' ', request.Headers)}\n{(int)response.StatusCode}\n{string.Join('\n', fields)}\n{bytes}";
    }

    private static Task<FeedServer> StartAsync(string order, Func<IReadOnlyList<Post>> posts, Action<IEndpointConventionBuilder>? add = null) => FeedServer.StartWithAsync(
        services => services
            .AddFeeds((_, _) => new(TestSource.Feed([.. posts()])), options =>
            {
                options.Documents = new() { By = FeedGrouping.Category, Document = new() { Stylesheet = new("/feed.css", UriKind.Relative) } };
                options.Moved["index.xml"] = "rss.xml";
                options.Removed.Add("gone.xml");
            })
            .AddFeeds("small", (_, _) => new(TestSource.Feed() with { Title = "b", Link = new($"{TestSource.Home}small/"), Authors = [], Posts = [] }))
            .AddOutputCache(options => options.AddBasePolicy(policy => policy.Expire(TimeSpan.FromHours(1))))
            .AddResponseCaching()
            .AddResponseCompression(options => (options.MimeTypes, options.EnableForHttps) = (FeedTypes, true)),
        app =>
        {
            foreach (var step in order.Split(", "))
            {
                _ = step switch
                {
                    "routing" => app.UseRouting(),
                    "output caching" => app.UseOutputCache(),
                    "response caching" => app.UseResponseCaching(),
                    "compression" => app.UseResponseCompression(),
                    "https" => app.Use((context, next) =>
                    {
                        // As behind a proxy that ends TLS.
                        context.Request.Scheme = "https";
                        return next(context);
                    }),
                    _ => throw new ArgumentOutOfRangeException(nameof(order)),
                };
            }

            var feeds = app.MapFeeds();
            add?.Invoke(feeds);
            app.MapFeeds("/small", "small");
            var count = 0;
            app.MapGet("/counter", (HttpResponse response) =>
            {
                response.Headers["X-Count"] = $"{++count}";
                response.Headers.CacheControl = "public, max-age=60";
                return Results.Text(new string('a', 10_000), "application/xml");
            });
        });
}
