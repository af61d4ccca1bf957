namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Where a Hugo site's content is: the folder of the main language, the folders of other languages, and the sections whose pages are posts.</summary>
internal sealed class HugoContent
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _disabled = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the configuration.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="settings">The configuration.</param>
    public HugoContent(ConfigurationFiles files, Settings settings)
    {
        Main = settings.Text("defaultContentLanguage")?.Text ?? "en";
        Own = settings.In("languages." + Main);
        var mounts = Mounts(settings).ToList();
        string? Mounted(string? language) => mounts.FirstOrDefault(mount => mount.Target == "content"
            && (mount.Language?.Equals(language, StringComparison.OrdinalIgnoreCase) ?? language == Main)).Source;
        Folder = FolderOf(Own.Text("contentDir")?.Text ?? Mounted(Main) ?? settings.Text("contentDir")?.Text) ?? "content";

        var others = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var titles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        _disabled.UnionWith(settings.Texts("disableLanguages"));
        foreach (var entry in settings.Map("languages")?.Entries ?? [])
        {
            if (entry.Value is not FrontMap || Generator.TagOf(entry.Key) is null || entry.Key.Equals(Main, StringComparison.OrdinalIgnoreCase))
                continue;
            others.TryAdd(entry.Key, entry.Key.ToLowerInvariant());
            var language = settings.In("languages." + entry.Key);
            if (language.Text("title", "params.title") is { Text: var title })
                titles.TryAdd(entry.Key, title.Trim());
            if (language.IsTrue("disabled"))
                _disabled.Add(entry.Key);
            if (FolderOf(language.Text("contentDir")?.Text ?? Mounted(entry.Key)) is { } folder && folder != Folder)
                _folders.TryAdd(folder, entry.Key);
        }

        Languages = others.Count == 0 ? Languages.None
            : new Languages(Main, others) { Titles = titles, MainFolder = settings.IsTrue("defaultContentLanguageInSubdir") ? Main.ToLowerInvariant() : "" };
        foreach (var mount in mounts.Where(mount => mount.Target != "content" && FolderOf(mount.Source) is { } source && files.HasFolder(source)))
        {
            files.AnnounceUnread("posts", mount.Location,
                $"module.mounts shows {mount.Source} as {mount.Target}, which is not read; "
                + $"for feeds of its pages, write 'posts: [{Folder}, {mount.Source}]' into feeds.yml");
        }
    }

    /// <summary>Gets the main language, as the configuration spells it.</summary>
    public string Main { get; }

    /// <summary>Gets the settings of the main language.</summary>
    public Settings Own { get; }

    /// <summary>Gets the folder of the main language's content.</summary>
    public string Folder { get; }

    public Languages Languages { get; }

    /// <summary>Gets the sections with dated pages that are not among the posts, although the configuration does not say which are.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>Gets all folders of content.</summary>
    public IReadOnlyList<string> Roots => [Folder, .. _folders.Keys];

    /// <summary>Gets the language of a file by its folder.</summary>
    public string? LanguageOf(string path) =>
        _folders.Where(folder => path.StartsWith(folder.Key + "/", StringComparison.Ordinal)).OrderByDescending(folder => folder.Key.Length)
            .FirstOrDefault().Value;

    /// <summary>Says whether a file's language is turned off.</summary>
    public bool IsDisabled(PostFile file) => file.Language is { } language && _disabled.Contains(language);

    /// <summary>Sets the folders of posts: those of the main sections, in each language.</summary>
    public void SetPosts(ConfigurationFiles files, DerivedKeys yml, TextLocation at, Settings settings)
    {
        var setting = Own.Find("params.mainSections") ?? settings.Find("params.mainSections") ?? Own.Find("mainSections") ?? settings.Find("mainSections");
        var sections = setting is null ? [] : FieldReader.Items(setting).Select(item => item.Value).OfType<FrontText>()
            .Select(text => FolderOf(text.Text.Trim())).OfType<string>()
            .Where(section => section.Length > 0 && Roots.Any(root => files.HasFolder(Below(root, section)))).Distinct(StringComparer.Ordinal).ToList();
        // Without it, Hugo takes the section with the most pages.
        var folders = sections.Count > 0 ? sections : DatedFiles.LargestIn(files, Folder) is { } largest ? WithOtherYears(files, largest) : [];
        var all = Roots.SelectMany(root => folders.Select(section => Below(root, section)).Where(files.HasFolder)).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
            all.Add(Folder);
        yml.Set("posts", sections.Count > 0 ? setting!.Location : at, all);
        // A setting names the sections of posts. Without it, other sections may be meant, too.
        if (setting is null && folders.Count > 0)
            LeftOut = [.. DatedFiles.FoldersWithDates(files, Folder).Where(folder => !all.Contains(folder))];
    }

    /// <summary>A blog with a section for each year has its posts in all of them, not only in the year with the most pages.</summary>
    private List<string> WithOtherYears(ConfigurationFiles files, string largest) =>
        IsYear(largest) ? [.. files.FoldersIn(Folder).Where(IsYear).Order(StringComparer.Ordinal)] : [largest];

    private static bool IsYear(string name) => name is ['1' or '2', _, _, _] && name.All(char.IsAsciiDigit);

    private static IEnumerable<(string Source, string Target, string? Language, TextLocation Location)> Mounts(Settings settings)
    {
        foreach (var map in (settings.Find("module.mounts")?.Value as FrontList)?.Items.OfType<FrontMap>() ?? [])
        {
            var mount = new Settings([map], StringComparer.OrdinalIgnoreCase);
            if (mount.Text("source") is var (entry, source) && mount.Text("target")?.Text.Trim('/') is { } target
                && (target == "content" || target.StartsWith("content/", StringComparison.Ordinal)))
                yield return (source, target, mount.Text("lang")?.Text, entry.Location);
        }
    }

    private static string? FolderOf(string? path) => path is null ? null : Generator.Folder(path);

    private static string Below(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
