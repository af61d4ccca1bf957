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
    /// <summary>Gets its path below the site's home; empty for a document that has none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Gets the links to the documents with older and newer posts.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>Gets whether the document is an archive that never changes again.</summary>
    public bool IsArchive { get; init; }

    /// <summary>Gets how its bytes are kept.</summary>
    public DocumentKeeping Keeping { get; init; }
}

/// <summary>How the bytes of a document are kept.</summary>
internal enum DocumentKeeping
{
    /// <summary>As they are.</summary>
    InMemory,

    /// <summary>Not at all: they are written again when they are needed.</summary>
    Rare,

    /// <summary>Packed, without what they were made of.</summary>
    Packed,
}
