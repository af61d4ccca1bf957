namespace Justindustrious.Feeds.AspNetCore;

/// <summary>How many subscribers a feed reader reports for a document in its User-Agent: <c>Feedbin feed-id:1 - 12 subscribers</c>.</summary>
/// <param name="Reader">The reader's name.</param>
/// <param name="Path">The path of the document.</param>
/// <param name="Count">The number of subscribers.</param>
/// <param name="LastSeen">The time of its last request.</param>
public sealed record FeedSubscribers(string Reader, string Path, int Count, DateTimeOffset LastSeen);
