using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>Replaces several files at once. Until <see cref="Commit"/> none has changed, and if that fails, those it had replaced are put back.</summary>
internal sealed class Replacement : IDisposable
{
    private readonly List<(string Target, string Prepared, byte[]? Former)> _files = [];
    private readonly List<string> _madeFolders = [];
    private bool _isCommitted;

    /// <summary>Writes a file's new bytes beside it.</summary>
    /// <returns>Whether there is anything to replace: <see langword="false"/> if the file holds these bytes.</returns>
    /// <exception cref="CouldNotRunException">They can't be written.</exception>
    public bool Prepare(string target, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RemoveLeftOver(target);
            var former = File.Exists(target) ? File.ReadAllBytes(target) : null;
            if (former is not null && bytes.SequenceEqual(former))
                return false;

            var folder = Path.GetDirectoryName(target)!;
            MakeFolder(folder);
            // The same folder, so that the move is one step of the file system; the process's number, so that two builds don't meet.
            var prepared = Path.Combine(
                folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp"));
            _files.Add((target, prepared, former));
            File.WriteAllBytes(prepared, bytes);
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
        for (var i = 0; i < _files.Count; i++)
        {
            try
            {
                File.Move(_files[i].Prepared, _files[i].Target, overwrite: true);
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
        if (_isCommitted)
            return;
        foreach (var (_, prepared, _) in _files)
            Try(() => File.Delete(prepared));
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
            var (target, prepared, former) = _files[i];
            Try(() =>
            {
                if (former is null)
                {
                    File.Delete(target);
                    return;
                }

                // As carefully as the new bytes: on a full disk they stay, which are whole, too.
                File.WriteAllBytes(prepared, former);
                File.Move(prepared, target, overwrite: true);
            });
        }
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
        new($"'{Printable.Cut(target)}' can't be written ({e.Message.TrimEnd('.')}); make its folder writable, or write to another; nothing has been replaced");

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
