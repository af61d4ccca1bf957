namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Reads the posts of an app: from its database, its files, or another service.</summary>
/// <remarks>
/// Each reading has its own service scope, so the source may use scoped services, such as a database context.
/// The source is not read for each request: see <see cref="FeedServingOptions.RefreshAfter"/>.
/// A source implements one of the two methods: the one with a <see cref="FeedRequest"/> if it has a feed for each tenant, user or search, and the other one
/// if it has only one feed.
/// </remarks>
public interface IFeedSource
{
    /// <summary>Reads the feed with all of its posts.</summary>
    /// <param name="cancellationToken">
    /// Stops the reading after <see cref="FeedServingOptions.SourceTimeout"/>, or when the app stops. Pass it on: a reading that ignores it keeps its
    /// connection.
    /// </param>
    /// <returns>The feed. If it is not valid, or if this method throws an exception, the last good documents are still served.</returns>
    ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType()} implements none of the two methods GetFeedAsync of IFeedSource; implement one of them");

    /// <summary>Reads the feed of a key with all of its posts.</summary>
    /// <param name="request">The key, and the services of this reading.</param>
    /// <param name="cancellationToken">
    /// Stops the reading after <see cref="FeedServingOptions.SourceTimeout"/>, or when the app stops. Pass it on: a reading that ignores it keeps its
    /// connection.
    /// </param>
    /// <returns>
    /// The feed; <see langword="null"/> for a key without a feed. Its requests get 404, and the key is not read again for
    /// <see cref="FeedServingOptions.RetryUnknownAfter"/>. If the feed is not valid, or if this method throws an exception, the last good documents are still
    /// served.
    /// </returns>
    async ValueTask<Feed?> GetFeedAsync(FeedRequest request, CancellationToken cancellationToken) =>
        await GetFeedAsync(cancellationToken).ConfigureAwait(false);
}
