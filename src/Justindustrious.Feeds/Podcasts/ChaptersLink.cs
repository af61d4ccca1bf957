using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The file with the chapters of an episode. <see cref="ChapterList"/> writes such files.</summary>
/// <remarks><c>podcast:chapters</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md.</remarks>
public sealed record ChaptersLink
{
    /// <summary>Creates a link to chapters. Set its properties in an initializer.</summary>
    public ChaptersLink() { }

    /// <summary>Creates a link to chapters from its required values.</summary>
    /// <param name="link">The address of the file.</param>
    /// <param name="mediaType">The media type.</param>
    [SetsRequiredMembers]
    public ChaptersLink(Uri link, string mediaType) => (Link, MediaType) = (link, mediaType);

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the media type.</summary>
    /// <value>The default of the namespace is <see cref="ChapterList.MediaType"/>.</value>
    /// <remarks><c>type</c>.</remarks>
    public required string MediaType { get; init; }
}
