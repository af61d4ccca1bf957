using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Links to feeds in a page's head. A page never waits for its feeds, and never fails because of them.</summary>
internal static partial class PageLinks
{
    /// <summary>Writes links.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="given">The links; <see langword="null"/> for those of what is published.</param>
    /// <param name="name">The name of the feeds.</param>
    /// <param name="category">The category whose feeds are linked to.</param>
    /// <param name="author">The author whose feeds are linked to.</param>
    /// <returns>HTML; empty if nothing is published yet.</returns>
    public static string Html(IServiceProvider services, IEnumerable<FeedLink>? given, string? name, Category? category, Person? author)
    {
        try
        {
            return (given ?? LinksOf(services, name, category, author)).ToHtml();
        }
        catch (Exception e)
        {
            // The options are not valid, or the page's own list threw an exception.
            LogFailure(services.GetRequiredService<ILogger<FeedPublisher>>(), e);
            return "";
        }
    }

    private static IEnumerable<FeedLink> LinksOf(IServiceProvider services, string? name, Category? category, Person? author)
    {
        if (services.GetKeyedService<FeedPublisher>(name ?? "") is not { } publisher)
        {
            LogUnknown(services.GetRequiredService<ILogger<FeedPublisher>>(), name ?? "");
            return [];
        }

        // GetAsync starts a reading that is due, in the background. A failure of the source is in the log.
        var asking = publisher.GetAsync();
        if (!asking.IsCompletedSuccessfully)
        {
            asking.AsTask().ContinueWith(failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return [];
        }

        var published = asking.Result;
        return category is not null ? published.LinksOf(category) : author is not null ? published.LinksOf(author) : published.Links;
    }

    [LoggerMessage(
        61, LogLevel.Warning,
        "A page links to the feeds '{Name}', which are not registered; call services.AddFeeds or services.AddMarkdownFeeds with that name")]
    private static partial void LogUnknown(ILogger logger, string name);

    [LoggerMessage(62, LogLevel.Error, "The links of a page to its feeds could not be written")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
