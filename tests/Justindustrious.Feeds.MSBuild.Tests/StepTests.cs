using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The steps of pages, from an empty folder and the packed packages alone, as a newcomer types them.</summary>
[Trait("Suite", "Long")]
public sealed partial class StepTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        // A step that failed may have left the app running that an earlier one started.
        if (File.Exists(_folder.Find("notes.pid")))
            Bash("kill $(cat notes.pid) 2> /dev/null");
        _folder.Dispose();
    }

    [FactThatNeeds(Need.Patience, "bash")]
    public void Each_step_of_the_first_five_minutes_ends_with_what_the_page_shows()
    {
        RunSteps("docs/getting-started.md");
        Assert.Contains("https://kettles.example.org/pots/", File.ReadAllText(_folder.Find("blog/public/rss.xml")), StringComparison.Ordinal);
        Assert.Contains("https://kettles.example.org/pots/", File.ReadAllText(_folder.Find("rss.xml")), StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience, "bash", "curl")]
    public void Each_step_of_the_guide_to_ASP_NET_Core_ends_with_what_the_page_shows() => RunSteps("docs/guides/aspnetcore.md");

    private void RunSteps(string page)
    {
        Packages.WriteConfig(_folder);
        foreach (var block in Readme.Blocks(page))
        {
            if (block.Marker.StartsWith("file:", StringComparison.Ordinal))
                _folder.Write(block.Marker["file:".Length..].Trim(), block.Text);
            else if (block.Marker.StartsWith("step", StringComparison.Ordinal))
                Run(page, block);
        }
    }

    /// <summary>Runs the commands of a step. The lines that the page shows below a command are lines of its output, in this order.</summary>
    private void Run(string page, ReadmeBlock block)
    {
        var fails = Failing().Match(block.Marker);
        var file = fails.Success ? _folder.Find(fails.Groups["file"].Value) : null;
        var before = file is null ? null : File.ReadAllText(file);
        if (file is not null)
            File.WriteAllText(file, Regex.Replace(before!, $"(?m)^{fails.Groups["key"].Value}:.*$", $"{fails.Groups["key"].Value}:{fails.Groups["value"].Value}"));

        foreach (var command in block.Text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = command.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var result = Bash(lines[0]);
            var said = $"{result.Output}{result.Error}";
            Assert.True(result.ExitCode == (fails.Success ? 1 : 0), $"{page}({block.Line}): $ {lines[0]} ended with {result.ExitCode}\n{said}");
            var from = 0;
            foreach (var line in lines.Skip(1))
            {
                var at = said.IndexOf(line, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{page}({block.Line}): '{line}' is not in\n{said}");
                from = at + line.Length;
            }
        }

        if (file is not null)
            File.WriteAllText(file, before);
    }

    private CommandResult Bash(string command) => Command.Run(
        "bash",
        ["-c", $"export PATH=\"$DOTNET_CLI_HOME/.dotnet/tools:$PATH\"; {command}"],
        _folder.Path,
        new Dictionary<string, string?>(Packages.Variables(_folder))
        {
            ["CI"] = null,
            ["SOURCE_DATE_EPOCH"] = null,
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        },
        limit: TimeSpan.FromMinutes(10));

    [GeneratedRegex("^step fails: (?<file>[^ ]+) says (?<key>[^:]+):(?<value>.*)$")]
    private static partial Regex Failing();
}
