using System.Text.Json;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

public class JsonReportTests
{
    [Fact]
    public void A_file_is_a_line_with_every_name_that_programs_rely_on() =>
        Assert.Equal(
            """{"file":"posts/a.md","format":null,"valid":true,"diagnostics":[{"id":"JF8003","severity":"warning","message":"title is '日本'","line":3,"column":7,"path":"posts[0].title","help":"https://github.com/justindustrious/feeds/blob/main/docs/rules/JF8003.md","w3c":"MissingTitle","params":{"element":"title","parent":"item"}}]}""" + "\n",
            Told(Some.Diagnostic(message: "title is '日本'") with
            {
                Path = "posts[0].title",
                W3CClass = "MissingTitle",
                W3CParameters = new Dictionary<string, string> { ["parent"] = "item", ["element"] = "title" },
            }));

    [Fact]
    public void What_is_not_known_is_null()
    {
        var finding = Parse(Told(Some.Diagnostic(file: null)))[0].GetProperty("diagnostics")[0];

        Assert.All(["line", "column", "path", "w3c"], name => Assert.Equal(JsonValueKind.Null, finding.GetProperty(name).ValueKind));
        Assert.Empty(finding.GetProperty("params").EnumerateObject());
    }

    [Fact]
    public void A_file_with_an_Error_is_not_valid_and_one_with_a_Warning_is()
    {
        var files = Parse(Told(Some.Diagnostic("JF8001", "a.md"), Some.Diagnostic("JF8003", "b.md"), Some.Diagnostic("JF8003", "a.md")));

        Assert.Equal(["a.md", "b.md"], files.Select(f => f.GetProperty("file").GetString()));
        Assert.Equal([false, true], files.Select(f => f.GetProperty("valid").GetBoolean()));
        Assert.Equal([2, 1], files.Select(f => f.GetProperty("diagnostics").GetArrayLength()));
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "rss")]
    [InlineData(FeedFormat.Atom, "atom")]
    [InlineData(FeedFormat.Json, "json")]
    public void A_feed_says_its_format(FeedFormat format, string expected)
    {
        using var output = new StringWriter();
        new JsonReport(output).Add(new("feed", format, []));

        Assert.Equal(expected, Parse(output.ToString())[0].GetProperty("format").GetString());
    }

    [Fact]
    public void A_message_with_line_ends_and_quotes_stays_on_its_line()
    {
        const string Message = "a \"b\"\n\\ \u0001 \u2028 </script>";

        var told = Told(Some.Diagnostic(message: Message));

        Assert.Equal(Message, Parse(told)[0].GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    private static string Told(params FeedDiagnostic[] diagnostics) => Some.Told(output => new JsonReport(output), diagnostics);

    private static List<JsonElement> Parse(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
