namespace Justindustrious.Feeds.Ledger;

/// <summary>Finds each post's entry in the ledger, by the most reliable keys first. The time is linear in posts and lines.</summary>
/// <remarks>
/// A post at a known address has the entry of that address. A post at a new address gets an id from the ledger only if it can't be a new post: the post with
/// that id is missing since this build, and text, title and date are equal, or title and date, or a long text and one of the two. In doubt the post is new:
/// with a wrong id, no subscriber would see it. docs/ids.md explains this to users.
/// </remarks>
internal static class Recognition
{
    public static void Recognise(IReadOnlyList<Candidate> posts, IReadOnlyList<LedgerEntry> ledger)
    {
        if (ledger.Count == 0)
            return;
        Candidate.PrepareHashes(posts);
        var entries = new HashSet<LedgerEntry>(ledger, ReferenceEqualityComparer.Instance);
        HashSet<string>? shared = null;

        Claim(posts, entries, post => post.OwnId, entry => entry.Id, IdSource.Post);

        // Two posts may have swapped addresses, and a new post may have the address of an old one, so address and content are compared together first.
        Claim(posts, entries, post => Key(post.Address, post.Hash), entry => Key(entry.Address, entry.Hash), IdSource.Ledger);
        Claim(
            posts, entries,
            post => Key(post.Address, NotBlank(post.Title), post.Published),
            entry => Key(entry.Address, NotBlank(entry.Title), entry.Published),
            IdSource.Ledger);
        Claim(
            posts, entries,
            post => Key(post.Hash, post.Title, post.Published),
            entry => IfJustGone(entry, Key(entry.Hash, entry.Title, entry.Published)),
            IdSource.LedgerByContent);
        Claim(
            posts, entries,
            post => Key(LongText(post), post.Published),
            entry => IfJustGone(entry, Key(entry.Hash, entry.Published)),
            IdSource.LedgerByContent);
        Claim(posts, entries, post => Key(post.Address, NotBlank(post.Title)), entry => Key(entry.Address, NotBlank(entry.Title)), IdSource.Ledger);
        Claim(posts, entries, post => Key(post.Address, post.Published), entry => Key(entry.Address, entry.Published), IdSource.Ledger);
        Claim(
            posts, entries,
            post => Key(LongText(post), NotBlank(post.Title)),
            entry => IfJustGone(entry, Key(entry.Hash, NotBlank(entry.Title))),
            IdSource.LedgerByContent);

        // A post with an id of its own may be new, and its id may be from another site.
        Claim(
            posts, entries,
            post => IfNoOwnId(post, Key(NotBlank(post.Title), post.Published)),
            entry => IfJustGone(entry, Key(NotBlank(entry.Title), entry.Published)),
            IdSource.LedgerByDate);
        // Lines of older ledgers have no title; the last part of the address is compared instead.
        Claim(
            posts, entries,
            post => IfNoOwnId(post, Key(post.Published, post.Slug)),
            entry => entry.Title is not null ? null : IfJustGone(entry, Key(entry.Published, Candidate.SlugOf(entry.Address))),
            IdSource.LedgerByDate);

        // The post at the address of a post that was there in the last build is that post, edited. Later, the address may belong to a new post.
        Claim(posts, entries, post => post.Address, entry => IfJustGone(entry, entry.Address), IdSource.Ledger);

        // Where all posts are at known addresses, this is never asked.
        string? LongText(Candidate post) =>
            post.Hash is { } hash && post.HasLongText && !(shared ??= SharedTexts(posts, ledger)).Contains(hash) ? hash : null;
    }

    /// <summary>Assigns an entry to the post with the same key, if no other post and no other entry has the key.</summary>
    private static void Claim(
        IReadOnlyList<Candidate> posts,
        HashSet<LedgerEntry> entries,
        Func<Candidate, string?> keyOfPost,
        Func<LedgerEntry, string?> keyOfEntry,
        IdSource source)
    {
        if (entries.Count == 0)
            return;
        var byKey = new Dictionary<string, (int Entries, LedgerEntry Entry, int Posts, Candidate? Post)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (keyOfEntry(entry) is { } key)
                byKey[key] = byKey.TryGetValue(key, out var known) ? known with { Entries = known.Entries + 1 } : (1, entry, 0, null);
        }

        foreach (var post in posts.Where(post => post.Entry is null))
        {
            if (keyOfPost(post) is { } key && byKey.TryGetValue(key, out var known))
                byKey[key] = known with { Posts = known.Posts + 1, Post = post };
        }

        foreach (var (count, entry, postCount, post) in byKey.Values)
        {
            if (count != 1 || postCount != 1)
                continue;
            post!.Entry = entry;
            post.Source = post.OwnId is null ? source : IdSource.Post;
            entries.Remove(entry);
        }
    }

    /// <summary>Joins the parts of a key; <see langword="null"/> if one of them is unknown.</summary>
    private static string? Key(params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null)
                return null;
        }

        return string.Join('\t', parts);
    }

    private static string? NotBlank(string? title) => title is "" ? null : title;

    /// <summary>Gets the hashes of texts that several posts or several entries have, such as "Open thread". Such a text does not identify a post.</summary>
    private static HashSet<string> SharedTexts(IReadOnlyList<Candidate> posts, IReadOnlyList<LedgerEntry> ledger)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        AddRepeated(posts.Select(post => post.Hash));
        AddRepeated(ledger.Select(entry => entry.Hash));
        return shared;

        void AddRepeated(IEnumerable<string?> hashes)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var hash in hashes)
            {
                if (hash is not null && !seen.Add(hash))
                    shared.Add(hash);
            }
        }
    }

    private static string? IfNoOwnId(Candidate post, string? key) => post.OwnId is null ? key : null;

    /// <summary>Gets a key only for a post that is missing since this build. If it was missing before, a post that has come since then may be new.</summary>
    private static string? IfJustGone(LedgerEntry entry, string? key) => entry.IsRemoved ? null : key;
}
