using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers feeds.</summary>
public static class FeedServiceCollectionExtensions
{
    /// <summary>Registers the feeds of a source. Serve them with <c>app.MapFeeds()</c>; pages read them from <see cref="FeedPublisher"/>.</summary>
    /// <typeparam name="TSource">The source. It is registered as scoped if it is not registered yet.</typeparam>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddFeeds<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(
        this IServiceCollection services, Action<FeedServingOptions>? configure = null)
        where TSource : class, IFeedSource => services.AddFeeds<TSource>("", configure);

    /// <summary>
    /// Registers feeds with a name, for an app that has several. Serve them with <c>app.MapFeeds(prefix, name)</c>; pages read them from the
    /// <see cref="FeedPublisher"/> with that key.
    /// </summary>
    /// <typeparam name="TSource">The source. It is registered as scoped if it is not registered yet.</typeparam>
    /// <param name="services">The app's services.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddFeeds<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(
        this IServiceCollection services, string name, Action<FeedServingOptions>? configure = null)
        where TSource : class, IFeedSource
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<TSource>();
        return services.AddFeeds(name, (provider, cancellationToken) => provider.GetRequiredService<TSource>().GetFeedAsync(cancellationToken), configure);
    }

    /// <summary>Registers the feeds that a function reads.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="source">Reads the feed. Each reading gets the services of a new scope.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="source"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddFeeds(
        this IServiceCollection services, Func<IServiceProvider, CancellationToken, ValueTask<Feed>> source, Action<FeedServingOptions>? configure = null) =>
        services.AddFeeds("", source, configure);

    /// <summary>Registers the feeds that a function reads with a name, for an app that has several.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="name">The name.</param>
    /// <param name="source">Reads the feed. Each reading gets the services of a new scope.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="name"/> or <paramref name="source"/> is <see langword="null"/>.
    /// </exception>
    public static IServiceCollection AddFeeds(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, CancellationToken, ValueTask<Feed>> source,
        Action<FeedServingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return services.AddPublisher(
            name, configure, (provider, options) => new AppSource(provider.GetRequiredService<IServiceScopeFactory>(), source, options));
    }

    /// <summary>Registers the feeds of a site folder: <c>feeds.yml</c> and a folder of Markdown. It is read again when a file in it changes.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="folder">The folder that holds <c>feeds.yml</c>, absolute or below the app's content root.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>
    /// <c>feeds</c>, <c>by</c> and <c>history</c> in <c>feeds.yml</c> are read when the app starts. All other keys may change while it runs.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="folder"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddMarkdownFeeds(this IServiceCollection services, string folder, Action<FeedServingOptions>? configure = null) =>
        services.AddMarkdownFeeds("", folder, configure);

    /// <summary>Registers the feeds of a site folder with a name, for an app that has several.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="name">The name.</param>
    /// <param name="folder">The folder that holds <c>feeds.yml</c>, absolute or below the app's content root.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="name"/> or <paramref name="folder"/> is <see langword="null"/>.
    /// </exception>
    public static IServiceCollection AddMarkdownFeeds(
        this IServiceCollection services, string name, string folder, Action<FeedServingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return services.AddPublisher(name, configure, (provider, options) =>
        {
            if (options.Documents.IsChanged)
                MarkdownSource.LogUnused(provider.GetRequiredService<ILogger<FeedPublisher>>(), folder);
            return new MarkdownSource(
                Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, folder), provider.GetRequiredService<TimeProvider>());
        });
    }

    private static IServiceCollection AddPublisher(
        this IServiceCollection services,
        string name,
        Action<FeedServingOptions>? configure,
        Func<IServiceProvider, FeedServingOptions, IPublicationSource> makeSource)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<FeedServingOptions>(name).Configure(configure ?? (_ => { }));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeedServingOptions>, FeedServingOptionsCheck>());
#pragma warning disable RS0030 // The only place of the package that takes the system clock. Tests register another one.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddLogging();
        services.AddMetrics();
        if (!services.Any(service => service.ServiceType == typeof(FeedRegistration)))
            AddHubClient(services);
        services.AddSingleton(new FeedRegistration(name));
        services.AddKeyedSingleton(name, (provider, _) =>
        {
            var options = FeedServingOptionsCheck.Read(provider.GetRequiredService<IOptionsMonitor<FeedServingOptions>>(), name);
            var time = provider.GetRequiredService<TimeProvider>();
            var logger = provider.GetRequiredService<ILogger<FeedPublisher>>();
            var source = makeSource(provider, options);
            var meter = new FeedMeter(provider.GetRequiredService<IMeterFactory>(), name);
            return new FeedPublisher(source, options, time, meter, MakeOutbox(), MakeSignal(), logger);

            FleetSignal? MakeSignal() => options.LookForChanges is not { } interval ? null : new(
                provider.GetService<IDistributedCache>() ?? throw new InvalidOperationException(
                    "FeedServingOptions.LookForChanges needs a cache that all nodes share: "
                    + "call services.AddStackExchangeRedisCache(…), or register another IDistributedCache"),
                provider.GetService<HybridCache>() is { } shared ? new SharedDocuments(shared, $"Justindustrious.Feeds:{name}", source.Layout) : null,
                $"Justindustrious.Feeds:{name}:published",
                interval,
                time,
                logger);

            HubOutbox? MakeOutbox()
            {
                if (source.Layout.Document.Hubs is not [_, ..] hubs)
                    return null;
                var path = options.HubOutbox is { } file ? Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, file) : null;
                return new(hubs, options, path, provider.GetRequiredService<IHttpClientFactory>(), time, meter, logger);
            }
        });
        if (name.Length == 0)
            services.AddSingleton(provider => provider.GetRequiredKeyedService<FeedPublisher>(name));
        services.AddHostedService<FirstEdition>();
        return services;
    }

    private static void AddHubClient(IServiceCollection services) =>
        services.AddHttpClient(HubClient.Name, client => client.DefaultRequestHeaders.UserAgent.ParseAdd(FeedTelemetry.Name))
            .ConfigurePrimaryHttpMessageHandler(HubClient.NewHandler)
            .AddResilienceHandler("hub", HubRetries.AddShort);
}
