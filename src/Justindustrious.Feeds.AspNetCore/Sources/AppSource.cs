using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Posts of the app. Each reading has its own service scope.</summary>
/// <param name="scopes">Makes the scopes.</param>
/// <param name="source">Reads a feed, or what changed since a version of it. A version that is empty is not asked for again.</param>
/// <param name="layout">Which documents are made.</param>
/// <param name="key">The key of the feed; <see langword="null"/> if there is one feed.</param>
/// <param name="values">The route values of the request that asked for the key.</param>
internal sealed class AppSource(
    IServiceScopeFactory scopes,
    Func<string?, FeedRequest, CancellationToken, ValueTask<FeedChanges?>> source,
    FeedSetOptions layout,
    string? key = null,
    RouteValueDictionary? values = null) : IPublicationSource
{
    /// <summary>The posts of the last reading, if the source says what changed since.</summary>
    private volatile LastReading? _last;

    public FeedSetOptions Layout => layout;

    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            // A copy of the values: a source that changes them must not change what its next reading gets.
            var request = new FeedRequest(key ?? "", scope.ServiceProvider, values is null ? null : new(values));
            var last = _last;
            var changes = await source(last?.Version, request, cancellationToken).ConfigureAwait(false);
            if (changes is null)
            {
                _last = null;
                return key is not null
                    ? new(null) { IsUnknown = true }
                    : throw new InvalidOperationException("the feed source returned null; return a feed, with no posts where there are none");
            }

            if (changes.Feed is null && last is null)
                throw new InvalidOperationException("the feed source returned changes at its first reading; return FeedChanges.Feed if since is null");
            // There may be a thousand keys, so their posts are held packed.
            // The app may change its list later, or the list may read posts from a database each time. The documents need the posts of this moment.
            var feed = changes.Feed is { } whole
                ? whole.Posts is { } posts ? whole with { Posts = key is null ? [.. posts] : PostContent.Packed(posts) } : whole
                : (key is null ? changes : changes with { Changed = PostContent.Packed(changes.Changed) }).ApplyTo(last!.Feed);
            _last = changes.Version.Length > 0 && feed.Posts is not null && !feed.Posts.Contains(null!) ? new(feed, changes.Version) : null;
            return new(feed);
        }
    }

    public void OnChange(Action changed)
    {
        // An app knows when its posts change: it calls FeedPublisher.RefreshAsync.
    }

    public void Dispose()
    {
    }

    private sealed record LastReading(Feed Feed, string Version);
}
