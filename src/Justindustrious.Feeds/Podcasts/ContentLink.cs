using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A page on which the content can be seen or heard, for apps that cannot play it.</summary>
/// <remarks><c>podcast:contentLink</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/content-link.md.</remarks>
public sealed record ContentLink
{
    /// <summary>Creates a link. Set its properties in an initializer.</summary>
    public ContentLink() { }

    /// <summary>Creates a link from its required values.</summary>
    /// <param name="link">The address of the page.</param>
    /// <param name="text">The words that apps show.</param>
    [SetsRequiredMembers]
    public ContentLink(Uri link, string text) => (Link, Text) = (link, text);

    /// <summary>Gets the address of the page.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>href</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the words that apps show.</summary>
    public required string Text { get; init; }
}
