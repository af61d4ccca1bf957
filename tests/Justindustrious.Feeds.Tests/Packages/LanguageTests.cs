namespace Justindustrious.Feeds.Tests.Packages;

/// <summary>The library works in F# and Visual Basic, which see neither extension properties nor required ones as C# does.</summary>
[Trait("Suite", "Long")]
public class LanguageTests
{
    private const string Output = """
        application/rss+xml rss.xml
        true
        rss.xml
        atom.xml
        feed.json
        categories/feeds/rss.xml
        categories/feeds/atom.xml
        categories/feeds/feed.json
        true

        """;

    [TheoryThatNeeds(Need.Patience)]
    [InlineData("fs")]
    [InlineData("vb")]
    public void A_program_makes_saves_and_validates_a_feed(string language)
    {
        using var project = new TempFolder();
        project.Write($"Stranger.{language}", File.ReadAllText(Repository.Find($"tests/Justindustrious.Feeds.Tests/Packages/Stranger.{language}")));
        project.Write(
            $"Stranger.{language}proj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Stranger.fs" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Justindustrious.Feeds.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "NodaTime.dll")}" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal(Output, Command.Run("dotnet", ["run"], project.Path, limit: TimeSpan.FromMinutes(4)).MustSucceed().Output);
    }
}
