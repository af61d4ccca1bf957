using System.IO.Compression;

namespace Justindustrious.Feeds.Tests.Packages;

/// <summary>The libraries' packages as <c>dotnet pack -c Release</c> makes them, in a folder that serves as a package source. Packed once for all tests.</summary>
public sealed class PackedPackages : IDisposable
{
    private static readonly string[] Ids = ["Justindustrious.Feeds", "Justindustrious.Feeds.AspNetCore", "Justindustrious.Feeds.Testing"];

    private readonly TempFolder _folder = new();
    private readonly Lazy<string> _source;

    public PackedPackages() => _source = new(Pack);

    /// <summary>Gets the folder with the packages.</summary>
    public string Source => _source.Value;

    /// <summary>Opens a package.</summary>
    public ZipArchive Open(string id) =>
        ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Source, $"{id}.*.nupkg"), file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1])));

    /// <summary>Writes a stranger's <c>nuget.config</c>: our folder beside the usual sources, and no cache that remembers an older package of the same version.</summary>
    internal void WriteNuGetConfig(TempFolder project) => project.Write(
        "nuget.config",
        $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="packages" />
          </config>
          <packageSources>
            <add key="packed" value="{Source}" />
          </packageSources>
        </configuration>
        """);

    public void Dispose() => _folder.Dispose();

    // Beside the repository's own bin and obj, which other tests may be using.
    private string Pack()
    {
        var source = _folder.Find("source");
        foreach (var id in Ids)
        {
            Command.Run(
                "dotnet",
                ["pack", Repository.Find($"src/{id}"), "-c", "Release", "-p:RunAnalyzers=false", "--artifacts-path", _folder.Find("artifacts"), "-o", source],
                Repository.Root,
                limit: TimeSpan.FromMinutes(5)).MustSucceed();
        }

        return source;
    }
}
