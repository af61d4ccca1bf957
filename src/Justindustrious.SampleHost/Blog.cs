using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Components;

namespace Justindustrious.SampleHost;

/// <summary>The published posts, for the pages. Pages and feeds show the same posts, which are rendered once.</summary>
public sealed partial class Blog(PublishedFeeds published)
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

    /// <summary>
    /// Gets a post's body as in its feeds. Addresses of this blog are replaced with paths, and code, which may scroll, can be reached with the keyboard.
    /// </summary>
    public MarkupString Body(Post post) => new(
        CodeBlock().Replace(post.ToHtml().Replace($"=\"{_home.AbsoluteUri}", $"=\"{_home.AbsolutePath}", StringComparison.Ordinal), "<pre tabindex=\"0\""));

    /// <summary>Gets how long most people read a post, such as <c>3 minutes</c>: 230 words, or 450 letters of Chinese, Japanese or Korean, a minute.</summary>
    public static string ReadingTime(Post post)
    {
        var (words, letters, isInWord, isInTag) = (0, 0, false, false);
        foreach (var rune in post.ToHtml().EnumerateRunes())
        {
            if (isInTag || rune.Value == '<')
            {
                isInTag = rune.Value != '>';
                continue;
            }

            // Ideographs, kana and hangul: scripts that are counted in letters.
            var isLetter = rune.Value is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x3FFFF);
            letters += isLetter ? 1 : 0;
            var isWord = !isLetter && Rune.IsLetterOrDigit(rune);
            words += isWord && !isInWord ? 1 : 0;
            isInWord = isWord || (isInWord && rune.Value is '\'' or '’' or '-');
        }

        var minutes = Math.Max(1, (int)Math.Round((words / 230.0) + (letters / 450.0)));
        return minutes == 1 ? "1 minute" : string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes");
    }

    /// <summary>Gets the day in English, such as <c>23 November 2026</c>.</summary>
    public static string Day(FeedDate date) => date.ToDateTimeOffset().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex("<pre(?=[ >])")]
    private static partial Regex CodeBlock();

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
