using System.Globalization;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

public sealed class TrustTimesTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Blog _blog = new(siteFile: Blog.SiteFile + "max-posts: 20\n");
    private readonly TempFolder _home = new();

    public TrustTimesTests()
    {
        for (var number = 0; number < 220; number++)
            WritePost(number, "The same *as* before.");
        // A build is to know the files by their times, so they must not be new.
        foreach (var post in Directory.GetFiles(_blog.Folder, "*.md", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(post, LongAgo);
        Build();
    }

    public void Dispose()
    {
        _blog.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_post_with_the_same_length_and_time_is_not_read_again_only_with_the_option()
    {
        WritePost(219, "The sane *as* before.", LongAgo);

        Build("--trust-times");
        Assert.Contains("The same", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("The sane", _blog.ReadText("rss.xml"), StringComparison.Ordinal);

        Build();
        Assert.Contains("The sane", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_with_another_time_or_another_length_is_read_again()
    {
        WritePost(219, "The sane *as* before.", LongAgo.AddSeconds(1));
        WritePost(218, "Longer, and the same as before.", LongAgo);

        Build("--trust-times");

        Assert.Contains("The sane", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
        Assert.Contains("Longer", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_was_changed_just_before_the_last_build_is_read_again()
    {
        WritePost(219, "One.");
        var time = File.GetLastWriteTimeUtc(PathOf(219));
        Build("--trust-times");
        WritePost(219, "Two.", time);

        Build("--trust-times");

        Assert.Contains("Two.", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_deleted_renamed_and_withheld_posts_and_another_site_file_have_the_same_result_as_without_the_option()
    {
        AssertSameAsWithoutCache("unchanged");
        File.Delete(PathOf(219));
        AssertSameAsWithoutCache("deleted");
        File.Move(PathOf(218), PathOf(300));
        AssertSameAsWithoutCache("renamed");
        WritePost(301, "New.");
        AssertSameAsWithoutCache("new");
        WritePost(217, "Draft.", more: "draft: true\n");
        AssertSameAsWithoutCache("draft");
        WritePost(217, "No draft.", more: "draft: false\n");
        AssertSameAsWithoutCache("no draft");
        WritePost(216, "Later.", more: "expiryDate: 2026-12-01\n");
        AssertSameAsWithoutCache("expired");
        _blog.Write("feeds.yml", Blog.SiteFile + "max-posts: 30\npermalink: /notes/{slug}/\n");
        AssertSameAsWithoutCache("another site file");
        AssertSameAsWithoutCache("another moment", "--now", "2026-01-03");
    }

    [Fact]
    public void Findings_in_posts_that_are_not_read_are_reported_again()
    {
        WritePost(3, "Old, and in no feed.", LongAgo, "descripton: misspelt\n");
        WritePost(219, "New.", LongAgo, "autor: misspelt\n");
        var first = Build("--trust-times", "--strict");

        var second = Build("--trust-times", "--strict");

        Assert.Contains("post-3.md(4,1): warning JF9029", first.Output.Replace(_blog.Folder, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((first.ExitCode, first.Output), (second.ExitCode, second.Output));
    }

    [Fact]
    public void A_post_that_changed_behind_its_time_and_is_needed_in_full_stops_the_build_with_a_way_out()
    {
        WritePost(100, "The sane *as* before.", LongAgo);

        // The cache has the text of 20 posts.
        var outcome = Build("--trust-times", "--max-posts", "all");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("post-100.md has another text than in an earlier build, although its length and time are the same; build without --trust-times",
            outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_server_reads_all_posts_and_says_so()
    {
        WritePost(219, "The sane *as* before.", LongAgo);

        var outcome = InProcess.Run(new() { ["HOME"] = _home.Path, ["CI"] = "true" }, ["build", _blog.Folder, "--now", "2027-01-01", "--trust-times"]);

        Assert.Contains("--trust-times is ignored: CI is set, and a checkout gives files new times; all posts were read\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("The sane", _blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    private void AssertSameAsWithoutCache(string when, params string[] words)
    {
        var trusted = Build(["--trust-times", "--out", _home["trusted"], .. words]);
        var plain = Build(["--no-cache", "--out", _home["plain"], .. words]);
        Assert.Equal((when, plain.ExitCode, plain.Output), (when, trusted.ExitCode, trusted.Output));
        Assert.Equal(_home.ReadAll("plain"), _home.ReadAll("trusted"));
    }

    private Outcome Build(params string[] words) =>
        InProcess.Run(new() { ["HOME"] = _home.Path }, ["build", _blog.Folder, "--frozen", "--now", "2027-01-01", .. words]);

    private string PathOf(int number) => Path.Combine(_blog.Folder, string.Create(CultureInfo.InvariantCulture, $"posts/post-{number}.md"));

    private void WritePost(int number, string body, DateTime? time = null, string more = "")
    {
        var date = LongAgo.AddYears(6).AddHours(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        _blog.WritePost(
            string.Create(CultureInfo.InvariantCulture, $"post-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"title: Post {number}\ndate: {date}\n{more}").TrimEnd('\n'), body);
        if (time is { } given)
            File.SetLastWriteTimeUtc(PathOf(number), given);
    }
}
