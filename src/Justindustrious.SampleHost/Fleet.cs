using Justindustrious.Feeds.AspNetCore;

namespace Justindustrious.SampleHost;

/// <summary>Support for several hosts behind one address.</summary>
internal static class Fleet
{
    /// <summary>
    /// Makes the hosts share their feeds if <c>ConnectionStrings:Redis</c> names a Redis server that all of them can reach. A single host does not need it.
    /// </summary>
    public static void AddFleet(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is not { } redis)
            return;
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
        builder.Services.AddHybridCache();
        builder.Services.Configure<FeedServingOptions>(feeds =>
        {
            feeds.LookForChanges = TimeSpan.FromSeconds(0.5);
            feeds.GoneInCache = true;
        });
    }
}
