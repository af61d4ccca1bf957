namespace Justindustrious.Feeds;

/// <summary>How a folder of Markdown is read, where its <c>feeds.yml</c> does not say.</summary>
public sealed record MarkdownFolderOptions
{
    /// <summary>Gets the options that are meant where none are given.</summary>
    /// <value>A new instance each time: what configuration binds to one changes no other.</value>
    public static MarkdownFolderOptions Default => new();

    /// <summary>Gets the site file.</summary>
    /// <value>A path; the default, <see langword="null"/>, is <c>feeds.yml</c> in the folder. Posts are read from the folder, wherever it stands.</value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? SiteFile { get; init => field = NotEmpty(value, nameof(SiteFile)); }

    /// <summary>Gets the folder of HTML pages that a generator has written, from which the posts are read in place of Markdown.</summary>
    /// <value>
    /// A path, such as <c>_site</c>; the default, <see langword="null"/>, reads Markdown. The feed's title, home, description, language and author are those
    /// of its <c>index.html</c> where <c>feeds.yml</c>, which need not be there, does not say. Nothing is remembered of pages from one build to the next.
    /// </value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? HtmlFolder { get; init => field = NotEmpty(value, nameof(HtmlFolder)); }

    /// <summary>Gets the moment after which posts are not yet published, and at which embargo and expiry are judged.</summary>
    /// <value>
    /// The default, <see langword="null"/>, publishes every post whatever its date: the library reads no clock. A post with an embargo or an expiry is then an
    /// Error (JF9028).
    /// </value>
    public FeedDate? Now { get; init; }

    /// <summary>Gets whether drafts are read as well: posts marked <c>draft: true</c>, <c>isDraft: true</c> or <c>status: draft</c>.</summary>
    /// <value>The default is <see langword="false"/>. Posts that are withheld in other ways stay so.</value>
    public bool IncludeDrafts { get; init; }

    /// <summary>Gets whether posts with Errors are left out of the feeds, so that the other posts are published all the same.</summary>
    /// <value>
    /// The default is <see langword="false"/>: no documents are made while a post that they would hold has an Error. If it is <see langword="true"/>, the
    /// Errors stay in the report, and <see cref="MarkdownFolder.Skipped"/> names the posts. With <c>bad-posts: skip</c> in <c>feeds.yml</c>, the same posts
    /// are left out, and their Errors count as Warnings.
    /// </value>
    public bool SkipsBadPosts { get; init; }

    /// <summary>Gets whether the bodies of posts stay in memory, where the posts can show them at any time.</summary>
    /// <value>
    /// The default is <see langword="true"/>. If it is <see langword="false"/>, from 200 posts up, a body is read again when a document needs it, and by
    /// <see cref="PostContent.Source"/>. That costs less where documents hold few of many posts. A file that has changed meanwhile is an
    /// <see cref="IOException"/>.
    /// </value>
    internal bool KeepsContent { get; init; } = true;

    /// <summary>Gets the severities that rules have instead of their own. They win over those in <c>rules</c> of <c>feeds.yml</c>.</summary>
    /// <value>The default is <see cref="RuleSeverities.Default"/>: each rule has its own. An Error stays an Error, since no document exists with one.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public RuleSeverities Severities { get; init => field = value ?? throw new ArgumentNullException(nameof(Severities)); } = RuleSeverities.Default;

    private static string? NotEmpty(string? path, string property) =>
        path is null || !string.IsNullOrWhiteSpace(path)
            ? path
            : throw new ArgumentException("The path is empty; write a file's path, or null for none.", property);
}
