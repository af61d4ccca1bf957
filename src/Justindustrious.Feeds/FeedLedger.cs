using System.Text;
using Justindustrious.Feeds.Comparing;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Ledger;
using Justindustrious.Feeds.Sources;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>
/// The list of posts that a site has published: <c>feeds.lock</c>, next to <c>feeds.yml</c>. A listed post keeps its id when its address changes, so that no
/// subscriber sees it again.
/// </summary>
/// <remarks>
/// The file has a header line, then one line for each post, sorted by id: id, address, date of publication, hash of the body and hash of the title, separated
/// by tabs. If a post has a new address and its id is not an IRI, <c>atom=</c> and the id in Atom follow. The line of a removed post ends with
/// <c>removed</c>, and with the time of its removal if the site lists removed posts.
/// </remarks>
public sealed class FeedLedger
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly Lazy<IReadOnlyList<LedgerEntry>> _entries;
    private readonly Lazy<string> _text;
    private readonly string? _former;

    private readonly Feed _feed;

    private FeedLedger(
        string path, string? former, IReadOnlyList<Candidate> candidates, Func<IReadOnlyList<LedgerEntry>> entries, IReadOnlyList<IdentifiedPost> posts,
        Guid? podcastGuid, Feed feed)
    {
        _feed = feed;
        PodcastGuid = podcastGuid;
        Path = path;
        Posts = posts;
        _former = former;
        _candidates = candidates;
        // Many callers never use the entries or the text.
        _entries = new(entries);
        _text = new(() => _entries.Value.Count == 0 ? former ?? "" : LedgerText.Write(_entries.Value, podcastGuid));
    }

    /// <summary>Gets the ledger's file. It may not exist yet.</summary>
    /// <value>A full path.</value>
    public string Path { get; }

    /// <summary>Gets the published posts, in the feed's order, with the sources of their ids.</summary>
    public IReadOnlyList<IdentifiedPost> Posts { get; }

    /// <summary>Gets the <c>podcast:guid</c> of the site: the first one that was published, or the one that <c>feeds.yml</c> contains.</summary>
    /// <value><see langword="null"/> if the site never was a podcast.</value>
    public Guid? PodcastGuid { get; }

    /// <summary>Gets the removed posts, if the site lists removed posts and the time of their removal is known. The last removed posts come first.</summary>
    internal IReadOnlyList<DeletedPost> DeletedPosts => KeptIds.DeletedPosts(_entries.Value);

    /// <summary>Gets whether the ledger differs from its file: <see langword="false"/> after a build that published nothing new.</summary>
    public bool HasChanged => _text.Value != (_former ?? "");

    /// <summary>Gets the bytes of the ledger's file: UTF-8, lines end with LF.</summary>
    public ReadOnlyMemory<byte> Bytes => Utf8.GetBytes(_text.Value);

    /// <summary>Writes the ledger if it has changed. The file is replaced as a whole, or stays unchanged.</summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="IOException">The file can't be written; its old content is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; its old content is kept.</exception>
    public bool Save() => HasChanged && FileReplacement.Save(Path, new(Bytes));

    /// <summary>
    /// Takes over the ids of a feed that was published before, by this or another program. Each post that is both in the feed and in the folder gets the id
    /// that it has in the feed, and a podcast gets the <c>podcast:guid</c> of the feed.
    /// </summary>
    /// <param name="feed">The feed's bytes: RSS, Atom or JSON Feed.</param>
    /// <param name="fileName">The feed's file, as findings show it; <see langword="null"/> for none.</param>
    /// <param name="report">
    /// The findings: an Error if the feed can't be read, or if a post in the folder has another id of its own; a Warning for each post of the feed that the
    /// folder does not have.
    /// </param>
    /// <returns>A ledger with the new ids, which is not saved yet; this ledger if there is an Error.</returns>
    /// <remarks>
    /// Posts are found by their addresses, without the scheme, or by their titles and dates. The feed's id replaces the one in the ledger.
    /// </remarks>
    public FeedLedger Adopt(ReadOnlyMemory<byte> feed, string? fileName, out ValidationReport report)
    {
        if (PublishedFeedReader.Read(feed, fileName, out var mistake) is not { } published)
        {
            report = new(null, [mistake!]);
            return this;
        }

        var adoption = new Adoption(published, fileName, _candidates);
        var guid = FeedReader.TryRead(feed, null, out var read, out _) ? read.Feed.Podcast?.Guid : null;
        report = new(published.Format, [.. CheckGuid(guid), .. adoption.Findings]);
        if (!report.IsValid)
            return this;
        var entries = adoption.Apply(_entries.Value);
        return new(Path, _former, _candidates, () => entries, [.. Posts.Select(post => adoption.Apply(post))], guid ?? PodcastGuid, _feed);
    }

    /// <summary>Reports that the podcast has another guid in the site than in the feed.</summary>
    private IEnumerable<FeedDiagnostic> CheckGuid(Guid? published)
    {
        if (published is not { } guid || _feed.Podcast?.Guid is not { } own || own == guid)
            yield break;
        yield return new()
        {
            Rule = FeedRules.ComparisonRules.KeptId,
            Location = _feed.Origin?.Locate("podcast.guid"),
            Message = $"the podcast has the guid '{own}', but '{guid}' in the adopted feed: directories would take it for another show; "
                + $"remove the guid, or write 'guid: {guid}'",
        };
    }

    /// <summary>Opens the ledger of a site that was read, and gives its posts their ids.</summary>
    /// <param name="site">The site.</param>
    /// <param name="now">The current time, if the removal of posts is recorded.</param>
    /// <param name="findings">Receives the findings.</param>
    internal static FeedLedger Open(LoadedSite site, FeedDate? now, ICollection<FeedDiagnostic> findings)
    {
        var (siteFile, shown) = site.SiteFile!.Value;
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(siteFile)!, LedgerFile.Name);
        var ledgerFindings = new SourceFindings(shown[..(shown.LastIndexOf('/') + 1)] + LedgerFile.Name);
        var known = LedgerFile.Read(path, ledgerFindings, out var former, out var knownGuid);
        var isReadable = !ledgerFindings.HasError;
        if (!isReadable)
            known = [];

        var drafts = new HashSet<Post>(site.Drafts);
        var published = site.Feed!.Posts.Select(post => new Candidate(post, !drafts.Contains(post))).ToList();
        // A post with an Error may have been published before, so it keeps its entry.
        List<Candidate> all = [.. published, .. site.Withheld.Select(post => new Candidate(post, isPublished: false))];
        var kept = new KeptIds(all, known);
        var isWhole = isReadable && !site.Bad.AreThere && site.Findings.All(finding => finding.Severity != FeedSeverity.Error);
        foreach (var finding in kept.Check(ledgerFindings, isWhole))
            findings.Add(finding);
        foreach (var finding in ledgerFindings.All)
            findings.Add(finding);
        // A ledger that can't be read is not replaced: its author can repair it.
        Func<IReadOnlyList<LedgerEntry>> entries = isReadable
            ? () => [.. kept.Entries(isComplete: site.Bad.AreKnown, now is { } moment ? Comparing.PublishedText.DateOf(moment.ToInstant()) : null)]
            : () => [];
        return new(path, former, published, entries, [.. published.Select(post => Identify(post, kept.IdOf(post)))], GuidOf(site, knownGuid), site.Feed);
    }

    /// <summary>Gets the guid of the podcast. It is computed from the address of the feed once, and kept when the feed moves.</summary>
    private static Guid? GuidOf(LoadedSite site, Guid? known)
    {
        if (site.Feed!.Podcast is not { } podcast)
            return known;
        var path = site.Options.Paths.GetValueOrDefault(FeedFormat.Rss) ?? FeedFormat.Rss.FileName;
        return podcast.Guid ?? known ?? Text.PodcastGuid.Of(UriText.Below(site.Feed.Link, path));
    }

    private static IdentifiedPost Identify(Candidate post, string id)
    {
        var knownAddress = Uri.TryCreate(post.Entry?.Address, UriKind.Absolute, out var address) ? address : null;
        return new(KeptIds.WithId(post, id), id, post.Source, knownAddress);
    }
}
