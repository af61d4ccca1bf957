namespace Justindustrious.Feeds.Publishing;

/// <summary>Which posts are new since the edition before, and which are gone. A changed post is another instance: it is both.</summary>
internal sealed class EditionChange
{
    private readonly HashSet<Post> _removed;
    private readonly List<Post> _added;

    private EditionChange(HashSet<Post> removed, List<Post> added) => (_removed, _added) = (removed, added);

    public IReadOnlyCollection<Post> Removed => _removed;

    public IReadOnlyCollection<Post> Added => _added;

    /// <summary>Finds the change.</summary>
    /// <param name="posts">The posts now.</param>
    /// <param name="before">The posts of before, with their places.</param>
    /// <param name="ordered">The posts of before, in order.</param>
    /// <returns><see langword="null"/> if most posts changed, or a list has an instance twice: then it is simpler to look at all posts.</returns>
    public static EditionChange? Of(IReadOnlyList<Post> posts, Dictionary<Post, int> before, IReadOnlyList<Post> ordered)
    {
        var kept = new bool[ordered.Count];
        var count = 0;
        var added = new List<Post>();
        if (before.Count != ordered.Count)
            return null;
        foreach (var post in posts)
        {
            if (!before.TryGetValue(post, out var place))
                added.Add(post);
            else if (kept[place])
                return null;
            else
                (kept[place], count) = (true, count + 1);
        }

        if (added.Count > count || new HashSet<Post>(added).Count < added.Count)
            return null;
        var removed = new HashSet<Post>();
        if (count < ordered.Count)
            removed.UnionWith(ordered.Where(post => !kept[before[post]]));
        return new(removed, added);
    }

    /// <summary>Orders the posts: those of before are in order already, and the new ones are put between them.</summary>
    public List<Post> Order(IReadOnlyList<Post> before, IComparer<Post> comparer)
    {
        var ordered = new List<Post>(before.Count + _added.Count);
        using var rest = _added.Order(comparer).GetEnumerator();
        var hasRest = rest.MoveNext();
        foreach (var post in before)
        {
            if (_removed.Count > 0 && _removed.Contains(post))
                continue;
            for (; hasRest && comparer.Compare(rest.Current, post) <= 0; hasRest = rest.MoveNext())
                ordered.Add(rest.Current);
            ordered.Add(post);
        }

        for (; hasRest; hasRest = rest.MoveNext())
            ordered.Add(rest.Current);
        return ordered;
    }
}
