using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The file with the transcript of an episode. <see cref="Transcript"/> writes such files.</summary>
/// <remarks><c>podcast:transcript</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md.</remarks>
public sealed record TranscriptLink
{
    /// <summary>Creates a transcript's link. Set its properties in an initializer.</summary>
    public TranscriptLink() { }

    /// <summary>Creates a transcript's link from its required values.</summary>
    /// <param name="link">The address of the file.</param>
    /// <param name="mediaType">The media type.</param>
    [SetsRequiredMembers]
    public TranscriptLink(Uri link, string mediaType) => (Link, MediaType) = (link, mediaType);

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the media type.</summary>
    /// <value><c>text/vtt</c>, <c>application/x-subrip</c>, <c>application/json</c>, <c>text/html</c> or <c>text/plain</c>.</value>
    /// <remarks><c>type</c>.</remarks>
    public required string MediaType { get; init; }

    /// <summary>Gets the language.</summary>
    /// <value>A BCP 47 tag. The default, <see langword="null"/>, is the language of the feed.</value>
    /// <remarks><c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Gets whether the file has times, so that apps can show it as captions.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks><c>rel="captions"</c>.</remarks>
    public bool IsCaptions { get; init; }
}
