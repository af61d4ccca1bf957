namespace Justindustrious.Feeds;

/// <summary>A post with its id and the source of the id.</summary>
public sealed record IdentifiedPost
{
    internal IdentifiedPost(Post post, string id, IdSource source, Uri? knownAddress = null) =>
        (Post, Id, Source, KnownAddress) = (post, id, source, knownAddress);

    /// <summary>Gets the post.</summary>
    public Post Post { get; internal init; }

    /// <summary>Gets the id in documents.</summary>
    /// <value>
    /// The same as <see cref="Feeds.Post.Id"/>, with one exception: an id that was taken over from RSS or JSON Feed is not always an IRI. Atom requires an IRI,
    /// so Atom then contains <see cref="Feeds.Post.Id"/>.
    /// </value>
    public string Id { get; internal init; }

    /// <summary>Gets where the id comes from.</summary>
    public IdSource Source { get; internal init; }

    /// <summary>Gets the address that the ledger has for the id.</summary>
    /// <value><see langword="null"/> if the ledger does not know the post.</value>
    public Uri? KnownAddress { get; internal init; }
}
