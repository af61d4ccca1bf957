using System.IO.Enumeration;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources;

/// <summary>A file or folder that was found in a folder.</summary>
/// <param name="Folder">The folder in which it stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal sealed record FolderEntry(FolderListing Folder, string Name, bool IsFolder)
{
    /// <summary>Gets whether it is a link.</summary>
    public bool IsLink { get; init; }

    /// <summary>Gets the length and the time of a file; no time for a folder or a link.</summary>
    public FileStamp Stamp { get; init; }

    /// <summary>Gets the path below the folder that is walked through, with '/'.</summary>
    public string Path => field ??= Folder.Path.Length == 0 ? Name : $"{Folder.Path}/{Name}";
}

/// <summary>The entries of one folder.</summary>
/// <param name="path">Its path below the folder that is walked through, with '/'; empty for that folder itself.</param>
internal sealed class FolderListing(string path)
{
    private HashSet<string>? _stems;

    public string Path => path;

    public IReadOnlyList<FolderEntry> Entries { get; init; } = [];

    /// <summary>Gets the names of the folder's files without their endings.</summary>
    public IReadOnlySet<string> Stems =>
        _stems ??= Entries.Where(entry => !entry.IsFolder).Select(entry => System.IO.Path.GetFileNameWithoutExtension(entry.Name))
            .ToHashSet(StringComparer.Ordinal);
}

/// <summary>The files of a folder and of the folders in it. Links that lead out of the folder, and links to folders, are reported and not followed.</summary>
internal static class FolderWalk
{
    /// <summary>What is reported about a link that leads out of the folder.</summary>
    public const string LeadsOut = "is a link that leads out of the site folder, so it is not read; put a copy in its place";

    /// <summary>Finds files, in the order in which the system lists them.</summary>
    /// <param name="folder">The folder outside of which nothing is read.</param>
    /// <param name="start">Where to start in it: a path with '/', or empty.</param>
    /// <param name="choose">Chooses entries of one folder: files to return and folders to walk through.</param>
    /// <param name="findings">Where findings go.</param>
    public static IEnumerable<FolderEntry> Find(
        SourceFolder folder, string start, Func<FolderListing, IEnumerable<FolderEntry>> choose, List<FeedDiagnostic> findings)
    {
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var next))
        {
            if (List(folder, next, findings) is not { } listing)
                continue;
            foreach (var entry in choose(listing))
            {
                if (entry.IsLink && WhyNotFollowed(folder, entry) is { } why)
                    Add(folder, entry.Path, why, findings);
                else if (entry.IsFolder)
                    pending.Push(entry.Path);
                else
                    yield return entry;
            }
        }
    }

    /// <summary>Reports why a file or folder is not read.</summary>
    public static void Add(SourceFolder folder, string path, string why, List<FeedDiagnostic> findings)
    {
        var found = new SourceFindings(folder.Show(path));
        found.Add(FeedRules.SourceRules.Readable, why);
        findings.AddRange(found.All);
    }

    private static string? WhyNotFollowed(SourceFolder folder, FolderEntry entry)
    {
        if (!folder.IsInside(folder.PathOf(entry.Path)))
            return LeadsOut;
        // Whatever it leads to is found where it stands; followed, it would be found twice, or for ever.
        return entry.IsFolder ? "is a link to a folder, which is not followed; put the posts in its place" : null;
    }

    private static FolderListing? List(SourceFolder folder, string path, List<FeedDiagnostic> findings)
    {
        try
        {
            var entries = new List<FolderEntry>();
            var listing = new FolderListing(path) { Entries = entries };
            entries.AddRange(new FileSystemEnumerable<FolderEntry>(
                folder.PathOf(path),
                (ref entry) => EntryOf(listing, ref entry),
                new() { AttributesToSkip = 0, IgnoreInaccessible = false }));
            return listing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(folder, path, "the folder may not be read, or is gone; change its permissions", findings);
            return null;
        }
    }

    /// <summary>Makes an entry. The system is asked once for what a file is, its length and its time.</summary>
    private static FolderEntry EntryOf(FolderListing listing, ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        if (entry.IsDirectory)
            return new(listing, name, true) { IsLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0 };
        return (entry.Attributes & FileAttributes.ReparsePoint) != 0
            ? new(listing, name, false) { IsLink = true }
            : new(listing, name, false) { Stamp = new(entry.Length, entry.LastWriteTimeUtc.Ticks) };
    }
}
