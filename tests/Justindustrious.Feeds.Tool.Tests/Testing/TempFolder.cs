namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "feeds-" + System.IO.Path.GetRandomFileName());

    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a file, as UTF-8 without BOM, and returns its path.</summary>
    public string Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this[path];
    }

    /// <summary>Reads every file below a folder, by its path with <c>/</c>.</summary>
    public SortedDictionary<string, byte[]> ReadAll(string below)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(this[below]))
            return files;
        foreach (var file in Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories))
            files.Add(System.IO.Path.GetRelativePath(this[below], file).Replace('\\', '/'), File.ReadAllBytes(file));
        return files;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
