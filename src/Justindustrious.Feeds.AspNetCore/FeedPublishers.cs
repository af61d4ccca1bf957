using System.Collections.Concurrent;
using System.Collections.Immutable;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Justindustrious.Feeds.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// The feeds of <see cref="FeedServingOptions.Key"/>: one for each tenant, user or search. A feed is read at its first request, and only once if many
/// requests wait for it. It is removed from memory when other feeds need its place. Feeds do not affect each other, even if one of them fails or hangs.
/// </summary>
public sealed class FeedPublishers : IDisposable
{
    /// <summary>
    /// The greatest number of stored keys that have no feed, that failed, or that are being read for the first time. There is a limit because an attacker may
    /// invent any number of keys.
    /// </summary>
    internal const int MostWithoutFeed = 1000;

    private readonly FeedSite _site;
    private readonly Func<string, RouteValueDictionary, IPublicationSource> _makeSource;
    private readonly MemoryCache _known;
    private readonly MemoryCache _others;
    private readonly ConcurrentDictionary<string, string> _homes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ImmutableArray<HomePattern> _patterns = [];

    internal FeedPublishers(FeedSite site, Func<string, RouteValueDictionary, IPublicationSource> makeSource)
    {
        _site = site;
        _makeSource = makeSource;
        // The size is only counted. Compact is called below: a cache with a real limit refuses a new entry when it is full, so each request would read again.
        var options = new MemoryCacheOptions { Clock = new Clock(site.Time), SizeLimit = long.MaxValue, TrackStatistics = true };
        (_known, _others) = (new(options), new(options));
    }

    /// <summary>Is raised after the documents of a key changed, with the key and what is published now.</summary>
    /// <remarks>Handlers run before the next reading of this key; an exception of a handler is logged.</remarks>
    public event Action<string, PublishedFeeds>? Changed;

    /// <summary>Gets how many feeds are in memory.</summary>
    /// <value>At most <see cref="FeedServingOptions.MaxKeys"/>.</value>
    public int Count => _known.Count;

    /// <summary>Gets how many subscribers readers report in their User-Agent, the most first.</summary>
    /// <value>Reports of the last 7 days, since the app started. None for private feeds, because their paths may contain tokens.</value>
    public IReadOnlyList<FeedSubscribers> Subscribers => _site.Subscribers;

    /// <summary>Gets the feeds in memory, by their keys.</summary>
    internal IEnumerable<FeedPublisher> InMemory =>
        _known.Keys.Concat(_others.Keys).OfType<string>().Order(StringComparer.Ordinal).Select(FindInMemory).OfType<FeedPublisher>();

    /// <summary>Gets what is published for a key. It waits only for the first documents of the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting, but not the reading, for which other callers may wait.</param>
    /// <returns>What is published now; <see langword="null"/> if there is no feed with this key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="FeedValidationException">Nothing was published yet, and the feed is not valid.</exception>
    /// <remarks>If the source threw an exception and nothing was published yet, this method throws the same exception.</remarks>
    public ValueTask<PublishedFeeds?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return FeedKey.IsValid(key) ? Of(key, []).FindAsync(cancellationToken) : default;
    }

    /// <summary>Reads a key now. Call it when a post of the key was added or changed. Requests get the old documents until new ones are created.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting, but not the reading.</param>
    /// <returns>
    /// The result of a reading that started after this call; <see langword="null"/> if the key is not in memory, so that the next request reads it anyway.
    /// </returns>
    /// <remarks>With <see cref="FeedServingOptions.LookForChanges"/>, the other nodes that have the key in memory read it as well.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FeedRefreshResult?> RefreshAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var result = FindInMemory(key) is { } publisher ? await publisher.RefreshAsync(cancellationToken).ConfigureAwait(false) : null;
        // The first documents of a key are not sent by the publisher, and a key that is not in memory here may be on another node.
        if (FeedKey.IsValid(key) && result is null or { Outcome: FeedRefreshOutcome.Published })
            _site.KeyedSignal?.Send(key, result?.Published?.Stamp);
        return result;
    }

    /// <summary>
    /// Reads the documents again that hold some posts, or will hold them. Call it when posts of an <see cref="IPostStore"/> were added, changed or removed.
    /// </summary>
    /// <param name="posts">The posts. If a post was moved to another category, give it as it was and as it is.</param>
    /// <param name="cancellationToken">Stops the waiting, not the readings.</param>
    /// <returns>
    /// The results, by the documents' folder with a slash in front. Only documents in memory are read; others are read when they are asked for.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="posts"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The feeds are not those of an <see cref="IPostStore"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<IReadOnlyDictionary<string, FeedRefreshResult>> RefreshAsync(
        IReadOnlyCollection<Post> posts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(posts);
        if (!_site.IsStore)
            throw new InvalidOperationException("RefreshAsync(posts) is for feeds of AddPostStore: call RefreshAsync(key)");
        var change = new StoreChange(posts, _site.Layout);
        var results = new SortedDictionary<string, FeedRefreshResult>(StringComparer.Ordinal);
        foreach (var publisher in InMemory.Where(publisher => change.Concerns(publisher)).ToList())
            results.Add(publisher.Of!.Key, await publisher.RefreshAsync(cancellationToken).ConfigureAwait(false));
        return results;
    }

    /// <summary>
    /// Forgets a key, such as that of a tenant who left. The next request for it reads the source. With <see cref="FeedServingOptions.LookForChanges"/>, the
    /// other nodes that have the key in memory read it again.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether the key was in memory.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool Forget(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (FeedKey.IsValid(key))
            _site.KeyedSignal?.Send(key, null);
        return Drop(key);
    }

    /// <summary>Stops all readings. The app calls it when it stops.</summary>
    void IDisposable.Dispose()
    {
        _site.Stop();
        _known.Dispose();
        _others.Dispose();
    }

    /// <summary>Finds the feed that a request asks for. It may not have been read yet.</summary>
    internal FeedPublisher? Find(HttpContext context) =>
        _site.Options.Key!(context) is { } key && FeedKey.IsValid(key) ? FindInMemory(key) ?? Of(key, new(context.Request.RouteValues)) : null;

    /// <summary>Finds the feed of a key. It may not have been read yet.</summary>
    internal FeedPublisher? Find(string key) => FeedKey.IsValid(key) ? FindInMemory(key) ?? Of(key, []) : null;

    /// <summary>Adds a prefix with parameters, with which the homes of feeds are compared.</summary>
    internal void Add(HomePattern pattern) => ImmutableInterlocked.Update(ref _patterns, patterns => patterns.Add(pattern));

    /// <summary>Checks by its home that a feed belongs to its key, and reserves the home for the key.</summary>
    /// <exception cref="InvalidOperationException">It is the feed of another key.</exception>
    internal void Claim(FeedOfKey feed, Uri home)
    {
        if (_site.Options.IsPrivate || _site.IsStore || !home.IsAbsoluteUri)
            return;
        if (_patterns.FirstOrDefault(pattern => pattern.IsOfAnother(home, feed.RouteValues)) is not null)
        {
            throw new InvalidOperationException(
                $"the feed source returned the feed of another key for '{feed.Key}': its home is '{home}'; return the feed of FeedRequest.Key");
        }

        lock (_gate)
        {
            var address = UriText.Of(home);
            if (_homes.TryGetValue(address, out var owner) && owner != feed.Key && FindInMemory(owner) is not null)
            {
                throw new InvalidOperationException(
                    $"the feed source returned feeds with the same home '{home}' for the keys '{owner}' and '{feed.Key}', so readers would take one for the "
                    + "other; give each feed its own home, let Key return one key for both, or set IsPrivate if each reader has a feed at the same address");
            }

            if (feed.Home is { } before)
                _homes.TryRemove(new(before, feed.Key));
            _homes[address] = feed.Key;
            feed.Home = address;
        }
    }

    private FeedPublisher? FindInMemory(string key) => _known.TryGetValue(key, out FeedPublisher? known) || _others.TryGetValue(key, out known) ? known : null;

    private FeedPublisher Of(string key, RouteValueDictionary values)
    {
        lock (_gate)
        {
            if (FindInMemory(key) is { } found)
                return found;
            var publisher = new FeedPublisher(_site, _makeSource(key, values), new(key, values, this));
            KeepOther(publisher);
            return publisher;
        }
    }

    /// <summary>
    /// Moves a feed to the feeds with documents, or back. Keys without a feed are kept separately, so that guessed keys do not take the place of feeds.
    /// </summary>
    internal void Sort(FeedPublisher publisher)
    {
        lock (_gate)
        {
            var key = publisher.Of!.Key;
            // A feed that was removed while it was read, or read again by another publisher, does not come back.
            if (!ReferenceEquals(FindInMemory(key), publisher))
                return;
            if (publisher.Published is not { } published)
            {
                KeepOther(publisher);
                _known.Remove(key);
                return;
            }

            var kept = new MemoryCacheEntryOptions { Size = published.Documents.Values.Sum(document => document.Length) };
            if (_site.Options.KeepUnusedFor != Timeout.InfiniteTimeSpan)
                kept.SlidingExpiration = _site.Options.KeepUnusedFor;
            _known.Set(key, publisher, kept.RegisterPostEvictionCallback(Release));
            _others.Remove(key);
            Shrink(_known, () => _known.Count > _site.Options.MaxKeys
                || (_known.Count > 1 && _known.GetCurrentStatistics()!.CurrentEstimatedSize > _site.Options.MaxKeyBytes));
        }
    }

    /// <summary>
    /// Finds the feed of a key in memory, after another node has changed it. If nobody asked for the feed within
    /// <see cref="FeedServingOptions.KeepUnusedFor"/>, it is removed from memory, because a change alone must not keep it there.
    /// </summary>
    internal FeedPublisher? FindUsed(string key)
    {
        if (FindInMemory(key) is not { } publisher)
            return null;
        if (publisher.IsUsed)
            return publisher;
        Drop(key);
        return null;
    }

    /// <summary>Lets the next request for each feed in memory start a reading. Nothing is read now, so that not all feeds are read at once.</summary>
    internal void ReadAllAtNextRequest()
    {
        foreach (var publisher in InMemory.Where(publisher => publisher.IsUsed).ToList())
            publisher.ReadAtNextRequest();
    }

    private bool Drop(string key)
    {
        lock (_gate)
        {
            var wasThere = FindInMemory(key) is not null;
            _known.Remove(key);
            _others.Remove(key);
            return wasThere;
        }
    }

    internal void Raise(string key, PublishedFeeds published) => Changed?.Invoke(key, published);

    private void KeepOther(FeedPublisher publisher)
    {
        // The publisher itself decides when the key is read again, so it is kept a little longer than that.
        var kept = new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = _site.Options.RetryUnknownAfter + TimeSpan.FromMinutes(1) };
        _others.Set(publisher.Of!.Key, publisher, kept.RegisterPostEvictionCallback(Release));
        Shrink(_others, () => _others.Count > MostWithoutFeed);
    }

    private void Release(object key, object? value, EvictionReason reason, object? state)
    {
        lock (_gate)
        {
            if (value is FeedPublisher { Of: { Home: { } home } feed } && FindInMemory(feed.Key) is null)
                _homes.TryRemove(new(home, feed.Key));
        }
    }

    /// <summary>
    /// Removes the entries that were not used for the longest time. It removes several at once, because it must sort all entries to find them.
    /// </summary>
    private static void Shrink(MemoryCache cache, Func<bool> isTooLarge)
    {
        while (cache.Count > 0 && isTooLarge())
            cache.Compact(Math.Max(0.05, 1.5 / cache.Count));
    }

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
