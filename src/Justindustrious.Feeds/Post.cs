using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post: one thing published at one address.</summary>
/// <remarks>
/// RSS 2.0 calls it <c>item</c>, RFC 4287 4.1.2 <c>atom:entry</c>, JSON Feed 1.1 an item.
/// It is a record so that <c>with</c> changes it. Posts are compared by reference: a changed copy, or another post with the same members, is not equal to it.
/// </remarks>
public sealed record Post
{
    /// <summary>Makes a post whose properties an initializer sets.</summary>
    public Post() { }

    /// <summary>Makes a post of what every post has. Languages without required properties, such as Visual Basic, make posts with it.</summary>
    /// <param name="title">The title, as plain text.</param>
    /// <param name="link">The address at which the post can be read, an absolute http or https address (JF8004).</param>
    /// <param name="published">The moment the post was first published.</param>
    /// <param name="content">The body.</param>
    [SetsRequiredMembers]
    public Post(string title, Uri link, FeedDate published, PostContent content) => (Title, Link, Published, Content) = (title, link, published, content);

    /// <summary>Makes a post of what every post has, with its address as a text.</summary>
    /// <inheritdoc cref="Post(string, Uri, FeedDate, PostContent)"/>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is <see langword="null"/>.</exception>
    [SetsRequiredMembers]
    public Post(string title, string link, FeedDate published, PostContent content)
        : this(title, new Uri(link, UriKind.RelativeOrAbsolute), published, content)
    {
    }

    /// <summary>Gets the title, as plain text.</summary>
    /// <value>Markup is shown to readers as it stands. A blank title is allowed, with a Warning (JF8003).</value>
    /// <remarks>RSS item/title; RFC 4287 4.2.14; JSON Feed <c>title</c>.</remarks>
    public required string Title { get; init; }

    /// <summary>Gets the address at which the post can be read, against which the links in its content are resolved.</summary>
    /// <value>An absolute http or https address (JF8004).</value>
    /// <remarks>RSS item/link; RFC 4287 4.2.7 <c>rel="alternate"</c>; JSON Feed <c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the moment the post was first published.</summary>
    /// <value>An <see cref="Instant"/>, a <see cref="DateTimeOffset"/> or a <see cref="DateTime"/> of known kind, in the years 1 to 9999 (JF8008).</value>
    /// <remarks>RSS pubDate; RFC 4287 4.2.9; JSON Feed <c>date_published</c>.</remarks>
    public required FeedDate Published { get; init; }

    /// <summary>Gets the body: Markdown, HTML or plain text.</summary>
    /// <remarks>RSS <c>content:encoded</c>; RFC 4287 4.1.3; JSON Feed <c>content_html</c>.</remarks>
    public required PostContent Content { get; init; }

    /// <summary>Gets the identity that readers remember. When it changes, every subscriber sees the post again.</summary>
    /// <value>
    /// Any text that is not blank (JF8030), unique in the feed (JF8006), written to the letter. Atom asks for an absolute IRI: an id that is none is written
    /// in RSS and JSON Feed, and Atom gets <see cref="Link"/> (JF8005). The default is <see cref="Link"/>, which makes the RSS guid a permalink.
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

    /// <summary>Gets the part of the site that the post belongs to, such as the folder of a blog that it stands in.</summary>
    /// <value>The default is <see langword="null"/>. No document holds it; it groups posts (<see cref="FeedGrouping.Section"/>).</value>
    public string? Section { get; init; }

    /// <summary>Gets who wrote the post.</summary>
    /// <value>The default is none: those of <see cref="Feed.Authors"/>, which every format then repeats with the post.</value>
    /// <remarks>RSS item/author or dc:creator; RFC 4287 4.2.1; JSON Feed 1.1 <c>authors</c>.</remarks>
    public IReadOnlyList<Person> Authors { get; init; } = [];

    /// <summary>Gets what the post is about, in order of weight.</summary>
    /// <value>The default is none.</value>
    /// <remarks>RSS item/category; RFC 4287 4.2.2; JSON Feed <c>tags</c>.</remarks>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Gets the files that belong to the post, such as a podcast's recording.</summary>
    /// <value>The default is none. RSS readers expect one at most, so RSS holds only the first, with an Info (JF8018).</value>
    /// <remarks>RSS item/enclosure; RFC 4287 4.2.7 <c>rel="enclosure"</c>; JSON Feed <c>attachments</c>.</remarks>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Gets the picture of the post.</summary>
    /// <value>The default is <see langword="null"/>: none. It is written beside the content, which may show it or not.</value>
    /// <remarks>Media RSS <c>media:content</c> in RSS and Atom; JSON Feed <c>image</c>, which holds the address alone.</remarks>
    public Picture? Image { get; init; }

    /// <summary>Gets the address of what the post is about, if that stands elsewhere: a link post.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>: none.</value>
    /// <remarks>JSON Feed <c>external_url</c>; RFC 4287 4.2.7 <c>rel="related"</c>, in RSS as <c>atom:link</c>.</remarks>
    public Uri? ExternalLink { get; init; }

    /// <summary>Gets the links of the post to something else: translations, a source, comments.</summary>
    /// <value>The default is none. Readers take an <c>alternate</c> link for the post in another form, so it has a language or a type (JF8035).</value>
    /// <remarks>RFC 4287 4.2.7, in RSS as <c>atom:link</c>. JSON Feed has no member for them and leaves them out.</remarks>
    public IReadOnlyList<WebLink> Links { get; init; } = [];

    /// <summary>Gets what the post says in the words of vocabularies, such as those of podcasts or of your own.</summary>
    /// <value>The default is none. Each vocabulary that is not one of this library is registered: <see cref="FeedOptions.Vocabularies"/> (JF8039).</value>
    /// <remarks>Elements of their namespaces in RSS and Atom; objects such as <c>_store</c> in JSON Feed.</remarks>
    public IReadOnlyList<FeedExtension> Extensions { get; init; } = [];

    /// <summary>Gets where the post was read, so that findings can point there; it never reaches the output.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Origin? Origin { get; init; }

    /// <summary>Says whether the other is this same post.</summary>
    /// <param name="other">The other post.</param>
    /// <returns>Whether both are one object, whatever their members are.</returns>
    public bool Equals(Post? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Gets the moment that documents show as that of the last change.</summary>
    internal Instant LastChange => (Updated ?? Published).ToInstant();

    /// <summary>Whether the id was given: it is not the address by default.</summary>
    internal bool HasOwnId { get; private init; }

    /// <summary>The id under which Atom's readers know the post, where <see cref="Id"/> is not an IRI; <see langword="null"/> for its address.</summary>
    internal string? AtomId { get; init; }

    /// <summary>Gets whether Atom can hold <see cref="Id"/>.</summary>
    internal bool HasIdForAtom => !HasOwnId || Iri.IsAtomId(Id);

    /// <summary>Gets the id that Atom holds: <see cref="Id"/> if it is an IRI, else that which its readers know, else the address.</summary>
    /// <param name="shared">Addresses of several posts, which then tell none of them from the others; <see langword="null"/> where that is not known.</param>
    internal string IdInAtom(IReadOnlySet<string>? shared)
    {
        if (HasIdForAtom)
            return Id;
        var address = AtomId ?? UriText.Of(Link);
        return shared is null || !shared.Contains(address) ? address
            : $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "-" : "#")}{Uri.EscapeDataString(Id)}";
    }
}
