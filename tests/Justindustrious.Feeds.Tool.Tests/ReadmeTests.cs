using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>The commands in README, the guides and other pages print what the pages show.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string, int> Sessions
    {
        get
        {
            var sessions = new TheoryData<string, int>();
            foreach (var (page, line) in Readme.All("console"))
                sessions.Add(page, line);
            return sessions;
        }
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void The_command_says_what_the_page_shows(string page, int line)
    {
        using var folder = new Feeds.Tests.TempFolder();
        var blocks = Readme.Blocks(page);
        var session = Readme.Block(page, line);
        blocks.WriteFiles(folder);
        if (Change().Match(session.Marker) is { Success: true } change)
            ChangeLine(folder.Find(change.Groups["file"].Value), change.Groups["line"].Value);

        // The pages show what a person sees, and no build server writes feeds.lock.
        var person = new Dictionary<string, string?> { ["CI"] = null };
        var shown = new StringBuilder();
        foreach (Match command in Prompt().Matches(session.Text))
        {
            var said = Command.Run("dotnet", ["exec", typeof(Cli).Assembly.Location, .. Words(command.Groups["words"].Value)], folder.Path, person);
            shown.Append(CultureInfo.InvariantCulture, $"{command.Value}\n{said.Output}{said.Error}");
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            Readme.Replace(page, session, shown.ToString());
        else
            Assert.Equal(session.Text, shown.ToString());
    }

    /// <summary>Splits words at spaces that are not in quotes.</summary>
    private static IEnumerable<string> Words(string command) =>
        Word().Matches(command).Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Value);

    // The line that starts with the same key.
    private static void ChangeLine(string file, string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var lines = File.ReadAllLines(file);
        var index = Array.FindIndex(lines, candidate => candidate.StartsWith(key, StringComparison.Ordinal));
        lines[index] = line;
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\$ dotnet feeds (?<words>.*)$", RegexOptions.Multiline)]
    private static partial Regex Prompt();

    [GeneratedRegex("^console where (?<file>[^ ]+) says (?<line>.+)$")]
    private static partial Regex Change();
}
