using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>
/// A small WebSub hub on loopback: it fetches each document that it is notified of, checks that the document names the hub and itself, and fails if the test
/// requires it.
/// </summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private int _failures;

    private TestHub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/");

    /// <summary>The documents that it was notified of and fetched: address and entity tag.</summary>
    public ConcurrentQueue<(string Topic, string EntityTag)> Heard { get; } = [];

    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Where a public address is in truth.</summary>
    public Func<string, string> Resolve { get; set; } = address => address;

    public static async Task<TestHub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var hub = new TestHub(app);
        app.MapPost("/", hub.HearAsync);
        await app.StartAsync();
        return hub;
    }

    public void FailNext(int times) => Volatile.Write(ref _failures, times);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task HearAsync(HttpContext context)
    {
        if (Interlocked.Decrement(ref _failures) >= 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var form = await context.Request.ReadFormAsync();
        var topic = form["hub.url"].ToString();
        if (form["hub.mode"] != "publish")
            Complaints.Enqueue($"mode {form["hub.mode"]}");
        using var response = await _client.GetAsync(new Uri(Resolve(topic)));
        var link = string.Join(',', response.Headers.GetValues("Link"));
        if (!link.Contains($"<{topic}>; rel=\"self\"", StringComparison.Ordinal) || !link.Contains($"<{Address}>; rel=\"hub\"", StringComparison.Ordinal))
            Complaints.Enqueue($"{topic}: {link}");
        if (!(await response.Content.ReadAsStringAsync()).Contains(Address.AbsoluteUri, StringComparison.Ordinal))
            Complaints.Enqueue($"{topic} does not name the hub");
        Heard.Enqueue((topic, response.Headers.ETag!.ToString()));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
