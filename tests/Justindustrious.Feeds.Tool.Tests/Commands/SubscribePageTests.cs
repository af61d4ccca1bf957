using System.Text;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>The page for people who want to subscribe, as a file.</summary>
public class SubscribePageTests
{
    private const string Asking = Blog.SiteFile + "subscribe: true\n";

    [Fact]
    public void Build_writes_the_page_that_the_library_makes()
    {
        using var blog = new Blog(siteFile: Asking);
        var outcome = blog.Build();
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("wrote 10 files", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(MarkdownFolder.Load(blog.Folder).ToFeedSet().ToSubscribePage(), Encoding.UTF8.GetString(blog.ReadOutput()["subscribe/index.html"]));
        Assert.Equal("wrote nothing, 10 files unchanged\n", blog.Build().Error);
    }

    [Fact]
    public void The_page_may_be_elsewhere_and_without_the_key_there_is_none()
    {
        using var blog = new Blog();
        blog.Build();
        Assert.DoesNotContain(blog.ReadOutput().Keys, path => path.EndsWith(".html", StringComparison.Ordinal));
        blog.Write("feeds.yml", Blog.SiteFile + "subscribe: feeds/index.html\n");
        Assert.Equal("wrote 1 file, 9 unchanged", blog.Build().LastErrorLine);
        Assert.Contains("feeds/index.html", blog.ReadOutput().Keys);
    }

    [Fact]
    public void The_list_for_build_tools_has_the_page_and_its_time_is_that_of_the_feed()
    {
        using var blog = new Blog(siteFile: Asking);
        var list = Path.Combine(blog.Parent, "feeds.list");
        blog.Build("--list", list, "--list-formats", "--reproducible-times");
        var page = Path.Combine(blog.Public, "subscribe/index.html");
        Assert.Contains(page, File.ReadAllLines(list));
        Assert.Equal(new DateTime(2026, 11, 24, 9, 0, 0), File.GetLastWriteTimeUtc(page), TimeSpan.FromSeconds(1));
    }
}
