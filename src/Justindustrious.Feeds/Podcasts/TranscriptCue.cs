using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A spoken part of a recording, with its times.</summary>
public sealed record TranscriptCue
{
    /// <summary>Gets the time at which it starts.</summary>
    /// <value>From the start of the recording; 0 or more.</value>
    public required Duration Start { get; init; }

    /// <summary>Gets the time at which it ends.</summary>
    /// <value>After <see cref="Start"/>.</value>
    public required Duration End { get; init; }

    /// <summary>Gets the spoken text, as plain text.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required string Text { get; init => field = value ?? throw new ArgumentNullException(nameof(Text)); }

    /// <summary>Gets the name of the person who speaks.</summary>
    /// <value>The default is <see langword="null"/>: not known, or nobody.</value>
    public string? Speaker { get; init; }
}
