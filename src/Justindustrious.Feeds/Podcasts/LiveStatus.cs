namespace Justindustrious.Feeds.Podcasts;

/// <summary>Whether a live item has begun.</summary>
/// <remarks><c>podcast:liveItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/live-item.md.</remarks>
public enum LiveStatus
{
    /// <summary>The broadcast has not begun.</summary>
    Pending,

    /// <summary>The broadcast is running.</summary>
    Live,

    /// <summary>The broadcast has ended.</summary>
    Ended,
}
