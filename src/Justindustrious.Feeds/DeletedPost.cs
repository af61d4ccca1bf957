using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>A post that was published and removed. Readers that know RFC 6721 remove it from what they keep.</summary>
/// <remarks>RFC 6721 <c>at:deleted-entry</c> in Atom. RSS and JSON Feed have no such element.</remarks>
public sealed record DeletedPost
{
    /// <summary>Creates a removed post. Set its properties in an initializer.</summary>
    public DeletedPost() { }

    /// <summary>Creates a removed post from its id and the moment of its removal.</summary>
    /// <param name="id">The id that the post has in Atom.</param>
    /// <param name="deleted">The moment at which it was removed.</param>
    [SetsRequiredMembers]
    public DeletedPost(string id, FeedDate deleted) => (Id, Deleted) = (id, deleted);

    /// <summary>Gets the id of the post, as Atom had it.</summary>
    /// <value>An absolute IRI (JF6094).</value>
    public required string Id { get; init; }

    /// <summary>Gets the moment at which the post was removed.</summary>
    /// <value>A post with the same id and a later <see cref="Post.Updated"/> is a new publication of the post.</value>
    public required FeedDate Deleted { get; init; }

    /// <summary>Gets why the post was removed, as plain text for people.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Comment { get; init; }
}
