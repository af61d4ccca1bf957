using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Jekyll: <c>_config.yml</c> and posts in folders named <c>_posts</c>.</summary>
internal sealed partial class JekyllGenerator() : Generator("jekyll")
{
    /// <summary>The folder by which a blog without a configuration is recognised.</summary>
    public const string Bare = "_posts";

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "name", "url", "baseurl", "description", "lang", "locale", "language", "timezone", "author", "email", "permalink", "defaults", "feed",
        "source", "destination", "source_dir", "collections_dir", "copyright", "collections", "plugins", "exclude", "include", "excerpt_separator",
        "markdown", "kramdown", "repository",
    };

    /// <summary>The named styles of permalinks: lib/jekyll/url_drop, lib/jekyll/configuration.</summary>
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
        ["title"] = "slug", ["slug"] = "plainslug", ["name"] = "plainfile", ["path"] = "filepath", ["categories"] = "categories",
        ["slugified_categories"] = "slugifiedcategories",
        ["i_month"] = "m", ["i_day"] = "d", ["short_year"] = "yy", ["y_day"] = "paddedyearday", ["short_month"] = "shortmonth", ["long_month"] = "monthname",
        ["short_day"] = "shortday", ["long_day"] = "weekdayname", ["w_day"] = "isoday", ["w_year"] = "weekyear", ["week"] = "week",
        ["hour"] = "hour", ["minute"] = "minute", ["second"] = "second", ["collection"] = "collection",
    };

    private static readonly Dialect Keyed = new()
    {
        HasAddressInLink = false,
        Address = Dialect.Default.Address with { Keys = ["permalink"] },
        HasSpacedTerms = true,
        HasUtcTimes = true,
        PassesOverRestOfDates = true,
        HasLooseYaml = true,
        RollsDaysOver = true,
        Withheld = [.. Dialect.Default.Withheld.Select(key => key.Key == "feed" ? key with { MayBeMap = true } : key).Where(key => key.Key != "url")],
    };

    public override string? FindIn(ConfigurationFiles files)
    {
        var main = files.First("_config.yml", "_config.yaml", "_config.toml");
        // Jekyll needs no configuration. It is then recognised by posts with dates in their names, as other generators have posts in _posts, too.
        if (main is null)
            return DatedFiles.HasDatedNames(files, Bare) ? Bare : null;
        var map = files.QuietMap(main);
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        return PostFolders(files, map).Any() || new JekyllCollections(settings, RootOf(settings), Placeholders).Shown(files).Count > 0 ? main : null;
    }

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var map = main is null or Bare ? null : files.Map(main, Keys.Contains);
        var at = map is null ? default : new TextLocation(files.Folder.Show(main!), 1, 1);
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        yml.Set("title", settings.Text("title", "name"));
        SetHome(yml, settings.Text("url"), settings.Text("baseurl")?.Text ?? "");
        SetGitHubHome(files, yml, settings);
        yml.Set("description", settings.Text("description"));
        SetLanguage(yml, settings.Text("lang", "locale", "language"));
        yml.Set("timezone", settings.Text("timezone"));
        var mail = settings.Text("author.email", "email");
        yml.SetAuthor(settings.Text("author", "author.name"), mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null,
            settings.Text("author.uri", "author.url"));
        SetCopyright(yml, settings.Text("copyright"));

        var collections = new JekyllCollections(settings, RootOf(settings), Placeholders);
        var posts = PostFolders(files, map).ToList();
        // All posts of a blog may be in collections.
        if (posts.Count == 0)
            posts = collections.Shown(files);
        if (posts.Count > 0)
            yml.Set("posts", at, posts);
        if (settings.Text("collections.posts.permalink", "permalink") is { } permalink)
            yml.Set("permalink", permalink.Entry.Location, PatternOf(permalink.Text));
        SetFeed(files, yml, settings, at);
        collections.AnnounceFeeds(files);
        return Rules(files, main, settings, collections);
    }

    private static PostRules Rules(ConfigurationFiles files, string? main, Settings settings, JekyllCollections collections)
    {
        var source = SourceOf(settings);
        var defaults = new JekyllDefaults(settings, RootOf(settings));
        var excludes = new JekyllExcludes(settings, source);
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = DatedName,
            IsPostPath = path => collections.Of(path) is not null || path.Split('/').Contains("_drafts")
                || FileName().IsMatch(Path.GetFileNameWithoutExtension(path)),
            IsPassedOver = file => excludes.Has(file.RelativePath),
            DraftFolders = [.. DatedFiles.Named(files, source, "_drafts")],
            DatesDrafts = true,
            PassesOverBadFrontMatter = true,
            TitleOfName = file => string.Join(' ', DatedName(file).Slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Capital)),
            Complete = (front, file) => defaults.Complete(front, file, collections.Of(file.RelativePath)?.Name ?? "posts"),
            Values = each => main is null or Bare ? null : each.QuietMap(main),
            HasEmoji = settings.Texts("plugins").Contains("jemoji"),
            Typography = MarkdownOf(settings),
            Output = Folder(settings.Text("destination")?.Text ?? "_site"),
            Addresses = new()
            {
                Name = Spellings.JekyllTitle,
                Slug = Spellings.JekyllTitle,
                HasDeepSlugs = true,
                HasEmptySlugs = true,
                HasRootedSlugs = false,
                Whole = static (path, _) => Sanitize(path),
                Category = Spellings.JekyllLower,
                PlainSlug = Spellings.JekyllSlug,
                Pattern = Parse(Styles["date"]),
                PatternOf = collections.PatternOf,
                Template = static text => text.Contains(':', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)
                    ? PatternOf(text) : null,
                Placeholders = Placeholders,
            },
        };
    }

    /// <summary>kramdown sets quotes, unless its key says which characters stay. Other readers of Markdown leave them as they are.</summary>
    private static BodySyntax MarkdownOf(Settings settings)
    {
        if (!(settings.Text("markdown")?.Text ?? "kramdown").Equals("kramdown", StringComparison.OrdinalIgnoreCase))
            return BodySyntax.None;
        return settings.Texts("kramdown.smart_quotes").All(
            text => !text.Contains("apos", StringComparison.Ordinal) && !text.Contains("quot", StringComparison.Ordinal))
            ? BodySyntax.Kramdown | BodySyntax.KramdownTypography : BodySyntax.Kramdown;
    }

    private static Permalink? Parse(string pattern) => Permalink.TryParse(pattern, Placeholders, out var permalink, out _) ? permalink : null;

    /// <summary>Replaces a named style by its pattern, and puts placeholders within yml into braces.</summary>
    private static string PatternOf(string style) => Permalink.WithBracesInWords(Styles.GetValueOrDefault(style, style), Placeholders);

    /// <summary>Removes '..' and double slashes: lib/jekyll/url.rb, sanitize_url.</summary>
    private static string Sanitize(string path)
    {
        path = path.Replace("..", "/", StringComparison.Ordinal).Replace("./", "", StringComparison.Ordinal);
        return Slashes().Replace(path, "/").TrimStart('/');
    }

    private static string SourceOf(Settings settings) => Folder(settings.Text("source")?.Text ?? "") ?? "";

    private static string RootOf(Settings settings) => Join(SourceOf(settings), Folder(settings.Text("collections_dir")?.Text ?? "") ?? "");

    private static IEnumerable<string> PostFolders(ConfigurationFiles files, FrontMap? map)
    {
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        var root = RootOf(settings);
        var excludes = new JekyllExcludes(settings, SourceOf(settings));
        // Hexo's configuration file has the same name. Hexo's posts are in source/_posts.
        var hexo = Folder(settings.Text("source_dir")?.Text ?? "source") ?? "source";
        return DatedFiles.Named(files, root, "_posts").Where(folder => (root == hexo || folder != Join(hexo, "_posts")) && !excludes.Has(folder));
    }

    /// <summary>GitHub Pages gives a site without url the address of its domain or of its repository.</summary>
    private static void SetGitHubHome(ConfigurationFiles files, DerivedKeys yml, Settings settings)
    {
        if (settings.Text("url") is not null)
            return;
        var path = settings.Text("baseurl")?.Text ?? "";
        if (path.Contains("://", StringComparison.Ordinal))
            SetHome(yml, settings.Text("baseurl"));
        SiteAddress.SetHome(files, yml, path);
        if (settings.Text("repository") is var (entry, name) && SiteAddress.OfRepository(name) is { } address)
            yml.Set("home", entry.Location, address);
    }

    /// <summary>Feeds of the plugin jekyll-feed are Atom. The format of a feed that the site's own template writes is found in the template.</summary>
    private static void SetFeed(ConfigurationFiles files, DerivedKeys yml, Settings settings, TextLocation at)
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
        SetFeeds(yml, settings.Find("feed.path")?.Location ?? at, rss, atom);
    }

    private static (string Slug, LocalDate? Date) DatedName(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (FileName().Match(name) is not { Success: true } match)
            return (name.TrimEnd('.'), null);
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        // Ruby reads a year of two digits as 1969 to 2068.
        if (match.Groups["year"].Length == 2)
            year += year < 69 ? 2000 : 1900;
        // Ruby counts a day after the end of its month into the next one: 2026-02-29 is March 1.
        LocalDate? date = year is > 0 and <= 9998 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new LocalDate(year, month, 1).PlusDays(day - 1) : null;
        return (match.Groups["slug"].Value.TrimEnd('.'), date);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word[1..].ToLowerInvariant());

    [GeneratedRegex("//+")]
    private static partial Regex Slashes();

    // lib/jekyll/document.rb, DATE_FILENAME_MATCHER.
    [GeneratedRegex(@"^(?<year>\d{2,4})-(?<month>\d{1,2})-(?<day>\d{1,2})-(?<slug>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex FileName();
}
