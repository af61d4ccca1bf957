using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A picture of the podcast or of an episode, for example another size or shape of the artwork.</summary>
/// <remarks><c>podcast:image</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md.</remarks>
public sealed record PodcastImage
{
    /// <summary>Creates a picture. Set its properties in an initializer.</summary>
    public PodcastImage() { }

    /// <summary>Creates a picture from its required values.</summary>
    /// <param name="link">The address of the file.</param>
    [SetsRequiredMembers]
    public PodcastImage(Uri link) => Link = link;

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>href</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the alternative text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>alt</c>.</remarks>
    public string? AlternativeText { get; init; }

    /// <summary>Gets the ratio of width to height.</summary>
    /// <value>For example <c>16/9</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>aspect-ratio</c>.</remarks>
    public string? AspectRatio { get; init; }

    /// <summary>Gets the width.</summary>
    /// <value>In pixels, 0 or more. The default is <see langword="null"/>.</value>
    /// <remarks><c>width</c>.</remarks>
    public int? Width { get; init; }

    /// <summary>Gets the height.</summary>
    /// <value>In pixels, 0 or more. The default is <see langword="null"/>.</value>
    /// <remarks><c>height</c>.</remarks>
    public int? Height { get; init; }

    /// <summary>Gets the media type.</summary>
    /// <value>A type such as <c>image/jpeg</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>type</c>.</remarks>
    public string? MediaType { get; init; }

    /// <summary>Gets what the picture is for.</summary>
    /// <value>Words such as <c>artwork</c>, <c>social</c>, <c>canvas</c> or <c>banner</c>. The default is empty.</value>
    /// <remarks><c>purpose</c>, with spaces between the words.</remarks>
    public IReadOnlyList<string> Purposes { get; init; } = [];
}
