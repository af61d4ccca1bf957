using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>A post that may be one of those that the ledger knows.</summary>
/// <param name="post">The post, with the id that it has without a ledger.</param>
/// <param name="isPublished">Whether it is published now: not a draft, nor one of tomorrow.</param>
internal sealed class Candidate(Post post, bool isPublished)
{
    /// <summary>Below this many posts, threads cost more than they save.</summary>
    private const int WorthThreads = 64;

    /// <summary>From this many bytes on, two posts don't have one text by chance. "We are closed today." may well come twice.</summary>
    private const int LongText = 200;

    private Known? _hash;
    private bool? _isLong;

    public Post Post { get; } = post;

    public bool IsPublished { get; } = isPublished;

    public string Address { get; } = UriText.Of(post.Link);

    public string? Published { get; } = Comparing.PublishedText.DateOf(post.Published.ToInstant());

    /// <summary>Gets what a ledger holds of the post's body; made when it is first asked for, since it costs more than all the rest.</summary>
    public string? Hash => (_hash ??= new(LedgerEntry.HashOf(Post.Content))).Text;

    /// <summary>Gets what a ledger holds of the post's title.</summary>
    public string Title => field ??= LedgerEntry.HashOf(Post.Title);

    /// <summary>Gets whether the post's text is so long that it is hardly another post's.</summary>
    public bool HasLongText => _isLong ??= IsLong(Post.Content);

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

    private static bool IsLong(PostContent content)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetByteCount(content.Source.Trim()) >= LongText;
        }
        catch (IOException)
        {
            // The file has changed since it was read. Whoever makes documents of it says so.
            return false;
        }
    }

    private sealed record Known(string? Text);
}
