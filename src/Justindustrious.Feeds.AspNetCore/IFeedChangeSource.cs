namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// A source that says what changed since its last reading, so that a site of many posts is read once, and afterwards only its changes.
/// </summary>
/// <remarks>Register it with <c>AddFeeds</c>, like any <see cref="IFeedSource"/>. It implements this method alone.</remarks>
public interface IFeedChangeSource : IFeedSource
{
    /// <summary>Reads what changed.</summary>
    /// <param name="since">
    /// The <see cref="FeedChanges.Version"/> of the last reading; <see langword="null"/> for the first one, which returns a <see cref="FeedChanges.Feed"/>. A
    /// source that does not know the version any more returns a feed as well.
    /// </param>
    /// <param name="request">The key, and the services of this reading.</param>
    /// <param name="cancellationToken">
    /// Stops the reading after <see cref="FeedServingOptions.SourceTimeout"/>, or when the app stops.
    /// </param>
    /// <returns>The changes; <see langword="null"/> for a key without a feed.</returns>
    ValueTask<FeedChanges?> GetChangesAsync(string? since, FeedRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    async ValueTask<Feed?> IFeedSource.GetFeedAsync(FeedRequest request, CancellationToken cancellationToken) =>
        (await GetChangesAsync(null, request, cancellationToken).ConfigureAwait(false))?.Feed;
}
