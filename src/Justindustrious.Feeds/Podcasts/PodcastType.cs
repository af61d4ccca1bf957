namespace Justindustrious.Feeds.Podcasts;

/// <summary>The order in which apps show the episodes of a podcast.</summary>
/// <remarks>A Podcaster's Guide to RSS, <c>itunes:type</c>.</remarks>
public enum PodcastType
{
    /// <summary>Each episode can be heard without the others: the newest comes first.</summary>
    Episodic,

    /// <summary>The episodes are heard in their order: the first comes first, season by season.</summary>
    Serial,
}
