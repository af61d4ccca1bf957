using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>An app with feeds, on Kestrel and a loopback port.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeedServer(WebApplication app, HttpClient client, TestLog log)
    {
        _app = app;
        Client = client;
        Log = log;
    }

    public HttpClient Client { get; }

    public TestLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public FeedPublisher Publisher => _app.Services.GetRequiredService<FeedPublisher>();

    public static Task<FeedServer> StartAsync(TestSource? source = null, Action<FeedServingOptions>? configure = null, TimeProvider? time = null, string prefix = "")
    {
        source ??= new();
        return StartWithAsync(
            services => services.AddFeeds((_, cancellationToken) => source.GetFeedAsync(cancellationToken), options =>
            {
                options.Documents = new() { By = FeedGrouping.Category | FeedGrouping.Author };
                configure?.Invoke(options);
            }),
            time,
            prefix);
    }

    public static Task<FeedServer> StartWithAsync(Action<IServiceCollection> addFeeds, TimeProvider? time = null, string prefix = "") =>
        StartWithAsync(addFeeds, app => app.MapFeeds(prefix), time);

    public static async Task<FeedServer> StartWithAsync(Action<IServiceCollection> addFeeds, Action<WebApplication> map, TimeProvider? time = null)
    {
        var log = new TestLog();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.AddProvider(log);
        if (time is not null)
            builder.Services.AddSingleton(time);
        addFeeds(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false, UseProxy = false };
        return new(app, new(handler) { BaseAddress = new(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) }, log);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(path, null, headers);

    /// <summary>Sends a request unchanged and returns the whole response, unchanged by any client library.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Client.BaseAddress!.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n") + "Connection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
