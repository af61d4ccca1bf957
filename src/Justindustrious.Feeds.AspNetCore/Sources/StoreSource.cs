using Justindustrious.Feeds.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>The posts of one folder of documents, from a store that has those of all folders.</summary>
/// <param name="scopes">Makes the scopes of readings.</param>
/// <param name="store">Gets the store.</param>
/// <param name="layout">Which documents are made.</param>
/// <param name="folder">The folder; empty for the main documents.</param>
internal sealed class StoreSource(IServiceScopeFactory scopes, Func<IServiceProvider, IPostStore> store, FeedSetOptions layout, string folder)
    : IPublicationSource
{
    public FeedSetOptions Layout => layout;

    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var posts = store(scope.ServiceProvider);
            var part = SitePart.Parse(folder);
            var group = await posts.FindGroupAsync(part.By, part.Slug, cancellationToken).ConfigureAwait(false);
            // A category without posts has no feed, but a site without posts has one.
            if (group is null || (group.Count == 0 && part.By != FeedGrouping.None)
                || part.Among(layout, group.Count, group.Name) is not { Plan: { } plan } found)
            {
                return new(null) { IsUnknown = true };
            }

            var fromOldest = found.Folder.StartsWith("archive/", StringComparison.Ordinal);
            var skip = fromOldest ? group.Count - plan.Start - plan.Length : plan.Start;
            var read = await posts.ReadAsync(new(part.By, part.Slug, fromOldest, skip, plan.Length), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("the post store returned null from ReadAsync; return an empty list if there are no posts");
            var feed = await posts.GetFeedAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("the post store returned null from GetFeedAsync; return a feed without posts");
            return new(feed with { Posts = PostContent.Packed(read) }) { Part = found };
        }
    }

    public void OnChange(Action changed)
    {
        // An app knows when its posts change: it calls FeedPublishers.RefreshAsync.
    }

    public void Dispose()
    {
    }
}
