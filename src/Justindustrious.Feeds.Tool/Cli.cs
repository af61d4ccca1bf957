using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Justindustrious.Feeds.Tool.Commands;

namespace Justindustrious.Feeds.Tool;

/// <summary>From words to an exit code: which command is meant, and what becomes of its failures.</summary>
internal static class Cli
{
    /// <summary>The version of the command: that of its package, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(Cli).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Where faults of the tool are reported.</summary>
    private const string Issues = "https://github.com/justindustrious/feeds/issues";

    /// <summary>Does what the words ask for. It never throws.</summary>
    public static int Run(IReadOnlyList<string> words, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            // No @file: a folder may well be called so.
            var parsed = Commands(words, terminal, cancellationToken).Parse(words, new() { ResponseFileTokenReplacer = null });
            IReadOnlyList<string> problems = parsed.Action is ParseErrorAction ? WordProblems.Of(parsed) : WordProblems.OfFlags(parsed, words);
            var exitCode = problems.Count > 0
                ? Refuse(parsed, problems, terminal.Error)
                : parsed.Invoke(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            // A full disk must not pass for success.
            terminal.Output.Flush();
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Tell(terminal.Error, "stopped");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            Tell(terminal.Error, $"dotnet-feeds: error: {Reason(e)}{(words.Contains("--verbose") ? $"\n{e}" : "")}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>The command named by the first word, or all of them where it names none.</summary>
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
            ("explain", () => ExplainCommand.Create(terminal)),
            ("init", () => InitCommand.Create(terminal)),
            ("schema", () => SchemaCommand.Create(terminal)),
            ("completion", () => CompletionCommand.Create(terminal)),
        ];
        var root = new RootCommand("Feeds that are valid by construction: RSS 2.0, Atom 1.0 and JSON Feed 1.1 from a folder of Markdown; and a validator for any feed.") { common.Verbose };
        // The one that is meant; or all of them, for who asks which there are, or misspells one. To describe them all takes as long as to read a post.
        var isNamed = words.Count > 0 && Array.Exists(commands, command => command.Name == words[0]);
        foreach (var (name, create) in commands)
        {
            if (!isNamed || name == words[0])
                root.Add(create());
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
                option.Action = new HelpWithExamples(help);
            else if (option is VersionOption)
                option.Action = new TellVersion();
        }

        return root;
    }

    /// <summary>Says what is wrong with the words. Nothing has been done.</summary>
    private static int Refuse(ParseResult parsed, IReadOnlyList<string> problems, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        foreach (var problem in problems)
            error.WriteLine($"dotnet-feeds: error: {problem}");
        error.WriteLine($"'dotnet feeds {(command is RootCommand ? "" : command.Name + " ")}--help' shows what can be written");
        return ExitCode.CouldNotRun;
    }

    /// <summary>Says what went wrong, and what to do.</summary>
    public static string Reason(Exception e) => e is CouldNotRunException or IOException or UnauthorizedAccessException
        ? Printable.Of(e.Message)
        : $"unexpected {e.GetType().Name}: {Printable.Of(e.Message)}; this is a fault of the tool: add --verbose, and report what it prints at {Issues}";

    /// <summary>Says a last word, where anyone can still hear it.</summary>
    private static void Tell(TextWriter error, string text)
    {
        try
        {
            error.WriteLine(text);
        }
        catch (IOException)
        {
            // Standard error is closed or full; the exit code is all that is left to say.
        }
    }

    private sealed class TellVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Fine;
        }
    }

    /// <summary>The help that is made from the options, and below it what one would type.</summary>
    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var examples = parseResult.CommandResult.Command.Name switch
            {
                "build" => BuildCommand.Examples,
                "validate" => ValidateCommand.Examples,
                "diff" => DiffCommand.Examples,
                "ids" => IdsCommand.Examples,
                "adopt" => AdoptCommand.Examples,
                "explain" => ExplainCommand.Examples,
                "init" => InitCommand.Examples,
                "schema" => SchemaCommand.Examples,
                "completion" => CompletionCommand.Examples,
                _ => string.Join('\n',
                    InitCommand.Examples, BuildCommand.Examples, ValidateCommand.Examples, DiffCommand.Examples, IdsCommand.Examples,
                    AdoptCommand.Examples, ExplainCommand.Examples),
            };
            parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{examples}\n\nExit codes: 0 fine, 1 findings, 2 could not run.");
            return ExitCode.Fine;
        }
    }
}
