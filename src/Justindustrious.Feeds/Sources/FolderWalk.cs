using System.IO.Enumeration;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources;

/// <summary>The files of a folder and its folders, without those that links lead to elsewhere.</summary>
internal static class FolderWalk
{
    /// <summary>What is said of a link that leads elsewhere.</summary>
    public const string LeadsOut = "is a link that leads out of the site folder, so it is not read; put a copy in its place";

    /// <summary>Finds files, in the order of their paths.</summary>
    /// <param name="folder">The folder outside of which nothing is read.</param>
    /// <param name="start">Where to start in it: a path with '/', or empty.</param>
    /// <param name="isWanted">Says by its name whether a file is wanted.</param>
    /// <param name="isExcluded">Says by its path below <paramref name="folder"/> whether a file or folder is passed over.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The paths below <paramref name="folder"/>.</returns>
    public static IReadOnlyList<string> Find(SourceFolder folder, string start, Func<string, bool> isWanted, Func<string, bool> isExcluded, List<FeedDiagnostic> findings)
    {
        var files = new List<string>();
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var next))
        {
            foreach (var (name, isFolder, isLink) in Entries(folder, next, findings))
            {
                if (name[0] == '.' || (isFolder ? name == "node_modules" : !isWanted(name)))
                    continue;
                var below = next.Length == 0 ? name : $"{next}/{name}";
                if (isExcluded(below))
                    continue;
                if (isLink && WhyNotFollowed(folder, folder.PathOf(below), isFolder) is { } why)
                    Add(folder, below, why, findings);
                else if (isFolder)
                    pending.Push(below);
                else
                    files.Add(below);
            }
        }

        files.Sort(string.CompareOrdinal);
        return files;
    }

    /// <summary>Says why what a link leads to is not read, or <see langword="null"/>.</summary>
    public static string? WhyNotFollowed(SourceFolder folder, string fullPath, bool isFolder)
    {
        if (!IsInside(folder, fullPath))
            return LeadsOut;
        // Whatever it leads to is found where it stands; followed, it would be found twice, or for ever.
        return isFolder ? "is a link to a folder, which is not followed; put the posts in its place" : null;
    }

    /// <summary>Whether a path, all links followed, stands in a folder.</summary>
    public static bool IsInside(SourceFolder folder, string path)
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

    /// <summary>Says why a file or folder is not read.</summary>
    public static void Add(SourceFolder folder, string relative, string why, List<FeedDiagnostic> findings)
    {
        var found = new SourceFindings(folder.Show(relative));
        found.Add(FeedRules.SourceRules.Readable, why);
        findings.AddRange(found.All);
    }

    /// <summary>Lists what stands in a folder; nothing, with a finding, if it can't be read.</summary>
    public static List<(string Name, bool IsFolder, bool IsLink)> Entries(SourceFolder folder, string path, List<FeedDiagnostic> findings)
    {
        try
        {
            // The folder itself says what is a link; of its attributes each file would have to be asked.
            HashSet<string> plain = [.. List(folder.PathOf(path), FileAttributes.ReparsePoint).Select(entry => entry.Name)];
            return [.. List(folder.PathOf(path), 0).Select(entry => (entry.Name, entry.IsFolder, !plain.Contains(entry.Name)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(folder, path, "the folder may not be read, or is gone; change its permissions", findings);
            return [];
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder)> List(string path, FileAttributes skipped) =>
        new(path, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), new() { AttributesToSkip = skipped, IgnoreInaccessible = false });
}
