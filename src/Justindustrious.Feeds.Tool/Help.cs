using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Justindustrious.Feeds.Tool.Commands;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool;

/// <summary>Writes <c>--help</c>: commands and options in groups, in the order in which people need them, and examples.</summary>
internal sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    private const string Documentation = "https://github.com/justindustrious/feeds/blob/main/docs/index.md";

    /// <summary>The columns before a description.</summary>
    private const int Indent = 30;

    private static readonly (string Heading, string[] Commands)[] CommandGroups =
    [
        ("Start", ["init", "build"]),
        ("Check", ["validate", "explain", "diff"]),
        ("Keep subscribers", ["ids", "adopt"]),
        ("Also", ["opml", "schema", "completion"]),
    ];

    /// <summary>The groups of the command's options. Options of other commands are in one group.</summary>
    private static readonly (string Heading, string[] Options)[] OptionGroups =
    [
        ("What is read", ["--site", "--home", "--from-html", "--drafts", "--now", "--skip-bad", "--files-from", "--root", "--base"]),
        ("What is written", ["--out", "--formats", "--max-posts", "--list", "--list-formats", "--reproducible-times", "--frozen"]),
        ("Speed", ["--cache", "--no-cache", "--trust-times", "--watch"]),
        ("What is checked", ["--expect", "--profile", "--rule", "--strict", "--fail-on"]),
        ("Reports", ["--report", "--all", "--verbose"]),
    ];

    private readonly int _width = Math.Clamp(terminal.Width ?? 100, 60, 120);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
            WriteRoot(command);
        else
            WriteCommand(command);
        return ExitCode.Fine;
    }

    private void WriteRoot(Command root)
    {
        WriteParagraph(root.Description!);
        WriteHeading("Usage");
        WriteParagraph("dotnet feeds COMMAND [OPTIONS]", "  ");
        foreach (var (heading, names) in CommandGroups)
        {
            WriteHeading(heading);
            foreach (var name in names)
                WriteRow(name, root.Subcommands.First(command => command.Name == name).Description!);
        }

        WriteHeading("Options");
        WriteRow("--version", "Write the version");
        WriteRow("--help", "Write this page; after a command, its arguments and options");
        WriteExamples("""
              dotnet feeds init blog                 asks a few questions, and writes blog/feeds.yml
              dotnet feeds build blog                writes the feeds to blog/public
              dotnet feeds validate public           checks all feeds in a folder
              dotnet feeds explain JF9004            explains a finding
            """);
        WriteEnd();
        terminal.Output.WriteLine($"Documentation: {Documentation}");
    }

    private void WriteCommand(Command command)
    {
        WriteParagraph(command.Description!);
        WriteHeading("Usage");
        WriteParagraph($"dotnet feeds {command.Name}{string.Concat(command.Arguments.Select(Usage))} [OPTIONS]", "  ");
        if (command.Arguments.Count > 0)
        {
            WriteHeading("Arguments");
            foreach (var argument in command.Arguments)
                WriteRow(argument.Name, argument.Description + (argument.HasDefaultValue ? $" [default: {argument.GetDefaultValue()}]" : ""));
        }

        // --verbose is an option of the root.
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => option is not HelpOption and not VersionOption).ToList();
        var isGrouped = options.Count > 8;
        var groups = isGrouped ? OptionGroups : [("Options", [.. options.Select(option => option.Name)])];
        foreach (var (heading, names) in groups)
        {
            var members = options.Where(option => names.Contains(option.Name)).ToList();
            if (members.Count == 0)
                continue;
            WriteHeading(heading);
            foreach (var option in members.OrderBy(option => Array.IndexOf(names, option.Name)))
                WriteRow(option.HelpName is { } value ? $"{option.Name} {value}" : option.Name, option.Description ?? "");
        }

        WriteExamples(ExamplesOf(command.Name));
        WriteEnd();
    }

    private static string Usage(Argument argument)
    {
        var word = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $" [{word}]" : $" {word}";
    }

    private static string ExamplesOf(string command) => command switch
    {
        "build" => BuildCommand.Examples,
        "validate" => ValidateCommand.Examples,
        "diff" => DiffCommand.Examples,
        "ids" => IdsCommand.Examples,
        "adopt" => AdoptCommand.Examples,
        "opml" => OpmlCommand.Examples,
        "explain" => ExplainCommand.Examples,
        "init" => InitCommand.Examples,
        "schema" => SchemaCommand.Examples,
        _ => CompletionCommand.Examples,
    };

    private void WriteEnd()
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Exit codes: 0 fine, 1 findings, 2 could not run.");
    }

    private void WriteHeading(string heading)
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.HasColors ? $"\e[1m{heading}:\e[0m" : $"{heading}:");
    }

    /// <summary>Writes a name and its description. A name that is too long for its column has a line of its own.</summary>
    private void WriteRow(string name, string description)
    {
        var lines = Wrap(description, _width - Indent);
        var isShort = DisplayWidth.Of(name) + 3 < Indent;
        if (!isShort)
            WriteParagraph(name.Replace("|", "| ", StringComparison.Ordinal), "  ");
        for (var i = 0; i < lines.Count; i++)
            terminal.Output.WriteLine($"{(i == 0 && isShort ? $"  {name}" : "").PadRight(Indent)}{lines[i]}".TrimEnd());
    }

    /// <summary>Writes examples. What an example does is below it if both do not fit into a line.</summary>
    private void WriteExamples(string examples)
    {
        WriteHeading("Examples");
        foreach (var line in examples.ReplaceLineEndings("\n").Split('\n'))
        {
            var gap = line.IndexOf("   ", line.Length - line.TrimStart().Length, StringComparison.Ordinal);
            if (line.Length <= _width || gap < 0)
            {
                terminal.Output.WriteLine(line);
                continue;
            }

            terminal.Output.WriteLine(line[..gap]);
            WriteParagraph(line[gap..].Trim(), "      ");
        }
    }

    private void WriteParagraph(string text, string indent = "")
    {
        foreach (var line in Wrap(text, _width - indent.Length))
            terminal.Output.WriteLine(indent + line);
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines;
    }
}
