namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The outcome of a reading of the source.</summary>
public enum FeedRefreshOutcome
{
    /// <summary>Documents changed and are published.</summary>
    Published,

    /// <summary>The documents have not changed.</summary>
    Unchanged,

    /// <summary>The source failed, or its feed is not valid. The last good documents are still served.</summary>
    Failed,

    /// <summary>The source has no feed with this key. Requests for it get 404.</summary>
    Unknown,
}
