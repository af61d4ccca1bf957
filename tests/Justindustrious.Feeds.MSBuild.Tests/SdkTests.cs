namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>What the .NET SDK makes of the targets, beyond what <c>stranger.sh</c> looks at.</summary>
[Trait("Suite", "Long")]
public sealed class SdkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactThatNeeds(Need.Patience)]
    public void A_console_app_gets_its_feeds_beside_feeds_yml()
    {
        MakeApp("console", "");

        DotNet.Run(_folder.Find("app"), ["build"], Packages.Variables(_folder)).MustSucceed();

        Assert.True(File.Exists(_folder.Find("app/blog/public/rss.xml")));
        Assert.False(Directory.Exists(_folder.Find("app/wwwroot")));
    }

    [FactThatNeeds(Need.Patience)]
    public void Warnings_are_errors_silent_or_warnings_as_the_project_says_of_all_warnings()
    {
        MakeApp("console", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        _folder.Write("app/blog/posts/untitled.md", "---\ndate: 2026-01-03\n---\nText.\n");
        var variables = Packages.Variables(_folder);
        DotNet.Run(_folder.Find("app"), ["restore"], variables).MustSucceed();

        var asErrors = DotNet.Run(_folder.Find("app"), ["build", "--no-restore"], variables);
        Assert.Equal(1, asErrors.ExitCode);
        Assert.Contains(asErrors.Lines(), line => line.StartsWith("blog/posts/untitled.md(", StringComparison.Ordinal) && line.Contains(" error JF8003: ", StringComparison.Ordinal));

        var notThisOne = DotNet.Run(_folder.Find("app"), ["build", "--no-restore", "-p:WarningsNotAsErrors=JF8003"], variables).MustSucceed();
        Assert.Contains(notThisOne.Lines(), line => line.Contains(" warning JF8003: ", StringComparison.Ordinal));

        File.SetLastWriteTimeUtc(_folder.Find("app/blog/feeds.yml"), File.GetLastWriteTimeUtc(_folder.Find("app/blog/public/rss.xml")).AddMinutes(1));
        var silent = DotNet.Run(_folder.Find("app"), ["build", "--no-restore", "-p:NoWarn=JF8003"], variables).MustSucceed();
        Assert.DoesNotContain("JF8003", silent.Output, StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void Two_projects_that_build_one_folder_in_one_solution_both_succeed()
    {
        MakeApp("web", "", """<FeedFolder Include="../blog" Out="../shared" />""");
        Directory.Move(_folder.Find("app/blog"), _folder.Find("blog"));
        Directory.CreateDirectory(_folder.Find("app2"));
        foreach (var file in Directory.GetFiles(_folder.Find("app")))
            File.Copy(file, _folder.Find("app2/" + Path.GetFileName(file).Replace("app.", "app2.", StringComparison.Ordinal)));
        _folder.Write("all.slnx", """<Solution><Project Path="app/app.csproj" /><Project Path="app2/app2.csproj" /></Solution>""");

        DotNet.Run(_folder.Path, ["build", "all.slnx", "-m:4"], Packages.Variables(_folder)).MustSucceed();

        Assert.EndsWith("</rss>\n", File.ReadAllText(_folder.Find("shared/rss.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Find("shared")), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [FactThatNeeds(Need.Patience)]
    public void Feeds_of_other_folders_and_other_places_are_published_as_asked()
    {
        MakeApp("web", "", """<FeedFolder Include="blog" Out="wwwroot/blög" Formats="atom" /><FeedFolder Include="blog" Out="kept" />""");
        var variables = Packages.Variables(_folder);

        DotNet.Run(_folder.Find("app"), ["publish", "-o", _folder.Find("out")], variables).MustSucceed();

        Assert.True(File.Exists(_folder.Find("out/wwwroot/blög/atom.xml")));
        Assert.False(File.Exists(_folder.Find("out/wwwroot/blög/rss.xml")));
        Assert.True(File.Exists(_folder.Find("app/kept/rss.xml")));
        Assert.False(Directory.Exists(_folder.Find("out/kept")));
    }

    private void MakeApp(string template, string properties, string items = """<FeedFolder Include="blog" />""")
    {
        Packages.WriteConfig(_folder);
        DotNet.Run(_folder.Path, ["new", template, "--name", "app", "--no-restore"], Packages.Variables(_folder)).MustSucceed();
        var file = _folder.Find("app/app.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", $"""
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Justindustrious.Feeds.MSBuild" Version="{Packages.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        _folder.Write("app/blog/feeds.yml", "title: A blog\nhome: https://blog.example.org/\nlanguage: en\nauthor: Ann\n");
        _folder.Write("app/blog/posts/hello.md", "---\ntitle: Hello\ndate: 2026-01-01\n---\nText.\n");
    }
}
