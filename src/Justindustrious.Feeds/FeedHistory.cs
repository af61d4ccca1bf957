namespace Justindustrious.Feeds;

/// <summary>How readers get at posts that are older than those in a feed.</summary>
/// <remarks>RFC 5005.</remarks>
public enum FeedHistory
{
    /// <summary>They don't: a feed holds its newest posts.</summary>
    None,

    /// <summary>The feed goes on at <c>page/2/</c>, <c>page/3/</c>: every new post moves the others on.</summary>
    /// <remarks>RFC 5005 3; JSON Feed <c>next_url</c>.</remarks>
    Pages,

    /// <summary>
    /// Older posts stand in documents of their own, <c>archive/1/</c> the oldest. Once a post came after those of an archive it is complete: its
    /// bytes stay the same as long as its posts do, so readers and caches need never ask for it again.
    /// </summary>
    /// <remarks>RFC 5005 4; JSON Feed <c>next_url</c>.</remarks>
    Archives,
}
