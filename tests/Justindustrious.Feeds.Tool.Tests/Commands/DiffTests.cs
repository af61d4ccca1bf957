using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

public class DiffTests
{
    private const string Before = """
        <rss version="2.0"><channel><title>A blog</title><link>https://blog.example.org/</link>
        <item><guid>https://blog.example.org/a/</guid><title>A</title><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>
        <item><guid>https://blog.example.org/b/</guid><title>B</title><pubDate>Tue, 24 Nov 2026 09:00:00 GMT</pubDate></item>
        <item><guid>https://blog.example.org/c/</guid><title>C</title><pubDate>Wed, 25 Nov 2026 09:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private const string After = """
        {"version":"https://jsonfeed.org/version/1.1","title":"A blog","home_page_url":"https://blog.example.org/","items":[
        {"id":"https://blog.example.org/a/","url":"https://blog.example.org/a/","title":"A, mended","date_published":"2026-11-23T09:00:00Z"},
        {"id":"x","url":"https://blog.example.org/b/","title":"B","date_published":"2026-11-24T09:00:00Z"},
        {"id":"https://blog.example.org/d/","url":"https://blog.example.org/d/","title":"D `@ann` <img>","date_published":"2026-11-25T09:00:00Z"}]}
        """;

    [Fact]
    public void Differences_are_listed_with_the_most_severe_first_and_the_exit_code_is_1()
    {
        var outcome = Diff(Before, After);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            """
            shown again by readers, although not new:
              B
                id:
                  - https://blog.example.org/b/
                  + x
                shown again by readers that identify posts by id, id and date
            removed:
              C (2026-11-25T09:00:00Z) https://blog.example.org/c/
            added:
              D `@ann` <img> (2026-11-25T09:00:00Z) https://blog.example.org/d/
            changed:
              A, mended
                title:
                  - A
                  + A, mended
            1 added, 1 removed, 2 changed, 1 reappear

            """, outcome.Output);
    }

    [Fact]
    public void Equal_feeds_end_with_0()
    {
        var outcome = Diff(Before, Before);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("the feeds mean the same\n", outcome.Output);
    }

    [Theory]
    [InlineData("reappear,remove", 1)]
    [InlineData("remove", 1)]
    [InlineData("add", 1)]
    [InlineData("change", 1)]
    public void Only_the_differences_that_were_named_end_with_1(string failOn, int exitCode)
    {
        Assert.Equal(exitCode, Diff(Before, After, "--fail-on", failOn).ExitCode);
        Assert.Equal(0, Diff(Before, Before.Replace("<title>A blog", failOn == "change" ? "<title>A blog" : "<title>Another blog", StringComparison.Ordinal), "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Programs_read_JSON()
    {
        using var diff = JsonDocument.Parse(Diff(Before, After, "--report", "json").Output);
        var root = diff.RootElement;

        Assert.Equal(["before", "after", "same", "added", "removed", "agedOut", "changed", "reappearing", "feed", "reappearBy"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("https://blog.example.org/c/", root.GetProperty("removed")[0].GetProperty("id").GetString());
        Assert.Equal(["id", "idAndDate"], root.GetProperty("reappearing")[0].GetProperty("reappearsBy").EnumerateArray().Select(word => word.GetString()!));
        Assert.Equal("""{"id":1,"link":0,"idAndDate":1}""", root.GetProperty("reappearBy").GetRawText());
    }

    [Fact]
    public void A_pull_request_reads_Markdown_in_which_no_title_does_anything()
    {
        var output = Diff(Before, After, "--report", "markdown").Output;

        Assert.StartsWith("**1 added, 1 removed, 2 changed, 1 reappear**\n", output, StringComparison.Ordinal);
        Assert.Contains("### Added\n\n- D \\`&#64;ann\\` &#60;img&#62; `https://blog.example.org/d/`\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_can_not_be_read_ends_with_2_and_says_where()
    {
        var outcome = Diff(Before, "<rss>");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("after(1,6): error JF7010: the feed can't be read: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Theory]
    [InlineData("--fail-on", "disappear", "--fail-on: 'disappear' is not a difference; write reappear, remove, add or change")]
    [InlineData("--report", "sarif", "--report: 'sarif' is not a kind of report; write text, json or markdown")]
    public void A_word_that_is_not_known_ends_with_2(string option, string word, string reason)
    {
        var outcome = Diff(Before, After, option, word);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2() => Assert.Equal(2, InProcess.Run("diff", "no.xml", "no.xml").ExitCode);

    private static Outcome Diff(string before, string after, params string[] words)
    {
        using var folder = new TempFolder();
        return InProcess.Run(["diff", folder.Write("before", before), folder.Write("after", after), .. words]);
    }
}
