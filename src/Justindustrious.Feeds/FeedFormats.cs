namespace Justindustrious.Feeds;

/// <summary>What is known of each <see cref="FeedFormat"/>.</summary>
public static class FeedFormats
{
    /// <summary>Gets every format, in the order documents are made.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    extension(FeedFormat format)
    {
        /// <summary>Gets the media type that the format is served as: without a charset, which every document declares itself.</summary>
        /// <value><c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</value>
        public string MediaType => format switch
        {
            FeedFormat.Rss => "application/rss+xml",
            FeedFormat.Atom => "application/atom+xml",
            FeedFormat.Json => "application/feed+json",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>Gets the file name that a document has unless told otherwise.</summary>
        /// <value><c>rss.xml</c>, <c>atom.xml</c> or <c>feed.json</c>.</value>
        public string FileName => format switch
        {
            FeedFormat.Rss => "rss.xml",
            FeedFormat.Atom => "atom.xml",
            FeedFormat.Json => "feed.json",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>Gets the name that people know the format by.</summary>
        /// <value><c>RSS 2.0</c>, <c>Atom 1.0</c> or <c>JSON Feed 1.1</c>.</value>
        public string DisplayName => format switch
        {
            FeedFormat.Rss => "RSS 2.0",
            FeedFormat.Atom => "Atom 1.0",
            FeedFormat.Json => "JSON Feed 1.1",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
