using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Finds required members that are null. They are mistakes in the program, so they throw an exception and are not findings.</summary>
internal static class NullMembers
{
    /// <summary>Checks a feed and its posts.</summary>
    /// <exception cref="ArgumentException">A member is null; the message names it: <c>posts[3].content</c>.</exception>
    public static void ThrowIfAny(Feed feed) => Throw(FeedFields.All.FindNull(feed), nameof(feed));

    /// <summary>Checks a feed without its posts.</summary>
    public static void ThrowIfAnyInHead(Feed feed) => Throw(FeedFields.Head.FindNull(feed), nameof(feed));

    /// <summary>Checks a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="index">Its index among the posts.</param>
    /// <param name="parameter">The name of the parameter that the caller received it in.</param>
    public static void ThrowIfAny(Post? post, int index, string parameter)
    {
        if (post is null)
            Throw(FieldPath.OfPost(index).ToString(), parameter);
        else if (PostFields.All.FindNull(post) is { } path)
            Throw(FieldPath.Parse(path).In(index).ToString(), parameter);
    }

    private static void Throw(string? path, string parameter)
    {
        if (path is not null)
            throw new ArgumentException($"{path} is null, but is required", parameter);
    }
}
