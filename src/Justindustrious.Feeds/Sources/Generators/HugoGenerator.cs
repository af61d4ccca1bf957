using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Hugo: <c>hugo.toml</c>, <c>config.toml</c> and others, or the files of <c>config/_default</c>. Letter case of keys does not matter.</summary>
internal sealed partial class HugoGenerator() : Generator("hugo")
{
    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "baseURL", "title", "languageCode", "locale", "defaultContentLanguage", "defaultContentLanguageInSubdir", "languages", "timeZone", "permalinks",
        "params", "contentDir", "publishDir", "taxonomies", "author", "uglyURLs", "disablePathToLower", "removePathAccents", "copyright", "frontmatter",
        "rssLimit", "services", "outputFormats", "theme", "module", "mainSections", "name", "email", "enableEmoji", "cascade", "disableLanguages", "markup",
    };

    private static readonly Dialect Keyed = new()
    {
        HasAddressInLink = false,
        Address = Dialect.Default.Address with { Keys = ["url"] },
        HasNoUnreadDates = true,
        HasUnixTimes = true,
        HasLooseYaml = true,
        HasWholeTerms = true,
        Withheld = [.. Dialect.Default.Withheld, new("headless", HoldsBack.WhenTrue), new("build.render", HoldsBack.Never)],
    };

    public override string? FindIn(ConfigurationFiles files) =>
        files.First(Endings.Select(ending => "hugo" + ending))
        ?? Endings.Select(ending => "config" + ending).FirstOrDefault(path => IsHugo(files.QuietMap(path)))
        ?? DefaultFiles(files).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) is "hugo" or "config")
        ?? files.FilesIn("").FirstOrDefault(name => IsTemplate(name) && files.HasFolder("content") && IsHugo(files.QuietMap(name)));

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var isTemplate = main is not null && IsTemplate(main);
        var settings = ReadFiles(files, main, isTemplate);
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        if (isTemplate)
        {
            files.AnnounceUnread("generator", at,
                "the site's own build makes the configuration from this file, so only the values that are written here are used; "
                + "build in a folder with the finished configuration, or review them: 'dotnet feeds init' writes them into a feeds.yml");
        }

        var content = new HugoContent(files, settings);
        var own = content.Own;
        yml.Set("title", own.Text("title", "params.title") ?? settings.Text("title", "params.title"));
        SetHome(yml, own.Text("baseURL") ?? settings.Text("baseURL"));
        yml.Set("description", own.Text("params.description", "description") ?? settings.Text("params.description", "description", "params.subtitle"));
        SetLanguage(yml, own.Text("locale", "languageCode") ?? settings.Text("locale", "languageCode"));
        SetLanguage(yml, settings.Text("defaultContentLanguage"));
        yml.Set("timezone", own.Text("timeZone") ?? settings.Text("timeZone"));
        SetAuthors(yml, own, settings);
        SetCopyright(yml, own.Text("copyright") ?? settings.Text("copyright"));
        content.SetPosts(files, yml, at, settings);
        SetPermalinks(yml, own.Find("permalinks.page") ?? own.Find("permalinks") ?? settings.Find("permalinks.page") ?? settings.Find("permalinks"),
            settings, at);
        if (settings.Text("services.rss.limit", "rssLimit") is { } limit)
            yml.Set("max-posts", limit.Entry.Location, limit.Text.StartsWith('-') || limit.Text == "0" ? "all" : limit.Text);
        if (settings.Texts("frontmatter.date") is [var key, ..] && !key.StartsWith(':') && !key.Equals("date", StringComparison.OrdinalIgnoreCase))
            yml.Set("date-key", settings.Find("frontmatter.date")!.Location, key);
        SetFeeds(yml, at, rss: (settings.Text("outputFormats.rss.baseName")?.Text ?? "index") + ".xml");
        return Rules(settings, content, new(files, settings, content.Roots, content.Main));
    }

    private static PostRules Rules(Settings settings, HugoContent content, HugoFrontMatter frontMatter)
    {
        var keepsCase = settings.IsTrue("disablePathToLower");
        var dropsMarks = settings.IsTrue("removePathAccents");
        string Spell(string name)
        {
            var path = Spellings.Hugo(dropsMarks ? NormalForm.WithoutMarks(name, ofAnyScript: true) : name);
            // Go has a lower-case letter for 'İ', and .NET's invariant culture has none.
            return keepsCase ? path : path.Replace('İ', 'i').ToLowerInvariant();
        }

        // In a path, a space at the start or end of a name becomes '-' like any other.
        string SpellInPath(string name) => Spell($"/{name}/")[1..^1];

        // Titles, names and slugs are parsed as URIs first, in which a final '#' is dropped: helpers/url.go, URLize.
        string SpellInPattern(string text) => Spell(text) is var spelled && spelled.IndexOf('#', StringComparison.Ordinal) == spelled.Length - 1
            && spelled.Length > 0 ? spelled[..^1] : spelled;

        // A path that a permalink made is decoded like a query ('+' and '%') and spelled again: hugolib/page__paths.go, createTargetPathDescriptor.
        string Expand(string path) => SpellPath(path.AsSpan().ContainsAny('+', '%') ? Uri.UnescapeDataString(path.Replace('+', ' ')) : path);

        string SpellPath(string path) => Slashes().Replace(Spell($"/{path}/")[1..^1], "/").TrimStart('/');

        return new()
        {
            Dialect = WithTaxonomies(settings),
            Root = content.Folder,
            RootsOfLanguages = [.. content.Roots.Skip(1)],
            LeftOut = content.LeftOut,
            HasBundles = true,
            AcceptsUndated = true,
            DatedName = static file => (NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            Complete = frontMatter.Complete,
            Languages = content.Languages,
            LanguageOf = content.LanguageOf,
            IsPassedOver = content.IsDisabled,
            Values = _ => settings.Map("params"),
            HasEmoji = settings.IsTrue("enableEmoji"),
            Typography = settings.Text("markup.goldmark.extensions.typographer") is { Text: "false" }
                || settings.IsTrue("markup.goldmark.extensions.typographer.disable")
                ? BodySyntax.None : BodySyntax.GoldmarkTypography,
            Output = Folder(settings.Text("publishDir")?.Text ?? "public"),
            Addresses = new()
            {
                Name = SpellInPath,
                // Hugo removes '-' at both ends of a slug: hugolib/page__meta.go.
                Slug = slug => SpellInPath(slug.Trim('-')),
                Title = SpellInPattern,
                Expanded = text => SpellInPattern(text.Trim('-')),
                Whole = (path, isConfigured) => isConfigured ? Expand(path) : SpellPath(path),
                KeepsEscapes = true,
                HasEmptyTitles = true,
                StartsAtHome = static address => address.StartsWith('/'),
                Category = Spell,
                HasDeepSlugs = true,
                HasRootedSlugs = false,
                HasWrittenDay = true,
                SectionsOf = frontMatter.SectionsOf,
                Pattern = Permalink.Of(settings.IsTrue("uglyURLs") ? "{path}.html" : "{path}/"),
                Placeholders = Placeholders,
                Own = static address => Escape(WithSlash(Slashes().Replace(address, "/"))),
            },
        };
    }

    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["title"] = "title", ["slug"] = "slugortitle", ["filename"] = "file", ["contentbasename"] = "file", ["slugorfilename"] = "slugorfile",
        ["slugorcontentbasename"] = "slugorfile",
        ["section"] = "section", ["sections"] = "sections", ["monthname"] = "monthname", ["weekday"] = "weekday", ["weekdayname"] = "weekdayname",
        ["yearday"] = "yearday",
    };

    /// <summary>An address without a dot is that of a folder.</summary>
    private static string WithSlash(string address) => address.Length == 0 || address.EndsWith('/') || address.AsSpan().ContainsAny('.', '?', '#')
        ? address : address + "/";

    /// <summary>Writes a path as Go does: if any character must be encoded, some others are encoded, too. net/url, EscapedPath.</summary>
    private static string Escape(string address) =>
        address.Length == 0 || address.All(c => char.IsAsciiLetterOrDigit(c) || "-._~!$&'()*+,;=:@/[]%?#".Contains(c, StringComparison.Ordinal)) ? address
            : SignsThatGoEncodes().Replace(address, match => Uri.HexEscape(match.Value[0]));

    [GeneratedRegex(@"[!'()*]")]
    private static partial Regex SignsThatGoEncodes();

    [GeneratedRegex("//+")]
    private static partial Regex Slashes();

    private static bool IsTemplate(string name) => ConfigurationFiles.TemplateEndings.FirstOrDefault(name.EndsWith) is { } ending
        && name[..^ending.Length] is var configuration && Endings.Any(each => configuration == "hugo" + each || configuration == "config" + each);

    private static bool IsHugo(FrontMap? map)
    {
        if (map is null || map.Find("base_url") is not null)
            return false;
        var keys = map.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return keys.Contains("baseURL") || (keys.Contains("languageCode") && (keys.Contains("theme") || keys.Contains("params")));
    }

    private static IEnumerable<string> DefaultFiles(ConfigurationFiles files, string environment = "_default") =>
        files.FilesIn("config/" + environment).Where(name => Endings.Contains(Path.GetExtension(name))).Select(name => $"config/{environment}/{name}");

    /// <summary>Reads all files. <c>config/production</c> comes before <c>config/_default</c>, and that before the file in the folder itself.</summary>
    private static Settings ReadFiles(ConfigurationFiles files, string? main, bool isTemplate)
    {
        var maps = new List<FrontMap>();
        var inFolders = DefaultFiles(files, "production").Concat(DefaultFiles(files)).ToList();
        foreach (var path in inFolders)
        {
            // params.toml has the map 'params', and params.de.toml that of a language.
            var names = Path.GetFileNameWithoutExtension(path).Split('.');
            var isRoot = names[0] is "hugo" or "config";
            if (!isRoot && !Keys.Contains(names[0]))
                continue;
            if (files.Map(path, key => !isRoot || Keys.Contains(key)) is not { } map)
                continue;
            if (!isRoot)
                map = Within(map, names.Length == 1 ? [names[0]] : names[0] == "languages" ? names : ["languages", names[1], names[0]]);
            maps.Add(map);
        }

        if (main is not null && !inFolders.Contains(main) && files.Map(main, Keys.Contains) is { } root)
            maps.Add(isTemplate ? Literal(root) : root);
        return new(maps, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Leaves out values that the site's build replaces: <c>@HOST@</c>, <c>${HOST}</c>, <c>{{ host }}</c>.</summary>
    private static FrontMap Literal(FrontMap map) => map with
    {
        Entries = [.. map.Entries.Where(entry => entry.Value is not FrontText text || !Replaced().IsMatch(text.Text))
            .Select(entry => entry.Value is FrontMap inner ? entry with { Value = Literal(inner) } : entry)],
    };

    [GeneratedRegex(@"@\w+@|\$\{?[A-Za-z_]|\{\{|\{%|<%|%\w+%|__[A-Z]+__")]
    private static partial Regex Replaced();

    private static FrontMap Within(FrontMap map, IReadOnlyList<string> names) =>
        names.Reverse().Aggregate(map, (inner, name) => new(map.Location, [new FrontEntry(name, map.Location, inner)]));

    private static void SetAuthors(DerivedKeys yml, Settings own, Settings settings)
    {
        var (name, mail) = (own.Text("params.author", "params.author.name", "author.name")
            ?? settings.Text("params.author", "params.author.name", "author.name", "author", "params.authors"),
            settings.Text("params.author.email", "author.email"));
        yml.SetAuthor(name, mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null);
    }

    private static Dialect WithTaxonomies(Settings settings)
    {
        if (settings.Map("taxonomies") is not { } taxonomies)
            return Keyed;
        var more = taxonomies.Entries.Select(entry => entry.Value).OfType<FrontText>().Select(text => text.Text.Trim())
            .Where(key => key.Length > 0 && !KeySpelling.Any.Equals(key, "authors") && !KeySpelling.Any.Equals(key, "author") && !Keyed.IsRead(key)).ToList();
        return more.Count == 0 ? Keyed : Keyed with { Categories = Keyed.Categories with { Keys = [.. Keyed.Categories.Keys, .. more] } };
    }

    private static void SetPermalinks(DerivedKeys yml, FrontEntry? permalinks, Settings settings, TextLocation at)
    {
        var isUgly = settings.IsTrue("uglyURLs");
        var uglySections = settings.Map("uglyURLs")?.Entries.Where(entry => entry.Value is FrontText { Text: "true" }).Select(entry => entry.Key).ToList()
            ?? [];
        var patterns = ((permalinks?.Value as FrontMap)?.Entries ?? [])
            .Where(entry => entry.Value is FrontText { Text.Length: > 0 }
            && entry.Key.ToLowerInvariant() is not ("tags" or "categories" or "section" or "term" or "taxonomy" or "_merge"))
            .Select(entry => (entry.Key, Finish(WithPlaceholders(((FrontText)entry.Value!).Text.Trim()),
                isUgly || uglySections.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)))).ToList();
        patterns.AddRange(uglySections.Where(section => patterns.All(pattern => !pattern.Key.Equals(section, StringComparison.OrdinalIgnoreCase)))
            .Select(section => (section, "{path}.html")));
        if (patterns.Count > 0)
            yml.Set("permalink", permalinks?.Location ?? at, patterns);
    }

    /// <summary>Ends a pattern as Hugo does: with '/', or with .html where the site has <c>uglyURLs</c>.</summary>
    private static string Finish(string pattern, bool isUgly) =>
        isUgly ? pattern.TrimEnd('/') + ".html" : pattern.EndsWith('/') ? pattern : pattern + "/";

    /// <summary>Turns Go's date layouts, such as <c>:2006</c>, into placeholders, and also placeholders within yml, which only Hugo has.</summary>
    private static string WithPlaceholders(string pattern) => Permalink.WithBracesInWords(
        Layout().Replace(pattern, match => Layouts.GetValueOrDefault(match.Groups["layout"].Value, match.Value)), Placeholders);

    private static readonly Dictionary<string, string> Layouts = new(StringComparer.Ordinal)
    {
        ["2006"] = "{yyyy}", ["06"] = "{yy}", ["01"] = "{mm}", ["1"] = "{m}", ["Jan"] = "{shortmonth}", ["January"] = "{monthname}", ["02"] = "{dd}",
        ["2"] = "{d}",
        ["Mon"] = "{shortday}", ["Monday"] = "{weekdayname}", ["15"] = "{hour}", ["04"] = "{minute}", ["05"] = "{second}",
    };

    [GeneratedRegex(@":(?<layout>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Layout();
}
