using Justindustrious.Feeds.Comparing;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Ledger;

/// <summary>Finds the posts of an older feed in a folder, to take over their ids.</summary>
internal sealed class Adoption
{
    /// <summary>How far the dates of the same post may differ. Exports often have the day without the time, in some time zone.</summary>
    private static readonly Duration SameDay = Duration.FromHours(36);

    private readonly List<FeedDiagnostic> _findings = [];
    private readonly Dictionary<Candidate, string> _ids = [];
    private Dictionary<string, KeyValuePair<Candidate, string>>? _byAddress;

    public Adoption(PublishedFeed feed, string? fileName, IReadOnlyList<Candidate> posts)
    {
        var left = new HashSet<PublishedPost>(feed.Posts.Where(post => post.Id is not null), ReferenceEqualityComparer.Instance);
        var free = new HashSet<Candidate>(posts.Where(post => post.IsPublished));
        Claim(left, free, post => post.Id, post => post.OwnId ?? post.Entry?.Id, (_, _) => true);
        Claim(left, free, post => AddressKey(post.Link ?? post.Id!), post => AddressKey(post.Address), (_, _) => true);
        Claim(left, free, post => AddressKey(post.Id!), post => AddressKey(post.Address), (_, _) => true);
        Claim(left, free, post => TitleKey(post.Title), post => TitleKey(post.Post.Title), IsSameDay);

        foreach (var (post, id) in _ids)
        {
            if (post.OwnId is { } own && own != id)
            {
                _findings.Add(At(FeedRules.ComparisonRules.KeptId, post.Post.Origin?.Locate("id"),
                    $"the post {Quoted.Of(post.Post.Title)} has the id {Quoted.Of(own)}, but {Quoted.Of(id)} in the adopted feed: "
                    + $"every subscriber would see it as new; remove the id, or write '{KeptIds.LineOf(id)}'"));
            }
        }

        foreach (var post in feed.Posts.Where(left.Contains))
        {
            _findings.Add(At(FeedRules.ComparisonRules.AdoptedPost, new(fileName, post.Line, post.Column),
                $"the post {Quoted.Of(post.Title ?? post.Id!)} at {Quoted.Of(post.Link ?? post.Id!)} is not in the folder: no post has its address, "
                + $"or its title and date; if it is in the folder, write '{KeptIds.LineOf(post.Id!)}' into it"));
        }
    }

    /// <summary>Gets the findings: posts with another id than in the feed, and posts that the folder does not have.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Creates the entries of a ledger with the feed's ids. Entries of other posts are kept.</summary>
    public IReadOnlyList<LedgerEntry> Apply(IReadOnlyList<LedgerEntry> entries)
    {
        var addresses = _ids.Keys.Select(post => post.Address).ToHashSet(StringComparer.Ordinal);
        var ids = _ids.Values.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _ids.Select(pair => KeptIds.EntryOf(pair.Key, pair.Value)),
            .. entries.Where(entry => !ids.Contains(entry.Id) && (entry.IsRemoved || !addresses.Contains(entry.Address))),
        ];
    }

    public IdentifiedPost Apply(IdentifiedPost post)
    {
        _byAddress ??= _ids.DistinctBy(pair => pair.Key.Address).ToDictionary(pair => pair.Key.Address, StringComparer.Ordinal);
        if (!_byAddress.TryGetValue(UriText.Of(post.Post.Link), out var adopted))
            return post;
        return new(KeptIds.WithId(adopted.Key, adopted.Value), adopted.Value, post.Source == IdSource.Post ? IdSource.Post : IdSource.Ledger, post.Post.Link);
    }

    private void Claim(
        HashSet<PublishedPost> left,
        HashSet<Candidate> free,
        Func<PublishedPost, string?> keyOf,
        Func<Candidate, string?> keyOfPost,
        Func<PublishedPost, Candidate, bool> isSame)
    {
        var byKey = free.Where(post => keyOfPost(post) is not null).ToLookup(post => keyOfPost(post)!, StringComparer.Ordinal);
        foreach (var group in left.Where(post => keyOf(post) is not null).GroupBy(post => keyOf(post)!, StringComparer.Ordinal).ToList())
        {
            // Posts with the same title, such as a weekly one, are distinguished by their dates, if these differ.
            var posts = byKey[group.Key].ToList();
            foreach (var old in group)
            {
                var same = posts.Where(post => isSame(old, post)).Take(2).ToList();
                if (same.Count != 1 || group.Take(100).Count(other => isSame(other, same[0])) != 1)
                    continue;
                _ids[same[0]] = old.Id!;
                left.Remove(old);
                free.Remove(same[0]);
                posts.Remove(same[0]);
            }
        }
    }

    private static bool IsSameDay(PublishedPost old, Candidate post) =>
        old.Date is { } date && post.Post.Published.ToInstant() is var published && (date > published ? date - published : published - date) < SameDay;

    /// <summary>Gets an address without scheme and www, which often change when a blog moves.</summary>
    private static string? AddressKey(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return $"{host}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }

    private static string? TitleKey(string? title) => string.IsNullOrWhiteSpace(title) ? null : PublishedText.Collapse(title).ToUpperInvariant();

    private static FeedDiagnostic At(FeedRule rule, TextLocation? location, string message) => new() { Rule = rule, Location = location, Message = message };
}
