using System.Globalization;
using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Jekyll: <c>_config.yml</c> and posts in folders named <c>_posts</c>.</summary>
internal sealed partial class JekyllGenerator() : Generator("jekyll")
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "name", "url", "baseurl", "description", "lang", "locale", "language", "timezone", "author", "email", "permalink", "defaults", "feed", "source", "destination", "source_dir", "collections_dir", "copyright", "collections", "markdown", "kramdown",
    };

    /// <summary>Named styles, as lib/jekyll/url_drop and lib/jekyll/configuration have them.</summary>
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title:output_ext",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title:output_ext",
        ["weekdate"] = "/:categories/:year/W{week}/:short_day/:title:output_ext",
        ["none"] = "/:categories/:title:output_ext",
    };

    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["title"] = "slug", ["slug"] = "plainslug", ["name"] = "plainslug", ["categories"] = "categories", ["slugified_categories"] = "slugifiedcategories",
        ["i_month"] = "m", ["i_day"] = "d", ["short_year"] = "yy", ["y_day"] = "paddedyearday", ["short_month"] = "shortmonth", ["long_month"] = "monthname",
        ["short_day"] = "shortday", ["long_day"] = "weekdayname", ["w_day"] = "isoday", ["w_year"] = "weekyear", ["week"] = "week",
        ["hour"] = "hour", ["minute"] = "minute", ["second"] = "second", ["collection"] = "collection",
    };

    private static readonly Dialect Keyed = new()
    {
        Address = Dialect.Default.Address with { Keys = ["permalink"] },
        HasSpacedTerms = true,
        HasUtcTimes = true,
        PassesOverRestOfDates = true,
        HasLooseYaml = true,
        Withheld = [.. Dialect.Default.Withheld.Select(key => key.Key == "feed" ? key with { MayBeMap = true } : key).Where(key => key.Key != "url")],
    };

    public override string? FindIn(ConfigurationFiles files)
    {
        var main = files.First("_config.yml", "_config.yaml", "_config.toml");
        return main is not null && PostFolders(files, files.QuietMap(main)).Any() ? main : null;
    }

    public override PostRules Read(ConfigurationFiles files, string? main, SiteWords words)
    {
        var map = main is null ? null : files.Map(main, Keys.Contains);
        var at = map is null ? default : new TextLocation(files.Folder.Show(main!), 1, 1);
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        words.Say("title", settings.Text("title", "name"));
        SayHome(words, settings.Text("url"), settings.Text("baseurl")?.Text ?? "");
        SayGitHubHome(files, words, settings);
        words.Say("description", settings.Text("description"));
        SayLanguage(words, settings.Text("lang", "locale", "language"));
        words.Say("timezone", settings.Text("timezone"));
        var mail = settings.Text("author.email", "email");
        words.SayAuthor(settings.Text("author", "author.name"), mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null, settings.Text("author.uri", "author.url"));
        SayCopyright(words, settings.Text("copyright"));

        var posts = PostFolders(files, map).ToList();
        if (posts.Count > 0)
            words.Say("posts", at, posts);
        if (settings.Text("collections.posts.permalink", "permalink") is { } permalink)
            words.Say("permalink", permalink.Entry.Location, PatternOf(permalink.Text));
        SayFeed(files, words, settings, at);
        return Rules(files, settings);
    }

    private static PostRules Rules(ConfigurationFiles files, Settings settings)
    {
        var source = Folder(settings.Text("source")?.Text ?? "") ?? "";
        var defaults = new JekyllDefaults(settings, Join(source, Folder(settings.Text("collections_dir")?.Text ?? "") ?? ""));
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = DatedName,
            IsPostName = name => FileName().IsMatch(name),
            DraftFolders = [.. DatedFiles.Named(files, source, "_drafts")],
            TitleOfName = file => string.Join(' ', DatedName(file).Slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Capital)),
            Complete = (front, file) => defaults.Complete(front, file),
            HasEmoji = settings.Texts("plugins").Contains("jemoji"),
            Typography = HasTypography(settings) ? BodySyntax.KramdownTypography : BodySyntax.None,
            Output = Folder(settings.Text("destination")?.Text ?? "_site"),
            Addresses = new()
            {
                Name = Spellings.JekyllTitle,
                Slug = Spellings.JekyllTitle,
                Category = category => category.ToLowerInvariant(),
                PlainSlug = Spellings.JekyllSlug,
                Pattern = Parse(Styles["date"]),
                Placeholders = Placeholders,
            },
        };
    }

    /// <summary>kramdown sets quotes, unless its key says which characters stay; the other readers of Markdown leave them as they are.</summary>
    private static bool HasTypography(Settings settings) =>
        (settings.Text("markdown")?.Text ?? "kramdown").Equals("kramdown", StringComparison.OrdinalIgnoreCase)
        && settings.Texts("kramdown.smart_quotes").All(text => !text.Contains("apos", StringComparison.Ordinal) && !text.Contains("quot", StringComparison.Ordinal));

    private static Permalink? Parse(string pattern) => Permalink.TryParse(pattern, Placeholders, out var permalink, out _) ? permalink : null;

    /// <summary>Writes a named style as its pattern.</summary>
    public static string PatternOf(string style) => Styles.GetValueOrDefault(style, style);

    private static IEnumerable<string> PostFolders(ConfigurationFiles files, FrontMap? map)
    {
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        var root = Join(Folder(settings.Text("source")?.Text ?? "") ?? "", Folder(settings.Text("collections_dir")?.Text ?? "") ?? "");
        // Hexo has its configuration in a file of the same name, and its posts in source/_posts.
        var hexo = Folder(settings.Text("source_dir")?.Text ?? "source") ?? "source";
        return DatedFiles.Named(files, root, "_posts").Where(folder => root == hexo || folder != Join(hexo, "_posts"));
    }

    /// <summary>GitHub Pages gives a site without url the address in its file CNAME.</summary>
    private static void SayGitHubHome(ConfigurationFiles files, SiteWords words, Settings settings)
    {
        if (settings.Text("url") is null && files.Has("CNAME") && files.Text("CNAME")?.Trim() is { Length: > 0 } host && Uri.CheckHostName(host) == UriHostNameType.Dns)
            words.Say("home", new(files.Folder.Show("CNAME"), 1, 1), $"https://{host}/{(settings.Text("baseurl")?.Text.Trim('/') is { Length: > 0 } path ? path + "/" : "")}");
    }

    /// <summary>Feeds of the plugin jekyll-feed are Atom; one that the site writes by a template of its own is what stands in it.</summary>
    private static void SayFeed(ConfigurationFiles files, SiteWords words, Settings settings, TextLocation at)
    {
        string? rss = null, atom = null;
        foreach (var name in (string[])["feed.xml", "rss.xml", "atom.xml"])
        {
            if (!files.Has(name) || files.QuietText(name) is not { } template)
                continue;
            if (template.Contains("<rss", StringComparison.Ordinal))
                rss ??= name;
            else if (template.Contains("<feed", StringComparison.Ordinal))
                atom ??= name;
        }

        if (settings.Text("feed.path") is { } path && FeedSetOptions.WhyNotAPath(path.Text.TrimStart('/')) is null)
            atom = path.Text.TrimStart('/');
        atom ??= rss == "feed.xml" ? null : "feed.xml";
        SayFeeds(words, settings.Find("feed.path")?.Location ?? at, rss, atom);
    }

    private static (string Slug, LocalDate? Date) DatedName(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (FileName().Match(name) is not { Success: true } match)
            return (name, null);
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        // Ruby reads two digits as a year of this century, or of the last from 69 on.
        if (match.Groups["year"].Length == 2)
            year += year < 69 ? 2000 : 1900;
        LocalDate? date = year is > 0 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;
        return (match.Groups["slug"].Value, date);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word[1..].ToLowerInvariant());

    // lib/jekyll/document.rb, DATE_FILENAME_MATCHER.
    [GeneratedRegex(@"^(?<year>\d{2,4})-(?<month>\d{1,2})-(?<day>\d{1,2})-(?<slug>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex FileName();
}

/// <summary>The key <c>defaults</c> of Jekyll's configuration, and the categories that folders above <c>_posts</c> give.</summary>
internal sealed class JekyllDefaults
{
    private readonly string _root;
    private readonly List<(string Path, FrontMap Values)> _rows = [];

    public JekyllDefaults(Settings settings, string root)
    {
        _root = root;
        foreach (var row in (settings.Find("defaults")?.Value as FrontList)?.Items.OfType<FrontMap>() ?? [])
        {
            var one = new Settings([row], StringComparer.Ordinal);
            if (one.Text("scope.type") is null or { Text: "posts" or "post" } && one.Map("values") is { } values)
                _rows.Add((one.Text("scope.path")?.Text.Trim('/') ?? "", values));
        }
    }

    public FrontMap Complete(FrontMap front, PostFile file)
    {
        var path = _root.Length > 0 && file.RelativePath.StartsWith(_root + "/", StringComparison.Ordinal) ? file.RelativePath[(_root.Length + 1)..] : file.RelativePath;
        var entries = new List<FrontEntry>();
        if (CategoriesOf(path) is { Count: > 0 } categories)
            entries.Add(new("categories", front.Location, new FrontList(front.Location, [.. categories.Select(term => new FrontText(front.Location, term, IsPlain: false))])));
        entries.AddRange(front.Entries);
        // The longest path counts; of equal ones the last.
        foreach (var (_, values) in _rows.Where(row => Applies(row.Path, path)).Reverse().OrderByDescending(row => row.Path.Length))
        {
            foreach (var value in values.Entries.Where(value => front.Entries.All(entry => !KeySpelling.Any.Equals(entry.Key, value.Key)) && entries.All(entry => entry.Key != value.Key)))
                entries.Add(value);
        }

        return front with { Entries = entries };
    }

    private static bool Applies(string scope, string path) =>
        scope.Length == 0 || path == scope || path.StartsWith(scope + "/", StringComparison.Ordinal)
        || (scope.Contains('*', StringComparison.Ordinal) && new Glob(scope + (scope.EndsWith('*') ? "*/*" : "/**")).Matches(path)) || (scope.Contains('*', StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(scope, path));

    private static List<string> CategoriesOf(string path)
    {
        var folders = path.Split('/');
        var end = Array.FindIndex(folders, folder => folder is "_posts" or "_drafts");
        return end <= 0 ? [] : [.. folders[..end]];
    }
}
