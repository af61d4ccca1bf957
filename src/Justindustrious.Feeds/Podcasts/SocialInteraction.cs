using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A place where people talk about the podcast or an episode: the post that starts the discussion.</summary>
/// <remarks><c>podcast:socialInteract</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/social-interact.md.</remarks>
public sealed record SocialInteraction
{
    /// <summary>Creates a discussion. Set its properties in an initializer.</summary>
    public SocialInteraction() { }

    /// <summary>Creates a discussion from its required values.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="link">The address of the post that starts the discussion.</param>
    [SetsRequiredMembers]
    public SocialInteraction(string protocol, Uri? link) => (Protocol, Link) = (protocol, link);

    /// <summary>Gets the protocol.</summary>
    /// <value>A protocol of the namespace's list, such as <c>activitypub</c>, or <c>disabled</c>.</value>
    /// <remarks><c>protocol</c>.</remarks>
    public required string Protocol { get; init; }

    /// <summary>Gets the address of the post that starts the discussion.</summary>
    /// <value>An absolute URI. Only the protocol <c>disabled</c> needs none. The default is <see langword="null"/>.</value>
    /// <remarks><c>uri</c>.</remarks>
    public Uri? Link { get; init; }

    /// <summary>Gets the account that wrote the post.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>accountId</c>.</remarks>
    public string? AccountId { get; init; }

    /// <summary>Gets the address of the account.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>accountUrl</c>.</remarks>
    public Uri? AccountLink { get; init; }

    /// <summary>Gets the order among several discussions.</summary>
    /// <value>0 or more, the smallest first. The default is <see langword="null"/>.</value>
    /// <remarks><c>priority</c>.</remarks>
    public int? Priority { get; init; }
}
