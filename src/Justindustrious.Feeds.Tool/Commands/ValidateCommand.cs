using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds validate</c>: its arguments and options.</summary>
internal static class ValidateCommand
{
    public const string Examples = """
          dotnet feeds validate feed.xml                      one feed, in any format
          dotnet feeds validate public --strict               all feeds in a folder; warnings fail the command
          curl -s https://example.org/feed | dotnet feeds validate - --expect atom
          dotnet feeds validate public --root public --base https://example.org/ --report sarif
          dotnet feeds validate podcast.xml --profile apple --profile psp1
          dotnet feeds validate feed.xml --rule JF2016=none --rule JF2014=error
          dotnet feeds validate feed.xml --all                all findings, not only the first three of each rule
          dotnet feeds validate blog                          with the severities in blog/feeds.yml, if there is one
        """;

    public static Command Create(Terminal terminal, CommonOptions common, CancellationToken cancellationToken)
    {
        var files = CommonOptions.Path(new Argument<string[]>("FILE")
        {
            Description = "Feeds, folders with feeds, or - for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var filesFrom = CommonOptions.Path("--files-from", "FILE", "Read the paths of feeds from a file, one on each line; - is standard input");
        var root = CommonOptions.Path(
            "--root", "FOLDER", "The folder that is published at --base; chapters, transcripts, artwork and recordings in it are also checked");
        var address = new Option<Uri?>("--base")
        {
            HelpName = "URI",
            Description = "The address of --root: a feed's address is this and its path below --root",
            CustomParser = ParseAddress,
        };
        var expect = new Option<FeedFormat?>("--expect")
        {
            HelpName = string.Join('|', FormatWords.All),
            Description = "The format that the feeds must be in",
            CustomParser = ParseFormat,
        };
        var site = CommonOptions.Path("--site", "FILE", "The site file with the severities of rules [default: feeds.yml in each FOLDER]");

        var rules = CommonOptions.Rules(mayLowerErrors: true);
        var profiles = CommonOptions.Profiles();

        var command = new Command("validate", "Checks feeds: RSS 2.0, Atom 1.0, JSON Feed 1.1, and their extensions.")
        {
            files, filesFrom, root, address, expect, profiles, site, rules, common.Strict, common.All, common.Report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(files) is not { Tokens.Count: > 0 } && result.GetResult(filesFrom) is null)
                result.AddError("there is nothing to validate; write a file, a folder, or - for standard input");
        });
        command.SetAction(words => new Validate(
            new()
            {
                Paths = words.GetValue(files) ?? [],
                FilesFrom = words.GetValue(filesFrom),
                Root = words.GetValue(root),
                Address = words.GetValue(address),
                Options = new()
                {
                    ExpectedFormat = words.GetValue(expect),
                    Severities = words.GetValue(rules) ?? RuleSeverities.Default,
                    Profiles = words.GetValue(profiles) ?? [],
                },
                SiteFile = words.GetValue(site),
                Strict = words.GetValue(common.Strict),
                Report = common.ReportOf(words),
                ShowsAll = words.GetValue(common.All),
            },
            terminal).Run(cancellationToken));
        return command;
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"--base: '{Printable.Cut(word)}' is not an http or https address; write for example https://example.org/");
        return null;
    }

    private static FeedFormat? ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (FormatWords.Find(word.ToLowerInvariant()) is { } format)
            return format;
        result.AddError($"--expect: '{Printable.Cut(word)}' is not a format; write {string.Join(", ", FormatWords.All.SkipLast(1))} or {FormatWords.All[^1]}");
        return null;
    }
}
