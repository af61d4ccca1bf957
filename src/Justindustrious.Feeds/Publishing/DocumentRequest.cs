using Justindustrious.Feeds.Writing;
using NodaTime;

namespace Justindustrious.Feeds.Publishing;

/// <summary>A document that is to be made.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Head">The feed that is written before the posts.</param>
/// <param name="SelfLink">The document's own address.</param>
/// <param name="Updated">The last change of its posts, where it is known.</param>
/// <param name="Posts">Its posts, in order.</param>
internal sealed record DocumentRequest(FeedFormat Format, Feed Head, Uri SelfLink, Instant? Updated, IReadOnlyList<Post> Posts)
{
    /// <summary>Gets the links to the documents with older and newer posts.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>Gets whether the document is an archive that never changes again.</summary>
    public bool IsArchive { get; init; }
}
