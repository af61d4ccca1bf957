using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The options of several commands, with the same meaning in each.</summary>
internal sealed class CommonOptions
{
    private static readonly string[] Kinds = [.. ReportKind.All.Select(kind => kind.Word)];

    private static readonly string[] ProfileNames = [.. FeedProfile.All.Select(profile => profile.Name)];

    public Option<ReportKind> Report { get; } = new("--report")
    {
        HelpName = string.Join('|', Kinds),
        Description = "How findings are written to standard output [default: text]",
        CustomParser = ParseKind,
        CompletionSources = { Kinds },
    };

    public Option<bool> Strict { get; } = Flag("--strict", "Warnings fail the command, like errors");

    public Option<bool> All { get; } = Flag("--all", "Show every finding, instead of the first three places of each rule (text reports only)");

    public Option<bool> Verbose { get; } = Flag("--verbose", "List all files, and show the stack trace of an unexpected failure", isRecursive: true);

    /// <summary>Gets the kind of report that a command line asks for.</summary>
    public ReportKind ReportOf(ParseResult words) => words.GetValue(Report) ?? ReportKind.Text;

    /// <summary>Creates the option for the severities of rules.</summary>
    /// <param name="mayLowerErrors">
    /// Whether the severity of an Error may be lowered. Only <c>validate</c> allows it: a feed with an Error is never written.
    /// </param>
    public static Option<RuleSeverities> Rules(bool mayLowerErrors) => new("--rule")
    {
        HelpName = "ID=SEVERITY",
        Description = "The severity of a rule: error, warning, info or none; overrides rules in feeds.yml",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => ParseRules(result, mayLowerErrors),
    };

    /// <summary>Creates the option for what platforms require.</summary>
    public static Option<IReadOnlyList<FeedProfile>> Profiles() => new("--profile")
    {
        HelpName = string.Join('|', ProfileNames),
        Description = "What a platform requires is checked, too; several profiles may be given",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseProfiles,
        CompletionSources = { ProfileNames },
    };

    /// <summary>Creates an option without a value.</summary>
    public static Option<bool> Flag(string name, string description, bool isRecursive = false) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero, Recursive = isRecursive };

    /// <summary>Creates an argument that is a path. A word that starts with '-' is refused: it is a misspelled option.</summary>
    public static TArgument Path<TArgument>(TArgument argument)
        where TArgument : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                // "-" alone is standard input. A folder named --x is written as ./--x.
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError(Spelling.UnknownOption(token.Value, result));
                else if (WhyNotPath(token.Value) is { } why)
                    result.AddError($"{argument.Name} {why}; write a path");
            }
        });
        return argument;
    }

    /// <summary>Creates an option whose value is a path.</summary>
    public static Option<string> Path(string name, string helpName, string description)
    {
        var option = new Option<string>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && WhyNotPath(token.Value) is { } why)
                result.AddError($"{name} {why}; write a path");
        });
        return option;
    }

    /// <summary>Creates the option for the folder of pages from which posts are read instead of Markdown.</summary>
    public static Option<string> FromHtml(string description = "Read the posts from the pages that a generator wrote to FOLDER, such as _site") =>
        Path("--from-html", "FOLDER", description);

    /// <summary>Throws if the folder of pages does not exist.</summary>
    /// <param name="html">The folder of pages, if one was named.</param>
    /// <param name="folder">The blog's folder. The folder of pages may be in it, and is then suggested.</param>
    public static void ThrowIfNoFolderOfPages(string? html, string folder)
    {
        if (html is null || Directory.Exists(html))
            return;
        if (File.Exists(html))
            throw new CouldNotRunException($"'{Printable.Cut(html)}' is a file; write the folder of pages to --from-html");
        var inFolder = System.IO.Path.Combine(folder, html);
        var asked = Directory.Exists(inFolder) ? $"'{Printable.Cut(inFolder)}'" : "the folder to which the generator writes its pages";
        throw new CouldNotRunException($"there is no folder '{Printable.Cut(html)}'; write to --from-html {asked}");
    }

    /// <summary>Returns why a text can't be a path, as the end of a sentence; <see langword="null"/> if it can. No file system allows NUL.</summary>
    private static string? WhyNotPath(string text) =>
        text.Length == 0 ? "is empty"
        : string.IsNullOrWhiteSpace(text) ? "is blank"
        : text.Contains('\0', StringComparison.Ordinal) ? "contains the character \\u0000, which paths can't contain"
        : null;

    private static ReportKind ParseKind(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var kind = ReportKind.All.FirstOrDefault(kind => kind.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (kind is null)
            result.AddError($"--report: '{Printable.Cut(word)}' is not a kind of report; write {string.Join(", ", Kinds[..^1])} or {Kinds[^1]}");
        return kind ?? ReportKind.Text;
    }

    private static List<FeedProfile> ParseProfiles(ArgumentResult result)
    {
        var profiles = new List<FeedProfile>();
        foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (FeedProfile.Find(word) is not { } profile)
            {
                var meant = Suggestion.For(word, ProfileNames) is { } near ? $" (did you mean '{near}'?)" : "";
                var known = $"{string.Join(", ", ProfileNames[..^1])} or {ProfileNames[^1]}";
                result.AddError($"--profile: '{Printable.Cut(word)}' is not a profile; write {known}{meant}");
            }
            else if (!profiles.Contains(profile))
            {
                profiles.Add(profile);
            }
        }

        return profiles;
    }

    private static RuleSeverities ParseRules(ArgumentResult result, bool mayLowerErrors)
    {
        var rules = RuleSeverities.Default;
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split('=', 2);
            if (FeedRules.Find(parts[0]) is not { } rule)
                result.AddError($"--rule: {FeedRules.WhyNone(parts[0])}");
            else if (parts.Length < 2 || !RuleSeverities.TryReadWord(parts[1].ToLowerInvariant(), out var severity))
                result.AddError($"--rule: '{Printable.Cut(token.Value)}' has no severity; write {rule.Id}=error, warning, info or none");
            else if (!mayLowerErrors && rule.Severity == FeedSeverity.Error && severity != FeedSeverity.Error)
                result.AddError($"--rule: {rule.Id} is an error, and feeds with errors are never written; only validate can lower its severity");
            else
                rules = severity is { } chosen ? rules.With(rule, chosen) : rules.Off(rule);
        }

        return rules;
    }
}
