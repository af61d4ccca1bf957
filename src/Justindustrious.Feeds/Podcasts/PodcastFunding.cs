using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A page on which listeners can support the podcast.</summary>
/// <remarks><c>podcast:funding</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/funding.md.</remarks>
public sealed record PodcastFunding
{
    /// <summary>Creates a funding. Set its properties in an initializer.</summary>
    public PodcastFunding() { }

    /// <summary>Creates a funding from its required values.</summary>
    /// <param name="link">The address of the page.</param>
    /// <param name="text">The words that apps show.</param>
    [SetsRequiredMembers]
    public PodcastFunding(Uri link, string text) => (Link, Text) = (link, text);

    /// <summary>Gets the address of the page.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the words that apps show.</summary>
    /// <value>Not blank, at most 128 characters.</value>
    public required string Text { get; init; }
}
