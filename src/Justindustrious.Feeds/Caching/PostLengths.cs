namespace Justindustrious.Feeds.Caching;

/// <summary>How long a post is in documents that were checked, in bytes; 0 where no document was checked.</summary>
internal readonly record struct PostLengths(int Rss, int Atom, int Json)
{
    /// <summary>How many bytes the lengths take in a file.</summary>
    public const int ByteCount = 3 * sizeof(int);

    public static PostLengths Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

    public int In(FeedFormat format) => format switch
    {
        FeedFormat.Rss => Rss,
        FeedFormat.Atom => Atom,
        _ => Json,
    };

    public PostLengths With(FeedFormat format, int length) => format switch
    {
        FeedFormat.Rss => this with { Rss = length },
        FeedFormat.Atom => this with { Atom = length },
        _ => this with { Json = length },
    };

    /// <summary>Takes the lengths of documents that were not made this time from an earlier time.</summary>
    public PostLengths Or(PostLengths earlier) => new(Rss == 0 ? earlier.Rss : Rss, Atom == 0 ? earlier.Atom : Atom, Json == 0 ? earlier.Json : Json);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Rss);
        writer.Write(Atom);
        writer.Write(Json);
    }
}
