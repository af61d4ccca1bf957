using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A part of an episode that promotes it.</summary>
/// <remarks><c>podcast:soundbite</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md.</remarks>
public sealed record Soundbite
{
    /// <summary>Creates a soundbite. Set its properties in an initializer.</summary>
    public Soundbite() { }

    /// <summary>Creates a soundbite from its required values.</summary>
    /// <param name="start">When it starts.</param>
    /// <param name="duration">How long it lasts.</param>
    [SetsRequiredMembers]
    public Soundbite(Duration start, Duration duration) => (Start, Duration) = (start, duration);

    /// <summary>Gets when it starts.</summary>
    /// <value>From the start of the recording; 0 or more.</value>
    /// <remarks><c>startTime</c>, in seconds.</remarks>
    public required Duration Start { get; init; }

    /// <summary>Gets how long it lasts.</summary>
    /// <value>15 to 120 seconds are recommended (JF6205).</value>
    /// <remarks><c>duration</c>, in seconds.</remarks>
    public required Duration Duration { get; init; }

    /// <summary>Gets the title.</summary>
    /// <value>At most 128 characters. The default, <see langword="null"/>, is the title of the episode.</value>
    public string? Title { get; init; }
}
