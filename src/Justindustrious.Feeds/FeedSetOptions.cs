namespace Justindustrious.Feeds;

/// <summary>Which documents a site has, and how they are written.</summary>
public sealed record FeedSetOptions
{
    /// <summary>Gets the options that are meant where none are given.</summary>
    /// <value>A new instance each time: what configuration binds to one changes no other.</value>
    public static FeedSetOptions Default => new();

    /// <summary>Gets where each format's main document stands, below the site's home.</summary>
    /// <value>
    /// Relative paths with <c>/</c>; a format left out is not written. The default is each format's <c>FileName</c>.
    /// Documents of categories and authors stand beside the main one: <c>categories/{slug}/rss.xml</c>.
    /// </value>
    public IReadOnlyDictionary<FeedFormat, string> Paths { get; init; } =
        FeedFormats.All.ToDictionary(format => format, format => format.FileName);

    /// <summary>Gets by what posts are grouped into documents of their own.</summary>
    /// <value>The default is <see cref="FeedGrouping.None"/>.</value>
    public FeedGrouping By { get; init; }

    /// <summary>Gets how readers get at posts that are older than those in a feed.</summary>
    /// <value>The default is <see cref="FeedHistory.None"/>.</value>
    public FeedHistory History { get; init; }

    /// <summary>Gets how many posts a page or an archive holds.</summary>
    /// <value>
    /// 1 or more; the default is 50. With pages it is what the feed itself holds as well, whatever <see cref="FeedOptions.MaxPosts"/> says; with archives the
    /// feed holds those posts at least that no complete archive holds.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 50;

    /// <summary>Gets how each document is written.</summary>
    /// <value>The default is <see cref="FeedOptions.Default"/>. <see cref="FeedOptions.SelfLink"/> is not used: each document has its own.</value>
    public FeedOptions Document { get; init; } = new();
}
