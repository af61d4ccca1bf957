using System.Collections.Concurrent;

namespace Justindustrious.Feeds.Tool.Tests;

public class WatchTests
{
    [Fact]
    public async Task Feeds_are_built_again_after_each_change_until_the_user_has_had_enough()
    {
        using var blog = new Blog();
        using var stop = new CancellationTokenSource();
        await using var error = new HeardLines();
        using var output = new StringWriter();
        using var terminal = new Terminal(output, error);
        var run = Task.Run(() => Cli.Run(["build", blog.Folder, "--now", "2027-01-01", "--watch"], terminal, stop.Token));

        error.WaitFor("watching");
        blog.WritePost("new", "title: A new one\ndate: 2026-11-25", "Text.");
        error.WaitFor("changed");
        error.WaitFor("watching");
        Assert.Contains("A new one", blog.ReadText("rss.xml"), StringComparison.Ordinal);

        blog.WritePost("new", "title: A new one\ndate: never", "Text.");
        error.WaitFor("wrote nothing: 1 error");
        error.WaitFor("watching");
        Assert.Contains("A new one", blog.ReadText("rss.xml"), StringComparison.Ordinal);

        File.Delete(Path.Combine(blog.Folder, "posts", "new.md"));
        error.WaitFor("watching");
        Assert.DoesNotContain("A new one", blog.ReadText("rss.xml"), StringComparison.Ordinal);

        // As editors and sed -i save: a temporary file that takes the post's place. It is the post that is named.
        File.WriteAllText(Path.Combine(blog.Folder, "posts", "sedA1b2C3"), "---\ntitle: A third one\ndate: 2026-11-25\n---\nText.\n");
        File.WriteAllText(Path.Combine(blog.Folder, "posts", ".more.md.swp"), "");
        File.Move(Path.Combine(blog.Folder, "posts", "sedA1b2C3"), Path.Combine(blog.Folder, "posts", "third.md"));
        Assert.EndsWith("third.md", error.WaitFor("changed"), StringComparison.Ordinal);
        error.WaitFor("watching");
        Assert.Contains("A third one", blog.ReadText("rss.xml"), StringComparison.Ordinal);

        // A folder of posts that moves away takes them with it.
        Directory.CreateDirectory(Path.Combine(blog.Folder, "posts", "2027"));
        error.WaitFor("watching");
        blog.Write("posts/2027/fourth.md", "---\ntitle: A fourth one\ndate: 2026-11-25\n---\nText.\n");
        error.WaitFor("watching");
        Directory.Move(Path.Combine(blog.Folder, "posts", "2027"), Path.Combine(blog.Parent, "away"));
        error.WaitFor("watching");
        Assert.DoesNotContain("A fourth one", blog.ReadText("rss.xml"), StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_waited_for()
    {
        var told = InProcess.Run("build", "not-there", "--watch");

        Assert.Equal(ExitCode.CouldNotRun, told.ExitCode);
        Assert.Contains("there is no folder 'not-there'", told.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "baseURL = 'https://kettle.example.org/'\ntitle = 'Renamed'\n", "Renamed")]
    [InlineData("content/posts/b.html", "---\ntitle: An HTML post\ndate: 2026-11-25\n---\n<p>Text.</p>", "An HTML post")]
    [InlineData("content/posts/c.mdx", "---\ntitle: An MDX post\ndate: 2026-11-25\n---\nText.", "An MDX post")]
    [InlineData("content/posts/authors.yml", "ann:\n  name: Ann Example\n", "Ann Example")]
    [InlineData("_data/authors.yml", "ann:\n  name: Ann Example\n", "Ann Example")]
    [InlineData("feeds.yml", "title: Ours\n", "Ours")]
    public async Task Feeds_are_built_again_after_a_change_of_whatever_they_are_made_of(string file, string text, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("hugo.toml", "baseURL = 'https://kettle.example.org/'\ntitle = 'Kettle'\n");
        folder.Write("content/posts/a.md", "---\ntitle: Hello\ndate: 2026-11-23\nauthor: ann\n---\nText.\n");
        folder.Write("_data/site.yml", "x: 1\n");
        using var stop = new CancellationTokenSource();
        await using var error = new HeardLines();
        using var output = new StringWriter();
        using var terminal = new Terminal(output, error);
        var run = Task.Run(() => Cli.Run(["build", folder.Path, "--now", "2027-01-01", "--watch"], terminal, stop.Token));

        error.WaitFor("watching");
        folder.Write("public/posts/a/index.html", "<p>What Hugo writes changes no feed.</p>");
        folder.Write(file, text);
        Assert.EndsWith(Path.GetFileName(file), error.WaitFor("changed"), StringComparison.Ordinal);
        error.WaitFor("watching");
        Assert.Contains(expected, string.Concat(Directory.EnumerateFiles(folder.Path, "index.xml", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder.Path, "rss.xml", SearchOption.AllDirectories)).Select(File.ReadAllText)), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Feeds_of_pages_are_built_again_after_each_change_of_a_page()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", "<html lang=en><head><title>Kettle</title><link rel=canonical href=https://kettle.example.org/></head>");
        const string post = "<article><h1>Hello</h1><time datetime=2026-11-23>x</time><p>The kettle boils.</p></article>";
        folder.Write("_site/hello.html", post);
        using var stop = new CancellationTokenSource();
        await using var error = new HeardLines();
        using var output = new StringWriter();
        using var terminal = new Terminal(output, error);
        var run = Task.Run(() => Cli.Run(["build", folder.Path, "--from-html", folder["_site"], "--out", folder["_site"], "--now", "2027-01-01", "--watch"], terminal, stop.Token));

        error.WaitFor("watching");
        folder.Write("_site/more.html", post.Replace("Hello", "More", StringComparison.Ordinal));
        error.WaitFor("changed");
        error.WaitFor("watching");
        Assert.Contains("<title>More</title>", File.ReadAllText(folder["_site/rss.xml"]), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(130, await run);
    }

    /// <summary>Standard error, heard as it is written.</summary>
    private sealed class HeardLines() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        private readonly BlockingCollection<string> _lines = [];

        public override void WriteLine(string? value) => _lines.Add(value ?? "");

        public string WaitFor(string start)
        {
            while (_lines.TryTake(out var line, TimeSpan.FromSeconds(30)))
            {
                if (line.StartsWith(start, StringComparison.Ordinal))
                    return line;
            }

            throw new TimeoutException($"'{start}' was not heard");
        }
    }
}
