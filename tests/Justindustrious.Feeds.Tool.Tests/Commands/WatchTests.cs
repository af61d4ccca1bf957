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

    /// <summary>Standard error, heard as it is written.</summary>
    private sealed class HeardLines() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        private readonly BlockingCollection<string> _lines = [];

        public override void WriteLine(string? value) => _lines.Add(value ?? "");

        public void WaitFor(string start)
        {
            while (_lines.TryTake(out var line, TimeSpan.FromSeconds(30)))
            {
                if (line.StartsWith(start, StringComparison.Ordinal))
                    return;
            }

            Assert.Fail($"'{start}' was not heard");
        }
    }
}
