namespace Justindustrious.Feeds.Ledger;

/// <summary>Finds for each post what the ledger knows of it, the surest signs first. Linear in posts and lines.</summary>
/// <remarks>
/// At its address a post is known by that. At another one it takes an id over only where it can't be a new post: the post that had the id is gone in this same
/// build, and of text, title and date all are the same, or title and date are, or a long text and one of the two. In doubt it is new: an id that
/// is taken over by mistake hides a new post from every subscriber. docs/ids.md says this to users.
/// </remarks>
internal static class Recognition
{
    public static void Recognise(IReadOnlyList<Candidate> posts, IReadOnlyList<LedgerEntry> ledger)
    {
        if (ledger.Count == 0)
            return;
        Candidate.PrepareHashes(posts);
        var entries = new HashSet<LedgerEntry>(ledger, ReferenceEqualityComparer.Instance);
        // A text that several posts share ("Open thread") says nothing of any of them.
        var shared = posts.Select(post => post.Hash).CountBy(hash => hash ?? "").Where(hash => hash.Value > 1)
            .Concat(ledger.Select(entry => entry.Hash).CountBy(hash => hash ?? "").Where(hash => hash.Value > 1))
            .Select(hash => hash.Key).ToHashSet(StringComparer.Ordinal);

        Claim(posts, entries, post => post.OwnId, entry => entry.Id, IdSource.Post);

        // Two posts may have changed places, and a new one may stand where an old one stood: an address alone says less than what stands there.
        Claim(posts, entries, post => Sign(post.Address, post.Hash), entry => Sign(entry.Address, entry.Hash), IdSource.Ledger);
        Claim(posts, entries, post => Sign(post.Address, NotBlank(post.Title), post.Published), entry => Sign(entry.Address, NotBlank(entry.Title), entry.Published), IdSource.Ledger);
        Claim(posts, entries, post => Sign(post.Hash, post.Title, post.Published), entry => WhereGoneNow(entry, Sign(entry.Hash, entry.Title, entry.Published)), IdSource.LedgerByContent);
        Claim(posts, entries, post => Sign(LongText(post, shared), post.Published), entry => WhereGoneNow(entry, Sign(entry.Hash, entry.Published)), IdSource.LedgerByContent);
        Claim(posts, entries, post => Sign(post.Address, NotBlank(post.Title)), entry => Sign(entry.Address, NotBlank(entry.Title)), IdSource.Ledger);
        Claim(posts, entries, post => Sign(post.Address, post.Published), entry => Sign(entry.Address, entry.Published), IdSource.Ledger);
        Claim(posts, entries, post => Sign(LongText(post, shared), NotBlank(post.Title)), entry => WhereGoneNow(entry, Sign(entry.Hash, NotBlank(entry.Title))), IdSource.LedgerByContent);

        // A post that says its id may be new, and bring the id from elsewhere.
        Claim(posts, entries, post => WhereNoId(post, Sign(NotBlank(post.Title), post.Published)), entry => WhereGoneNow(entry, Sign(NotBlank(entry.Title), entry.Published)), IdSource.LedgerByDate);
        // Lines of older ledgers have no title. The last part of the address stands in for it.
        Claim(posts, entries, post => WhereNoId(post, Sign(post.Published, post.Slug)), entry => entry.Title is not null ? null : WhereGoneNow(entry, Sign(entry.Published, Candidate.SlugOf(entry.Address))), IdSource.LedgerByDate);

        // What stands at the address of a post that was there until now is that post, edited. Once a post is gone, its address may be used anew.
        Claim(posts, entries, post => post.Address, entry => WhereGoneNow(entry, entry.Address), IdSource.Ledger);
    }

    /// <summary>Gives an entry to the post that shares a sign with it, where no other post and no other entry has the sign.</summary>
    private static void Claim(
        IReadOnlyList<Candidate> posts, HashSet<LedgerEntry> entries, Func<Candidate, string?> signOfPost, Func<LedgerEntry, string?> signOfEntry, IdSource source)
    {
        if (entries.Count == 0)
            return;
        var bySign = new Dictionary<string, (int Entries, LedgerEntry Entry, int Posts, Candidate? Post)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (signOfEntry(entry) is { } sign)
                bySign[sign] = bySign.TryGetValue(sign, out var known) ? known with { Entries = known.Entries + 1 } : (1, entry, 0, null);
        }

        foreach (var post in posts.Where(post => post.Entry is null))
        {
            if (signOfPost(post) is { } sign && bySign.TryGetValue(sign, out var known))
                bySign[sign] = known with { Posts = known.Posts + 1, Post = post };
        }

        foreach (var (count, entry, postCount, post) in bySign.Values)
        {
            if (count != 1 || postCount != 1)
                continue;
            post!.Entry = entry;
            post.Source = post.OwnId is null ? source : IdSource.Post;
            entries.Remove(entry);
        }
    }

    /// <summary>Puts what makes up a sign together, where all of it is known.</summary>
    private static string? Sign(params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null)
                return null;
        }

        return string.Join('\t', parts);
    }

    private static string? NotBlank(string? title) => title is "" ? null : title;

    private static string? LongText(Candidate post, HashSet<string> shared) => post.Hash is { } hash && !shared.Contains(hash) && post.HasLongText ? hash : null;

    private static string? WhereNoId(Candidate post, string? sign) => post.OwnId is null ? sign : null;

    /// <summary>A post that an earlier build missed already is no proof: what has come since then may well be new.</summary>
    private static string? WhereGoneNow(LedgerEntry entry, string? sign) => entry.IsRemoved ? null : sign;
}
