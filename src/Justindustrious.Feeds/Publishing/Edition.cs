using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Publishing;

/// <summary>A feed with its posts in the order in which documents hold them. It never changes.</summary>
internal sealed class Edition
{
    private static readonly Comparer<Post> ByAge = Comparer<Post>.Create(
        (one, other) => other.Published.CompareTo(one.Published) is not 0 and var byDate ? byDate : string.CompareOrdinal(one.Id, other.Id));

    private readonly Lazy<Dictionary<Post, int>> _indexes;
    private readonly Lazy<PostTexts?> _texts;

    /// <param name="feed">The feed.</param>
    /// <param name="options">How its documents are written.</param>
    /// <param name="formats">The formats of its documents. Findings about other formats are not reported.</param>
    /// <param name="rssPath">The path of the RSS document below the feed's address, unless the options give its address.</param>
    /// <exception cref="ArgumentException">A member of the feed is <see langword="null"/>.</exception>
    /// <param name="before">The edition before this one, whose posts are in order and have no missing members.</param>
    public Edition(Feed feed, FeedOptions options, IReadOnlyCollection<FeedFormat> formats, string? rssPath = null, Edition? before = null)
    {
        if (before is null)
            NullMembers.ThrowIfAny(feed);
        else
            ThrowIfAnyNull(feed, before);
        if (feed.Podcast is not null)
            feed = ShowDefaults.Apply(feed, rssPath is null ? null : options.SelfLink ?? (feed.Link.IsAbsoluteUri ? UriText.Below(feed.Link, rssPath) : null));
        Feed = feed;
        Options = options;
        Formats = formats;
        var change = before is null ? null : EditionChange.Of(feed.Posts, before._indexes.Value, before.NewestFirst);
        NewestFirst = change?.Order(before!.NewestFirst, ByAge) ?? [.. feed.Posts.Order(ByAge)];
        Updated = feed.Updated?.ToInstant() ?? (feed.Posts.Count == 0 ? null : feed.Posts.Max(LastChangeOf));
        var texts = change is null ? null : before!._texts.Value?.After(change.Removed, change.Added);
        HasOnlyNewTexts = texts is { FitAtom: true };
        _texts = new(() => texts ?? PostTexts.Of(feed.Posts));
        SharedAddresses = formats.Contains(FeedFormat.Atom) && !HasOnlyNewTexts ? FindSharedAddresses(feed.Posts) : new HashSet<string>();
        _indexes = new(() => IndexesOf(feed.Posts));
    }

    public Feed Feed { get; }

    public FeedOptions Options { get; }

    public IReadOnlyCollection<FeedFormat> Formats { get; }

    /// <summary>Gets all posts, newest first. Posts of the same moment are in the order of their ids.</summary>
    public IReadOnlyList<Post> NewestFirst { get; }

    /// <summary>Gets the posts for which a document of the feed has room, newest first.</summary>
    public IReadOnlyList<Post> Newest => Options.MaxPosts is { } most ? [.. NewestFirst.Take(most)] : NewestFirst;

    /// <summary>Gets the moment of the feed's last change; <see langword="null"/> for a feed without posts that does not give it.</summary>
    public Instant? Updated { get; }

    /// <summary>Gets the ids in Atom that several posts have.</summary>
    public IReadOnlySet<string> SharedAddresses { get; }

    /// <summary>Gets whether no two posts have the same id or link, as the edition before has shown of the posts that it has, too.</summary>
    public bool HasOnlyNewTexts { get; }

    /// <summary>Gets whether no two posts have the same id or link.</summary>
    public bool TextsDiffer => _texts.Value is not null;

    /// <summary>Returns whether an instance of a post is in the feed.</summary>
    public bool Contains(Post post) => _indexes.Value.ContainsKey(post);

    /// <summary>Finds the post with an id, if the ids of all posts differ.</summary>
    public Post? Find(string id) => _texts.Value?.Find(id);

    /// <summary>Gets a post's place in the feed's own list of posts, which the paths of findings count in.</summary>
    public int IndexOf(Post post) => _indexes.Value[post];

    /// <summary>Gets the moment of a post's last change, or of its publication where <see cref="Post.Updated"/> is earlier.</summary>
    public static Instant LastChangeOf(Post post) => Instant.Max(post.LastChange, post.Published.ToInstant());

    private static void ThrowIfAnyNull(Feed feed, Edition before)
    {
        // Without the list of posts, the message names the list.
        if (feed.Posts is null)
            NullMembers.ThrowIfAny(feed);
        NullMembers.ThrowIfAnyInHead(feed);
        for (var i = 0; i < feed.Posts!.Count; i++)
        {
            if (feed.Posts[i] is not { } post || !before._indexes.Value.ContainsKey(post))
                NullMembers.ThrowIfAny(feed.Posts[i], i, nameof(feed));
        }
    }

    private static HashSet<string> FindSharedAddresses(IReadOnlyList<Post> posts)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        // Posts whose own ids Atom can hold need no address for an id.
        if (posts.All(post => post.HasIdForAtom))
            return shared;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        shared.UnionWith(posts.Select(post => post.IdInAtom(null)).Where(id => !ids.Add(id)));
        return shared;
    }

    private static Dictionary<Post, int> IndexesOf(IReadOnlyList<Post> posts)
    {
        var indexes = new Dictionary<Post, int>(posts.Count);
        for (var i = 0; i < posts.Count; i++)
            indexes.TryAdd(posts[i], i);
        return indexes;
    }
}
