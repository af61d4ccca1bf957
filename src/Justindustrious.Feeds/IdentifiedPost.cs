namespace Justindustrious.Feeds;

/// <summary>A post, and where its id comes from.</summary>
public sealed record IdentifiedPost
{
    internal IdentifiedPost(Post post, string id, IdSource source, Uri? knownAddress = null) =>
        (Post, Id, Source, KnownAddress) = (post, id, source, knownAddress);

    /// <summary>Gets the post.</summary>
    public Post Post { get; internal init; }

    /// <summary>Gets the id that documents hold.</summary>
    /// <value>
    /// <see cref="Feeds.Post.Id"/>, except for ids taken over from an RSS feed or a JSON Feed that are no IRIs: Atom, which asks for one, holds
    /// <see cref="Feeds.Post.Id"/> then.
    /// </value>
    public string Id { get; internal init; }

    /// <summary>Gets where the id comes from.</summary>
    public IdSource Source { get; internal init; }

    /// <summary>Gets the address that the ledger has for the id.</summary>
    /// <value><see langword="null"/> where the ledger does not know the post.</value>
    public Uri? KnownAddress { get; internal init; }
}
