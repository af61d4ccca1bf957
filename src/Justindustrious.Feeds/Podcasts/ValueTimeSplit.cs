using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A part of the recording whose payments go to others: to the people of another feed, or to its own recipients.</summary>
/// <remarks><c>podcast:valueTimeSplit</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value-time-split.md.</remarks>
public sealed record ValueTimeSplit
{
    /// <summary>Creates a time split. Set its properties in an initializer.</summary>
    public ValueTimeSplit() { }

    /// <summary>Creates a time split from its required values.</summary>
    /// <param name="start">When it starts.</param>
    /// <param name="duration">How long it lasts.</param>
    [SetsRequiredMembers]
    public ValueTimeSplit(Duration start, Duration duration) => (Start, Duration) = (start, duration);

    /// <summary>Gets when it starts.</summary>
    /// <value>From the start of the recording; 0 or more.</value>
    /// <remarks><c>startTime</c>, in seconds.</remarks>
    public required Duration Start { get; init; }

    /// <summary>Gets how long it lasts.</summary>
    /// <value>0 or more.</value>
    /// <remarks><c>duration</c>, in seconds.</remarks>
    public required Duration Duration { get; init; }

    /// <summary>Gets the time in the other item that is played.</summary>
    /// <value>The default, <see langword="null"/>, is its start.</value>
    /// <remarks><c>remoteStartTime</c>, in seconds.</remarks>
    public Duration? RemoteStart { get; init; }

    /// <summary>Gets the share that the other item receives.</summary>
    /// <value>0 to 100. The default, <see langword="null"/>, is 100.</value>
    /// <remarks><c>remotePercentage</c>.</remarks>
    public int? RemotePercentage { get; init; }

    /// <summary>Gets the item that is played. It has no other recipients.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:remoteItem</c>.</remarks>
    public RemoteItem? RemoteItem { get; init; }

    /// <summary>Gets the recipients, if no item of another feed is played.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:valueRecipient</c>.</remarks>
    public IReadOnlyList<ValueRecipient> Recipients { get; init; } = [];
}
