using System.Globalization;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Components;

namespace Justindustrious.SampleHost;

/// <summary>The published posts, for the pages. Pages and feeds show the same posts, which are rendered once.</summary>
public sealed class Blog(PublishedFeeds published)
{
    private readonly Uri _home = published.Feed.Link;

    public Feed Feed => published.Feed;

    public IReadOnlyList<FeedLink> Feeds => published.Links;

    public IReadOnlyList<Post> Posts { get; } =
        [.. published.Feed.Posts.OrderByDescending(post => post.Published).ThenBy(post => post.Id, StringComparer.Ordinal)];

    public IEnumerable<Topic> Categories =>
        Topics(
            post => post.Categories,
            category => category.Slug,
            category => new("Category", category.Label ?? category.Term, $"/categories/{category.Slug}/", published.LinksOf(category)));

    public IEnumerable<Topic> Authors =>
        Topics(AuthorsOf, author => author.Slug, author => new("Author", author.Name, $"/authors/{author.Slug}/", published.LinksOf(author)));

    /// <summary>Minimal APIs call this for a handler's parameter of the type <c>Blog</c>.</summary>
    public static async ValueTask<Blog> BindAsync(HttpContext context) =>
        new(await context.RequestServices.GetRequiredService<FeedPublisher>().GetAsync(context.RequestAborted));

    public Post? FindPost(PathString path) => Posts.FirstOrDefault(post => Path(post.Link).TrimEnd('/') == path.ToUriComponent().TrimEnd('/'));

    public Topic? FindCategory(string slug) => Categories.FirstOrDefault(topic => topic.Path == $"/categories/{slug}/");

    public Topic? FindAuthor(string slug) => Authors.FirstOrDefault(topic => topic.Path == $"/authors/{slug}/");

    public IReadOnlyList<Person> AuthorsOf(Post post) => post.Authors.Count > 0 ? post.Authors : Feed.Authors;

    /// <summary>Gets the path of an address of this blog, so that links between its pages also work on a developer's machine.</summary>
    public string Path(Uri address) => _home.IsBaseOf(address) ? address.PathAndQuery + address.Fragment : address.AbsoluteUri;

    /// <summary>Gets a post's body as in its feeds. Addresses of this blog are replaced with paths.</summary>
    public MarkupString Body(Post post) => new(post.ToHtml().Replace($"=\"{_home.AbsoluteUri}", $"=\"{_home.AbsolutePath}", StringComparison.Ordinal));

    /// <summary>Gets the day in English, such as <c>23 November 2026</c>.</summary>
    public static string Day(FeedDate date) => date.ToDateTimeOffset().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private IEnumerable<Topic> Topics<T>(Func<Post, IEnumerable<T>> of, Func<T, string> slug, Func<T, Topic> make) =>
        Posts.SelectMany(post => of(post).DistinctBy(slug), (post, name) => (post, name))
            .GroupBy(member => slug(member.name), member => member, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => make(group.First().name) with { Posts = [.. group.Select(member => member.post)] })
            .OrderBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A category or an author: a group of posts with its own page and feeds.</summary>
public sealed record Topic(string Kind, string Name, string Path, IReadOnlyList<FeedLink> Feeds)
{
    public IReadOnlyList<Post> Posts { get; init; } = [];
}
