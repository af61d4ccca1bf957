using System.IO.Compression;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The packages, as <c>dotnet pack</c> makes them: once, outside the repository.</summary>
internal static class Packages
{
    private static readonly Lazy<string> Packed = new(() =>
        Environment.GetEnvironmentVariable("FEEDS_PACKAGES") is { Length: > 0 } folder ? folder : Pack("feeds-packed-").Folder);

    /// <summary>The folder of packages: that of <c>FEEDS_PACKAGES</c>, or a new one, into which they are packed.</summary>
    public static string Folder => Packed.Value;

    public static string Version { get; } = "0.1.0";

    public static string[] Names() => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Opens a package.</summary>
    public static ZipArchive Open(string id, string kind = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{kind}"));

    public static string Read(ZipArchive package, string path)
    {
        using var reader = new StreamReader(package.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Packs all packages, and returns the output of dotnet.</summary>
    public static (string Folder, string Said) Pack(string prefix, params string[] words)
    {
        var artifacts = Directory.CreateTempSubdirectory(prefix).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(artifacts, recursive: true);
        // Analyzers change no package, and take most of the time of a compilation.
        var packed = DotNet.Run(
            Repository.Root, ["pack", "Justindustrious.sln", "-c", "Release", "-p:RunAnalyzers=false", "--artifacts-path", artifacts, .. words]).MustSucceed();
        return (Path.Combine(artifacts, "package", "release"), packed.Output);
    }

    /// <summary>Writes a nuget.config that knows the packages and the usual sources.</summary>
    public static void WriteConfig(TempFolder folder, string? packages = null) => folder.Write("nuget.config", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <add key="packed" value="{packages ?? Folder}" />
          </packageSources>
        </configuration>
        """);

    /// <summary>A cache of the test's own: what others have restored is not the stranger's.</summary>
    public static Dictionary<string, string?> Variables(TempFolder folder) => new()
    {
        ["NUGET_PACKAGES"] = folder.Find("nuget"),
        ["DOTNET_CLI_HOME"] = folder.Find("home"),
    };
}
