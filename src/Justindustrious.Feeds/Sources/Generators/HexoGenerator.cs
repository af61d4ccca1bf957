using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Hexo: <c>_config.yml</c> and posts in <c>source/_posts</c>.</summary>
internal sealed partial class HexoGenerator() : Generator("hexo")
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "subtitle", "description", "author", "email", "language", "timezone", "url", "root", "permalink", "source_dir", "public_dir",
        "new_post_name", "filename_case", "feed", "category_map", "default_category", "skip_render", "pretty_urls",
        "post_asset_folder", "permalink_defaults", "marked",
    };

    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["title"] = "path", ["name"] = "slug", ["post_title"] = "title", ["category"] = "categories", ["i_month"] = "m", ["i_day"] = "d",
        ["timestamp"] = "timestamp", ["hash"] = "hash",
        ["hour"] = "hour", ["minute"] = "minute", ["second"] = "second", ["lang"] = "lang",
    };

    private static readonly Dialect Keyed = new()
    {
        HasAddressInLink = false,
        HasLooseYaml = true,
        RollsDaysOver = true,
        Address = Dialect.Default.Address with { Keys = ["permalink"] },
        HasNoUnreadDates = true,
        Slug = Dialect.Default.Slug with { Keys = [] },
        Withheld = [.. Dialect.Default.Withheld.Where(key => key.Key != "url")],
    };

    public override string? FindIn(ConfigurationFiles files)
    {
        var main = files.First("_config.yml", "_config.yaml", "_config.json");
        if (main is null)
            return null;
        var settings = new Settings(files.QuietMap(main) is { } map ? [map] : [], StringComparer.Ordinal);
        return files.HasFolder(Join(Folder(settings.Text("source_dir")?.Text ?? "source") ?? "source", "_posts")) ? main : null;
    }

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var map = main is null ? null : files.Map(main, Keys.Contains);
        var at = map is null ? default : new TextLocation(files.Folder.Show(main!), 1, 1);
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        yml.Set("title", settings.Text("title"));
        SetHome(yml, settings.Text("url"));
        yml.Set("description", settings.Text("description", "subtitle"));
        var languages = settings.Find("language") is { } several
            ? FieldReader.Items(several).Select(item => item.Value).OfType<FrontText>().Select(text => (several, text.Text.Trim())).ToList() : [];
        if (languages.Count > 0)
            SetLanguage(yml, languages[0]);
        yml.Set("timezone", settings.Text("timezone"));
        var mail = settings.Text("email", "author.email");
        yml.SetAuthor(settings.Text("author", "author.name"), mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null);
        yml.Set("posts", at, Join(Folder(settings.Text("source_dir")?.Text ?? "source") ?? "source", "_posts"));
        yml.Set("permalink", settings.Text("permalink"));
        SetFeed(yml, settings, at);
        return Rules(settings) with { Typography = HasTypography(files, settings) ? BodySyntax.MarkedTypography : BodySyntax.None };
    }

    /// <summary>
    /// The plugin hexo-renderer-marked sets typographic quotes unless its setting is false. Other Markdown plugins leave quotes as they are.
    /// </summary>
    private static bool HasTypography(ConfigurationFiles files, Settings settings) =>
        settings.Text("marked.smartypants") is not { Text: "false" }
        && (files.QuietText("package.json") is not { } package || package.Contains("\"hexo-renderer-marked\"", StringComparison.Ordinal));

    private static PostRules Rules(Settings settings)
    {
        var source = Folder(settings.Text("source_dir")?.Text ?? "source") ?? "source";
        var casing = settings.Text("filename_case")?.Text;
        Func<string, string> spell = casing switch { "1" => Spellings.HexoLower, _ => Spellings.Hexo };
        var names = HexoNames.Of(settings.Text("new_post_name")?.Text ?? ":title.md");
        var otherwise = settings.Text("default_category")?.Text ?? "uncategorized";
        var (placeholders, keys) = FrontPlaceholders(settings);
        var map = settings.Map("category_map")?.Entries.Where(entry => entry.Value is FrontText)
            .ToDictionary(entry => entry.Key, entry => ((FrontText)entry.Value!).Text) ?? [];
        return new()
        {
            PassesOverBadFrontMatter = true,
            Dialect = keys.Count == 0 ? Keyed : Keyed with { AddressKeys = keys },
            AcceptsUndated = true,
            DatesDrafts = true,
            DraftFolders = [Join(source, "_drafts")],
            DatedName = names.Read,
            Output = Folder(settings.Text("public_dir")?.Text ?? "public"),
            Addresses = new()
            {
                Title = Spellings.HexoLower,
                Category = category => category.Length == 0 ? spell(otherwise) : map.GetValueOrDefault(category) ?? spell(category),
                NoCategory = spell(otherwise),
                Pattern = Permalink.TryParse(":year/:month/:day/:title/", Placeholders, out var pattern, out _) ? pattern : null,
                Placeholders = placeholders,
                FrontDefaults = (settings.Map("permalink_defaults")?.Entries ?? []).Where(entry => entry.Value is FrontText)
                    .ToDictionary(entry => entry.Key, entry => ((FrontText)entry.Value!).Text.Trim(), StringComparer.Ordinal),
                Whole = (path, _) => Pretty(path, settings),
                Own = path => Pretty(path, settings),
            },
        };
    }

    /// <summary>A permalink may name any key of front matter, such as <c>:abbrlink</c>, which a plugin adds.</summary>
    private static (IReadOnlyDictionary<string, string> Placeholders, IReadOnlyList<string> Keys) FrontPlaceholders(Settings settings)
    {
        var keys = PlaceholderName().Matches(settings.Text("permalink")?.Text ?? "").Select(match => match.Groups["name"].Value)
            .Where(name => !Placeholders.ContainsKey(name) && name is not ("year" or "month" or "day" or "id")).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? (Placeholders, keys)
            : (Placeholders.Concat(keys.Select(key => KeyValuePair.Create(key, Permalink.FrontKey + key))).ToDictionary(StringComparer.Ordinal), keys);
    }

    /// <summary>
    /// Ends a path as <c>pretty_urls</c> and <c>post_asset_folder</c> say: lib/plugins/filter/post_permalink.ts; hexo-util, lib/pretty_urls.ts.
    /// </summary>
    private static string Pretty(string path, Settings settings)
    {
        if (settings.IsTrue("post_asset_folder") && path.Length > 0 && !path.EndsWith('/') && !path.EndsWith(".html", StringComparison.Ordinal))
            path += "/";
        if (settings.Text("pretty_urls.trailing_index")?.Text == "false" && path.EndsWith("index.html", StringComparison.Ordinal))
            return path[..^"index.html".Length];
        return settings.Text("pretty_urls.trailing_html")?.Text == "false" && path.EndsWith(".html", StringComparison.Ordinal)
            && !path.EndsWith("index.html", StringComparison.Ordinal)
            ? path[..^".html".Length] : path;
    }

    [GeneratedRegex(@":(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderName();

    /// <summary>Reads the settings of the plugin hexo-generator-feed: one type and path, or lists of both.</summary>
    private static void SetFeed(DerivedKeys yml, Settings settings, TextLocation at)
    {
        string? rss = null, atom = null;
        var (types, paths) = (settings.Texts("feed.type"), settings.Texts("feed.path"));
        for (var i = 0; i < Math.Max(types.Count, Math.Min(1, paths.Count)); i++)
        {
            var isRss = i < types.Count && types[i].StartsWith("rss", StringComparison.OrdinalIgnoreCase);
            var path = (i < paths.Count ? paths[i] : isRss ? "rss2.xml" : "atom.xml").TrimStart('/');
            if (FeedSetOptions.WhyNotAPath(path) is not null)
                continue;
            if (isRss)
                rss ??= path;
            else
                atom ??= path;
        }

        SetFeeds(yml, settings.Find("feed")?.Location ?? at, rss, atom);
    }
}

/// <summary>How Hexo names new posts: which part of a file's name is the title, and which the date.</summary>
internal sealed class HexoNames(Regex pattern)
{
    /// <summary>Reads the setting <c>new_post_name</c>, such as <c>:year-:month-:day-:title.md</c>.</summary>
    public static HexoNames Of(string setting)
    {
        var text = new StringBuilder("^");
        var name = setting.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? setting[..^3] : setting;
        for (var i = 0; i < name.Length;)
        {
            var known = Parts.FirstOrDefault(part => string.CompareOrdinal(name, i, part.Name, 0, part.Name.Length) == 0);
            text.Append(known.Name is null ? Regex.Escape(name[i].ToString()) : known.Pattern);
            i += known.Name?.Length ?? 1;
        }

        try
        {
            return new(new(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
        }
        catch (ArgumentException)
        {
            // A name with the same placeholder twice can't be read.
            return new(new("^(?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
        }
    }

    public (string Slug, LocalDate? Date) Read(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (pattern.Match(name) is not { Success: true } match)
            return (name, PostSlug.FromName(name).Date);
        var slug = match.Groups["title"] is { Success: true, Value: { Length: > 0 } title } ? title : name;
        return int.TryParse(match.Groups["year"].Value, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(match.Groups["month"].Value, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(match.Groups["day"].Value, CultureInfo.InvariantCulture, out var day) && year > 0 && month is >= 1 and <= 12 && day >= 1
                && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? (slug, new LocalDate(year, month, day))
            : (slug, PostSlug.FromName(name).Date);
    }

    private static readonly (string Name, string Pattern)[] Parts =
    [
        (":title", "(?<title>.+)"), (":year", @"(?<year>\d{4})"), (":month", @"(?<month>\d{2})"), (":day", @"(?<day>\d{2})"),
        (":i_month", @"(?<month>\d{1,2})"), (":i_day", @"(?<day>\d{1,2})"),
    ];
}
