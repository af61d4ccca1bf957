using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Caching;

/// <summary>The posts of a feed that an earlier build rendered, with their renderings.</summary>
internal sealed class RecalledPosts
{
    private readonly PostCache _cache;
    private readonly Dictionary<Post, (CachedPost Cached, RenderedContent Rendering)> _posts;

    private RecalledPosts(PostCache cache, Dictionary<Post, (CachedPost Cached, RenderedContent Rendering)> posts) => (_cache, _posts) = (cache, posts);

    /// <summary>Reads renderings from a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="posts">The posts that documents hold. A post that several documents hold may be given several times.</param>
    public static RecalledPosts Of(PostCache cache, IEnumerable<Post> posts)
    {
        var distinct = new HashSet<Post>(ReferenceEqualityComparer.Instance);
        distinct.UnionWith(posts);
        Post[] all = [.. distinct];
        var found = new (CachedPost Cached, RenderedContent Rendering)?[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            if (cache.Find(all[i]) is { } cached && cache.ReadRendering(cached) is { } rendering)
                found[i] = (cached, rendering);
        });

        var recalled = new Dictionary<Post, (CachedPost Cached, RenderedContent Rendering)>(all.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Length; i++)
        {
            if (found[i] is { } each)
                recalled.Add(all[i], each);
        }

        return new(cache, recalled);
    }

    /// <summary>Gets the rendering of a post, which is rendered now if no earlier build did.</summary>
    public RenderedContent Render(Post post, ContentPolicy policy) => _posts.TryGetValue(post, out var recalled) ? recalled.Rendering : RenderedPosts.Render(post, policy);

    /// <summary>Gets how long a post is in a document of an earlier build that was checked and written with the same options.</summary>
    /// <returns>In bytes; 0 where there was no such document.</returns>
    public int LengthOf(Post post, FeedFormat format, FeedOptions options) => _posts.TryGetValue(post, out var recalled) ? _cache.LengthOf(recalled.Cached, format, options) : 0;
}
