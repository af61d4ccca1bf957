using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Hugo: <c>hugo.toml</c>, <c>config.toml</c> and others, or the files of <c>config/_default</c>. Its keys are Spelled in any letter case.</summary>
internal sealed class HugoGenerator() : Generator("hugo")
{
    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "baseURL", "title", "languageCode", "locale", "defaultContentLanguage", "defaultContentLanguageInSubdir", "languages", "timeZone", "permalinks", "params", "contentDir",
        "publishDir", "taxonomies", "author", "uglyURLs", "disablePathToLower", "removePathAccents", "copyright", "frontmatter", "rssLimit", "services", "outputFormats", "theme", "module",
        "mainSections", "name", "email", "markup",
    };

    private static readonly Dialect Keyed = new()
    {
        Address = Dialect.Default.Address with { Keys = ["url"] },
        HasNoUnreadDates = true,
        HasLooseYaml = true,
        Withheld = [.. Dialect.Default.Withheld, new("headless", HoldsBack.WhenTrue), new("build.render", HoldsBack.Never)],
    };

    public override string? FindIn(ConfigurationFiles files) =>
        files.First(Endings.Select(ending => "hugo" + ending))
        ?? Endings.Select(ending => "config" + ending).FirstOrDefault(path => IsHugo(files.QuietMap(path)))
        ?? DefaultFiles(files).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) is "hugo" or "config");

    public override PostRules Read(ConfigurationFiles files, string? main, SiteWords words)
    {
        var settings = ReadFiles(files, main);
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        var language = settings.Text("defaultContentLanguage");
        var own = settings.In("languages." + (language?.Text ?? "en"));
        words.Say("title", own.Text("title", "params.title") ?? settings.Text("title", "params.title"));
        SayHome(words, own.Text("baseURL") ?? settings.Text("baseURL"));
        words.Say("description", own.Text("params.description", "description") ?? settings.Text("params.description", "description", "params.subtitle"));
        SayLanguage(words, own.Text("locale", "languageCode") ?? settings.Text("locale", "languageCode"));
        SayLanguage(words, language);
        words.Say("timezone", own.Text("timeZone") ?? settings.Text("timeZone"));
        SayAuthors(words, own, settings);
        SayCopyright(words, own.Text("copyright") ?? settings.Text("copyright"));

        var content = Folder(own.Text("contentDir")?.Text ?? settings.Text("contentDir")?.Text ?? "content") ?? "content";
        var languages = ReadLanguages(settings, content, language?.Text ?? "en");
        SayPosts(files, words, at, settings, own, content, languages);
        SayPermalinks(words, settings.Find("permalinks.page") ?? settings.Find("permalinks"), settings, at);
        if (settings.Text("services.rss.limit", "rssLimit") is { } limit)
            words.Say("max-posts", limit.Entry.Location, limit.Text.StartsWith('-') || limit.Text == "0" ? "all" : limit.Text);
        var dates = settings.Texts("frontmatter.date");
        if (dates is [var key, ..] && !key.StartsWith(':') && !key.Equals("date", StringComparison.OrdinalIgnoreCase))
            words.Say("date-key", settings.Find("frontmatter.date")!.Location, key);
        SayFeeds(words, at, rss: (settings.Text("outputFormats.rss.baseName")?.Text ?? "index") + ".xml");
        return Rules(settings, content, languages, dates);
    }

    private static PostRules Rules(Settings settings, string content, ContentLanguages languages, IReadOnlyList<string> dates)
    {
        var keepsCase = settings.IsTrue("disablePathToLower");
        var dropsMarks = settings.IsTrue("removePathAccents");
        string Spell(string name)
        {
            var path = Spellings.Hugo(dropsMarks ? NormalForm.WithoutMarks(name) : name);
            return keepsCase ? path : path.ToLowerInvariant();
        }

        var isDatedByName = dates.Contains(":filename", StringComparer.OrdinalIgnoreCase);
        var isUgly = settings.IsTrue("uglyURLs");
        return new()
        {
            Dialect = WithTaxonomies(settings),
            Root = content,
            RootsOfLanguages = [.. languages.Folders.Keys],
            HasBundles = true,
            AcceptsUndated = true,
            DatedName = file => PostSlug.FromName(file.Name) is var (slug, date) && isDatedByName ? (slug, date) : (NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            Languages = languages.Tags,
            LanguageOf = languages.Of,
            HasEmoji = settings.IsTrue("enableEmoji"),
            Typography = settings.Text("markup.goldmark.extensions.typographer") is { Text: "false" } || settings.IsTrue("markup.goldmark.extensions.typographer.disable")
                ? BodySyntax.None : BodySyntax.GoldmarkTypography,
            Output = Folder(settings.Text("publishDir")?.Text ?? "public"),
            Addresses = new()
            {
                Name = Spell,
                Slug = Spell,
                Title = Spell,
                Category = Spell,
                HasDeepSlugs = true,
                HasWrittenDay = true,
                Pattern = Permalink.Of(isUgly ? "{path}.html" : "{path}/"),
                Placeholders = Placeholders,
                Own = WithSlash,
            },
        };
    }

    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["title"] = "title", ["slug"] = "slugortitle", ["filename"] = "file", ["contentbasename"] = "file", ["slugorfilename"] = "slug", ["slugorcontentbasename"] = "slug",
        ["section"] = "section", ["sections"] = "sections", ["monthname"] = "monthname", ["weekday"] = "weekday", ["weekdayname"] = "weekdayname", ["yearday"] = "yearday",
    };

    /// <summary>An address without an ending is that of a folder.</summary>
    private static string WithSlash(string address) => address.Length == 0 || address.EndsWith('/') || address[(address.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) || address.AsSpan().ContainsAny('?', '#') ? address : address + "/";

    private static bool IsHugo(FrontMap? map)
    {
        if (map is null || map.Find("base_url") is not null)
            return false;
        var keys = map.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return keys.Contains("baseURL") || (keys.Contains("languageCode") && (keys.Contains("theme") || keys.Contains("params")));
    }

    private static IEnumerable<string> DefaultFiles(ConfigurationFiles files, string environment = "_default") =>
        files.FilesIn("config/" + environment).Where(name => Endings.Contains(Path.GetExtension(name))).Select(name => $"config/{environment}/{name}");

    /// <summary>Reads all files. What <c>config/production</c> says wins over <c>config/_default</c>, and that over the file in the folder itself.</summary>
    private static Settings ReadFiles(ConfigurationFiles files, string? main)
    {
        var maps = new List<FrontMap>();
        var inFolders = DefaultFiles(files, "production").Concat(DefaultFiles(files)).ToList();
        foreach (var path in inFolders)
        {
            // params.toml holds the map 'params', and params.de.toml that of a language.
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
            maps.Add(root);
        return new(maps, StringComparer.OrdinalIgnoreCase);
    }

    private static FrontMap Within(FrontMap map, IReadOnlyList<string> names) =>
        names.Reverse().Aggregate(map, (inner, name) => new(map.Location, [new FrontEntry(name, map.Location, inner)]));

    private static void SayAuthors(SiteWords words, Settings own, Settings settings)
    {
        var (name, mail) = (own.Text("params.author", "params.author.name", "author.name") ?? settings.Text("params.author", "params.author.name", "author.name", "author", "params.authors"),
            settings.Text("params.author.email", "author.email"));
        words.SayAuthor(name, mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null);
    }

    private static Dialect WithTaxonomies(Settings settings)
    {
        if (settings.Map("taxonomies") is not { } taxonomies)
            return Keyed;
        var more = taxonomies.Entries.Select(entry => entry.Value).OfType<FrontText>().Select(text => text.Text.Trim())
            .Where(key => key.Length > 0 && !KeySpelling.Any.Equals(key, "authors") && !KeySpelling.Any.Equals(key, "author") && !Keyed.IsRead(key)).ToList();
        return more.Count == 0 ? Keyed : Keyed with { Categories = Keyed.Categories with { Keys = [.. Keyed.Categories.Keys, .. more] } };
    }

    private static ContentLanguages ReadLanguages(Settings settings, string content, string main)
    {
        var others = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in settings.Map("languages")?.Entries ?? [])
        {
            if (entry.Value is not FrontMap map || TagOf(entry.Key) is null || entry.Key.Equals(main, StringComparison.OrdinalIgnoreCase))
                continue;
            others.TryAdd(entry.Key, entry.Key.ToLowerInvariant());
            if (new Settings([map], StringComparer.OrdinalIgnoreCase).Text("contentDir") is { Text: var dir } && Folder(dir) is { } folder && folder != content)
                folders.TryAdd(folder, entry.Key);
        }

        var tags = others.Count == 0 ? Languages.None : new Languages(main, others) { MainFolder = settings.IsTrue("defaultContentLanguageInSubdir") ? main.ToLowerInvariant() : "" };
        return new(tags, folders);
    }

    private static void SayPosts(ConfigurationFiles files, SiteWords words, TextLocation at, Settings settings, Settings own, string content, ContentLanguages languages)
    {
        var setting = own.Find("params.mainSections") ?? settings.Find("params.mainSections") ?? settings.Find("mainSections");
        var sections = setting is null ? [] : FieldReader.Items(setting).Select(item => item.Value).OfType<FrontText>().Select(text => Folder(text.Text.Trim())).OfType<string>()
            .Where(section => section.Length > 0 && files.HasFolder(Join(content, section))).Distinct(StringComparer.Ordinal).ToList();
        // Without it, Hugo takes the section with the most pages.
        var folders = sections.Count > 0 ? sections : DatedFiles.LargestIn(files, content) is { } largest ? [largest] : [];
        var all = folders.Select(section => Join(content, section))
            .Concat(languages.Folders.Keys.SelectMany(root => folders.Select(section => Join(root, section)).Where(files.HasFolder)))
            .ToList();
        if (all.Count == 0)
            all.Add(content);
        words.Say("posts", sections.Count > 0 ? setting!.Location : at, all);
    }

    private static void SayPermalinks(SiteWords words, FrontEntry? permalinks, Settings settings, TextLocation at)
    {
        var isUgly = settings.IsTrue("uglyURLs");
        var uglySections = settings.Map("uglyURLs")?.Entries.Where(entry => entry.Value is FrontText { Text: "true" }).Select(entry => entry.Key).ToList() ?? [];
        var patterns = ((permalinks?.Value as FrontMap)?.Entries ?? []).Where(entry => entry.Value is FrontText { Text.Length: > 0 } && entry.Key.ToLowerInvariant() is not ("tags" or "categories" or "section" or "term" or "taxonomy" or "_merge"))
            .Select(entry => (entry.Key, Finish(((FrontText)entry.Value!).Text.Trim(), isUgly || uglySections.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)))).ToList();
        patterns.AddRange(uglySections.Where(section => patterns.All(pattern => !pattern.Key.Equals(section, StringComparison.OrdinalIgnoreCase))).Select(section => (section, "{path}.html")));
        if (patterns.Count > 0)
            words.Say("permalink", permalinks?.Location ?? at, patterns);
    }

    /// <summary>Ends a pattern as Hugo does: with a folder, or with a file where the site's addresses are "ugly".</summary>
    private static string Finish(string pattern, bool isUgly) =>
        isUgly ? pattern.TrimEnd('/') + ".html" : pattern.EndsWith('/') || pattern[(pattern.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) ? pattern : pattern + "/";

    /// <param name="Tags">The languages.</param>
    /// <param name="Folders">The folders of those that have one of their own.</param>
    private sealed record ContentLanguages(Languages Tags, IReadOnlyDictionary<string, string> Folders)
    {
        public string? Of(string path) => Folders.FirstOrDefault(folder => path.StartsWith(folder.Key + "/", StringComparison.Ordinal)).Value;
    }
}
