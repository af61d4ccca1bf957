using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Justindustrious.Feeds.AspNetCore;

/// <content>What the app's own code does: make a publisher, publish a feed, move and remove documents.</content>
public sealed partial class FeedPublisher
{
    /// <summary>Makes a publisher without an app, such as for a <see cref="FeedHandler"/> in a function of a cloud.</summary>
    /// <param name="source">Reads the feed, when the first documents are asked for and whenever they are due.</param>
    /// <param name="options">How feeds are made and served; the defaults if <see langword="null"/>. Hubs and other nodes are not notified.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Logs failures; <see langword="null"/> for no log.</param>
    /// <returns>The publisher. Dispose it when the program ends.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="time"/> is <see langword="null"/>.</exception>
    public static FeedPublisher Create(
        Func<CancellationToken, ValueTask<Feed>> source, TimeProvider time, FeedServingOptions? options = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(time);
        options ??= new();
        var layout = options.Documents.ToFeedSetOptions();
        var site = new FeedSite(options, layout, time, new(null, ""), logger ?? NullLogger.Instance);
        var scopes = new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>();
        return site.Single = new(site, new AppSource(scopes, ReadAsync, layout));

        async ValueTask<FeedChanges?> ReadAsync(string? since, FeedRequest request, CancellationToken cancellationToken) =>
            await source(cancellationToken).ConfigureAwait(false) is { } feed ? new("") { Feed = feed } : null;
    }

    /// <summary>Publishes a feed that the app has at hand, such as after an editor has saved a post. The next reading of the source replaces it.</summary>
    /// <param name="feed">The feed with all of its posts.</param>
    /// <returns>The result. A failure is returned and logged, and not thrown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    public Task<FeedRefreshResult> PublishAsync(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        // A copy of the list, as of a reading: the app may change its own later.
        var posts = feed.Posts is { } given ? feed with { Posts = [.. given] } : feed;
        return Task.Run(() => PublishAsync(new SourceReading(posts) { Number = _reader.NextNumber() }));
    }

    /// <summary>Redirects requests for a document that has a new address, with 301. Readers remember the new one.</summary>
    /// <param name="from">The old path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and moves all its documents.</param>
    /// <param name="to">The new path below the prefix, or an absolute address.</param>
    /// <remarks>It applies to the next request, and is kept in <see cref="FeedServingOptions.GoneFile"/>.</remarks>
    /// <exception cref="ArgumentException">One of the paths can't be requested, or the redirection would not end.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public void Move(string from, string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        SetGone(from, to);
    }

    /// <summary>Answers requests for a document that was removed with 410, so that readers stop asking.</summary>
    /// <param name="path">The path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and removes all its documents.</param>
    /// <remarks>It applies to the next request, and is kept in <see cref="FeedServingOptions.GoneFile"/>.</remarks>
    /// <exception cref="ArgumentException">The path can't be requested.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public void Remove(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SetGone(path, null);
    }

    /// <summary>Takes back what <see cref="Move"/> or <see cref="Remove"/> said of a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether the path was moved or removed.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public bool Restore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return _site.Gone.Unset(path.TrimStart('/'));
    }

    private void RaiseChanged(PublishedFeeds published)
    {
        try
        {
            Changed?.Invoke(published);
            Of?.Owner.Raise(Of.Key, published);
        }
        catch (Exception failure)
        {
            _log.HandlerFailed(failure);
        }
    }

    private void SetGone(string from, string? to)
    {
        if (GoneEndpoints.WhyNot(_site.Options, from, to) is { } whyNot)
            throw new ArgumentException(whyNot, nameof(from));
        if (to is not null && _site.Gone.Now.Any(entry => entry.From == to.TrimStart('/') && entry.To == from.TrimStart('/')))
            throw new ArgumentException($"'{to}' moved to '{from}' before, so readers would be redirected for ever; call Restore(\"{to}\") first", nameof(to));
        _site.Gone.Set(from.TrimStart('/'), to);
    }
}
