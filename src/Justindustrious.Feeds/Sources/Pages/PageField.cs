namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>What a post gets from its page, and where pages say it: the table that pages are read by. docs/guides/html.md shows it.</summary>
/// <param name="Selector">The key of <c>selectors</c> in feeds.yml, which counts before all others.</param>
/// <param name="Sources">
/// Where it is looked for, in the order in which they count: <c>ld</c> and a property of the page's JSON-LD article, <c>meta</c> and a name or property,
/// <c>mf</c> and a class of the page's h-entry, <c>item</c> and a property of its microdata, <c>css</c> and a selector within the page's article.
/// </param>
internal sealed record PageField(string Selector, params string[] Sources)
{
    public static PageField Title { get; } = new(
        "title", "mf p-name", "ld headline", "item headline", "ld name", "css h1", "meta og:title", "meta twitter:title");

    public static PageField Published { get; } = new("date",
        "ld datePublished", "meta article:published_time", "mf dt-published", "item datePublished", "meta datePublished", "meta date", "meta dc.date",
        "meta dc.date.issued", "meta dcterms.created", "meta pubdate", "meta publish_date", "meta publish-date", "meta parsely-pub-date",
        "meta citation_publication_date", "css time", DateText);

    public static PageField Updated { get; } = new("updated",
        "ld dateModified", "meta article:modified_time", "mf dt-updated", "item dateModified", "meta og:updated_time", "meta dcterms.modified",
        "meta last-modified", UpdatedTime);

    public static PageField Summary { get; } = new(
        "summary", "mf p-summary", "ld description", "item description", "meta og:description", "meta description", "meta twitter:description");

    public static PageField Image { get; } = new(
        "image", "mf u-featured", "mf u-photo", "ld image", "item image", "meta og:image:secure_url", "meta og:image", "meta twitter:image");

    public static PageField Author { get; } = new(
        "author", "mf p-author", "ld author", "item author", "meta author", "meta article:author", "css [rel~=author]");

    public static PageField Category { get; } = new("category",
        "mf p-category", "ld keywords", "ld articleSection", "meta article:tag", "meta article:section", "item keywords", "css a[rel~=tag]");

    /// <summary>Gets what names categories where <see cref="Category"/> names none.</summary>
    public static PageField Keywords { get; } = new("category", "meta keywords");

    public static PageField Content { get; } = new("content", "mf e-content", "item articleBody", Body);

    public static IReadOnlyList<PageField> All { get; } = [Title, Published, Updated, Summary, Image, Author, Category, Keywords, Content];

    /// <summary>Dates as themes write them where they write no <c>time</c>.</summary>
    private const string DateText = "css .date, .post-date, .entry-date, .published, .post__date, .article-date, .posted-on, .pubdate, .post-meta-date";

    private const string UpdatedTime = "css time.updated, time.modified, time.lastmod";

    /// <summary>What themes call the text of a post, as opposed to what stands around it.</summary>
    private const string Body = "css .post-content, .entry-content, .article-content, .post-body, .entry-body, .article-body, .post__content, "
        + ".article__content, "
        + ".blog-post-content, .post-text, .single-content, .article-entry, .markdown-body, .prose";
}
