using System.CommandLine;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds explain</c>: a rule's page, or the list of all rules.</summary>
internal static class ExplainCommand
{
    public const string Examples = """
          dotnet feeds explain JF8003   what is wrong, why it matters, how to fix it, and examples
          dotnet feeds explain          all rules, one on each line
        """;

    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Path(new Argument<string[]>("RULE")
        {
            Description = "The ids of rules, as findings show them [default: a list of all rules]",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var command = new Command("explain", "Shows a rule's page: what is wrong, why it matters, how to fix it, and examples.") { rules };
        command.SetAction(words => Run(words.GetValue(rules) ?? [], terminal));
        return command;
    }

    private static int Run(string[] ids, Terminal terminal)
    {
        var rules = Array.ConvertAll(ids, Find);
        if (rules.Length == 0)
        {
            foreach (var rule in FeedRules.All.OrderBy(r => r.Id, StringComparer.Ordinal))
                terminal.Output.WriteLine($"{rule.Id} {rule.Severity,-7} {rule.Title}");
        }

        for (var i = 0; i < rules.Length; i++)
        {
            if (i > 0)
                terminal.Output.WriteLine();
            terminal.Output.Write(PageOf(rules[i]));
        }

        return ExitCode.Fine;
    }

    private static FeedRule Find(string id)
    {
        if (FeedRules.Find(id) is { } rule)
            return rule;
        var meant = Spelling.DidYouMean(id, FeedRules.All.Select(r => r.Id));
        throw new CouldNotRunException(
            $"there is no rule '{Printable.Cut(id)}'{(meant.Length > 0 ? meant : "; 'dotnet feeds explain' lists all rules")}");
    }

    /// <summary>Gets the page from docs/rules. The pages are embedded in the tool, so that no network is needed.</summary>
    private static string PageOf(FeedRule rule)
    {
        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        if (page is null)
            return $"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity}\nSpecification: {rule.Specification.AbsoluteUri}\n";
        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
