using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>What only a process of its own can show: exit codes, streams, bytes, locale, signals.</summary>
public class BuildProcessTests
{
    [Fact]
    public void The_folder_is_the_current_one_unless_another_is_named()
    {
        using var blog = new Blog();

        var outcome = ToolProcess.Run(blog.Folder, "build", "--now", "2027-01-01");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains($"wrote {Path.Combine("public", "rss.xml")}\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(9, blog.ReadOutput().Count);
    }

    [Fact]
    public void Findings_name_the_file_from_where_the_user_stands()
    {
        using var blog = new Blog("blog");
        blog.WritePost("bad", "title: Bad\ndate: someday", "Text.");

        var within = ToolProcess.Run(blog.Folder, "build", "--report", "msbuild");
        var above = ToolProcess.Run(blog.Parent, "build", "blog", "--report", "msbuild");

        Assert.Equal(1, within.ExitCode);
        Assert.StartsWith("posts/bad.md(3,1): error JF", within.Output, StringComparison.Ordinal);
        Assert.StartsWith("blog/posts/bad.md(3,1): error JF", above.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_with_spaces_and_letters_of_all_languages_work()
    {
        using var blog = new Blog("mein blog ü 日本 'x'");
        blog.WritePost("ö post", "title: Bad\ndate: someday", "Text.");

        var bad = ToolProcess.RunWith(blog.Parent, new() { ["LANG"] = "C", ["LC_ALL"] = "C" }, "build", blog.Name, "--out", "aus gabe é");
        blog.WritePost("ö post", "title: Good\ndate: 2026-11-23", "Text.");
        var good = ToolProcess.RunWith(blog.Parent, new() { ["LANG"] = "C", ["LC_ALL"] = "C" }, "build", blog.Name, "--out", "aus gabe é", "--now", "2027-01-01");

        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("mein blog ü 日本 'x'/posts/ö post.md(3,1): error JF", bad.Output, StringComparison.Ordinal);
        Assert.Equal(0, good.ExitCode);
        Assert.True(File.Exists(Path.Combine(blog.Parent, "aus gabe é", "rss.xml")));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_every_locale_and_zone()
    {
        using var blog = new Blog(siteFile: Blog.SiteFile + "timezone: America/New_York\n");
        blog.WritePost("locale", "title: Iıİi ß\ndate: 2026-11-02 01:30\ntags: [I, ı, 'C#', '.NET', '日本語', 'Cafe\u0301']", "İI **straße** 1234.5 — “x”");
        blog.WritePost("ärger", "title: ä\ndate: 2026-11-01", "ä");
        var places = new (string Lang, string Zone)[] { ("tr_TR.UTF-8", "Asia/Kathmandu"), ("C", "UTC"), ("de_DE.UTF-8", "America/St_Johns") };

        foreach (var (lang, zone) in places)
        {
            var outcome = ToolProcess.RunWith(blog.Folder, new() { ["LANG"] = lang, ["LC_ALL"] = lang, ["TZ"] = zone }, "build", "--out", lang, "--now", "2027-01-01");
            Assert.Equal(0, outcome.ExitCode);
        }

        // The test's own process knows cultures and the Unicode of ICU; the command runs without either.
        Assert.Equal(0, blog.Build("--out", Path.Combine(blog.Folder, "here")).ExitCode);
        var here = blog.ReadOutput("here");
        Assert.All(places, place => Assert.Equal(here, blog.ReadOutput(place.Lang)));
    }

    [Fact]
    public void Too_little_memory_is_reported_as_such_and_nothing_is_written()
    {
        using var blog = new Blog();
        blog.WritePost("large", "title: Large\ndate: 2026-11-02", string.Concat(Enumerable.Repeat("Many *words*. ", 2_000_000)));

        var outcome = ToolProcess.RunWith(blog.Folder, new() { ["DOTNET_GCHeapHardLimit"] = "4000000" }, "build", "--now", "2027-01-01");

        Assert.Equal((2, "dotnet-feeds: error: there is not enough memory: give the process more, or fewer and smaller files\n"), (outcome.ExitCode, outcome.Error));
        Assert.False(Directory.Exists(blog.Public));
    }

    [Fact]
    public void Only_the_summary_is_shown_on_standard_error_without_a_terminal()
    {
        using var blog = new Blog();

        var error = ToolProcess.RunWith(blog.Folder, new() { ["TERM"] = "xterm" }, "build", "--now", "2027-01-01").Error;

        Assert.DoesNotContain('\e', error);
        Assert.DoesNotContain('\r', error);
    }

    [Fact]
    public void A_report_is_UTF_8_whatever_the_locale_says()
    {
        using var blog = new Blog();
        blog.WritePost("bad", "title: Bad\ndate: 日本", "Text.");

        var outcome = ToolProcess.RunWith(blog.Folder, new() { ["LANG"] = "de_DE.ISO-8859-1", ["LC_ALL"] = "de_DE.ISO-8859-1" }, "build", "--report", "json");

        Assert.StartsWith("{", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("日本", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(1, "build", "bad")]
    [InlineData(2, "build", "nowhere")]
    [InlineData(2, "build", "--frobnicate")]
    [InlineData(2)]
    public void The_shell_sees_the_exit_code(int expected, params string[] words)
    {
        using var blog = new Blog("bad", siteFile: "title: A blog\n");

        Assert.Equal(expected, ToolProcess.Run(blog.Parent, words).ExitCode);
    }

    [Theory]
    [InlineData("explain > /dev/full")]
    [InlineData("--help > /dev/full 2>&1")]
    public void A_full_disk_is_no_success(string words)
    {
        if (!File.Exists("/dev/full"))
            return;

        Assert.Equal(2, ToolProcess.RunInShell(words).ExitCode);
    }

    [Fact]
    public void A_reader_that_has_read_enough_is_no_failure()
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal("", ToolProcess.RunInShell("explain | head -n 1 > /dev/null").Error);
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_leaves_no_half_written_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var blog = new Blog(siteFile: Blog.SiteFile + "max-posts: all\n");
        // Long enough that no machine has made feeds of them by then.
        var body = string.Concat(Enumerable.Repeat("Text with <b>raw</b> HTML, *emphasis* and [a link](/x).\n\n", 30));
        for (var i = 0; i < 3000; i++)
            blog.WritePost($"post-{i}", $"title: Post {i}\ndate: 2026-11-23", body);
        using var process = ToolProcess.StartFromTerminal(blog.Folder, "build", "--now", "2027-01-01");
        Thread.Sleep(400);

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("stopped\n", error);
        Assert.DoesNotContain(blog.ReadOutput().Keys, path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
