using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Serving;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds feeds to the health checks.</summary>
public static class FeedHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of all feeds. It is healthy if the last reading succeeded, degraded if it failed and the last good documents are served, and unhealthy if
    /// there are no documents. Its data has the failures with their findings.
    /// </summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddFeeds(this IHealthChecksBuilder builder, string name = "feeds", IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(name, provider => new FeedHealthCheck(provider, provider.GetServices<FeedRegistration>()), null, tags));
    }
}
