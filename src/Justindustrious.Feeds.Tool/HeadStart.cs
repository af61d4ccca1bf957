namespace Justindustrious.Feeds.Tool;

/// <summary>Loads code on another thread that a build needs last, while its arguments and files are still read.</summary>
/// <remarks>
/// Rendering, writing and checking the first post takes 80 ms, nearly all of it for loading and compiling code. Reading the arguments and a site takes as
/// long. They do not depend on each other, so they can run at the same time.
/// </remarks>
internal static class HeadStart
{
    /// <summary>A date that no check reports: a report takes time to write.</summary>
    private static readonly DateTimeOffset Published = DateTimeOffset.UnixEpoch.AddYears(50);

    /// <summary>What most posts contain.</summary>
    private const string Sample = "A *text* with `code`, and [a link](https://example.org/).\n\n## A heading\n\n- A point\n\n```\nCode\n```\n";

    /// <summary>
    /// Creates the documents of a sample post on another thread. Nothing waits for it, and the program may end before it.
    /// </summary>
    /// <returns>Whether the documents were created.</returns>
    public static Task<bool> Begin() => Task.Run(() =>
    {
        var home = new Uri("https://example.org/");
        // Markdown comes first, because the build needs it before it writes documents.
        var post = new Post { Title = "A post", Link = new(home, "post/"), Published = Published, Content = PostContent.Markdown(Sample) };
        return FeedSet.TryCreate(new() { Title = "A feed", Link = home, Posts = [post] }, null, out _, out _);
    });
}
