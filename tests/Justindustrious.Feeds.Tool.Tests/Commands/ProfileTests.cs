namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary><c>--profile</c> of <c>validate</c> and <c>build</c>.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_adds_what_a_platform_requires()
    {
        var path = _folder["rss.xml"];
        File.WriteAllText(path, "<rss version=\"2.0\"><channel><title>Kettle</title><link>https://example.org/</link><description>x</description><language>en</language><item><title>Boiling</title><guid>https://example.org/1</guid></item></channel></rss>");

        Assert.DoesNotContain("JF6234", InProcess.Run("validate", path, "--report", "msbuild").Output, StringComparison.Ordinal);
        foreach (var words in new string[][] { ["--profile", "apple", "--profile", "psp1"], ["--profile", "apple,psp1"] })
        {
            var outcome = InProcess.Run(["validate", path, "--report", "msbuild", .. words]);
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("error JF6234", outcome.Output, StringComparison.Ordinal);
            Assert.Contains("error JF6231", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("build")]
    public void An_unknown_profile_is_refused_with_the_names_of_the_others(string command)
    {
        var outcome = InProcess.Run(command, _folder["x"], "--profile", "aple");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("'aple' is not a profile; write apple, psp1, spotify, flipboard, msn, mailchimp, email or json-readers (did you mean 'apple'?)", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_writes_nothing_if_a_requirement_is_not_met()
    {
        using var blog = new Blog();
        blog.WritePost("boiling", "title: Boiling\ndate: 2026-11-23", "Text.");

        var outcome = blog.Build("--profile", "apple", "--report", "msbuild");

        Assert.Equal(1, outcome.ExitCode);
        // A finding names the file of the post, or feeds.yml for the feed.
        Assert.Contains("posts/boiling.md(5,1): error JF6234: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("feeds.yml(1,1): error JF6020: ", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rss.xml(", outcome.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(blog.Folder, "public")));
    }

    [Fact]
    public void Build_checks_the_documents_that_the_platform_reads()
    {
        using var blog = new Blog();
        blog.WritePost("boiling", "title: Boiling\ndate: 2026-11-23", "Text.");

        var outcome = blog.Build("--profile", "json-readers", "--report", "msbuild");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("JF6230", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("JF6230", blog.Build("--profile", "json-readers", "--formats", "rss", "--report", "msbuild").Output, StringComparison.Ordinal);
        // The severity of a rule of a platform can be changed.
        Assert.Equal(0, blog.Build("--profile", "apple", "--rule", "JF6234=none", "--rule", "JF6020=warning", "--rule", "JF6034=warning").ExitCode);
    }
}
