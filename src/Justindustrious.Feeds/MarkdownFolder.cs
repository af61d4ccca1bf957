using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Sources;
using Justindustrious.Feeds.Sources.Generators;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A site folder: <c>feeds.yml</c> and a folder of Markdown posts with front matter.</summary>
public sealed partial class MarkdownFolder
{
    private readonly PostCache? _cache;
    private readonly BadPosts _bad;
    private readonly IReadOnlyList<FeedDiagnostic> _others;

    private MarkdownFolder(LoadedSite site, Feed? feed, FeedLedger? ledger, IEnumerable<FeedDiagnostic> findings, MarkdownFolderOptions options)
    {
        Feed = feed;
        Ledger = ledger;
        Options = site.Options;
        Severities = site.Severities.With(options.Severities);
        (_bad, _others) = (site.Bad.Weighed(Severities.ApplyToMade), [.. Severities.ApplyToMade(findings)]);
        Report = ReportOf(site.Options, out _);
        Skipped = [.. site.Skipped.Concat(BadPosts.Skipped(_bad.LeftOut(site.Options))).OrderBy(post => post.File, StringComparer.Ordinal)];
        Unread = site.Unread;
        NextChange = site.NextChange;
        SubscribePath = site.SubscribePath;
        PassedOver = site.PassedOver;
        _cache = site.Cache;
        Configuration = site.Configuration;
    }

    /// <summary>
    /// Gets the configuration with which the folder was read; <see langword="null"/> if there is neither feeds.yml nor a generator's configuration.
    /// </summary>
    internal SiteConfiguration? Configuration { get; }

    /// <summary>Gets the feed with all published posts that have no Error.</summary>
    /// <value><see langword="null"/> if <c>feeds.yml</c> could not be read, or has no title or home. The report has the reason.</value>
    public Feed? Feed { get; }

    /// <summary>Gets the ledger, which gave the posts their ids. <see cref="FeedLedger.Save"/> writes it with the posts that are published now.</summary>
    /// <value><see langword="null"/> if there is no <see cref="Feed"/>.</value>
    public FeedLedger? Ledger { get; }

    /// <summary>Gets the documents that <c>feeds.yml</c> requests.</summary>
    public FeedSetOptions Options { get; }

    /// <summary>Gets the path of the page for people who want to subscribe, below the home: <c>subscribe</c> in <c>feeds.yml</c>.</summary>
    /// <value><see langword="null"/> for no page. <c>dotnet feeds build</c> writes <see cref="FeedSet.ToSubscribePage"/> there.</value>
    public string? SubscribePath { get; }

    /// <summary>
    /// Gets the severities of rules in this folder: those in <see cref="MarkdownFolderOptions.Severities"/>, then those in <c>rules</c> of <c>feeds.yml</c>.
    /// </summary>
    /// <value>They are already applied to the reports. An Error stays an Error there, because a document with an Error can't be created.</value>
    public RuleSeverities Severities { get; }

    /// <summary>Gets the findings in <c>feeds.yml</c> and in the posts, by file, line and column.</summary>
    /// <remarks>A file's path starts with the folder as it was given: <c>blog/posts/a.md</c>, or <c>posts/a.md</c> for the folder <c>.</c>.</remarks>
    public ValidationReport Report { get; }

    /// <summary>
    /// Gets the posts that were left out: drafts, posts that front matter withholds, posts dated later than now, and posts with Errors if the options leave
    /// those out.
    /// </summary>
    /// <value>Ordered by file. An Error that is found when documents are created adds its post then.</value>
    public IReadOnlyList<SkippedPost> Skipped { get; private set; }

    /// <summary>Gets the number of files in the posts' folders that are not posts, by file name extension.</summary>
    internal IReadOnlyDictionary<string, int> Unread { get; }

    /// <summary>Gets the number of pages in <see cref="MarkdownFolderOptions.HtmlFolder"/> that are not posts.</summary>
    /// <value>By kind: <c>home page</c>, <c>list of posts</c>, <c>without a date</c>. Empty for a folder of Markdown.</value>
    public IReadOnlyDictionary<string, int> PassedOver { get; }

    /// <summary>Gets the next moment at which the feeds change although no file changes: a post becomes due, or a published post expires.</summary>
    /// <value><see langword="null"/> if there is no such post.</value>
    public Instant? NextChange { get; }

    /// <summary>Reads a site folder. Bad data never throws: the report lists everything that is wrong, in all posts.</summary>
    /// <param name="folder">The folder that contains <c>feeds.yml</c>.</param>
    /// <param name="options">How to read it; <see cref="MarkdownFolderOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    public static MarkdownFolder Load(string folder, MarkdownFolderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return LoadWith(null, folder, options ?? MarkdownFolderOptions.Default);
    }

    /// <summary>Reads a site folder with a cache of its posts from earlier builds. The documents are the same as without the cache.</summary>
    /// <param name="cache">
    /// The cache. It is used if there are <see cref="PostCache.MinimumPosts"/> files or more. Dispose it after the documents are created.
    /// </param>
    /// <param name="folder">The folder that contains <c>feeds.yml</c>.</param>
    /// <param name="options">How to read it.</param>
    internal static MarkdownFolder LoadWith(SiteCache? cache, string folder, MarkdownFolderOptions options)
    {
        var site = SiteLoader.Load(folder, options, cache, Versions, BodyTitle.Find, HtmlTree.ParsePage);
        if (site.Feed is null || site.SiteFile is null)
            return new(site, null, null, site.Findings, options);

        var findings = site.Findings.ToList();
        var ledger = FeedLedger.Open(site, site.ListsDeletedPosts && options.RecordsRemovedPosts ? options.Now : null, findings);
        var feed = site.Feed with { Posts = [.. ledger.Posts.Select(post => post.Post)] };
        if (site.ListsDeletedPosts)
            feed = feed with { DeletedPosts = [.. ledger.DeletedPosts.Take(site.Options.Document.MaxPosts ?? int.MaxValue)] };
        if (feed.Podcast is { } podcast)
        {
            feed = feed with { Podcast = podcast with { Guid = ledger.PodcastGuid } };
            findings.AddRange(CheckFiles(folder, feed, site.Severities.With(options.Severities)));
        }

        return new(site, feed, ledger, SiteLoader.InOrder(findings), options);
    }

    /// <summary>Reads only the severities of rules in a site folder, to validate feeds with them.</summary>
    /// <param name="folder">The folder that contains <c>feeds.yml</c>.</param>
    /// <param name="options">
    /// Which site file to read; <see cref="MarkdownFolderOptions.Default"/> if <see langword="null"/>. Severities in the options override those of the file.
    /// </param>
    /// <param name="report">The findings in the key <c>rules</c>, or why the file can't be read.</param>
    /// <returns>The severities, for <see cref="FeedValidatorOptions.Severities"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    public static RuleSeverities LoadSeverities(string folder, MarkdownFolderOptions? options, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= MarkdownFolderOptions.Default;
        var (severities, findings) = SiteLoader.LoadSeverities(folder, options);
        report = new(null, findings);
        return severities.With(options.Severities);
    }

    /// <summary>Creates the site's documents, or reports why they can't be created: what is wrong in the files and in the documents.</summary>
    /// <param name="documents">The documents, if there is no Error.</param>
    /// <param name="report">All findings, including those of <see cref="Report"/>.</param>
    /// <returns>Whether the documents were created.</returns>
    public bool TryCreateFeedSet([NotNullWhen(true)] out FeedSet? documents, out ValidationReport report) =>
        TryCreateFeedSet(Options, out documents, out report);

    /// <summary>Creates documents with the given options instead of those of <c>feeds.yml</c>, or reports why they can't be created.</summary>
    /// <param name="options">Which documents to create: <see cref="Options"/> with changes.</param>
    /// <param name="documents">
    /// The documents, if there is no Error, or only Errors of posts that are left out: see <see cref="MarkdownFolderOptions.SkipsBadPosts"/>.
    /// </param>
    /// <param name="report">All findings, including those of <see cref="Report"/>.</param>
    /// <returns>Whether the documents were created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public bool TryCreateFeedSet(FeedSetOptions options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TryCreateFeedSet(options, stage: null, previous: null, DocumentKeeping.InMemory, out documents, out report);
    }

    /// <summary>Creates documents after a change. Earlier ones are used again as in <see cref="FeedSet.Create(Feed, FeedSetOptions?, FeedSet?)"/>.</summary>
    internal bool TryCreateFeedSet(
        FeedSetOptions options, FeedSet? previous, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report) =>
        TryCreateFeedSet(options, stage: null, previous, DocumentKeeping.Rare, out documents, out report);

    /// <summary>Creates documents as the other methods do. A stage takes them out of memory if there are many.</summary>
    internal bool TryCreateFeedSet(
        FeedSetOptions options, DocumentStage? stage, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report) =>
        TryCreateFeedSet(options, stage, previous: null, DocumentKeeping.InMemory, out documents, out report);

    private bool TryCreateFeedSet(
        FeedSetOptions options, DocumentStage? stage, FeedSet? previous, DocumentKeeping keeping, [NotNullWhen(true)] out FeedSet? documents,
        out ValidationReport report)
    {
        documents = null;
        report = Report;
        if (Feed is null)
            return false;

        // The posts that could be read are checked even if other files have Errors, so that one build reports all findings.
        var inFiles = ReportOf(options, out var isStopped);
        var feed = Feed;
        var leftOut = new List<BadPost>();
        FeedSet? made;
        FeedDiagnostic[] found;
        while (true)
        {
            FeedSet.TryCreate(feed, options, _cache, previous, out made, out var findings, keeping, stage);
            found = [.. Severities.ApplyToMade(findings.Diagnostics)];
            if (!Array.Exists(found, IsError) || _bad.LeftOut(feed.Posts, found, options) is not { Count: > 0 } more)
                break;
            leftOut.AddRange(more);
            var bad = new HashSet<Post?>(more.Select(post => post.Read), ReferenceEqualityComparer.Instance);
            feed = feed with { Posts = [.. feed.Posts.Where(post => !bad.Contains(post))] };
        }

        if (leftOut.Count > 0)
            Skipped = [.. Skipped.Concat(BadPosts.Skipped(leftOut)).DistinctBy(post => post.File).OrderBy(post => post.File, StringComparer.Ordinal)];
        // A feed whose posts all have Errors is not an empty feed.
        var counted = found.Where(finding => !isStopped || finding.Rule != FeedRules.ModelRules.EmptyFeed);
        report = new(null, SiteLoader.InOrder(inFiles.Diagnostics.Concat(_bad.FindingsOf(leftOut)).Concat(counted)));
        documents = isStopped || Array.Exists(found, IsError) ? null : made;
        return documents is not null;
    }

    /// <summary>Creates the site's documents.</summary>
    /// <returns>The documents.</returns>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public FeedSet ToFeedSet() =>
        TryCreateFeedSet(out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Moves findings in a document of the folder to the places in the files from which their posts or the feed were read.</summary>
    /// <param name="findings">The findings, with the paths of elements or members. A finding without a place in a file keeps its own.</param>
    /// <param name="document">The document.</param>
    internal IEnumerable<FeedDiagnostic> Trace(IEnumerable<FeedDiagnostic> findings, FeedDocument document)
    {
        if (Feed is null || !FeedReader.TryRead(document.Bytes, null, out var read, out _))
            return findings;
        var byId = Feed.Posts.ToLookup(post => document.Format == FeedFormat.Atom ? post.IdInAtom(null) : post.Id, StringComparer.Ordinal);
        var written = read.Feed.Posts.Select(post => byId[post.Id].FirstOrDefault()).OfType<Post>().ToList();
        if (written.Count < read.Feed.Posts.Count)
            return findings;
        var edition = new Edition(Feed, FeedOptions.Default, [document.Format]);
        return findings.Select(finding => FindingTrace.ToModel(finding, edition, written) is { Location: not null } traced ? traced : finding);
    }

    /// <summary>Gets the versions of all code that reads or renders posts. The cache of another version is not used.</summary>
    private static byte[] Versions() =>
    [
        .. new[]
        {
            typeof(MarkdownFolder), typeof(Markdig.Markdown), typeof(Ganss.Xss.HtmlSanitizer), typeof(AngleSharp.Dom.IDocument),
            typeof(AngleSharp.Css.Dom.ICssStyleSheet), typeof(YamlDotNet.Core.Parser), typeof(Tomlyn.Parsing.SyntaxParser), typeof(Instant),
        }.SelectMany(type => type.Module.ModuleVersionId.ToByteArray()),
    ];

    private static bool IsError(FeedDiagnostic finding) => finding.Severity == FeedSeverity.Error;

    /// <summary>Gets the findings in the files. Errors of posts that the options leave out may count as Warnings.</summary>
    /// <param name="options">Which documents are created.</param>
    /// <param name="isStopped">Whether an Error prevents all documents.</param>
    private ValidationReport ReportOf(FeedSetOptions options, out bool isStopped)
    {
        var (findings, stops) = _bad.Judge(options);
        isStopped = stops || _others.Any(IsError);
        return new(null, SiteLoader.InOrder(_others.Concat(findings)));
    }
}
