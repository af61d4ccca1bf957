namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The number of people for whom a reader fetches a document, as its User-Agent reports it: <c>Feedbin feed-id:1 - 12 subscribers</c>.</summary>
public sealed record FeedSubscribers
{
    internal FeedSubscribers(string reader, string path, int count, DateTimeOffset lastSeen) =>
        (Reader, Path, Count, LastSeen) = (reader, path, count, lastSeen);

    /// <summary>Gets the reader's name.</summary>
    public string Reader { get; }

    /// <summary>Gets the path that the reader requested.</summary>
    public string Path { get; }

    /// <summary>Gets the number of people for whom the reader fetches the document.</summary>
    public int Count { get; }

    /// <summary>Gets the time of the reader's last request.</summary>
    public DateTimeOffset LastSeen { get; }
}
