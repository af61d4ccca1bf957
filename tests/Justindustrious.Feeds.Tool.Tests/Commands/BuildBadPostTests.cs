namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>What <c>build</c> does with posts that have errors.</summary>
public class BuildBadPostTests
{
    [Fact]
    public void Nothing_is_written_by_default()
    {
        using var blog = WithBadPost();
        Assert.Equal(ExitCode.Findings, blog.Build().ExitCode);
        Assert.False(Directory.Exists(blog.Public));
    }

    [Fact]
    public void Skip_bad_writes_the_others_and_the_exit_code_says_that_one_is_missing()
    {
        using var blog = WithBadPost();
        var build = blog.Build("--skip-bad", "--report", "msbuild");
        Assert.Equal(ExitCode.Findings, build.ExitCode);
        Assert.Contains("posts/bad.md(3,1): error JF9004: ", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("bad.md: with errors", build.Error, StringComparison.Ordinal);
        Assert.Contains("skipped 1 with errors", build.Error, StringComparison.Ordinal);
        Assert.Contains("Hello, feeds", blog.ReadText("rss.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bad", blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--skip-bad")]
    public void Feeds_yml_can_say_that_it_is_no_failure(params string[] words)
    {
        using var blog = WithBadPost(Blog.SiteFile + "bad-posts: skip\n");
        var build = blog.Build([.. words, "--report", "msbuild"]);
        Assert.Equal(ExitCode.Fine, build.ExitCode);
        Assert.Contains("posts/bad.md(3,1): warning JF9004: ", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("Hello, feeds", blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_strict_a_skipped_post_fails_the_build()
    {
        using var blog = WithBadPost(Blog.SiteFile + "bad-posts: skip\n");
        Assert.Equal(ExitCode.Findings, blog.Build("--strict").ExitCode);
        Assert.False(Directory.Exists(blog.Public));
    }

    [Fact]
    public void Many_posts_with_one_mistake_are_one_group()
    {
        using var blog = new Blog();
        for (var i = 0; i < 48; i++)
            blog.WritePost($"p{i}", $"title: P{i}\nPosted: {1 + (i % 28)} May 2026", "Text.");
        var build = blog.Build();
        Assert.Contains("error JF9012 (48 times): the post has no date, but 'Posted: 1 May 2026' in line 3", build.Output, StringComparison.Ordinal);
        Assert.Contains("… and 45 more of JF9012", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_read_are_named_by_ending_and_count()
    {
        using var blog = new Blog();
        foreach (var name in (string[])["a.png", "b.PNG", "c.pdf", "LICENSE"])
            blog.Write("posts/" + name, "x");
        var build = blog.Build();
        Assert.Equal(ExitCode.Fine, build.ExitCode);
        Assert.Contains("not read, because of their file name extensions: 2 .png, 1 without an extension, 1 .pdf\n", build.Error, StringComparison.Ordinal);
    }

    private static Blog WithBadPost(string siteFile = Blog.SiteFile)
    {
        var blog = new Blog(siteFile: siteFile);
        blog.WritePost("bad", "title: Bad\ndate: 2026-13-40", "Text.");
        return blog;
    }
}
