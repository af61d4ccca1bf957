namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>What only a person at a terminal sees: one line that sums up, and what to do next.</summary>
public class PersonTests
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void A_build_ends_with_its_feeds_posts_and_time_and_the_first_one_with_the_next_step()
    {
        using var blog = new Blog();

        var first = InProcess.RunOnTerminal(None, "build", blog.Folder, "--now", "2027-01-01", "--no-cache");
        var second = InProcess.RunOnTerminal(None, "build", blog.Folder, "--now", "2027-01-01", "--no-cache");

        Assert.Matches(@"\d+ feeds, \d+ posts?(, \d+ warnings?)? in \d+\.\d s → ", first.Error);
        Assert.StartsWith("next: publish ", first.LastErrorLine, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/", first.LastErrorLine, StringComparison.Ordinal);
        Assert.Matches(@"\d+ feeds, .* in \d+\.\d s → ", second.LastErrorLine);
    }

    [Fact]
    public void No_time_and_no_hint_are_in_a_pipe()
    {
        using var blog = new Blog();

        var outcome = InProcess.Run("build", blog.Folder, "--now", "2027-01-01", "--no-cache");

        Assert.Matches("^wrote [0-9]+ files, 0 unchanged", outcome.LastErrorLine);
        Assert.DoesNotContain("next:", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" s →", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_says_how_to_read_about_the_first_finding()
    {
        using var folder = new Feeds.Tests.TempFolder();
        folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>a</title><link>https://example.org/</link></channel></rss>");

        var outcome = InProcess.RunOnTerminal(None, "validate", folder.Find("feed.xml"));

        Assert.Matches(@"1 feed checked: \d+ errors?, \d+ warnings? in \d+\.\d s\n", outcome.Error);
        Assert.Matches(@"^next: 'dotnet feeds explain JF\d{4}' explains the first finding", outcome.LastErrorLine);
    }

    [Theory]
    [InlineData("KITTY_WINDOW_ID", "1", null, true)]
    [InlineData("VTE_VERSION", "6800", null, true)]
    [InlineData("VTE_VERSION", "4200", null, false)]
    [InlineData("TERM_PROGRAM", "Apple_Terminal", null, false)]
    [InlineData("TERM_PROGRAM", "Apple_Terminal", "1", true)]
    [InlineData("KITTY_WINDOW_ID", "1", "0", false)]
    public void A_rule_is_a_link_where_the_terminal_opens_links(string variable, string value, string? forced, bool expected)
    {
        using var folder = new Feeds.Tests.TempFolder();
        folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>a</title></channel></rss>");
        var variables = new Dictionary<string, string> { [variable] = value };
        if (forced is not null)
            variables["FORCE_HYPERLINK"] = forced;

        var outcome = InProcess.RunOnTerminal(variables, "validate", folder.Find("feed.xml"));

        Assert.Equal(expected, outcome.Output.Contains("\e]8;;https://github.com/justindustrious/feeds/blob/main/docs/rules/JF", StringComparison.Ordinal));
        Assert.Equal("", InProcess.RunOnTerminal(new(variables) { ["NO_COLOR"] = "1" }, "validate", folder.Find("feed.xml")).Output.Contains('\e', StringComparison.Ordinal) ? "escape" : "");
    }
}
