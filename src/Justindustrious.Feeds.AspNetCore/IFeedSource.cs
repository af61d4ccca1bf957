namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Reads the posts of an app: from its database, its files, or another service.</summary>
/// <remarks>
/// Each reading has its own service scope, so the source may use scoped services, such as a database context.
/// It is not read for each request: see <see cref="FeedServingOptions.RefreshAfter"/>.
/// </remarks>
public interface IFeedSource
{
    /// <summary>Reads the feed with all of its posts.</summary>
    /// <param name="cancellationToken">
    /// Stops the reading after <see cref="FeedServingOptions.SourceTimeout"/>, or when the app stops. Pass it on: a reading that ignores it keeps its
    /// connection.
    /// </param>
    /// <returns>The feed. If it is not valid, or if this throws, the last good documents are still served.</returns>
    ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken);
}
