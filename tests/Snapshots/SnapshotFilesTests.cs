using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Justindustrious.Feeds.Tests;

/// <summary>Every snapshot of this project belongs to a test that is still there.</summary>
public class SnapshotFilesTests
{
    [Fact]
    public void Every_verified_file_belongs_to_a_test() => Assert.Empty(Orphans(ProjectFolder(), typeof(SnapshotFilesTests).Assembly));

    /// <summary>The verified files below a folder that no test of an assembly would compare with.</summary>
    internal static IReadOnlyList<string> Orphans(string folder, Assembly tests)
    {
        var names = tests.GetTypes().Where(type => type.IsClass).SelectMany(SnapshotNames).ToHashSet(StringComparer.Ordinal);
        return [.. VerifiedFiles(folder).Where(file => !names.Contains(NameOf(file))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> VerifiedFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return name[..name.LastIndexOf(".verified.", StringComparison.Ordinal)];
    }

    // A theory's test may leave out its last values, so every beginning of a row is a name.
    private static IEnumerable<string> SnapshotNames(Type type) =>
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where method.IsDefined(typeof(FactAttribute))
        from row in method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method) ?? []).Append([])
        from count in Enumerable.Range(0, Math.Min(row.Length, method.GetParameters().Length) + 1)
        select SnapshotName.Of(type, method, row[..count]);

    // This file is shared: the project is known by where its tests were built.
    private static string ProjectFolder()
    {
        var name = typeof(SnapshotFilesTests).Assembly.GetName().Name!;
        return Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!, name);
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
