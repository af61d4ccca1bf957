namespace Justindustrious.Feeds.Tool;

/// <summary>Loads code on another thread that a build needs last, while its arguments and files are still read.</summary>
/// <remarks>
/// Writing and checking the first document takes 50 ms, nearly all of it for loading and compiling code. Reading a site takes as long. The two do not depend
/// on each other, so they can run at the same time.
/// </remarks>
internal static class HeadStart
{
    /// <summary>A date that no check reports: a report takes time to write.</summary>
    private static readonly DateTimeOffset Published = DateTimeOffset.UnixEpoch.AddYears(50);

    /// <summary>
    /// Creates the documents of a sample post on another thread. Nothing waits for it, and the program may end before it.
    /// </summary>
    /// <returns>Whether the documents were created.</returns>
    public static Task<bool> Begin() => Task.Run(() =>
    {
        var home = new Uri("https://example.org/");
        // The sample is plain text: the build renders Markdown at the same time, and two threads that load the same code wait for each other.
        var post = new Post { Title = "A post", Link = new(home, "post/"), Published = Published, Content = PostContent.Text("A text.") };
        return FeedSet.TryCreate(new() { Title = "A feed", Link = home, Posts = [post] }, null, out _, out _);
    });
}
