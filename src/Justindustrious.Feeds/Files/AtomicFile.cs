using System.Globalization;

namespace Justindustrious.Feeds.Files;

/// <summary>Replaces files as a whole. At every moment, a file has either its old content or all of its new content.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file's bytes, unless they are the same. The folder is created if it is missing.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Save(string path, DocumentBytes bytes)
    {
        if (HasBytes(path, bytes))
            return false;

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // In the same folder, since a rename is atomic only within one file system.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                bytes.CopyTo(file);
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

    private static bool HasBytes(string path, DocumentBytes bytes)
    {
        try
        {
            if (!File.Exists(path))
                return false;
            using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            return bytes.Matches(file);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
