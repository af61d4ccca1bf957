using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post: one thing published at one address.</summary>
/// <remarks>
/// RSS 2.0 calls it <c>item</c>, RFC 4287 4.1.2 <c>atom:entry</c>, JSON Feed 1.1 an item.
/// It is a record so that <c>with</c> can copy it. Posts are compared by reference: two posts with the same members are not equal.
/// </remarks>
public sealed record Post
{
    /// <summary>Creates a post. Set its properties in an initializer.</summary>
    public Post() { }

    /// <summary>Creates a post from its required values. Use it in languages without required properties, such as Visual Basic.</summary>
    /// <param name="title">The title, as plain text.</param>
    /// <param name="link">The address at which the post can be read, an absolute http or https address (JF8004).</param>
    /// <param name="published">The moment the post was first published.</param>
    /// <param name="content">The body.</param>
    [SetsRequiredMembers]
    public Post(string title, Uri link, FeedDate published, PostContent content) => (Title, Link, Published, Content) = (title, link, published, content);

    /// <summary>Creates a post from its required values, with the address as a string.</summary>
    /// <inheritdoc cref="Post(string, Uri, FeedDate, PostContent)"/>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is <see langword="null"/>.</exception>
    [SetsRequiredMembers]
    public Post(string title, string link, FeedDate published, PostContent content)
        : this(title, new Uri(link, UriKind.RelativeOrAbsolute), published, content)
    {
    }

    /// <summary>Gets the title, as plain text.</summary>
    /// <value>It is plain text: readers show markup in it as characters. A blank title is allowed, with a Warning (JF8003).</value>
    /// <remarks>RSS item/title; RFC 4287 4.2.14; JSON Feed <c>title</c>.</remarks>
    public required string Title { get; init; }

    /// <summary>Gets the address at which the post can be read. Relative links in its content are resolved against it.</summary>
    /// <value>An absolute http or https address (JF8004).</value>
    /// <remarks>RSS item/link; RFC 4287 4.2.7 <c>rel="alternate"</c>; JSON Feed <c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the moment the post was first published.</summary>
    /// <value>A date in the years 1 to 9999 (JF8008). <see cref="Instant"/>, <see cref="DateTimeOffset"/> and <see cref="DateTime"/> convert to it.</value>
    /// <remarks>RSS pubDate; RFC 4287 4.2.9; JSON Feed <c>date_published</c>.</remarks>
    public required FeedDate Published { get; init; }

    /// <summary>Gets the body: Markdown, HTML or plain text.</summary>
    /// <remarks>RSS <c>content:encoded</c>; RFC 4287 4.1.3; JSON Feed <c>content_html</c>.</remarks>
    public required PostContent Content { get; init; }

    /// <summary>Gets the id by which readers know the post. When it changes, every subscriber sees the post again.</summary>
    /// <value>
    /// Any text that is not blank (JF8030) and unique in the feed (JF8006), written unchanged. Atom requires an absolute IRI: if the id is another text, RSS
    /// and JSON Feed contain it, and Atom contains <see cref="Link"/> (JF8005). The default is <see cref="Link"/>, which makes the RSS guid a permalink.
    /// </value>
    /// <remarks>RSS guid; RFC 4287 4.2.6; JSON Feed <c>id</c>.</remarks>
    public string Id
    {
        get => field ?? (Link is null ? "" : UriText.Of(Link));
        init
        {
            field = value;
            HasOwnId = value is not null;
            AtomId = null;
        }
    }

    /// <summary>Gets the moment of the last change that readers should notice.</summary>
    /// <value>The default, <see langword="null"/>, is <see cref="Published"/>.</value>
    /// <remarks>RFC 4287 4.2.15; JSON Feed <c>date_modified</c>. RSS has no such element.</remarks>
    public FeedDate? Updated { get; init; }

    /// <summary>Gets a summary, as plain text.</summary>
    /// <value>The default, <see langword="null"/>, is an excerpt of <see cref="Content"/>, cut at a word.</value>
    /// <remarks>RSS item/description; RFC 4287 4.2.13; JSON Feed <c>summary</c>.</remarks>
    public string? Summary { get; init; }

    /// <summary>Gets the language of the post.</summary>
    /// <value>A BCP 47 tag (JF8009). The default, <see langword="null"/>, is <see cref="Feed.Language"/>.</value>
    /// <remarks>dc:language in RSS; <c>xml:lang</c> in Atom; JSON Feed 1.1 <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Gets the section of the site that the post belongs to, such as its folder.</summary>
    /// <value>The default is <see langword="null"/>. Documents do not contain it; it groups posts (<see cref="FeedGrouping.Section"/>).</value>
    public string? Section { get; init; }

    /// <summary>Gets who wrote the post.</summary>
    /// <value>The default is empty: <see cref="Feed.Authors"/> are the authors, and every format repeats them in the post.</value>
    /// <remarks>RSS item/author or dc:creator; RFC 4287 4.2.1; JSON Feed 1.1 <c>authors</c>.</remarks>
    public IReadOnlyList<Person> Authors { get; init; } = [];

    /// <summary>Gets the people who helped to make the post, besides its authors.</summary>
    /// <value>The default is empty.</value>
    /// <remarks>RFC 4287 4.2.3; in RSS <c>dc:contributor</c> and in JSON Feed <c>_dc</c>, which have only their names.</remarks>
    public IReadOnlyList<Person> Contributors { get; init; } = [];

    /// <summary>Gets the notice of rights, as plain text.</summary>
    /// <value>The default is <see langword="null"/>: readers know only <see cref="Feed.Copyright"/>.</value>
    /// <remarks>RFC 4287 4.2.10; <c>dc:rights</c> in RSS; JSON Feed <c>_dc</c>.</remarks>
    public string? Rights { get; init; }

    /// <summary>Gets the license of the post.</summary>
    /// <value>The default is <see langword="null"/>: readers know only <see cref="Feed.License"/>.</value>
    /// <remarks>
    /// RSS <c>creativeCommons:license</c>; RFC 4946 <c>link rel="license"</c>, in RSS as <c>atom:link</c>; JSON Feed <c>_license</c>.
    /// </remarks>
    public License? License { get; init; }

    /// <summary>Gets what the post is about, the most important category first.</summary>
    /// <value>The default is empty.</value>
    /// <remarks>RSS item/category; RFC 4287 4.2.2; JSON Feed <c>tags</c>.</remarks>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Gets the files that belong to the post, such as a podcast's recording.</summary>
    /// <value>The default is empty. RSS readers expect at most one, so RSS contains only the first, with an Info (JF8018).</value>
    /// <remarks>RSS item/enclosure; RFC 4287 4.2.7 <c>rel="enclosure"</c>; JSON Feed <c>attachments</c>.</remarks>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Gets the picture of the post.</summary>
    /// <value>The default is <see langword="null"/>. Documents contain it in addition to the content; the content may show it too.</value>
    /// <remarks>Media RSS <c>media:content</c> in RSS and Atom; JSON Feed <c>image</c>, which has only the address.</remarks>
    public Picture? Image { get; init; }

    /// <summary>Gets the wide picture at the top of the post's page.</summary>
    /// <value>The default is <see langword="null"/>. Documents contain only its address. RSS and Atom have no place for a second picture.</value>
    /// <remarks>JSON Feed <c>banner_image</c>.</remarks>
    public Picture? Banner { get; init; }

    /// <summary>Gets the address of the page that the post is about. Such a post is called a link post.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>.</value>
    /// <remarks>JSON Feed <c>external_url</c>; RFC 4287 4.2.7 <c>rel="related"</c>, in RSS as <c>atom:link</c>.</remarks>
    public Uri? ExternalLink { get; init; }

    /// <summary>Gets the links of the post to something else: translations, a source, comments.</summary>
    /// <value>
    /// The default is empty. An <c>alternate</c> link is the same post in another language or media type, so it must name one of them (JF8035).
    /// </value>
    /// <remarks>RFC 4287 4.2.7, in RSS as <c>atom:link</c>. JSON Feed has no member for them and leaves them out.</remarks>
    public IReadOnlyList<WebLink> Links { get; init; } = [];

    /// <summary>Gets where the comments on the post are, and how many there are.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>
    /// RSS item/comments, <c>slash:comments</c> and <c>wfw:commentRss</c>; RFC 4685 <c>link rel="replies"</c> and <c>thr:total</c>; JSON Feed <c>_slash</c>
    /// and <c>_wfw</c>.
    /// </remarks>
    public PostComments? Comments { get; init; }

    /// <summary>Gets the feed that the post was copied from.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>RSS item/source; RFC 4287 4.2.11. JSON Feed has no member for it.</remarks>
    public PostSource? Source { get; init; }

    /// <summary>Gets the elements of vocabularies, such as those of podcasts or of your own.</summary>
    /// <value>The default is empty. Register each vocabulary that is not part of this library: <see cref="FeedOptions.Vocabularies"/> (JF8039).</value>
    /// <remarks>Elements of their namespaces in RSS and Atom; objects such as <c>_store</c> in JSON Feed.</remarks>
    public IReadOnlyList<FeedExtension> Extensions { get; init; } = [];

    /// <summary>Gets what makes the post an episode of a podcast. The recording is the first of <see cref="Enclosures"/>.</summary>
    /// <value>The default is <see langword="null"/>: the post is not an episode.</value>
    /// <remarks>Elements of <c>itunes</c> and <c>podcast</c> in RSS and Atom; objects <c>_itunes</c> and <c>_podcast</c> in JSON Feed.</remarks>
    public Episode? Episode { get; init; }

    /// <summary>Gets the file that the post was read from, so that findings can name it. Documents do not contain it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Origin? Origin { get; init; }

    /// <summary>Returns whether the other post is this object.</summary>
    /// <param name="other">The other post.</param>
    /// <returns>Whether both are the same object.</returns>
    public bool Equals(Post? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Gets the moment of the last change, as documents show it.</summary>
    internal Instant LastChange => (Updated ?? Published).ToInstant();

    /// <summary>Gets whether <see cref="Id"/> was set. Otherwise it is the address.</summary>
    internal bool HasOwnId { get; private init; }

    /// <summary>Gets the id in Atom if <see cref="Id"/> is not an IRI; <see langword="null"/> for the post's address.</summary>
    internal string? AtomId { get; init; }

    /// <summary>Gets whether <see cref="Id"/> can be the id in Atom.</summary>
    internal bool HasIdForAtom => !HasOwnId || Iri.IsAtomId(Id);

    /// <summary>Gets the id in Atom: <see cref="Id"/> if it is an IRI; otherwise <see cref="AtomId"/>, or the address if there is none.</summary>
    /// <param name="shared">
    /// The addresses that several posts have. <see cref="Id"/> is appended to such an address. <see langword="null"/> if they are not known.
    /// </param>
    internal string IdInAtom(IReadOnlySet<string>? shared)
    {
        if (HasIdForAtom)
            return Id;
        var address = AtomId ?? UriText.Of(Link);
        return shared is null || !shared.Contains(address) ? address
            : $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "-" : "#")}{Uri.EscapeDataString(Id)}";
    }
}
