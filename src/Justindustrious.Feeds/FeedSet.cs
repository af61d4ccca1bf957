using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds;

/// <summary>A whole site's documents: each format, for all posts and for each category and author. Each post is rendered once.</summary>
public sealed class FeedSet
{
    private FeedSet(IEnumerable<KeyValuePair<string, CheckedDocument>> documents, ValidationReport report)
    {
        var byPath = documents.Select(document => KeyValuePair.Create(document.Key, new FeedDocument(document.Value)));
        Documents = new OrderedDictionary<string, FeedDocument>(byPath, StringComparer.Ordinal);
        Report = report;
    }

    /// <summary>Gets the documents by their path below the site's home, such as <c>categories/feeds/rss.xml</c>, main ones first.</summary>
    public IReadOnlyDictionary<string, FeedDocument> Documents { get; }

    /// <summary>Gets what was found in all documents, each finding once.</summary>
    public ValidationReport Report { get; }

    /// <summary>Saves all documents below a folder, or none. A file that holds the same bytes is not touched.</summary>
    /// <param name="folder">The folder that is published at the site's home. It is made where it is missing.</param>
    /// <returns>The paths of the documents whose files were written, as in <see cref="Documents"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">A file can't be written; all files hold what they held before.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; all files hold what they held before.</exception>
    public IReadOnlyList<string> Save(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var files = new FileReplacement { ReachesDisk = true };
        List<string> saved = [.. Documents.Where(document => files.Prepare(Path.Combine(folder, document.Key), document.Value.Checked.Bytes)).Select(document => document.Key)];
        files.Commit();
        return saved;
    }

    /// <summary>Makes a site's documents.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to make; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A rule that must be kept is broken; the exception has all findings.</exception>
    public static FeedSet Create(Feed feed, FeedSetOptions? options = null) =>
        TryCreate(feed, options, out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Makes a site's documents, or says why they can't be made.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to make; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="documents">The documents, where there is no Error.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the documents were made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(Feed feed, FeedSetOptions? options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return TryCreate(feed, options ?? FeedSetOptions.Default, cache: null, out documents, out report);
    }

    /// <summary>Makes a site's documents with the help of what earlier builds remember of its posts.</summary>
    internal static bool TryCreate(
        Feed feed, FeedSetOptions options, PostCache? cache, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        // Each document has an address of its own.
        var edition = new Edition(feed, options.Document with { SelfLink = null }, [.. options.Paths.Keys]);
        var layout = SiteLayout.Of(edition, options);
        var posts = cache is not null && PostCache.CanRemember(edition.Options) ? RecalledPosts.Of(cache, layout.Posts) : null;
        var preparation = Preparation.Of(edition, layout.Posts, layout.Findings, posts is null ? RenderedPosts.Render : posts.Render);
        var requests = preparation.HasError ? [] : layout.ToRequests();
        IGate gate = posts is null ? new Gate() : new RememberedGate(posts, new Gate());
        var publication = Publication.Of(preparation, requests.Values, gate);
        report = new(null, publication.Findings);
        documents = null;
        if (publication.HasError)
            return false;

        if (posts is not null)
            cache!.Remember(publication);
        documents = new(requests.Keys.Zip(publication.Documents, (path, document) => KeyValuePair.Create(path, document!)), report);
        return true;
    }

    /// <summary>Packs the documents with their reports, so that another process need not make them again.</summary>
    /// <returns>Bytes that only <see cref="TryUnpack"/> of the same build of this library takes.</returns>
    internal byte[] Pack() => PackedSet.Pack(Report, [.. Documents.Select(document => KeyValuePair.Create(document.Key, document.Value.Checked))]);

    /// <summary>Unpacks what <see cref="Pack"/> packed, with the same bytes in every document. They are not checked again.</summary>
    /// <param name="packed">The bytes, from where only the app's own programs write.</param>
    /// <param name="documents">The documents; <see langword="null"/> where the bytes are not whole, or another build of this library packed them.</param>
    /// <returns>Whether there are documents.</returns>
    internal static bool TryUnpack(byte[] packed, [NotNullWhen(true)] out FeedSet? documents)
    {
        documents = PackedSet.TryUnpack(packed, out var unpacked, out var report) ? new(unpacked, report) : null;
        return documents is not null;
    }
}
