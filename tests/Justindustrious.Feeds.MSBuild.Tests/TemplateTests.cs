using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The templates of <c>dotnet new</c>: each builds from the packed packages, and its own test passes.</summary>
[Trait("Suite", "Long")]
public sealed class TemplateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TheoryThatNeeds(Need.Patience)]
    [InlineData("feeds-blog", "blog/public/rss.xml")]
    [InlineData("feeds-podcast", "show/public/rss.xml")]
    [InlineData("feeds-aspnet", null)]
    public void A_template_builds_and_its_test_passes(string template, string? feed)
    {
        Packages.WriteConfig(_folder);
        var variables = Packages.Variables(_folder);
        DotNet.Run(_folder.Path, ["new", "install", Path.Combine(Packages.Folder, $"Justindustrious.Feeds.Templates.{Packages.Version}.nupkg")], variables).MustSucceed();

        DotNet.Run(_folder.Path, ["new", template, "--name", "Kettles", "--title", "Notes on kettles", "--home", "https://kettles.example.org/"], variables).MustSucceed();
        var told = DotNet.Run(_folder.Find("Kettles"), ["test"], variables).MustSucceed();

        Assert.Matches(@"Passed!|succeeded: [1-9]", told.Output);
        if (feed is not null)
            Assert.Contains("<title>Notes on kettles</title>", File.ReadAllText(_folder.Find($"Kettles/{feed}")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Find("Kettles"), "*", SearchOption.AllDirectories), file => Path.GetFileName(file).Contains("FeedsApp", StringComparison.Ordinal));
    }
}

/// <summary>What the templates say about versions, without the packages.</summary>
public class TemplateVersionTests
{
    [Fact]
    public void Templates_reference_this_version_of_the_packages()
    {
        var projects = Repository.Files().Where(file => file.StartsWith("src/Justindustrious.Feeds.Templates/content/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, projects.Count);
        var versions = projects.SelectMany(project => Regex.Matches(File.ReadAllText(Repository.Find(project)), """Include="Justindustrious[^"]*" Version="([^"]+)" """.TrimEnd()))
            .Select(match => match.Groups[1].Value);
        Assert.All(versions, version => Assert.Equal(Packages.Version, version));
    }
}
