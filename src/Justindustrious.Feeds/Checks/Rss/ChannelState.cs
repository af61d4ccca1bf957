using NodaTime;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>What the checks remember about a channel while it is open.</summary>
internal sealed class ChannelState
{
    /// <summary>Gets or sets the first title, with which the image's title is compared.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the first link, with which the image's link is compared.</summary>
    public string? Link { get; set; }

    public string? Docs { get; set; }

    /// <summary>Gets or sets whether the channel has an atom:link to itself.</summary>
    public bool HasSelf { get; set; }

    /// <summary>Gets or sets whether the channel is a show whose episodes are heard in order.</summary>
    public bool IsSerial { get; set; }

    /// <summary>Gets or sets the podcast namespace's medium.</summary>
    public string? Medium { get; set; }

    /// <summary>Gets the places of items that have a file and no number, and their numbers among the items.</summary>
    public List<(int Line, int Column, int Position)> UnnumberedEpisodes { get; } = [];

    public Instant? BuildDate { get; set; }

    public (int Line, int Column) BuildDatePlace { get; set; }

    /// <summary>Gets or sets the latest date of an item so far.</summary>
    public Instant? NewestItem { get; set; }

    /// <summary>Gets the hours of the skipHours that is open.</summary>
    public HashSet<int> Hours { get; } = [];

    /// <summary>Gets the days of the skipDays that is open.</summary>
    public HashSet<string> Days { get; } = [];

    /// <summary>Finds the channel that a value stands in; <see langword="null"/> outside of a channel.</summary>
    public static ChannelState? Around(in Walk.ValueContext context)
    {
        for (var scope = context.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Channel is { } channel)
                return channel;
        }

        return null;
    }
}
