using System.Globalization;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Components;

namespace Justindustrious.SampleHost;

/// <summary>What is published, as the pages show it: the same posts, rendered once for pages and feeds.</summary>
public sealed class Blog(PublishedFeeds published)
{
    private readonly Uri _home = published.Feed.Link;

    public Feed Feed => published.Feed;

    public IReadOnlyList<FeedLink> Feeds => published.Links;

    public IReadOnlyList<Post> Posts { get; } = [.. published.Feed.Posts.OrderByDescending(post => post.Published).ThenBy(post => post.Id, StringComparer.Ordinal)];

    public IEnumerable<Topic> Categories =>
        Topics(post => post.Categories, category => category.Slug, category => new("Category", category.Label ?? category.Term, $"/categories/{category.Slug}/", published.LinksOf(category)));

    public IEnumerable<Topic> Authors =>
        Topics(AuthorsOf, author => author.Slug, author => new("Author", author.Name, $"/authors/{author.Slug}/", published.LinksOf(author)));

    /// <summary>Lets a page's handler ask for a <c>Blog</c>: minimal APIs call this.</summary>
    public static async ValueTask<Blog> BindAsync(HttpContext context) =>
        new(await context.RequestServices.GetRequiredService<FeedPublisher>().GetAsync(context.RequestAborted));

    public Post? FindPost(PathString path) => Posts.FirstOrDefault(post => Path(post.Link).TrimEnd('/') == path.ToUriComponent().TrimEnd('/'));

    public Topic? FindCategory(string slug) => Categories.FirstOrDefault(topic => topic.Path == $"/categories/{slug}/");

    public Topic? FindAuthor(string slug) => Authors.FirstOrDefault(topic => topic.Path == $"/authors/{slug}/");

    public IReadOnlyList<Person> AuthorsOf(Post post) => post.Authors.Count > 0 ? post.Authors : Feed.Authors;

    /// <summary>Gets an address of this blog as its own pages link to it, so that they work on a developer's machine as well.</summary>
    public string Path(Uri address) => _home.IsBaseOf(address) ? address.PathAndQuery + address.Fragment : address.AbsoluteUri;

    /// <summary>Gets a post's body as its feeds have it, but for the addresses of this blog, which become paths as above.</summary>
    public MarkupString Body(Post post) => new(post.ToHtml().Replace($"=\"{_home.AbsoluteUri}", $"=\"{_home.AbsolutePath}", StringComparison.Ordinal));

    /// <summary>Gets the day as people write it.</summary>
    public static string Day(FeedDate date) => date.ToDateTimeOffset().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private IEnumerable<Topic> Topics<T>(Func<Post, IEnumerable<T>> of, Func<T, string> slug, Func<T, Topic> make) =>
        Posts.SelectMany(post => of(post).DistinctBy(slug), (post, name) => (post, name))
            .GroupBy(member => slug(member.name), member => member, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => make(group.First().name) with { Posts = [.. group.Select(member => member.post)] })
            .OrderBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What several posts have in common, with a page and feeds of its own.</summary>
public sealed record Topic(string Kind, string Name, string Path, IReadOnlyList<FeedLink> Feeds)
{
    public IReadOnlyList<Post> Posts { get; init; } = [];
}
