namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>A feed that is read from a file.</summary>
internal static class FeedFile
{
    /// <summary>Reads a whole file.</summary>
    /// <exception cref="CouldNotRunException">It can't be read.</exception>
    public static byte[] Read(string path)
    {
        ThrowIfNotFile(path);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException(CanNotRead(path, e));
        }
    }

    /// <summary>Throws if a path is not that of a file.</summary>
    /// <exception cref="CouldNotRunException">It is a folder or an address, or the file does not exist.</exception>
    public static void ThrowIfNotFile(string path)
    {
        if (Directory.Exists(path))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' is a folder; write a feed's file");
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' is an address, and this tool uses no network; save the feed, and write the file's path");
        if (!File.Exists(path))
            throw new CouldNotRunException($"there is no file '{Printable.Cut(path)}'; write a feed's path");
    }

    /// <summary>Returns why a file that exists can't be read.</summary>
    public static string CanNotRead(string path, Exception e) =>
        $"'{Printable.Cut(path)}' can't be read: {FileFault.Reason(e)}";
}
