namespace Justindustrious.Feeds;

/// <summary>Someone who writes.</summary>
/// <param name="Name">The name as readers show it. Not blank (JF8015).</param>
/// <param name="Email">An addr-spec such as <c>ann@example.org</c> (JF8016), or <see langword="null"/>. RSS puts it into <c>author</c>; without one the name goes to <c>dc:creator</c>.</param>
/// <param name="Link">The person's page, an absolute http or https address (JF8017), or <see langword="null"/>.</param>
/// <remarks>RSS item/author; RFC 4287 3.2; JSON Feed 1.1 <c>authors</c>.</remarks>
public sealed record Person(string Name, string? Email = null, Uri? Link = null)
{
    /// <summary>Gets the folder that holds the documents of this author's posts: <c>authors/{slug}/rss.xml</c>.</summary>
    /// <value>Made of <see cref="Name"/>: <c>ann-example</c> for <c>Ann Example</c>. Names that differ only in case, spacing or marks have one slug.</value>
    public string Slug => Text.Slug.Of(Name);
}
