using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>The commands in README and the guides print what the pages show.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string, int> Sessions
    {
        get
        {
            var sessions = new TheoryData<string, int>();
            var guides = Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Find("docs/guides/html.md"))!, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal);
            foreach (var page in guides.Select(name => $"docs/guides/{name}").Prepend("README.md"))
            {
                foreach (var block in Readme.Blocks(page).Where(block => block.Marker.StartsWith("console", StringComparison.Ordinal)))
                    sessions.Add(page, block.Line);
            }

            return sessions;
        }
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void The_command_says_what_the_page_shows(string page, int line)
    {
        using var folder = new Feeds.Tests.TempFolder();
        var blocks = Readme.Blocks(page);
        var session = blocks.First(block => block.Line == line);
        blocks.WriteFiles(folder);
        if (Change().Match(session.Marker) is { Success: true } change)
            ChangeLine(folder.Find(change.Groups["file"].Value), change.Groups["line"].Value);

        var command = Regex.Match(session.Text, @"^\$ dotnet feeds (.*)\n").Groups[1].Value;
        Assert.NotEqual("", command);
        // The pages show what a person sees, and no build server writes feeds.lock.
        var person = new Dictionary<string, string?> { ["CI"] = null };
        var said = Command.Run("dotnet", ["exec", typeof(Cli).Assembly.Location, .. command.Split(' ')], folder.Path, person);

        Assert.Equal(session.Text, $"$ dotnet feeds {command}\n{said.Output}{said.Error}");
    }

    // The line that starts with the same key.
    private static void ChangeLine(string file, string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var lines = File.ReadAllLines(file);
        var index = Array.FindIndex(lines, candidate => candidate.StartsWith(key, StringComparison.Ordinal));
        lines[index] = line;
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    [GeneratedRegex("^console where (?<file>[^ ]+) says (?<line>.+)$")]
    private static partial Regex Change();
}
