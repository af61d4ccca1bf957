using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

public class BuildReportTests
{
    [Theory]
    [InlineData("text", "bad.md(3,1): error JF9")]
    [InlineData("msbuild", "bad.md(3,1): error JF9")]
    [InlineData("github", "bad.md,line=3,col=1,title=JF9")]
    [InlineData("sarif", "\"startLine\": 3,")]
    [InlineData("json", "\"line\":3,\"column\":1,")]
    public void Each_kind_of_report_tells_the_place_on_standard_output(string kind, string expected)
    {
        using var blog = BadBlog();

        var outcome = blog.Build("--report", kind);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wrote nothing", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss,atom,json")]
    [InlineData("atom,rss,json")]
    [InlineData("atom")]
    public void HTML_in_a_title_is_reported_once_with_advice_for_a_blogger(string formats)
    {
        using var blog = new Blog();
        blog.WritePost("bold", "title: Boil <b>it</b> now\ndate: 2026-11-23", "Text.");

        var lines = blog.Build("--report", "msbuild", "--formats", formats).OutputLines.Where(line => line.Contains("HTML tag", StringComparison.Ordinal));

        Assert.EndsWith("title contains the HTML tag '<b>', which many readers show as it is; leave the markup out", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_the_image_stands_at_the_image()
    {
        using var blog = new Blog();
        File.AppendAllText(Path.Combine(blog.Folder, "feeds.yml"), "\nimage: https://example.org/favicon.ico\n");

        var line = Assert.Single(blog.Build("--report", "msbuild").OutputLines, line => line.Contains("JF2026", StringComparison.Ordinal));

        var at = File.ReadAllLines(Path.Combine(blog.Folder, "feeds.yml")).Index().Single(row => row.Item.StartsWith("image:", StringComparison.Ordinal)).Index + 1;
        Assert.Contains($"feeds.yml({at},1)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_a_line_for_each_file_with_findings()
    {
        using var blog = BadBlog();
        blog.WritePost("worse", "title: Worse\ndate: never", "Text.");

        var files = blog.Build("--report", "json").OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["bad.md", "worse.md"], files.Select(f => Path.GetFileName(f.GetProperty("file").GetString())));
        Assert.All(files, file => Assert.False(file.GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public void Json_has_a_line_for_each_feed_that_was_made()
    {
        using var blog = new Blog();

        var files = blog.Build("--report", "json").OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(9, files.Count);
        Assert.Equal(Path.Combine(blog.Public, "rss.xml"), files[0].GetProperty("file").GetString());
        Assert.Equal(["rss", "atom", "json"], files.Take(3).Select(f => f.GetProperty("format").GetString()));
        Assert.All(files, file => Assert.True(file.GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public void Sarif_is_one_log_even_without_findings()
    {
        using var blog = new Blog();

        var log = JsonDocument.Parse(blog.Build("--report", "sarif").Output).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(0, log.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Text_is_coloured_on_a_terminal_unless_NO_COLOR_is_set()
    {
        using var blog = BadBlog();

        Assert.Contains("\e[1;31merror", InProcess.RunOnTerminal([], "build", blog.Folder).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', InProcess.RunOnTerminal(new() { ["NO_COLOR"] = "1" }, "build", blog.Folder).Output);
        Assert.DoesNotContain('\e', blog.Build().Output);
    }

    private static Blog BadBlog()
    {
        var blog = new Blog();
        blog.WritePost("bad", "title: Bad\ndate: someday", "Text.");
        return blog;
    }
}
