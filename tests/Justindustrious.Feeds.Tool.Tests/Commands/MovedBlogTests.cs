using System.Globalization;
using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>
/// The accident that every publisher fears, and what prevents it: a blog of 200 posts renames 30 of them, and moves with new addresses for all.
/// </summary>
public sealed class MovedBlogTests : IDisposable
{
    private const int Count = 200;
    private readonly TempFolder _folder = new();

    /// <summary>Reads two feeds, and counts the posts of the second that a reader has not seen in the first.</summary>
    private const string CountNew = """
        import sys, feedparser
        before, after = (feedparser.parse(path) for path in sys.argv[1:])
        seen = {entry.id for entry in before.entries}
        assert len(seen) == len(before.entries), 'an id came twice'
        print(len(after.entries), sum(entry.id not in seen for entry in after.entries))
        """;

    public MovedBlogTests()
    {
        _folder.Write("blog/feeds.yml", "title: A blog\nhome: http://old.example.org/\nauthor: Ann\nmax-posts: all\n");
        for (var i = 0; i < Count; i++)
        {
            // Two posts a day, and some with the same title: the sign that a post is known by is never that simple.
            var day = new DateOnly(2025, 1, 1).AddDays(i / 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _folder.Write($"blog/posts/post-{i}.md", $"---\ntitle: Post {i % 190}\ndate: {day}\n---\nThe text of post {i}, with [a link](/about/) and ![a picture](p{i}.png).\n");
        }

        Assert.Equal(0, Build("before").ExitCode);
        for (var i = 0; i < 30; i++)
            File.Move(_folder[$"blog/posts/post-{i * 5}.md"], _folder[$"blog/posts/better-name-{i}.md"]);
        _folder.Write("blog/feeds.yml", "title: A blog\nhome: https://www.example.net/journal/\nauthor: Ann\nmax-posts: all\npermalink: '{yyyy}/{mm}/{slug}/'\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rss.xml", "rss.xml")]
    [InlineData("atom.xml", "atom.xml")]
    [InlineData("feed.json", "feed.json")]
    [InlineData("rss.xml", "atom.xml")]
    public void With_the_ledger_no_post_reappears_and_without_it_all_do(string before, string after)
    {
        Build("with");
        File.Delete(_folder["blog/feeds.lock"]);
        Build("without");

        var kept = Diff(before, "with/" + after);
        var lost = Diff(before, "without/" + after);

        Assert.Equal(0, kept.ExitCode);
        Assert.Contains("0 added, 0 removed, 200 changed, 0 reappear\n", kept.Output, StringComparison.Ordinal);
        Assert.Equal(1, lost.ExitCode);
        Assert.Contains("0 added, 0 removed, 200 changed, 200 reappear\n", lost.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_build_keeps_the_ids_and_writes_no_ledger()
    {
        var ledger = File.ReadAllText(_folder["blog/feeds.lock"]);

        Build("frozen", "--frozen");
        Build("thawed");

        Assert.NotEqual(ledger, File.ReadAllText(_folder["blog/feeds.lock"]));
        Assert.Equal(_folder.ReadAll("frozen"), _folder.ReadAll("thawed"));
    }

    [FactThatNeeds("python:feedparser")]
    public void Python_feedparser_sees_no_post_twice()
    {
        Build("with");
        File.Delete(_folder["blog/feeds.lock"]);
        Build("without");

        foreach (var format in (string[])["rss.xml", "atom.xml"])
        {
            Assert.Equal("200 0", Feedparser($"before/{format}", $"with/{format}"));
            Assert.Equal("200 200", Feedparser($"before/{format}", $"without/{format}"));
        }
    }

    [FactThatNeeds("newsboat")]
    public void Newsboat_sees_no_post_twice()
    {
        Build("with");
        File.Delete(_folder["blog/feeds.lock"]);
        Build("without");

        foreach (var format in (string[])["rss.xml", "atom.xml"])
        {
            Assert.Equal([200, 200], UnreadInNewsboat($"before/{format}", $"with/{format}"));
            Assert.Equal([200, 400], UnreadInNewsboat($"before/{format}", $"without/{format}"));
        }
    }

    [Fact]
    public void The_ids_of_the_old_feed_are_taken_over_where_there_was_no_ledger()
    {
        File.Delete(_folder["blog/feeds.lock"]);
        var outcome = InProcess.Run("adopt", _folder["before/rss.xml"], _folder["blog"]);
        Build("after");

        Assert.Equal(0, outcome.ExitCode);
        using var diff = JsonDocument.Parse(InProcess.Run("diff", _folder["before/rss.xml"], _folder["after/rss.xml"], "--report", "json").Output);
        Assert.Equal(0, diff.RootElement.GetProperty("reappearing").GetArrayLength());
        Assert.Equal("", outcome.Output);
    }

    private Outcome Build(string output, params string[] words) =>
        InProcess.Run(["build", _folder["blog"], "--out", _folder[output], "--now", "2027-01-01", .. words]);

    private Outcome Diff(string before, string after) =>
        InProcess.Run("diff", _folder["before/" + before], _folder[after], "--fail-on", "reappear,remove");

    private string Feedparser(string before, string after) =>
        Command.Run(Need.PythonProgram, ["-c", CountNew, _folder[before], _folder[after]]).MustSucceed().Output.Trim();

    /// <summary>Reads one feed after the other at one address, and returns the number of unread posts after each.</summary>
    private int[] UnreadInNewsboat(string before, string after)
    {
        var served = _folder.Write("served/feed.xml", "");
        var home = _folder["newsboat-" + Path.GetRandomFileName()];
        Directory.CreateDirectory(home);
        File.WriteAllText(Path.Combine(home, "urls"), $"file://{served}\n");
        File.WriteAllText(Path.Combine(home, "config"), "");
        return
        [
            .. ((string[])[before, after]).Select(path =>
            {
                File.Copy(_folder[path], served, overwrite: true);
                // A file that is no newer than the last one read is not read again.
                File.SetLastWriteTimeUtc(served, new DateTime(path == before ? 2030 : 2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                string[] words = ["-u", Path.Combine(home, "urls"), "-c", Path.Combine(home, "cache.db"), "-C", Path.Combine(home, "config")];
                Dictionary<string, string?> environment = new() { ["HOME"] = home, ["LC_ALL"] = "C.UTF-8" };
                Command.Run("newsboat", [.. words, "-x", "reload"], environment: environment).MustSucceed();
                var told = Command.Run("newsboat", [.. words, "-x", "print-unread"], environment: environment).MustSucceed().Output;
                return int.Parse(told.Split(' ')[0], CultureInfo.InvariantCulture);
            }),
        ];
    }
}
