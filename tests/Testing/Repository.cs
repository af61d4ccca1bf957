using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Tests;

/// <summary>The folder with the sources of these tests.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>A folder of schemas and test cases of other projects, which may be next to the repository.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A file or folder of the repository, named with slashes.</summary>
    public static string Find(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The files that Git knows, with slashes, or every file where there is no Git.</summary>
    public static IReadOnlyList<string> Files() => Listed.Value;

    private static readonly Lazy<IReadOnlyList<string>> Listed = new(() =>
    {
        var listed = Command.Run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], Root);
        Assert.True(listed.ExitCode == 0, $"git can't list the repository's files: {listed.Error}");
        return [.. listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Find(file))).Order(StringComparer.Ordinal)];
    });

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
