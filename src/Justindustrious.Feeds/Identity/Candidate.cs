namespace Justindustrious.Feeds.Identity;

/// <summary>A post that may be one of those that the ledger knows.</summary>
/// <param name="post">The post, with the id that it has without a ledger.</param>
/// <param name="isPublished">Whether it is published now: not a draft, nor one of tomorrow.</param>
internal sealed class Candidate(Post post, bool isPublished)
{
    /// <summary>Below this many posts, threads cost more than they save.</summary>
    private const int WorthThreads = 64;

    private Known? _hash;

    public Post Post { get; } = post;

    public bool IsPublished { get; } = isPublished;

    public string Address { get; } = UriText.Of(post.Link);

    public string? Published { get; } = LedgerEntry.DateOf(post.Published);

    /// <summary>Gets what a ledger holds of the post's body; made when it is first asked for, since it costs more than all the rest.</summary>
    public string? Hash => (_hash ??= new(LedgerEntry.HashOf(Post.Content))).Text;

    /// <summary>Gets the id that the post says itself, as documents hold it.</summary>
    public string? OwnId { get; } = post.HasOwnId ? post.Id : null;

    /// <summary>The last part of the address, which most often is the slug.</summary>
    public string Slug => SlugOf(Address);

    /// <summary>What the ledger knows of the post.</summary>
    public LedgerEntry? Entry { get; set; }

    public IdSource Source { get; set; } = post.HasOwnId ? IdSource.Post : IdSource.Address;

    /// <summary>Makes the hashes of many posts, on all cores.</summary>
    public static void PrepareHashes(IReadOnlyList<Candidate> posts)
    {
        if (posts.Count >= WorthThreads)
            Parallel.For(0, posts.Count, i => _ = posts[i].Hash);
    }

    public static string SlugOf(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        path = path.TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }

    private sealed record Known(string? Text);
}
