using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// Values that Hugo adds to the front matter of pages: those that sections and the configuration pass on (<c>cascade</c>), and dates and slugs of file
/// names.
/// </summary>
/// <remarks>gohugo.io/content-management/front-matter, "Cascade"; gohugo.io/getting-started/configuration, "Configure dates".</remarks>
internal sealed class HugoFrontMatter
{
    private static readonly string[] Endings = [".md", ".markdown", ".html"];

    // The keys of a section's front matter that apply to its pages, too.
    private static readonly string[] HoldBack = ["draft", "expirydate", "unpublishdate"];

    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Section> _ofSections = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Values> _ofSite;
    private readonly IReadOnlyList<string> _roots;
    private readonly List<string> _dates;
    private readonly string _main;

    /// <summary>Reads the pages of sections.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="roots">The folders of content; a language may have its own.</param>
    /// <param name="main">The main language.</param>
    public HugoFrontMatter(ConfigurationFiles files, Settings settings, IReadOnlyList<string> roots, string main)
    {
        (_roots, _main) = (roots, main);
        _dates = [.. settings.Texts("frontmatter.date")];
        _ofSite = ValuesOf(settings.Find("cascade")?.Value);
        foreach (var path in roots.SelectMany(root => DatedFiles.All(files, root))
            .Where(path => path[(path.LastIndexOf('/') + 1)..].StartsWith("_index.", StringComparison.Ordinal)))
        {
            _sections.Add(PostIndex.FolderOf(path));
            if (files.QuietFrontMatter(path) is not { } map)
                continue;
            var page = new Settings([map], StringComparer.OrdinalIgnoreCase);
            var cascade = ValuesOf(page.Find("cascade")?.Value);
            // The cascade of a section applies to its own page, too.
            var ownKeys = map.Entries.Concat(cascade.Where(values => values.AreForSections).SelectMany(values => values.Map.Entries));
            _ofSections[path] = new(cascade, [.. ownKeys.Where(entry => HoldBack.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))]);
        }
    }

    /// <summary>Gets the sections of a post: folders of the first level, and folders with a page of their own.</summary>
    public string SectionsOf(PostFile file)
    {
        var root = RootOf(file.RelativePath);
        for (var folders = file.Folders; folders.Contains('/', StringComparison.Ordinal); folders = PostIndex.FolderOf(folders))
        {
            if (_sections.Contains($"{root}/{folders}"))
                return folders;
        }

        return file.Section;
    }

    public FrontMap Complete(FrontMap front, PostFile file)
    {
        var more = new List<FrontEntry>();
        var sections = SectionsAbove(file).ToList();
        foreach (var values in sections.SelectMany(section => section.Cascade).Concat(_ofSite).Where(values => values.AreFor(file, file.Language ?? _main))
            .SelectMany(each => each.Map.Entries))
            Add(values);
        // A section that is not published takes its pages with it.
        more.AddRange(sections.SelectMany(section => section.HeldBack));
        AddDate();
        return more.Count == 0 ? front : front with { Entries = [.. front.Entries, .. more] };

        bool Has(string key) => front.Entries.Concat(more).Any(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

        void Add(FrontEntry entry)
        {
            if (!Has(entry.Key))
                more.Add(entry);
        }

        void AddDate()
        {
            var isDated = DateKeys.Any(Has);
            var isNamed = _dates.FindIndex(date => date.Equals(":filename", StringComparison.OrdinalIgnoreCase));
            if (isNamed >= 0 && (isNamed == 0 || !isDated) && DayOfName(file.Name) is { } day)
            {
                // The file name comes before the keys.
                front = front with { Entries = [.. front.Entries.Where(entry => !DateKeys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))] };
                more.RemoveAll(entry => DateKeys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase));
                more.Add(new("date", front.Location, new FrontText(front.Location, day, IsPlain: true)));
                if (file.Name[10..].Trim(' ', '-', '_') is { Length: > 0 } slug)
                    Add(new("slug", front.Location, new FrontText(front.Location, slug, IsPlain: false)));
            }
            else if (!isDated && front.Entries.Concat(more).FirstOrDefault(entry =>
                Changed.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)) is { } changed)
            {
                more.Add(changed with { Key = "date" });
            }
        }
    }

    /// <summary>The date at the start of a file's name.</summary>
    private static string? DayOfName(string name) => name.Length >= 10 && PostSlug.FromName(name[..10]).Date is not null ? name[..10] : null;

    /// <summary>The sections of a post, the nearest first.</summary>
    private IEnumerable<Section> SectionsAbove(PostFile file)
    {
        var root = RootOf(file.RelativePath);
        // Where languages share a folder, each has section pages of its own.
        var ending = root != _roots[0] || file.Language is null || file.Language.Equals(_main, StringComparison.OrdinalIgnoreCase) ? "" : "." + file.Language;
        for (var folder = Join(root, file.Folders); ; folder = PostIndex.FolderOf(folder))
        {
            foreach (var name in Endings)
            {
                if (_ofSections.TryGetValue(Join(folder, $"_index{ending}{name}"), out var section))
                    yield return section;
            }

            if (folder == root || folder.Length == 0)
                yield break;
        }
    }

    private string RootOf(string path) => _roots.Where(root => path.StartsWith(root + "/", StringComparison.Ordinal)).MaxBy(root => root.Length) ?? "";

    private static string Join(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    private static IReadOnlyList<Values> ValuesOf(FrontNode? cascade) => cascade switch
    {
        FrontMap map => [new(map)],
        FrontList list => [.. list.Items.OfType<FrontMap>().Select(map => new Values(map))],
        _ => [],
    };

    // docs: the default of frontmatter.date, without its last two.
    private static readonly string[] DateKeys = ["date", "publishdate", "pubdate", "published"];

    private static readonly string[] Changed = ["lastmod", "modified"];

    /// <summary>What the page of a section sets for the pages in it.</summary>
    private sealed record Section(IReadOnlyList<Values> Cascade, IReadOnlyList<FrontEntry> HeldBack);

    /// <summary>Values for the pages that the target names; without a target, for all pages.</summary>
    private sealed class Values
    {
        private readonly Settings _target;
        private readonly Regex? _path;

        public Values(FrontMap map)
        {
            bool IsTarget(FrontEntry entry) => entry.Key.ToUpperInvariant() is "_TARGET" or "TARGET";
            _target = new([.. map.Entries.Where(IsTarget).Select(entry => entry.Value).OfType<FrontMap>()], StringComparer.OrdinalIgnoreCase);
            _path = PathOf(_target.Text("path")?.Text);
            Map = map with { Entries = [.. map.Entries.Where(entry => !IsTarget(entry))] };
        }

        public FrontMap Map { get; }

        public bool AreForSections => _path is null && _target.Text("lang") is null
            && _target.Text("kind")?.Text is null or "{page,section}" or "{section,page}";

        public bool AreFor(PostFile file, string language) =>
            _target.Text("kind")?.Text is null or "page" or "{page,section}" or "{section,page}"
            && (_target.Text("lang")?.Text is not { } lang || lang.Split(',', '{', '}').Contains(language, StringComparer.OrdinalIgnoreCase))
            && (_target.Text("environment")?.Text is null or "production")
            && (_path is null || _path.IsMatch($"/{Join(file.Folders, file.Name)}"));

        /// <summary>Turns a pattern of paths into a regular expression: '**' matches '/', '*' does not, and braces hold alternatives.</summary>
        private static Regex? PathOf(string? glob)
        {
            if (glob is null)
                return null;
            var text = Regex.Escape(glob.StartsWith('/') || glob.StartsWith('{') ? glob : "/" + glob)
                .Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)
                    .Replace(@"\?", "[^/]", StringComparison.Ordinal)
                .Replace(@"\{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal).Replace(",", "|", StringComparison.Ordinal);
            try
            {
                return new($"^({text})(\\.[a-z]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            }
            catch (ArgumentException)
            {
                // A brace without its other half is a mistake; in Hugo such a pattern matches no page.
                return new("^\\b$", RegexOptions.None);
            }
        }
    }
}
