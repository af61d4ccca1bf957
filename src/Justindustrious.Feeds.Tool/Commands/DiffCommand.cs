using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds diff</c>: how two feeds differ, as their readers see them.</summary>
internal static class DiffCommand
{
    public const string Examples = """
          dotnet feeds diff old.xml public/rss.xml                        what subscribers will see
          dotnet feeds diff old.xml public/atom.xml --fail-on reappear    for a build that stops if posts reappear
          dotnet feeds diff old.xml public/rss.xml --report markdown      for a comment on a pull request
        """;

    private static readonly string[] Kinds = ["text", "json", "markdown"];
    private static readonly string[] Differences = ["reappear", "remove", "add", "change"];

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var before = CommonOptions.Path(new Argument<string>("BEFORE") { Description = "The feed as it was: RSS, Atom or JSON Feed" });
        var after = CommonOptions.Path(new Argument<string>("AFTER") { Description = "The feed as it is, in the same format or another" });
        var report = new Option<string>("--report")
        {
            HelpName = string.Join('|', Kinds),
            Description = "The kind of report on standard output [default: text]",
            CustomParser = result => Word(result, "--report", "a kind of report", Kinds, result.Tokens[0].Value),
            CompletionSources = { Kinds },
        };
        var failOn = new Option<IReadOnlyList<string>?>("--fail-on")
        {
            HelpName = string.Join(',', Differences),
            Description = "The differences for which the exit code is 1 [default: all]",
            CustomParser = result =>
            [
                .. string.Join(',', result.Tokens.Select(token => token.Value)).Split(',', StringSplitOptions.TrimEntries)
                    .Select(word => Word(result, "--fail-on", "a difference", Differences, word)),
            ],
            CompletionSources = { Differences },
        };
        var command = new Command("diff", "Shows how two feeds differ for their readers: posts that are new, removed, changed, or shown again.")
        {
            before, after, failOn, report,
        };
        command.SetAction(words => Run(
            words.GetRequiredValue(before),
            words.GetRequiredValue(after),
            words.GetValue(failOn),
            words.GetValue(report) ?? Kinds[0],
            words.GetValue(common.Verbose),
            terminal));
        return command;
    }

    private static int Run(string before, string after, IReadOnlyList<string>? failOn, string kind, bool verbose, Terminal terminal)
    {
        FeedComparison comparison;
        try
        {
            comparison = FeedComparer.Compare(FeedFile.Read(before), before, FeedFile.Read(after), after);
        }
        catch (FeedValidationException e)
        {
            foreach (var finding in e.Report.Diagnostics)
                terminal.Error.WriteLine(Printable.Of(finding.ToString()));
            return ExitCode.CouldNotRun;
        }

        switch (kind)
        {
            case "json":
                terminal.Output.WriteLine(DiffJson.Write(before, after, comparison));
                break;
            case "markdown":
                DiffMarkdown.Write(comparison, terminal.Output);
                break;
            default:
                new DiffText(terminal.Output, verbose).Write(comparison);
                break;
        }

        var counts = failOn is null ? !comparison.AreSame : failOn.Any(word => Has(comparison, word));
        return counts ? ExitCode.Findings : ExitCode.Fine;
    }

    private static bool Has(FeedComparison comparison, string difference) => difference switch
    {
        "reappear" => comparison.Reappearing.Count > 0,
        "remove" => comparison.Removed.Count > 0,
        "add" => comparison.Added.Count > 0,
        _ => comparison.Changed.Count + comparison.Feed.Count > 0,
    };

    private static string Word(ArgumentResult result, string option, string what, string[] known, string word)
    {
        if (!known.Contains(word, StringComparer.OrdinalIgnoreCase))
            result.AddError($"{option}: '{Printable.Cut(word)}' is not {what}; write {string.Join(", ", known[..^1])} or {known[^1]}");
        return word.ToLowerInvariant();
    }
}
