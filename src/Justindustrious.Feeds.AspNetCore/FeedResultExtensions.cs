using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;

namespace Microsoft.AspNetCore.Http;

/// <summary>Adds feeds to <c>Results.Extensions</c>.</summary>
public static class FeedResultExtensions
{
    /// <summary>Writes a feed: <c>Results.Extensions.Feed(feed, FeedFormat.Atom)</c>.</summary>
    /// <param name="extensions"><c>Results.Extensions</c>.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format; <see langword="null"/> for the one that the request prefers.</param>
    /// <param name="options">
    /// How it is written; <see cref="FeedOptions.Default"/> if <see langword="null"/>. Set the self link to the endpoint's address.
    /// </param>
    /// <param name="serving">Cache-Control and privacy; the defaults if <see langword="null"/>.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="extensions"/> or <paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error. Without a format, it is thrown when the result is written.</exception>
    public static IResult Feed(
        this IResultExtensions extensions, Feed feed, FeedFormat? format = null, FeedOptions? options = null, FeedServingOptions? serving = null)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        return FeedResults.Feed(feed, format, options, serving);
    }
}
