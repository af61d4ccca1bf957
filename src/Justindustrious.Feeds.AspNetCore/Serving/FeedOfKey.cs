using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The key to which a publisher belongs.</summary>
/// <param name="Key">The key.</param>
/// <param name="RouteValues">The route values of the first request for it.</param>
/// <param name="Owner">All feeds with keys.</param>
internal sealed record FeedOfKey(string Key, RouteValueDictionary RouteValues, FeedPublishers Owner)
{
    /// <summary>Gets the home that is reserved for the key. Only the owner sets it.</summary>
    public string? Home { get; set; }
}
