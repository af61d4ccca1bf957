using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The folder for documents. All of them are written or none, as far as the file system allows.</summary>
internal sealed class OutputFolder : IDisposable
{
    private static readonly EnumerationOptions OneFolderDeep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    private readonly string _folder;
    private readonly OutputFiles _files = new();

    private OutputFolder(string folder) => _folder = folder;

    /// <summary>Checks that documents can be written to a folder, before any other work. The folder need not exist.</summary>
    /// <exception cref="CouldNotRunException">A file is in the way.</exception>
    public static OutputFolder At(string folder)
    {
        ThrowIfFile(folder, folder);
        return new(folder);
    }

    /// <summary>
    /// Makes a stage, to which documents of a large site are written while others are still made. They stay temporary files until all are written.
    /// </summary>
    public DocumentStage Stage() => new(() => _files.MakeFolder(_folder), (path, bytes) => _files.Take(TargetOf(path), bytes));

    /// <summary>Replaces the documents that have changed. All are written to temporary files first, and then moved to their places.</summary>
    /// <param name="documents">The documents by their path below the folder.</param>
    /// <param name="page">The page for people who want to subscribe, if there is one.</param>
    /// <param name="progress">Called with the number of files that are ready.</param>
    /// <param name="cancellationToken">Cancels the work, until the first file is replaced.</param>
    /// <returns>The documents that were written, and those that were unchanged.</returns>
    /// <exception cref="CouldNotRunException">A document can't be written. No file has changed.</exception>
    public WrittenFiles Write(
        IReadOnlyDictionary<string, FeedDocument> documents, WrittenPage? page, Action<int> progress, CancellationToken cancellationToken)
    {
        string[] paths = page is null ? [.. documents.Keys] : [.. documents.Keys, page.Path];
        var targets = Array.ConvertAll(paths, TargetOf);
        var isNew = new bool[paths.Length];
        var done = 0;
        void Prepare(int i)
        {
            isNew[i] = documents.TryGetValue(paths[i], out var document) ? _files.Prepare(targets[i], document) : _files.Prepare(targets[i], page!.Bytes);
            progress(Interlocked.Increment(ref done));
        }

        var length = 0L;
        foreach (var document in documents.Values)
            length += document.Length;
        if (length < FileReplacement.WorthThreads)
        {
            for (var i = 0; i < targets.Length; i++)
                Prepare(i);
            return Commit();
        }

        try
        {
            Parallel.For(0, targets.Length, new ParallelOptions { CancellationToken = cancellationToken }, Prepare);
        }
        catch (AggregateException e)
        {
            // Several files may fail for the same reason; only the first is reported.
            var failures = e.InnerExceptions.OfType<CouldNotRunException>().OrderBy(failure => failure.Message, StringComparer.Ordinal);
            ExceptionDispatchInfo.Throw(failures.FirstOrDefault() ?? e.InnerExceptions[0]);
        }

        return Commit();

        WrittenFiles Commit()
        {
            cancellationToken.ThrowIfCancellationRequested();
            _files.Commit();
            return new([.. paths.Where((_, i) => isNew[i])], [.. paths.Where((_, i) => !isNew[i])]);
        }
    }

    /// <summary>Sets each file's time to the last change of its feed.</summary>
    /// <param name="documents">The documents, which have been written, by their path below the folder.</param>
    /// <param name="page">The page for people who want to subscribe, if there is one.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="CouldNotRunException">A time can't be set.</exception>
    public void SetTimes(IReadOnlyDictionary<string, FeedDocument> documents, WrittenPage? page, CancellationToken cancellationToken)
    {
        if (page is not null && documents.Count > 0)
            FileTimes.Set(TargetOf(page.Path), documents.Values.Max(document => document.Updated));
        foreach (var (path, document) in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileTimes.Set(TargetOf(path), document.Updated);
        }
    }

    /// <summary>
    /// Finds the feeds of categories, authors, languages and sections that an earlier build wrote and this one does not. Subscribers may still read them.
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

    /// <summary>Deletes the temporary files. Without <see cref="Write"/>, nothing has changed.</summary>
    public void Dispose() => _files.Dispose();

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static readonly string[] Groups = ["categories", "authors", "languages", "sections"];

    private static bool IsGroup(string folder) => Groups.Any(group => folder.Contains(group + "/", StringComparison.Ordinal));

    private string TargetOf(string path)
    {
        var root = Path.GetFullPath(_folder);
        var target = Path.GetFullPath(Path.Combine(root, path));
        // feeds.yml may have any paths, but files are written only below the output folder.
        if (!target.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' leads out of '{Printable.Cut(_folder)}'; write a path below it in feeds.yml");
        if (Directory.Exists(target))
            throw new CouldNotRunException($"'{Printable.Cut(target)}' is a folder, but a file must be written there; move it, or write another --out");
        ThrowIfFile(Path.GetDirectoryName(target)!, _folder);
        return target;
    }

    /// <summary>Throws if a folder, or a folder above it, is a file.</summary>
    private static void ThrowIfFile(string folder, string named)
    {
        for (var above = Path.GetFullPath(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                throw new CouldNotRunException(
                    $"the output folder '{Printable.Cut(named)}' can't be created: '{Printable.Cut(above)}' is a file; move it, or write another --out");
            }

            if (Directory.Exists(above))
                return;
        }
    }
}
