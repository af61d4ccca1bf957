using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Serving;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shows in health checks how the feeds are.</summary>
public static class FeedHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of all feeds: healthy while they are read as they should be, degraded where the last reading failed and the last good
    /// documents are served on, unhealthy where there is nothing to serve. The failures, with their findings, are in its data.
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
