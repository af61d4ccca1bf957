using Justindustrious.Feeds.AspNetCore;

namespace Justindustrious.SampleHost;

/// <summary>Several of these hosts behind one address.</summary>
internal static class Fleet
{
    /// <summary>
    /// Has the hosts share what they publish, where <c>ConnectionStrings:Redis</c> names a Redis that all of them reach. Alone, a host needs none.
    /// </summary>
    public static void AddFleet(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is not { } redis)
            return;
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
        builder.Services.AddHybridCache();
        builder.Services.Configure<FeedServingOptions>(feeds => feeds.LookForChanges = TimeSpan.FromSeconds(0.5));
    }
}
