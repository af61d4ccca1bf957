using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Text;

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

    /// <summary>
    /// Returns whether everything that renderings of a post have asked about other posts and files has the same answer in a folder that was read again.
    /// </summary>
    public static bool HoldIn(Post post, BodySurroundings around)
    {
        foreach (var (_, posts) in Renderings)
        {
            // A rendering that is not complete may have asked the folder as it was before.
            if (posts.TryGetValue(post, out var rendered) && !(rendered.IsValueCreated && rendered.Value.Answers.All(answer => answer.Holds(around))))
                return false;
        }

        return true;
    }

    /// <summary>Renders a post, unless it was rendered before. It is not remembered: a million posts would take 30 MB and a third of the time.</summary>
    public static RenderedContent RenderStreamed(Post post, ContentPolicy policy) =>
        Renderings.TryGetValue(policy, out var posts) && posts.TryGetValue(post, out var rendered) ? rendered.Value : ContentRenderer.Render(post, policy);
}
