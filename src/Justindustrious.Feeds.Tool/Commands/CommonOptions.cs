using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The options that several commands take, with one meaning.</summary>
internal sealed class CommonOptions
{
    private static readonly string[] Kinds = [.. ReportKind.All.Select(kind => kind.Word)];

    public Option<ReportKind> Report { get; } = new("--report")
    {
        HelpName = string.Join('|', Kinds),
        Description = "How findings are written to standard output [default: text]",
        CustomParser = ParseKind,
        CompletionSources = { Kinds },
    };

    public Option<bool> Strict { get; } = Flag("--strict", "Warnings count, as errors do");

    public Option<bool> All { get; } = Flag("--all", "Show every finding, instead of the first three places of each rule (text reports only)");

    public Option<bool> Verbose { get; } = Flag("--verbose", "Name every file, and where an unexpected failure happened", isRecursive: true);

    /// <summary>Gets the kind of report that the words of a command ask for.</summary>
    public ReportKind ReportOf(ParseResult words) => words.GetValue(Report) ?? ReportKind.Text;

    /// <summary>What rules count as.</summary>
    /// <param name="mayLowerErrors">Whether an Error may count for less. A feed is never written with one, so only <c>validate</c> allows it.</param>
    public static Option<RuleSeverities> Rules(bool mayLowerErrors) => new("--rule")
    {
        HelpName = "ID=SEVERITY",
        Description = "What a rule counts as: error, warning, info or none; it wins over rules in feeds.yml",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => ParseRules(result, mayLowerErrors),
    };

    /// <summary>An option that is there or not, and takes no value.</summary>
    public static Option<bool> Flag(string name, string description, bool isRecursive = false) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero, Recursive = isRecursive };

    /// <summary>An argument that is a path: no option in disguise, which a misspelled one would be.</summary>
    public static TArgument Path<TArgument>(TArgument argument)
        where TArgument : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                // A lone - is standard input; ./--x is how to name such a folder.
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError(Spelling.UnknownOption(token.Value, result));
                else if (WhyNotPath(token.Value) is { } why)
                    result.AddError($"{argument.Name} {why}; write a path");
            }
        });
        return argument;
    }

    /// <summary>An option whose value is a path.</summary>
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

    /// <summary>The folder of pages that posts are read from in place of Markdown.</summary>
    public static Option<string> FromHtml(string description = "Read the posts from the pages that a generator wrote to FOLDER, such as _site") => Path("--from-html", "FOLDER", description);

    /// <summary>Refuses a folder of pages that is not there.</summary>
    /// <param name="html">The folder of pages, if one was named.</param>
    /// <param name="folder">The blog's folder, in which it may have been meant.</param>
    public static void RefuseWhatHoldsNoPages(string? html, string folder)
    {
        if (html is null || Directory.Exists(html))
            return;
        if (File.Exists(html))
            throw new CouldNotRunException($"'{Printable.Cut(html)}' is a file; write the folder of pages to --from-html");
        var inFolder = System.IO.Path.Combine(folder, html);
        throw new CouldNotRunException($"there is no folder '{Printable.Cut(html)}'; write to --from-html {(Directory.Exists(inFolder) ? $"'{Printable.Cut(inFolder)}'" : "the folder that the generator writes its pages to")}");
    }

    /// <summary>Says why a text can't be a path anywhere. NUL is the one character that no file system takes.</summary>
    private static string? WhyNotPath(string text) =>
        text.Length == 0 ? "is empty" : string.IsNullOrWhiteSpace(text) ? "is blank" : text.Contains('\0', StringComparison.Ordinal) ? "holds the character \\u0000, which no path can hold" : null;

    private static ReportKind ParseKind(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var kind = ReportKind.All.FirstOrDefault(kind => kind.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (kind is null)
            result.AddError($"--report: '{Printable.Cut(word)}' is not a kind of report; write {string.Join(", ", Kinds[..^1])} or {Kinds[^1]}");
        return kind ?? ReportKind.Text;
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
                result.AddError($"--rule: '{Printable.Cut(token.Value)}' names no severity; write {rule.Id}=error, warning, info or none");
            else if (!mayLowerErrors && rule.Severity == FeedSeverity.Error && severity != FeedSeverity.Error)
                result.AddError($"--rule: {rule.Id} is an error, and no feed is written with one; only validate can take it for less");
            else
                rules = severity is { } chosen ? rules.With(rule, chosen) : rules.Off(rule);
        }

        return rules;
    }
}
