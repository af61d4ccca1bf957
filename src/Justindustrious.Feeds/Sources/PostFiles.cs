using System.IO.Enumeration;

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

    /// <summary>Gets whether the file is about its folder, as code hosts have it, unless front matter makes it a post.</summary>
    public bool IsReadme => Name.Equals("README", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The posts of a folder: every <c>.md</c> and <c>.markdown</c> file in it and its folders, whose names start with neither '.' nor '_'.</summary>
internal static class PostFiles
{
    /// <summary>Finds them, in the order of their paths.</summary>
    /// <param name="folder">The site folder.</param>
    /// <param name="site">The site.</param>
    /// <param name="siteFindings">Where findings about the folder of posts go.</param>
    /// <param name="findings">Where findings about what is in it go.</param>
    public static IReadOnlyList<PostFile> Find(SourceFolder folder, Site site, SourceFindings siteFindings, List<FeedDiagnostic> findings)
    {
        if (!site.HasPostsFolder)
            return [];
        var root = folder.PathOf(site.PostsFolder);
        var why = !Directory.Exists(root) ? File.Exists(root) ? "is a file" : "is not there"
            : !IsInside(folder, root) ? "is a link that leads out of the site folder" : null;
        if (why is not null)
        {
            siteFindings.Add(FeedRules.SourceRules.PostsFolder, site.PostsLocation,
                $"the folder of posts, {FeedDiagnostic.Quote(folder.Show(site.PostsFolder))}, {why}; make it, or write 'posts: FOLDER' for the one that is meant");
            return [];
        }

        var files = new List<PostFile>();
        var pending = new Stack<(string Path, string Relative)>([(root, site.PostsFolder)]);
        while (pending.TryPop(out var next))
            Visit(folder, next.Path, next.Relative, next.Relative == site.PostsFolder, files, pending, findings);
        files.Sort((one, other) => string.CompareOrdinal(one.RelativePath, other.RelativePath));
        return files;
    }

    private static void Visit(
        SourceFolder folder, string path, string relative, bool isRoot, List<PostFile> files, Stack<(string, string)> pending, List<FeedDiagnostic> findings)
    {
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

        foreach (var entry in entries)
        {
            var (name, isFolder) = entry;
            if (name[0] is '.' or '_' || (isFolder ? name == "node_modules" : !IsMarkdown(name)))
                continue;
            var fullPath = Path.Join(path, name);
            var below = relative.Length == 0 ? name : $"{relative}/{name}";
            if (!plain.Contains(entry) && WhyNotFollowed(folder, fullPath, isFolder) is { } why)
                Add(folder, below, why, findings);
            else if (isFolder)
                pending.Push((fullPath, below));
            else
                files.Add(FileOf(fullPath, below, relative, isRoot));
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder)> List(string path, FileAttributes skipped) =>
        new(path, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), new() { AttributesToSkip = skipped, IgnoreInaccessible = false });

    private static PostFile FileOf(string fullPath, string relative, string folder, bool isRoot)
    {
        var name = Path.GetFileNameWithoutExtension(fullPath);
        var isIndex = name == "index" && !isRoot;
        return new(fullPath, relative) { IsIndex = isIndex, Name = isIndex ? folder[(folder.LastIndexOf('/') + 1)..] : name };
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

    private static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
