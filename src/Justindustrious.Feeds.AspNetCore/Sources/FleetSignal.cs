using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Reports a change on one node to all nodes of an app. The node that publishes it writes a stamp into a shared cache. The others look there regularly, and
/// read their source if the stamp differs from their own. With <see cref="SharedDocuments"/>, they also use the documents in the cache, and create documents
/// only if the cache has none. Requests never wait for the cache.
/// </summary>
internal sealed class FleetSignal(IDistributedCache cache, SharedDocuments? sharedDocuments, string key, RegularLook look, TimeProvider time, ILogger logger)
    : IDisposable
{
    /// <summary>
    /// How often a node reads its source for one stamp. It reads several times, because its database may still have older data. There is a limit, because a
    /// node with another version of the app may never have the same stamp.
    /// </summary>
    private const int MostReadings = 10;

    /// <summary>How long to wait for the cache before this node creates the documents, which is faster than a cache that does not answer.</summary>
    private static readonly TimeSpan CacheTimeout = TimeSpan.FromSeconds(1);

    private volatile Change? _unsent;
    private volatile string? _lastStamp;
    private volatile string? _requestedStamp;
    private int _readings;

    /// <summary>Starts to look for changes of other nodes, and to send those of this one.</summary>
    /// <param name="publisher">Publishes the changes that are found.</param>
    public void Start(FeedPublisher publisher) => look.Start(() => SendOrLookAsync(publisher), () => _unsent is not null);

    /// <summary>Sends a change to the other nodes as soon as the cache can be reached.</summary>
    public void Send(string stamp, Feed feed, FeedSet documents) =>
        // A stamp that came from the cache is not sent back: it could overwrite a newer one of another node.
        _unsent = stamp == _lastStamp ? null : new(stamp, feed, documents);

    /// <summary>Finds the documents of a feed that another node made, for a change that it sent, or for the first documents of this node.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="isFirst">Whether this node has published nothing yet.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<FeedSet?> FindDocumentsAsync(Feed feed, bool isFirst, CancellationToken cancellationToken)
    {
        if (sharedDocuments is null || (_requestedStamp is null && !isFirst))
            return null;
        try
        {
            return await FindAsync().WaitAsync(CacheTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A cache that can't be reached may throw any exception; RegularLook reports it. This node then creates the documents.
            return null;
        }

        async Task<FeedSet?> FindAsync()
        {
            var stamp = _requestedStamp ?? await cache.GetStringAsync(key, cancellationToken).ConfigureAwait(false);
            var found = stamp is null ? null : await sharedDocuments.TakeAsync(stamp, feed, cancellationToken).ConfigureAwait(false);
            if (found is not null)
                FleetLog.Taken(logger, found.Documents.Count);
            return found;
        }
    }

    public void Dispose() => look.Dispose();

    private async Task SendOrLookAsync(FeedPublisher publisher)
    {
        var stamp = await cache.GetStringAsync(key, look.Stopping).ConfigureAwait(false);
        if (_unsent is { } change)
        {
            // The documents come first, so that a node that sees the stamp finds them.
            if (sharedDocuments is not null)
                await sharedDocuments.PutAsync(change.Stamp, change.Feed, change.Documents, look.Stopping).ConfigureAwait(false);
            await cache.SetStringAsync(key, change.Stamp, look.Stopping).ConfigureAwait(false);
            Interlocked.CompareExchange(ref _unsent, null, change);
            _lastStamp = change.Stamp;
            return;
        }

        if (stamp is null || publisher.Published?.Stamp == stamp)
            return;
        if (stamp != _lastStamp)
            _readings = 0;
        _lastStamp = stamp;
        if (_readings++ >= MostReadings)
            return;
        _requestedStamp = stamp;
        try
        {
            await publisher.RefreshAsync(look.Stopping).ConfigureAwait(false);
        }
        finally
        {
            _requestedStamp = null;
        }
    }

    private sealed record Change(string Stamp, Feed Feed, FeedSet Documents);
}
