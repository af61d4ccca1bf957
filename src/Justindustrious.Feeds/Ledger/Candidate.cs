using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>A post that may have an entry in the ledger.</summary>
/// <param name="post">The post, with the id that it has without a ledger.</param>
/// <param name="isPublished">Whether it is published now: it is not a draft, and its date is not in the future.</param>
internal sealed class Candidate(Post post, bool isPublished)
{
    /// <summary>With fewer posts, threads take more time than they save.</summary>
    private const int WorthThreads = 64;

    /// <summary>Two posts do not have the same text of this many bytes by chance. A short text, such as "We are closed today.", may be repeated.</summary>
    private const int LongText = 200;

    private Known? _hash;
    private bool? _isLong;

    public Post Post { get; } = post;

    public bool IsPublished { get; } = isPublished;

    public string Address { get; } = UriText.Of(post.Link);

    public string? Published { get; } = Comparing.PublishedText.DateOf(post.Published.ToInstant());

    /// <summary>Gets the hash of the post's body. It is computed when it is first needed, since this takes time.</summary>
    public string? Hash => (_hash ??= new(LedgerEntry.HashOf(Post.Content))).Text;

    /// <summary>Gets the hash of the post's title.</summary>
    public string Title => field ??= LedgerEntry.HashOf(Post.Title);

    /// <summary>Gets whether the post's text is so long that another post does not have it by chance.</summary>
    public bool HasLongText => _isLong ??= IsLong(Post.Content);

    /// <summary>Gets the post's own id; <see langword="null"/> if it has none.</summary>
    public string? OwnId { get; } = post.HasOwnId ? post.Id : null;

    /// <summary>Gets the last part of the address, which is usually the slug.</summary>
    public string Slug => SlugOf(Address);

    /// <summary>Gets or sets the post's entry in the ledger.</summary>
    public LedgerEntry? Entry { get; set; }

    public IdSource Source { get; set; } = post.HasOwnId ? IdSource.Post : IdSource.Address;

    /// <summary>Computes the hashes of many posts on all cores.</summary>
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
            // The file has changed since it was read. This is reported when documents are created.
            return false;
        }
    }

    private sealed record Known(string? Text);
}
