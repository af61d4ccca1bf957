namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>Feeds are built again after each change that may change them, and only then.</summary>
[Trait("Suite", "Long")]
public class RebuildTests
{
    private const string Blog = """<FeedFolder Include="blog" />""";
    private const string Ran = "app: feeds of blog -> ";

    [TheoryThatNeeds(Need.Patience)]
    [InlineData("a changed post")]
    [InlineData("a new post")]
    [InlineData("a post that is gone")]
    [InlineData("a post of another name")]
    [InlineData("a changed site file")]
    [InlineData("a feed that is gone")]
    [InlineData("another version of the tool")]
    public void Feeds_are_built_again_after(string change)
    {
        using var project = new Project(Blog, "<FeedsTool Condition=\"Exists('copy')\">copy/dotnet-feeds.dll</FeedsTool>").WithBlog();
        project.Build();
        var post = project["blog/posts/more.md"];
        switch (change)
        {
            case "a changed post":
                project.WritePost("blog", "more", "title: Changed\ndate: 2026-01-02");
                break;
            case "a new post":
                project.WritePost("blog", "new", "title: New\ndate: 2026-01-03");
                File.SetLastWriteTimeUtc(project["blog/posts/new.md"], DateTime.UnixEpoch.AddDays(10_000));
                break;
            case "a post that is gone":
                File.Delete(post);
                break;
            case "a post of another name":
                File.Move(post, project["blog/posts/other.md"]);
                break;
            case "a changed site file":
                File.AppendAllText(project["blog/feeds.yml"], "max-posts: 1\n");
                break;
            case "a feed that is gone":
                File.Delete(project["blog/public/rss.xml"]);
                break;
            default:
                CopyTool(project["copy"]);
                break;
        }

        Assert.Contains(Ran, project.Build().Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Ran, project.Build().Output, StringComparison.Ordinal);
        Assert.True(File.Exists(project["blog/public/rss.xml"]));
    }

    [FactThatNeeds(Need.Patience)]
    public void A_scheduled_post_is_published_when_it_is_due_although_no_file_changes()
    {
        using var project = new Project(Blog).WithBlog();
#pragma warning disable RS0030 // A test of what happens as time passes.
        var due = DateTime.UtcNow.AddSeconds(20);
#pragma warning restore RS0030
        project.WritePost("blog", "soon", $"title: Soon\ndate: {due:yyyy-MM-ddTHH:mm:ss}Z");
        project.Build();
        Assert.DoesNotContain("Soon", File.ReadAllText(project["blog/public/rss.xml"]), StringComparison.Ordinal);

        Thread.Sleep(TimeSpan.FromSeconds(21));
        project.Build();

        Assert.Contains("Soon", File.ReadAllText(project["blog/public/rss.xml"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Ran, project.Build().Output, StringComparison.Ordinal);
    }

    private static void CopyTool(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
