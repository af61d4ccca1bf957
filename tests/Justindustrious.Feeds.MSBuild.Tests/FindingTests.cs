namespace Justindustrious.Feeds.MSBuild.Tests;

public class FindingTests
{
    private const string Blog = """<FeedFolder Include="blog" />""";

    [Fact]
    public void An_error_in_a_post_is_an_error_of_the_build_at_its_line_and_nothing_is_written()
    {
        using var project = new Project(Blog).WithBlog();
        project.WritePost("blog", "x", "title: X\ndate: 2026-13-01");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains(built.Lines(), line => line.StartsWith("blog/posts/x.md(3,1): error JF9004: ", StringComparison.Ordinal));
        Assert.Contains(built.Lines(), line => line.Contains("app.proj : error FEEDS001: the feeds of 'blog' were not written", StringComparison.Ordinal));
        Assert.False(Directory.Exists(project["blog/public"]));
        Assert.Equal(1, project.Build().ExitCode);

        project.WritePost("blog", "x", "title: X\ndate: 2026-12-01");
        Assert.Equal(0, project.Build().ExitCode);
    }

    [Fact]
    public void A_warning_is_a_warning_of_the_build()
    {
        using var project = WithWarning();

        var built = project.Build();

        Assert.Equal(0, built.ExitCode);
        Assert.Contains(built.Lines(), line => line.StartsWith("blog/posts/untitled.md(", StringComparison.Ordinal) && line.Contains("warning JF", StringComparison.Ordinal));
        Assert.True(File.Exists(project["blog/public/rss.xml"]));
    }

    [Fact]
    public void Strict_stops_at_warnings()
    {
        using var project = WithWarning("""<FeedFolder Include="blog" Strict="true" />""");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error FEEDS001", built.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project["blog/public"]));
    }

    [Fact]
    public void Warnings_that_are_treated_as_errors_are_errors()
    {
        using var project = WithWarning(properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><FeedRuleIds>JF8003;JF8004</FeedRuleIds>");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains(built.Lines(), line => line.StartsWith("blog/posts/untitled.md(", StringComparison.Ordinal) && line.Contains(" error JF", StringComparison.Ordinal));
        Assert.Contains("error FEEDS001: the posts of 'blog' have warnings, which this project treats as errors", built.Output, StringComparison.Ordinal);
        Assert.Equal(1, project.Build().ExitCode);
    }

    [Fact]
    public void A_warning_may_stay_one_where_all_others_are_errors()
    {
        using var project = WithWarning(properties: """
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <FeedRuleIds>JF8002;JF8003;JF8004</FeedRuleIds>
            <WarningsNotAsErrors>CS1591; JF8003</WarningsNotAsErrors>
            """);

        var built = project.Build();

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("warning JF8003", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_build_reports_a_warning_and_reports_an_error_if_warnings_are_errors()
    {
        using var project = WithWarning(properties: "<FeedRuleIds>JF8003;JF8004</FeedRuleIds>");
        Assert.Contains("warning JF8003", project.Build().Output, StringComparison.Ordinal);

        var again = project.Build();
        Assert.DoesNotContain("feeds of blog", again.Output, StringComparison.Ordinal);
        Assert.Contains("warning JF8003", again.Output, StringComparison.Ordinal);

        foreach (var word in new[] { "-p:TreatWarningsAsErrors=true", "-warnaserror", "-warnaserror" })
        {
            var strict = project.Build(word);
            Assert.Equal(1, strict.ExitCode);
            Assert.Contains("error JF8003", strict.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("%3BJF8003", 0)]
    [InlineData("$(Nothing)%3B jf8003 %3B", 0)]
    [InlineData("%3B", 1)]
    [InlineData("JF800", 1)]
    public void WarningsNotAsErrors_counts_with_any_other_property(string exceptions, int exitCode)
    {
        using var project = WithWarning(properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><FeedRuleIds>JF8002;JF8003;JF8004</FeedRuleIds>");

        Assert.Equal(exitCode, project.Build($"-p:WarningsNotAsErrors={exceptions}").ExitCode);
    }

    [Fact]
    public void The_command_to_read_about_a_rule_works()
    {
        using var project = new Project(Blog).WithBlog();
        project.WritePost("blog", "x", "title: X\ndate: 2026-13-01");

        var line = project.Build().Lines().First(line => line.Contains("FEEDS001", StringComparison.Ordinal));

        var command = line[(line.IndexOf("to read about a rule, run ", StringComparison.Ordinal) + "to read about a rule, run ".Length)..].Replace(" ID", " JF9004", StringComparison.Ordinal);
        command = command.Split(" [")[0];
        Assert.StartsWith("# JF9004", Command.Run("sh", ["-c", command]).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_can_be_silenced_by_its_id()
    {
        using var project = WithWarning(properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><FeedRuleIds>JF8003;JF8004</FeedRuleIds><MSBuildWarningsAsMessages>JF8003</MSBuildWarningsAsMessages>");

        var built = project.Build();

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.DoesNotContain("warning", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_info_is_a_message()
    {
        using var project = new Project(Blog).WithBlog();
        project.Write("blog/feeds.yml", "title: A blog\nhome: https://blog.example.org/\nlanguage: en\n");

        Assert.DoesNotContain("info JF", project.Build().Output, StringComparison.Ordinal);
        File.Delete(project["blog/public/rss.xml"]);
        var told = project.Build("-v:normal");

        Assert.Equal(0, told.ExitCode);
        Assert.Contains("info JF8", told.Output, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_reported()
    {
        using var project = new Project("""<FeedFolder Include="blgo" />""").WithBlog();

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error : there is no folder 'blgo'; write the folder with feeds.yml", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_can_not_be_written_is_reported()
    {
        using var project = new Project("""<FeedFolder Include="blog" Out="out" />""").WithBlog();
        project.Write("out", "a file");

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error : the output folder 'out' can't be created", built.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<FeedsDotNet>not-there/dotnet</FeedsDotNet>")]
    [InlineData("<FeedsTool>too-new/dotnet-feeds.dll</FeedsTool>")]
    public void A_runtime_that_is_missing_or_too_old_is_reported(string properties)
    {
        using var project = new Project(Blog, properties).WithBlog();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "dotnet-feeds.*"))
            project.Write("too-new/" + Path.GetFileName(file), "");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll"), project["too-new/dotnet-feeds.dll"], overwrite: true);
        project.Write("too-new/dotnet-feeds.runtimeconfig.json", """{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"99.0.0"}}}""");
        File.Delete(project["too-new/dotnet-feeds.deps.json"]);

        var built = project.Build();

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error FEEDS002: no feeds were written: ", built.Output, StringComparison.Ordinal);
        Assert.Contains("could not run the tool, which needs the .NET 10 runtime or a newer one", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_built_where_feeds_are_skipped()
    {
        using var project = new Project(Blog).WithBlog();

        Assert.Equal(0, project.Build("-p:SkipFeeds=true").ExitCode);
        Assert.False(Directory.Exists(project["blog/public"]));
    }

    private static Project WithWarning(string items = Blog, string properties = "")
    {
        var project = new Project(items, properties).WithBlog();
        project.WritePost("blog", "untitled", "date: 2026-01-03");
        return project;
    }
}
