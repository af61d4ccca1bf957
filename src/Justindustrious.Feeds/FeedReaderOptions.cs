using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>What the reader knows about a feed, besides its bytes.</summary>
public sealed record FeedReaderOptions
{
    /// <summary>Gets the file's path, as findings show it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? FileName { get; init; }

    /// <summary>Gets the address at which the feed is published. Relative addresses in the feed are resolved against it.</summary>
    /// <value>An absolute address. The default is <see langword="null"/>: the feed's own <c>self</c> link, or its home page.</value>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public Uri? Address
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true }
            ? value
            : throw new ArgumentException(
                $"address {Quoted.Of(value.OriginalString)} is not absolute; write the whole address, such as 'https://example.org/rss.xml'", nameof(Address));
    }

    /// <summary>Gets your own vocabularies, whose elements become extensions.</summary>
    /// <value>The default is none. Elements of other namespaces become extensions too, and <see cref="ReadFeed.Options"/> registers them.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two vocabularies have one namespace, prefix or name in JSON Feed, or one is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init => field = FeedVocabulary.Checked(value, nameof(Vocabularies)); } = [];
}
