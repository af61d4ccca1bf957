namespace Justindustrious.Feeds.Identity;

/// <summary>Finds for each post what the ledger knows of it, the surest signs first. Linear in posts and lines.</summary>
internal static class Recognition
{
    public static void Recognise(IReadOnlyList<Candidate> posts, IReadOnlyList<LedgerEntry> ledger)
    {
        if (ledger.Count == 0)
            return;
        Candidate.PrepareHashes(posts);
        var entries = new HashSet<LedgerEntry>(ledger, ReferenceEqualityComparer.Instance);
        Claim(posts, entries, post => post.OwnId, entry => entry.Id, IdSource.Post);

        // Two posts may have changed places, and a new one may stand where an old one stood: an address alone says less than a body and a date.
        Claim(posts, entries, post => Both(post.Address, post.Hash), entry => Both(entry.Address, entry.Hash), IdSource.Ledger);
        Claim(posts, entries, post => Both(post.Hash, post.Published), entry => Both(entry.Hash, entry.Published), IdSource.LedgerByContent);
        Claim(posts, entries, post => Both(post.Address, post.Published), entry => Both(entry.Address, entry.Published), IdSource.Ledger);
        Claim(posts, entries, post => post.Address, entry => entry.Address, IdSource.Ledger);

        // A body that several posts share ("Open thread") says nothing of any of them.
        var shared = posts.Select(post => post.Hash).CountBy(hash => hash ?? "").Where(hash => hash.Value > 1)
            .Concat(ledger.Select(entry => entry.Hash).CountBy(hash => hash ?? "").Where(hash => hash.Value > 1))
            .Select(hash => hash.Key).ToHashSet(StringComparer.Ordinal);
        Claim(posts, entries, post => Unless(shared, post.Hash), entry => Unless(shared, entry.Hash), IdSource.LedgerByContent);

        // Of a post that is gone for good, the date is no longer a sign: another may well be published on the same day.
        // Nor is it one where a post says its id: it may be new, and bring its id from elsewhere.
        entries.RemoveWhere(entry => entry.IsRemoved);
        Claim(posts, entries, post => post.OwnId is null ? Both(post.Published, post.Slug) : null, entry => Both(entry.Published, Candidate.SlugOf(entry.Address)), IdSource.LedgerByDate);
        Claim(posts, entries, post => post.OwnId is null ? post.Published : null, entry => entry.Published, IdSource.LedgerByDate);
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

    private static string? Both(string? one, string? other) => one is null || other is null ? null : $"{one}\t{other}";

    private static string? Unless(HashSet<string> shared, string? hash) => hash is null || shared.Contains(hash) ? null : hash;
}
