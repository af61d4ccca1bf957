namespace Justindustrious.Feeds.AspNetCore;

/// <summary><see cref="FeedOptions"/> with properties that can be set, so that configuration can bind them: how a document is written.</summary>
/// <remarks>There is no self link: each document has its own.</remarks>
public sealed record FeedConfiguration
{
    private readonly List<FeedVocabulary> _vocabularies = [];

    /// <summary>Creates the default configuration.</summary>
    public FeedConfiguration()
    {
    }

    /// <summary>Creates a configuration with the values of options.</summary>
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
        _vocabularies = [.. options.Vocabularies];
    }

    private FeedConfiguration(FeedConfiguration other)
    {
        MaxPosts = other.MaxPosts;
        Content = other.Content;
        Policy = other.Policy with { };
        Hubs = [.. other.Hubs];
        Stylesheet = other.Stylesheet;
        Indented = other.Indented;
        _vocabularies = [.. other._vocabularies];
    }

    /// <summary>Gets or sets the maximum number of posts in a document. The document contains the newest ones.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: no limit.</value>
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

    /// <summary>Gets or sets whether the document contains the posts' content, or only their summaries.</summary>
    /// <value>The default is <see cref="ContentAmount.Full"/>.</value>
    public ContentAmount Content { get; set; }

    /// <summary>Gets or sets what the HTML of posts may contain.</summary>
    /// <value>The default is <see cref="ContentPolicy.Default"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ContentPolicyConfiguration Policy { get; set => field = FeedSetConfiguration.NotNull(value); } = new();

    /// <summary>Gets or sets the WebSub hubs that notify subscribers of changes.</summary>
    /// <value>Absolute http or https addresses. The default is none.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IList<Uri> Hubs { get; set => field = FeedSetConfiguration.NotNull(value); } = [];

    /// <summary>Gets or sets the stylesheet with which browsers show RSS and Atom.</summary>
    /// <value>An address, absolute or relative to the document such as <c>/feed.css</c>. The default is <see langword="null"/>: none.</value>
    public Uri? Stylesheet { get; set; }

    /// <summary>Gets or sets whether each element has its own line.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Indented { get; set; } = true;

    /// <summary>Registers a vocabulary of the app: see <see cref="FeedOptions.Vocabularies"/>. Configuration files can't name a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary. If it is already registered, it is not added again.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is <see langword="null"/>.</exception>
    public void AddVocabulary(FeedVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (!_vocabularies.Contains(vocabulary))
            _vocabularies.Add(vocabulary);
    }

    /// <summary>Creates a configuration with the values of options.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The configuration.</returns>
    public static implicit operator FeedConfiguration(FeedOptions options) => new(options);

    /// <summary>Copies the current values into options, which never change.</summary>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">A hub or another value is not allowed, or two vocabularies have one namespace.</exception>
    public FeedOptions ToFeedOptions() => new()
    {
        MaxPosts = MaxPosts,
        Content = Content,
        Policy = Policy.ToContentPolicy(),
        Hubs = [.. Hubs],
        Stylesheet = Stylesheet,
        Indented = Indented,
        Vocabularies = _vocabularies,
    };
}
