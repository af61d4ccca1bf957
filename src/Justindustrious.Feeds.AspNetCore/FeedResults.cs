using System.Runtime.CompilerServices;
using Justindustrious.Feeds.AspNetCore.Serving;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Answers of endpoints and actions that write a feed: with ETag, Last-Modified, 304, compression and Cache-Control, as the feeds of <c>MapFeeds</c> have
/// them.
/// </summary>
/// <remarks>Keep the document, or the result, as long as it stays the same: it is compressed once.</remarks>
public static class FeedResults
{
    private static readonly ConditionalWeakTable<FeedDocument, FeedResult> Made = [];

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Cache-Control and privacy; the defaults if <see langword="null"/>.</param>
    /// <returns>The result, for an endpoint or for an action of a controller.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static FeedResult Document(FeedDocument document, FeedServingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return options is null ? Made.GetValue(document, document => new(_ => document, new())) : new(_ => document, options);
    }

    /// <summary>Writes a feed.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format; <see langword="null"/> for the one that the request prefers: Accept, RFC 9110 12.5.1.</param>
    /// <param name="options">
    /// How it is written; <see cref="FeedOptions.Default"/> if <see langword="null"/>. Set the self link to the endpoint's address.
    /// </param>
    /// <param name="serving">Cache-Control and privacy; the defaults if <see langword="null"/>.</param>
    /// <returns>The result, for an endpoint or for an action of a controller.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="FeedValidationException">
    /// A finding is an Error. Without a format, it is thrown when the result is written.
    /// </exception>
    public static FeedResult Feed(Feed feed, FeedFormat? format = null, FeedOptions? options = null, FeedServingOptions? serving = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (format is { } given)
            return Document(FeedDocument.Create(feed, given, options), serving);
        return new(
            context => AcceptMedia.Choose(context.Request.Headers.Accept, FeedFormats.All) is { } preferred
                ? FeedDocument.Create(feed, preferred, options)
                : null,
            serving ?? new())
        {
            IsNegotiated = true,
        };
    }
}
