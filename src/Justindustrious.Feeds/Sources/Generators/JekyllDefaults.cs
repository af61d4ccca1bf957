using System.IO.Enumeration;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// Values that Jekyll adds to the front matter of posts: those of the key <c>defaults</c>, and categories from the folders above <c>_posts</c>.
/// </summary>
/// <remarks>github.com/jekyll/jekyll, lib/jekyll/frontmatter_defaults.rb; document.rb, merge_categories!.</remarks>
internal sealed class JekyllDefaults
{
    private readonly string _root;
    private readonly string? _separator;
    private readonly List<Row> _rows = [];

    /// <summary>Reads the configuration.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="root">The folder that paths are relative to: <c>source</c> and <c>collections_dir</c>.</param>
    public JekyllDefaults(Settings settings, string root)
    {
        _root = root;
        // Without this key, the first paragraph is the excerpt.
        _separator = settings.Text("excerpt_separator")?.Text;
        var folder = settings.Text("collections_dir")?.Text.Trim('/') ?? "";
        foreach (var row in (settings.Find("defaults")?.Value as FrontList)?.Items.OfType<FrontMap>() ?? [])
        {
            var one = new Settings([row], StringComparer.Ordinal);
            if (one.Map("values") is not { } values)
                continue;
            var path = one.Text("scope.path")?.Text ?? "";
            if (folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal))
                path = path[(folder.Length + 1)..];
            _rows.Add(new(path, one.Text("scope.type")?.Text, values));
        }
    }

    /// <summary>Completes front matter.</summary>
    /// <param name="front">The front matter.</param>
    /// <param name="file">The post's file.</param>
    /// <param name="type">The collection of the post, such as <c>posts</c>.</param>
    public FrontMap Complete(FrontMap front, PostFile file, string type)
    {
        var path = _root.Length > 0 && file.RelativePath.StartsWith(_root + "/", StringComparison.Ordinal)
            ? file.RelativePath[(_root.Length + 1)..] : file.RelativePath;
        var defaults = DefaultsOf(path, type);
        var entries = new List<FrontEntry>();
        if (CategoriesOf(path) is { Count: > 0 } categories)
            entries.Add(new("categories", front.Location, new FrontList(front.Location,
                [.. categories.Select(term => new FrontText(front.Location, term, IsPlain: false))])));
        // Categories of folders and defaults are added to those of the post.
        entries.AddRange(defaults.Where(entry => entry.Key == "categories"));
        entries.AddRange(front.Entries);
        entries.AddRange(defaults.Where(entry => entry.Key != "categories"
            && front.Entries.All(own => !KeySpelling.Any.Equals(own.Key, entry.Key) || own.Value is { IsNull: true })));
        if (_separator is not null && entries.All(entry => entry.Key != "excerpt_separator"))
            entries.Add(new("excerpt_separator", front.Location, new FrontText(front.Location, _separator, IsPlain: false)));
        return front with { Entries = entries };
    }

    private List<FrontEntry> DefaultsOf(string path, string type)
    {
        var defaults = new List<FrontEntry>();
        Row? strongest = null;
        foreach (var row in _rows.Where(row => row.AppliesTo(path, type)))
        {
            var isStronger = strongest is null || row.CountsBefore(strongest);
            defaults = isStronger ? Over(row.Values.Entries, defaults) : Over(defaults, row.Values.Entries);
            if (isStronger)
                strongest = row;
        }

        return defaults;
    }

    private static List<FrontEntry> Over(IReadOnlyList<FrontEntry> stronger, IReadOnlyList<FrontEntry> weaker) =>
        [.. stronger, .. weaker.Where(entry => stronger.All(other => other.Key != entry.Key || other.Value is { IsNull: true }))];

    private static List<string> CategoriesOf(string path)
    {
        var folders = path.Split('/');
        var end = Array.FindIndex(folders, folder => folder is "_posts" or "_drafts");
        return end <= 0 ? [] : [.. folders[..end]];
    }

    private sealed record Row(string Path, string? Type, FrontMap Values)
    {
        /// <summary>A scope is the start of a path, even within a name. With '*', it is a pattern for the start of a path.</summary>
        public bool AppliesTo(string path, string type) =>
            (Type is null || Type == type || (Type == "post" && type == "posts"))
            && (Path.Length == 0 || (Path.Contains('*', StringComparison.Ordinal)
                ? Beginnings(path).Any(Matches) : path.StartsWith(Path, StringComparison.Ordinal)));

        /// <summary>The longer path comes first. Of equal paths, a row with a type comes before one without, and a later row before an earlier one.</summary>
        public bool CountsBefore(Row other)
        {
            var (length, otherLength) = (Path.TrimStart('/').Length, other.Path.TrimStart('/').Length);
            return length != otherLength ? length > otherLength : Type is not null || other.Type is null;
        }

        private bool Matches(string beginning)
        {
            var (pattern, names) = (Path.Trim('/').Split('/'), beginning.Split('/'));
            if (Path.Contains("**", StringComparison.Ordinal))
                return new Glob(Path).Matches(beginning);
            return pattern.Length == names.Length && pattern.Zip(names).All(pair =>
                FileSystemName.MatchesSimpleExpression(pair.First, pair.Second, ignoreCase: false));
        }

        private static IEnumerable<string> Beginnings(string path)
        {
            for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
                yield return path[..end];
        }
    }
}
