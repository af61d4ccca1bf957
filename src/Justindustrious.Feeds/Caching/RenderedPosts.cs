using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Caching;

/// <summary>Remembers renderings while their posts are in use: a feed that is written as RSS, then as Atom, then shown on a page is rendered once.</summary>
/// <remarks>
/// It is static, since <c>feed.ToRss()</c> and <c>feed.ToAtom()</c> are two calls that share nothing but the posts, and rendering is over 90 % of the cost
/// of a document. The keys are the instances themselves: a rendering is freed with its post or its policy, and a post that was changed by <c>with</c> is
/// another post. Nothing that the output depends on is kept here, since a post and a policy never change.
/// </remarks>
internal static class RenderedPosts
{
    private static readonly ConditionalWeakTable<ContentPolicy, ConditionalWeakTable<Post, Lazy<RenderedContent>>> Renderings = [];

    /// <summary>Renders a post, unless it was rendered under the same policy before.</summary>
    public static RenderedContent Render(Post post, ContentPolicy policy) => Renderings
        .GetValue(policy, static _ => [])
        .GetValue(post, each => new(() => ContentRenderer.Render(each, policy)))
        .Value;

    /// <summary>Renders a post, unless it was rendered before. It is not remembered: a million posts would take 30 MB and a third of the time.</summary>
    public static RenderedContent RenderStreamed(Post post, ContentPolicy policy) =>
        Renderings.TryGetValue(policy, out var posts) && posts.TryGetValue(post, out var rendered) ? rendered.Value : ContentRenderer.Render(post, policy);
}
