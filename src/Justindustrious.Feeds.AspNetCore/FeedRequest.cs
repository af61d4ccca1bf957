using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The feed that a source must read.</summary>
public sealed class FeedRequest
{
    /// <summary>Creates a request, for tests of a source.</summary>
    /// <param name="key">The key; empty for feeds without keys.</param>
    /// <param name="services">The services of the reading.</param>
    /// <param name="routeValues">The route values of the request that asked for the feed first; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="services"/> is <see langword="null"/>.</exception>
    public FeedRequest(string key, IServiceProvider services, RouteValueDictionary? routeValues = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(services);
        (Key, Services, RouteValues) = (key, services, routeValues ?? []);
    }

    /// <summary>Gets what <see cref="FeedServingOptions.Key"/> returned: the name of a tenant, a user or a search.</summary>
    /// <value>Empty for feeds without keys. It is text of a request, so look it up with a parameter, and never build a query or a path from it.</value>
    public string Key { get; }

    /// <summary>Gets the route values of the request that asked for this feed first.</summary>
    /// <value>Empty if code asked <see cref="FeedPublishers"/> for the feed. Later readings of the same key get the same values.</value>
    public RouteValueDictionary RouteValues { get; }

    /// <summary>Gets the services of this reading. Each reading has its own scope, and many requests may wait for one reading.</summary>
    public IServiceProvider Services { get; }
}
