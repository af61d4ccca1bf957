using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves feeds.</summary>
public static class FeedEndpointRouteBuilderExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>
    /// Serves the feeds that <c>AddFeeds</c> registered: <c>/rss.xml</c>, <c>/atom.xml</c>, <c>/feed.json</c>, <c>/feed</c> in the format that the
    /// request prefers, and where asked for the same below <c>/categories/{slug}/</c> and <c>/authors/{slug}/</c>, with ETag, Last-Modified, 304 and compression.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">What stands before each path. It shall make of the feed's home and the document's path what <see cref="FeedLink.Address"/> is.</param>
    /// <param name="name">The name that the feeds were registered with; <see langword="null"/> for those that have none.</param>
    /// <returns>A builder for what all of the feeds' endpoints shall have, such as <c>.RequireRateLimiting(…)</c> or <c>.RequireCors(…)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="prefix"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There are no such feeds; or the options say of one of their documents that it moved, or was removed.</exception>
    public static IEndpointConventionBuilder MapFeeds(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "", string? name = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var publisher = endpoints.ServiceProvider.GetKeyedService<FeedPublisher>(name ?? "")
            ?? throw new InvalidOperationException(name is null
                ? "MapFeeds has no feeds to serve: call services.AddFeeds<TSource>() or services.AddMarkdownFeeds(folder) first"
                : $"MapFeeds has no feeds with the name '{name}': register them with services.AddFeeds<TSource>(name) or services.AddMarkdownFeeds(name, folder)");

        var group = endpoints.MapGroup(prefix);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in FoldersOf(publisher.Layout))
        {
            foreach (var (format, path) in publisher.Layout.Paths.OrderBy(entry => entry.Key))
                Map(folder, path, path, $"{format.DisplayName} {folder}".TrimEnd());
            if (publisher.Options.NegotiatedPath is { } negotiated)
                Map(folder, negotiated, null, $"Feed {folder}".TrimEnd());
        }

        ((IEndpointRouteBuilder)group).DataSources.Add(new GoneEndpoints(
            endpoints,
            endpoints.ServiceProvider.GetRequiredService<IOptionsMonitor<FeedsOptions>>(),
            name ?? "",
            taken,
            Methods,
            (from, to) => new GoneEndpoint(from, to, ServingPolicy.CacheControlOf(publisher.Options)).HandleAsync,
            endpoints.ServiceProvider.GetRequiredService<ILogger<FeedPublisher>>()));
        return group;

        void Map(string folder, string path, string? main, string displayName)
        {
            var pattern = DocumentPath.In(folder, DocumentPath.Literal(path));
            taken.Add(pattern);
            group.MapMethods("/" + pattern, Methods, new FeedEndpoint(publisher, folder, main).HandleAsync).WithDisplayName(displayName);
        }
    }

    private static IEnumerable<string> FoldersOf(FeedSetOptions layout)
    {
        var older = layout.History switch { FeedHistory.Pages => DocumentPath.Page, FeedHistory.Archives => DocumentPath.Archive, _ => null };
        string?[] feeds = ["", layout.By.HasFlag(FeedGrouping.Category) ? DocumentPath.Category : null, layout.By.HasFlag(FeedGrouping.Author) ? DocumentPath.Author : null];
        foreach (var feed in feeds.OfType<string>())
        {
            yield return feed;
            if (older is not null)
                yield return feed + older;
        }
    }
}
