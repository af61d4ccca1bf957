using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>A person or an organisation that writes: <c>new Person("Ann") { Email = "ann@example.org" }</c>.</summary>
/// <remarks>RSS item/author; RFC 4287 3.2; JSON Feed 1.1 <c>authors</c>.</remarks>
public sealed record Person
{
    /// <summary>Creates a person. Set its properties in an initializer.</summary>
    public Person() { }

    /// <summary>Creates a person from the name.</summary>
    /// <param name="name">The name as readers show it. Not blank (JF8015).</param>
    [SetsRequiredMembers]
    public Person(string name) => Name = name;

    /// <summary>Gets the name as readers show it.</summary>
    /// <value>Not blank (JF8015).</value>
    public required string Name { get; init; }

    /// <summary>Gets the e-mail address.</summary>
    /// <value>
    /// An address such as <c>ann@example.org</c> (JF8016). The default is <see langword="null"/>. RSS has an <c>author</c> element for people with an e-mail
    /// address; the names of other people are written in <c>dc:creator</c>.
    /// </value>
    public string? Email { get; init; }

    /// <summary>Gets the address of a page about the person.</summary>
    /// <value>An absolute http or https address (JF8017). The default is <see langword="null"/>.</value>
    public Uri? Link { get; init; }

    /// <summary>Gets the address of a picture of the person.</summary>
    /// <value>An absolute http or https address (JF8017). The default is <see langword="null"/>. RSS and Atom have no place for it.</value>
    /// <remarks>JSON Feed 1.1 <c>avatar</c>.</remarks>
    public Uri? Avatar { get; init; }

    /// <summary>Gets the name of the folder with this author's documents: <c>authors/{slug}/rss.xml</c>.</summary>
    /// <value>
    /// Made from <see cref="Name"/>: <c>ann-example</c> for <c>Ann Example</c>. Names that differ only in case, spacing or marks have the same slug.
    /// </value>
    public string Slug => Text.Slug.Of(Name);
}
