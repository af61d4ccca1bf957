using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Sources;
using Justindustrious.Feeds.Sources.Generators;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A site folder: <c>feeds.yml</c> and a folder of Markdown posts with front matter.</summary>
public sealed class MarkdownFolder
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
        PassedOver = site.PassedOver;
        _cache = site.Cache;
        Configuration = site.Configuration;
    }

    /// <summary>Gets what the folder was read by; <see langword="null"/> where there is neither feeds.yml nor a generator's configuration.</summary>
    internal SiteConfiguration? Configuration { get; }

    /// <summary>Gets the feed of every post that has no Error and is published.</summary>
    /// <value><see langword="null"/> where <c>feeds.yml</c> could not be read, or names no title or home; the report says why.</value>
    public Feed? Feed { get; }

    /// <summary>Gets what was published before, which gave the posts their ids, and what is published now. <see cref="FeedLedger.Save"/> writes it.</summary>
    /// <value><see langword="null"/> where there is no <see cref="Feed"/>.</value>
    public FeedLedger? Ledger { get; }

    /// <summary>Gets which documents <c>feeds.yml</c> asks for.</summary>
    public FeedSetOptions Options { get; }

    /// <summary>
    /// Gets the severities of rules in this folder: those in <see cref="MarkdownFolderOptions.Severities"/>, then those in <c>rules</c> of <c>feeds.yml</c>.
    /// </summary>
    /// <value>The reports have them already. An Error stays an Error in these reports: no document exists with one.</value>
    public RuleSeverities Severities { get; }

    /// <summary>Gets what was found in <c>feeds.yml</c> and in each post, by file, line and column.</summary>
    /// <remarks>Files are shown as the folder was given: <c>blog/posts/a.md</c>, or <c>posts/a.md</c> for the folder <c>.</c>, always with <c>/</c>.</remarks>
    public ValidationReport Report { get; }

    /// <summary>
    /// Gets the posts that were left out: drafts, others that front matter withholds, those dated later than now, and those with Errors that feeds are made
    /// without.
    /// </summary>
    /// <value>By file. Once documents were made, those with an Error that was found only then are among them.</value>
    public IReadOnlyList<SkippedPost> Skipped { get; private set; }

    /// <summary>Gets how many files in the folders of posts are no posts, by ending.</summary>
    internal IReadOnlyDictionary<string, int> Unread { get; }

    /// <summary>Gets how many pages of <see cref="MarkdownFolderOptions.HtmlFolder"/> are no posts.</summary>
    /// <value>By what they are: <c>home page</c>, <c>list of posts</c>, <c>without a date</c>. None for a folder of Markdown.</value>
    public IReadOnlyDictionary<string, int> PassedOver { get; }

    /// <summary>Gets the next moment at which the folder's feeds change although no file does: a post becomes due, or a published one expires.</summary>
    /// <value><see langword="null"/> where there is no such post.</value>
    public Instant? NextChange { get; }

    /// <summary>Reads a site folder. Bad data never throws: the report says what is wrong, for every post at once.</summary>
    /// <param name="folder">The folder that holds <c>feeds.yml</c>.</param>
    /// <param name="options">How to read it; <see cref="MarkdownFolderOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    public static MarkdownFolder Load(string folder, MarkdownFolderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return LoadWith(null, folder, options ?? MarkdownFolderOptions.Default);
    }

    /// <summary>Reads a site folder with the help of what earlier builds remember of its posts. The documents are the same as without.</summary>
    /// <param name="cache">The cache, which is used from <see cref="PostCache.MinimumPosts"/> files up. Dispose it after the documents are made.</param>
    /// <param name="folder">The folder that holds <c>feeds.yml</c>.</param>
    /// <param name="options">How to read it.</param>
    internal static MarkdownFolder LoadWith(SiteCache? cache, string folder, MarkdownFolderOptions options)
    {
        var site = SiteLoader.Load(folder, options, cache, Versions, BodyTitle.Find, HtmlTree.ParsePage);
        if (site.Feed is null || site.SiteFile is null)
            return new(site, null, null, site.Findings, options);

        var findings = site.Findings.ToList();
        var ledger = FeedLedger.Open(site, findings);
        var feed = site.Feed with { Posts = [.. ledger.Posts.Select(post => post.Post)] };
        return new(site, feed, ledger, SiteLoader.InOrder(findings), options);
    }

    /// <summary>Reads the severities of rules in a site folder, and nothing else of it, for feeds that are validated there.</summary>
    /// <param name="folder">The folder that holds <c>feeds.yml</c>.</param>
    /// <param name="options">
    /// Which site file to read; <see cref="MarkdownFolderOptions.Default"/> if <see langword="null"/>. Its severities win over those of the file.
    /// </param>
    /// <param name="report">What was found in the key <c>rules</c>, or why it can't be read.</param>
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

    /// <summary>Makes the site's documents, or says why they can't be made: what is wrong in the files, and what in the documents.</summary>
    /// <param name="documents">The documents, where there is no Error.</param>
    /// <param name="report">All findings, those of <see cref="Report"/> included.</param>
    /// <returns>Whether the documents were made.</returns>
    public bool TryCreateFeedSet([NotNullWhen(true)] out FeedSet? documents, out ValidationReport report) =>
        TryCreateFeedSet(Options, out documents, out report);

    /// <summary>Makes the site's documents as asked for, whatever <c>feeds.yml</c> says, or says why they can't be made.</summary>
    /// <param name="options">Which documents to make: <see cref="Options"/> with changes.</param>
    /// <param name="documents">
    /// The documents, where there is no Error, or only Errors of posts that are left out: see <see cref="MarkdownFolderOptions.SkipsBadPosts"/>.
    /// </param>
    /// <param name="report">All findings, those of <see cref="Report"/> included.</param>
    /// <returns>Whether the documents were made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public bool TryCreateFeedSet(FeedSetOptions options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(options);
        documents = null;
        report = Report;
        if (Feed is null)
            return false;

        // The posts that could be read are made documents even when others could not: their findings are reported at once, too.
        var inFiles = ReportOf(options, out var isStopped);
        var feed = Feed;
        var leftOut = new List<BadPost>();
        FeedSet? made;
        FeedDiagnostic[] found;
        while (true)
        {
            FeedSet.TryCreate(feed, options, _cache, out made, out var findings);
            found = [.. Severities.ApplyToMade(findings.Diagnostics)];
            if (!Array.Exists(found, IsError) || _bad.LeftOut(feed.Posts, found, options) is not { Count: > 0 } more)
                break;
            leftOut.AddRange(more);
            var bad = new HashSet<Post?>(more.Select(post => post.Read), ReferenceEqualityComparer.Instance);
            feed = feed with { Posts = [.. feed.Posts.Where(post => !bad.Contains(post))] };
        }

        if (leftOut.Count > 0)
            Skipped = [.. Skipped.Concat(BadPosts.Skipped(leftOut)).DistinctBy(post => post.File).OrderBy(post => post.File, StringComparer.Ordinal)];
        // Posts with errors are posts: a feed that has only such ones is not empty.
        var counted = found.Where(finding => !isStopped || finding.Rule != FeedRules.ModelRules.EmptyFeed);
        report = new(null, SiteLoader.InOrder(inFiles.Diagnostics.Concat(_bad.FindingsOf(leftOut)).Concat(counted)));
        documents = isStopped || Array.Exists(found, IsError) ? null : made;
        return documents is not null;
    }

    /// <summary>Makes the site's documents.</summary>
    /// <returns>The documents.</returns>
    /// <exception cref="FeedValidationException">A rule that must be kept is broken; the exception has all findings.</exception>
    public FeedSet ToFeedSet() =>
        TryCreateFeedSet(out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Gets the versions of all code that posts pass through.</summary>
    private static byte[] Versions() =>
    [
        .. new[]
        {
            typeof(MarkdownFolder), typeof(Markdig.Markdown), typeof(Ganss.Xss.HtmlSanitizer), typeof(AngleSharp.Dom.IDocument),
            typeof(AngleSharp.Css.Dom.ICssStyleSheet), typeof(YamlDotNet.Core.Parser), typeof(Tomlyn.Parsing.SyntaxParser), typeof(Instant),
        }.SelectMany(type => type.Module.ModuleVersionId.ToByteArray()),
    ];

    private static bool IsError(FeedDiagnostic finding) => finding.Severity == FeedSeverity.Error;

    /// <summary>Gets what was found in the files, as it counts for a set of documents.</summary>
    /// <param name="options">Which documents are made.</param>
    /// <param name="isStopped">Whether there is an Error that no documents can be made with.</param>
    private ValidationReport ReportOf(FeedSetOptions options, out bool isStopped)
    {
        var (findings, stops) = _bad.Judge(options);
        isStopped = stops || _others.Any(IsError);
        return new(null, SiteLoader.InOrder(_others.Concat(findings)));
    }
}
