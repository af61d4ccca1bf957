using System.Text.Json;
using Justindustrious.Feeds.Tool.Tests.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>The same feeds in each kind of report of <c>dotnet feeds validate --report</c>.</summary>
public sealed class ValidateReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ValidateReportTests()
    {
        _folder.Write("a b/rss.xml", SomeFeed.Rss("<pubDate>2026-11-23</pubDate><description>🫖 &lt;b&gt;x</description><author>Ann</author>"));
        _folder.Write("a b/atom.xml", SomeFeed.Atom);
        _folder.Write("broken.xml", "<rss version=\"2.0\">\n<channel>\n<title>a & b</title>");
        _folder.Write("list.html", "<!DOCTYPE html>\n<html lang=\"en\"></html>\n");
        _folder.Write("bad.json", "{\"version\": \"https://jsonfeed.org/version/1.1\",\n \"title\": \"Kettle\", \"title\": \"Pot\", \"items\": [{}]");
        _folder.Write("empty.xml", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_shows_the_line_and_a_caret_below_the_place()
    {
        Assert.Equal(
            """
            broken.xml(3,10): error JF1002: the XML is malformed: a lone '&' starts a reference; write '&amp;' (what follows was not checked)
                3 | <title>a & b</title>
                  |          ^

            """,
            string.Concat(Validate("text", "broken.xml").Output.Split('\n')[^4..].Select((line, i) => i == 3 ? line : line + "\n")));
    }

    [Fact]
    public void Text_shows_a_place_once_and_counts_what_else_is_wrong_there()
    {
        _folder.Write("attributes.xml", SomeFeed.Rss("<description>&lt;p only='1' on='2' ongoing='3'>x&lt;/p></description>"));

        var lines = Validate("text", "attributes.xml").OutputLines.Where(line => line.Contains("JF5313", StringComparison.Ordinal)).ToList();

        Assert.Contains("JF5313 (3 times): description contains the attribute 'only' on p", lines[0], StringComparison.Ordinal);
        Assert.Equal(["  … and 2 more of JF5313; --all shows every one"], lines[1..]);
        Assert.Equal(3, Validate("json", "attributes.xml").Output.Split("\"JF5313\"").Length - 1);
    }

    [Fact]
    public void Colours_appear_on_a_terminal_alone()
    {
        Assert.DoesNotContain('\e', Validate("text", "broken.xml").Output);
        Assert.Contains("\e[1;31merror JF1002\e[0m", InProcess.RunOnTerminal([], "validate", _folder["broken.xml"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', InProcess.RunOnTerminal(new() { ["NO_COLOR"] = "1" }, "validate", _folder["broken.xml"]).Output);
    }

    [Fact]
    public void Msbuild_has_one_line_a_finding_in_the_form_that_builds_know()
    {
        var lines = Validate("msbuild", "broken.xml", "list.html", "bad.json", "empty.xml", "a b/rss.xml").OutputLines;
        Assert.All(lines, line => Assert.Matches(@"^(broken\.xml|list\.html|bad\.json|empty\.xml|a b/rss\.xml)\(\d+,\d+\): (error|warning|info) JF\d{4}: \S.*$", line));
        Assert.Equal(5, lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Split('(')[0]).Distinct().Count());
    }

    [Fact]
    public void Github_has_one_workflow_command_a_finding()
    {
        var lines = Validate("github", "broken.xml", "a b/rss.xml").OutputLines;
        Assert.All(lines, line => Assert.Matches(@"^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[^:,]+::JF\d{4}: \S.*$", line));
        Assert.Contains(lines, line => line.StartsWith("::error file=a b/rss.xml,line=12,col=7,title=", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_one_line_a_file_whether_or_not_it_has_findings()
    {
        var lines = Validate("json", "a b/rss.xml", "a b/atom.xml", "broken.xml", "list.html", "bad.json", "empty.xml").OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["rss", "atom", "rss", null, "json", null], lines.Select(line => line.GetProperty("format").GetString()));
        Assert.Equal([false, true, false, false, false, false], lines.Select(line => line.GetProperty("valid").GetBoolean()));
        Assert.All(lines, line => Assert.Equal(["file", "format", "valid", "diagnostics"], line.EnumerateObject().Select(p => p.Name)));
        Assert.All(lines.SelectMany(line => line.GetProperty("diagnostics").EnumerateArray()),
            finding => Assert.Equal(["id", "severity", "message", "line", "column", "path", "help", "w3c", "params"], finding.EnumerateObject().Select(p => p.Name)));
        var contact = lines[0].GetProperty("diagnostics").EnumerateArray().Single(finding => finding.GetProperty("w3c").GetString() == "InvalidContact");
        Assert.Equal("/rss/channel/item[1]/author", contact.GetProperty("path").GetString());
        Assert.Equal("""{"element":"author","parent":"item","value":"Ann"}""", contact.GetProperty("params").GetRawText());
    }

    [Fact]
    public async Task Sarif_is_one_log_that_its_schema_allows()
    {
        var output = Validate("sarif", "a b/rss.xml", "a b/atom.xml", "broken.xml", "list.html", "bad.json", "empty.xml").Output;
        Assert.Equal("", await SarifSchema.Check(output));
        var run = JsonDocument.Parse(output).RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        Assert.All(results, result => Assert.True(Uri.TryCreate(Place(result).GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Absolute, out var uri) && File.Exists(uri.LocalPath)));
        Assert.Contains(results, result => Place(result).TryGetProperty("region", out var region) && region.GetProperty("startLine").GetInt32() == 12 && region.GetProperty("startColumn").GetInt32() == 7);
        Assert.Equal("", await SarifSchema.Check(Validate("sarif", "a b/atom.xml").Output));
    }

    [Theory]
    [InlineData("{}", "version")]
    [InlineData("""{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "columnkind": "utf16CodeUnits"}]}""", "columnkind")]
    [InlineData("""{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"message": {"text": "x"}, "level": "info"}]}]}""", "level")]
    public async Task The_schema_would_tell(string log, string expected) => Assert.Contains(expected, await SarifSchema.Check(log), StringComparison.Ordinal);

    [Fact]
    public void Every_report_ends_with_the_same_exit_code_and_summary()
    {
        var outcomes = ((string[])["text", "msbuild", "github", "sarif", "json"]).Select(kind => Validate(kind, "a b/rss.xml", "broken.xml")).ToList();
        Assert.All(outcomes, outcome => Assert.Equal((1, outcomes[0].Error), (outcome.ExitCode, outcome.Error)));
    }

    /// <summary>Validates files of the folder, and shows their paths as they were written.</summary>
    private Outcome Validate(string kind, params string[] files)
    {
        var outcome = InProcess.Run(["validate", "--report", kind, .. files.Select(file => _folder[file])]);
        return kind is "sarif" or "json" ? outcome : outcome with { Output = outcome.Output.Replace(_folder.Path + "/", "", StringComparison.Ordinal) };
    }

    private static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");
}
