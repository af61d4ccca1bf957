using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A change of posts in a store, and which documents it concerns.</summary>
internal sealed class StoreChange
{
    private readonly HashSet<string> _ids;
    private readonly HashSet<(FeedGrouping By, string Slug)> _groups = [(FeedGrouping.None, "")];
    private readonly bool _hasCommonAuthors;

    public StoreChange(IReadOnlyCollection<Post> posts, FeedSetOptions layout)
    {
        _ids = new(posts.Select(post => post.Id), StringComparer.Ordinal);
        foreach (var post in posts)
        {
            _groups.UnionWith(post.Categories.Select(category => (FeedGrouping.Category, category.Slug)));
            _groups.UnionWith(post.Authors.Select(author => (FeedGrouping.Author, author.Slug)));
            if (post.Section is { } section)
                _groups.Add((FeedGrouping.Section, new Category(section).Slug));
            if (post.Language is { } language)
                _groups.Add((FeedGrouping.Language, language.ToLowerInvariant()));
            // Posts without authors are those of the feed's authors, whom the store knows.
            _hasCommonAuthors |= layout.By.HasFlag(FeedGrouping.Author) && post.Authors.Count == 0;
        }
    }

    /// <summary>Returns whether documents hold one of the posts, or will hold it. A complete archive gets no further posts.</summary>
    public bool Concerns(FeedPublisher publisher)
    {
        var part = SitePart.Parse(publisher.Of!.Key[1..]);
        if (!_groups.Contains((part.By, part.Slug)) && !(_hasCommonAuthors && part.By == FeedGrouping.Author))
            return false;
        return publisher.Published is not { IsComplete: true } published || published.Feed.Posts.Any(post => _ids.Contains(post.Id));
    }
}
