namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The format and version that a document claims to be, as far as rules depend on it.</summary>
internal enum FeedVersion
{
    Unknown,
    Rss091,
    Rss092,
    Rss20,
    AtomFeed,
    AtomEntry,
    JsonFeed1,
    JsonFeed11,
}
