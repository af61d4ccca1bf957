using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Posts of the app. Each reading has its own service scope.</summary>
internal sealed class AppSource(
    IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, ValueTask<Feed>> source, FeedServingOptions options) : IPublicationSource
{
    public FeedSetOptions Layout { get; } = options.Documents.ToFeedSetOptions();

    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var feed = await source(scope.ServiceProvider, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("the feed source returned null; return a feed, with no posts where there are none");
            // The app may change its list later, or the list may read posts from a database each time. The documents need the posts of this moment.
            return new(feed.Posts is { } posts ? feed with { Posts = [.. posts] } : feed);
        }
    }

    public void OnChange(Action changed)
    {
        // An app knows when its posts change: it calls FeedPublisher.RefreshAsync.
    }

    public void Dispose()
    {
    }
}
