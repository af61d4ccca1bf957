using System.Globalization;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>Gives posts their ids: their own ids, else those in the ledger, else their addresses.</summary>
internal sealed class KeptIds
{
    /// <summary>How many moved posts are reported. If a whole blog moves, other findings must not be lost among them.</summary>
    private const int MostMoved = 10;

    private readonly IReadOnlyList<Candidate> _posts;
    private readonly IReadOnlyList<LedgerEntry> _ledger;
    private readonly HashSet<string> _taken;

    /// <param name="posts">The posts, including those that are withheld.</param>
    /// <param name="ledger">The entries of the ledger.</param>
    public KeptIds(IReadOnlyList<Candidate> posts, IReadOnlyList<LedgerEntry> ledger)
    {
        (_posts, _ledger) = (posts, ledger);
        Recognition.Recognise(posts, ledger);
        _taken = ledger.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gets a post's id in documents.</summary>
    public string IdOf(Candidate post) => post.OwnId ?? post.Entry?.Id ?? NewId(post);

    /// <summary>Gets a post with its id, and with its id in Atom.</summary>
    public static Post WithId(Candidate candidate, string id)
    {
        var post = candidate.Post;
        if (candidate.OwnId is null && post.Id != id)
            post = post with { Id = id };
        return candidate.Entry?.IdInAtom is { } known && !post.HasIdForAtom && known != candidate.Address ? post with { AtomId = known } : post;
    }

    /// <summary>Reports ids that would change, and published posts that moved or are gone.</summary>
    /// <param name="ledger">Receives findings about lines of the ledger.</param>
    /// <param name="isComplete">Whether all posts could be read. Otherwise missing posts are not reported.</param>
    /// <returns>Findings about posts.</returns>
    public IEnumerable<FeedDiagnostic> Check(SourceFindings ledger, bool isComplete)
    {
        var moved = 0;
        foreach (var post in _posts)
        {
            if (WhyNotKept(post) is { } why)
                yield return At(FeedRules.ComparisonRules.KeptId, post, "id", why);
            else if (isComplete && post is { IsPublished: true, Entry: { } entry } && entry.Address != post.Address && ++moved <= MostMoved)
                yield return At(FeedRules.ComparisonRules.MovedPost, post, "link", DescribeMove(post, entry));
        }

        if (!isComplete)
            yield break;
        if (moved > MostMoved)
        {
            ledger.Add(FeedRules.ComparisonRules.MovedPost,
                string.Create(CultureInfo.InvariantCulture, $"{moved - MostMoved} more posts moved and keep their ids; 'dotnet feeds ids' lists all"));
        }

        foreach (var finding in CheckSimilarPosts())
            yield return finding;
        foreach (var entry in Left())
        {
            ledger.Add(FeedRules.ComparisonRules.RemovedPost, ledger.At(entry.Line, 1),
                $"the post {Quoted.Of(entry.Address)} was published{(entry.Published is { } date ? $" on {date[..10]}" : "")} and is gone; "
                + $"subscribers keep what they have received; its id {Quoted.Of(entry.Id)} is kept in case it comes back");
        }
    }

    /// <summary>Creates the entries for the posts that are published now.</summary>
    /// <param name="isComplete">Whether all posts could be read. Otherwise, a post that is missing may still exist.</param>
    /// <param name="removed">The time at which posts that are missing since this build were removed; <see langword="null"/> if it is not recorded.</param>
    public IEnumerable<LedgerEntry> Entries(bool isComplete, string? removed)
    {
        Candidate.PrepareHashes(_posts);
        var kept = new Dictionary<LedgerEntry, Candidate>(ReferenceEqualityComparer.Instance);
        foreach (var post in _posts.Where(post => post.Entry is not null))
            kept.Add(post.Entry!, post);
        foreach (var entry in _ledger)
        {
            if (!kept.TryGetValue(entry, out var post))
                yield return !isComplete || entry.IsRemoved ? entry : entry with { IsRemoved = true, Removed = removed };
            else
                yield return post.IsPublished ? EntryOf(post, entry.Id) : entry;
        }

        foreach (var post in _posts.Where(post => post is { Entry: null, IsPublished: true }))
            yield return EntryOf(post, IdOf(post));
    }

    /// <summary>Gets the posts that were removed at a known time, those that were removed last first.</summary>
    public static IReadOnlyList<DeletedPost> DeletedPosts(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.Where(entry => entry.Removed is not null).OrderByDescending(entry => entry.Removed, StringComparer.Ordinal)
            .ThenBy(entry => entry.IdInAtom, StringComparer.Ordinal).DistinctBy(entry => entry.IdInAtom)
            .Select(entry => new DeletedPost(entry.IdInAtom, Rfc3339Date.TryParse(entry.Removed!, out var when, out _) ? when : default)),
    ];

    public static LedgerEntry EntryOf(Candidate post, string id) => new(id, post.Address, post.Published, post.Hash)
    {
        Title = post.Title,
        AtomId = !Iri.IsAtomId(id) && post.Entry?.IdInAtom is { } known && known != post.Address ? known : null,
    };

    /// <summary>Gets the line of front matter that gives a post an id.</summary>
    public static string LineOf(string id)
    {
        var isPlain = id.Length > 0 && id is not ("null" or "Null" or "NULL") && (char.IsLetterOrDigit(id[0]) || id[0] == '/')
            && !id.Contains(": ", StringComparison.Ordinal) && !id.Contains(" #", StringComparison.Ordinal)
            && !id.EndsWith(':') && !char.IsWhiteSpace(id[^1]) && !id.Any(char.IsControl);
        return $"{(Iri.IsAbsolute(id) ? "id" : "guid")}: {(isPlain ? id : $"'{id.Replace("'", "''", StringComparison.Ordinal)}'")}";
    }

    private static string? WhyNotKept(Candidate post) =>
        post is { IsPublished: true, OwnId: { } id, Entry: { } entry } && entry.Id != id
            ? $"the post {Quoted.Of(post.Post.Title)} has the id {Quoted.Of(id)}, but was published with {Quoted.Of(entry.Id)}: "
                + $"every subscriber would see it as new; write '{LineOf(entry.Id)}', or, if the change is intended, "
                + string.Create(CultureInfo.InvariantCulture, $"remove line {entry.Line} of feeds.lock")
            : null;

    private IEnumerable<LedgerEntry> Left()
    {
        var kept = new HashSet<LedgerEntry>(_posts.Where(post => post.Entry is not null).Select(post => post.Entry!), ReferenceEqualityComparer.Instance);
        return _ledger.Where(entry => !entry.IsRemoved && !kept.Contains(entry));
    }

    private string DescribeMove(Candidate post, LedgerEntry entry) =>
        $"the post was published at {Quoted.Of(entry.Address)} and moved to {Quoted.Of(post.Address)}; it keeps the id {Quoted.Of(IdOf(post))}, "
        + $"{DescribeSource(post.Source)}, so no subscriber sees it again";

    /// <summary>Finds new posts that are similar to posts that are gone, and may be the same.</summary>
    private IEnumerable<FeedDiagnostic> CheckSimilarPosts()
    {
        var kept = new HashSet<LedgerEntry>(_posts.Where(post => post.Entry is not null).Select(post => post.Entry!), ReferenceEqualityComparer.Instance);
        var gone = _ledger.Where(entry => !kept.Contains(entry)).ToList();
        if (gone.Count == 0)
            yield break;
        var byHash = gone.Where(entry => entry.Hash is not null).ToLookup(entry => entry.Hash!, StringComparer.Ordinal);
        var byTitle = gone.Where(entry => entry is { IsRemoved: false, Title: { Length: > 0 } }).ToLookup(entry => entry.Title!, StringComparer.Ordinal);
        var byDate = gone.Where(entry => entry is { IsRemoved: false, Published: not null }).ToLookup(entry => entry.Published!, StringComparer.Ordinal);
        var similar = 0;
        foreach (var post in _posts.Where(post => post is { Entry: null, OwnId: null, IsPublished: true }))
        {
            var (field, entry) =
                post.Hash is { } hash && byHash[hash].FirstOrDefault() is { } sameText ? ("text", sameText)
                : byTitle[post.Title].FirstOrDefault() is { } sameTitle ? ("title", sameTitle)
                : post.Published is { } date && byDate[date].FirstOrDefault() is { } sameDate ? ("date", sameDate)
                : ("", null);
            if (entry is null || ++similar > MostMoved)
                continue;
            yield return At(FeedRules.ComparisonRules.LikeRemovedPost, post, "link",
                $"the post {Quoted.Of(post.Post.Title)} is new; it has the {field} of {Quoted.Of(entry.Address)}, which was published and is gone: "
                + $"if it is that post, write '{LineOf(entry.Id)}' into its front matter before it is published, and no subscriber sees it again");
        }
    }

    /// <summary>Gets the id of a new post: its address. If that is the id of another post, the date is appended.</summary>
    private string NewId(Candidate post)
    {
        if (!_taken.Contains(post.Address))
            return post.Address;
        return $"{post.Address}{(post.Address.Contains('#', StringComparison.Ordinal) ? "-" : "#")}{post.Published}";
    }

    private static string DescribeSource(IdSource source) => source switch
    {
        IdSource.Post => "which is its own",
        IdSource.LedgerByDate => "by its title and date",
        IdSource.LedgerByContent => "by its text",
        _ => "by its address",
    };

    private static FeedDiagnostic At(FeedRule rule, Candidate post, string field, string message) =>
        new() { Rule = rule, Location = post.Post.Origin?.Locate(field), Message = message };
}
