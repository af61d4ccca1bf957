namespace Justindustrious.Feeds;

/// <summary>A post, and where its id comes from.</summary>
/// <param name="Post">The post.</param>
/// <param name="Id">The id that documents hold: <see cref="Feeds.Post.Id"/>, but for ids taken over from an RSS feed or a JSON Feed that are no IRIs. Atom, which asks for one, holds <see cref="Feeds.Post.Id"/> then.</param>
/// <param name="Source">Where the id comes from.</param>
/// <param name="KnownAddress">The address that the ledger has for the id, or <see langword="null"/> where it does not know the post.</param>
public sealed record IdentifiedPost(Post Post, string Id, IdSource Source, Uri? KnownAddress = null);
