using System.Runtime.CompilerServices;
using Justindustrious.Feeds;
using NodaTime;
using Xunit;

public class FeedTests
{
    [Fact]
    public void Every_post_is_in_valid_feeds()
    {
        // Posts of the future are checked as well.
        var folder = MarkdownFolder.Load(Folder(), new() { Now = Instant.FromUtc(2100, 1, 1, 0, 0) });

        Assert.True(folder.TryCreateFeedSet(out var feeds, out var report), string.Join('\n', report.Diagnostics));
        Assert.Contains("rss.xml", feeds.Documents.Keys);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "show");
}
