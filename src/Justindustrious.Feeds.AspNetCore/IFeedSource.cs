namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Where an app's posts come from: its database, its files, another service.</summary>
/// <remarks>
/// It is made in a scope of its own for each reading, so it may ask for scoped services such as a database context.
/// It is not asked for each request: see <see cref="FeedServingOptions.RefreshAfter"/>.
/// </remarks>
public interface IFeedSource
{
    /// <summary>Reads the feed with all of its posts.</summary>
    /// <param name="cancellationToken">Stops the reading after <see cref="FeedServingOptions.SourceTimeout"/>, or when the app stops. Pass it on: a reading that ignores it holds its connection.</param>
    /// <returns>The feed. Where it is not valid, or where this throws, the last good documents go on being served.</returns>
    ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken);
}
