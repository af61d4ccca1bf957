using System.Collections.Concurrent;

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

    /// <summary>Looks for what is known of a post's file.</summary>
    /// <param name="key">What it is remembered by.</param>
    /// <param name="file">Its path, as findings show it.</param>
    /// <param name="content">The post's body.</param>
    public CachedPost? Find(CacheKey key, string file, PostContent content) => _file.Find(key) is { } entry ? CachedPost.Read(entry, file, content) : null;

    /// <summary>Notes that a post was read, so that documents can find what is known of it, and what they hold of it can be remembered.</summary>
    /// <param name="post">The post as front matter gave it.</param>
    /// <param name="key">What its file is remembered by.</param>
    /// <param name="hasOwnLink">Whether the author gave its address.</param>
    /// <param name="window">When the post may be published.</param>
    /// <param name="cached">What is known of it, if anything.</param>
    public void Meet(Post post, CacheKey key, bool hasOwnLink, PublicationWindow window, CachedPost? cached) => _met[post.Origin!] = new(post, key, hasOwnLink, window, cached);

    /// <summary>Says with which options documents are written now: of those that were written with others nothing is known.</summary>
    public void WriteWith(byte options) => _options = options;

    /// <summary>Gets what is known of a post that was read from this folder, where its body would be rendered as it was.</summary>
    public CachedPost? Find(Post post) =>
        post.Origin is { } origin && _met.TryGetValue(origin, out var met) && IsUsable(met.Cached, post) ? met.Cached : null;

    /// <summary>Reads a rendered body.</summary>
    /// <param name="post">What is known of the post.</param>
    /// <param name="slack">How many bytes shall stand after the body.</param>
    /// <returns>The body, and those bytes; <see langword="null"/> where it can't be read, or is not what was written.</returns>
    public ReadOnlyMemory<byte>? ReadBody(CachedPost post, int slack) => _file.Read(post.Entry.Text!.Value, slack);

    /// <summary>Gets how long a post is in a document that was checked, written with the same options.</summary>
    /// <returns>In bytes; 0 where there was none.</returns>
    public int LengthOf(CachedPost post, FeedFormat format) => _options == _file.WrittenWith ? post.Entry.Lengths[(int)format] : 0;

    /// <summary>Says what is to be done before anything is remembered: <see cref="Hold"/> for each post of each document.</summary>
    public void WhenSaving(Action hold) => _hold += hold;

    /// <summary>Notes that a document which was checked holds a post, to be remembered.</summary>
    /// <param name="post">The post as the document holds it.</param>
    /// <param name="rendered">What became of its body.</param>
    /// <param name="format">The document's format.</param>
    /// <param name="length">How long the post is in it, in bytes.</param>
    public void Hold(Post post, RenderedBody rendered, FeedFormat format, int length)
    {
        if (post.Origin is not { } origin || !_met.TryGetValue(origin, out var met))
            return;
        if (!_held.TryGetValue(origin, out var held))
            _held.Add(origin, held = new(met, post, rendered));
        held.Lengths[(int)format] = length;
    }

    /// <summary>Remembers what was noted.</summary>
    public void Save()
    {
        _hold();
        _hold = () => { };
        if (_held.Count < WorthKeeping || (_options == _file.WrittenWith && _held.Count == _file.Count && _held.Values.All(IsKnown)))
            return;
        _file.Write([.. _held.Values.Select(EntryOf)], _options);
    }

    public void Dispose() => _file.Dispose();

    private static bool IsUsable(CachedPost? cached, Post post) => cached is not null && cached.WrittenId == (post.Id, post.AtomId)
        && (cached.Answers.Count == 0 || (post.Content.Surroundings is { } around && cached.Answers.All(answer => answer.Holds(around))));

    /// <summary>Whether the file says all that there is to say of a post.</summary>
    private bool IsKnown(Held held) => IsUsable(held.Met.Cached, held.Post) && LengthsOf(held).AsSpan().SequenceEqual(held.Met.Cached!.Entry.Lengths);

    private CacheEntry EntryOf(Held held)
    {
        var entry = IsUsable(held.Met.Cached, held.Post)
            ? held.Met.Cached!.Entry with { Lengths = LengthsOf(held) }
            : new(held.Met.Key, CachedPost.Write(held.Met.Post, held.Met.HasOwnLink, held.Met.Window, held.Post, held.Rendered), null, held.Lengths);
        return entry with { Body = held.Rendered.Utf8 };
    }

    /// <summary>A format that is not asked for today may be tomorrow.</summary>
    private int[] LengthsOf(Held held) =>
        [.. held.Lengths.Select((length, format) => length == 0 && IsUsable(held.Met.Cached, held.Post) ? LengthOf(held.Met.Cached!, (FeedFormat)format) : length)];

    /// <summary>A post as it was read.</summary>
    private sealed record Met(Post Post, CacheKey Key, bool HasOwnLink, PublicationWindow Window, CachedPost? Cached);

    /// <summary>A post as documents hold it.</summary>
    private sealed record Held(Met Met, Post Post, RenderedBody Rendered)
    {
        /// <summary>Gets how long it is in them, by format.</summary>
        public int[] Lengths { get; } = new int[CacheEntry.Formats];
    }
}

/// <summary>A body that was rendered.</summary>
/// <param name="Utf8">Its text.</param>
/// <param name="Excerpt">Its excerpt.</param>
/// <param name="Findings">What was found on the way.</param>
/// <param name="Answers">What it depends on outside of its file.</param>
internal readonly record struct RenderedBody(ReadOnlyMemory<byte> Utf8, string Excerpt, IReadOnlyList<FeedDiagnostic> Findings, IReadOnlyList<BodyAnswer> Answers);
