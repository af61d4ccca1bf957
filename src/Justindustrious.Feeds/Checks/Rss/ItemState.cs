using NodaTime;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>What the checks remember about an item while it is open.</summary>
internal sealed class ItemState
{
    /// <summary>Gets or sets the enclosures so far, which are checked once the item has an element of Apple's.</summary>
    public List<(string Url, int Line, int Column)>? Enclosures { get; set; }

    /// <summary>Gets or sets whether the item has an element of Apple's.</summary>
    public bool IsEpisode { get; set; }

    /// <summary>Gets or sets whether the item is a trailer or a bonus, which has no number of its own.</summary>
    public bool IsExtra { get; set; }

    public Instant? Date { get; set; }
}
