namespace Justindustrious.Feeds.AspNetCore;

/// <summary><see cref="FeedOptions"/> with properties that can be set, so that configuration can bind them: how a document is written.</summary>
/// <remarks>There is no self link: each document has its own.</remarks>
public sealed record FeedConfiguration
{
    /// <summary>Makes the configuration that is meant where nothing is configured.</summary>
    public FeedConfiguration()
    {
    }

    /// <summary>Makes a configuration that says what options say.</summary>
    /// <param name="options">The options. Their <see cref="FeedOptions.SelfLink"/> is not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public FeedConfiguration(FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        MaxPosts = options.MaxPosts;
        Content = options.Content;
        Policy = new(options.Policy);
        Hubs = [.. options.Hubs];
        Stylesheet = options.Stylesheet;
        Indented = options.Indented;
    }

    private FeedConfiguration(FeedConfiguration other)
    {
        MaxPosts = other.MaxPosts;
        Content = other.Content;
        Policy = other.Policy with { };
        Hubs = [.. other.Hubs];
        Stylesheet = other.Stylesheet;
        Indented = other.Indented;
    }

    /// <summary>Gets or sets how many posts the document holds at the most: the newest.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int? MaxPosts
    {
        get;
        set
        {
            if (value is { } count)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(MaxPosts));
            field = value;
        }
    }

    /// <summary>Gets or sets whether the document holds the posts' content or their summaries alone.</summary>
    /// <value>The default is <see cref="ContentAmount.Full"/>.</value>
    public ContentAmount Content { get; set; }

    /// <summary>Gets or sets what may stand in a post's HTML.</summary>
    /// <value>The default is <see cref="ContentPolicy.Default"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ContentPolicyConfiguration Policy { get; set => field = FeedSetConfiguration.NotNull(value); } = new();

    /// <summary>Gets or sets the WebSub hubs that tell subscribers of changes.</summary>
    /// <value>Absolute http or https addresses. The default is none.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IList<Uri> Hubs { get; set => field = FeedSetConfiguration.NotNull(value); } = [];

    /// <summary>Gets or sets a stylesheet that browsers show RSS and Atom with.</summary>
    /// <value>An address, absolute or relative to the document such as <c>/feed.css</c>. The default is <see langword="null"/>: none.</value>
    public Uri? Stylesheet { get; set; }

    /// <summary>Gets or sets whether elements stand on lines of their own.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Indented { get; set; } = true;

    /// <summary>Makes a configuration that says what options say.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The configuration.</returns>
    public static implicit operator FeedConfiguration(FeedOptions options) => new(options);

    /// <summary>Copies what is configured now into options, which never change.</summary>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">A hub or another value is none that a document can have.</exception>
    public FeedOptions ToFeedOptions() => new()
    {
        MaxPosts = MaxPosts,
        Content = Content,
        Policy = Policy.ToContentPolicy(),
        Hubs = [.. Hubs],
        Stylesheet = Stylesheet,
        Indented = Indented,
    };
}
