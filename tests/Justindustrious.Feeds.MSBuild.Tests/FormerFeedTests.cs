namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>Feeds that an earlier build made and this one does not make are removed from the disk and from the project.</summary>
[Trait("Suite", "Long")]
public class FormerFeedTests
{
    private const string Web = "<UsingMicrosoftNETSdkWeb>true</UsingMicrosoftNETSdkWeb>";

    /// <summary>What the web SDK finds when it reads a project.</summary>
    private const string Found = """<Content Include="wwwroot/**" />""";

    [FactThatNeeds(Need.Patience)]
    public void A_category_without_posts_leaves_the_content_of_the_build_that_removes_it()
    {
        using var project = new Project($"""<FeedFolder Include="blog" Formats="rss" />{Found}""", Web).WithBlog(more: "by: category\n");
        project.Build();

        File.Delete(project["blog/posts/more.md"]);
        var built = project.Build();

        Assert.Contains("content: wwwroot/rss.xml;wwwroot/categories/feeds/rss.xml", built.Lines());
        Assert.False(Directory.Exists(project["wwwroot/categories/news"]));
    }

    [FactThatNeeds(Need.Patience)]
    public void Feeds_of_former_options_leave_the_disk_and_the_content()
    {
        using var project = new Project($"""<FeedFolder Include="blog" Formats="$(Formats)" Out="$(To)" />{Found}""", Web).WithBlog();
        project.Write("wwwroot/mine.css", "");
        project.Build();

        Assert.Contains("content: wwwroot/mine.css;wwwroot/rss.xml", project.Build("-p:Formats=rss").Lines());
        Assert.Contains("content: wwwroot/mine.css;wwwroot/news/rss.xml", project.Build("-p:Formats=rss", "-p:To=wwwroot/news").Lines());
        Assert.Contains("content: wwwroot/mine.css;wwwroot/rss.xml", project.Build("-p:Formats=rss").Lines());

        Assert.Equal(["mine.css", "rss.xml"], Directory.GetFileSystemEntries(project["wwwroot"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [FactThatNeeds(Need.Patience)]
    public void A_FeedFolder_that_is_gone_takes_its_feeds_with_it()
    {
        using var project = new Project("""<FeedFolder Include="blog" Condition="'$(None)' == ''" />""").WithBlog();
        project.Build();

        Assert.Equal(0, project.Build("-p:None=true").ExitCode);

        Assert.False(Directory.Exists(project["blog/public"]));
    }

    [FactThatNeeds(Need.Patience)]
    public void A_configuration_never_publishes_what_another_one_made()
    {
        using var project = new Project("""<FeedFolder Include="blog" Drafts="$(Drafts)" />""", Web).WithBlog();
        project.WritePost("blog", "secret", "title: Secret\ndate: 2026-01-03\ndraft: true");
        string[] release = ["-p:IntermediateOutputPath=obj/Release/"];
        project.Build(release);
        project.Build("-p:IntermediateOutputPath=obj/Debug/", "-p:Drafts=true");
        Assert.Contains("Secret", File.ReadAllText(project["wwwroot/rss.xml"]), StringComparison.Ordinal);

        project.Build(release);

        Assert.DoesNotContain("Secret", File.ReadAllText(project["wwwroot/rss.xml"]), StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void A_configuration_leaves_another_ones_own_folder_alone()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="$(IntermediateOutputPath)feeds" />""").WithBlog();
        project.Build("-p:IntermediateOutputPath=bin/Debug/");
        project.Build("-p:IntermediateOutputPath=bin/Release/");

        Assert.True(File.Exists(project["bin/Debug/feeds/rss.xml"]));
        Assert.True(File.Exists(project["bin/Release/feeds/rss.xml"]));
    }

    [FactThatNeeds(Need.Patience)]
    public void Feeds_elsewhere_are_no_content_although_the_web_SDK_takes_every_json_file()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="kept" Formats="rss,json" /><Content Include="kept/rss.xml" Condition="Exists('kept/rss.xml')" />""", Web).WithBlog();
        project.Write("app.proj", File.ReadAllText(project["app.proj"]).Replace("<Project>", $"<Project><Import Project=\"{project["sdk/web.props"]}\" />", StringComparison.Ordinal));
        project.Write("sdk/web.props", """<Project><ItemGroup><Content Include="kept/**/*.json" /></ItemGroup></Project>""");
        string[] sdk = ["-p:MSBuildSDKsPath=" + project["sdk"]];
        project.Build(sdk);

        Assert.Contains("content: kept/rss.xml", project.Build(sdk).Lines());
    }

    [FactThatNeeds(Need.Patience)]
    public void Two_FeedFolders_can_not_write_one_file()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="out" /><FeedFolder Include="news" Out="out" Formats="rss" />""").WithBlog().WithBlog("news");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error FEEDS004: 'out/rss.xml' is written by more than one FeedFolder (blog, news)", built.Output, StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void Files_have_the_time_of_their_feeds_last_change_in_every_build()
    {
        using var project = new Project("""<FeedFolder Include="blog" />""").WithBlog();
        project.Build();
        var first = File.GetLastWriteTimeUtc(project["blog/public/rss.xml"]);
        Assert.Equal("2026-01-02T00:00:00", first.ToString("s", System.Globalization.CultureInfo.InvariantCulture));

        project.Clean();
        project.Build();
        Assert.Equal(first, File.GetLastWriteTimeUtc(project["blog/public/rss.xml"]));

        // No later change, but other bytes: what looks at times must see that.
        project.WritePost("blog", "more", "title: More\ndate: 2026-01-02\ntags: [news]", "A *pest*.");
        project.Build();
        Assert.NotEqual(first, File.GetLastWriteTimeUtc(project["blog/public/rss.xml"]));
    }

    [FactThatNeeds(Need.Patience)]
    public void What_feeds_are_made_from_and_what_notes_that_are_named_for_watchers()
    {
        using var project = new Project("""<FeedFolder Include="blog" />""").WithBlog();

        var items = project.MSBuild("app.proj", "-t:DescribeFeedFolders", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput", "-getItem:Watch").MustSucceed().Output;

        using var json = System.Text.Json.JsonDocument.Parse(items);
        string[] Of(string name) => [.. json.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray().Select(item => Path.GetFileName(item.GetProperty("Identity").GetString()!))];
        Assert.Equal(["hello.md", "more.md", "feeds.yml"], Of("Watch"));
        Assert.Equal(Of("Watch"), Of("UpToDateCheckInput"));
        Assert.EndsWith(".stamp", Assert.Single(Of("UpToDateCheckOutput")), StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void Dotnet_watch_builds_feeds_when_it_reads_the_project_anew_since_a_post_was_added()
    {
        using var project = new Project("""<FeedFolder Include="blog" />""").WithBlog();

        project.MSBuild("app.proj", "-t:BuildFeeds", "-p:DesignTimeBuild=true").MustSucceed();
        Assert.False(Directory.Exists(project["blog/public"]));
        project.MSBuild("app.proj", "-t:BuildFeeds", "-p:DesignTimeBuild=true", "-p:DotNetWatchBuild=true").MustSucceed();
        Assert.True(File.Exists(project["blog/public/rss.xml"]));
    }
}
