using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Endpoints, actions and functions that write a feed of their own.</summary>
public class ResultTests
{
    private static readonly FeedDocument Atom = FeedDocument.Create(TestSource.Feed(), FeedFormat.Atom);

    [Theory]
    [InlineData("/document")]
    [InlineData("/returned")]
    [InlineData("/returned-later")]
    [InlineData("/returned-value-task")]
    [InlineData("/extension")]
    [InlineData("/action")]
    [InlineData("/action-result")]
    public async Task A_document_is_answered_as_the_feeds_of_MapFeeds_are(string path)
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync(path, ("Accept-Encoding", "gzip"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=300, stale-while-revalidate=3600", Field(answer, "Cache-Control"));
        Assert.Equal("Fri, 06 Feb 2026 10:30:00 GMT", answer.Content.Headers.GetValues("Last-Modified").Single());
        Assert.Equal("Accept-Encoding", Field(answer, "Vary"));

        using var whole = await server.GetAsync(path);
        Assert.Equal(Atom.Bytes.ToArray(), await whole.Content.ReadAsByteArrayAsync());
        using var unchanged = await server.GetAsync(path, ("If-None-Match", whole.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, Atom.EntityTag), (unchanged.StatusCode, unchanged.Headers.ETag!.ToString()));
        using var since = await server.GetAsync(path, ("If-Modified-Since", "Fri, 06 Feb 2026 10:30:00 GMT"));
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
    }

    [Fact]
    public async Task A_result_can_be_written_without_an_app()
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await FeedResults.Document(Atom).ExecuteAsync(context);
        Assert.Equal((200, Atom.EntityTag), (context.Response.StatusCode, context.Response.Headers.ETag.ToString()));
    }

    [Theory]
    [InlineData("application/feed+json", "application/feed+json")]
    [InlineData("application/atom+xml, application/rss+xml;q=0.5", "application/atom+xml")]
    [InlineData("*/*", "application/rss+xml")]
    [InlineData("image/png", null)]
    public async Task Without_a_format_the_request_chooses(string accept, string? mediaType)
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/negotiated", ("Accept", accept));
        Assert.Equal(mediaType is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("Accept", Field(answer, "Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_document_is_kept_from_shared_caches_and_from_referrers()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/private");
        Assert.Equal((true, true, "no-referrer"), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoStore, Field(answer, "Referrer-Policy")));
    }

    [Fact]
    public async Task The_conditions_of_a_post_are_not_about_the_document_that_it_answers_with()
    {
        await using var server = await StartAsync();
        using var answer = await server.SendAsync("/export", HttpMethod.Post, ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_filter_that_answers_in_place_of_a_returned_document_is_heard()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/filtered");
        Assert.Equal((HttpStatusCode.Conflict, "\"not now\""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_document_within_an_object_is_never_written_as_JSON()
    {
        await using var server = await StartAsync();
        using var answer = await server.GetAsync("/object");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(server.Log.Errors, line => line.Contains("return FeedResults.Document(document)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/rss.xml", 200)]
    [InlineData("HEAD", "/rss.xml", 200)]
    [InlineData("GET", "/categories/feeds/atom.xml", 200)]
    [InlineData("GET", "/feed", 200)]
    [InlineData("GET", "/categories/feeds/feed", 200)]
    [InlineData("GET", "/categories/none/feed", 404)]
    [InlineData("GET", "/none.xml", 404)]
    [InlineData("GET", "/myfeed", 404)]
    [InlineData("GET", "/old.xml", 301)]
    [InlineData("GET", "/gone/a.xml", 410)]
    [InlineData("POST", "/rss.xml", 405)]
    [InlineData("OPTIONS", "/rss.xml", 204)]
    public async Task A_function_answers_as_an_app_does(string method, string path, int status)
    {
        static void Configure(FeedServingOptions options)
        {
            options.Documents = new() { By = FeedGrouping.Category };
            options.Moved["old.xml"] = "rss.xml";
            options.Removed.Add("gone/");
        }

        var options = new FeedServingOptions();
        Configure(options);
        using var publisher = FeedPublisher.Create(_ => new(TestSource.Feed()), new ManualTime(), options);
        await using var server = await FeedServer.StartAsync(configure: Configure, time: new ManualTime());
        var response = await new FeedHandler(publisher).HandleAsync(method, path, [new("Accept-Encoding", "gzip"), new("Accept", "application/atom+xml")]);
        using var answer = await server.SendAsync(path, new(method), ("Accept-Encoding", "gzip"), ("Accept", "application/atom+xml"));
        Assert.Equal((status, status), (response.StatusCode, (int)answer.StatusCode));
        foreach (var name in new[] { "ETag", "Content-Type", "Content-Encoding", "Cache-Control", "Vary", "Link", "Last-Modified", "Location", "Allow" })
            Assert.Equal((name, Field(answer, name)), (name, response.Headers.GetValueOrDefault(name, "")));
        using var body = new MemoryStream();
        await response.Body.CopyToAsync(body);
        if (status != 405)
            Assert.Equal(await answer.Content.ReadAsByteArrayAsync(), body.ToArray());
    }

    [Fact]
    public async Task A_function_whose_source_fails_answers_503_and_logs_why()
    {
        var log = new TestLog();
        using var publisher = FeedPublisher.Create(_ => throw new InvalidOperationException("the table is away"), new ManualTime(), logger: log);
        var response = await new FeedHandler(publisher).HandleAsync("GET", "/rss.xml", []);
        Assert.Equal((503, "10"), (response.StatusCode, response.Headers["retry-after"]));
        Assert.Contains(log.Errors, line => line.Contains("the table is away", StringComparison.Ordinal));
    }

    private static string Field(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    private static Task<FeedServer> StartAsync() => FeedServer.StartWithAsync(
        services =>
        {
            services.AddFeeds((_, _) => new(TestSource.Feed()));
            services.AddControllers().AddApplicationPart(typeof(DocumentsController).Assembly);
        },
        app =>
        {
            app.MapControllers();
            app.MapGet("/document", () => FeedResults.Document(Atom));
            app.MapGet("/returned", () => Atom);
            app.MapGet("/returned-later", async () =>
            {
                await Task.Yield();
                return Atom;
            });
            app.MapGet("/returned-value-task", () => new ValueTask<FeedDocument>(Atom));
            app.MapGet("/extension", () => Results.Extensions.Feed(TestSource.Feed(), FeedFormat.Atom));
            app.MapGet("/negotiated", () => FeedResults.Feed(TestSource.Feed()));
            app.MapGet("/private", () => FeedResults.Feed(TestSource.Feed(), FeedFormat.Rss, serving: new() { IsPrivate = true }));
            app.MapPost("/export", () => FeedResults.Document(Atom));
            app.MapGet("/filtered", () => Atom).AddEndpointFilter((_, _) => new ValueTask<object?>(Results.Conflict("not now")));
            app.MapGet("/object", () => new { Atom });
        });
}

/// <summary>Actions that return documents.</summary>
[ApiController]
public sealed class DocumentsController : ControllerBase
{
    // Actions can't be static.
    private readonly FeedDocument _atom = FeedDocument.Create(TestSource.Feed(), FeedFormat.Atom);

    [HttpGet("/action")]
    public FeedDocument Document() => _atom;

    [HttpGet("/action-result")]
    public IActionResult Result() => FeedResults.Document(_atom);
}
