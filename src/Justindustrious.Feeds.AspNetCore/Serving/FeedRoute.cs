using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The route of documents, as metadata of their endpoint.</summary>
/// <param name="Pattern">The route below the prefix.</param>
/// <param name="Parameters">How many parameters it has.</param>
internal sealed record FeedRoute(string Pattern, int Parameters)
{
    /// <summary>Checks an endpoint when it is built, since the groups around it add their prefixes then.</summary>
    public static void Finish(FeedSite site, EndpointBuilder builder)
    {
        // The last metadata counts, so that output caching stays off, whatever the group adds.
        builder.Metadata.Add(ServerMiddleware.NotOutputCached);
        if (builder is not RouteEndpointBuilder { RoutePattern: { RawText: { } whole } route }
            || builder.Metadata.OfType<FeedRoute>().FirstOrDefault() is not { } own)
        {
            return;
        }

        var prefix = whole.EndsWith(own.Pattern, StringComparison.Ordinal) ? whole[..^own.Pattern.Length].Trim('/') : whole;
        if (site is { Keyed: { } keyed, IsStore: false })
        {
            if (route.Parameters.Count > own.Parameters)
                keyed.Add(new(route, RoutePatternFactory.Parse(own.Pattern).PathSegments.Count));
            return;
        }

        if (route.Parameters.Count > own.Parameters)
            throw WithParameters("/" + prefix);
        site.Served.Add(prefix.Length == 0 ? "" : "/" + prefix);
    }

    public static InvalidOperationException WithParameters(string prefix) => new(
        $"MapFeeds can't serve feeds below '{prefix}': one feed would be served at every value of its parameters, with one self link. "
        + "Set FeedServingOptions.Key to serve a feed for each value, such as options.Key = context => (string?)context.Request.RouteValues[\"tenant\"], "
        + "or map each feed below its own prefix, such as MapFeeds(\"/news\", \"news\")");
}
