using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.Caching;

/// <summary>A gate that does not check again what an earlier build checked with the same inputs: it checks the head of a document and its new posts.</summary>
/// <remarks>
/// Nothing was found in the other posts when an earlier document held them, and they are the same to the last byte here. The rules that compare several posts
/// were checked on the model, or follow from the order in which documents are written.
/// </remarks>
/// <param name="lengthsFor">
/// Returns, for a document, the function that knows how long a post is in it; 0 for a post that must be checked. <see langword="null"/> if no post is known.
/// </param>
/// <param name="gate">The gate that checks everything.</param>
internal sealed class RememberedGate(Func<Preparation, DocumentRequest, Func<Post, int>?> lengthsFor, IGate gate) : IGate
{
    /// <summary>Creates a gate that knows the posts of earlier builds.</summary>
    public static RememberedGate Of(RecalledPosts posts, IGate gate) =>
        new((preparation, request) => post => posts.LengthOf(post, request.Format, preparation.Edition.Options), gate);

    public WrittenDocument Check(Preparation preparation, DocumentRequest request, DocumentStage? stage = null)
    {
        var feed = preparation.Edition.Feed;
        var lengths = lengthsFor(preparation, request) is { } lengthOf
            ? request.Posts.Select(post => IsSameInEveryDocument(post, request, feed) ? lengthOf(post) : 0).ToArray()
            : [];
        var document = Array.Exists(lengths, length => length > 0) ? CheckNewPosts(preparation, request, lengths) : null;
        return document is null ? gate.Check(preparation, request, stage) : Gate.Take(stage, request, document);
    }

    /// <summary>
    /// Says whether a post is written alike in every document of a format. Without authors, Atom has the feed's title as the author, and the feeds of
    /// categories have other titles. Without an id for Atom, a post has its address as the id, unless other posts have the same address.
    /// </summary>
    public static bool IsSameInEveryDocument(Post post, DocumentRequest request, Feed feed) =>
        (post.Authors.Count > 0 || feed.Authors.Count > 0 || ReferenceEquals(request.Head, feed)) && (request.Format != FeedFormat.Atom || post.HasIdForAtom);

    /// <summary>Checks a document with its new posts alone. The whole document is written when it is asked for.</summary>
    /// <param name="preparation">What is known of the feed and its posts.</param>
    /// <param name="request">The document.</param>
    /// <param name="lengths">How long each post is; 0 for new ones, whose lengths are filled in.</param>
    /// <returns><see langword="null"/> where the whole document is longer than may be checked: the other gate refuses it.</returns>
    private static WrittenDocument? CheckNewPosts(Preparation preparation, DocumentRequest request, int[] lengths)
    {
        // A document without a post would have other findings.
        int[] places = [.. Enumerable.Range(0, lengths.Length).Where(i => lengths[i] == 0).DefaultIfEmpty(0)];
        Post[] newPosts = [.. places.Select(i => request.Posts[i])];
        var composed = DocumentComposer.ComposeInMemory(preparation, request, newPosts);
        for (var i = 0; i < places.Length; i++)
            lengths[places[i]] = composed.Lengths[i];
        var length = composed.Bytes.Length + lengths.Sum(each => (long)each) - composed.Lengths.Sum(each => (long)each)
            + ((long)composed.SeparatorLength * (lengths.Length - places.Length));
        if (length > Gate.MaxLength)
            return null;
        var again = DocumentComposer.Again(preparation, request);
        var bytes = request.Keeping == DocumentKeeping.Rare ? DocumentBytes.Rare(length, again) : new DocumentBytes(length, again);
        return new(bytes, lengths, newPosts, Gate.CheckBytes(composed.Bytes, request, preparation.Edition.Options, length));
    }
}
