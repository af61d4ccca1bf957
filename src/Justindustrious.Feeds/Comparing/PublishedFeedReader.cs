using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Reads the fields of a feed that readers see. Like readers, it accepts feeds that are not valid.</summary>
internal static class PublishedFeedReader
{
    /// <summary>Reads a feed, or returns why it can't be read.</summary>
    /// <param name="bytes">The feed: RSS, Atom or JSON Feed.</param>
    /// <param name="fileName">The file, as findings show it.</param>
    /// <param name="mistake">The finding, if the feed can't be read.</param>
    public static PublishedFeed? Read(ReadOnlyMemory<byte> bytes, string? fileName, out FeedDiagnostic? mistake) => FeedTree.Read(
        bytes, fileName, root => FeedTree.IsAtom(root) ? PublishedAtom.Read(root) : PublishedRss.Read(root), PublishedJson.Read, out mistake);
}
