using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Justindustrious.Feeds.Names;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds build</c>: its words, and what they mean.</summary>
internal static class BuildCommand
{
    public const string Examples = """
          dotnet feeds build                                  feeds.yml and posts/ here, feeds into public/
          dotnet feeds build blog --out wwwroot               another folder, another output
          dotnet feeds build blog --formats rss,json --max-posts all
          dotnet feeds build blog --drafts --now 2027-01-01   what readers would see then
          dotnet feeds build blog --watch                     again after every change, until Ctrl-C
          dotnet feeds build --from-html _site --out _site    from the pages of any generator, beside them
          dotnet feeds build blog --strict --report msbuild   for a build that stops at warnings
        """;

    public static Command Create(Terminal terminal, CommonOptions common, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder that holds feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var output = CommonOptions.Path("--out", "FOLDER", "Where the feeds are written [default: public in FOLDER]");
        var site = CommonOptions.Path("--site", "FILE", "Another site file than FOLDER/feeds.yml");
        var html = CommonOptions.FromHtml("Read the posts from the pages that a generator wrote to FOLDER, such as _site, instead of Markdown; they are read anew each time, without --cache");
        var formats = new Option<IReadOnlyList<FeedFormat>?>("--formats")
        {
            HelpName = string.Join(',', FormatWords.All),
            Description = "The formats that are written [default: as feeds.yml says]",
            CustomParser = ParseFormats,
        };
        var maxPosts = new Option<BuildRequest.PostLimit?>("--max-posts")
        {
            HelpName = "N|all",
            Description = "How many posts a feed holds: the newest [default: as feeds.yml says]",
            CustomParser = ParseMaxPosts,
        };
        var drafts = CommonOptions.Flag("--drafts", "Publish drafts, too");
        var skipBad = CommonOptions.Flag("--skip-bad", "Leave posts with errors out and write the others; the exit code is 1 all the same, unless feeds.yml says 'bad-posts: skip'");
        var now = new Option<Instant?>("--now")
        {
            HelpName = "INSTANT",
            Description = $"The moment after which posts are not yet published [default: {Clock.Variable}, or the present]",
            CustomParser = ParseNow,
        };
        var cache = CommonOptions.Path("--cache", "FOLDER", "Where posts are remembered, so that a large site builds faster the next time; safe to delete [default: the user's cache folder]");
        var noCache = CommonOptions.Flag("--no-cache", "Remember nothing, and use nothing that was remembered");
        var list = CommonOptions.Path("--list", "FILE", "Write the paths of all feeds to FILE, one a line");
        var listFormats = CommonOptions.Flag("--list-formats", "Name the format of each feed in --list, in lines such as '# rss public/rss.xml'");
        var reproducibleTimes = CommonOptions.Flag("--reproducible-times", "Give each file the time of its feed's last change, so that two builds are equal in that as well");
        var watch = CommonOptions.Flag("--watch", "Build again whenever a post, the site file or the generator's configuration changes");
        var frozen = CommonOptions.Flag("--frozen", "Leave feeds.lock, which remembers the ids of posts, as it is [default: where CI=true]");

        var rules = CommonOptions.Rules(mayLowerErrors: false);

        var command = new Command("build", "Writes the feeds of a folder of Markdown posts, or of a site's pages: RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
        {
            folder, output, site, html, formats, maxPosts, drafts, skipBad, now, frozen, cache, noCache, list, listFormats, reproducibleTimes, watch, rules, common.Strict, common.All, common.Report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(cache) is not null && result.GetResult(noCache) is { Implicit: false })
                result.AddError("--cache and --no-cache contradict each other; write one of them");
        });
        command.SetAction(words =>
        {
            var request = new BuildRequest
            {
                Folder = words.GetRequiredValue(folder),
                Out = words.GetValue(output),
                SiteFile = words.GetValue(site),
                HtmlFolder = words.GetValue(html),
                Formats = words.GetValue(formats),
                MaxPosts = words.GetValue(maxPosts),
                Drafts = words.GetValue(drafts),
                SkipBad = words.GetValue(skipBad),
                Now = words.GetValue(now),
                Severities = words.GetValue(rules) ?? RuleSeverities.Default,
                Frozen = words.GetValue(frozen) || terminal.Variable("CI") is "true" or "True" or "TRUE" or "1",
                Strict = words.GetValue(common.Strict),
                Report = common.ReportOf(words),
                ShowsAll = words.GetValue(common.All),
                Cache = words.GetValue(noCache) ? null : words.GetValue(cache) ?? CacheFolder.Of(terminal),
                List = words.GetValue(list),
                ListFormats = words.GetValue(listFormats),
                ReproducibleTimes = words.GetValue(reproducibleTimes),
                Verbose = words.GetValue(common.Verbose),
            };
            return words.GetValue(watch)
                ? new WatchedBuild(request, terminal).Run(cancellationToken)
                : new Build(request, terminal).Run(cancellationToken);
        });
        return command;
    }

    private static List<FeedFormat>? ParseFormats(ArgumentResult result)
    {
        var formats = new List<FeedFormat>();
        foreach (var word in string.Join(',', result.Tokens.Select(t => t.Value)).Split(',', StringSplitOptions.TrimEntries))
        {
            if (FormatWords.Find(word.ToLowerInvariant()) is not { } format)
            {
                result.AddError($"--formats: '{Printable.Cut(word)}' is not a format; write {string.Join(", ", FormatWords.All)}, or several with commas");
                return null;
            }

            if (!formats.Contains(format))
                formats.Add(format);
        }

        return formats;
    }

    private static BuildRequest.PostLimit? ParseMaxPosts(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (word.Equals("all", StringComparison.OrdinalIgnoreCase))
            return new(null);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return new(count);
        result.AddError($"--max-posts: '{Printable.Cut(word)}' is not a number of posts; write 1 or more, or all");
        return null;
    }

    private static Instant? ParseNow(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Clock.TryParse(word, out var now))
            return now;
        result.AddError($"--now: '{Printable.Cut(word)}' is not an RFC 3339 date-time; write for example 2026-11-23T09:00:00Z");
        return null;
    }
}
