using System.Text.Json;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

/// <summary>What SARIF 2.1.0 asks of a log, section by section.</summary>
public class SarifReportTests
{
    [Fact]
    public void A_log_without_findings_has_a_run_with_an_empty_list_of_results()
    {
        var log = Told();

        Assert.Equal("2.1.0", log.GetProperty("version").GetString()); // 3.13.2
        Assert.Equal(0, Run(log).GetProperty("results").GetArrayLength()); // 3.14.23: absent would mean "not run"
        Assert.Equal("dotnet-feeds", Driver(log).GetProperty("name").GetString()); // 3.19.8
    }

    [Fact]
    public void Each_result_points_at_the_row_of_its_rule()
    {
        var log = Told(Some.Diagnostic("JF8003"), Some.Diagnostic("JF8001"), Some.Diagnostic("JF8003", line: 9));

        var rules = Driver(log).GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(["JF8003", "JF8001"], rules); // 3.19.23: each once
        Assert.All(Run(log).GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()])); // 3.27.6
    }

    [Fact]
    public void A_rule_says_what_it_is_and_where_more_stands()
    {
        var rule = Driver(Told(Some.Diagnostic("JF8003"))).GetProperty("rules")[0];

        Assert.Equal("a post has a title", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.EndsWith("JF8003.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedSeverity.Error, "error")]
    [InlineData(FeedSeverity.Warning, "warning")]
    [InlineData(FeedSeverity.Info, "note")]
    public void Severities_are_levels(FeedSeverity severity, string level) => // 3.27.10
        Assert.Equal(level, Result(Told(Some.Diagnostic() with { Severity = severity })).GetProperty("level").GetString());

    [Fact]
    public void A_result_has_a_message_and_a_place()
    {
        var result = Result(Told(Some.Diagnostic(message: "m") with { Path = "posts[0].title" }));

        Assert.Equal("m", result.GetProperty("message").GetProperty("text").GetString());
        var location = result.GetProperty("locations")[0];
        var physical = location.GetProperty("physicalLocation");
        Assert.Equal("posts/a.md", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(7, physical.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("posts[0].title", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void Columns_are_said_to_count_UTF_16() => // 3.14.17
        Assert.Equal("utf16CodeUnits", Run(Told()).GetProperty("columnKind").GetString());

    [Fact]
    public void A_file_alone_has_no_region() => // 3.30.5: a line starts at 1
        Assert.False(Result(Told(Some.Diagnostic(line: 0, column: 0))).GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));

    [Fact]
    public void A_finding_without_any_place_has_no_locations() =>
        Assert.False(Result(Told(Some.Diagnostic(file: null))).TryGetProperty("locations", out _));

    [Theory]
    [InlineData("my posts/ü.md", "my%20posts/%C3%BC.md")]
    [InlineData("a:b.md", "a%3Ab.md")]
    [InlineData("/blog/a b.md", "file:///blog/a%20b.md")]
    [InlineData("/blog/[\u00e4]#1.md", "file:///blog/%5B%C3%A4%5D%231.md")]
    [InlineData("../a#1?.md", "../a%231%3F.md")]
    public void A_path_is_a_URI_reference(string path, string uri) => // 3.4.3
        Assert.Equal(uri, Result(Told(Some.Diagnostic(file: path))).GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());

    private static JsonElement Told(params FeedDiagnostic[] diagnostics) =>
        JsonDocument.Parse(Some.Told(output => new SarifReport(output), diagnostics)).RootElement;

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static JsonElement Driver(JsonElement log) => Run(log).GetProperty("tool").GetProperty("driver");

    private static JsonElement Result(JsonElement log) => Run(log).GetProperty("results")[0];
}
