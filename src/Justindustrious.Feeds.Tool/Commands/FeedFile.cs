namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>A feed that is read from a file.</summary>
internal static class FeedFile
{
    /// <exception cref="CouldNotRunException">There is no such file.</exception>
    public static byte[] Read(string path)
    {
        if (Directory.Exists(path))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' is a folder; write a feed's file");
        if (path.StartsWith("http://", StringComparison.Ordinal) || path.StartsWith("https://", StringComparison.Ordinal))
            throw new CouldNotRunException($"'{Printable.Cut(path)}' is an address, and nothing is fetched; save the feed, and write the file's path");
        return File.Exists(path) ? File.ReadAllBytes(path) : throw new CouldNotRunException($"there is no file '{Printable.Cut(path)}'; write a feed's path");
    }
}
