using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The posts of a folder by path, name and title, as other posts refer to them.</summary>
internal sealed class PostIndex
{
    private readonly Dictionary<string, Entry> _byPath;
    private readonly Dictionary<string, Entry> _byFoldedPath;
    private readonly Dictionary<string, List<Entry>> _byName;
    private readonly Dictionary<string, Entry> _byTitle;
    private readonly Dictionary<string, string> _withheld = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<ILookup<char, Entry>> _byLetter;

    public PostIndex(IReadOnlyList<ReadPost> posts)
    {
        var count = posts.Count;
        (_byPath, _byFoldedPath) = (new(count, StringComparer.Ordinal), new(2 * count, StringComparer.OrdinalIgnoreCase));
        (_byName, _byTitle) = (new(2 * count, StringComparer.OrdinalIgnoreCase), new(count, StringComparer.OrdinalIgnoreCase));
        var all = new List<Entry>(count);
        foreach (var (file, read, whyNot) in posts)
        {
            var path = NormalForm.Of(file);
            if (read is not { } post)
            {
                _withheld.TryAdd(WithoutEnding(path), whyNot);
                continue;
            }

            var entry = new Entry(file, NameOf(path), UriText.Of(post.Link), post.Title);
            all.Add(entry);
            _byPath.TryAdd(path, entry);
            _byFoldedPath.TryAdd(path, entry);
            _byFoldedPath.TryAdd(WithoutEnding(path), entry);
            AddName(entry.Name, entry);
            if (PostSlug.FromName(entry.Name) is { Date: not null } dated && dated.Slug != entry.Name)
                AddName(dated.Slug, entry);
            _byTitle.TryAdd(post.Title.Trim(), entry);
        }

        All = all;
        // Only mistakes need it.
        _byLetter = new(() => all.ToLookup(entry => FirstLetter(PostSlug.FromName(entry.Name).Slug)));
    }

    /// <summary>Gets all posts, in the order of their files.</summary>
    public IReadOnlyList<Entry> All { get; }

    /// <summary>Finds the post at a path below the site folder.</summary>
    public Entry? AtPath(string path) => _byPath.GetValueOrDefault(path) ?? _byFoldedPath.GetValueOrDefault(path);

    /// <summary>Finds a post by its name, with folders before it or without.</summary>
    /// <param name="name">The name, without an ending.</param>
    /// <param name="folder">The folder of the post that asks: a post in it comes first.</param>
    public Entry? OfName(string name, string folder)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        if (!_byName.TryGetValue(last, out var found))
            return name == last ? _byTitle.GetValueOrDefault(name) : null;
        var suffix = "/" + name;
        return found.Find(entry => FolderOf(entry.Path).Equals(folder, StringComparison.OrdinalIgnoreCase) && name == last)
            ?? found.Find(entry => name == last || ("/" + WithoutEnding(entry.Path)).EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets why the post at a path is not published.</summary>
    public string? WhyWithheld(string path) => _withheld.GetValueOrDefault(WithoutEnding(path));

    /// <summary>Finds the post whose name differs least from one that is not there.</summary>
    public string? Nearest(string path)
    {
        var name = PostSlug.FromName(NameOf(path)).Slug;
        if (_byName.TryGetValue(name, out var elsewhere))
            return elsewhere[0].Path;
        var candidates = _byLetter.Value[FirstLetter(name)].ToList();
        return Suggestion.For(name, candidates.Select(entry => PostSlug.FromName(entry.Name).Slug)) is { } slug
            ? candidates.Find(entry => PostSlug.FromName(entry.Name).Slug == slug)?.Path
            : null;
    }

    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Takes the ending of a post's file off a path, and the name that stands for its folder.</summary>
    public static string WithoutEnding(string path)
    {
        var ending = Array.Find(PostFiles.Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        if (ending is not null)
            path = path[..^ending.Length];
        return path.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? path[..^"/index".Length] : path;
    }

    private static string NameOf(string path) => WithoutEnding(path) is var whole ? whole[(whole.LastIndexOf('/') + 1)..] : "";

    private static char FirstLetter(string name) => name.Length == 0 ? '\0' : char.ToLowerInvariant(name[0]);

    private void AddName(string name, Entry entry)
    {
        if (!_byName.TryGetValue(name, out var entries))
            _byName.Add(name, entries = new(1));
        entries.Add(entry);
    }

    /// <summary>A post that other posts can refer to.</summary>
    /// <param name="Path">Its file, below the site folder.</param>
    /// <param name="Name">The file's name without its ending, or its folder's.</param>
    /// <param name="Address">Its address.</param>
    /// <param name="Title">Its title.</param>
    public sealed record Entry(string Path, string Name, string Address, string Title);
}

/// <summary>What was read from a file of a post.</summary>
/// <param name="Path">The file, below the site folder.</param>
/// <param name="Post">The post; <see langword="null"/> if it is not published.</param>
/// <param name="WhyNot">Why it is not published.</param>
internal readonly record struct ReadPost(string Path, Post? Post, string WhyNot);
