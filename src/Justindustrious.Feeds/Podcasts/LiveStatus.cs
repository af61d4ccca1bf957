namespace Justindustrious.Feeds.Podcasts;

/// <summary>Whether a live item has begun.</summary>
/// <remarks><c>podcast:liveItem</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/live-item.md.</remarks>
public enum LiveStatus
{
    /// <summary>It has not begun.</summary>
    Pending,

    /// <summary>It is being broadcast.</summary>
    Live,

    /// <summary>It is over.</summary>
    Ended,
}
