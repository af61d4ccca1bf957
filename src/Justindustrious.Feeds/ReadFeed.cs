namespace Justindustrious.Feeds;

/// <summary>A feed that was read from a document.</summary>
public sealed class ReadFeed
{
    internal ReadFeed(Feed feed, FeedFormat format, FeedOptions options) => (Feed, Format, Options) = (feed, format, options);

    /// <summary>Gets the feed, with its posts in the order of the document.</summary>
    public Feed Feed { get; }

    /// <summary>Gets the format of the document.</summary>
    public FeedFormat Format { get; }

    /// <summary>Gets the options with which the feed is written again.</summary>
    /// <value>The document's own address, its hubs, and the vocabularies of its extensions.</value>
    public FeedOptions Options { get; }
}
