using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>An endpoint of <c>MapFeeds</c>, as its metadata.</summary>
/// <param name="publisher">The feeds.</param>
/// <param name="pattern">Its route below the prefix.</param>
/// <param name="parameters">How many parameters that has.</param>
internal sealed class FeedRoute(FeedPublisher publisher, string pattern, int parameters)
{
    /// <summary>Checks an endpoint when all of it is known: the groups that it is in have prefixes of their own.</summary>
    public void Finish(EndpointBuilder builder)
    {
        // The last one counts, so that output caching stays off whatever is added to the group.
        builder.Metadata.Add(ServerMiddleware.NotOutputCached);
        builder.Metadata.Add(this);
        if (builder is not RouteEndpointBuilder { RoutePattern: { RawText: { } whole } route } || !whole.EndsWith(pattern, StringComparison.Ordinal))
            return;
        var prefix = whole[..^pattern.Length].Trim('/');
        if (route.Parameters.Count > parameters)
            throw WithParameters("/" + prefix);
        publisher.Served.Add(prefix.Length == 0 ? "" : "/" + prefix);
    }

    public static InvalidOperationException WithParameters(string prefix) => new(
        $"MapFeeds can't serve feeds below '{prefix}': one feed would be served at every value of its parameters, with one self link. Map each feed below a prefix of its own, such as MapFeeds(\"/news\", \"news\")");
}
