using System.IO.Enumeration;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources.Releases;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post's file.</summary>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="RelativePath">Its path below the site folder, with '/'.</param>
internal sealed record PostFile(string FullPath, string RelativePath)
{
    /// <summary>Gets the name that slug and date come from: the file's, or its folder's for <c>hello/index.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whether the file is a folder's <c>index.md</c>, so that what stands beside it belongs to the post.</summary>
    public required bool IsIndex { get; init; }

    /// <summary>Gets the folders between the folder of posts and the post, with '/': those of <c>posts/notes/hello/index.md</c> are <c>notes</c>.</summary>
    public required string Folders { get; init; }

    /// <summary>Gets the tag of the language that the file's name or folder says; <see langword="null"/> where neither does.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the first of the folders; empty where there is none.</summary>
    public string Section => Folders.Split('/')[0];

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
        SourceFolder folder, Site site, MarkdownFolderOptions options, SourceFindings siteFindings, List<FeedDiagnostic> findings, IDictionary<string,
        int> unread)
    {
        var files = new List<PostFile>();
        foreach (var (posts, location) in site.PostsFolders)
        {
            if (ReleaseFiles.IsOne(folder, posts))
                continue;
            var root = folder.PathOf(posts);
            var why = !Directory.Exists(root) ? File.Exists(root) ? "is a file" : "is not there"
                : !IsInside(folder, root) ? "is a link that leads out of the site folder" : null;
            if (why is not null)
            {
                siteFindings.Add(FeedRules.SourceRules.PostsFolder, location,
                    $"the folder of posts, {Quoted.Of(folder.Show(posts))}, {why}; make it, or write 'posts: FOLDER' for the one that is meant");
                continue;
            }

            VisitAll(folder, site, posts, files, findings, unread);
        }

        foreach (var drafts in options.IncludeDrafts ? site.Rules.DraftFolders : [])
        {
            if (Directory.Exists(folder.PathOf(drafts)) && IsInside(folder, folder.PathOf(drafts)))
                VisitAll(folder, site, drafts, files, findings, unread);
        }

        files.Sort((one, other) => string.CompareOrdinal(one.RelativePath, other.RelativePath));
        return files;
    }

    private static void VisitAll(SourceFolder folder, Site site, string posts, List<PostFile> files, List<FeedDiagnostic> findings, IDictionary<string,
        int> unread)
    {
        var pending = new Stack<(string Path, string Relative)>([(folder.PathOf(posts), posts)]);
        while (pending.TryPop(out var next))
            Visit(folder, site, posts, next, files, pending, findings, unread);
    }

    private static void Visit(
        SourceFolder folder, Site site, string posts, (string, string) next, List<PostFile> files, Stack<(string, string)> pending,
        List<FeedDiagnostic> findings,
        IDictionary<string, int> unread)
    {
        var (path, relative) = next;
        List<(string Name, bool IsFolder)> entries;
        HashSet<(string Name, bool IsFolder)> plain;
        try
        {
            // The folder itself says what is a link; of its attributes each file would have to be asked.
            plain = [.. List(path, FileAttributes.ReparsePoint)];
            entries = [.. List(path, 0)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(folder, relative, "the folder may not be read, or is gone; change its permissions", findings);
            return;
        }

        var isBundle = site.Rules.HasBundles && relative != posts && entries.Any(entry => !entry.IsFolder && IsIndex(site, entry.Name));
        var names = entries.Where(entry => !entry.IsFolder).Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (name, isFolder) = entry;
            if (name[0] is '.' or '_' || (isFolder && name == "node_modules"))
                continue;
            // What stands beside a bundle's index.md is the post's, be it a text or a folder.
            if (isBundle && (isFolder || !IsIndex(site, name)))
                continue;
            var fullPath = Path.Join(path, name);
            var below = relative.Length == 0 ? name : $"{relative}/{name}";
            if (!isFolder && IsPost(name) && !site.Rules.IsPostPath(below))
                continue;
            if (site.Excluded.Count > 0 && (IsExcluded(site, below) || (posts.Length > 0 && IsExcluded(site, below[(posts.Length + 1)..]))))
                continue;
            if (!isFolder && AuthorFiles.Names.Contains(name))
                continue;
            if (!isFolder && !IsPost(name))
                unread[EndingOf(name)] = unread.TryGetValue(EndingOf(name), out var count) ? count + 1 : 1;
            else if (!plain.Contains(entry) && WhyNotFollowed(folder, fullPath, isFolder) is { } why)
                Add(folder, below, why, findings);
            else if (isFolder)
                pending.Push((fullPath, below));
            else if (FileOf(site, names, fullPath, below, relative, posts) is var file && !site.Rules.IsPassedOver(file))
                files.Add(file);
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder)> List(string path, FileAttributes skipped) =>
        new(path, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), new() { AttributesToSkip = skipped, IgnoreInaccessible = false });

    // Globs may start at the site folder, or at the folder of posts.
    private static bool IsExcluded(Site site, string path) => site.Excluded.Any(glob => glob.Matches(path));

    private static bool IsIndex(Site site, string fileName) => IsPost(fileName) && Parts(site, fileName, []).Name == "index";

    private static (string Name, string? Language) Parts(Site site, string fileName, HashSet<string> names)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var dot = name.LastIndexOf('.');
        // Without a list of languages, a file beside another of the same name is its translation.
        return dot > 0 && name[(dot + 1)..] is var tag && (site.Rules.Languages.Has(tag) || (Languages.IsCode(tag) && names.Contains(name[..dot])))
            ? (name[..dot], name[(dot + 1)..]) : (name, null);
    }

    private static PostFile FileOf(Site site, HashSet<string> names, string fullPath, string relative, string folder, string posts)
    {
        var (name, language) = Parts(site, fullPath, names);
        var isIndex = name == "index" && folder != posts;
        var root = site.Rules.OtherRoots.Append(site.Rules.Root).OfType<string>()
            .Where(counted => posts == counted || counted.Length == 0 || posts.StartsWith(counted + "/", StringComparison.Ordinal))
            .MaxBy(counted => counted.Length) ?? posts;
        var folders = folder == root ? "" : root.Length == 0 ? folder : folder[(root.Length + 1)..];
        if (isIndex)
            folders = folders[..Math.Max(0, folders.LastIndexOf('/'))];
        return new(fullPath, relative) { IsIndex = isIndex, Name = isIndex ? folder[(folder.LastIndexOf('/') + 1)..] : name, Folders = folders,
            Language = language ?? site.Rules.LanguageOf(relative) };
    }

    private static string? WhyNotFollowed(SourceFolder folder, string fullPath, bool isFolder)
    {
        if (!IsInside(folder, fullPath))
            return "is a link that leads out of the site folder, so it is not read; put a copy in its place";
        // Whatever it leads to is found where it stands; followed, it would be found twice, or for ever.
        return isFolder ? "is a link to a folder, which is not followed; put the posts in its place" : null;
    }

    private static bool IsInside(SourceFolder folder, string path)
    {
        try
        {
            return folder.Holds(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Add(SourceFolder folder, string relative, string why, List<FeedDiagnostic> findings)
    {
        var found = new SourceFindings(folder.Show(relative));
        found.Add(FeedRules.SourceRules.Readable, why);
        findings.AddRange(found.All);
    }

    private static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static bool IsPost(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
