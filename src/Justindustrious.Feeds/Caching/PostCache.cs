using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>
/// What builds found out about posts: one whose file is the same to the last byte is neither read as YAML, nor rendered, written and checked again.
/// What another version, another site file or other options left is not used.
/// </summary>
/// <param name="path">The file that remembers.</param>
/// <param name="context">Stands for all that a post depends on but its file: versions, the site file, how findings show the folder.</param>
internal sealed class PostCache(string path, byte[] context) : IDisposable
{
    /// <summary>Below this many posts the file costs more than it saves.</summary>
    public const int WorthKeeping = 200;

    private readonly CacheFile _file = new(path, context);
    private readonly ConcurrentDictionary<Origin, Met> _met = new((IEqualityComparer<Origin>)ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Origin, Held> _held = new((IEqualityComparer<Origin>)ReferenceEqualityComparer.Instance);
    private Action _hold = () => { };
    private byte _options;

    /// <summary>Gets the file, where there is one. A document may be partly in it, so it stays open as long as one is there.</summary>
    public SafeFileHandle? File => _file.Handle;

    /// <summary>Looks for what is known of a post's file.</summary>
    /// <param name="key">What it is remembered by.</param>
    /// <param name="file">Its path, as findings show it.</param>
    public CachedPost? Find(CacheKey key, string file) => _file.Find(key) is { } entry ? CachedPost.Read(entry, file) : null;

    /// <summary>Notes that a post was read, so that documents can find what is known of it, and what they hold of it can be remembered.</summary>
    /// <param name="post">The post as front matter gave it.</param>
    /// <param name="key">What its file is remembered by.</param>
    /// <param name="hasOwnLink">Whether the author gave its address.</param>
    /// <param name="cached">What is known of it, if anything.</param>
    public void Meet(Post post, CacheKey key, bool hasOwnLink, CachedPost? cached) => _met[post.Origin!] = new(post, key, hasOwnLink, cached);

    /// <summary>Says with which options documents are written now: what was written with others is of no use.</summary>
    public void WriteWith(byte options) => _options = options;

    /// <summary>Gets what is known of a post that was read from this folder, where documents would hold it as they did.</summary>
    public CachedPost? Find(Post post) =>
        post.Origin is { } origin && _met.TryGetValue(origin, out var met) && IsUsable(met.Cached, post) ? met.Cached : null;

    /// <summary>Opens the file for <see cref="IsWhole"/>; <see langword="null"/> where there is none.</summary>
    public CacheWindow? OpenWindow() => _file.Handle is { } handle ? new(handle) : null;

    /// <summary>Whether what documents say of a post can be read, and is what was written.</summary>
    public static bool IsWhole(CachedText text, CacheWindow window) => CacheFile.IsWhole(text, window);

    /// <summary>Reads what documents say of a post.</summary>
    public ReadOnlySpan<byte> Read(CachedText text) => _file.Read(text);

    /// <summary>Says what is to be done before anything is remembered: <see cref="Hold"/> for each post of each document.</summary>
    public void WhenSaving(Action hold) => _hold += hold;

    /// <summary>Notes that a document holds a post, to be remembered.</summary>
    /// <param name="post">The post as the document holds it.</param>
    /// <param name="findings">What was found while its body was rendered.</param>
    /// <param name="format">The document's format.</param>
    /// <param name="text">What it says of the post; empty where it was known.</param>
    public void Hold(Post post, IReadOnlyList<FeedDiagnostic> findings, FeedFormat format, ReadOnlyMemory<byte> text)
    {
        if (post.Origin is not { } origin || !_met.TryGetValue(origin, out var met))
            return;
        if (!_held.TryGetValue(origin, out var held))
            _held.Add(origin, held = new(met, post, findings));
        if (held.Fresh[(int)format].IsEmpty)
            held.Fresh[(int)format] = text;
    }

    /// <summary>Remembers what was noted.</summary>
    public void Save()
    {
        _hold();
        _hold = () => { };
        if (_held.Count < WorthKeeping || (_held.Values.All(IsKnown) && _held.Count == _file.Count))
            return;
        _file.Write([.. _held.Values.Select(EntryOf)], _options);
    }

    public void Dispose() => _file.Dispose();

    private bool IsUsable(CachedPost? cached, Post post) => cached is not null && _options == _file.WrittenWith && cached.WrittenId == (post.Id, post.KnownId);

    /// <summary>Whether the file has all that documents say of a post.</summary>
    private bool IsKnown(Held held) => IsUsable(held.Met.Cached, held.Post) && held.Fresh.All(text => text.IsEmpty);

    private CacheEntry EntryOf(Held held) => IsUsable(held.Met.Cached, held.Post)
        ? held.Met.Cached!.Entry with { Fresh = held.Fresh }
        : new(held.Met.Key, CachedPost.Write(held.Met.Post, held.Met.HasOwnLink, held.Post, held.Findings), new CachedText[CacheEntry.Formats]) { Fresh = held.Fresh };

    /// <summary>A post as it was read.</summary>
    private sealed class Met(Post post, CacheKey key, bool hasOwnLink, CachedPost? cached)
    {
        public Post Post => post;

        public CacheKey Key => key;

        public bool HasOwnLink => hasOwnLink;

        public CachedPost? Cached => cached;
    }

    /// <summary>A post as documents hold it.</summary>
    private sealed class Held(Met met, Post post, IReadOnlyList<FeedDiagnostic> findings)
    {
        public Met Met => met;

        public Post Post => post;

        public IReadOnlyList<FeedDiagnostic> Findings => findings;

        /// <summary>Gets what was written of it now, by format.</summary>
        public ReadOnlyMemory<byte>[] Fresh { get; } = new ReadOnlyMemory<byte>[CacheEntry.Formats];
    }
}
