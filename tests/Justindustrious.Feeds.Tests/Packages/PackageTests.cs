using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Packages;

/// <summary>The packages work for a stranger: in fresh projects, outside the repository, as README shows.</summary>
[Trait("Suite", "Long")]
public partial class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly IReadOnlyList<ReadmeBlock> Blocks = Readme.Blocks("README.md");

    [TheoryThatNeeds(Need.Patience)]
    [InlineData("Justindustrious.Feeds", "AngleSharp,HtmlSanitizer,Markdig,NodaTime,System.ServiceModel.Syndication,Tomlyn,YamlDotNet")]
    [InlineData("Justindustrious.Feeds.AspNetCore", "Justindustrious.Feeds,Microsoft.Extensions.Http.Resilience,ZstdSharp.Port")]
    [InlineData("Justindustrious.Feeds.Testing", "Justindustrious.Feeds")]
    public void A_library_brings_its_documentation_and_the_packages_it_needs_alone(string id, string dependencies)
    {
        using var package = packages.Open(id);
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        var nuspec = XDocument.Load(package.GetEntry($"{id}.nuspec")!.Open());
        var found = nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
        Assert.Equal(dependencies.Split(','), found.Keys.Order(StringComparer.Ordinal));
        // It uses internals of the library, which another version may not have.
        Assert.All(found.Where(dependency => dependency.Key == "Justindustrious.Feeds"), dependency => Assert.Equal($"[{Version()}]", dependency.Value));
    }

    [FactThatNeeds(Need.Patience)]
    public void A_console_program_prints_what_README_shows()
    {
        foreach (var program in Blocks.Where(block => block.Marker == "run"))
        {
            using var project = Project("Microsoft.NET.Sdk", "Justindustrious.Feeds", program.Text);

            var output = Command.Run("dotnet", ["run"], project.Path, limit: Patience).MustSucceed().Output;

            Assert.Equal(Blocks.OutputOf(program).Text, output);
        }
    }

    [FactThatNeeds(Need.Patience)]
    public async Task A_web_program_serves_the_blog_that_README_shows()
    {
        using var project = Project("Microsoft.NET.Sdk.Web", "Justindustrious.Feeds.AspNetCore", Blocks.First(block => block.Marker == "serve").Text);
        Blocks.WriteFiles(project);
        Command.Run("dotnet", ["build"], project.Path, limit: Patience).MustSucceed();

        using var server = WebServer.Start(project.Find("bin/Debug/net10.0/Stranger.dll"), project.Path);
        using var client = new HttpClient { BaseAddress = await server.Address };
        using var response = await client.GetAsync(new Uri("rss.xml", UriKind.Relative));

        Assert.Equal("application/rss+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<title>Why feeds?</title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A project as a stranger makes it: a name, one package, one file.</summary>
    private TempFolder Project(string sdk, string package, string program)
    {
        var project = new TempFolder();
        packages.WriteNuGetConfig(project);
        project.Write(
            "Stranger.csproj",
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{Version()}" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Program.cs", program);
        return project;
    }

    private static string Version() => VersionElement().Match(File.ReadAllText(Repository.Find("Directory.Build.props"))).Groups[1].Value;

    [GeneratedRegex("<Version>(.+)</Version>")]
    private static partial Regex VersionElement();
}
