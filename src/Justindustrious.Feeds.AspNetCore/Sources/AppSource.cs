using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Posts of the app's own, read in a scope of their own.</summary>
internal sealed class AppSource(
    IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, ValueTask<Feed>> source, FeedServingOptions options) : IPublicationSource
{
    public FeedSetOptions Layout { get; } = options.Documents.ToFeedSetOptions();

    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var feed = await ReadInScopeAsync(cancellationToken).ConfigureAwait(false);
        return new(feed, IsWhole: true, () =>
        {
            FeedSet.TryCreate(feed, Layout, out var documents, out var report);
            return new(feed, documents, report);
        });
    }

    public void OnChange(Action changed)
    {
        // An app knows when its posts change: it calls FeedPublisher.RefreshAsync.
    }

    public void Dispose()
    {
    }

    private async Task<Feed> ReadInScopeAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var feed = await source(scope.ServiceProvider, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("the feed source returned null; return a feed, with no posts where there are none");
            // The list may be one that the app goes on changing, or that reads posts when they are asked for: documents are made of the posts that it holds now.
            return feed.Posts is { } posts ? feed with { Posts = [.. posts] } : feed;
        }
    }
}
