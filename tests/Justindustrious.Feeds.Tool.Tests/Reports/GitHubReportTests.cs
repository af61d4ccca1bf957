using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

public class GitHubReportTests
{
    [Theory]
    [InlineData("JF8001", "::error file=posts/a.md,line=3,col=7,title=JF8001 a feed has a title::JF8001: m")]
    [InlineData("JF8003", "::warning file=posts/a.md,line=3,col=7,title=JF8003 a post has a title::JF8003: m")]
    [InlineData("JF8027", "::notice file=posts/a.md,line=3,col=7,title=JF8027 a feed has posts::JF8027: m")]
    public void A_finding_is_an_annotation_at_its_place(string rule, string expected)
    {
        var diagnostic = Some.Diagnostic(rule, message: "m");
        var severity = expected.StartsWith("::notice", StringComparison.Ordinal) ? FeedSeverity.Info : diagnostic.Severity;

        Assert.Equal(expected + "\n", Told(diagnostic with { Severity = severity }));
    }

    [Theory]
    [InlineData(3, 0, "::warning file=a.md,line=3,title=JF8003 a post has a title::JF8003: m\n")]
    [InlineData(0, 0, "::warning file=a.md,title=JF8003 a post has a title::JF8003: m\n")]
    public void What_is_not_known_of_a_place_is_left_out(int line, int column, string expected) =>
        Assert.Equal(expected, Told(Some.Diagnostic(file: "a.md", line: line, column: column, message: "m")));

    [Fact]
    public void A_finding_without_a_place_is_an_annotation_of_the_run() =>
        Assert.Equal("::warning title=JF8003 a post has a title::JF8003: m\n", Told(Some.Diagnostic(file: null, message: "m")));

    [Fact]
    public void What_would_end_a_command_or_a_property_is_encoded() =>
        Assert.Equal(
            "::warning file=a%2Cb%3Ac.md,line=3,col=7,title=JF8003 a post has a title::JF8003: 100%25%0D%0A::error::, done\n",
            Told(Some.Diagnostic(file: "a,b:c.md", message: "100%\r\n::error::, done")));

    private static string Told(params FeedDiagnostic[] diagnostics) => Some.Told(output => new GitHubReport(output), diagnostics);
}
