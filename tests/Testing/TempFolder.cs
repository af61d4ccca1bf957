namespace Justindustrious.Feeds.Tests;

/// <summary>A folder of a test's own, outside the repository, which goes when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("feeds-").FullName;

    /// <summary>Writes a file, and the folders it needs: UTF-8 without BOM, line ends as given.</summary>
    public string Write(string path, string text)
    {
        var file = Find(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Writes a file of bytes, and the folders it needs.</summary>
    public string Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Find(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    /// <summary>A file or folder in it, named with slashes.</summary>
    public string Find(string path) => System.IO.Path.Combine(Path, path);

    public void Dispose()
    {
        // A folder that can't be removed, for example because a program still uses it, must not fail a test.
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
