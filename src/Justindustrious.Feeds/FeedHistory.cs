namespace Justindustrious.Feeds;

/// <summary>How readers can get posts that are older than those in a feed.</summary>
/// <remarks>RFC 5005.</remarks>
public enum FeedHistory
{
    /// <summary>They can't: a feed contains only its newest posts.</summary>
    None,

    /// <summary>The feed continues at <c>page/2/</c>, <c>page/3/</c>. Each new post moves an older one to the next page.</summary>
    /// <remarks>RFC 5005 3; JSON Feed <c>next_url</c>.</remarks>
    Pages,

    /// <summary>
    /// Older posts are in archive documents: <c>archive/1/</c> has the oldest posts. An archive is complete when it is full and a newer post exists. After
    /// that its bytes change only if one of its posts changes, so readers and caches need not request it again.
    /// </summary>
    /// <remarks>RFC 5005 4; JSON Feed <c>next_url</c>.</remarks>
    Archives,
}
