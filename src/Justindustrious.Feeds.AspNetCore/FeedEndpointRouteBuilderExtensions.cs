using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves feeds.</summary>
public static class FeedEndpointRouteBuilderExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>
    /// Serves the feeds that <c>AddFeeds</c> registered: <c>/rss.xml</c>, <c>/atom.xml</c>, <c>/feed.json</c>, <c>/feed</c> in the format that the
    /// request prefers, and, if <c>By</c> is set, the same below <c>/categories/{slug}/</c> and <c>/authors/{slug}/</c>, with ETag, Last-Modified, 304 and
    /// compression.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">
    /// The path below which the documents are, such as <c>/blog</c> for a home of <c>https://example.org/blog/</c>. With
    /// <see cref="FeedServingOptions.Key"/> it may have parameters, such as <c>/t/{tenant}</c>.
    /// </param>
    /// <param name="name">The name that the feeds were registered with; <see langword="null"/> for feeds without a name.</param>
    /// <returns>A builder for conventions of all the feeds' endpoints, such as <c>.RequireRateLimiting(…)</c> or <c>.RequireCors(…)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="prefix"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// No feeds are registered with this name. Two of their documents have the same path, or one has the path of
    /// <see cref="FeedServingOptions.NegotiatedPath"/>. The options list one of them as moved or removed. The prefix has parameters, such as
    /// <c>/t/{tenant}</c>, and the feeds have no <see cref="FeedServingOptions.Key"/>; parameters of a group stop the app when it starts.
    /// </exception>
    /// <remarks>
    /// After the start of the app, a warning is logged for a document whose self link has another path, and for a file or endpoint with the path of a
    /// document. The app's output caching, response caching and response compression are off for documents, which are cached and compressed already.
    /// </remarks>
    public static IEndpointConventionBuilder MapFeeds(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "", string? name = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var site = SiteOf(endpoints, name, nameof(MapFeeds));
        if ((site.Keyed is null || site.IsStore) && RoutePatternFactory.Parse(prefix).Parameters.Count > 0)
            throw FeedRoute.WithParameters(prefix);
        var group = endpoints.MapGroup(prefix);
        var audience = new Audience(site.Options.IsPrivate, endpoints.ServiceProvider.GetService<IAuthorizationPolicyProvider>());
        var policy = ServingPolicy.Of(site.Options, default);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var documents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in FoldersOf(site.Layout))
        {
            foreach (var (format, path) in site.Layout.Paths)
            {
                Map(
                    folder, path, path, $"{format.DisplayName} {folder}".TrimEnd(),
                    $"the path of {format.DisplayName} (FeedServingOptions.Documents.Paths, or 'feeds' in feeds.yml)");
            }

            if (site.Options.Negotiated is { } negotiated)
            {
                Map(
                    folder, negotiated, null, $"Feed {folder}".TrimEnd(),
                    "FeedServingOptions.NegotiatedPath, which answers in the format that a request prefers");
            }
        }

        ((IEndpointRouteBuilder)group).DataSources.Add(new GoneEndpoints(
            endpoints,
            endpoints.ServiceProvider.GetRequiredService<IOptionsMonitor<FeedServingOptions>>(),
            name ?? "",
            site.Gone,
            taken,
            Methods,
            (from, to) => new GoneEndpoint(from, to, audience, policy).HandleAsync,
            endpoints.ServiceProvider.GetRequiredService<ILogger<FeedPublisher>>()));
        ((IEndpointConventionBuilder)group).Finally(endpoint => FeedRoute.Finish(site, endpoint));
        return group;

        void Map(string folder, string path, string? main, string displayName, string what)
        {
            var pattern = DocumentPath.In(folder, DocumentPath.Literal(path));
            if (!documents.TryAdd(pattern, what))
            {
                throw new InvalidOperationException(
                    $"'{path}' is {documents[pattern]}, and also {what}: write another path for one of the two"
                    + (main is null ? ", or set NegotiatedPath to null" : ""));
            }

            taken.Add(pattern);
            var route = new FeedRoute(pattern, RoutePatternFactory.Parse(pattern).Parameters.Count);
            group.MapMethods("/" + pattern, Methods, new FeedEndpoint(site, audience, folder, main).HandleAsync)
                .WithDisplayName(displayName)
                .WithMetadata(route);
        }
    }

    /// <summary>
    /// Serves a page for people who want to subscribe: what a feed is, the addresses to copy, links for common readers, and the latest posts. It has its own
    /// CSS, no script, and nothing from elsewhere.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="path">The path, such as <c>/subscribe</c>, or <c>/t/{tenant}/subscribe</c> for feeds with keys.</param>
    /// <param name="name">The name that the feeds were registered with; <see langword="null"/> for feeds without a name.</param>
    /// <returns>A builder for conventions of the endpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">No feeds are registered with this name.</exception>
    public static IEndpointConventionBuilder MapSubscribePage(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string path = "/subscribe", string? name = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        var site = SiteOf(endpoints, name, nameof(MapSubscribePage));
        var audience = new Audience(site.Options.IsPrivate, endpoints.ServiceProvider.GetService<IAuthorizationPolicyProvider>());
        var page = new SubscribeEndpoint(site, audience);
        return endpoints.MapMethods(path, Methods, page.HandleAsync).WithDisplayName("Subscribe").WithMetadata(page);
    }

    /// <summary>
    /// Lists the path of each document that the app serves now, and those of pages for subscribers, so that static generators and caches can fetch all of them.
    /// </summary>
    /// <param name="app">The app. It has started.</param>
    /// <param name="cancellationToken">Stops waiting for the first documents.</param>
    /// <returns>
    /// Paths such as <c>/blog/categories/feeds/rss.xml</c>, in order. Feeds with keys are included if they are in memory; their subscribe pages are not.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <remarks>If a source failed and nothing was published yet, this method throws the exception of the source.</remarks>
    public static async Task<IReadOnlyList<string>> GetFeedPathsAsync(this IHost app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<SubscribeEndpoint>() is not null && endpoint.RoutePattern.Parameters.Count == 0);
        var paths = new SortedSet<string>(pages.Select(page => "/" + page.RoutePattern.RawText?.TrimStart('/')), StringComparer.Ordinal);
        foreach (var name in app.Services.GetServices<FeedRegistration>().Select(feed => feed.Name).Distinct())
        {
            var site = app.Services.GetRequiredKeyedService<FeedSite>(name);
            if (site.Single is { } publisher)
            {
                var published = await publisher.GetAsync(cancellationToken).ConfigureAwait(false);
                paths.UnionWith(site.Served.Prefixes.SelectMany(prefix => published.Documents.Keys.Select(path => $"{prefix}/{path}")));
                continue;
            }

            foreach (var published in site.Keyed!.InMemory.Select(each => each.Published).OfType<PublishedFeeds>())
                paths.UnionWith(published.Documents.Keys.Select(path => DocumentPath.Address(published.Feed.Link, path).AbsolutePath));
        }

        return [.. paths];
    }

    private static FeedSite SiteOf(IEndpointRouteBuilder endpoints, string? name, string caller) =>
        endpoints.ServiceProvider.GetKeyedService<FeedSite>(name ?? "") ?? throw new InvalidOperationException(name is null
            ? $"{caller} has no feeds to serve: call services.AddFeeds<TSource>() or services.AddMarkdownFeeds(folder) first"
            : $"{caller} has no feeds with the name '{name}': register them with services.AddFeeds<TSource>(name) or services.AddMarkdownFeeds(name, folder)");

    private static IEnumerable<string> FoldersOf(FeedSetOptions layout)
    {
        var older = layout.History switch { FeedHistory.Pages => DocumentPath.Page, FeedHistory.Archives => DocumentPath.Archive, _ => null };
        string?[] feeds =
        [
            "",
            layout.By.HasFlag(FeedGrouping.Category) ? DocumentPath.Category : null,
            layout.By.HasFlag(FeedGrouping.Author) ? DocumentPath.Author : null,
            layout.By.HasFlag(FeedGrouping.Language) ? DocumentPath.Language : null,
            layout.By.HasFlag(FeedGrouping.Section) ? DocumentPath.Section : null,
        ];
        foreach (var feed in feeds.OfType<string>())
        {
            yield return feed;
            if (older is not null)
                yield return feed + older;
        }
    }
}
