using System.Text;
using Justindustrious.Feeds.Comparing;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Ledger;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds;

/// <summary>
/// What a site has published: <c>feeds.lock</c>, beside <c>feeds.yml</c>. A post that it knows keeps its id wherever it moves, so that no subscriber sees it
/// again.
/// </summary>
/// <remarks>
/// Its text is a header line, then a line a post: id, address, date of publication, hash of the body and hash of the title, with tabs between them, sorted by
/// id; then, for a post that moved and whose id is not an IRI, <c>atom=</c> and the id that Atom holds.
/// </remarks>
public sealed class FeedLedger
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly Lazy<IReadOnlyList<LedgerEntry>> _entries;
    private readonly Lazy<string> _text;
    private readonly string? _former;

    private FeedLedger(string path, string? former, IReadOnlyList<Candidate> candidates, Func<IReadOnlyList<LedgerEntry>> entries, IReadOnlyList<IdentifiedPost> posts)
    {
        Path = path;
        Posts = posts;
        _former = former;
        _candidates = candidates;
        // A build that leaves the ledger as it is needs none of this.
        _entries = new(entries);
        _text = new(() => _entries.Value.Count == 0 ? former ?? "" : LedgerText.Write(_entries.Value));
    }

    /// <summary>Gets the ledger's file, which need not be there yet.</summary>
    /// <value>A full path.</value>
    public string Path { get; }

    /// <summary>Gets the published posts, in the feed's order, and where their ids come from.</summary>
    public IReadOnlyList<IdentifiedPost> Posts { get; }

    /// <summary>Gets whether the ledger differs from its file: <see langword="false"/> after a build that published nothing new.</summary>
    public bool HasChanged => _text.Value != (_former ?? "");

    /// <summary>Gets the ledger as it is to be written: UTF-8, LF.</summary>
    public ReadOnlyMemory<byte> Bytes => Utf8.GetBytes(_text.Value);

    /// <summary>Writes the ledger: whole or not at all, and not at all where nothing has changed.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The file can't be written; what it held before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; what it held before is still there.</exception>
    public bool Save() => HasChanged && FileReplacement.Save(Path, new(Bytes));

    /// <summary>Takes over the ids of a feed that was published before, by another program perhaps, for those posts that it shares with the folder.</summary>
    /// <param name="feed">The feed's bytes: RSS, Atom or JSON Feed.</param>
    /// <param name="fileName">The feed's file, as findings shall show it; <see langword="null"/> for none.</param>
    /// <param name="report">
    /// What was found: an Error where the feed can't be read, or a post's own id contradicts it; a Warning for each of its posts that the folder does not
    /// have.
    /// </param>
    /// <returns>The ledger with those ids, to be saved; this one where there is an Error.</returns>
    /// <remarks>
    /// Posts are found by their addresses, whatever their scheme, or by their titles and dates. An id of the feed replaces one that the ledger has.
    /// </remarks>
    public FeedLedger Adopt(ReadOnlyMemory<byte> feed, string? fileName, out ValidationReport report)
    {
        if (PublishedFeedReader.Read(feed, fileName, out var mistake) is not { } published)
        {
            report = new(null, [mistake!]);
            return this;
        }

        var adoption = new Adoption(published, fileName, _candidates);
        report = new(published.Format, adoption.Findings);
        if (!report.IsValid)
            return this;
        var entries = adoption.Apply(_entries.Value);
        return new(Path, _former, _candidates, () => entries, [.. Posts.Select(post => adoption.Apply(post))]);
    }

    /// <summary>Opens the ledger of a site that was read, and gives its posts their ids.</summary>
    internal static FeedLedger Open(LoadedSite site, ICollection<FeedDiagnostic> findings)
    {
        var (siteFile, shown) = site.SiteFile!.Value;
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(siteFile)!, LedgerFile.Name);
        var ledgerFindings = new SourceFindings(shown[..(shown.LastIndexOf('/') + 1)] + LedgerFile.Name);
        var known = LedgerFile.Read(path, ledgerFindings, out var former);
        var isReadable = !ledgerFindings.HasError;
        if (!isReadable)
            known = [];

        var drafts = new HashSet<Post>(site.Drafts);
        var published = site.Feed!.Posts.Select(post => new Candidate(post, !drafts.Contains(post))).ToList();
        // A post with an Error is there, if not published: readers know it from before.
        List<Candidate> all = [.. published, .. site.Withheld.Select(post => new Candidate(post, isPublished: false))];
        var kept = new KeptIds(all, known);
        foreach (var finding in kept.Check(ledgerFindings, isReadable && !site.Bad.AreThere && site.Findings.All(finding => finding.Severity != FeedSeverity.Error)))
            findings.Add(finding);
        foreach (var finding in ledgerFindings.All)
            findings.Add(finding);
        // A ledger that can't be read is not replaced: what it knows can be mended.
        return new(path, former, published, () => isReadable ? [.. kept.Entries(isComplete: site.Bad.AreKnown)] : [], [.. published.Select(post => Identify(post, kept.IdOf(post)))]);
    }

    private static IdentifiedPost Identify(Candidate post, string id) =>
        new(KeptIds.WithId(post, id), id, post.Source, post.Entry is { } entry && Uri.TryCreate(entry.Address, UriKind.Absolute, out var address) ? address : null);
}
