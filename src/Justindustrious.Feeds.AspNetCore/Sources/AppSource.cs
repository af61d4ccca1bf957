using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Posts of the app. Each reading has its own service scope.</summary>
/// <param name="scopes">Makes the scopes.</param>
/// <param name="source">Reads a feed.</param>
/// <param name="layout">Which documents are made.</param>
/// <param name="key">The key of the feed; <see langword="null"/> if there is one feed.</param>
/// <param name="values">The route values of the request that asked for the key.</param>
internal sealed class AppSource(
    IServiceScopeFactory scopes,
    Func<FeedRequest, CancellationToken, ValueTask<Feed?>> source,
    FeedSetOptions layout,
    string? key = null,
    RouteValueDictionary? values = null) : IPublicationSource
{
    public FeedSetOptions Layout => layout;

    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            // A copy of the values: a source that changes them must not change what its next reading gets.
            var request = new FeedRequest(key ?? "", scope.ServiceProvider, values is null ? null : new(values));
            var feed = await source(request, cancellationToken).ConfigureAwait(false);
            if (feed is null)
            {
                return key is not null
                    ? new(null) { IsUnknown = true }
                    : throw new InvalidOperationException("the feed source returned null; return a feed, with no posts where there are none");
            }

            // The app may change its list later, or the list may read posts from a database each time. The documents need the posts of this moment.
            return new(feed.Posts is { } posts ? feed with { Posts = [.. key is null ? posts : posts.Select(Packed)] } : feed);
        }
    }

    /// <summary>There may be a thousand keys, so their posts are held packed. A member that must not be null is reported later.</summary>
    private static Post Packed(Post post) => post?.Content is { } content ? post with { Content = content.Packed() } : post!;

    public void OnChange(Action changed)
    {
        // An app knows when its posts change: it calls FeedPublisher.RefreshAsync.
    }

    public void Dispose()
    {
    }
}
