using System.Collections.Concurrent;
using Justindustrious.Feeds.Content;
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

    private readonly CacheFile _file;
    private readonly ConcurrentDictionary<Origin, ReadPost> _read = new((IEqualityComparer<Origin>)ReferenceEqualityComparer.Instance);
    private Publication? _publication;

    private PostCache(CacheFile file) => _file = file;

    /// <summary>Opens a cache, which is empty where the file is missing, damaged or of another context.</summary>
    /// <param name="path">The file.</param>
    /// <param name="context">Stands for everything that a post depends on except its own file: versions, the site file, how findings show the folder.</param>
    public static PostCache Open(string path, byte[] context) => new(CacheFile.Open(path, context));

    /// <summary>Says whether documents with these options can be remembered. A policy of the user's own has no name that a file could hold.</summary>
    public static bool CanRemember(FeedOptions options) => ReferenceEquals(options.Policy, ContentPolicy.Default);

    /// <summary>Looks for what is known of a post's file.</summary>
    /// <param name="key">The key of the file.</param>
    /// <param name="file">The path of the file, as findings show it.</param>
    /// <param name="content">The post's body.</param>
    public CachedPost? Find(CacheKey key, string file, PostContent content) => _file.Find(key) is { } entry ? CachedPost.Read(entry, file, content) : null;

    /// <summary>Adds a post that was read from its file. Only posts that were added are found and saved.</summary>
    public void Add(ReadPost post) => _read[post.Post.Origin!] = post;

    /// <summary>Gets what is known of a post that was added, where its body would be rendered as it was.</summary>
    public CachedPost? Find(Post post) => post.Origin is { } origin && _read.TryGetValue(origin, out var read) && read.IsCachedAs(post) ? read.Cached : null;

    /// <summary>Reads the rendering of a post.</summary>
    /// <returns><see langword="null"/> where it can't be read, or is not what was written.</returns>
    public RenderedContent? ReadRendering(CachedPost post)
    {
        if (_file.Read(post.Entry.Text!.Value, RenderedContent.Slack) is not { } utf8)
            return null;
        var (excerpt, findings) = post.ReadRendering();
        return new(utf8, excerpt, findings) { Answers = post.Answers };
    }

    /// <summary>Gets how long a post is in a document that was checked and written with the same options.</summary>
    /// <returns>In bytes; 0 where there was no such document.</returns>
    public int LengthOf(CachedPost post, FeedFormat format, FeedOptions options) => CodeOf(options) == _file.WrittenWith ? post.Entry.Lengths[(int)format] : 0;

    /// <summary>Notes the documents that were made of the posts. <see cref="Save"/> writes what they hold; earlier ones are forgotten.</summary>
    public void Remember(Publication publication) => _publication = publication;

    /// <summary>Writes what the documents hold of each post, unless the file has it already.</summary>
    public void Save()
    {
        if (Interlocked.Exchange(ref _publication, null) is not { } publication)
            return;
        var options = publication.Preparation.Edition.Options;
        var posts = RememberedPost.Of(publication, _read);
        if (posts.Count < MinimumPosts || (CodeOf(options) == _file.WrittenWith && posts.Count == _file.Count && posts.All(IsInFile)))
            return;
        _file.Write([.. posts.Select(EntryOf)], CodeOf(options));

        bool IsInFile(RememberedPost post) => post.Cached is { } cached && LengthsOf(post).AsSpan().SequenceEqual(cached.Entry.Lengths);

        CacheEntry EntryOf(RememberedPost post)
        {
            var entry = post.Cached is { } cached ? cached.Entry with { Lengths = LengthsOf(post) } : new(post.Read.Key, post.ToBytes(), null, post.Lengths);
            return entry with { Body = post.Rendering.Utf8 };
        }

        // A format that is not asked for today may be tomorrow.
        int[] LengthsOf(RememberedPost post) =>
            [.. post.Lengths.Select((length, format) => length == 0 && post.Cached is { } cached ? LengthOf(cached, (FeedFormat)format, options) : length)];
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The options on which the length of a post in a document depends, as the file holds them.</summary>
    private static byte CodeOf(FeedOptions options) => (byte)((options.Content == ContentAmount.Full ? 1 : 0) | (options.Indented ? 2 : 0));
}

/// <summary>A post as it was read from its file.</summary>
/// <param name="Post">The post as front matter gave it. The ledger may give it another id.</param>
/// <param name="Key">The key of its file.</param>
/// <param name="HasOwnLink">Whether the author gave its address.</param>
/// <param name="Window">When it may be published.</param>
/// <param name="Cached">What the cache has of it; <see langword="null"/> for nothing.</param>
internal sealed record ReadPost(Post Post, CacheKey Key, bool HasOwnLink, PublicationWindow Window, CachedPost? Cached)
{
    /// <summary>Gets what front matter says that the post has in common with its translations.</summary>
    public string? TranslationKey { get; init; }

    /// <summary>Says whether the cache has the post as it is published: with its ids, on which its rendering depends, and with the links to its translations.</summary>
    public bool IsCachedAs(Post published) => Cached is not null && Cached.WrittenAs == WrittenForm.Of(published) && HoldsStill;

    /// <summary>Gets whether what the body refers to outside of its file is as it was. It is asked once all posts are read.</summary>
    private bool HoldsStill => _holdsStill ??= Cached!.Answers.All(answer => Post.Content.Surroundings is { } around && answer.Holds(around));

    private bool? _holdsStill;
}
