using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A feed of any length goes straight into a response.</summary>
public class BodyWriterTests
{
    private static readonly Feed Head = new() { Title = "A blog", Link = new("https://blog.example.org/"), Updated = Instant.FromUtc(2026, 11, 23, 9, 0) };

    public static TheoryData<FeedFormat, bool, string> Ways
    {
        get
        {
            var ways = new TheoryData<FeedFormat, bool, string>();
            foreach (var format in FeedFormats.All)
            {
                foreach (var isStarted in (bool[])[false, true])
                {
                    ways.Add(format, isStarted, "1.1");
                    ways.Add(format, isStarted, "2.0");
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Kestrels_own_writer_gets_the_whole_feed(FeedFormat format, bool isStarted, string version)
    {
        using var expected = new MemoryStream();
        await FeedWriter.WriteAsync(Head, Posts(), format, expected);
        await using var app = await StartAsync(version == "2.0" ? HttpProtocols.Http2 : HttpProtocols.Http1, async context =>
        {
            context.Response.ContentType = format.MediaType;
            if (isStarted)
                await context.Response.StartAsync();
            await FeedWriter.WriteAsync(Head, Posts(), format, context.Response.BodyWriter, cancellationToken: context.RequestAborted);
        });

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.Single()) { Version = new(version), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected.ToArray(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_document_goes_into_the_writer_as_well()
    {
        var document = Head.ToDocument(FeedFormat.Rss);
        await using var app = await StartAsync(HttpProtocols.Http1, async context =>
        {
            document.Write(context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync();
        });
        using var client = new HttpClient();
        Assert.Equal(document.Bytes.ToArray(), await client.GetByteArrayAsync(app.Urls.Single()));
    }

    [Fact]
    public async Task A_post_with_an_error_before_anything_was_sent_is_a_500_and_no_half_feed()
    {
        await using var app = await StartAsync(HttpProtocols.Http1, async context =>
            await FeedWriter.WriteAsync(Head, new[] { Post(0) with { Id = " " } }.ToAsyncEnumerable(), FeedFormat.Rss, context.Response.BodyWriter));
        using var client = new HttpClient();
        using var response = await client.GetAsync(app.Urls.Single());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols protocols, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static IAsyncEnumerable<Post> Posts() => Enumerable.Range(0, 400).Select(Post).ToAsyncEnumerable();

    private static Post Post(int number) => new()
    {
        Title = $"Post {number}",
        Link = new($"https://blog.example.org/{number}"),
        Published = Instant.FromUtc(2026, 11, 23, 9, 0),
        Content = PostContent.Text(new string('x', 1000)),
    };
}
