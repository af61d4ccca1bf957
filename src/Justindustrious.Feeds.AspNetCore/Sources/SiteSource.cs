using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>The posts of a registration: those of one feed, or those of each key.</summary>
internal sealed record SiteSource(
    FeedSetOptions Layout, IPublicationSource? Single, Func<string, RouteValueDictionary, IPublicationSource>? Keyed)
{
    /// <summary>Gets whether the keys are folders of documents.</summary>
    public bool IsStore { get; init; }
}
