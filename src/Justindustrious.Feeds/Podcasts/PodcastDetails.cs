namespace Justindustrious.Feeds.Podcasts;

/// <summary>The properties that a podcast and an episode have in common. <see cref="Podcast"/> and <see cref="Episode"/> derive from it.</summary>
public abstract record PodcastDetails
{
    private protected PodcastDetails() { }

    /// <summary>Gets the name of the author, as apps show it.</summary>
    /// <value>
    /// At most 255 characters. The default, <see langword="null"/>, is the names of <see cref="Feed.Authors"/> for a podcast, and that of the podcast for an
    /// episode.
    /// </value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:author</c>.</remarks>
    public string? Author { get; init; }

    /// <summary>Gets the title for apps, if it is not the title in the feed.</summary>
    /// <value>For an episode without its number and season. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Gets a short description, as plain text.</summary>
    /// <value>At most 255 characters. Apple no longer reads it. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:subtitle</c>.</remarks>
    public string? Subtitle { get; init; }

    /// <summary>Gets a description, as plain text.</summary>
    /// <value>At most 4000 characters. Apple reads the description of the feed or the post. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:summary</c>.</remarks>
    public string? Summary { get; init; }

    /// <summary>Gets words for searches.</summary>
    /// <value>Apple no longer reads them. The default is empty.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:keywords</c>.</remarks>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Gets whether the content is unsuitable for children.</summary>
    /// <value>Apple requires a value for a podcast (JF6020), so there is no default. For an episode, the default is that of the podcast.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:explicit</c>.</remarks>
    public bool? IsExplicit { get; init; }

    /// <summary>Gets the artwork.</summary>
    /// <value>
    /// The address of a JPEG or PNG file, a square of 1400 to 3000 pixels. The default, <see langword="null"/>, is <see cref="Feed.Image"/> for a podcast
    /// (JF6034), and the artwork of the podcast for an episode.
    /// </value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:image</c>.</remarks>
    public Uri? Image { get; init; }

    /// <summary>Gets whether Apple's directory leaves the podcast or the episode out.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:block</c>.</remarks>
    public bool IsBlocked { get; init; }

    /// <summary>Gets the people who take part. The people of an episode replace those of the podcast.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:person</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/person.md.</remarks>
    public IReadOnlyList<PodcastPerson> People { get; init; } = [];

    /// <summary>Gets further pictures.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:image</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md.</remarks>
    public IReadOnlyList<PodcastImage> Images { get; init; } = [];

    /// <summary>Gets the artwork in several widths. <see cref="Images"/> replaces it.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:images</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/images.md.</remarks>
    public IReadOnlyList<SizedImage> ImageSizes { get; init; } = [];

    /// <summary>Gets the places that are the subject, or where the recording was made.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:location</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/location.md.</remarks>
    public IReadOnlyList<PodcastLocation> Locations { get; init; } = [];

    /// <summary>Gets the license.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:license</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/license.md.</remarks>
    public PodcastLicense? License { get; init; }

    /// <summary>Gets the chat.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:chat</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chat.md.</remarks>
    public PodcastChat? Chat { get; init; }

    /// <summary>Gets texts for programs.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:txt</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/txt.md.</remarks>
    public IReadOnlyList<PodcastText> Texts { get; init; } = [];

    /// <summary>Gets how listeners can pay.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:value</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value.md.</remarks>
    public PodcastValue? Value { get; init; }

    /// <summary>Gets the pages on which listeners can support the podcast or the episode.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:funding</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/funding.md.</remarks>
    public IReadOnlyList<PodcastFunding> Funding { get; init; } = [];

    /// <summary>Gets the places where people talk about the podcast or the episode.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:socialInteract</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/social-interact.md.</remarks>
    public IReadOnlyList<SocialInteraction> SocialInteractions { get; init; } = [];
}
