using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>Replaces several files at once. Until <see cref="Commit"/> none has changed, and if that fails, those it had replaced are put back.</summary>
internal sealed class Replacement : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Prepared> _files = [];
    private readonly List<string> _madeFolders = [];
    private bool _isCommitted;

    /// <summary>Writes a document beside the file that it will be.</summary>
    /// <inheritdoc cref="Prepare(string, Func{Stream, bool}, Action{Stream})"/>
    public bool Prepare(string target, FeedDocument document) => Prepare(target, document.Matches, document.Write);

    /// <summary>Writes a small file's new bytes beside it.</summary>
    /// <inheritdoc cref="Prepare(string, Func{Stream, bool}, Action{Stream})"/>
    public bool Prepare(string target, ReadOnlySpan<byte> bytes)
    {
        var small = bytes.ToArray();
        return Prepare(target, stream => stream.Length == small.Length && ReadAll(stream).AsSpan().SequenceEqual(small), stream => stream.Write(small));
    }

    /// <summary>Writes a file's new bytes beside it. Several may be written at once.</summary>
    /// <param name="target">The file.</param>
    /// <param name="isSame">Whether it holds the bytes already.</param>
    /// <param name="write">Writes them.</param>
    /// <returns>Whether there is anything to replace: <see langword="false"/> if the file holds these bytes.</returns>
    /// <exception cref="CouldNotRunException">They can't be written.</exception>
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

            if (Holds(target, isSame))
                return false;

            // The same folder, so that the move is one step of the file system; the process's number, so that two builds don't meet.
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
    /// <exception cref="CouldNotRunException">One can't be moved; the others are as they were.</exception>
    public void Commit()
    {
        // In an order that does not depend on who was ready first.
        _files.Sort((one, other) => string.CompareOrdinal(one.Target, other.Target));
        for (var i = 0; i < _files.Count; i++)
        {
            try
            {
                _files[i].Replace();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                PutBack(i);
                throw CanNotWrite(_files[i].Target, e);
            }
        }

        _isCommitted = true;
    }

    public void Dispose()
    {
        // The system takes a while to delete a large file.
        Parallel.ForEach(_files, file =>
        {
            Try(() => File.Delete(file.New));
            Try(() => File.Delete(file.Former));
        });

        if (_isCommitted)
            return;
        for (var i = _madeFolders.Count - 1; i >= 0; i--)
        {
            var folder = _madeFolders[i];
            Try(() => Directory.Delete(folder));
        }
    }

    private void PutBack(int count)
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

    private static bool Holds(string path, Func<Stream, bool> isSame)
    {
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        return isSame(file);
    }

    /// <summary>Removes what a build left beside a file when it was killed: one that still runs, on this machine, keeps its own.</summary>
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
        // A number that is this process's own was given before: what it is doing now it has not begun.
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
            // It is there, and another user's.
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
            _madeFolders.Add(each);
        }
    }

    private static CouldNotRunException CanNotWrite(string target, Exception e) =>
        new($"'{Printable.Cut(target)}' can't be written ({FileFault.Reason(e)}); make its folder writable, or write to another; nothing has been replaced");

    /// <summary>A file whose new bytes stand beside it.</summary>
    /// <param name="Target">The file.</param>
    /// <param name="New">Its new bytes.</param>
    /// <param name="Former">Where what it held stays until all files are replaced.</param>
    private sealed record Prepared(string Target, string New, string Former)
    {
        public bool HadFormer { get; private set; }

        /// <summary>Puts the new bytes into their place in one step, and keeps the former ones, which is but another name for them.</summary>
        public void Replace()
        {
            HadFormer = File.Exists(Target);
            if (HadFormer)
                File.Replace(New, Target, Former, ignoreMetadataErrors: true);
            else
                File.Move(New, Target, overwrite: true);
        }
    }

    /// <summary>Cleans up what can be: the reason why the work failed is what the user needs to read.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left as it is.
        }
    }
}
