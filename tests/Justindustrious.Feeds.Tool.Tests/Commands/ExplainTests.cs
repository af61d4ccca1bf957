namespace Justindustrious.Feeds.Tool.Tests.Commands;

public class ExplainTests
{
    [Theory]
    [InlineData("JF8003")]
    [InlineData("jf8003")]
    public void A_rule_is_explained_whether_in_capitals_or_not(string id)
    {
        var outcome = InProcess.Run("explain", id);

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("# JF8003: a post has a title\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Severity: Warning\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_says_what_a_page_holds() =>
        Assert.Contains("what is wrong, why it matters, how to fix it", InProcess.Run("explain", "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Without_a_rule_all_are_listed_by_id()
    {
        var ids = InProcess.Run("explain").OutputLines.Select(line => line.Split(' ')[0]).ToList();

        Assert.Equal(FeedRules.All.Count, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
