namespace Justindustrious.Feeds;

/// <summary>How a folder of Markdown is read, besides what its <c>feeds.yml</c> sets.</summary>
public sealed record MarkdownFolderOptions
{
    /// <summary>Gets the default options.</summary>
    /// <value>A new instance on each call, so that configuration that is bound to one instance does not change another.</value>
    public static MarkdownFolderOptions Default => new();

    /// <summary>Gets the site file.</summary>
    /// <value>A path; the default, <see langword="null"/>, is <c>feeds.yml</c> in the folder. Posts are always read from the folder.</value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? SiteFile { get; init => field = NotEmpty(value, nameof(SiteFile)); }

    /// <summary>Gets the folder with a generator's HTML pages. Posts are read from these pages instead of Markdown.</summary>
    /// <value>
    /// A path, such as <c>_site</c>; the default, <see langword="null"/>, reads Markdown. <c>feeds.yml</c> is optional: title, home, description, language and
    /// author that it does not set are read from <c>index.html</c>. Pages are not cached from one build to the next.
    /// </value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? HtmlFolder { get; init => field = NotEmpty(value, nameof(HtmlFolder)); }

    /// <summary>Gets the site's public address. The addresses of posts start with it.</summary>
    /// <value>
    /// An absolute http or https address without a query. The default, <see langword="null"/>, is <c>home</c> of <c>feeds.yml</c>, or the address that the
    /// generator's configuration has.
    /// </value>
    /// <exception cref="ArgumentException">The value is another kind of address.</exception>
    public Uri? Home
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true, Scheme: "https" or "http", Query: "", Fragment: "" } ? value
            : throw new ArgumentException($"'{value}' is not an absolute http or https address; write one such as https://example.org/.", nameof(Home));
    }

    /// <summary>Gets the current time. Posts with a later date are not published yet, and embargo and expiry are compared with it.</summary>
    /// <value>
    /// The library reads no clock. If it is <see langword="null"/>, the default, posts of any date are published, and a post with an embargo or an expiry is
    /// an Error (JF9028).
    /// </value>
    public FeedDate? Now { get; init; }

    /// <summary>Gets whether drafts are also read: posts marked <c>draft: true</c>, <c>isDraft: true</c> or <c>status: draft</c>.</summary>
    /// <value>The default is <see langword="false"/>. Posts that are withheld in other ways stay withheld.</value>
    public bool IncludeDrafts { get; init; }

    /// <summary>Gets whether posts with Errors are left out, so that the other posts can be published.</summary>
    /// <value>
    /// The default is <see langword="false"/>: if a post in the documents has an Error, no documents are created. If it is <see langword="true"/>, the Errors
    /// stay in the report, and <see cref="MarkdownFolder.Skipped"/> lists the posts. With <c>bad-posts: skip</c> in <c>feeds.yml</c>, the same posts are left
    /// out, and their Errors count as Warnings.
    /// </value>
    public bool SkipsBadPosts { get; init; }

    /// <summary>Gets whether the bodies of posts stay in memory.</summary>
    /// <value>
    /// The default is <see langword="true"/>. If it is <see langword="false"/> and there are 200 posts or more, a body is read again when a document or
    /// <see cref="PostContent.Source"/> needs it. This saves memory if documents contain few of many posts. If the file has changed meanwhile, an
    /// <see cref="IOException"/> is thrown.
    /// </value>
    internal bool KeepsContent { get; init; } = true;

    /// <summary>Gets whether documents will contain all posts, so that each body is needed soon after it was read.</summary>
    /// <value>The default is <see langword="null"/>: as the site's configuration says.</value>
    internal bool? WritesAllPosts { get; init; }

    /// <summary>Gets the action that is called once, with the number of files, before the files of posts are read.</summary>
    internal Action<int>? ReadingBegins { get; init; }

    /// <summary>Gets the action that is called after each file of a post was read. Several threads may call it.</summary>
    internal Action? FileIsRead { get; init; }

    /// <summary>Gets whether the ledger records <see cref="Now"/> as the time at which posts that are missing since this build were removed.</summary>
    /// <value>
    /// The default is <see langword="false"/>. Set it only if you save the ledger afterwards (<see cref="FeedLedger.Save"/>): otherwise, each build would
    /// record another time. The time is recorded only with <c>removed-posts: tombstones</c> in <c>feeds.yml</c>.
    /// </value>
    public bool RecordsRemovedPosts { get; init; }

    /// <summary>Gets other severities for rules. They override those in <c>rules</c> of <c>feeds.yml</c>.</summary>
    /// <value>The default is <see cref="RuleSeverities.Default"/>: each rule has its own. An Error stays an Error.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public RuleSeverities Severities { get; init => field = value ?? throw new ArgumentNullException(nameof(Severities)); } = RuleSeverities.Default;

    private static string? NotEmpty(string? path, string property) =>
        path is null || !string.IsNullOrWhiteSpace(path)
            ? path
            : throw new ArgumentException("The path is empty; write a file's path, or null for none.", property);
}
