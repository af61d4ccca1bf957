using System.Globalization;

namespace Justindustrious.Feeds.Files;

/// <summary>Files that are whole at every moment: they hold what they held, or all that they shall hold.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file's bytes, unless it holds the same; its folder is made where it is missing.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Save(string path, ReadOnlySpan<byte> bytes)
    {
        if (Holds(path, bytes))
            return false;

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // In the same folder, since a rename is atomic only within one file system.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
