namespace Justindustrious.Feeds.MSBuild.Tests;

public class FeedFileTests
{
    private const string Feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>A feed</title>
            <link>https://example.org/</link>
            <description>Made elsewhere</description>
            <atom:link href="https://example.org/rss.xml" rel="self" type="application/rss+xml"/>
            <item>
              <title>A post</title>
              <link>https://example.org/a/</link>
              <guid isPermaLink="true">https://example.org/a/</guid>
              <description>Text</description>
              <pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate>
            </item>
          </channel>
        </rss>

        """;

    [Fact]
    public void A_valid_feed_builds_and_is_not_validated_again()
    {
        using var project = new Project("""<FeedFile Include="feeds/rss.xml" />""");
        project.Write("feeds/rss.xml", Feed);

        Assert.Equal(0, project.Build().ExitCode);

        Assert.Contains("_CheckFeedFiles", project.Build("-v:detailed").Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"_CheckFeedFiles\"", project.Build("-v:normal").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_an_error_of_the_build_at_its_line_until_it_is_fixed()
    {
        using var project = new Project("""<FeedFile Include="feeds/*.xml" />""");
        project.Write("feeds/good.xml", Feed);
        project.Write("feeds/b a d.xml", Feed.Replace("Mon, 23 Nov 2026 09:00:00 +0000", "2026-11-23", StringComparison.Ordinal));

        var built = project.Build();
        Assert.Equal(1, built.ExitCode);
        Assert.Contains(built.Lines(), line => line.StartsWith("feeds/b a d.xml(13,", StringComparison.Ordinal) && line.Contains(": error JF2", StringComparison.Ordinal));
        Assert.Contains("error FEEDS003: a FeedFile is not a valid feed", built.Output, StringComparison.Ordinal);
        Assert.Equal(1, project.Build().ExitCode);

        project.Write("feeds/b a d.xml", Feed);
        Assert.Equal(0, project.Build().ExitCode);
    }

    [Fact]
    public void Files_are_held_against_what_is_expected_of_them()
    {
        using var project = new Project("""<FeedFile Include="feeds/rss.xml" Expect="atom" />""");
        project.Write("feeds/rss.xml", Feed);

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("feeds/rss.xml(", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_know_the_address_that_they_are_published_at()
    {
        using var project = new Project("""<FeedFile Include="feeds/rss.xml" Root="feeds" Base="https://example.org/" Strict="true" />""");
        project.Write("feeds/rss.xml", Feed);
        Assert.Equal(0, project.Build().ExitCode);

        project.Write("app.proj", File.ReadAllText(project["app.proj"]).Replace("https://example.org/", "https://elsewhere.example/", StringComparison.Ordinal));
        var moved = project.Build();
        Assert.Equal(1, moved.ExitCode);
        Assert.Contains("warning JF", moved.Output, StringComparison.Ordinal);

        // Every build reports a warning, even if it has nothing to do.
        project.Write("app.proj", File.ReadAllText(project["app.proj"]).Replace("Strict=\"true\"", "", StringComparison.Ordinal));
        Assert.Contains("warning JF", project.Build().Output, StringComparison.Ordinal);
        Assert.Contains("warning JF", project.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        using var project = new Project("""<FeedFile Include="feeds/rss.xml" />""");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("feeds/rss.xml", built.Output, StringComparison.Ordinal);
    }
}
