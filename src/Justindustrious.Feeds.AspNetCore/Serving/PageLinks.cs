using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Links to feeds in a page's head. A page is more than its feeds: it never waits for them, and never fails with them.</summary>
internal static partial class PageLinks
{
    /// <summary>Writes links.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="given">The links, where the page has them; <see langword="null"/> for those of what is published.</param>
    /// <param name="name">The name of the feeds.</param>
    /// <param name="category">The category whose feeds are linked to.</param>
    /// <param name="author">The author whose feeds are linked to.</param>
    /// <returns>HTML; empty where nothing is published yet.</returns>
    public static string Html(IServiceProvider services, IEnumerable<FeedLink>? given, string? name, Category? category, Person? author)
    {
        try
        {
            return (given ?? LinksOf(services, name, category, author)).ToHtml();
        }
        catch (Exception e)
        {
            // Options that are wrong, or a list of the page's own that fails when it is read.
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

        // Asking has what is due read, in the background; a source that fails is in the log already.
        var asking = publisher.GetAsync();
        if (!asking.IsCompletedSuccessfully)
        {
            asking.AsTask().ContinueWith(failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return [];
        }

        var published = asking.Result;
        return category is not null ? published.LinksOf(category) : author is not null ? published.LinksOf(author) : published.Links;
    }

    [LoggerMessage(61, LogLevel.Warning, "A page links to the feeds '{Name}', which are not registered; call services.AddFeeds or services.AddMarkdownFeeds with that name")]
    private static partial void LogUnknown(ILogger logger, string name);

    [LoggerMessage(62, LogLevel.Error, "A page could not link to its feeds")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
