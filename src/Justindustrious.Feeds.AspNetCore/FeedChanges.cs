namespace Justindustrious.Feeds.AspNetCore;

/// <summary>What changed in the posts of a source. Only documents that hold a changed post are made again.</summary>
/// <param name="Version">
/// The state of the source after these changes, such as the greatest row version, or the moment of the last change. The next reading gets it back. It is only
/// compared by the source.
/// </param>
public sealed record FeedChanges(string Version)
{
    /// <summary>Gets the feed with all of its posts, in place of everything that was read before.</summary>
    /// <value>
    /// Required for the first reading. The default is <see langword="null"/>: <see cref="Changed"/> and <see cref="Removed"/> have the differences, and the
    /// title and other properties of the feed are as before.
    /// </value>
    public Feed? Feed { get; init; }

    /// <summary>Gets the posts that are new, and those that changed. A post takes the place of the post with the same <see cref="Post.Id"/>.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<Post> Changed { get; init; } = [];

    /// <summary>Gets the ids of the posts that were removed. Ids that are not known are ignored.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Applies the changes to the feed that was read before.</summary>
    internal Feed ApplyTo(Feed before)
    {
        if (Feed is { } whole)
            return whole;
        if (Changed.Count == 0 && Removed.Count == 0)
            return before;
        var changed = new Dictionary<string, Post>(StringComparer.Ordinal);
        foreach (var post in Changed)
            changed[(post ?? throw NullPost()).Id] = post;
        var removed = new HashSet<string>(Removed, StringComparer.Ordinal);
        var posts = new List<Post>(before.Posts.Count + changed.Count);
        foreach (var post in before.Posts)
        {
            if (changed.Remove(post.Id, out var next))
                posts.Add(next);
            else if (!removed.Contains(post.Id))
                posts.Add(post);
        }

        // In the order of the source, each once.
        foreach (var post in Changed)
        {
            if (changed.Remove(post.Id, out var added))
                posts.Add(added);
        }

        return before with { Posts = posts };
    }

    private static InvalidOperationException NullPost() => new("the feed source returned a null in FeedChanges.Changed; leave it out");
}
