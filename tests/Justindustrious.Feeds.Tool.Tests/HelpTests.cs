using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary><c>--help</c>, and docs/command-line.md, which is made from it. <c>SNAPSHOT_ACCEPT=1</c> writes the page again.</summary>
public class HelpTests
{
    private static readonly string[] Commands = ["init", "build", "validate", "explain", "diff", "ids", "adopt", "opml", "schema", "completion"];

    [Fact]
    public void The_page_of_the_command_line_shows_the_help_of_each_command()
    {
        var page = new StringBuilder(
            "# Command line\n" +
            "The output of `--help`, made from the command itself. Findings go to standard output; progress and summaries go to standard error. Colours, links, times\n" +
            "and hints are only for terminals: in a pipe or on a build server, the same input gives the same output. `NO_COLOR=1` turns colours off.\n\n<!-- all blocks: by HelpTests -->\n" +
            $"```text\n$ dotnet feeds --help\n{InProcess.Run("--help").Output}```\n");
        foreach (var command in Commands)
            page.Append(CultureInfo.InvariantCulture, $"\n## {command}\n```text\n$ dotnet feeds {command} --help\n{InProcess.Run(command, "--help").Output}```\n");

        var file = Repository.Find("docs/command-line.md");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(file, page.ToString());
        else
            Assert.Equal(File.ReadAllText(file), page.ToString());
    }

    [Fact]
    public void The_help_lists_every_command_and_init_first()
    {
        var help = InProcess.Run("--help").Output;

        Assert.All(Commands, command => Assert.Contains($"\n  {command} ", help, StringComparison.Ordinal));
        Assert.Equal("init", Commands.MinBy(command => help.IndexOf($"\n  {command} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_help_fits_into_the_terminal(int width)
    {
        foreach (var words in Commands.Select(command => new[] { command, "--help" }).Prepend(["--help"]))
        {
            using var output = new StringWriter { NewLine = "\n" };
            using var terminal = new Terminal(output, TextWriter.Null) { Width = width };
            Assert.Equal(0, Cli.Run(words, terminal));
            // Addresses, and commands that people copy, are not broken.
            Assert.DoesNotContain(
                output.ToString().Split('\n'),
                line => line.Length > width && !line.Contains("https://", StringComparison.Ordinal) && !line.Contains("  dotnet feeds ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_option_of_a_command_is_in_its_help()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
        foreach (var command in Cli.Commands([], terminal, default).Subcommands)
        {
            var help = InProcess.Run(command.Name, "--help").Output;
            Assert.All(command.Options.Where(option => !option.Hidden && option.Name != "--help"), option => Assert.Contains($"\n  {option.Name}", help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_example_is_a_command_line_that_is_understood()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
        var root = Cli.Commands([], terminal, default);
        var lines = Commands.SelectMany(command => InProcess.Run(command, "--help").Output.Split('\n')).Concat(InProcess.Run("--help").Output.Split('\n'))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("dotnet feeds ", StringComparison.Ordinal) && !line.Contains("COMMAND", StringComparison.Ordinal) && !line.Contains("[OPTIONS]", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 20);
        foreach (var line in lines)
        {
            var words = line[(line.IndexOf("dotnet feeds ", StringComparison.Ordinal) + "dotnet feeds ".Length)..].Split("   ")[0].Split(" > ")[0].TrimEnd('"', ')');
            Assert.True(root.Parse(words).Errors.Count == 0, $"{line}: {string.Join(", ", root.Parse(words).Errors.Select(error => error.Message))}");
        }
    }
}
