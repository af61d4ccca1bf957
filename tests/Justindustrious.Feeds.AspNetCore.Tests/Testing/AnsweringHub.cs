using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A hub with answers from the test. It stores each request.</summary>
internal sealed class AnsweringHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnsweringHub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/hub");

    /// <summary>What it answers to a request for a topic.</summary>
    public Func<HttpContext, string, int> Answer { get; set; } = (_, _) => 204;

    /// <summary>Each request: method, path and topic, below the home.</summary>
    public ConcurrentQueue<(string Method, string Path, string Topic)> Requests { get; } = [];

    public IEnumerable<string> Topics => Requests.Select(request => request.Topic);

    public static async Task<AnsweringHub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var hub = new AnsweringHub(app);
        app.Run(async context =>
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : null;
            var topic = form?["hub.url"].ToString() is { Length: > 0 } url ? url[TestSource.Home.Length..] : "";
            hub.Requests.Enqueue((context.Request.Method, context.Request.Path.Value!, topic));
            context.Response.StatusCode = hub.Answer(context, topic);
        });
        await app.StartAsync();
        return hub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
