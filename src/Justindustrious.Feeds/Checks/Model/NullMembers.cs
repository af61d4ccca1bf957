using System.Globalization;
using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Members that are null although they must be there: mistakes of the program, not of what it publishes, so they are no findings.</summary>
internal static class NullMembers
{
    /// <summary>Looks through a feed and its posts.</summary>
    /// <exception cref="ArgumentException">A member is null; the message names it: <c>posts[3].content</c>.</exception>
    public static void ThrowIfAny(Feed feed) => Throw(FeedFields.All.FindNull(feed), nameof(feed));

    /// <summary>Looks through a feed without its posts.</summary>
    public static void ThrowIfAnyInHead(Feed feed) => Throw(FeedFields.Head.FindNull(feed), nameof(feed));

    /// <summary>Looks through a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="index">Its place among the posts.</param>
    /// <param name="parameter">The caller's parameter that held it.</param>
    public static void ThrowIfAny(Post? post, int index, string parameter)
    {
        if (post is null)
            Throw(string.Create(CultureInfo.InvariantCulture, $"posts[{index}]"), parameter);
        else if (PostFields.All.FindNull(post) is { } path)
            Throw(string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{path}"), parameter);
    }

    private static void Throw(string? path, string parameter)
    {
        if (path is not null)
            throw new ArgumentException($"{path} is null, and must be there", parameter);
    }
}
