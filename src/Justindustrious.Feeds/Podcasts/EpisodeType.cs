namespace Justindustrious.Feeds.Podcasts;

/// <summary>The kind of an episode.</summary>
/// <remarks>A Podcaster's Guide to RSS, <c>itunes:episodeType</c>.</remarks>
public enum EpisodeType
{
    /// <summary>The whole content of the podcast.</summary>
    Full,

    /// <summary>A short piece that promotes the podcast or a season.</summary>
    Trailer,

    /// <summary>Extra content, such as an interview or a promotion of another podcast.</summary>
    Bonus,
}
