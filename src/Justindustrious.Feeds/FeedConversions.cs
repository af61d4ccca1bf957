using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>Writes a feed as a document in one call.</summary>
public static class FeedConversions
{
    /// <summary>Writes a feed as RSS 2.0.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The document's text. For files and responses, use <see cref="FeedDocument.Bytes"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static string ToRss(this Feed feed, FeedOptions? options = null) => feed.ToDocument(FeedFormat.Rss, options).ToString();

    /// <summary>Writes a feed as Atom 1.0.</summary>
    /// <inheritdoc cref="ToRss"/>
    public static string ToAtom(this Feed feed, FeedOptions? options = null) => feed.ToDocument(FeedFormat.Atom, options).ToString();

    /// <summary>Writes a feed as JSON Feed 1.1.</summary>
    /// <inheritdoc cref="ToRss"/>
    public static string ToJsonFeed(this Feed feed, FeedOptions? options = null) => feed.ToDocument(FeedFormat.Json, options).ToString();

    /// <summary>Writes a feed as a document: bytes, entity tag and report.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static FeedDocument ToDocument(this Feed feed, FeedFormat format, FeedOptions? options = null) =>
        FeedDocument.Create(feed, format, options);

    /// <summary>
    /// Writes a feed to a file. The file's name selects the format: <c>rss.xml</c>, <c>atom.xml</c>, <c>feed.json</c>, <c>news.rss</c>.
    /// </summary>
    /// <param name="feed">The feed.</param>
    /// <param name="path">The file. Its folder is created if it is missing.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>Whether the file was written: <see langword="false"/> if it already had the same bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The file's name does not name a format, or a required member is <see langword="null"/>, such as <c>posts[3].content</c>.
    /// </exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    /// <exception cref="IOException">The file can't be written; its old content is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; its old content is kept.</exception>
    public static bool Save(this Feed feed, string path, FeedOptions? options = null) => FeedFormats.FromFileName(path) is { } format
        ? feed.ToDocument(format, options).Save(path)
        : throw new ArgumentException(
            $"the file name {Quoted.Of(Path.GetFileName(path))} does not name a format; "
                + "write a name such as 'rss.xml', 'atom.xml' or 'feed.json', or ToDocument(FeedFormat.Rss).Save(path)",
            nameof(path));

    /// <summary>Renders a post's content as documents contain it, so that a page can show the same HTML. The result is cached with the post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="policy">What the HTML may contain; <see cref="ContentPolicy.Default"/> if <see langword="null"/>.</param>
    /// <returns>An HTML fragment: safe, with absolute addresses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="post"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><see cref="Post.Link"/> or <see cref="Post.Content"/> is <see langword="null"/>.</exception>
    public static string ToHtml(this Post post, ContentPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.Link is null || post.Content is null)
            throw new ArgumentException($"{(post.Link is null ? "link" : "content")} is null, but is required", nameof(post));
        return RenderedPosts.Render(post, policy ?? ContentPolicy.Default).Html;
    }
}
