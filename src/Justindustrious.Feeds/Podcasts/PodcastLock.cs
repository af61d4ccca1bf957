using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>Whether other hosts may import the podcast.</summary>
/// <remarks><c>podcast:locked</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/locked.md.</remarks>
public sealed record PodcastLock
{
    /// <summary>Creates a lock. Set its properties in an initializer.</summary>
    public PodcastLock() { }

    /// <summary>Creates a lock from its required values.</summary>
    /// <param name="isLocked">Whether no other host may import the podcast.</param>
    [SetsRequiredMembers]
    public PodcastLock(bool isLocked) => IsLocked = isLocked;

    /// <summary>Gets whether no other host may import the podcast.</summary>
    /// <remarks>The text, <c>yes</c> or <c>no</c>.</remarks>
    public required bool IsLocked { get; init; }

    /// <summary>Gets the e-mail address with which the owner can be verified.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>owner</c>.</remarks>
    public string? Owner { get; init; }

    /// <summary>Creates a lock without an owner.</summary>
    /// <param name="isLocked">Whether no other host may import the podcast.</param>
    public static implicit operator PodcastLock(bool isLocked) => FromBoolean(isLocked);

    /// <summary>Creates a lock without an owner.</summary>
    /// <param name="isLocked">Whether no other host may import the podcast.</param>
    /// <returns>The lock.</returns>
    public static PodcastLock FromBoolean(bool isLocked) => new(isLocked);
}
