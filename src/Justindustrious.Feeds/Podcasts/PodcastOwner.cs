using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The person to whom directories write about the podcast. Apps do not show it, but everyone can read it in the feed.</summary>
/// <remarks>A Podcaster's Guide to RSS, <c>itunes:owner</c>.</remarks>
public sealed record PodcastOwner
{
    /// <summary>Creates an owner. Set its properties in an initializer.</summary>
    public PodcastOwner() { }

    /// <summary>Creates an owner from its required values.</summary>
    /// <param name="email">The e-mail address.</param>
    [SetsRequiredMembers]
    public PodcastOwner(string email) => Email = email;

    /// <summary>Gets the e-mail address.</summary>
    /// <value>An address such as <c>ann@example.org</c>.</value>
    /// <remarks><c>itunes:email</c>.</remarks>
    public required string Email { get; init; }

    /// <summary>Gets the name.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>itunes:name</c>.</remarks>
    public string? Name { get; init; }
}
