using System.Collections.Concurrent;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.Caching;

/// <summary>
/// What builds remember of posts. A post whose file is the same to the last byte need not be parsed, rendered, written and checked again.
/// What another version, another site file or other options left is not used.
/// </summary>
internal sealed class PostCache : IDisposable
{
    /// <summary>Below this many posts the file costs more than it saves.</summary>
    public const int MinimumPosts = 200;

    /// <summary>A file may change again within the step of its file system's clock, which is 2 seconds at most (FAT), and keep its time.</summary>
    private static readonly long Recent = TimeSpan.FromSeconds(2).Ticks;

    private readonly CacheFile _file;
    private readonly DateTime? _began;
    private readonly bool _trustsTimes;
    private readonly ConcurrentDictionary<Origin, ReadPost> _read;
    private Publication? _publication;

    private PostCache(CacheFile file, DateTime? began, bool trustsTimes)
    {
        (_file, _began, _trustsTimes) = (file, began, trustsTimes);
        _read = new(Environment.ProcessorCount, file.Count, (IEqualityComparer<Origin>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>Opens a cache, which is empty where the file is missing, damaged or of another context.</summary>
    /// <param name="path">The file.</param>
    /// <param name="context">Stands for everything that a post depends on except its own file: versions, the site file, how findings show the folder.</param>
    /// <param name="began">When the posts' files began to be read, in UTC. Without it, their times are not remembered.</param>
    /// <param name="trustsTimes">Whether a file that has the length and the time of an earlier build is not read again.</param>
    public static PostCache Open(string path, byte[] context, DateTime? began = null, bool trustsTimes = false) =>
        new(CacheFile.Open(path, context), began, trustsTimes);

    /// <summary>
    /// Says whether documents with these options can be remembered. A policy of the user's own has no name that a file could hold, nor has a vocabulary.
    /// </summary>
    public static bool CanRemember(FeedOptions options) => ReferenceEquals(options.Policy, ContentPolicy.Default) && options.Vocabularies.Count == 0;

    /// <summary>Finds the entry of a file by its length and time, if these are trusted.</summary>
    /// <param name="path">The file's path below the site folder.</param>
    /// <param name="stamp">Its length and time now.</param>
    public CacheEntry? FindTrusted(string path, FileStamp stamp) =>
        _trustsTimes && stamp.IsKnown && _file.Find(path) is { } entry && entry.Stamp == stamp ? entry : null;

    /// <summary>Finds the entry of a file by the checksum of its bytes.</summary>
    public CacheEntry? Find(string path, CacheKey key) => _file.Find(path) is { } entry && entry.Key == key ? entry : null;

    /// <summary>Adds a post that was read from its file. Only posts that were added are found and saved.</summary>
    public void Add(ReadPost post) => _read[post.Post.Origin!] = post;

    /// <summary>Gets what is known of a post that was added, where its body would be rendered as it was.</summary>
    public CachedPost? Find(Post post) => post.Origin is { } origin && _read.TryGetValue(origin, out var read) && read.IsCachedAs(post) ? read.Cached : null;

    /// <summary>Reads the rendering of a post.</summary>
    /// <returns><see langword="null"/> where it can't be read, or is not what was written.</returns>
    public RenderedContent? ReadRendering(CachedPost post)
    {
        var text = post.Entry.Rendering!.Text;
        if (_file.Read(text, RenderedContent.Slack) is not { } utf8)
            return null;
        var (excerpt, findings) = post.ReadRendering();
        return _file.Store(text) is { } stored
            ? new(stored, excerpt, findings) { Answers = post.Answers }
            : new(utf8, excerpt, findings) { Answers = post.Answers };
    }

    /// <summary>Gets how long a post is in a document that was checked and written with the same options.</summary>
    /// <returns>In bytes; 0 where there was no such document.</returns>
    public int LengthOf(CachedPost post, FeedFormat format, FeedOptions options) =>
        CodeOf(options) == _file.WrittenWith ? post.Entry.Rendering!.Lengths.In(format) : 0;

    /// <summary>Notes the documents that were made of the posts. <see cref="Save"/> writes what they hold; earlier ones are forgotten.</summary>
    public void Remember(Publication publication) => _publication = publication;

    /// <summary>Writes an entry for each post, with its rendering if a document holds it. If the file has all of them, it is not written.</summary>
    public void Save()
    {
        if (Interlocked.Exchange(ref _publication, null) is not { } publication)
            return;
        var options = publication.Preparation.Edition.Options;
        var written = RememberedPost.Of(publication, _read);
        if (_read.Count < MinimumPosts || (CodeOf(options) == _file.WrittenWith && _read.Count == _file.Count && _read.All(IsSame)))
            return;
        _file.Write([.. _read.Select(each => EntryOf(each.Value, written.GetValueOrDefault(each.Key)))], CodeOf(options));

        bool IsSame(KeyValuePair<Origin, ReadPost> each) => IsInFile(each.Value, written.GetValueOrDefault(each.Key));

        bool IsInFile(ReadPost read, RememberedPost? post) => read.Cached is { } cached && cached.Entry.Stamp == StampOf(read)
            && (post is null ? cached.Entry.Rendering is null : post.Cached is { Entry.Rendering: { } known } && LengthsOf(post) == known.Lengths);

        NewEntry EntryOf(ReadPost read, RememberedPost? post) =>
            new(read.Path, read.Key, StampOf(read), () => read.Cached?.Entry.Post ?? CachedPost.WriteFront(read), post?.ToEntry(LengthsOf(post)));

        // A format that is not asked for today may be tomorrow.
        PostLengths LengthsOf(RememberedPost post) => post.Cached?.Entry.Rendering is { } known && CodeOf(options) == _file.WrittenWith
            ? post.Lengths.Or(known.Lengths)
            : post.Lengths;
    }

    /// <summary>Gets the length and the time by which the next build may know a file, or no time if the file was changed just before it was read.</summary>
    private FileStamp StampOf(ReadPost read) => _began is { } began && read.Stamp.Ticks < began.Ticks - Recent ? read.Stamp : read.Stamp with { Ticks = 0 };

    public void Dispose() => _file.Dispose();

    /// <summary>The options on which the length of a post in a document depends, as the file holds them.</summary>
    private static byte CodeOf(FeedOptions options) => (byte)((options.Content == ContentAmount.Full ? 1 : 0) | (options.Indented ? 2 : 0));
}

/// <summary>A post as it was read from its file.</summary>
/// <param name="Path">The file's path below the site folder.</param>
/// <param name="Post">The post as front matter gave it. The ledger may give it another id.</param>
/// <param name="Key">The key of its file.</param>
/// <param name="Stamp">The file's length and time before it was read.</param>
/// <param name="Cached">What the cache has of it; <see langword="null"/> for nothing.</param>
internal sealed record ReadPost(string Path, Post Post, CacheKey Key, FileStamp Stamp, CachedPost? Cached)
{
    /// <summary>Gets whether the author gave the post's address.</summary>
    public bool HasOwnLink { get; init; }

    /// <summary>Gets when the post may be published.</summary>
    public PublicationWindow Window { get; init; }

    /// <summary>Gets what front matter says that the post has in common with its translations.</summary>
    public string? TranslationKey { get; init; }

    /// <summary>Gets the findings in the file.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings { get; init; } = [];

    /// <summary>
    /// Returns whether the cache has the post in its published form: with its ids, on which its rendering depends, and with the links to its translations.
    /// </summary>
    public bool IsCachedAs(Post published) => Cached?.WrittenAs is { } form && form == WrittenForm.Of(published) && HoldsStill;

    /// <summary>Gets whether what the body refers to outside of its file is as it was. It is asked once all posts are read.</summary>
    private bool HoldsStill => _holdsStill ??= Cached!.Answers.All(answer => Post.Content.Surroundings is { } around && answer.Holds(around));

    private bool? _holdsStill;
}
