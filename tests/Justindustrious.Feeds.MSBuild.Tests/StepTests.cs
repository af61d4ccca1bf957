using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The steps of docs/getting-started.md, from an empty folder and the packed packages alone, as a newcomer types them.</summary>
[Trait("Suite", "Long")]
public sealed partial class StepTests : IDisposable
{
    private const string Page = "docs/getting-started.md";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactThatNeeds(Need.Patience, "bash")]
    public void Each_step_of_the_first_five_minutes_ends_with_what_the_page_shows()
    {
        Packages.WriteConfig(_folder);
        foreach (var block in Readme.Blocks(Page))
        {
            if (block.Marker.StartsWith("file:", StringComparison.Ordinal))
                _folder.Write(block.Marker["file:".Length..].Trim(), block.Text);
            else if (block.Marker.StartsWith("step", StringComparison.Ordinal))
                Run(block);
        }

        Assert.Contains("https://kettles.example.org/pots/", File.ReadAllText(_folder.Find("blog/public/rss.xml")), StringComparison.Ordinal);
        Assert.Contains("https://kettles.example.org/pots/", File.ReadAllText(_folder.Find("rss.xml")), StringComparison.Ordinal);
    }

    /// <summary>Runs the commands of a step. The lines that the page shows below a command are lines of its output, in this order.</summary>
    private void Run(ReadmeBlock block)
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
            Assert.True(result.ExitCode == (fails.Success ? 1 : 0), $"{Page}({block.Line}): $ {lines[0]} ended with {result.ExitCode}\n{said}");
            var from = 0;
            foreach (var line in lines.Skip(1))
            {
                var at = said.IndexOf(line, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{Page}({block.Line}): '{line}' is not in\n{said}");
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
