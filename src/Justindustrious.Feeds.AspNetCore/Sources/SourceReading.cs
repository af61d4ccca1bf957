using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>The posts that a source gave.</summary>
/// <param name="Feed">The feed; <see langword="null"/> if it could not be read.</param>
internal sealed record SourceReading(Feed? Feed)
{
    /// <summary>Gets the folder that the feed was read from; <see langword="null"/> for posts of the app itself.</summary>
    public MarkdownFolder? Folder { get; init; }

    /// <summary>Gets the folder of documents whose posts alone were read; <see langword="null"/> for all documents.</summary>
    public SitePart? Part { get; init; }

    /// <summary>Gets whether the source has no feed with this key.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets the number of the reading, from 1. Of two readings, the one with the higher number has the newer posts.</summary>
    public int Number { get; init; }

    /// <summary>Gets whether no post was left out because of an Error. Documents that another node made of the same feed can then be used.</summary>
    public bool IsWhole => Feed is not null && Folder is null or { Report.IsValid: true };
}
