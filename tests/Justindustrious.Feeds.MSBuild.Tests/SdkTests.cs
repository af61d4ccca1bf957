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

    [FactThatNeeds(Need.Patience)]
    public void A_web_app_publishes_what_is_made_now_and_says_what_it_is()
    {
        MakeApp("web", "", """<FeedFolder Include="blog" Formats="$(Formats)" />""");
        File.AppendAllText(_folder.Find("app/blog/feeds.yml"), "by: category\n");
        var gone = _folder.Write("app/blog/posts/gone.md", "---\ntitle: Gone\ndate: 2026-01-02\ntags: [once]\n---\nText.\n");
        var variables = Packages.Variables(_folder);
        string[] publish = ["publish", "-o", _folder.Find("out")];
        DotNet.Run(_folder.Find("app"), publish, variables).MustSucceed();
        Assert.True(File.Exists(_folder.Find("out/wwwroot/categories/once/rss.xml")));

        // The category was there when the project was read, and its only post is not: no asset may be missed.
        File.Delete(gone);
        DotNet.Run(_folder.Find("app"), publish, variables).MustSucceed();
        Assert.False(File.Exists(_folder.Find("out/wwwroot/categories/once/rss.xml")));
        var endpoints = File.ReadAllText(_folder.Find("out/app.staticwebassets.endpoints.json"));
        Assert.DoesNotContain("once", endpoints, StringComparison.Ordinal);
        foreach (var (file, type) in new[] { ("rss.xml", "rss+xml"), ("rss.xml.gz", "rss+xml"), ("rss.xml.br", "rss+xml"), ("atom.xml", "atom+xml"), ("feed.json", "feed+json") })
            Assert.Equal([$"application/{type}; charset=utf-8"], HeaderOf(endpoints, file, "Content-Type"));
        Assert.Equal(["Thu, 01 Jan 2026 00:00:00 GMT"], HeaderOf(endpoints, "rss.xml", "Last-Modified"));

        DotNet.Run(_folder.Find("app"), [.. publish, "-p:Formats=rss"], variables).MustSucceed();
        Assert.Equal(["rss.xml", "rss.xml.br", "rss.xml.gz"], Directory.GetFiles(_folder.Find("out/wwwroot")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [FactThatNeeds(Need.Patience)]
    public void A_Razor_class_library_packs_its_feeds_the_first_time()
    {
        MakeApp("razorclasslib", "", """<FeedFolder Include="blog" Out="wwwroot" />""");
        Directory.Delete(_folder.Find("app/wwwroot"), recursive: true);

        DotNet.Run(_folder.Find("app"), ["pack", "-o", _folder.Find("out")], Packages.Variables(_folder)).MustSucceed();

        using var package = System.IO.Compression.ZipFile.OpenRead(_folder.Find("out/app.1.0.0.nupkg"));
        Assert.Equal(
            ["staticwebassets/atom.xml", "staticwebassets/feed.json", "staticwebassets/rss.xml"],
            package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith("rss.xml", StringComparison.Ordinal) || name.EndsWith("atom.xml", StringComparison.Ordinal) || name.EndsWith("feed.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [FactThatNeeds(Need.Patience)]
    public void The_folder_of_AddMarkdownFeeds_goes_where_the_app_goes()
    {
        MakeApp("web", "", "");
        var file = _folder.Find("app/app.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Justindustrious.Feeds.MSBuild", "Justindustrious.Feeds.AspNetCore", StringComparison.Ordinal));
        _folder.Write("app/blog/posts/hello/picture.png", "");
        _folder.Write("app/blog/public/rss.xml", "");

        DotNet.Run(_folder.Find("app"), ["publish", "-o", _folder.Find("out")], Packages.Variables(_folder)).MustSucceed();

        string[] expected = ["feeds.yml", "posts/hello.md", "posts/hello/picture.png"];
        foreach (var folder in new[] { _folder.Find("out/blog"), Directory.GetDirectories(_folder.Find("app/bin/Release")).Single() + "/blog" })
            Assert.Equal(expected, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    /// <summary>What the endpoints of a file say, each value once.</summary>
    private static IEnumerable<string> HeaderOf(string manifest, string file, string header)
    {
        using var json = System.Text.Json.JsonDocument.Parse(manifest);
        return [.. json.RootElement.GetProperty("Endpoints").EnumerateArray()
            .Where(endpoint => endpoint.GetProperty("AssetFile").GetString() == file)
            .SelectMany(endpoint => endpoint.GetProperty("ResponseHeaders").EnumerateArray())
            .Where(pair => pair.GetProperty("Name").GetString() == header)
            .Select(pair => pair.GetProperty("Value").GetString()!)
            .Distinct()];
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
