using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>Another feed, or an item of it.</summary>
/// <remarks><c>podcast:remoteItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/remote-item.md.</remarks>
public sealed record RemoteItem
{
    /// <summary>Creates a remote item. Set its properties in an initializer.</summary>
    public RemoteItem() { }

    /// <summary>Creates a remote item from its required values.</summary>
    /// <param name="feedGuid">The guid of the feed.</param>
    [SetsRequiredMembers]
    public RemoteItem(Guid feedGuid) => FeedGuid = feedGuid;

    /// <summary>Gets the <c>podcast:guid</c> of the feed.</summary>
    /// <remarks><c>feedGuid</c>.</remarks>
    public required Guid FeedGuid { get; init; }

    /// <summary>Gets the address of the feed.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>feedUrl</c>.</remarks>
    public Uri? FeedLink { get; init; }

    /// <summary>Gets the guid of the item.</summary>
    /// <value>The default, <see langword="null"/>, is the feed as a whole.</value>
    /// <remarks><c>itemGuid</c>.</remarks>
    public string? ItemGuid { get; init; }

    /// <summary>Gets the medium of the feed.</summary>
    /// <value>The default, <see langword="null"/>, is <see cref="PodcastMedium.Podcast"/>.</value>
    /// <remarks><c>medium</c>.</remarks>
    public PodcastMedium? Medium { get; init; }

    /// <summary>Gets the title as apps show it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>title</c>.</remarks>
    public string? Title { get; init; }
}
