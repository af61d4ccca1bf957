using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Justindustrious.Feeds.Files;

/// <summary>
/// Replaces files, all or none. At every moment, a file has its old bytes or all of its new bytes. No file changes before <see cref="Commit"/>. If that
/// fails, the files that were already replaced get their old bytes back.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    /// <summary>The temporary files of this process. Another replacement must not delete them.</summary>
    private static readonly HashSet<string> InUse = new(StringComparer.Ordinal);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Prepared> _files = new(StringComparer.Ordinal);
    private readonly List<string> _madeFolders = [];
    private readonly Dictionary<string, string[]> _besides = new(StringComparer.Ordinal);
    private bool _isCommitted;
    private long _length;

    /// <summary>From this many bytes on, several threads are worth their start.</summary>
    public const long WorthThreads = 1 << 20;

    /// <summary>
    /// Gets whether new bytes are flushed to the disk before they replace others, so that a power failure can't empty a file. It takes milliseconds per file.
    /// </summary>
    public bool ReachesDisk { get; init; }

    /// <summary>Gets the file that could not be replaced, if <see cref="Commit"/> has failed.</summary>
    public string? Failed { get; private set; }

    /// <summary>Replaces one file. Its bytes are on the disk when the method returns.</summary>
    /// <returns><see langword="false"/> if the file had these bytes already, and was not written.</returns>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public static bool Save(string path, DocumentBytes bytes)
    {
        using var replacement = new FileReplacement { ReachesDisk = true };
        var isNew = replacement.Prepare(path, bytes);
        replacement.Commit();
        return isNew;
    }

    /// <summary>Writes the new bytes of a file to a temporary file beside it. Several threads may call it at the same time.</summary>
    /// <param name="path">The file. Its folder is created if it is missing.</param>
    /// <param name="bytes">Its new bytes.</param>
    /// <returns><see langword="false"/> if the file has these bytes already.</returns>
    /// <exception cref="IOException">The bytes can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is not writable for this user.</exception>
    public bool Prepare(string path, DocumentBytes bytes) => Prepare(path, bytes, out _);

    /// <param name="path">The file.</param>
    /// <param name="bytes">Its new bytes.</param>
    /// <param name="written">The same bytes in the file in which they are until <see cref="Commit"/>.</param>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public bool Prepare(string path, DocumentBytes bytes, out DocumentBytes written)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        lock (_gate)
        {
            RemoveLeftOver(target, folder);
            MakeFolder(folder);
            // The file may be prepared a second time, with other bytes.
            if (_files.Remove(target, out var earlier))
                Remove(earlier);
        }

        written = bytes.MovedTo(target);
        if (HasBytes(target, bytes))
            return false;

        var file = Prepared.Beside(target, folder);
        written = bytes.MovedTo(file.New);
        lock (_gate)
        {
            _files.Add(target, file);
            _length += bytes.Length;
        }

        using var stream = new FileStream(file.New, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        bytes.CopyTo(stream);
        if (ReachesDisk)
            stream.Flush(flushToDisk: true);
        return true;
    }

    /// <summary>Moves all files to their places.</summary>
    /// <exception cref="IOException">A file can't be moved: see <see cref="Failed"/>. The other files are unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is not writable: see <see cref="Failed"/>. The other files are unchanged.</exception>
    public void Commit()
    {
        // Sorted, so that the order does not depend on the threads.
        Prepared[] files = [.. _files.Values.OrderBy(file => file.Target, StringComparer.Ordinal)];
        for (var i = 0; i < files.Length; i++)
        {
            try
            {
                files[i].Replace();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                for (var before = 0; before < i; before++)
                    Try(files[before].PutBack);
                Failed = files[i].Target;
                throw;
            }
        }

        _isCommitted = true;
    }

    /// <summary>Deletes the temporary files and, without <see cref="Commit"/>, the folders that were created.</summary>
    public void Dispose()
    {
        // In parallel, because deleting a large file takes time.
        if (_length >= WorthThreads)
            Parallel.ForEach(_files.Values, Remove);
        else
            _files.Values.ToList().ForEach(Remove);
        if (_isCommitted)
            return;
        for (var i = _madeFolders.Count - 1; i >= 0; i--)
        {
            var folder = _madeFolders[i];
            Try(() => Directory.Delete(folder));
        }
    }

    private static void Remove(Prepared file)
    {
        Try(() => File.Delete(file.New));
        Try(() => File.Delete(file.Former));
        lock (InUse)
            InUse.ExceptWith([file.New, file.Former]);
    }

    private static bool HasBytes(string path, DocumentBytes bytes)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            return bytes.Matches(file);
        }
        catch (IOException)
        {
            // A file that can't be read may still be replaceable.
            return false;
        }
    }

    /// <summary>Deletes the temporary files of killed processes. Files of a process that still runs on this machine are kept.</summary>
    private void RemoveLeftOver(string target, string folder)
    {
        // A folder is listed once, not once for each of its files.
        if (!_besides.TryGetValue(folder, out var besides))
            _besides.Add(folder, besides = Directory.Exists(folder) ? Directory.GetFiles(folder, $".*{Prepared.Ending}") : []);
        foreach (var left in besides)
        {
            if (Prepared.ProcessOf(left, target) is not { } process || IsRunning(process))
                continue;
            // Within the lock, because another thread may be about to use the name.
            lock (InUse)
            {
                if (!InUse.Contains(left))
                    Try(() => File.Delete(left));
            }
        }
    }

    private static bool IsRunning(int number)
    {
        // An earlier process may have had the id of this process.
        if (number == Environment.ProcessId)
            return false;
        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or ExternalException)
        {
            // The process belongs to another user.
            return true;
        }
    }

    /// <summary>Creates a folder, which is deleted again without <see cref="Commit"/>.</summary>
    public void MakeFolder(string folder)
    {
        using var scope = _gate.EnterScope();
        var missing = new Stack<string>();
        for (var above = folder; above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
            missing.Push(above);
        foreach (var each in missing)
        {
            Directory.CreateDirectory(each);
            _madeFolders.Add(each);
        }
    }

    /// <summary>Runs a step of cleaning up. Its failure is ignored, because the user needs the reason why the work failed.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Ignored.
        }
    }

    /// <summary>A file whose new bytes stand beside it.</summary>
    /// <param name="Target">The file.</param>
    /// <param name="New">Its new bytes. They stand in the same folder, since a move is one step only within a file system.</param>
    /// <param name="Former">Where what it held stays until all files are replaced.</param>
    private sealed record Prepared(string Target, string New, string Former)
    {
        public const string Ending = ".tmp";
        private const string FormerEnding = ".former";

        private bool _hadFormer;

        /// <summary>
        /// Chooses names that no other process and no other thread uses: <c>.rss.xml.4711.tmp</c>, and <c>.rss.xml.4711-2.tmp</c> at the same time.
        /// </summary>
        public static Prepared Beside(string target, string folder)
        {
            var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}"));
            lock (InUse)
            {
                var own = name;
                for (var number = 2; !InUse.Add(own + Ending); number++)
                    own = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
                var former = own + FormerEnding + Ending;
                InUse.Add(former);
                return new(target, own + Ending, former);
            }
        }

        /// <summary>Gets the number of the process that has put a file beside another one; <see langword="null"/> if the file is not such a file.</summary>
        public static int? ProcessOf(string beside, string target)
        {
            var name = Path.GetFileName(beside);
            var start = $".{Path.GetFileName(target)}.";
            if (!name.StartsWith(start, StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal)
                || name.Length <= start.Length + Ending.Length)
            {
                return null;
            }

            var number = name.AsSpan(start.Length..^Ending.Length);
            if (number.EndsWith(FormerEnding))
                number = number[..^FormerEnding.Length];
            if (number.IndexOf('-') is > 0 and var dash && int.TryParse(number[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                number = number[..dash];
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : null;
        }

        /// <summary>Puts the new bytes into their place in one step, and keeps the former ones under another name.</summary>
        public void Replace()
        {
            _hadFormer = File.Exists(Target);
            while (_hadFormer)
            {
                try
                {
                    File.Replace(New, Target, Former, ignoreMetadataErrors: true);
                    return;
                }
                catch (FileNotFoundException) when (File.Exists(New) && File.Exists(Target))
                {
                    // Somebody else replaced the file while the system gave its former bytes another name.
                }
            }

            File.Move(New, Target, overwrite: true);
        }

        public void PutBack()
        {
            if (_hadFormer)
                File.Move(Former, Target, overwrite: true);
            else
                File.Delete(Target);
        }
    }
}
