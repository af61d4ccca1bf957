using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>A feed: the title and address of a publication, and its posts.</summary>
/// <remarks>
/// RSS 2.0 calls it <c>channel</c>, RFC 4287 4.1.1 <c>atom:feed</c>, JSON Feed 1.1 the top-level object.
/// A feed is not checked until a document is created from it: <see cref="FeedDocument.Create"/> reports what is wrong.
/// It is a record so that <c>with</c> can copy it. Feeds are compared by reference: two feeds with the same members are not equal.
/// </remarks>
public sealed record Feed
{
    /// <summary>Creates a feed. Set its properties in an initializer.</summary>
    public Feed() { }

    /// <summary>Creates a feed from its required values. Use it in languages without required properties, such as Visual Basic.</summary>
    /// <param name="title">The name of the publication, as plain text. Not blank (JF8001).</param>
    /// <param name="link">The address of the publication's home page, an absolute http or https address (JF8002).</param>
    [SetsRequiredMembers]
    public Feed(string title, Uri link) => (Title, Link) = (title, link);

    /// <summary>Creates a feed from its required values, with the address as a string.</summary>
    /// <inheritdoc cref="Feed(string, Uri)"/>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is <see langword="null"/>.</exception>
    [SetsRequiredMembers]
    public Feed(string title, string link)
        : this(title, new Uri(link, UriKind.RelativeOrAbsolute))
    {
    }

    /// <summary>Gets the name of the publication, as plain text.</summary>
    /// <value>Not blank (JF8001). It is plain text: readers show markup in it as characters.</value>
    /// <remarks>RSS channel/title; RFC 4287 4.2.14; JSON Feed <c>title</c>.</remarks>
    public required string Title { get; init; }

    /// <summary>Gets the address of the publication's home page.</summary>
    /// <value>An absolute http or https address (JF8002).</value>
    /// <remarks>RSS channel/link; RFC 4287 4.2.7 <c>rel="alternate"</c>; JSON Feed <c>home_page_url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the id by which readers know the feed as a whole.</summary>
    /// <value>An absolute IRI, written unchanged. For any other text, Atom gets <see cref="Link"/> (JF8005). The default is <see cref="Link"/>.</value>
    /// <remarks>RFC 4287 4.2.6. RSS and JSON Feed have no such element.</remarks>
    public string Id { get => field ?? (Link is null ? "" : UriText.Of(Link)); init; }

    /// <summary>Gets one or two sentences about the publication, as plain text.</summary>
    /// <value>The default is <see langword="null"/>. RSS requires a description, so it then contains the title again.</value>
    /// <remarks>RSS channel/description; RFC 4287 4.2.12 <c>subtitle</c>; JSON Feed <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>Gets the moment of the last change that readers should notice.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is the newest <see cref="Post.Updated"/>; without posts, 1 January 1990 UTC. It is never the current time.
    /// </value>
    /// <remarks>RSS lastBuildDate; RFC 4287 4.2.15. JSON Feed has no such member.</remarks>
    public FeedDate? Updated { get; init; }

    /// <summary>Gets the language of the feed, and of each post that has no language of its own.</summary>
    /// <value>A BCP 47 tag such as <c>en</c> or <c>pt-BR</c> (JF8009). The default is <see langword="null"/>: unknown.</value>
    /// <remarks>RSS channel/language; <c>xml:lang</c> in Atom; JSON Feed 1.1 <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Gets the notice of rights, as plain text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>RSS channel/copyright; RFC 4287 4.2.10 <c>rights</c>. JSON Feed has no such member.</remarks>
    public string? Copyright { get; init; }

    /// <summary>Gets the license of the posts that have no license of their own.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>
    /// RSS <c>creativeCommons:license</c>; RFC 4946 <c>link rel="license"</c>, in RSS as <c>atom:link</c>; JSON Feed <c>_license</c>.
    /// </remarks>
    public License? License { get; init; }

    /// <summary>Gets the authors of the posts that have no authors of their own.</summary>
    /// <value>The default is empty. Atom requires an author, and then writes the feed's title as the author, with an Info (JF8014).</value>
    /// <remarks>RSS channel/managingEditor or dc:creator; RFC 4287 4.2.1; JSON Feed 1.1 <c>authors</c>.</remarks>
    public IReadOnlyList<Person> Authors { get; init; } = [];

    /// <summary>Gets the people who helped to make the publication, besides its authors.</summary>
    /// <value>The default is empty.</value>
    /// <remarks>RFC 4287 4.2.3; in RSS <c>dc:contributor</c> and in JSON Feed <c>_dc</c>, which have only their names.</remarks>
    public IReadOnlyList<Person> Contributors { get; init; } = [];

    /// <summary>Gets what the publication as a whole is about.</summary>
    /// <value>The default is empty.</value>
    /// <remarks>RSS channel/category; RFC 4287 4.2.2. JSON Feed has tags on items only.</remarks>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Gets the picture that represents the publication.</summary>
    /// <value>
    /// The default is <see langword="null"/>. All formats contain its address, and RSS also contains its size. No format contains its other properties.
    /// </value>
    /// <remarks>RSS channel/image; RFC 4287 4.2.8 <c>logo</c>; JSON Feed <c>icon</c>.</remarks>
    public Picture? Image { get; init; }

    /// <summary>Gets the small square picture that readers show in a list of feeds.</summary>
    /// <value>The default is <see langword="null"/>. Documents contain only its address.</value>
    /// <remarks>
    /// RFC 4287 4.2.5 <c>icon</c>; JSON Feed <c>favicon</c>, and <c>icon</c> if there is no <see cref="Image"/>; <c>webfeeds:icon</c> in RSS.
    /// </remarks>
    public Picture? Icon { get; init; }

    /// <summary>Gets the picture that Atom has as its logo, if it is not <see cref="Image"/>. It should be twice as wide as it is high.</summary>
    /// <value>The default is <see langword="null"/>: the logo is <see cref="Image"/>. Documents contain its address, and RSS also contains its size.</value>
    /// <remarks>RFC 4287 4.2.8 <c>logo</c>; RSS channel/image if there is no <see cref="Image"/>. JSON Feed has no member for it.</remarks>
    public Picture? Logo { get; init; }

    /// <summary>Gets the links of the publication to something else, such as the home pages of its translations.</summary>
    /// <value>The default is empty. The document's own address is <see cref="FeedOptions.SelfLink"/> (JF8036).</value>
    /// <remarks>RFC 4287 4.2.7, in RSS as <c>atom:link</c>. JSON Feed has no member for them and leaves them out.</remarks>
    public IReadOnlyList<WebLink> Links { get; init; } = [];

    /// <summary>Gets how long readers may keep the feed before they read it again.</summary>
    /// <value>In minutes, 1 or more (JF8042). The default is <see langword="null"/>: unknown.</value>
    /// <remarks>RSS channel/ttl. Atom and JSON Feed have no such member.</remarks>
    public int? Ttl { get; init; }

    /// <summary>Gets the hours in UTC in which readers need not read the feed.</summary>
    /// <value>Hours from 0 to 23, each once (JF8042). The default is empty.</value>
    /// <remarks>RSS channel/skipHours. Atom and JSON Feed have no such member.</remarks>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Gets the days on which readers need not read the feed.</summary>
    /// <value>Days of the week, each once (JF8042). The default is empty.</value>
    /// <remarks>RSS channel/skipDays. Atom and JSON Feed have no such member.</remarks>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>Gets the program that made the feed.</summary>
    /// <value>The default, <see langword="null"/>, is this library.</value>
    /// <remarks>RSS channel/generator; RFC 4287 4.2.4. JSON Feed has no such member.</remarks>
    public FeedGenerator? Generator { get; init; }

    /// <summary>Gets the elements of vocabularies, such as those of podcasts or of your own.</summary>
    /// <value>The default is empty. Register each vocabulary that is not part of this library: <see cref="FeedOptions.Vocabularies"/> (JF8039).</value>
    /// <remarks>Elements of their namespaces in RSS and Atom; objects such as <c>_store</c> in JSON Feed.</remarks>
    public IReadOnlyList<FeedExtension> Extensions { get; init; } = [];

    /// <summary>Gets what makes the feed a podcast.</summary>
    /// <value>The default is <see langword="null"/>: the feed is not a podcast.</value>
    /// <remarks>Elements of <c>itunes</c> and <c>podcast</c> in RSS and Atom; objects <c>_itunes</c> and <c>_podcast</c> in JSON Feed.</remarks>
    public Podcast? Podcast { get; init; }

    /// <summary>Gets the posts that were removed from the feed, so that readers can remove them too.</summary>
    /// <value>The default is empty: readers keep what they have received.</value>
    /// <remarks>RFC 6721 <c>at:deleted-entry</c> in Atom. RSS and JSON Feed have no such element. Archives and further pages do not contain them.</remarks>
    public IReadOnlyList<DeletedPost> DeletedPosts { get; init; } = [];

    /// <summary>Gets the posts, in any order. Documents show the newest first; posts of the same moment are ordered by id.</summary>
    /// <value>The default is empty. A feed without posts is valid.</value>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>Gets the file that the feed's properties were read from, so that findings can name it. Documents do not contain it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Origin? Origin { get; init; }

    /// <summary>Returns whether the other feed is this object.</summary>
    /// <param name="other">The other feed.</param>
    /// <returns>Whether both are the same object.</returns>
    public bool Equals(Feed? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
