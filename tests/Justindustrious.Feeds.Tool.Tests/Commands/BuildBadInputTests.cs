namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>With each bad input, the exit code is 1 or 2, and a message explains what was found and what to write. No file is half-written.</summary>
public class BuildBadInputTests
{
    [Fact]
    public void A_folder_that_is_not_there_ends_with_2()
    {
        var outcome = InProcess.Run("build", "no/such/blog");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("dotnet-feeds: error: there is no folder 'no/such/blog'; write the folder with feeds.yml\n", outcome.Error);
    }

    [Fact]
    public void A_file_where_the_folder_is_asked_for_ends_with_2()
    {
        using var blog = new Blog();

        var outcome = InProcess.Run("build", Path.Combine(blog.Folder, "feeds.yml"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("is a file; write the folder with feeds.yml", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_file_that_is_not_there_ends_with_2()
    {
        using var blog = new Blog();

        var outcome = blog.Build("--site", "no-such.yml");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no site file 'no-such.yml'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_feeds_yml_ends_with_1_and_names_it()
    {
        using var blog = new Blog();
        File.Delete(Path.Combine(blog.Folder, "feeds.yml"));

        var outcome = blog.Build();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("feeds.yml", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("error JF9", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(blog.ReadOutput());
    }

    [Theory]
    [InlineData("title: [\n", "feeds.yml(")]
    [InlineData("just text\n", "feeds.yml(")]
    [InlineData("title: A blog\n", "feeds.yml")]
    [InlineData("title: A blog\nhome: nowhere\n", "feeds.yml(2,1)")]
    [InlineData("title: A blog\nhome: https://example.org/\nposts: nowhere\n", "feeds.yml(3,1)")]
    public void A_site_file_that_makes_no_sense_ends_with_1_and_its_place(string siteFile, string place)
    {
        using var blog = new Blog(siteFile: siteFile);

        var outcome = blog.Build();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(place, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(": error JF", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(blog.ReadOutput());
    }

    [Fact]
    public void An_output_folder_that_is_a_file_ends_with_2_and_the_file_stays()
    {
        using var blog = new Blog();
        blog.Write("public", "mine");

        var outcome = blog.Build();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("is a file; move it, or write another --out", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(blog.Public));
    }

    [Fact]
    public void An_output_folder_below_a_file_ends_with_2()
    {
        using var blog = new Blog();

        var outcome = blog.Build("--out", Path.Combine(blog.Folder, "feeds.yml", "deep", "er"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("feeds.yml' is a file", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_where_a_feed_belongs_ends_with_2_and_nothing_is_written()
    {
        using var blog = new Blog();
        blog.Write("public/feed.json/keep.txt", "mine");

        var outcome = blog.Build();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("feed.json' is a folder, but a file must be written there", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["feed.json/keep.txt"], blog.ReadOutput().Keys);
    }

    [Fact]
    public void A_file_where_a_category_belongs_ends_with_2_and_nothing_is_written()
    {
        using var blog = new Blog();
        blog.Write("public/categories", "mine");

        var outcome = blog.Build();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["categories"], blog.ReadOutput().Keys);
    }

    [Fact]
    public void An_output_that_cannot_be_written_ends_with_2()
    {
        // Not even root may make a folder in there.
        if (!Directory.Exists("/proc/self"))
            return;
        using var blog = new Blog();

        var outcome = blog.Build("--out", "/proc/self/feeds");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("can't be written", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("; make its folder writable, or write to another folder; no file has been replaced", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }
}
