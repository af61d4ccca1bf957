using System.Collections.Immutable;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// Starts the publishers when the app starts, so that the first documents are created before the first request. When the endpoints are complete, it checks the
/// routes of feeds: an error in them stops the app at its start, instead of each request later.
/// </summary>
internal sealed partial class FirstEdition(IServiceProvider services, IEnumerable<FeedRegistration> feeds, ILogger<FeedPublisher> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(Sites().Select(site => site.StartAsync()).ToList());

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // This builds the endpoints, which calls FeedRoute.Finish.
        var endpoints = services.GetService<EndpointDataSource>()?.Endpoints.OfType<RouteEndpoint>().ToList() ?? [];
        var byPath = endpoints.ToLookup(endpoint => endpoint.RoutePattern.RawText?.Trim('/') ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var path in byPath)
        {
            var same = path
                .Where(endpoint => endpoint.Metadata.GetMetadata<FeedRoute>() is not null
                    && endpoint.Metadata.GetMetadata<IHostMetadata>() is null or { Hosts.Count: 0 })
                .ToList();
            if (same.Count > 1)
                LogMappedTwice("/" + path.Key, same[0].DisplayName, same[1].DisplayName);
        }

        var others = endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<FeedRoute>() is null && endpoint.RoutePattern.Parameters.Count == 0
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is null or { HttpMethods: [] or [.., "GET"] or ["GET", ..] })
            .ToLookup(endpoint => endpoint.RoutePattern.RawText?.Trim('/') ?? "", StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(path => path.Key, path => path.First().DisplayName ?? "/" + path.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var site in Sites())
            site.Served.Start(services.GetService<IWebHostEnvironment>()?.WebRootFileProvider, others);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<FeedSite> Sites() =>
        feeds.Select(feed => feed.Name).Distinct().Select(name => services.GetRequiredKeyedService<FeedSite>(name));

    [LoggerMessage(
        54, LogLevel.Error, "MapFeeds serves '{Path}' twice, as '{One}' and as '{Other}', so every request for it fails: give one of the feeds another prefix")]
    private partial void LogMappedTwice(string path, string? one, string? other);
}
