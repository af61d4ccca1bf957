namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Finds the folder of the posts by counting Markdown files.</summary>
internal static class DatedFiles
{
    // The folder may be that of a large program. This many files are enough to find the posts.
    private const int MostFolders = 2000;

    private static readonly HashSet<string> NoContent = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules", "vendor", "bower_components", "public", "_site", "dist", "build", "output", "out", "_feeds", "themes", "bin", "obj", "target",
        "resources", "test", "tests", "coverage", "venv", "archetypes", "scaffolds",
    };

    /// <summary>Finds the subfolder with the most Markdown files, at any depth.</summary>
    /// <returns>Its name, or <see langword="null"/> where no subfolder has a Markdown file.</returns>
    public static string? LargestIn(ConfigurationFiles files, string folder)
    {
        string PathOf(string name) => folder.Length == 0 ? name : $"{folder}/{name}";
        var sizes = files.FoldersIn(folder).Where(name => name[0] != '.')
            .Select(name => (Name: name, Count: Walk(files, PathOf(name)).Sum(each => each.Files.Count(IsPage))))
            .Where(size => size.Count > 0).OrderByDescending(size => size.Count).ToList();
        // A section without dates, such as a catalogue of books, is not a blog.
        return sizes.Count == 0 ? null : sizes.Select(size => size.Name).FirstOrDefault(name => HasDates(files, PathOf(name))) ?? sizes[0].Name;
    }

    /// <summary>Says whether a folder has Markdown files, at any depth.</summary>
    public static bool HasPages(ConfigurationFiles files, string folder) => files.HasFolder(folder) && Walk(files, folder).Any(each => each.Files.Any(IsPage));

    /// <summary>Lists the paths of all files in a folder, at any depth.</summary>
    public static IEnumerable<string> All(ConfigurationFiles files, string folder) =>
        Walk(files, folder).SelectMany(each => each.Files.Select(name => $"{each.Folder}/{name}"));

    /// <summary>Says whether a folder has a Markdown file with a date, at any depth.</summary>
    public static bool HasDates(ConfigurationFiles files, string folder) =>
        files.HasFolder(folder) && Walk(files, folder).Any(each => each.Files.Where(IsPage)
            .Any(name => PostSlug.SeemsDated(name) || HasDate(files, $"{each.Folder}/{name}")));

    /// <summary>Says whether a folder has a Markdown file with a date in its name, at any depth.</summary>
    public static bool HasDatedNames(ConfigurationFiles files, string folder) =>
        files.HasFolder(folder) && Walk(files, folder).Any(each => each.Files.Any(name => IsPage(name) && PostSlug.SeemsDated(name)));

    /// <summary>Finds the subfolders that have a Markdown file with a date, at any depth.</summary>
    public static List<string> FoldersWithDates(ConfigurationFiles files, string folder) =>
        [.. files.FoldersIn(folder).Where(name => name[0] != '.').Select(name => $"{folder}/{name}")
            .Where(path => HasDates(files, path))];

    /// <summary>
    /// Finds the folder with the most Markdown files that have a date in their name or front matter; <see langword="null"/> where no file has a date.
    /// </summary>
    public static string? MostDated(ConfigurationFiles files)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (folder, names) in Walk(files, ""))
        {
            var dated = names.Where(IsPage).Count(name => PostSlug.SeemsDated(name) || HasDate(files, folder.Length == 0 ? name : $"{folder}/{name}"));
            if (dated > 0)
                counts[BundleOf(folder, names)] = counts.GetValueOrDefault(BundleOf(folder, names)) + dated;
        }

        return counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
    }

    /// <summary>
    /// Finds all folders with a name, such as <c>_posts</c>, at any depth. The output folders of generators and package managers are not searched.
    /// </summary>
    public static IEnumerable<string> Named(ConfigurationFiles files, string root, string name) =>
        Walk(files, root, name).Select(each => each.Folder).Where(folder => folder == name
            || folder.EndsWith("/" + name, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A folder with only an index.md is one post. Its parent is the folder of posts.</summary>
    private static string BundleOf(string folder, IReadOnlyList<string> names) =>
        names.Count(IsPage) == 1 && names.Any(name => Path.GetFileNameWithoutExtension(name) == "index") && folder.Contains('/', StringComparison.Ordinal)
            ? folder[..folder.LastIndexOf('/')] : folder;

    private static IEnumerable<(string Folder, IReadOnlyList<string> Files)> Walk(ConfigurationFiles files, string root, string underscored = "")
    {
        var pending = new Queue<string>([root]);
        for (var visited = 0; visited < MostFolders && pending.TryDequeue(out var folder); visited++)
        {
            yield return (folder, files.FilesIn(folder));
            foreach (var name in files.FoldersIn(folder))
            {
                if (name[0] == '.' || NoContent.Contains(name) || (name[0] == '_' && name != underscored && underscored.Length > 0))
                    continue;
                pending.Enqueue(folder.Length == 0 ? name : $"{folder}/{name}");
            }
        }
    }

    private static bool IsPage(string name) => name[0] is not ('_' or '.') && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        && Path.GetExtension(name) is var ending && (ending.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase) || ending.Equals(".mdx", StringComparison.OrdinalIgnoreCase));

    private static bool HasDate(ConfigurationFiles files, string path)
    {
        try
        {
            // Only the front matter is needed, so long files are not read.
            return files.Folder.Holds(files.Folder.PathOf(path)) && File.ReadLines(files.Folder.PathOf(path)).Take(40).Any(line =>
                Dialect.Default.Published.Keys.Append("publishedAt").Any(key => line.StartsWith(key, StringComparison.OrdinalIgnoreCase)
                    && line.AsSpan(key.Length).TrimStart() is [':' or '=', ..]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
