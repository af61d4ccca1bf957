using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Justindustrious.Feeds.Names;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds build</c>: its arguments and options.</summary>
internal static class BuildCommand
{
    public const string Examples = """
          dotnet feeds build                                  feeds.yml and posts/ here, feeds into public/
          dotnet feeds build blog --out wwwroot               another folder, another output
          dotnet feeds build blog --formats rss,json --max-posts all
          dotnet feeds build blog --drafts --now 2027-01-01   what readers would see on that day
          dotnet feeds build blog --watch                     again after every change, until Ctrl-C
          dotnet feeds build blog --trust-times               fast on a large blog: reads only changed posts
          dotnet feeds build --from-html _site --out _site    from the HTML pages of any generator
          dotnet feeds build blog --strict --report msbuild   for a build that stops at warnings
        """;

    public static Command Create(Terminal terminal, CommonOptions common, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder with feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var output = CommonOptions.Path("--out", "FOLDER", "Where the feeds are written [default: public in FOLDER]");
        var site = CommonOptions.Path("--site", "FILE", "The site file, if it is not FOLDER/feeds.yml");
        var home = new Option<Uri?>("--home")
        {
            HelpName = "ADDRESS",
            Description = "The site's public address [default: home of feeds.yml, or the address in the generator's configuration]",
            CustomParser = ParseHome,
        };
        var html = CommonOptions.FromHtml(
            "Read the posts from the pages that a generator wrote to FOLDER, such as _site, instead of Markdown; pages are not cached");
        var formats = new Option<IReadOnlyList<FeedFormat>?>("--formats")
        {
            HelpName = string.Join(',', FormatWords.All),
            Description = "The formats to write [default: those of feeds.yml]",
            CustomParser = ParseFormats,
        };
        var maxPosts = new Option<BuildRequest.PostLimit?>("--max-posts")
        {
            HelpName = "N|all",
            Description = "How many posts a feed contains: the newest [default: as in feeds.yml]",
            CustomParser = ParseMaxPosts,
        };
        var drafts = CommonOptions.Flag("--drafts", "Publish drafts as well");
        var skipBad = CommonOptions.Flag(
            "--skip-bad", "Leave out posts with errors and write the others; the exit code is still 1, unless feeds.yml has 'bad-posts: skip'");
        var now = new Option<Moment?>("--now")
        {
            HelpName = "INSTANT",
            Description = $"The current time: posts with a later date are not published yet [default: {Clock.Variable}, or the clock]",
            CustomParser = ParseNow,
        };
        var cache = CommonOptions.Path(
            "--cache", "FOLDER", "The cache, which makes the next build of a large site faster; safe to delete [default: in the user's cache folder]");
        var noCache = CommonOptions.Flag("--no-cache", "Neither read nor write the cache");
        var trustTimes = CommonOptions.Flag(
            "--trust-times",
            "Do not read posts again whose length and time of change are as in the last build, which needs the cache; ignored if CI=true, because a checkout "
            + "gives files new times");
        var list = CommonOptions.Path("--list", "FILE", "Write the paths of all feeds to FILE, one on each line");
        var listFormats = CommonOptions.Flag("--list-formats", "Name the format of each feed in --list, in lines such as '# rss public/rss.xml'");
        var reproducibleTimes = CommonOptions.Flag(
            "--reproducible-times", "Set each file's time to its feed's last change, so that two builds have equal times");
        var watch = CommonOptions.Flag("--watch", "Build again whenever a post, the site file or the generator's configuration changes");
        var frozen = CommonOptions.Flag("--frozen", "Do not write feeds.lock, the list of published ids [default: if CI=true]");

        var rules = CommonOptions.Rules(mayLowerErrors: false);
        var profiles = CommonOptions.Profiles();

        var command = new Command("build", "Writes the feeds of a folder of Markdown posts, or of a site's pages: RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
        {
            folder, output, site, home, html, formats, maxPosts, drafts, skipBad, now, frozen, cache, noCache, trustTimes, list, listFormats,
            reproducibleTimes, watch, profiles, rules, common.Strict, common.All, common.Report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(cache) is not null && result.GetResult(noCache) is { Implicit: false })
                result.AddError("--cache and --no-cache can't be combined; write one of them");
            if (result.GetResult(trustTimes) is { Implicit: false } && result.GetResult(noCache) is { Implicit: false })
                result.AddError("--trust-times and --no-cache can't be combined, because the cache has the times; write one of them");
        });
        command.SetAction(words =>
        {
            var request = new BuildRequest
            {
                Folder = words.GetRequiredValue(folder),
                Out = words.GetValue(output),
                SiteFile = words.GetValue(site),
                Home = words.GetValue(home),
                HtmlFolder = words.GetValue(html),
                Formats = words.GetValue(formats),
                MaxPosts = words.GetValue(maxPosts),
                Drafts = words.GetValue(drafts),
                SkipBad = words.GetValue(skipBad),
                Now = words.GetValue(now)?.Instant,
                Severities = words.GetValue(rules) ?? RuleSeverities.Default,
                Profiles = words.GetValue(profiles) ?? [],
                Frozen = words.GetValue(frozen) || terminal.IsBuildServer,
                Strict = words.GetValue(common.Strict),
                Report = common.ReportOf(words),
                ShowsAll = words.GetValue(common.All),
                Cache = words.GetValue(noCache) ? null : words.GetValue(cache) ?? CacheFolder.Of(terminal),
                TrustTimes = words.GetValue(trustTimes),
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

    private static Uri? ParseHome(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (SiteQuestion.All.First(question => question.Key == "home").WhyNot(word) is not { } why)
            return new(word, UriKind.Absolute);
        result.AddError($"--home: '{Printable.Cut(word)}' {why}");
        return null;
    }

    private static Moment? ParseNow(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Clock.TryParse(word, out var now))
            return new(now);
        result.AddError($"--now: '{Printable.Cut(word)}' is not an RFC 3339 date-time; write for example 2026-11-23T09:00:00Z");
        return null;
    }

    /// <summary>A moment, as an object: options whose value is a structure are compiled at each start of the command.</summary>
    private sealed record Moment(Instant Instant);
}
