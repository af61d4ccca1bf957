namespace Justindustrious.Feeds.Publishing;

/// <summary>One of the documents into which a feed's posts are divided, by RFC 5005.</summary>
/// <param name="Folder">The document's folder below the feed's own; empty for the document that readers subscribe to.</param>
/// <param name="Posts">Its posts, newest first.</param>
/// <param name="Links">The folders of other documents by their relation.</param>
/// <param name="IsArchive">Whether it is complete, and never changes again.</param>
internal sealed record FeedPart(string Folder, IReadOnlyList<Post> Posts, IReadOnlyList<(string Relation, string Folder)> Links, bool IsArchive)
{
    /// <summary>Returns whether another part of the same folder has the same posts and links.</summary>
    public bool IsLike(FeedPart other) => IsArchive == other.IsArchive && Posts.Count == other.Posts.Count && Links.SequenceEqual(other.Links)
        && EarlierDocuments.HaveSamePosts(Posts, other.Posts);

    /// <summary>Divides a feed's posts, newest first, into documents.</summary>
    public static IEnumerable<FeedPart> Of(IReadOnlyList<Post> newestFirst, FeedSetOptions options) => PartPlan.Of(newestFirst.Count, options)
        .Select(plan => new FeedPart(
            plan.Folder,
            plan.Start == 0 && plan.Length == newestFirst.Count ? newestFirst : [.. newestFirst.Skip(plan.Start).Take(plan.Length)],
            plan.Links,
            plan.IsArchive));
}
