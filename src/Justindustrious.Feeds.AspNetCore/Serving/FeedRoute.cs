using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The route of documents, as metadata of their endpoint.</summary>
/// <param name="Pattern">The route below the prefix.</param>
/// <param name="Parameters">How many parameters it has.</param>
internal sealed record FeedRoute(string Pattern, int Parameters)
{
    /// <summary>Checks an endpoint when it is built, since the groups around it add their prefixes then.</summary>
    public static void Finish(FeedPublisher publisher, EndpointBuilder builder)
    {
        // The last metadata counts, so that output caching stays off, whatever the group adds.
        builder.Metadata.Add(ServerMiddleware.NotOutputCached);
        if (builder is not RouteEndpointBuilder { RoutePattern: { RawText: { } whole } route }
            || builder.Metadata.OfType<FeedRoute>().FirstOrDefault() is not { } own)
        {
            return;
        }

        var prefix = whole.EndsWith(own.Pattern, StringComparison.Ordinal) ? whole[..^own.Pattern.Length].Trim('/') : whole;
        if (route.Parameters.Count > own.Parameters)
            throw WithParameters("/" + prefix);
        publisher.Served.Add(prefix.Length == 0 ? "" : "/" + prefix);
    }

    public static InvalidOperationException WithParameters(string prefix) => new(
        $"MapFeeds can't serve feeds below '{prefix}': one feed would be served at every value of its parameters, with one self link. "
        + "Map each feed below its own prefix, such as MapFeeds(\"/news\", \"news\")");
}
