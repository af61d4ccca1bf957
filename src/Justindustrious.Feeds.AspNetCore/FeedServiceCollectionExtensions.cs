using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
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
        return services.AddSource(name, ReadAsync, configure);

        static async ValueTask<FeedChanges?> ReadAsync(string? since, FeedRequest request, CancellationToken cancellationToken)
        {
            IFeedSource source = request.Services.GetRequiredService<TSource>();
            return source is IFeedChangeSource changing
                ? await changing.GetChangesAsync(since, request, cancellationToken).ConfigureAwait(false)
                : WholeOf(await source.GetFeedAsync(request, cancellationToken).ConfigureAwait(false));
        }
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
        return services.AddSource(
            name, async (_, request, cancellationToken) => WholeOf(await source(request.Services, cancellationToken).ConfigureAwait(false)), configure);
    }

    /// <summary>Registers feeds that a function reads by their keys: a feed for each tenant, user or search.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="source">Reads the feed of a key, or returns <see langword="null"/> for a key without a feed.</param>
    /// <param name="configure">Changes the options, and sets <see cref="FeedServingOptions.Key"/>.</param>
    /// <param name="name">The name; empty for feeds without a name.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="source"/>, <paramref name="configure"/> or <paramref name="name"/> is <see langword="null"/>.
    /// </exception>
    public static IServiceCollection AddKeyedFeeds(
        this IServiceCollection services,
        Func<FeedRequest, CancellationToken, ValueTask<Feed?>> source,
        Action<FeedServingOptions> configure,
        string name = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddSource(
            name, async (_, request, cancellationToken) => WholeOf(await source(request, cancellationToken).ConfigureAwait(false)), configure);
    }

    /// <summary>Registers the feeds of a site folder: <c>feeds.yml</c> and a folder of Markdown. It is read again when a file in it changes.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="folder">The folder that contains <c>feeds.yml</c>, absolute or below the app's content root.</param>
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
    /// <param name="folder">The folder that contains <c>feeds.yml</c>, absolute or below the app's content root.</param>
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
            if (options.Key is not null)
                throw new InvalidOperationException("FeedServingOptions.Key is for AddFeeds: a folder of Markdown is one feed; remove Key, or call AddFeeds");
            var source = new MarkdownSource(
                Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, folder), provider.GetRequiredService<TimeProvider>());
            return new(source.Layout, source, null);
        });
    }

    /// <summary>
    /// Registers the feeds of a large site, whose posts are read in parts: each document when it is first asked for. Serve them with <c>app.MapFeeds()</c>.
    /// The app asks <see cref="FeedPublishers"/> for them, by the folder of the documents: <c>/</c>, <c>/categories/feeds/</c>, <c>/archive/3/</c>.
    /// </summary>
    /// <typeparam name="TStore">The store. It is registered as scoped if it is not registered yet.</typeparam>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="name">The name; empty for feeds without a name.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddPostStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        this IServiceCollection services, Action<FeedServingOptions>? configure = null, string name = "")
        where TStore : class, IPostStore
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<TStore>();
        return services.AddPublisher(name, configure, (provider, options) =>
        {
            if (options is { Key: not null } or { LookForChanges: not null })
                throw new InvalidOperationException("FeedServingOptions.Key and LookForChanges are for AddFeeds: remove them, or call AddFeeds");
            var (scopes, layout) = (provider.GetRequiredService<IServiceScopeFactory>(), options.Documents.ToFeedSetOptions());
            return new(layout, null, (key, _) => new StoreSource(scopes, inScope => inScope.GetRequiredService<TStore>(), layout, key[1..])) { IsStore = true };
        });
    }

    private static FeedChanges? WholeOf(Feed? feed) => feed is null ? null : new("") { Feed = feed };

    private static IServiceCollection AddSource(
        this IServiceCollection services,
        string name,
        Func<string?, FeedRequest, CancellationToken, ValueTask<FeedChanges?>> source,
        Action<FeedServingOptions>? configure) =>
        services.AddPublisher(name, configure, (provider, options) =>
        {
            var (scopes, layout) = (provider.GetRequiredService<IServiceScopeFactory>(), options.Documents.ToFeedSetOptions());
            return options.Key is null
                ? new(layout, new AppSource(scopes, source, layout), null)
                : new(layout, null, (key, values) => new AppSource(scopes, source, layout, key, values));
        });

    private static IServiceCollection AddPublisher(
        this IServiceCollection services,
        string name,
        Action<FeedServingOptions>? configure,
        Func<IServiceProvider, FeedServingOptions, SiteSource> makeSource)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<FeedServingOptions>(name).Configure(configure ?? (_ => { }));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeedServingOptions>, FeedServingOptionsCheck>());
        services.TryAddSingleton(ClockOf(null));
        services.AddLogging();
        services.AddMetrics();
        if (!services.Any(service => service.ServiceType == typeof(FeedRegistration)))
        {
            AddHubClient(services);
            AddReturnedDocuments(services);
        }

        services.AddSingleton(new FeedRegistration(name));
        services.AddKeyedSingleton(name, (provider, _) => FeedSite.Of(provider, name, makeSource));
        // The container disposes objects that it returned here, so these services are requested when the feeds are created.
        services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<FeedSite>(name).Single
            ?? throw new InvalidOperationException($"The feeds{Shown(name)} have keys: ask for FeedPublishers instead of FeedPublisher"));
        services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<FeedSite>(name).Keyed
            ?? throw new InvalidOperationException($"The feeds{Shown(name)} have no keys: ask for FeedPublisher, or set FeedServingOptions.Key"));
        if (name.Length == 0)
        {
            services.AddSingleton(provider => provider.GetRequiredKeyedService<FeedPublisher>(name));
            services.AddSingleton(provider => provider.GetRequiredKeyedService<FeedPublishers>(name));
        }

        services.AddHostedService<FirstEdition>();
        return services;
    }

    private static string Shown(string name) => name.Length == 0 ? "" : $" '{name}'";

    /// <summary>Gets the app's clock, or that of the system if the app has registered none.</summary>
    internal static TimeProvider ClockOf(IServiceProvider? services) =>
#pragma warning disable RS0030 // The only place of the package that takes the system clock. Tests register another one.
        services?.GetService<TimeProvider>() ?? TimeProvider.System;
#pragma warning restore RS0030

    private static void AddReturnedDocuments(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ReturnedDocuments>());
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new ReturnedDocuments.Converter()));
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new ReturnedDocuments.Filter()));
    }

    private static void AddHubClient(IServiceCollection services) =>
        services.AddHttpClient(HubClient.Name, client => client.DefaultRequestHeaders.UserAgent.ParseAdd(FeedTelemetry.Name))
            .ConfigurePrimaryHttpMessageHandler(HubClient.NewHandler)
            .AddResilienceHandler("hub", HubRetries.AddShort);
}
