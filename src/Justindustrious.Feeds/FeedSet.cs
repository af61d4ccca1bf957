using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Writing;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>
/// All documents of a site: one in each format for all posts, and also for each category, author, language or section if the options group posts. Each post
/// is rendered once.
/// </summary>
public sealed class FeedSet
{
    private EarlierDocuments? _made;

    private FeedSet(
        IEnumerable<KeyValuePair<string, CheckedDocument>> documents, ValidationReport report, FeedSet? previous = null, EarlierDocuments? made = null)
    {
        _made = made;
        var comparison = new ReportComparison();
        // A loop: ReadyToRun leaves queries of pairs to the JIT compiler, and every program that starts gets here.
        var byPath = new OrderedDictionary<string, FeedDocument>(previous?.Documents.Count ?? 0, StringComparer.Ordinal);
        foreach (var (path, document) in documents)
        {
            // The same instance, whose entity tag is known already.
            byPath.Add(path, previous?.Documents.GetValueOrDefault(path) is { } same && same.Checked.IsLike(document, comparison) ? same : new(document));
        }

        Documents = byPath;
        Report = report;
    }

    /// <summary>Gets the documents by their path below the site's home, such as <c>categories/feeds/rss.xml</c>. The main documents come first.</summary>
    public IReadOnlyDictionary<string, FeedDocument> Documents { get; }

    /// <summary>Creates documents that are held packed, of which there may be a thousand sets: see <see cref="Shrink"/>.</summary>
    internal static bool TryCreatePacked(Feed feed, FeedSetOptions options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report) =>
        TryCreate(feed, options, cache: null, previous: null, out documents, out report, DocumentKeeping.Packed);

    /// <summary>
    /// Packs the documents, and frees what only the next ones need: renderings, and how these were made. The next ones are made from nothing, which is fast
    /// enough for a small feed, of which there may be a thousand. Documents that nobody asks for are freed as well.
    /// </summary>
    /// <param name="again">Makes the same set again.</param>
    internal void Shrink(Func<FeedSet?> again)
    {
        _made = null;
        foreach (var (path, document) in Documents)
        {
            document.Checked.Bytes.Pack();
            document.Checked.Bytes.Lose(() => MakeAgain(path));
        }

        DocumentBytes MakeAgain(string path)
        {
            var made = again()?.Documents;
            // Who asks for a second format may soon ask for the third one, which was made as well.
            foreach (var (other, document) in Documents)
            {
                if (other != path && made?.GetValueOrDefault(other) is { } found)
                    document.Checked.Bytes.Recover(found.Checked.Bytes);
            }

            return made?.GetValueOrDefault(path)?.Checked.Bytes
                ?? throw new InvalidOperationException("the document can't be made again: a post was changed after the document was created");
        }
    }

    /// <summary>
    /// Gets the feed that the documents were created from, with the earlier instances of posts that did not change; <see langword="null"/> for unpacked
    /// documents.
    /// </summary>
    internal Feed? Feed => _made?.Feed;

    /// <summary>Gets the findings in all documents, each once.</summary>
    public ValidationReport Report { get; }

    /// <summary>Saves all documents below a folder, or none. A file that already has the same bytes is not written.</summary>
    /// <param name="folder">The folder that is published at the site's home. It is created if it is missing.</param>
    /// <returns>The paths of the documents whose files were written, as in <see cref="Documents"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">A file can't be written; all files keep their old content.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; all files keep their old content.</exception>
    public IReadOnlyList<string> Save(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var files = new FileReplacement { ReachesDisk = true };
        var prepared = Documents.Where(document => files.Prepare(Path.Combine(folder, document.Key), document.Value.Checked.Bytes));
        List<string> saved = [.. prepared.Select(document => document.Key)];
        files.Commit();
        return saved;
    }

    /// <summary>Creates a site's documents.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to create; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static FeedSet Create(Feed feed, FeedSetOptions? options = null) =>
        TryCreate(feed, options, out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Creates a site's documents, or reports why they can't be created.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to create; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="documents">The documents, if there is no Error.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the documents were created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(Feed feed, FeedSetOptions? options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return TryCreate(feed, options ?? FeedSetOptions.Default, cache: null, previous: null, out documents, out report);
    }

    /// <summary>
    /// Creates a site's documents after a change. Earlier documents are used again if they contain no changed post, and posts that did not change are not
    /// rendered again.
    /// </summary>
    /// <param name="feed">
    /// The feed of all posts. It is fastest if posts that did not change are the same instances as before; equal posts are found too.
    /// </param>
    /// <param name="options">Which documents to create; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="previous">
    /// The earlier documents; <see langword="null"/> for the first ones. If they have other options, all documents are created again.
    /// </param>
    /// <returns>The documents: the same bytes as without <paramref name="previous"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static FeedSet Create(Feed feed, FeedSetOptions? options, FeedSet? previous) =>
        TryCreate(feed, options, previous, out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Creates a site's documents after a change, or reports why they can't be created.</summary>
    /// <param name="feed">
    /// The feed of all posts. It is fastest if posts that did not change are the same instances as before; equal posts are found too.
    /// </param>
    /// <param name="options">Which documents to create; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="previous">
    /// The earlier documents; <see langword="null"/> for the first ones. If they have other options, all documents are created again.
    /// </param>
    /// <param name="documents">The documents, if there is no Error: the same bytes as without <paramref name="previous"/>.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the documents were created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(
        Feed feed, FeedSetOptions? options, FeedSet? previous, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return TryCreate(feed, options ?? FeedSetOptions.Default, cache: null, previous, out documents, out report, DocumentKeeping.Rare);
    }

    /// <summary>
    /// Creates a site's documents. Posts that the cache knows from earlier builds are not rendered again. A stage takes documents out of memory if there are
    /// many.
    /// </summary>
    internal static bool TryCreate(
        Feed feed, FeedSetOptions options, PostCache? cache, FeedSet? previous, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report,
        DocumentKeeping keeping = DocumentKeeping.InMemory, DocumentStage? stage = null)
    {
        var earlier = previous?._made is { } all && all.HasOptions(options.Document with { SelfLink = null }) ? all : null;
        if (earlier is not null && feed.Posts is not null)
            feed = earlier.WithEarlierPosts(feed, RenderedPosts.HoldIn);
        var edition = EditionOf(feed, options, earlier?.Preparation.Edition);
        var layout = SiteLayout.Of(edition, options, earlier?.Layout, keeping);
        var posts = cache is not null && PostCache.CanRemember(edition.Options) ? RecalledPosts.Of(cache, layout.Posts) : null;
        return TryCreate(feed, layout, edition, posts, earlier, previous, out documents, out report, cache, stage);
    }

    /// <summary>Creates the documents of one folder of a site, whose posts alone were read. They are held packed.</summary>
    internal static bool TryCreatePart(
        Feed feed, FeedSetOptions options, SitePart part, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        var edition = EditionOf(feed, options, null);
        return TryCreate(feed, SiteLayout.Of(edition, options, part), edition, null, null, null, out documents, out report, null);
    }

    /// <summary>Each document has an address of its own.</summary>
    private static Edition EditionOf(Feed feed, FeedSetOptions options, Edition? before) =>
        new(feed, options.Document with { SelfLink = null }, [.. options.Paths.Keys], options.Paths.GetValueOrDefault(FeedFormat.Rss), before);

    private static bool TryCreate(
        Feed feed, SiteLayout layout, Edition edition, RecalledPosts? posts, EarlierDocuments? earlier, FeedSet? previous,
        [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report, PostCache? cache, DocumentStage? stage = null)
    {
        // Packed documents free their renderings, so these are not remembered for as long as the posts are in memory.
        Func<Post, ContentPolicy, RenderedContent> render = posts is not null ? posts.Render
            : layout.Keeping == DocumentKeeping.Packed ? RenderedPosts.RenderStreamed : RenderedPosts.Render;
        var preparation = Preparation.Of(
            edition, layout.Posts, layout.Findings, stage is null ? render : (post, policy) => stage.Keep(render(post, policy)), earlier?.Preparation);
        var requests = preparation.HasError ? [] : layout.ToRequests(earlier?.Layout);
        IGate gate = posts is null ? new Gate() : RememberedGate.Of(posts, new Gate());
        if (earlier is not null)
            gate = new EarlierGate(earlier, posts is null ? new RememberedGate(earlier.LengthsFor, gate) : gate);
        var publication = Publication.Of(preparation, requests.Values, gate, stage);
        report = new(null, publication.Findings);
        documents = null;
        if (publication.HasError)
            return false;

        if (posts is not null)
            cache!.Remember(publication);
        var made = new List<KeyValuePair<string, CheckedDocument>>();
        foreach (var path in requests.Keys)
            made.Add(new(path, publication.Documents[made.Count]!));
        documents = new(made, report, previous, new(publication, feed, layout));
        return true;
    }

    /// <summary>Writes the list of the feeds, which readers import: the main feed, and those of categories, authors, sections and languages.</summary>
    /// <returns>A document in OPML 2.0. Each feed is in it once, in the first of the formats RSS, Atom and JSON Feed that the set has.</returns>
    /// <remarks>Documents with older posts are not in the list, because feeds lead to them.</remarks>
    public string ToOpml()
    {
        var format = Documents.Count == 0 ? FeedFormat.Rss : Documents.Values.Min(document => document.Format);
        var documents = Documents.Where(document => document.Value.Format == format && !IsHistory(document.Key)).Select(document => document.Value).ToList();
        var feeds = ReadSubscribed(format).ConvertAll(subscribed => subscribed.Read);
        var output = new ArrayBufferWriter<byte>();
        var updated = documents.Count == 0 ? NodaConstants.UnixEpoch : documents.Max(document => document.Updated);
        OpmlWriter.Write(
            output, feeds is [var main, ..] ? main.Feed.Title : "", updated, feeds.Select(read => (AddressOf(read), read.Feed)));
        return new UTF8Encoding(false).GetString(output.WrittenSpan);
    }

    /// <summary>
    /// Writes a page for people: what a feed is, the addresses to copy, links for common readers, and the latest posts. It has its own CSS, no script, and
    /// nothing from elsewhere.
    /// </summary>
    /// <returns>HTML in English. Titles have the feed's language. Save it at the address <c>/subscribe/</c>, and link to it from every page.
    /// A group is listed if it has several posts, and not the same posts as the main feed. Languages are always listed.</returns>
    /// <exception cref="InvalidOperationException">The set has no document.</exception>
    public string ToSubscribePage()
    {
        // Each group has all formats, so a group without a document in the first format has no documents.
        var main = Documents.Where(document => !IsHistory(document.Key)).DistinctBy(document => document.Value.Format).Select(document => document.Value)
            .OrderBy(document => document.Format).ToList();
        if (main.Count == 0)
            throw new InvalidOperationException("The set has no document to subscribe to");
        var feeds = ReadSubscribed(main[0].Format);
        var all = feeds[0].Read;
        return SubscribePage.Write(
            all.Feed,
            [.. main.Select(document => (document.Format, AddressOf(FeedReader.TryRead(document.Bytes, null, out var read, out _) ? read : all)))],
            [.. feeds.Skip(1).Where(part => IsWorthSubscribing(part, all.Feed)).Select(part => (part.Read.Feed.Title, AddressOf(part.Read)))],
            all.Feed.Posts.Take(5));
    }

    /// <summary>Returns whether people may want a feed in addition to the main one: it has several posts, and not the same posts as the main feed.</summary>
    private static bool IsWorthSubscribing((string Path, ReadFeed Read) part, Feed main) =>
        part.Path.Contains("languages/", StringComparison.Ordinal)
        || (part.Read.Feed.Posts.Count > 1 && !part.Read.Feed.Posts.Select(post => post.Id).SequenceEqual(main.Posts.Select(post => post.Id)));

    /// <summary>Reads the documents that people subscribe to, in one format. The main one comes first.</summary>
    private List<(string Path, ReadFeed Read)> ReadSubscribed(FeedFormat format)
    {
        var feeds = new List<(string, ReadFeed)>();
        foreach (var (path, document) in Documents)
        {
            if (document.Format == format && !IsHistory(path) && FeedReader.TryRead(document.Bytes, null, out var read, out _))
                feeds.Add((path, read));
        }

        return feeds;
    }

    private static Uri AddressOf(ReadFeed read) => read.Options.SelfLink ?? read.Feed.Link;

    /// <summary>Returns whether a path is that of a page or an archive: <c>page/2/rss.xml</c>.</summary>
    private static bool IsHistory(string path) =>
        path.Split('/') is [.., "page" or "archive", var number, _] && number.All(char.IsAsciiDigit);

    /// <summary>Packs the documents with their reports, so that another process need not create them again.</summary>
    /// <returns>Bytes that only <see cref="TryUnpack"/> of the same build of this library can read.</returns>
    internal byte[] Pack() => PackedSet.Pack(Report, [.. Documents.Select(document => KeyValuePair.Create(document.Key, document.Value.Checked))]);

    /// <summary>Unpacks the documents that <see cref="Pack"/> packed. They are not checked again.</summary>
    /// <param name="packed">The bytes, from a store to which only the app's own programs write.</param>
    /// <param name="documents">The documents; <see langword="null"/> if the bytes are not whole, or another build of this library packed them.</param>
    /// <returns>Whether there are documents.</returns>
    internal static bool TryUnpack(byte[] packed, [NotNullWhen(true)] out FeedSet? documents)
    {
        documents = PackedSet.TryUnpack(packed, out var unpacked, out var report) ? new(unpacked, report) : null;
        return documents is not null;
    }
}
