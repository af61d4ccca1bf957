using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>How often new episodes are planned.</summary>
/// <remarks><c>podcast:updateFrequency</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/update-frequency.md.</remarks>
public sealed record UpdateFrequency
{
    /// <summary>Creates an update frequency. Set its properties in an initializer.</summary>
    public UpdateFrequency() { }

    /// <summary>Creates an update frequency from its required values.</summary>
    /// <param name="text">The words that apps show.</param>
    [SetsRequiredMembers]
    public UpdateFrequency(string text) => Text = text;

    /// <summary>Gets the words that apps show.</summary>
    /// <value>Not blank, at most 128 characters.</value>
    public required string Text { get; init; }

    /// <summary>Gets whether no further episode is planned.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks><c>complete</c>.</remarks>
    public bool IsComplete { get; init; }

    /// <summary>Gets the moment from which the rule counts.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>dtstart</c>.</remarks>
    public FeedDate? Start { get; init; }

    /// <summary>Gets the rule of repetition.</summary>
    /// <value>A rule of iCalendar (RFC 5545), such as <c>FREQ=WEEKLY;BYDAY=MO</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>rrule</c>.</remarks>
    public string? Rule { get; init; }
}
