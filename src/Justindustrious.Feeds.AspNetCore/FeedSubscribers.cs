namespace Justindustrious.Feeds.AspNetCore;

/// <summary>For how many people a reader fetches a document, as its User-Agent says: <c>Feedbin feed-id:1 - 12 subscribers</c>.</summary>
/// <param name="Reader">The reader's name.</param>
/// <param name="Path">The path that it asked for.</param>
/// <param name="Count">The subscribers.</param>
/// <param name="LastSeen">When it last asked.</param>
public sealed record FeedSubscribers(string Reader, string Path, int Count, DateTimeOffset LastSeen);
