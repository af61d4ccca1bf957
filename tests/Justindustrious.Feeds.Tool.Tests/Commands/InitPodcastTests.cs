namespace Justindustrious.Feeds.Tool.Tests;

/// <summary><c>dotnet feeds init --podcast</c> makes a podcast that builds and validates.</summary>
public class InitPodcastTests
{
    private static readonly string[] Given = ["--title", "A show", "--home", "https://show.example.org/", "--author", "Ann Example"];

    [Fact]
    public void The_sample_show_builds_and_validates_without_a_finding()
    {
        using var folder = new TempFolder();
        var init = InProcess.Run(["init", folder.Path, "--podcast", .. Given]);
        Assert.True(init.ExitCode == ExitCode.Fine, init.Error);

        var build = InProcess.Run("build", folder.Path, "--now", "2027-01-01", "--strict");
        Assert.True((build.ExitCode, build.Output) == (ExitCode.Fine, ""), build.Output + build.Error);

        // What is published is the folder with its feeds.
        var rss = File.ReadAllText(Path.Combine(folder.Path, "public", "rss.xml"));
        File.WriteAllText(Path.Combine(folder.Path, "rss.xml"), rss);
        var validate = InProcess.Run("validate", Path.Combine(folder.Path, "rss.xml"), "--strict", "--root", folder.Path, "--base", "https://show.example.org/");
        Assert.True(validate.ExitCode == ExitCode.Fine, validate.Output + validate.Error);
        Assert.Contains("<itunes:duration>30</itunes:duration>", rss, StringComparison.Ordinal);
        Assert.Contains("<podcast:guid>", rss, StringComparison.Ordinal);
        Assert.Contains("<podcast:chapters url=\"https://show.example.org/audio/1.json\" type=\"application/json+chapters\"", rss, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_exist_are_not_changed()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "audio"));
        File.WriteAllText(Path.Combine(folder.Path, "audio", "1.mp3"), "mine");
        Assert.Equal(ExitCode.Fine, InProcess.Run(["init", folder.Path, "--podcast", .. Given]).ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "audio", "1.mp3")));
    }

    [Fact]
    public void Without_the_option_there_is_no_show()
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Fine, InProcess.Run(["init", folder.Path, .. Given]).ExitCode);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "posts")));
        Assert.Null(MarkdownFolder.Load(folder.Path).Feed!.Podcast);
    }
}
