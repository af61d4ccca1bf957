using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.Caching;

/// <summary>A post that documents hold and that passed the gate, as it is remembered.</summary>
/// <param name="Read">The post as it was read.</param>
/// <param name="Post">The post as documents hold it.</param>
/// <param name="Rendering">Its rendering.</param>
internal sealed record RememberedPost(ReadPost Read, Post Post, RenderedContent Rendering)
{
    /// <summary>Gets how long the post is in documents.</summary>
    public PostLengths Lengths { get; private set; }

    /// <summary>Gets what the cache has of the post, where that is still right.</summary>
    public CachedPost? Cached => Read.IsCachedAs(Post) ? Read.Cached : null;

    /// <summary>Gets the posts of documents that can be remembered.</summary>
    /// <param name="publication">The documents.</param>
    /// <param name="read">The posts that were read from files.</param>
    public static Dictionary<Origin, RememberedPost> Of(Publication publication, IReadOnlyDictionary<Origin, ReadPost> read)
    {
        var posts = new Dictionary<Origin, RememberedPost>((IEqualityComparer<Origin>)ReferenceEqualityComparer.Instance);
        // The next build is to report what the gate found in a post, so it checks such a post again.
        var withFindings = publication.PostsWithFindings();
        foreach (var (request, written) in publication.Requests.Zip(publication.Written))
        {
            for (var i = 0; i < written.Lengths.Length; i++)
            {
                var post = request.Posts[i];
                if (!RememberedGate.IsSameInEveryDocument(post, request, publication.Preparation.Edition.Feed)
                    || (withFindings.Count > 0 && withFindings.Contains(publication.IndexOf(post))))
                    continue;
                if (post.Origin is not { } origin || !read.TryGetValue(origin, out var readPost))
                    continue;
                if (!posts.TryGetValue(origin, out var remembered))
                    posts.Add(origin, remembered = new(readPost, post, publication.Preparation.RenderingOf(post)));
                remembered.Lengths = remembered.Lengths.With(request.Format, written.Lengths[i]);
            }
        }

        return posts;
    }

    /// <summary>Gets the rendering as the cache's file is to hold it.</summary>
    /// <param name="lengths">How long the post is in documents.</param>
    public NewRendering ToEntry(PostLengths lengths) => Cached?.Entry.Rendering is { } known
        ? new(() => known.Facts, Rendering, known.Text, lengths)
        : new(() => CachedPost.WriteRendering(Post, Rendering), Rendering, null, lengths);
}
