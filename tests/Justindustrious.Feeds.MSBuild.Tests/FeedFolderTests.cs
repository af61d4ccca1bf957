namespace Justindustrious.Feeds.MSBuild.Tests;

public class FeedFolderTests
{
    private const string Blog = """<FeedFolder Include="blog" />""";
    private const string Ran = "app: feeds of blog -> ";

    [Fact]
    public void Feeds_are_built_beside_feeds_yml_where_there_is_no_web_root()
    {
        using var project = new Project(Blog).WithBlog();

        var built = project.Build();

        Assert.Equal((0, "app: feeds of blog -> blog/public"), (built.ExitCode, built.Lines()[0]));
        Assert.True(File.Exists(project["blog/public/rss.xml"]));
        Assert.Contains("content:", built.Lines());
    }

    [Fact]
    public void Feeds_in_the_web_root_are_content_from_the_first_build_on()
    {
        using var project = new Project(Blog, "<UsingMicrosoftNETSdkWeb>true</UsingMicrosoftNETSdkWeb>").WithBlog();

        Assert.Contains("content: wwwroot/rss.xml;wwwroot/atom.xml;wwwroot/feed.json", project.Build().Lines());
        Assert.Contains("content: wwwroot/rss.xml;wwwroot/atom.xml;wwwroot/feed.json", project.Build().Lines());
    }

    [Fact]
    public void Nothing_runs_where_nothing_has_changed()
    {
        using var project = new Project(Blog).WithBlog();
        Assert.Contains(Ran, project.Build().Output, StringComparison.Ordinal);

        Assert.DoesNotContain(Ran, project.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_reaches_the_tool()
    {
        using var project = new Project("""
            <FeedFolder Include="blog" Out="out" Site="other.yml" Formats="rss,json" MaxPosts="1" Drafts="true" Now="2026-01-15" Strict="true" />
            """).WithBlog();
        File.Move(project["blog/feeds.yml"], project["other.yml"]);
        project.WritePost("blog", "draft", "title: A draft\ndate: 2026-01-10\ndraft: true");
        project.WritePost("blog", "later", "title: Later\ndate: 2026-02-01");

        Assert.Equal(0, project.Build().ExitCode);
        Assert.Equal(["feed.json", "rss.xml"], Directory.GetFiles(project["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var rss = File.ReadAllText(project["out/rss.xml"]);
        Assert.Contains("A draft", rss, StringComparison.Ordinal);
        Assert.DoesNotContain("More", rss, StringComparison.Ordinal);
        Assert.DoesNotContain("Later", rss, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_option_builds_again()
    {
        using var project = new Project("""<FeedFolder Include="blog" MaxPosts="$(Max)" />""").WithBlog();
        project.Build("-p:Max=1");

        Assert.Contains(Ran, project.Build("-p:Max=2").Output, StringComparison.Ordinal);
        Assert.Contains("Hello", File.ReadAllText(project["blog/public/rss.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_folders_are_built_each_for_itself()
    {
        using var project = new Project("""<FeedFolder Include="blog" /><FeedFolder Include="news" /><FeedFolder Include="blog" Out="short" MaxPosts="1" />""")
            .WithBlog().WithBlog("news");
        Assert.Equal(0, project.Build().ExitCode);
        project.WritePost("news", "more", "title: Changed\ndate: 2026-01-02");

        var second = project.Build();

        Assert.DoesNotContain(Ran, second.Output, StringComparison.Ordinal);
        Assert.Contains("app: feeds of news -> news/public", second.Lines());
        Assert.Contains("Changed", File.ReadAllText(project["news/public/rss.xml"]), StringComparison.Ordinal);
        Assert.True(File.Exists(project["short/rss.xml"]));
    }

    [Fact]
    public void Feeds_that_are_no_longer_made_are_removed()
    {
        using var project = new Project(Blog).WithBlog(more: "by: category\n");
        project.Build();
        Assert.True(File.Exists(project["blog/public/categories/news/rss.xml"]));

        File.Delete(project["blog/posts/more.md"]);
        project.Build();

        Assert.False(File.Exists(project["blog/public/categories/news/rss.xml"]));
        Assert.True(File.Exists(project["blog/public/categories/feeds/rss.xml"]));
    }

    [Fact]
    public void Clean_removes_what_was_built_and_nothing_else()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="../elsewhere" />""").WithBlog(more: "by: category\n");
        project.Build();
        project.Write("../elsewhere/mine.xml", "<mine />");
        Assert.True(File.Exists(project["../elsewhere/rss.xml"]));

        Assert.Equal(0, project.Clean().ExitCode);

        Assert.Equal(["mine.xml"], Directory.GetFileSystemEntries(project["../elsewhere"]).Select(Path.GetFileName));
        Assert.Empty(Directory.GetFileSystemEntries(project["obj"]));
        Assert.Contains("-> ../elsewhere", project.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_removes_the_folders_that_feeds_were_alone_in()
    {
        using var project = new Project(Blog).WithBlog(more: "by: category\n");
        project.Build();
        Assert.True(File.Exists(project["blog/public/categories/news/rss.xml"]));

        project.Clean();

        Assert.False(Directory.Exists(project["blog/public"]));
        Assert.True(File.Exists(project["blog/posts/more.md"]));
    }

    [Fact]
    public void A_post_that_is_not_yet_due_is_no_reason_to_run()
    {
        using var project = new Project(Blog).WithBlog();
        project.WritePost("blog", "later", "title: Later\ndate: 2999-01-01");
        project.Build();

        Assert.DoesNotContain(Ran, project.Build().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with space", "my blog")]
    [InlineData("Ünïcode 日本", "блог")]
    [InlineData("it's & (more), $HOME", "b's & #1")]
    public void Paths_may_hold(string app, string folder)
    {
        using var project = new Project($"""<FeedFolder Include="{folder.Replace("&", "&amp;", StringComparison.Ordinal)}" Out="o u't" />""", name: app).WithBlog(folder);
        project.WritePost(folder, "bad (1)", "title: Bad\ndate: none");

        var broken = project.Build();
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(broken.Lines(), line => line.StartsWith($"{folder}/posts/bad (1).md(3,1): error JF9", StringComparison.Ordinal));

        File.Delete(project[$"{folder}/posts/bad (1).md"]);
        var built = project.Build();
        Assert.Equal(0, built.ExitCode);
        Assert.True(File.Exists(project["o u't/rss.xml"]));
        Assert.DoesNotContain("-> o u't", project.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_of_one_folder_at_once_both_succeed()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="shared" />""").WithBlog(more: "by: [category, author]\n");
        project.Write("two.proj", File.ReadAllText(project["app.proj"]).Replace(">obj/<", ">obj2/<", StringComparison.Ordinal));

        var outcomes = new CommandResult[2];
        Parallel.Invoke(
            () => outcomes[0] = project.Build(),
            () => outcomes[1] = project.MSBuild("two.proj"));

        Assert.All(outcomes, outcome => Assert.True(outcome.ExitCode == 0, outcome.Output));
        Assert.DoesNotContain(Directory.GetFiles(project["shared"], "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.EndsWith("</rss>\n", File.ReadAllText(project["shared/rss.xml"]), StringComparison.Ordinal);
    }
}
