namespace Justindustrious.Feeds;

/// <summary>How two feeds differ, post by post.</summary>
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

    /// <summary>Gets what the feeds say of themselves that differs.</summary>
    public IReadOnlyList<FieldChange> Feed { get; }

    /// <summary>Gets the posts that only the second feed has.</summary>
    public IReadOnlyList<ComparedPost> Added { get; }

    /// <summary>Gets the posts that only the first feed has, but for <see cref="AgedOut"/>.</summary>
    public IReadOnlyList<ComparedPost> Removed { get; }

    /// <summary>Gets the posts that newer ones took the place of: older than all posts of the second feed, which holds as many as the first or more.</summary>
    public IReadOnlyList<ComparedPost> AgedOut { get; }

    /// <summary>Gets the posts that both feeds have and that differ.</summary>
    public IReadOnlyList<PostChange> Changed { get; }

    /// <summary>
    /// Gets those of <see cref="Changed"/> that subscribers see again though they are not new: their ids differ, or their dates of publication.
    /// </summary>
    /// <remarks>
    /// A post that keeps its id and moves is not among them, though readers that go by links alone show it again: its <see cref="PostChange.ReappearsBy"/>
    /// says so.
    /// </remarks>
    public IReadOnlyList<PostChange> Reappearing { get; }
}
