namespace Justindustrious.Feeds.Tool;

/// <summary>What a build needs last is made ready on another thread while its words and files are still read.</summary>
/// <remarks>
/// Writing and checking documents for the first time takes the runtime 50 ms, as good as all of it for finding code, types and tables, or compiling them;
/// reading a site takes as long. Nothing in the one waits for the other, so they need not wait for each other either.
/// </remarks>
internal static class HeadStart
{
    /// <summary>
    /// Makes the documents of a sample post on another thread, so that the code is loaded before it is needed. Nothing waits for it, and the program may end
    /// before it.
    /// </summary>
    /// <returns>Whether they were made.</returns>
    public static Task<bool> Begin() => Task.Run(() =>
    {
        var home = new Uri("https://example.org/");
        // Plain text: Markdown is rendered before documents are written, and two threads that need the same code at once wait for each other.
        var post = new Post { Title = "A post", Link = new(home, "post/"), Published = default, Content = PostContent.Text("A text.") };
        return FeedSet.TryCreate(new() { Title = "A feed", Link = home, Posts = [post] }, null, out _, out _);
    });
}
