using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

/// <summary>The steps of docs/contributing/report-kind.md.</summary>
public class ReportKindTests
{
    public static TheoryData<string> Words => [.. ReportKind.All.Select(kind => kind.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Each_kind_stands_in_the_README(string word) =>
        Assert.Contains($"`{word}`", File.ReadAllText(Repository.Find("README.md")).Replace("`--report ", "`", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Words))]
    public void Each_kind_writes_the_file_and_the_message_of_a_finding(string word)
    {
        using var blog = new Blog();
        blog.WritePost("without-a-date", "title: a", "Text.");
        var outcome = blog.Build("--report", word);
        Assert.Contains("without-a-date.md", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("date", outcome.Output, StringComparison.Ordinal);
    }
}
