namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>What a document says it is, where rules depend on it.</summary>
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
