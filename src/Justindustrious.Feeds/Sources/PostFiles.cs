using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources.Releases;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post's file.</summary>
/// <param name="Site">The site folder.</param>
/// <param name="RelativePath">Its path below the site folder, with '/'.</param>
internal sealed record PostFile(SourceFolder Site, string RelativePath)
{
    /// <summary>Gets where it is on disk.</summary>
    public string FullPath => Site.PathOf(RelativePath);

    /// <summary>Gets the name that slug and date come from: the file's, or its folder's for <c>hello/index.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whether the file is a folder's <c>index.md</c>, so that what stands beside it belongs to the post.</summary>
    public required bool IsIndex { get; init; }

    /// <summary>Gets the folders between the folder of posts and the post, with '/': those of <c>posts/notes/hello/index.md</c> are <c>notes</c>.</summary>
    public required string Folders { get; init; }

    /// <summary>Gets the tag of the language that the file's name or folder says; <see langword="null"/> where neither does.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Gets the first of the folders. Where feeds.yml lists several folders of posts, the section of a post that is directly in one of them is that folder's
    /// name. Empty for other posts without folders.
    /// </summary>
    public required string Section { get; init; }

    /// <summary>Gets the file's length and time when its folder was listed; no time for a link.</summary>
    public FileStamp Stamp { get; init; }

    /// <summary>Gets whether the file is HTML, which is a post only where it has front matter and a date.</summary>
    public bool IsHtml => RelativePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets whether the file is about its folder, as code hosts have it, unless front matter makes it a post.</summary>
    public bool IsReadme => Name.Equals("README", StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// The posts of a folder: every <c>.md</c>, <c>.markdown</c>, <c>.mdx</c> and <c>.html</c> file in it and its folders, whose names start with neither '.' nor
/// '_'.
/// </summary>
internal static class PostFiles
{
    /// <summary>Gets the endings of posts' files.</summary>
    public static string[] Endings { get; } = [".md", ".markdown", ".mdx", ".html"];

    /// <summary>Finds them, in the order of their paths.</summary>
    /// <param name="folder">The site folder.</param>
    /// <param name="site">The site.</param>
    /// <param name="options">Whether drafts are read.</param>
    /// <param name="siteFindings">Where findings about the folder of posts go.</param>
    /// <param name="findings">Where findings about what is in it go.</param>
    /// <param name="unread">Takes how many files are no posts, by ending.</param>
    public static IReadOnlyList<PostFile> Find(
        SourceFolder folder, Site site, MarkdownFolderOptions options, SourceFindings siteFindings, List<FeedDiagnostic> findings,
        IDictionary<string, int> unread)
    {
        var files = new List<PostFile>();
        foreach (var (posts, location) in site.PostsFolders)
        {
            if (ReleaseFiles.IsOne(folder, posts))
                continue;
            var root = folder.PathOf(posts);
            var why = !Directory.Exists(root) ? File.Exists(root) ? "is a file" : "is not there"
                : !folder.IsInside(root) ? "is a link that leads out of the site folder" : null;
            if (why is not null)
            {
                siteFindings.Add(FeedRules.SourceRules.PostsFolder, location,
                    $"the folder of posts, {Quoted.Of(folder.Show(posts))}, {why}; make it, or write 'posts: FOLDER' for the one that is meant");
                continue;
            }

            files.AddRange(FindIn(posts));
        }

        foreach (var drafts in options.IncludeDrafts ? site.Rules.DraftFolders : [])
        {
            if (Directory.Exists(folder.PathOf(drafts)) && folder.IsInside(folder.PathOf(drafts)))
                files.AddRange(FindIn(drafts));
        }

        files.Sort((one, other) => string.CompareOrdinal(one.RelativePath, other.RelativePath));
        return files;

        IEnumerable<PostFile> FindIn(string posts)
        {
            var root = site.Rules.RootsOfLanguages.Append(site.Rules.Root).OfType<string>().Where(counted => IsIn(posts, counted))
                .MaxBy(counted => counted.Length) ?? posts;
            return FolderWalk.Find(folder, posts, listing => Choose(site, posts, listing, unread), findings)
                .Select(entry => FileOf(folder, site, entry, posts, root)).Where(file => !site.Rules.IsPassedOver(file));
        }
    }

    /// <summary>Chooses the posts and folders in one folder, and counts the other files.</summary>
    private static IEnumerable<FolderEntry> Choose(Site site, string posts, FolderListing listing, IDictionary<string, int> unread)
    {
        var isBundle = site.Rules.HasBundles && listing.Path != posts && listing.Entries.Any(entry => !entry.IsFolder && IsIndex(site, entry.Name));
        foreach (var entry in listing.Entries)
        {
            var (name, isFolder) = (entry.Name, entry.IsFolder);
            if (name[0] is '.' or '_'
                || (isFolder ? name == "node_modules" : IsPost(name) && !site.Rules.IsPostPath(entry.Path)))
            {
                continue;
            }

            // What stands beside a bundle's index.md is the post's, be it a text or a folder.
            if (isBundle && (isFolder || !IsIndex(site, name)))
                continue;
            if (site.Excluded.Count > 0 && (IsExcluded(site, entry.Path) || (posts.Length > 0 && IsExcluded(site, entry.Path[(posts.Length + 1)..]))))
                continue;
            if (!isFolder && AuthorFiles.Names.Contains(name))
                continue;
            if (isFolder || IsPost(name))
                yield return entry;
            else
                unread[EndingOf(name)] = unread.TryGetValue(EndingOf(name), out var count) ? count + 1 : 1;
        }
    }

    // Globs may start at the site folder, or at the folder of posts.
    private static bool IsExcluded(Site site, string path) => site.Excluded.Any(glob => glob.Matches(path));

    private static bool IsIndex(Site site, string fileName) => IsPost(fileName) && Parts(site, fileName, NoStems).Name == "index";

    private static readonly HashSet<string> NoStems = [];

    private static (string Name, string? Language) Parts(Site site, string fileName, IReadOnlySet<string> stems)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var dot = name.LastIndexOf('.');
        // Without a list of languages, a file beside another of the same name is its translation.
        if (dot <= 0)
            return (name, null);
        var tag = name[(dot + 1)..];
        if (site.Rules.Languages.Has(tag))
            return (name[..dot], tag);
        return Languages.IsCode(tag) && stems.Contains(name[..dot]) ? (name[..dot], tag.Replace('_', '-')) : (name, null);
    }

    private static PostFile FileOf(SourceFolder source, Site site, FolderEntry entry, string posts, string root)
    {
        var folder = entry.Folder.Path;
        var (name, language) = Parts(site, entry.Name, entry.Folder.Stems);
        var isIndex = name == "index" && folder != posts;
        var folders = folder == root ? "" : root.Length == 0 ? folder : folder[(root.Length + 1)..];
        if (isIndex)
            folders = folders[..Math.Max(0, folders.LastIndexOf('/'))];
        return new(source, entry.Path)
        {
            IsIndex = isIndex,
            Stamp = entry.Stamp,
            Name = isIndex ? folder[(folder.LastIndexOf('/') + 1)..] : name,
            Folders = folders,
            Section = folders.Length == 0 && root == posts && site is { PostsFolders.Count: > 1, Rules.IsRecognised: false }
                ? posts[(posts.LastIndexOf('/') + 1)..] : folders.IndexOf('/') is > 0 and var end ? folders[..end] : folders,
            Language = language ?? site.Rules.LanguageOf(entry.Path),
        };
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static bool IsPost(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
