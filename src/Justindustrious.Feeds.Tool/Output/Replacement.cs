using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>Replaces several files at once. No file changes before <see cref="Commit"/>. If that fails, the files that it has replaced are restored.</summary>
internal sealed class Replacement : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Prepared> _files = [];
    private readonly List<string> _newFolders = [];
    private bool _isCommitted;

    /// <summary>Writes a document to a temporary file beside its own.</summary>
    /// <inheritdoc cref="Prepare(string, Func{Stream, bool}, Action{Stream})"/>
    public bool Prepare(string target, FeedDocument document) => Prepare(target, document.Matches, document.Write);

    /// <summary>Writes a small file's new bytes to a temporary file beside it.</summary>
    /// <inheritdoc cref="Prepare(string, Func{Stream, bool}, Action{Stream})"/>
    public bool Prepare(string target, ReadOnlySpan<byte> bytes)
    {
        var small = bytes.ToArray();
        return Prepare(target, stream => stream.Length == small.Length && ReadAll(stream).AsSpan().SequenceEqual(small), stream => stream.Write(small));
    }

    /// <summary>Writes a file's new bytes to a temporary file beside it. Several threads may call this.</summary>
    /// <param name="target">The file.</param>
    /// <param name="isSame">Returns whether the file already has the bytes.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <returns>Whether the file must be replaced: <see langword="false"/> if it already has the bytes.</returns>
    /// <exception cref="CouldNotRunException">The bytes can't be written.</exception>
    private bool Prepare(string target, Func<Stream, bool> isSame, Action<Stream> write)
    {
        try
        {
            var folder = Path.GetDirectoryName(target)!;
            lock (_gate)
            {
                RemoveLeftOver(target);
                MakeFolder(folder);
            }

            if (HasSameBytes(target, isSame))
                return false;

            // In the same folder, a move is one step of the file system. The process id is in the name, so that two builds don't use the same file.
            var beside = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}"));
            var file = new Prepared(target, $"{beside}.tmp", $"{beside}.former.tmp");
            lock (_gate)
                _files.Add(file);
            using var stream = new FileStream(file.New, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
            write(stream);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CanNotWrite(target, e);
        }
    }

    /// <summary>Moves all files to their places.</summary>
    /// <exception cref="CouldNotRunException">A file can't be moved. The others have their old content.</exception>
    public void Commit()
    {
        // In an order that does not depend on the timing of threads.
        _files.Sort((one, other) => string.CompareOrdinal(one.Target, other.Target));
        for (var i = 0; i < _files.Count; i++)
        {
            try
            {
                _files[i].Replace();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Restore(i);
                throw CanNotWrite(_files[i].Target, e);
            }
        }

        _isCommitted = true;
    }

    public void Dispose()
    {
        // In parallel, since deleting a large file takes time.
        Parallel.ForEach(_files, file =>
        {
            Try(() => File.Delete(file.New));
            Try(() => File.Delete(file.Former));
        });

        if (_isCommitted)
            return;
        for (var i = _newFolders.Count - 1; i >= 0; i--)
        {
            var folder = _newFolders[i];
            Try(() => Directory.Delete(folder));
        }
    }

    private void Restore(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var file = _files[i];
            Try(() =>
            {
                if (file.HadFormer)
                    File.Move(file.Former, file.Target, overwrite: true);
                else
                    File.Delete(file.Target);
            });
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool HasSameBytes(string path, Func<Stream, bool> isSame)
    {
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        return isSame(file);
    }

    /// <summary>Removes temporary files of builds that were killed. Files of builds that still run on this machine are kept.</summary>
    private static void RemoveLeftOver(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            return;
        var name = Path.GetFileName(target);
        foreach (var left in Directory.EnumerateFiles(folder, $".{name}.*.tmp"))
        {
            var number = Path.GetFileName(left.AsSpan())[(name.Length + 2)..^4];
            if (number.EndsWith(".former"))
                number = number[..^".former".Length];
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process))
                Try(() => File.Delete(left));
        }
    }

    private static bool IsRunning(int number)
    {
        // This process has written no file yet, so an earlier process had the same id.
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
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // The process runs, and belongs to another user.
            return true;
        }
    }

    private void MakeFolder(string folder)
    {
        var missing = new Stack<string>();
        for (var above = folder; above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
            missing.Push(above);
        foreach (var each in missing)
        {
            Directory.CreateDirectory(each);
            _newFolders.Add(each);
        }
    }

    private static CouldNotRunException CanNotWrite(string target, Exception e) =>
        new(
            $"'{Printable.Cut(target)}' can't be written ({FileFault.Reason(e)}); "
            + "make its folder writable, or write to another folder; no file has been replaced");

    /// <summary>A file that is ready to be replaced.</summary>
    /// <param name="Target">The file.</param>
    /// <param name="New">The temporary file with its new bytes.</param>
    /// <param name="Former">The file that keeps its old bytes until all files are replaced.</param>
    private sealed record Prepared(string Target, string New, string Former)
    {
        public bool HadFormer { get; private set; }

        /// <summary>Moves the new bytes to their place in one step. The old file is kept under another name.</summary>
        public void Replace()
        {
            HadFormer = File.Exists(Target);
            if (HadFormer)
                File.Replace(New, Target, Former, ignoreMetadataErrors: true);
            else
                File.Move(New, Target, overwrite: true);
        }
    }

    /// <summary>Runs a step of the clean-up. Its failure is ignored, since the user must see the first failure.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file stays.
        }
    }
}
