namespace Justindustrious.Feeds;

/// <summary>The formats that feeds are written in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0, <see href="https://www.rssboard.org/rss-specification"/>.</summary>
    Rss,

    /// <summary>Atom 1.0, RFC 4287.</summary>
    Atom,

    /// <summary>JSON Feed 1.1, <see href="https://www.jsonfeed.org/version/1.1/"/>.</summary>
    Json,
}
