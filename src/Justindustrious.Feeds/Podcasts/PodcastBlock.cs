using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>Whether a service, or every service, leaves the podcast out.</summary>
/// <remarks><c>podcast:block</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/block.md.</remarks>
public sealed record PodcastBlock
{
    /// <summary>Creates a block. Set its properties in an initializer.</summary>
    public PodcastBlock() { }

    /// <summary>Creates a block from its required values.</summary>
    /// <param name="isBlocked">Whether the podcast is left out.</param>
    [SetsRequiredMembers]
    public PodcastBlock(bool isBlocked) => IsBlocked = isBlocked;

    /// <summary>Gets whether the podcast is left out.</summary>
    /// <remarks>The text, <c>yes</c> or <c>no</c>.</remarks>
    public required bool IsBlocked { get; init; }

    /// <summary>Gets the service.</summary>
    /// <value>A service of the list of the namespace, such as <c>spotify</c>. The default, <see langword="null"/>, is every service.</value>
    /// <remarks><c>id</c>.</remarks>
    public string? Service { get; init; }
}
