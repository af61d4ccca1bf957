namespace Justindustrious.Feeds.Comparing;

/// <summary>Finds the posts that are in both feeds, and their differences.</summary>
internal sealed class PublishedComparison(PublishedFeed before, PublishedFeed after)
{
    private readonly FieldComparison _fields = new(before, after);

    public FeedComparison Compare()
    {
        var pairs = Pair();
        var ids = before.Posts.Select(post => post.Id).ToHashSet(StringComparer.Ordinal);
        var links = before.Posts.Select(post => post.Link).ToHashSet(StringComparer.Ordinal);
        var dated = before.Posts.Select(Dated).ToHashSet(StringComparer.Ordinal);
        var changed = new List<PostChange>();
        foreach (var post in after.Posts)
        {
            if (!pairs.TryGetValue(post, out var former))
                continue;
            var reappears = (ids.Contains(post.Id) ? ReaderKey.None : ReaderKey.Id)
                | (links.Contains(post.Link) ? ReaderKey.None : ReaderKey.Link)
                | (dated.Contains(Dated(post)) ? ReaderKey.None : ReaderKey.IdAndDate);
            var fields = _fields.OfPosts(former, post);
            if (fields.Count > 0)
                changed.Add(new(Shown(former), Shown(post), fields, reappears));
        }

        var shared = new HashSet<PublishedPost>(pairs.Values, ReferenceEqualityComparer.Instance);
        var gone = before.Posts.Where(post => !shared.Contains(post)).ToLookup(IsAgedOut());
        return new(
            _fields.OfFeeds(),
            [.. after.Posts.Where(post => !pairs.ContainsKey(post)).Select(Shown)],
            [.. gone[false].Select(Shown)],
            [.. gone[true].Select(Shown)],
            changed);
    }

    private static ComparedPost Shown(PublishedPost post) => new(post.Id, post.Title, post.Link, post.Date);

    /// <summary>Gets the key of readers that identify posts by id and date. In Atom, they use the date of publication.</summary>
    private static string Dated(PublishedPost post) => $"{post.Id}\t{post.DateText}";

    private Func<PublishedPost, bool> IsAgedOut()
    {
        var isFull = after.Posts.Count > 0 && after.Posts.Count >= before.Posts.Count && after.Posts.All(post => post.Date is not null);
        var oldest = isFull ? after.Posts.Min(post => post.Date) : null;
        return post => oldest is not null && post.Date < oldest;
    }

    /// <summary>Finds each post of the second feed in the first, by the most reliable fields first.</summary>
    private Dictionary<PublishedPost, PublishedPost> Pair()
    {
        var pairs = new Dictionary<PublishedPost, PublishedPost>(ReferenceEqualityComparer.Instance);
        var left = before.Posts.ToList();
        // If an id is repeated, its posts are assumed to be in the same order in both feeds.
        Claim(pairs, ref left, post => post.Id, isUnique: false);
        Claim(pairs, ref left, post => post.Link, isUnique: true);
        Claim(pairs, ref left, post => Both(post.Title, post.DateText), isUnique: true);
        Claim(pairs, ref left, post => Both(post.Fields[FieldNames.Content] ?? post.Fields[FieldNames.Summary], post.DateText), isUnique: true);
        Claim(pairs, ref left, post => post.Fields[FieldNames.Content], isUnique: true);
        Claim(pairs, ref left, post => post.Title, isUnique: true);
        return pairs;
    }

    private void Claim(Dictionary<PublishedPost, PublishedPost> pairs, ref List<PublishedPost> left, Func<PublishedPost, string?> keyOf, bool isUnique)
    {
        if (left.Count == 0)
            return;
        var former = left.Where(post => keyOf(post) is not null)
            .GroupBy(post => keyOf(post)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var unpaired = after.Posts.Where(post => !pairs.ContainsKey(post) && keyOf(post) is not null).ToList();
        foreach (var group in unpaired.GroupBy(post => keyOf(post)!, StringComparer.Ordinal))
        {
            if (!former.TryGetValue(group.Key, out var posts) || (isUnique && (posts.Count > 1 || group.Skip(1).Any())))
                continue;
            foreach (var (post, one) in group.Zip(posts))
                pairs.Add(post, one);
        }

        var taken = new HashSet<PublishedPost>(pairs.Values, ReferenceEqualityComparer.Instance);
        left = [.. left.Where(post => !taken.Contains(post))];
    }

    private static string? Both(string? one, string? other) => one is null || other is null ? null : $"{one}\t{other}";
}
