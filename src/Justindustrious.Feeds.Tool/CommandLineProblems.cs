using System.CommandLine;
using System.CommandLine.Parsing;

namespace Justindustrious.Feeds.Tool;

/// <summary>Describes what is wrong with a command line, in the style of this project's messages.</summary>
internal static class CommandLineProblems
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            var commands = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
            var asked = $"write {string.Join(", ", commands[..^1])} or {commands[^1]}";
            return parsed.UnmatchedTokens is [var word, ..]
                ? [word.StartsWith('-')
                    ? Spelling.UnknownOption(word, parsed.CommandResult)
                    : $"there is no command '{Printable.Cut(word)}'{(Spelling.DidYouMean(word, commands) is { Length: > 0 } meant ? meant : "; " + asked)}"]
                : [$"a command is missing; {asked}"];
        }

        var problems = new List<string>();
        foreach (var error in parsed.Errors)
        {
            if (error.SymbolResult is OptionResult { Tokens: [] } option && option.Option.Arity.MinimumNumberOfValues > 0)
                problems.Add($"{option.Option.Name} has no value; write {option.Option.Name} {option.Option.HelpName}");
            else if (error.SymbolResult is OptionResult { IdentifierTokenCount: > 1 } repeated)
                problems.Add($"{repeated.Option.Name} is there {repeated.IdentifierTokenCount} times; write it once");
            else if (error.SymbolResult is ArgumentResult { Tokens: [], Argument: var argument })
                problems.Add($"{argument.Name} is missing; write {InSentence(argument.Description!)}");
            else if (!parsed.UnmatchedTokens.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal)))
                problems.Add(error.Message.TrimEnd('.'));
        }

        // A misspelled option is parsed as a path, and its value as an extra argument. Only the option is reported.
        problems.AddRange(parsed.UnmatchedTokens.Where(word => word.StartsWith('-')).Select(word => Spelling.UnknownOption(word, parsed.CommandResult)));
        if (problems.Count == 0)
            problems.AddRange(parsed.UnmatchedTokens.Select(word => $"'{Printable.Cut(word)}' is one argument too many; write paths with spaces in quotes"));
        return [.. problems.Distinct()];
    }

    /// <summary>Makes a description fit into a sentence: <c>A file</c> becomes <c>a file</c>. Ids and acronyms are not changed.</summary>
    private static string InSentence(string description) =>
        description is [var first, ' ' or (>= 'a' and <= 'z'), ..] ? char.ToLowerInvariant(first) + description[1..] : description;

    /// <summary>Finds options without a value that were given one: <c>--strict=no</c>, in which <c>no</c> would be taken for a folder.</summary>
    public static IReadOnlyList<string> OfFlags(ParseResult parsed, IEnumerable<string> words)
    {
        var problems = new List<string>();
        var options = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).ToList();
        foreach (var word in words)
        {
            if (word == "--")
                break;
            var name = word.Split('=', ':')[0];
            if (name.Length < word.Length && options.Any(o => o.Name == name && o.Arity.MaximumNumberOfValues == 0))
                problems.Add($"{name} takes no value; write {name}, or leave it out");
        }

        return problems;
    }
}
