using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The license of the podcast or of an episode.</summary>
/// <remarks><c>podcast:license</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/license.md.</remarks>
public sealed record PodcastLicense
{
    /// <summary>Creates a license. Set its properties in an initializer.</summary>
    public PodcastLicense() { }

    /// <summary>Creates a license from its required values.</summary>
    /// <param name="name">The name of the license.</param>
    [SetsRequiredMembers]
    public PodcastLicense(string name) => Name = name;

    /// <summary>Gets the name of the license.</summary>
    /// <value>An identifier of SPDX in lower case, such as <c>cc-by-4.0</c>, or another name, which needs <see cref="Link"/>.</value>
    public required string Name { get; init; }

    /// <summary>Gets the address of the text of the license.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>url</c>.</remarks>
    public Uri? Link { get; init; }
}
