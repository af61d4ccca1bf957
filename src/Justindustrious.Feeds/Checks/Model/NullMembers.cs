using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Finds required members that are null. They are mistakes in the program, so they throw an exception and are not findings.</summary>
internal static class NullMembers
{
    /// <summary>Checks a feed and its posts.</summary>
    /// <exception cref="ArgumentException">A member is null; the message names it: <c>posts[3].content</c>.</exception>
    public static void ThrowIfAny(Feed feed)
    {
        ThrowIfAnyInHead(feed);
        Require(feed.Posts, "posts", nameof(feed));
        for (var i = 0; i < feed.Posts.Count; i++)
            ThrowIfAny(feed.Posts[i], i, nameof(feed));
    }

    /// <summary>Checks a feed without its posts.</summary>
    public static void ThrowIfAnyInHead(Feed feed)
    {
        Require(feed.Link, "link", nameof(feed));
        RequireAll(feed.Authors, null, "authors", nameof(feed));
        RequireAll(feed.Categories, null, "categories", nameof(feed));
        if (feed.Image is { } image)
            Require(image.Link, "image.link", nameof(feed));
    }

    /// <summary>Checks a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="index">Its index among the posts.</param>
    /// <param name="parameter">The name of the parameter that the caller received it in.</param>
    public static void ThrowIfAny(Post? post, int index, string parameter)
    {
        // This runs over every post of every feed, so texts are made only for a member that is null.
        if (post is null)
            Throw(index, "", parameter);
        if (post.Link is null)
            Throw(index, "link", parameter);
        if (post.Content is null)
            Throw(index, "content", parameter);
        RequireAll(post.Authors, index, "authors", parameter);
        RequireAll(post.Categories, index, "categories", parameter);
        RequireAll(post.Enclosures, index, "enclosures", parameter);
    }

    private static void RequireAll<T>(IReadOnlyList<T>? list, int? post, string name, string parameter)
        where T : class
    {
        if (list is null)
            Throw(post, name, parameter);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
                Throw(post, new FieldPath(name, i), parameter);
        }
    }

    private static void Require([NotNull] object? member, FieldPath name, string parameter)
    {
        if (member is null)
            Throw(null, name, parameter);
    }

    [DoesNotReturn]
    private static void Throw(int? post, FieldPath member, string parameter) =>
        throw new ArgumentException($"{member.In(post)} is null, and must be there", parameter);
}
