using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Feeds in each version of HTTP on Kestrel's loopback: with TLS, without, and under load.</summary>
public class ProtocolTests
{
    private static readonly string[] Paths = ["/rss.xml", "/atom.xml", "/feed.json", "/categories/feeds/rss.xml", "/feed", "/subscribe"];

    [Theory]
    [InlineData("1.1", true)]
    [InlineData("2.0", true)]
    [InlineData("2.0", false)]
    public Task A_feed_is_the_same_in_every_version_of_HTTP(string version, bool hasTls) => IsTheSameAsync(new(version), hasTls);

    [FactThatNeeds(Need.Quic)]
    public Task A_feed_is_the_same_in_HTTP_3() => IsTheSameAsync(HttpVersion.Version30, hasTls: true);

    [Theory]
    [InlineData("1.1", false)]
    [InlineData("2.0", true)]
    public Task HEAD_under_load_has_the_fields_of_GET_and_no_body(string version, bool hasTls) => AnswersUnderLoadAsync(new(version), hasTls);

    [FactThatNeeds(Need.Quic)]
    public Task HEAD_under_load_has_the_fields_of_GET_and_no_body_in_HTTP_3() => AnswersUnderLoadAsync(HttpVersion.Version30, hasTls: true);

    [Fact]
    public async Task A_reader_that_asks_too_often_is_told_when_to_come_back_and_a_cache_does_not_keep_that()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services
                .AddFeeds((_, _) => new(TestSource.Feed()))
                .AddRateLimiter(limits =>
                {
                    limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    limits.OnRejected = (context, _) =>
                    {
                        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                            context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                        return default;
                    };
                    limits.AddFixedWindowLimiter("readers", window => (window.PermitLimit, window.Window) = (3, TimeSpan.FromHours(1)));
                }),
            app =>
            {
                app.UseRateLimiter();
                app.MapFeeds().RequireRateLimiting("readers");
                app.MapGet("/page", () => "a page");
            });
        using var first = await server.GetAsync("/rss.xml");
        using var second = await server.GetAsync("/atom.xml", ("If-None-Match", "*"));
        using var third = await server.SendAsync("/feed.json", HttpMethod.Head);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, third.StatusCode]);
        using var refused = await server.GetAsync("/rss.xml", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        Assert.Null(refused.Headers.CacheControl);
        Assert.Null(refused.Headers.ETag);
        Assert.Equal("a page", await server.Client.GetStringAsync("/page"));
    }

    private static async Task IsTheSameAsync(Version version, bool hasTls)
    {
        await using var plain = await StartAsync(HttpVersion.Version11, hasTls: false);
        await using var server = await StartAsync(version, hasTls);
        foreach (var path in Paths)
        {
            foreach (var coding in new[] { "", "br", "gzip" })
            {
                using var expected = await SendAsync(plain, HttpMethod.Get, path, coding);
                using var actual = await SendAsync(server, HttpMethod.Get, path, coding);
                Assert.Equal(version, actual.Version);
                Assert.Equal(FieldsOf(expected), FieldsOf(actual));
                Assert.Equal(await expected.Content.ReadAsByteArrayAsync(), await actual.Content.ReadAsByteArrayAsync());

                using var head = await SendAsync(server, HttpMethod.Head, path, coding);
                Assert.Equal(FieldsOf(expected), FieldsOf(head));
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());

                using var unchanged = await SendAsync(server, HttpMethod.Get, path, coding, expected.Headers.ETag!.ToString());
                Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
                Assert.Equal(expected.Headers.ETag, unchanged.Headers.ETag);
                Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
            }
        }

        using var missing = await SendAsync(server, HttpMethod.Get, "/categories/none/rss.xml", "");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var post = await SendAsync(server, HttpMethod.Post, "/rss.xml", "");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    private static async Task AnswersUnderLoadAsync(Version version, bool hasTls)
    {
        var posts = new[] { TestSource.Post("hello") };
        await using var server = await StartAsync(version, hasTls, () => posts);
        var lengths = new ConcurrentDictionary<string, long>();
        var heads = new ConcurrentBag<(string Tag, long Length)>();
        var end = new CancellationTokenSource();
        var publishing = Task.Run(async () =>
        {
            for (var number = 0; !end.IsCancellationRequested && number < 50; number++)
            {
                posts = [TestSource.Post($"post-{number}"), .. posts];
                await server.Publisher.RefreshAsync();
            }
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            using var answer = await SendAsync(server, number % 4 == 0 ? HttpMethod.Get : HttpMethod.Head, Paths[number % 3], number % 2 == 0 ? "br" : "");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var (tag, length) = (answer.Headers.ETag!.ToString(), answer.Content.Headers.ContentLength!.Value);
            var body = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (answer.RequestMessage!.Method == HttpMethod.Get)
                lengths[tag] = body.Length;
            else
                heads.Add((tag, body.Length == 0 ? length : -1));
        });
        await end.CancelAsync();
        await publishing;
        Assert.DoesNotContain(heads, head => head.Length <= 0);
        // Each entity tag has one length, whichever way it was asked for.
        Assert.All(heads.GroupBy(head => head.Tag), tag => Assert.Single(tag.Select(head => head.Length).Distinct()));
        Assert.All(heads.Where(head => lengths.ContainsKey(head.Tag)), head => Assert.Equal(lengths[head.Tag], head.Length));
        Assert.Contains(heads, head => lengths.ContainsKey(head.Tag));
    }

    private static Task<HttpResponseMessage> SendAsync(ProtocolServer server, HttpMethod method, string path, string coding, string? tag = null)
    {
        var request = new HttpRequestMessage(method, path) { Version = server.Version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (coding.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return server.Client.SendAsync(request);
    }

    private static string FieldsOf(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(field => field.Key is not ("Date" or "Alt-Svc" or "Server")).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
        .Prepend($"{(int)answer.StatusCode}"));

    private static async Task<ProtocolServer> StartAsync(Version version, bool hasTls, Func<Post[]>? posts = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var certificate = hasTls ? MakeCertificate() : null;
        var port = FreePort();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, endpoint =>
        {
            endpoint.Protocols = version.Major switch { 1 => HttpProtocols.Http1, 2 => HttpProtocols.Http2, _ => HttpProtocols.Http3 };
            if (certificate is not null)
                endpoint.UseHttps(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null));
        }));
        builder.Services.AddFeeds((_, _) => new(TestSource.Feed(posts?.Invoke() ?? [])), options => options.Documents = new() { By = FeedGrouping.Category });
        var app = builder.Build();
        app.MapFeeds();
        app.MapSubscribePage();
        await app.StartAsync();
        var hash = certificate?.GetCertHashString();
        certificate?.Dispose();
        // The test trusts its own certificate, and no other one.
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            MaxConnectionsPerServer = 8,
            SslOptions = new() { RemoteCertificateValidationCallback = (_, given, _, _) => given is not null && given.GetCertHashString() == hash },
        };
        return new(app, new(handler) { BaseAddress = new($"{(hasTls ? "https" : "http")}://localhost:{port}"), Timeout = TimeSpan.FromMinutes(1) }, version);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record ProtocolServer(WebApplication App, HttpClient Client, Version Version) : IAsyncDisposable
    {
        public FeedPublisher Publisher => App.Services.GetRequiredService<FeedPublisher>();

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await App.DisposeAsync();
        }
    }
}
