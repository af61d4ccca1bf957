using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>
/// A link from a post or a feed to something else: <c>new WebLink("alternate", new("https://example.org/de/")) { Language = "de" }</c> for a translation.
/// </summary>
/// <remarks>RFC 4287 4.2.7 <c>link</c>, in RSS <c>atom:link</c>. JSON Feed has no member for it.</remarks>
public sealed record WebLink
{
    /// <summary>Creates a link. Set its properties in an initializer.</summary>
    public WebLink() { }

    /// <summary>Creates a link from its relation and address.</summary>
    /// <param name="relation">The relation of the address to the post, such as <c>via</c> (JF8034).</param>
    /// <param name="address">The address, an absolute http or https address (JF8033).</param>
    [SetsRequiredMembers]
    public WebLink(string relation, Uri address) => (Relation, Address) = (relation, address);

    /// <summary>Gets the relation of the address to the post or the feed.</summary>
    /// <value>
    /// A name that IANA registers, or an absolute IRI (JF8034): <c>alternate</c> for another form or a translation, <c>via</c> for the source, <c>related</c>,
    /// <c>replies</c>.
    /// </value>
    /// <remarks>RFC 4287 4.2.7.2; https://www.iana.org/assignments/link-relations.</remarks>
    public required string Relation { get; init; }

    /// <summary>Gets the address.</summary>
    /// <value>An absolute http or https address (JF8033).</value>
    public required Uri Address { get; init; }

    /// <summary>Gets the language of the page or file at the address.</summary>
    /// <value>A BCP 47 tag (JF8009). The default is <see langword="null"/>: unknown.</value>
    /// <remarks>RFC 4287 4.2.7.4 <c>hreflang</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Gets the media type of the page or file at the address.</summary>
    /// <value>A type such as <c>text/html</c> (JF8032). The default is <see langword="null"/>: unknown.</value>
    public string? MediaType { get; init; }

    /// <summary>Gets the title of the page or file at the address, as plain text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Title { get; init; }

    /// <summary>Gets whether the address shows the same in another form or language.</summary>
    internal bool IsAlternate => string.Equals(Relation, "alternate", StringComparison.OrdinalIgnoreCase);
}
