namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// Eleventy's data files: <c>posts/posts.json</c> has values for all pages of a folder, and <c>posts/beans.json</c> those of <c>posts/beans.md</c>. They are
/// used where front matter does not have the key.
/// </summary>
/// <param name="data">The values, by the path of their file without its ending.</param>
internal sealed class EleventyData(IReadOnlyDictionary<string, FrontMap> data)
{
    private static readonly string[] Endings = [".11tydata.json", ".json", ".yaml", ".yml"];

    /// <summary>Reads the data files of a folder of posts, and those of the folders that contain it.</summary>
    public static EleventyData Of(ConfigurationFiles files, string input, string posts)
    {
        var data = new Dictionary<string, FrontMap>(StringComparer.Ordinal);
        for (var folder = posts; folder.Length > 0 && folder != input; folder = Parent(folder))
            Add(NameOfFolder(folder));
        if (posts.Length > 0)
        {
            var all = DatedFiles.All(files, posts).ToList();
            var stems = all.Where(path => !IsData(path)).Select(path => path[..^Path.GetExtension(path).Length]).ToHashSet(StringComparer.Ordinal);
            foreach (var stem in all.Where(IsData).Select(Stem).Distinct(StringComparer.Ordinal))
            {
                if (stems.Contains(stem) || stem == NameOfFolder(Parent(stem)))
                    Add(stem);
            }
        }

        return new(data);

        void Add(string stem)
        {
            if (!data.ContainsKey(stem) && Read(files, stem) is { } map)
                data.Add(stem, map);
        }
    }

    /// <summary>Reads a data file by its path without the ending.</summary>
    public static FrontMap? Read(ConfigurationFiles files, string stem) =>
        Endings.Where(ending => files.Has(stem + ending)).Select(ending => files.Map(stem + ending, static _ => true)).FirstOrDefault(map => map is not null);

    /// <summary>Adds the values of a page's data files to its front matter. The page's own file comes first, then those of its folders.</summary>
    public FrontMap Complete(FrontMap front, PostFile file)
    {
        if (data.Count == 0)
            return front;
        var own = data.GetValueOrDefault(file.RelativePath[..^Path.GetExtension(file.RelativePath).Length])?.Entries ?? [];
        var more = own.AsEnumerable();
        for (var folder = Parent(file.RelativePath); folder.Length > 0; folder = Parent(folder))
        {
            // A template in the folder's data is the site's pattern already.
            if (data.GetValueOrDefault(NameOfFolder(folder)) is { } values)
                more = more.Concat(values.Entries.Where(value => value.Key != "permalink"));
        }

        var added = more.Where(value => value.Key != "layout" && front.Entries.All(entry => !KeySpelling.Any.Equals(entry.Key, value.Key)))
            .DistinctBy(value => value.Key).ToList();
        return added.Count == 0 ? front : front with { Entries = [.. front.Entries, .. added] };
    }

    private static bool IsData(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    private static string Stem(string path) => path[..^Endings.First(ending => path.EndsWith(ending, StringComparison.Ordinal)).Length];

    private static string Parent(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    /// <summary>Gets the path, without the ending, of the data file of a folder.</summary>
    private static string NameOfFolder(string folder) => $"{folder}/{folder[(folder.LastIndexOf('/') + 1)..]}";
}
