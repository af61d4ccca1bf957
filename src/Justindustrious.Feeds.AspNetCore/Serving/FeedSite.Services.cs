using System.Diagnostics.Metrics;
using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <content>Makes the feeds of a registration from the services of the app.</content>
internal sealed partial record FeedSite
{
    /// <summary>Makes the feeds of a registration.</summary>
    /// <param name="provider">The services of the app.</param>
    /// <param name="name">The name of the registration.</param>
    /// <param name="makeSource">Makes the source of the posts.</param>
    /// <exception cref="InvalidOperationException">Options exclude each other, or need a service that the app has not registered.</exception>
    public static FeedSite Of(IServiceProvider provider, string name, Func<IServiceProvider, FeedServingOptions, SiteSource> makeSource)
    {
        var options = FeedServingOptionsCheck.Read(provider.GetRequiredService<IOptionsMonitor<FeedServingOptions>>(), name);
        var time = provider.GetRequiredService<TimeProvider>();
        var logger = provider.GetRequiredService<ILogger<FeedPublisher>>();
        var source = makeSource(provider, options);
        var (layout, single, keyed) = source;
        var meter = new FeedMeter(provider.GetRequiredService<IMeterFactory>(), name);
        var site = new FeedSite(options, layout, time, meter, logger)
        {
            Outbox = MakeOutbox(),
            Signal = single is null ? null : MakeSignal(),
            KeyedSignal = single is null ? MakeKeyedSignal() : null,
            Gone = MakeGone(),
            IsStore = source.IsStore,
        };

        if (single is not null)
            site.Single = new(site, single);
        else
            site.Keyed = new(site, keyed!);
        return site;

        FleetSignal? MakeSignal() => options.LookForChanges is not { } interval ? null : new(
            SharedCache("LookForChanges"),
            provider.GetService<HybridCache>() is { } shared ? new SharedDocuments(shared, $"Justindustrious.Feeds:{name}", layout) : null,
            $"Justindustrious.Feeds:{name}:published",
            MakeLook(interval),
            time,
            logger);

        KeyedFleetSignal? MakeKeyedSignal() => options.LookForChanges is not { } interval ? null : new(
            new(SharedCache("LookForChanges"), $"Justindustrious.Feeds:{name}:keys", time, KeyedFleetSignal.KeptFor), MakeLook(interval), time);

        RegularLook MakeLook(TimeSpan interval) => new(interval, time, failure => FleetLog.Unreachable(logger, failure), () => FleetLog.Reachable(logger));

        GonePaths MakeGone()
        {
            if ((options.GoneFile is null ? 0 : 1) + (options.GoneInCache ? 1 : 0) + (options.GoneStore is null ? 0 : 1) > 1)
            {
                throw new InvalidOperationException(
                    "FeedServingOptions.GoneFile, GoneInCache and GoneStore exclude each other, because each stores all paths: keep one");
            }

            if (InContentRoot(options.GoneFile) is { } file)
                return GonePaths.InFile(file, time);
            var store = options.GoneStore is { } make
                ? make(provider) ?? throw new InvalidOperationException("FeedServingOptions.GoneStore returned null; return the store")
                : options.GoneInCache ? new GoneCache(new(SharedCache("GoneInCache"), $"Justindustrious.Feeds:{name}:gone", time)) : null;
            return store is null ? GonePaths.InMemory(time) : GonePaths.Shared(store, options.LookForChanges ?? GonePaths.DefaultInterval, time, logger);
        }

        IDistributedCache SharedCache(string option) => provider.GetService<IDistributedCache>() ?? throw new InvalidOperationException(
            $"FeedServingOptions.{option} needs a cache that all nodes share: "
            + "call services.AddStackExchangeRedisCache(…), or register another IDistributedCache");

        string? InContentRoot(string? file) => file is null ? null : Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, file);

        HubOutbox? MakeOutbox()
        {
            // The topics are addresses, and the address of a private feed is secret.
            if (options.IsPrivate || layout.Document.Hubs is not [_, ..] hubs)
                return null;
            return new(hubs, options, InContentRoot(options.HubOutbox), provider.GetRequiredService<IHttpClientFactory>(), time, meter, logger);
        }
    }
}
