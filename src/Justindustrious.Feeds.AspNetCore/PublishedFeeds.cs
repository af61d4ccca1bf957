using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// What is published at one moment: the feed, its documents, and the links to them. An instance never changes; a change publishes another one.
/// </summary>
public sealed class PublishedFeeds
{
    private readonly FeedSetOptions _layout;
    private readonly Dictionary<string, DocumentResponse> _responses;

    internal PublishedFeeds(Feed feed, FeedSet documents, FeedSetOptions layout, ValidationReport report, ServingPolicy policy, PublishedFeeds? before)
    {
        Set = documents;
        Feed = feed;
        Documents = documents.Documents;
        Report = report;
        _layout = layout;
        _responses = new(StringComparer.Ordinal);
        var kept = new OrderedDictionary<string, FeedDocument>(StringComparer.Ordinal);
        var reports = new ReportComparison();
        foreach (var (path, document) in documents.Documents)
        {
            // The old instance of an unchanged document is kept, with its compressed forms. The new one is dropped, to save memory.
            var last = before?.Find(path);
            var response = last is not null && last.IsOf(document, reports)
                ? last
                : new(
                    document,
                    LinkFieldOf(path, document.Format, policy),
                    layout.Document.Stylesheet is not null && document.Format != FeedFormat.Json,
                    policy,
                    DocumentPath.IsSubscribedTo(DocumentPath.FolderOf(path, layout.Paths[document.Format])) ? last : null);
            _responses.Add(path, response);
            kept.Add(path, response.Document);
        }

        Documents = kept;
    }

    /// <summary>Gets the feed, for the pages of the site. It has all posts, also those that exceed the limit of a document.</summary>
    public Feed Feed { get; }

    /// <summary>Gets the documents by their path below the site's home, such as <c>categories/feeds/rss.xml</c>.</summary>
    public IReadOnlyDictionary<string, FeedDocument> Documents { get; }

    /// <summary>Gets the findings. None is an Error.</summary>
    public ValidationReport Report { get; }

    /// <summary>Gets the links to the feeds of all posts, one for each format.</summary>
    public IReadOnlyList<FeedLink> Links => field ??= LinksTo("", Feed.Title);

    /// <summary>Gets the links to a category's feeds.</summary>
    /// <param name="category">The category.</param>
    /// <returns>One link for each format; none if the category has no feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="category"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedLink> LinksOf(Category category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return LinksTo(
            DocumentPath.Category.Replace("{slug}", category.Slug, StringComparison.Ordinal),
            $"{Feed.Title}: {(string.IsNullOrWhiteSpace(category.Label) ? category.Term : category.Label)}");
    }

    /// <summary>Gets the links to an author's feeds.</summary>
    /// <param name="author">The author.</param>
    /// <returns>One link for each format; none if the author has no feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="author"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedLink> LinksOf(Person author)
    {
        ArgumentNullException.ThrowIfNull(author);
        return LinksTo(DocumentPath.Author.Replace("{slug}", author.Slug, StringComparison.Ordinal), $"{Feed.Title}: {author.Name}");
    }

    /// <summary>Gets the page that <c>MapSubscribePage</c> serves: HTML without a script.</summary>
    public string SubscribePage => field ??= Set.ToSubscribePage();

    /// <summary>Gets whether these are the documents of an archive that gets no further posts.</summary>
    internal bool IsComplete { get; init; }

    /// <summary>Gets the documents as they were made, from which the next ones are made.</summary>
    internal FeedSet Set { get; }

    /// <summary>Returns whether all documents are the same as before.</summary>
    internal bool IsSameAs(PublishedFeeds before) =>
        _responses.Count == before._responses.Count && _responses.All(entry => before.Find(entry.Key) is { } same && same.IsLike(entry.Value.Document));

    /// <summary>Gets the new warnings.</summary>
    internal IEnumerable<FeedDiagnostic> WarningsSince(PublishedFeeds? before)
    {
        var known = before?.Warnings.CountBy(before.SubjectOf).ToDictionary() ?? [];
        foreach (var warning in Warnings)
        {
            var subject = SubjectOf(warning);
            if (known.TryGetValue(subject, out var left) && left > 0)
                known[subject] = left - 1;
            else
                yield return warning;
        }
    }

    private IEnumerable<FeedDiagnostic> Warnings => Report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Warning);

    /// <summary>
    /// Gets what identifies a finding. It leaves out the number of the post, which changes with each newer post, and the line, which changes with the
    /// text above it.
    /// </summary>
    private (string Rule, string Message, string? File, string? PostId, FieldPath? Path) SubjectOf(FeedDiagnostic finding)
    {
        var path = finding.Path is { } text ? FieldPath.Parse(text) : default(FieldPath?);
        var post = path?.Post is { } index && index < Feed.Posts.Count ? Feed.Posts[index] : null;
        return (finding.Rule.Id, finding.Message, finding.Location?.File, post?.Id, post is null ? path : path?.In(null));
    }

    /// <summary>Gets address and entity tag of the documents that readers subscribe to. Documents of older posts are not among them.</summary>
    internal IEnumerable<(string Topic, string EntityTag)> Topics => Documents
        .Where(entry => DocumentPath.IsSubscribedTo(DocumentPath.FolderOf(entry.Key, _layout.Paths[entry.Value.Format])))
        .Select(entry => (UriText.Of(DocumentPath.Address(Feed.Link, entry.Key)), entry.Value.EntityTag));

    /// <summary>Gets a text that is equal on all nodes that publish the same documents.</summary>
    internal string Stamp => field ??= StampOf(Documents);

    internal static string StampOf(IReadOnlyDictionary<string, FeedDocument> documents)
    {
        var tags = string.Concat(documents.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.EntityTag));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(tags)));
    }

    internal DocumentResponse? Find(string path) => _responses.GetValueOrDefault(path);

    /// <summary>Gets the documents of a folder by their format.</summary>
    internal IReadOnlyDictionary<FeedFormat, DocumentResponse> Formats(string folder)
    {
        var formats = new OrderedDictionary<FeedFormat, DocumentResponse>();
        foreach (var (format, path) in Siblings(folder))
            formats.Add(format, _responses[path]);
        return formats;
    }

    /// <summary>Gets a document's address without scheme and host.</summary>
    internal string AddressOf(string folder, FeedFormat format) =>
        DocumentPath.Address(Feed.Link, DocumentPath.In(folder, _layout.Paths[format])).AbsolutePath;

    /// <summary>Writes the Link field: the document itself, the same in other formats, and the site. RFC 8288.</summary>
    private string LinkFieldOf(string path, FeedFormat format, ServingPolicy policy)
    {
        var field = new StringBuilder();
        Add(DocumentPath.Address(Feed.Link, path), "self", format.MediaType);
        foreach (var (other, place) in Siblings(DocumentPath.FolderOf(path, _layout.Paths[format])))
        {
            if (other != format)
                Add(DocumentPath.Address(Feed.Link, place), "alternate", other.MediaType);
        }

        Add(Feed.Link, "alternate", "text/html");
        // Subscribers look for hubs in the Link field first: WebSub 4.
        foreach (var hub in policy.IsPrivate ? [] : _layout.Document.Hubs)
            Add(hub, "hub", null);
        return field.ToString();

        void Add(Uri address, string relation, string? mediaType)
        {
            field.Append(field.Length > 0 ? ", " : "").Append('<').Append(UriText.Of(address)).Append(">; rel=\"").Append(relation).Append('"');
            if (mediaType is not null)
                field.Append("; type=\"").Append(mediaType).Append('"');
        }
    }

    private List<FeedLink> LinksTo(string folder, string title) =>
        [.. Siblings(folder).Select(document =>
            new FeedLink(document.Format, $"{title} ({document.Format.DisplayName})", DocumentPath.Address(Feed.Link, document.Path)))];

    private IEnumerable<(FeedFormat Format, string Path)> Siblings(string folder) => FeedFormats.All
        .Where(_layout.Paths.ContainsKey)
        .Select(format => (format, path: DocumentPath.In(folder, _layout.Paths[format])))
        .Where(document => Documents.ContainsKey(document.path));
}
