namespace Justindustrious.Feeds.AspNetCore;

/// <summary>What came of a reading of the source.</summary>
public enum FeedRefreshOutcome
{
    /// <summary>Documents changed, and are served now.</summary>
    Published,

    /// <summary>The documents that are served are those of what the source holds.</summary>
    Unchanged,

    /// <summary>The source failed, or its feed is not valid. What was served before is still served.</summary>
    Failed,
}
