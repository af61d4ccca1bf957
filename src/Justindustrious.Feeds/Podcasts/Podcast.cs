namespace Justindustrious.Feeds.Podcasts;

/// <summary>What makes a feed a podcast: <c>feed with { Podcast = new() { IsExplicit = false, Categories = ["Technology"] } }</c>.</summary>
/// <remarks>
/// "A Podcaster's Guide to RSS", https://help.apple.com/itc/podcasts_connect/#/itcb54353390, and the podcast namespace,
/// https://podcastindex.org/namespace/1.0. Elements of both in RSS and Atom; the objects <c>_itunes</c> and <c>_podcast</c> in JSON Feed. Feeds of a category,
/// an author or a section are not the podcast, so they contain only what describes it.
/// </remarks>
public sealed record Podcast : PodcastDetails
{
    /// <summary>Gets the person to whom directories write.</summary>
    /// <value>Everyone can read the e-mail address in the feed, so it is never taken from another property. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:owner</c>.</remarks>
    public PodcastOwner? Owner { get; init; }

    /// <summary>Gets the categories, the most important one first.</summary>
    /// <value>Apple requires a category of its list (JF6020). The default is empty.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:category</c>.</remarks>
    public IReadOnlyList<PodcastCategory> Categories { get; init; } = [];

    /// <summary>Gets the order in which apps show the episodes.</summary>
    /// <value>The default, <see langword="null"/>, is <see cref="PodcastType.Episodic"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:type</c>.</remarks>
    public PodcastType? Type { get; init; }

    /// <summary>Gets the address to which the feed has moved.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:new-feed-url</c>.</remarks>
    public Uri? NewFeedUrl { get; init; }

    /// <summary>Gets whether no further episode will be published.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:complete</c>.</remarks>
    public bool IsComplete { get; init; }

    /// <summary>Gets the code with which Apple's directory verifies the owner.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:applepodcastsverify</c>.</remarks>
    public string? Verification { get; init; }

    /// <summary>Gets the identity of the podcast in all directories.</summary>
    /// <value>
    /// A UUID of version 5. The default, <see langword="null"/>, is computed from the address of the RSS document. A folder keeps the first value in
    /// <c>feeds.lock</c>, also if the feed moves.
    /// </value>
    /// <remarks><c>podcast:guid</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md.</remarks>
#pragma warning disable CA1720 // The element has this name.
    public Guid? Guid { get; init; }
#pragma warning restore CA1720

    /// <summary>Gets whether other hosts may import the podcast.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:locked</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/locked.md.</remarks>
    public PodcastLock? Locked { get; init; }

    /// <summary>Gets what the feed contains.</summary>
    /// <value>The default, <see langword="null"/>, is <see cref="PodcastMedium.Podcast"/>.</value>
    /// <remarks><c>podcast:medium</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/medium.md.</remarks>
    public PodcastMedium? Medium { get; init; }

    /// <summary>Gets the services that leave the podcast out.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:block</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/block.md.</remarks>
    public IReadOnlyList<PodcastBlock> Blocks { get; init; } = [];

    /// <summary>Gets the trailers.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:trailer</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md.</remarks>
    public IReadOnlyList<PodcastTrailer> Trailers { get; init; } = [];

    /// <summary>Gets how often new episodes are planned.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:updateFrequency</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/update-frequency.md.</remarks>
    public UpdateFrequency? UpdateFrequency { get; init; }

    /// <summary>Gets whether changes of the feed are announced by Podping, so that directories need not request it regularly.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:podping</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/podping.md.</remarks>
    public bool? UsesPodping { get; init; }

    /// <summary>Gets the feed of the publisher.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:publisher</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/publisher.md.</remarks>
    public RemoteItem? Publisher { get; init; }

    /// <summary>Gets the podcasts that this one recommends.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:podroll</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/podroll.md.</remarks>
    public IReadOnlyList<RemoteItem> Podroll { get; init; } = [];

    /// <summary>Gets the feeds or items that a list contains.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:remoteItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/remote-item.md.</remarks>
    public IReadOnlyList<RemoteItem> RemoteItems { get; init; } = [];

    /// <summary>Gets the broadcasts.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:liveItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/live-item.md.</remarks>
    public IReadOnlyList<LiveItem> LiveItems { get; init; } = [];

    /// <summary>Gets whether the podcast was read from a feed. It then contains only what the feed contained, and no defaults.</summary>
    internal bool IsAsRead { get; init; }
}
