using System.Reflection.Metadata;
using System.Text.Json;
using System.Xml.Linq;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The content of the packages, and how they work in a new project.</summary>
[Trait("Suite", "Long")]
public sealed class PackageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactThatNeeds(Need.Patience)]
    public void Every_package_says_what_it_is_and_carries_its_readme_icon_and_licence()
    {
        foreach (var file in Packages.Names().Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(Packages.Folder, file));
            var metadata = XDocument.Parse(Packages.Read(package, package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName)).Root!.Elements().First();
            string? Of(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

            Assert.Equal(("MIT", "README.md", "icon.png", Packages.Version), (Of("license"), Of("readme"), Of("icon"), Of("version")));
            Assert.Equal(("https://github.com/justindustrious/feeds", "https://github.com/justindustrious/feeds/blob/main/CHANGELOG.md"), (Of("projectUrl"), Of("releaseNotes")));
            Assert.False(string.IsNullOrEmpty(Of("description")), file);
            Assert.Contains("rss", Of("tags")!.Split(' '));
            Assert.True(Packages.Read(package, "README.md").Length > 300, $"{file} has no README worth the name");
            Assert.NotNull(package.GetEntry("icon.png"));
            // The commit that it was made from.
            Assert.NotNull(metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit"));
        }
    }

    [FactThatNeeds(Need.Patience)]
    public void The_library_brings_its_analyzer_for_editors_and_builds()
    {
        using var package = Packages.Open("Justindustrious.Feeds");
        Assert.NotNull(package.GetEntry("analyzers/dotnet/cs/Justindustrious.Feeds.Analyzers.dll"));
    }

    [FactThatNeeds(Need.Patience)]
    public void No_two_packages_have_the_same_tags()
    {
        var tags = Packages.Names().Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal) && !name.Contains(".Tool.", StringComparison.Ordinal)).Select(name =>
        {
            using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(Packages.Folder, name));
            var nuspec = XDocument.Parse(Packages.Read(package, package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName));
            return nuspec.Descendants().Single(element => element.Name.LocalName == "tags").Value;
        }).ToList();
        Assert.Equal(tags.Distinct(), tags);
    }

    [FactThatNeeds(Need.Patience)]
    public void Libraries_have_xml_docs_and_symbols()
    {
        foreach (var id in new[] { "Justindustrious.Feeds", "Justindustrious.Feeds.AspNetCore", "Justindustrious.Feeds.Testing" })
        {
            using var package = Packages.Open(id);
            Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
            using var symbols = Packages.Open(id, "snupkg");
            Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
        }
    }

    [TheoryThatNeeds(Need.Patience)]
    [InlineData("Justindustrious.Feeds")]
    [InlineData("Justindustrious.Feeds.AspNetCore")]
    [InlineData("Justindustrious.Feeds.Testing")]
    public void Debuggers_find_every_source_of_a_library_at_its_commit(string id)
    {
        using var package = Packages.Open(id, "snupkg");
        using var stream = new MemoryStream();
        using (var entry = package.GetEntry($"lib/net10.0/{id}.pdb")!.Open())
            entry.CopyTo(stream);
        stream.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var symbols = provider.GetMetadataReader();
        var information = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation).ToList();

        var link = Assert.Single(information, found => symbols.GetGuid(found.Kind) == SourceLink);
        using var json = JsonDocument.Parse(symbols.GetBlobBytes(link.Value));
        var (pattern, address) = Assert.Single(json.RootElement.GetProperty("documents").EnumerateObject().Select(document => (document.Name, document.Value.GetString()!)));
        Assert.Matches("^https://raw\\.githubusercontent\\.com/justindustrious/feeds/[0-9a-f]{40}/\\*$", address);

        // Generated files are in no repository, so they are in the symbols themselves.
        var embedded = information.Where(found => symbols.GetGuid(found.Kind) == EmbeddedSource).Select(found => found.Parent).ToHashSet();
        var sources = symbols.Documents.Where(document => !embedded.Contains(document)).Select(document => symbols.GetString(symbols.GetDocument(document).Name)).ToList();
        Assert.True(sources.Count > 1);
        Assert.All(sources, source =>
        {
            Assert.StartsWith(pattern.TrimEnd('*'), source, StringComparison.Ordinal);
            Assert.True(File.Exists(Repository.Find(source[(pattern.Length - 1)..])), source);
        });
        // No path of this machine.
        Assert.Equal("/_/*", pattern);
    }

    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [FactThatNeeds(Need.Patience)]
    public void The_MSBuild_package_is_targets_and_the_tool_and_depends_on_nothing()
    {
        using var package = Packages.Open("Justindustrious.Feeds.MSBuild");
        var entries = package.Entries.Select(entry => entry.FullName).ToList();

        Assert.Contains("build/Justindustrious.Feeds.MSBuild.props", entries);
        Assert.Contains("build/Justindustrious.Feeds.MSBuild.targets", entries);
        Assert.Contains("tools/dotnet-feeds.dll", entries);
        Assert.Contains("tools/dotnet-feeds.runtimeconfig.json", entries);
        Assert.DoesNotContain(entries, entry => entry.StartsWith("lib/", StringComparison.Ordinal) || entry.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.DoesNotContain("<dependency ", Packages.Read(package, "Justindustrious.Feeds.MSBuild.nuspec"), StringComparison.Ordinal);
        Assert.Contains("JF8003;", Packages.Read(package, "build/FeedRules.props"), StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void An_app_that_references_the_library_prints_a_feed()
    {
        Packages.WriteConfig(_folder);
        var variables = Packages.Variables(_folder);
        DotNet.Run(_folder.Path, ["new", "console", "--name", "app", "--no-restore"], variables).MustSucceed();
        DotNet.Run(_folder.Find("app"), ["add", "package", "Justindustrious.Feeds", "--version", Packages.Version], variables).MustSucceed();
        _folder.Write("app/Program.cs", """
            using Justindustrious.Feeds;
            using NodaTime;

            var feed = new Feed
            {
                Title = "Notes",
                Link = new("https://notes.example.org/"),
                Authors = [new("Ann")],
                Posts =
                [
                    new()
                    {
                        Title = "Hello",
                        Link = new("https://notes.example.org/hello/"),
                        Published = Instant.FromUtc(2026, 11, 23, 9, 0),
                        Content = PostContent.Markdown("The *first* post."),
                    },
                ],
            };
            Console.Write(feed.ToRss());
            """);

        var printed = DotNet.Run(_folder.Find("app"), ["run"], variables).MustSucceed().Output;

        Assert.Equal("Hello", XDocument.Parse(printed).Root!.Element("channel")!.Element("item")!.Element("title")!.Value);
    }

    [FactThatNeeds(Need.Patience)]
    public void The_tool_installs_from_a_folder_and_runs()
    {
        Packages.WriteConfig(_folder);
        DotNet.Run(_folder.Path, ["tool", "install", "Justindustrious.Feeds.Tool", "--tool-path", _folder.Find("tools")], Packages.Variables(_folder)).MustSucceed();

        Assert.Equal(Packages.Version, Command.Run(_folder.Find("tools/dotnet-feeds"), ["--version"]).MustSucceed().Output.Trim());
    }

    [FactThatNeeds(Need.Patience, "clang")]
    public void Where_clang_is_the_tool_is_native()
    {
        Assert.Contains($"Justindustrious.Feeds.Tool.linux-x64.{Packages.Version}.nupkg", Packages.Names());
        Assert.Contains($"Justindustrious.Feeds.Tool.any.{Packages.Version}.nupkg", Packages.Names());
        Packages.WriteConfig(_folder);
        DotNet.Run(_folder.Path, ["tool", "install", "Justindustrious.Feeds.Tool", "--tool-path", _folder.Find("tools")], Packages.Variables(_folder)).MustSucceed();

        Assert.Empty(Directory.GetFiles(_folder.Find("tools"), "dotnet-feeds.dll", SearchOption.AllDirectories));
        // Without any runtime to be found.
        var run = Command.Run(_folder.Find("tools/dotnet-feeds"), ["explain", "JF8003"], environment: new Dictionary<string, string?> { ["DOTNET_ROOT"] = "/nowhere", ["PATH"] = "/nowhere" });
        Assert.StartsWith("# JF8003", run.MustSucceed().Output, StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void Without_clang_the_tool_is_packed_for_every_machine_and_what_is_left_out_is_said()
    {
        var (packages, said) = Packages.Pack("feeds-no-clang-", "-p:HasNativeLinker=false");

        Assert.Contains("the native package for linux-x64 is left out, because it is linked on x64 Linux with clang", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(packages, "*linux-x64*"));
        // Two builds of one commit give equal assemblies.
        foreach (var id in new[] { "Justindustrious.Feeds", "Justindustrious.Feeds.AspNetCore", "Justindustrious.Feeds.Testing" })
            Assert.Equal(AssemblyOf(Packages.Folder, id), AssemblyOf(packages, id));
        Packages.WriteConfig(_folder, packages);
        DotNet.Run(_folder.Path, ["tool", "install", "Justindustrious.Feeds.Tool", "--tool-path", _folder.Find("tools")], Packages.Variables(_folder)).MustSucceed();
        Assert.Single(Directory.GetFiles(_folder.Find("tools"), "dotnet-feeds.dll", SearchOption.AllDirectories));
        Assert.Equal(Packages.Version, Command.Run(_folder.Find("tools/dotnet-feeds"), ["--version"]).MustSucceed().Output.Trim());
    }

    private static byte[] AssemblyOf(string folder, string id)
    {
        using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Packages.Version}.nupkg"));
        using var entry = package.GetEntry($"lib/net10.0/{id}.dll")!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    [FactThatNeeds(Need.Patience)]
    public void Dnx_runs_the_tool_without_installing_it()
    {
        Packages.WriteConfig(_folder);
        _folder.Write("blog/feeds.yml", "title: A blog\nhome: https://blog.example.org/\nlanguage: en\nauthor: Ann\n");
        _folder.Write("blog/posts/hello.md", "---\ntitle: Hello\ndate: 2026-01-01\n---\nText.\n");

        DotNet.Run(_folder.Path, ["dnx", $"Justindustrious.Feeds.Tool@{Packages.Version}", "--yes", "build", "blog"], Packages.Variables(_folder)).MustSucceed();

        Assert.True(File.Exists(_folder.Find("blog/public/rss.xml")));
    }
}
