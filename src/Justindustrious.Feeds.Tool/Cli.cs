using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Justindustrious.Feeds.Tool.Commands;

namespace Justindustrious.Feeds.Tool;

/// <summary>Runs the command that the arguments name, reports its failures, and returns the exit code.</summary>
internal static class Cli
{
    /// <summary>The version of the tool's package, without the commit from which it was built.</summary>
    public static string Version { get; } =
        typeof(Cli).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The address at which users report bugs of the tool.</summary>
    private const string Issues = "https://github.com/justindustrious/feeds/issues";

    /// <summary>Runs the command. It never throws.</summary>
    public static int Run(IReadOnlyList<string> words, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            // Response files (@file) are off: a folder's name may start with @.
            var parsed = Commands(words, terminal, cancellationToken).Parse(words, new() { ResponseFileTokenReplacer = null });
            IReadOnlyList<string> problems = parsed.Action is ParseErrorAction ? CommandLineProblems.Of(parsed) : CommandLineProblems.OfFlags(parsed, words);
            var exitCode = problems.Count > 0
                ? Refuse(parsed, problems, terminal.Error)
                : parsed.Invoke(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            // Flush here, so that an error such as a full disk changes the exit code.
            terminal.Output.Flush();
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            TryWriteLine(terminal.Error, "stopped");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            TryWriteLine(terminal.Error, $"dotnet-feeds: error: {Reason(e)}{(words.Contains("--verbose") ? $"\n{e}" : "")}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Creates the command that the first argument names, or all commands if it names none.</summary>
    public static RootCommand Commands(IReadOnlyList<string> words, Terminal terminal, CancellationToken cancellationToken)
    {
        var common = new CommonOptions();
        (string Name, Func<Command> Create)[] commands =
        [
            ("build", () => BuildCommand.Create(terminal, common, cancellationToken)),
            ("validate", () => ValidateCommand.Create(terminal, common, cancellationToken)),
            ("diff", () => DiffCommand.Create(terminal, common)),
            ("ids", () => IdsCommand.Create(terminal, common)),
            ("adopt", () => AdoptCommand.Create(terminal, common)),
            ("opml", () => OpmlCommand.Create(terminal, common)),
            ("explain", () => ExplainCommand.Create(terminal)),
            ("init", () => InitCommand.Create(terminal)),
            ("schema", () => SchemaCommand.Create(terminal)),
            ("completion", () => CompletionCommand.Create(terminal)),
        ];
        const string Description =
            "Creates valid feeds from a folder of Markdown: RSS 2.0, Atom 1.0 and JSON Feed 1.1. Validates any feed.";
        var root = new RootCommand(Description) { common.Verbose };
        // Creating all commands takes as long as reading a post, so it is done only for help and for misspelled names.
        var isNamed = words.Count > 0 && Array.Exists(commands, command => command.Name == words[0]);
        foreach (var (name, create) in commands)
        {
            if (!isNamed || name == words[0])
                root.Add(create());
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                option.Action = new Help(terminal);
            else if (option is VersionOption)
                option.Action = new WriteVersion();
        }

        return root;
    }

    /// <summary>Reports what is wrong with the arguments.</summary>
    private static int Refuse(ParseResult parsed, IReadOnlyList<string> problems, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        foreach (var problem in problems)
            error.WriteLine($"dotnet-feeds: error: {problem}");
        error.WriteLine($"'dotnet feeds {(command is RootCommand ? "" : command.Name + " ")}--help' lists the arguments");
        return ExitCode.CouldNotRun;
    }

    /// <summary>Returns what went wrong, and what to do.</summary>
    public static string Reason(Exception e) => e switch
    {
        CouldNotRunException or IOException or UnauthorizedAccessException => Printable.Of(e.Message),
        OutOfMemoryException => "there is not enough memory: give the process more, or fewer and smaller files",
        AggregateException { InnerException: OutOfMemoryException memory } => Reason(memory),
        _ => $"unexpected {e.GetType().Name}: {Printable.Of(e.Message)}; this is a bug of the tool: add --verbose, and report what it prints at {Issues}",
    };

    /// <summary>Writes a line to standard error, if that is still possible.</summary>
    private static void TryWriteLine(TextWriter error, string text)
    {
        try
        {
            error.WriteLine(text);
        }
        catch (IOException)
        {
            // Standard error is closed or full. The exit code still reports the failure.
        }
    }

    private sealed class WriteVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Fine;
        }
    }
}
