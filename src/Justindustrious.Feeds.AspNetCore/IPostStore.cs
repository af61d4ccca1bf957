namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Gives the posts of a large site in parts. Each document is made when it is first asked for, of the posts that it contains: the whole site is never read.
/// </summary>
/// <remarks>
/// Register it with <c>AddPostStore</c>. It is created for each reading, in a scope of its own, so it may use scoped services, such as a database context.
/// </remarks>
public interface IPostStore
{
    /// <summary>Reads what documents contain before their posts: title, address, authors.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>
    /// The feed; its posts are not used. Set <see cref="Feed.Updated"/> to the last change of any post. Without it, a document has the last change of the
    /// posts that it contains.
    /// </returns>
    ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken);

    /// <summary>Finds a group of posts.</summary>
    /// <param name="by">
    /// <see cref="FeedGrouping.None"/> for all posts; else the kind of the group. Only kinds in <see cref="FeedSetConfiguration.By"/> are asked for.
    /// </param>
    /// <param name="slug">
    /// The group's name as addresses have it: <see cref="Category.Slug"/>, <see cref="Person.Slug"/>, or the language in lower case. Empty for all posts.
    /// It is text of a request.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The group; <see langword="null"/> if there is none, so that requests get 404.</returns>
    ValueTask<PostGroup?> FindGroupAsync(FeedGrouping by, string slug, CancellationToken cancellationToken);

    /// <summary>Reads some posts of a group.</summary>
    /// <param name="query">Which posts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The posts in any order.</returns>
    ValueTask<IReadOnlyList<Post>> ReadAsync(PostQuery query, CancellationToken cancellationToken);
}
