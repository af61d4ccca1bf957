namespace Justindustrious.Feeds.Tool.Tests;

public class InitTests
{
    [Fact]
    public void What_is_given_is_written_and_is_a_site_file_that_builds()
    {
        using var folder = new TempFolder();
        var blog = Path.Combine(folder.Path, "blog");

        var init = InProcess.Run(
            "init", blog, "--title", "Ann's: a #blog", "--home", "https://example.org/", "--description", "- no list",
            "--language", "de-AT", "--timezone", "Europe/Vienna", "--author", "Ann <ann@example.org>");
        Assert.Equal((ExitCode.Fine, ""), (init.ExitCode, init.Output));

        File.WriteAllText(Path.Combine(blog, "posts", "a.md"), "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n");
        var build = InProcess.Run("build", blog, "--now", "2027-01-01", "--strict");
        Assert.True(build.ExitCode == ExitCode.Fine, build.Output + build.Error);
        var rss = File.ReadAllText(Path.Combine(blog, "public", "rss.xml"));
        Assert.Contains("<title>Ann's: a #blog</title>", rss, StringComparison.Ordinal);
        Assert.Contains("<description>- no list</description>", rss, StringComparison.Ordinal);
        Assert.Contains("<language>de-AT</language>", rss, StringComparison.Ordinal);
        Assert.Contains("Wed, 31 Dec 2025 23:00:00 +0000", rss, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language", "english", "contains 'english', which is not a registered language")]
    [InlineData("--language", "de-Latn-Latn", "JF")]
    [InlineData("--author", "x@", "is an e-mail address without a name; write 'Name <mail>'")]
    [InlineData("--author", "Ann <x@>", "JF")]
    [InlineData("--author", "Ann <ann at example>", "JF")]
    [InlineData("--home", "https://", "is not an absolute http or https address")]
    [InlineData("--timezone", "CEST", "is not in the IANA database")]
    public void An_answer_that_build_would_refuse_is_refused_with_the_reason(string option, string value, string reason)
    {
        using var folder = new TempFolder();
        string[] required = ["--title", "A blog", .. option == "--home" ? [] : (string[])["--home", "https://example.org/"]];

        var init = InProcess.Run(["init", folder.Path, .. required, option, value]);

        Assert.Equal(2, init.ExitCode);
        Assert.Contains($"{option}: '{value}' ", init.Error, StringComparison.Ordinal);
        Assert.Contains(reason, init.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["feeds.yml"]));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("2026-01-01")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("A plain title")]
    [InlineData("it's 'quoted' \"twice\"")]
    [InlineData("日本語 のブログ")]
    public void Any_title_comes_back_as_it_was_typed(string title)
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Fine, InProcess.Run("init", folder.Path, "--title", title, "--home", "https://example.org/").ExitCode);

        Assert.Equal(title, MarkdownFolder.Load(folder.Path).Feed?.Title);
    }

    [Fact]
    public void Every_key_is_there_to_be_found()
    {
        using var folder = new TempFolder();
        InProcess.Run("init", folder.Path, "--title", "A blog", "--home", "https://example.org/");
        var text = File.ReadAllText(Path.Combine(folder.Path, "feeds.yml"));

        Assert.StartsWith("# yaml-language-server: $schema=https://", text, StringComparison.Ordinal);
        // All comments taken for keys, it is a site file still.
        var uncommented = string.Join('\n', text.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) && IsSetting(line[2..]) ? line[2..] : line));
        File.WriteAllText(Path.Combine(folder.Path, "feeds.yml"), uncommented);
        var read = MarkdownFolder.Load(folder.Path);
        Assert.Empty(read.Report.Diagnostics);
        Assert.Equal("en", read.Feed!.Language);
        foreach (var key in Schema.Keys.Except(["authors"]))
            Assert.Contains($"\n{key}:", uncommented, StringComparison.Ordinal);

        static bool IsSetting(string line) => line.Split(':')[0] is var key && (key.StartsWith("  ", StringComparison.Ordinal) || Schema.Keys.Contains(key)) && !line.StartsWith("Feeds", StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_file_that_is_there_stays_as_it_is()
    {
        using var blog = new Blog();

        var init = InProcess.Run("init", blog.Folder, "--title", "Other", "--home", "https://other.example/");

        Assert.Equal(ExitCode.CouldNotRun, init.ExitCode);
        Assert.Contains("exists, and is not changed", init.Error, StringComparison.Ordinal);
        Assert.Equal(Blog.SiteFile, File.ReadAllText(Path.Combine(blog.Folder, "feeds.yml")));
    }

    [Theory]
    [InlineData("--title is missing, and there is no terminal for questions; write --title TEXT")]
    [InlineData("--home is missing", "--title", "A blog")]
    [InlineData("--home: 'example.org' is not an absolute http or https address; write one such as https://example.org/", "--title", "A blog", "--home", "example.org")]
    [InlineData("--timezone: 'Mars' is not in the IANA database", "--title", "A blog", "--home", "https://example.org/", "--timezone", "Mars")]
    [InlineData("--language: 'en_US' is not a BCP 47 tag", "--title", "A blog", "--home", "https://example.org/", "--language", "en_US")]
    [InlineData("--title: '' is empty", "--title", "", "--home", "https://example.org/")]
    public void An_impossible_answer_is_reported_and_nothing_is_written(string message, params string[] words)
    {
        using var folder = new TempFolder();

        var init = InProcess.Run(["init", Path.Combine(folder.Path, "blog"), .. words]);

        Assert.Equal(ExitCode.CouldNotRun, init.ExitCode);
        Assert.Contains(message, init.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "blog")));
    }

    [Fact]
    public void On_a_terminal_what_is_missing_is_asked_for_until_the_answer_is_one()
    {
        using var folder = new TempFolder();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error) { Input = new StringReader("\nA blog\nexample.org\nhttps://example.org/\n\n\n\n\n") };

        Assert.Equal(ExitCode.Fine, Cli.Run(["init", folder.Path], terminal));

        Assert.Contains("The title of the feeds: '' is empty; write a text\nThe title of the feeds: The site's public address: 'example.org' is not", error.ToString(), StringComparison.Ordinal);
        var site = MarkdownFolder.Load(folder.Path).Feed!;
        Assert.Equal(("A blog", "https://example.org/", null), (site.Title, site.Link.AbsoluteUri, site.Language));
    }

    [Fact]
    public void Answers_that_end_write_nothing()
    {
        using var folder = new TempFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(output, error) { Input = new StringReader("A blog\n") };

        Assert.Equal(ExitCode.CouldNotRun, Cli.Run(["init", folder.Path], terminal));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
