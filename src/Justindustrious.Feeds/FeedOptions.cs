namespace Justindustrious.Feeds;

/// <summary>How a feed is written as a document.</summary>
public sealed record FeedOptions
{
    /// <summary>Gets the options that are meant where none are given.</summary>
    /// <value>A new instance each time: what configuration binds to one changes no other.</value>
    public static FeedOptions Default => new();

    /// <summary>Gets the address at which the document itself is published.</summary>
    /// <value>An absolute http or https address (JF8021). The default, <see langword="null"/>, is the format's <c>FileName</c> below <see cref="Feed.Link"/>.</value>
    /// <remarks><c>atom:link rel="self"</c> in RSS and Atom; JSON Feed <c>feed_url</c>.</remarks>
    public Uri? SelfLink { get; init; }

    /// <summary>Gets how many posts the document holds at the most: the newest.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int? MaxPosts
    {
        get;
        init
        {
            if (value is { } count)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            field = value;
        }
    }

    /// <summary>Gets whether the document holds the posts' content or their summaries alone.</summary>
    /// <value>The default is <see cref="FeedContent.Full"/>.</value>
    public FeedContent Content { get; init; }

    /// <summary>Gets what may stand in a post's HTML.</summary>
    /// <value>The default is <see cref="ContentPolicy.Default"/>.</value>
    public ContentPolicy Policy { get; init; } = ContentPolicy.Default;

    /// <summary>Gets the WebSub hubs that tell subscribers of changes.</summary>
    /// <value>Absolute http or https addresses. The default is none.</value>
    /// <remarks><c>atom:link rel="hub"</c> in RSS and Atom; JSON Feed <c>hubs</c>. WebSub 4.</remarks>
    /// <exception cref="ArgumentException">An address is not absolute, or neither http nor https.</exception>
    public IReadOnlyList<Uri> Hubs
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var hub in value)
            {
                if (hub is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
                    throw new ArgumentException($"hub '{hub}' is not an absolute http or https address; write one such as 'https://hub.example.org/'", nameof(value));
            }

            field = value;
        }
    } = [];

    /// <summary>Gets a CSS stylesheet that browsers show RSS and Atom with.</summary>
    /// <value>An address, absolute or relative to the document such as <c>/feed.css</c>. The default is <see langword="null"/>: none.</value>
    /// <remarks>Associating Style Sheets with XML documents 1.0. JSON Feed has no place for it.</remarks>
    public Uri? Stylesheet { get; init; }

    /// <summary>Gets whether elements stand on lines of their own, which makes a document easy to read and to compare.</summary>
    /// <value>The default is <see langword="true"/>. It changes white space between elements only.</value>
    public bool Indented { get; init; } = true;
}
