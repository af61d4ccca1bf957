using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A live broadcast. Apps notify listeners when it starts.</summary>
/// <remarks><c>podcast:liveItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/live-item.md.</remarks>
public sealed record LiveItem
{
    /// <summary>Creates a live item. Set its properties in an initializer.</summary>
    public LiveItem() { }

    /// <summary>Creates a live item from its required values.</summary>
    /// <param name="title">The title.</param>
    /// <param name="id">The id.</param>
    /// <param name="status">Whether the broadcast has begun.</param>
    /// <param name="start">The moment at which it starts.</param>
    [SetsRequiredMembers]
    public LiveItem(string title, string id, LiveStatus status, FeedDate start) => (Title, Id, Status, Start) = (title, id, status, start);

    /// <summary>Gets whether the broadcast has begun.</summary>
    /// <remarks><c>status</c>.</remarks>
    public required LiveStatus Status { get; init; }

    /// <summary>Gets the moment at which it starts.</summary>
    /// <remarks><c>start</c>.</remarks>
    public required FeedDate Start { get; init; }

    /// <summary>Gets the moment at which it ends.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>end</c>.</remarks>
    public FeedDate? End { get; init; }

    /// <summary>Gets the title.</summary>
    /// <remarks><c>title</c> of RSS.</remarks>
    public required string Title { get; init; }

    /// <summary>Gets the id. It is not the id of the episode that the recording becomes.</summary>
    /// <value>Any text that is not blank.</value>
    /// <remarks><c>guid</c> of RSS.</remarks>
    public required string Id { get; init; }

    /// <summary>Gets the subject of the broadcast, as plain text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>description</c> of RSS.</remarks>
    public string? Description { get; init; }

    /// <summary>Gets the address of a page about the broadcast.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>link</c> of RSS.</remarks>
    public Uri? Link { get; init; }

    /// <summary>Gets the stream.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>enclosure</c> of RSS.</remarks>
    public Enclosure? Enclosure { get; init; }

    /// <summary>Gets everything else that an item of a podcast may have, such as <see cref="Episode.ContentLinks"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Episode? Episode { get; init; }
}
