namespace Justindustrious.Feeds;

/// <summary>The differences between two feeds, post by post.</summary>
public sealed class FeedComparison
{
    internal FeedComparison(
        IReadOnlyList<FieldChange> feed, IReadOnlyList<ComparedPost> added, IReadOnlyList<ComparedPost> removed, IReadOnlyList<ComparedPost> agedOut,
        IReadOnlyList<PostChange> changed)
    {
        Feed = feed;
        Added = added;
        Removed = removed;
        AgedOut = agedOut;
        Changed = changed;
        Reappearing = [.. changed.Where(change => (change.ReappearsBy & (ReaderKey.Id | ReaderKey.IdAndDate)) != 0)];
    }

    /// <summary>Gets whether the feeds mean the same.</summary>
    public bool AreSame => Feed.Count + Added.Count + Removed.Count + AgedOut.Count + Changed.Count == 0;

    /// <summary>Gets the fields of the feed itself that differ, such as its title.</summary>
    public IReadOnlyList<FieldChange> Feed { get; }

    /// <summary>Gets the posts that only the second feed has.</summary>
    public IReadOnlyList<ComparedPost> Added { get; }

    /// <summary>Gets the posts that only the first feed has, except those in <see cref="AgedOut"/>.</summary>
    public IReadOnlyList<ComparedPost> Removed { get; }

    /// <summary>
    /// Gets the posts that left the feed because newer posts were added: they are older than all posts of the second feed, and that feed has at least as many
    /// posts as the first.
    /// </summary>
    public IReadOnlyList<ComparedPost> AgedOut { get; }

    /// <summary>Gets the posts that both feeds have and that differ.</summary>
    public IReadOnlyList<PostChange> Changed { get; }

    /// <summary>
    /// Gets the posts of <see cref="Changed"/> that subscribers see again, although they are not new: their ids or their dates of publication differ.
    /// </summary>
    /// <remarks>
    /// A post that keeps its id and has a new address is not listed. Readers that identify posts by their links show it again; see
    /// <see cref="PostChange.ReappearsBy"/>.
    /// </remarks>
    public IReadOnlyList<PostChange> Reappearing { get; }
}
