using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

public class MSBuildReportTests
{
    [Theory]
    [InlineData("JF8001", 3, 7, "posts/a.md(3,7): error JF8001: a title is missing")]
    [InlineData("JF8003", 3, 0, "posts/a.md(3): warning JF8003: a title is missing")]
    [InlineData("JF8014", 0, 0, "posts/a.md: info JF8014: a title is missing")]
    public void A_finding_is_a_line_that_MSBuild_understands(string rule, int line, int column, string expected) =>
        Assert.Equal(expected + "\n", Told(Some.Diagnostic(rule, line: line, column: column, message: "a title is missing")));

    [Fact]
    public void A_finding_stays_one_line_with_any_file_name() =>
        Assert.Equal(
            "posts/a\\u000Ab\\u001B.md(3,7): warning JF8003: m\n",
            Told(Some.Diagnostic(file: "posts/a\nb\e.md", message: "m")));

    [Fact]
    public void A_finding_without_a_place_starts_with_its_path() =>
        Assert.Equal(
            "posts[3].title: warning JF8003: m\n",
            Told(Some.Diagnostic(file: null, message: "m") with { Path = "posts[3].title" }));

    [Fact]
    public void Findings_stand_by_file_and_then_by_place() =>
        Assert.Equal(
            "b.md(1,9): warning JF8003: m\nb.md(2,1): warning JF8003: m\na.md(1,1): warning JF8003: m\n",
            Told(
                Some.Diagnostic(file: "b.md", line: 2, column: 1, message: "m"),
                Some.Diagnostic(file: "a.md", line: 1, column: 1, message: "m"),
                Some.Diagnostic(file: "b.md", line: 1, column: 9, message: "m")));

    private static string Told(params FeedDiagnostic[] diagnostics) => Some.Told(output => new MSBuildReport(output), diagnostics);
}
