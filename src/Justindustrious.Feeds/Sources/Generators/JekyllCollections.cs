namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>A collection of Jekyll other than posts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">The folder of its documents, below the site folder.</param>
/// <param name="Pattern">The pattern of its documents' addresses.</param>
internal sealed record JekyllCollection(string Name, string Folder, Permalink? Pattern);

/// <summary>The collections whose documents Jekyll writes as pages, from the key <c>collections</c> of its configuration.</summary>
/// <remarks>jekyllrb.com/docs/collections; github.com/jekyll/jekyll, lib/jekyll/collection.rb, url_template.</remarks>
internal sealed class JekyllCollections
{
    private readonly List<JekyllCollection> _all = [];
    private readonly Settings _settings;

    public JekyllCollections(Settings settings, string root, IReadOnlyDictionary<string, string> placeholders)
    {
        _settings = settings;
        foreach (var entry in settings.Map("collections")?.Entries.Where(entry => entry.Key != "posts") ?? [])
        {
            var one = entry.Value is FrontMap map ? new Settings([map], StringComparer.Ordinal) : new([], StringComparer.Ordinal);
            if (!one.IsTrue("output"))
                continue;
            var template = one.Text("permalink")?.Text ?? "/:collection/:path" + EndOf(settings.Text("permalink")?.Text ?? "date");
            _all.Add(new(entry.Key, root.Length == 0 ? "_" + entry.Key : $"{root}/_{entry.Key}",
                Permalink.TryParse(Permalink.WithBracesInWords(template.Replace(":collection", entry.Key, StringComparison.Ordinal), placeholders),
                    placeholders, out var pattern, out _) ? pattern : null));
        }
    }

    /// <summary>Gets the collection of a file; <see langword="null"/> for posts.</summary>
    public JekyllCollection? Of(string path) => _all.Find(collection => path.StartsWith(collection.Folder + "/", StringComparison.Ordinal));

    public Permalink? PatternOf(PostFile file) => Of(file.RelativePath)?.Pattern;

    /// <summary>Finds the folders of collections that have documents with dates.</summary>
    public List<string> Shown(ConfigurationFiles files) =>
        [.. _all.Select(collection => collection.Folder).Where(folder => DatedFiles.HasDates(files, folder))];

    /// <summary>Reports the collections for which the plugin jekyll-feed writes feeds, because their feeds are not made here.</summary>
    public void AnnounceFeeds(ConfigurationFiles files)
    {
        if (_settings.Find("feed.collections") is not { } setting)
            return;
        var names = setting.Value is FrontMap map ? map.Entries.Select(entry => entry.Key) : _settings.Texts("feed.collections");
        foreach (var collection in _all.Where(collection => names.Contains(collection.Name)))
        {
            files.AnnounceUnread("posts", setting.Location,
                $"feed.collections asks for a feed of the collection '{collection.Name}', which is not made; "
                + $"to have its documents among the posts, write 'posts: [_posts, {collection.Folder}]' into feeds.yml");
        }
    }

    /// <summary>Addresses of documents end as those of posts do: lib/jekyll/utils.rb, add_permalink_suffix.</summary>
    private static string EndOf(string style) => style switch
    {
        "pretty" => "/",
        "date" or "ordinal" or "none" => ":output_ext",
        _ => style.EndsWith('/') ? "/" : style.EndsWith(":output_ext", StringComparison.Ordinal) ? ":output_ext" : "",
    };
}
