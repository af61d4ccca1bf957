namespace Justindustrious.Feeds.AspNetCore;

/// <summary>For how many people a reader fetches a document, as its User-Agent says: <c>Feedbin feed-id:1 - 12 subscribers</c>.</summary>
public sealed record FeedSubscribers
{
    internal FeedSubscribers(string reader, string path, int count, DateTimeOffset lastSeen) =>
        (Reader, Path, Count, LastSeen) = (reader, path, count, lastSeen);

    /// <summary>Gets the reader's name.</summary>
    public string Reader { get; }

    /// <summary>Gets the path that the reader asked for.</summary>
    public string Path { get; }

    /// <summary>Gets how many people the reader fetches the document for.</summary>
    public int Count { get; }

    /// <summary>Gets when the reader last asked.</summary>
    public DateTimeOffset LastSeen { get; }
}
