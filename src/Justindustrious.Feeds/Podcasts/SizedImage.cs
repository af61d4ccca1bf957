using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The artwork in one width.</summary>
/// <remarks><c>podcast:images</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/images.md.</remarks>
public sealed record SizedImage
{
    /// <summary>Creates a sized picture. Set its properties in an initializer.</summary>
    public SizedImage() { }

    /// <summary>Creates a sized picture from its required values.</summary>
    /// <param name="link">The address of the file.</param>
    [SetsRequiredMembers]
    public SizedImage(Uri link) => Link = link;

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address.</value>
    public required Uri Link { get; init; }

    /// <summary>Gets the width.</summary>
    /// <value>In pixels. The default is <see langword="null"/>.</value>
    public int? Width { get; init; }
}
