using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Justindustrious.Feeds.AspNetCore;

/// <content>Methods for the app's own code: create a publisher, publish a feed, move and remove documents.</content>
public sealed partial class FeedPublisher
{
    /// <summary>Creates a publisher without an app, such as for a <see cref="FeedHandler"/> in a cloud function.</summary>
    /// <param name="source">Reads the feed at the first request, and whenever documents are due.</param>
    /// <param name="options">How feeds are created and served; the defaults if <see langword="null"/>. Hubs and other nodes are not notified, and moved
    /// documents are kept in memory.</param>
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

    /// <summary>Publishes a feed that the app already has, for example after an editor has saved a post. The next reading of the source replaces it.</summary>
    /// <param name="feed">The feed with all of its posts.</param>
    /// <returns>The result. A failure is returned and logged, and not thrown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    public Task<FeedRefreshResult> PublishAsync(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        // A copy of the list, because the app may change its own list later.
        var posts = feed.Posts is { } given ? feed with { Posts = [.. given] } : feed;
        return Task.Run(() => PublishAsync(new SourceReading(posts) { Number = _reader.NextNumber() }));
    }

    /// <summary>Redirects requests for a document that has a new address, with 301. Readers store the new address.</summary>
    /// <param name="from">The old path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and moves all its documents.</param>
    /// <param name="to">The new path below the prefix, or an absolute address.</param>
    /// <remarks>
    /// It applies to the next request, and is kept in <see cref="FeedServingOptions.GoneFile"/>. With <see cref="FeedServingOptions.GoneInCache"/> or
    /// <see cref="FeedServingOptions.GoneStore"/>, the thread waits for the store: call <see cref="MoveAsync"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">One of the paths can't be requested, or the redirection would not end.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public void Move(string from, string to) => MoveAsync(from, to).GetAwaiter().GetResult();

    /// <summary>Redirects requests for a document that has a new address, with 301. Readers store the new address.</summary>
    /// <param name="from">The old path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and moves all its documents.</param>
    /// <param name="to">The new path below the prefix, or an absolute address.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that is complete when the file or the store has the path. From then on, this node answers 301.</returns>
    /// <remarks>
    /// The other nodes of an app answer 301 within 2 seconds, or within <see cref="FeedServingOptions.LookForChanges"/>, if they share
    /// <see cref="FeedServingOptions.GoneInCache"/> or <see cref="FeedServingOptions.GoneStore"/>. If the store throws an exception, this method throws it,
    /// and this node changes nothing.
    /// </remarks>
    /// <exception cref="ArgumentException">One of the paths can't be requested, or the redirection would not end.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    /// <exception cref="TimeoutException">The store has not answered within 5 seconds.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task MoveAsync(string from, string to, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        return SetGoneAsync(from, to, cancellationToken);
    }

    /// <summary>Answers requests for a document that was removed with 410, so that readers stop asking.</summary>
    /// <param name="path">The path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and removes all its documents.</param>
    /// <remarks>It applies to the next request, and is kept as <see cref="Move"/> says. With a store, call <see cref="RemoveAsync"/>.</remarks>
    /// <exception cref="ArgumentException">The path can't be requested.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public void Remove(string path) => RemoveAsync(path).GetAwaiter().GetResult();

    /// <summary>Answers requests for a document that was removed with 410, so that readers stop asking.</summary>
    /// <param name="path">The path below the prefix, such as <c>old.xml</c>; a folder ends with a slash, and removes all its documents.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that is complete when the file or the store has the path. Other nodes follow as <see cref="MoveAsync"/> says.</returns>
    /// <remarks>If the store throws an exception, this method throws it, and this node changes nothing.</remarks>
    /// <exception cref="ArgumentException">The path can't be requested.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    /// <exception cref="TimeoutException">The store has not answered within 5 seconds.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task RemoveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SetGoneAsync(path, null, cancellationToken);
    }

    /// <summary>Cancels <see cref="Move"/> or <see cref="Remove"/> for a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether the path was moved or removed.</returns>
    /// <remarks>With a store, call <see cref="RestoreAsync"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    public bool Restore(string path) => RestoreAsync(path).GetAwaiter().GetResult();

    /// <summary>Cancels <see cref="MoveAsync"/> or <see cref="RemoveAsync"/> for a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether the path was moved or removed. Other nodes follow as <see cref="MoveAsync"/> says.</returns>
    /// <remarks>If the store throws an exception, this method throws it, and this node changes nothing.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file can't be written; nothing has changed.</exception>
    /// <exception cref="TimeoutException">The store has not answered within 5 seconds.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<bool> RestoreAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return _site.Gone.UnsetAsync(path.TrimStart('/'), cancellationToken);
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

    private Task SetGoneAsync(string from, string? to, CancellationToken cancellationToken) => GoneEndpoints.WhyNot(_site.Options, from, to) is { } whyNot
        ? throw new ArgumentException(whyNot, nameof(from))
        : _site.Gone.SetAsync(from.TrimStart('/'), to, cancellationToken);
}
