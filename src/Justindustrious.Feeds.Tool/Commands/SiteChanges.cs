using System.Collections.Concurrent;
using System.Collections.Frozen;
using Justindustrious.Feeds.Sources.Generators;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Hears of changes to what <c>build</c> reads: posts, the site file and the generator's configuration, not what is written for the site.</summary>
internal sealed class SiteChanges : IDisposable
{
    /// <summary>Editors save in several steps, and a checkout changes many files: one build is enough for all.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// The endings of what a build reads: posts, data such as authors.yml, and the configuration of generators, which is a program for some. A build too many
    /// costs a moment and writes nothing; a change that is not noticed leaves the feeds old.
    /// </summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".md", ".markdown", ".mdx", ".html", ".yml", ".yaml", ".toml", ".json", ".jsonl", ".ndjson", ".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".py", ".csproj", ".wyam");

    private readonly BlockingCollection<string> _changes = [];
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly string _siteFile;
    private readonly string? _html;

    /// <summary>The folders that the feeds and the generator's own pages are written to.</summary>
    private readonly List<string> _outputs = [];

    public SiteChanges(BuildRequest request)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Folder));
        _siteFile = Path.GetFullPath(request.SiteFile ?? Path.Combine(_folder, "feeds.yml"));
        AddOutput(request.OutputPath);
        if (request.SiteFile is null && SiteConfiguration.GeneratedIn(_folder) is { Length: > 0 } generated)
            AddOutput(Path.Combine(_folder, generated));
        _html = request.HtmlFolder is { } html ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(html)) : null;
        foreach (var below in Directory.EnumerateDirectories(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true }))
            _folders[below] = true;
        Watch(_folder, "*", isDeep: true);
        if (_html is not null && !IsIn(_html, _folder))
            Watch(_html, "*", isDeep: true);
        if (Path.GetDirectoryName(_siteFile) is { } other && other != _folder)
            Watch(other, Path.GetFileName(_siteFile), isDeep: false);
    }

    /// <summary>Waits until something has changed, and then until it is quiet again.</summary>
    /// <returns>The path that changed first.</returns>
    /// <exception cref="OperationCanceledException">The user has had enough of it.</exception>
    public string Wait(CancellationToken cancellationToken)
    {
        var first = _changes.Take(cancellationToken);
        while (_changes.TryTake(out _, (int)Quiet.TotalMilliseconds, cancellationToken))
        {
            // Part of the same change.
        }

        return first;
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _changes.Dispose();
    }

    private void Watch(string folder, string filter, bool isDeep)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep };
        _watchers.Add(watcher);
        watcher.Created += (_, change) => Add(change);
        watcher.Changed += (_, change) => Add(change);
        watcher.Deleted += (_, change) => Add(change);
        watcher.Renamed += (_, change) =>
        {
            Add(change);
            Add(new(WatcherChangeTypes.Deleted, Path.GetDirectoryName(change.OldFullPath)!, Path.GetFileName(change.OldFullPath)));
        };
        // More changes than the system can tell of are a change, too.
        watcher.Error += (_, _) => _changes.Add(_folder);
        watcher.EnableRaisingEvents = true;
    }

    private void Add(FileSystemEventArgs change)
    {
        if (IsRead(change.FullPath, change.ChangeType))
            _changes.Add(change.FullPath);
    }

    private bool IsRead(string path, WatcherChangeTypes change)
    {
        if (path == _siteFile)
            return true;
        if (_html is not null)
            return IsIn(path, _html) && (IsPage(path) || (change != WatcherChangeTypes.Changed && IsFolder(path)));
        var names = Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar);
        // Editors put temporary files beside what they save, and Git keeps its own below .git.
        if (names.Any(name => name.StartsWith('.')))
            return false;
        if (names.Contains("node_modules") || _outputs.Exists(output => IsIn(path, output)))
            return false;
        return Endings.Contains(Path.GetExtension(path)) || (change != WatcherChangeTypes.Changed && IsFolder(path));
    }

    private void AddOutput(string path)
    {
        // Feeds may be written to the folder of the blog itself, beside the posts.
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!IsIn(_folder, output))
            _outputs.Add(output);
    }

    private static bool IsIn(string path, string folder) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    /// <summary>Whether a path is a folder, or was one: a folder that comes or goes brings or takes its posts.</summary>
    private bool IsFolder(string path)
    {
        if (Directory.Exists(path))
            return _folders[path] = true;
        return _folders.TryRemove(path, out _);
    }
}
