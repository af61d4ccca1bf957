using System.Runtime.ExceptionServices;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The folder that documents are put into: all of them or none, as far as a file system allows.</summary>
internal sealed class OutputFolder
{
    private static readonly EnumerationOptions OneFolderDeep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    private readonly string _folder;

    private OutputFolder(string folder) => _folder = folder;

    /// <summary>Looks whether documents can be put into a folder, before any work is done. The folder need not be there yet.</summary>
    /// <exception cref="CouldNotRunException">They can't.</exception>
    public static OutputFolder At(string folder)
    {
        RefuseFile(folder, folder);
        return new(folder);
    }

    /// <summary>Replaces what has changed: every document is written beside its place first, and only then do all move there.</summary>
    /// <param name="documents">The documents by their path below the folder.</param>
    /// <param name="progress">Is called for each file.</param>
    /// <param name="cancellationToken">Stops the work before any file has been replaced.</param>
    /// <returns>What was written, and what was equal already.</returns>
    /// <exception cref="CouldNotRunException">A document can't be written; nothing has changed then.</exception>
    public WrittenFiles Write(IReadOnlyDictionary<string, FeedDocument> documents, Action<int> progress, CancellationToken cancellationToken)
    {
        var paths = documents.Keys.ToArray();
        var targets = Array.ConvertAll(paths, TargetOf);
        var isNew = new bool[paths.Length];
        var done = 0;
        using var files = new OutputFiles();
        void Prepare(int i)
        {
            isNew[i] = files.Prepare(targets[i], documents[paths[i]]);
            progress(Interlocked.Increment(ref done));
        }

        try
        {
            Parallel.For(0, targets.Length, new ParallelOptions { CancellationToken = cancellationToken }, Prepare);
        }
        catch (AggregateException e)
        {
            // Several files may be refused for one reason; one is enough to know it.
            ExceptionDispatchInfo.Throw(e.InnerExceptions.OfType<CouldNotRunException>().OrderBy(failure => failure.Message, StringComparer.Ordinal).FirstOrDefault() ?? e.InnerExceptions[0]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
        return new([.. paths.Where((_, i) => isNew[i])], [.. paths.Where((_, i) => !isNew[i])]);
    }

    /// <summary>Gives each file the time of the last change of its feed.</summary>
    /// <param name="documents">The documents by their path below the folder, which have been written.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CouldNotRunException">A time can't be set.</exception>
    public void SetTimes(IReadOnlyDictionary<string, FeedDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var (path, document) in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileTimes.Set(TargetOf(path), document.Updated);
        }
    }

    /// <summary>
    /// Finds the feeds of categories, authors, languages and sections that were written once and are no longer made: a subscriber may still read them.
    /// </summary>
    /// <param name="documents">The documents by their path below the folder.</param>
    /// <returns>Their paths below the folder, with <c>/</c>, sorted.</returns>
    public IReadOnlyList<string> FindLeftOver(IReadOnlyDictionary<string, FeedDocument> documents)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in documents.Keys)
        {
            names.Add(NameOf(path));
            if (FolderOf(path) is var folder && !IsGroup(folder))
                folders.UnionWith(Groups.Select(group => Path.Combine(_folder, folder, group)));
        }

        var left = new List<string>();
        foreach (var groups in folders)
        {
            if (!Directory.Exists(groups))
                continue;
            foreach (var file in Directory.EnumerateFiles(groups, "*", OneFolderDeep))
            {
                var path = Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/');
                if (names.Contains(Path.GetFileName(file)) && !documents.ContainsKey(path))
                    left.Add(path);
            }
        }

        left.Sort(StringComparer.Ordinal);
        return left;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static readonly string[] Groups = ["categories", "authors", "languages", "sections"];

    private static bool IsGroup(string folder) => Groups.Any(group => folder.Contains(group + "/", StringComparison.Ordinal));

    private string TargetOf(string path)
    {
        var root = Path.GetFullPath(_folder);
        var target = Path.GetFullPath(Path.Combine(root, path));
        // feeds.yml names paths: none of them may lead out of the folder that the user has named.
        if (!target.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' leads out of '{Printable.Cut(_folder)}'; write a path below it in feeds.yml");
        if (Directory.Exists(target))
            throw new CouldNotRunException($"'{Printable.Cut(target)}' is a folder where a file is to be written; move it, or write another --out");
        RefuseFile(Path.GetDirectoryName(target)!, _folder);
        return target;
    }

    /// <summary>A folder can't be made where it, or one above it, is a file.</summary>
    private static void RefuseFile(string folder, string named)
    {
        for (var above = Path.GetFullPath(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                throw new CouldNotRunException(
                    $"the output folder '{Printable.Cut(named)}' can't be made: '{Printable.Cut(above)}' is a file; move it, or write another --out");
            }

            if (Directory.Exists(above))
                return;
        }
    }
}
