using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Members that are null although they must be there: mistakes of the program, not of what it publishes, so they are no findings.</summary>
internal static class NullMembers
{
    /// <summary>Looks through a feed and its posts.</summary>
    /// <exception cref="ArgumentException">A member is null; the message names it: <c>posts[3].content</c>.</exception>
    public static void ThrowIfAny(Feed feed)
    {
        ThrowIfAnyInHead(feed);
        Require(feed.Posts, "posts", nameof(feed));
        for (var i = 0; i < feed.Posts.Count; i++)
            ThrowIfAny(feed.Posts[i], i, nameof(feed));
    }

    /// <summary>Looks through a feed without its posts.</summary>
    public static void ThrowIfAnyInHead(Feed feed)
    {
        Require(feed.Link, "link", nameof(feed));
        RequireAll(feed.Authors, null, "authors", nameof(feed));
        RequireAll(feed.Categories, null, "categories", nameof(feed));
        if (feed.Image is { } image)
            Require(image.Link, "image.link", nameof(feed));
    }

    /// <summary>Looks through a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="index">Its place among the posts.</param>
    /// <param name="parameter">What the caller was given it in.</param>
    public static void ThrowIfAny(Post? post, int index, string parameter)
    {
        // Texts are made only for what is null: this runs over every post of every feed.
        if (post is null)
            Throw(index, null, parameter);
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
                Throw(post, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), parameter);
        }
    }

    private static void Require([NotNull] object? member, string name, string parameter)
    {
        if (member is null)
            Throw(null, name, parameter);
    }

    [DoesNotReturn]
    private static void Throw(int? post, string? member, string parameter)
    {
        var index = post is null ? null : string.Create(CultureInfo.InvariantCulture, $"posts[{post}]");
        throw new ArgumentException($"{index}{(index is null || member is null ? "" : ".")}{member} is null, and must be there", parameter);
    }
}
