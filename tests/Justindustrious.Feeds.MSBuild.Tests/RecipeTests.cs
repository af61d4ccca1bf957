using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>docs/recipes: the commands in them are run, with this project's tool in the place of the published one.</summary>
public sealed class RecipeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public RecipeTests()
    {
        // What the recipes call, in front of all else in PATH.
        WriteProgram("dotnet-feeds", $"exec \"{RealDotNet}\" exec '{Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll")}' \"$@\"");
        WriteProgram("dnx", """
            [ "$1 $2" = 'Justindustrious.Feeds.Tool --yes' ] || exit 9
            shift 2
            exec dotnet-feeds "$@"
            """);
        // The tool is published nowhere yet: what would fetch it copies it.
        WriteProgram("dotnet", """
            [ "$1 $2 $3 $4" = 'tool install Justindustrious.Feeds.Tool --tool-path' ] || exit 9
            mkdir -p "$5" && cp "$(command -v dotnet-feeds)" "$5"
            """);
        _folder.Write("blog/feeds.yml", "title: A blog\nhome: https://blog.example.org/\nlanguage: en\nauthor: Ann\n");
        _folder.Write("blog/posts/hello.md", "---\ntitle: Hello\ndate: 2026-01-01\n---\nText.\n");
    }

    private static string RealDotNet =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    public void Dispose() => _folder.Dispose();

    [FactThatNeeds("bash")]
    public void The_GitHub_workflow_builds_feeds_and_annotates_posts()
    {
        var workflow = Parse("github-actions.yml");
        Assert.Equal(["build", "publish"], Map(workflow["jobs"]).Children.Keys.Select(key => key.ToString()));
        var command = NamedStep(workflow, "Build the feeds");

        Assert.Equal(0, Bash($"export CI=true PUBLISHES=false\n{command}").ExitCode);
        Assert.True(File.Exists(_folder.Find("public/rss.xml")));
        Assert.False(File.Exists(_folder.Find("blog/feeds.lock")));

        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: never\n---\n");
        var broken = Bash(command);
        Assert.Equal(1, broken.ExitCode);
        Assert.StartsWith("::error file=blog/posts/x.md,line=3,", broken.Output, StringComparison.Ordinal);
    }

    [FactThatNeeds("bash", "git")]
    public void The_GitHub_workflow_keeps_the_ids_of_what_it_publishes()
    {
        var workflow = Parse("github-actions.yml");
        Bash("git init -q --bare origin.git && git clone -q origin.git clone && cp -r blog clone/").MustSucceed();
        Bash("cd clone && git config user.email ann@example.org && git config user.name Ann && git add . && git commit -qm 'A blog' && git push -q origin HEAD").MustSucceed();
        var run = $"cd clone\nexport CI=true PUBLISHES=true\n{NamedStep(workflow, "Build the feeds")}\n(\n{NamedStep(workflow, "Keep the ids")}\n)";

        Bash(run).MustSucceed();
        Assert.Contains("https://blog.example.org/posts/hello/", Bash("git --git-dir origin.git show HEAD:blog/feeds.lock").MustSucceed().Output, StringComparison.Ordinal);

        Bash(run).MustSucceed();
        Assert.Equal("2", Bash("git --git-dir origin.git rev-list --count HEAD").Output.Trim());
    }

    [FactThatNeeds("bash")]
    public void The_GitHub_workflow_publishes_no_feeds_without_their_site()
    {
        var command = NamedStep(Parse("github-actions.yml"), "Look for the site");
        Assert.Equal(1, Bash(command).ExitCode);

        _folder.Write("public/index.html", "<title>A blog</title>");
        Assert.Equal(0, Bash(command).ExitCode);
    }

    [FactThatNeeds("bash")]
    public void The_Azure_pipeline_builds_feeds_and_lists_findings()
    {
        var command = Step(Map(Parse("azure-pipelines.yml")), "bash");

        Assert.Equal(0, Bash(command).ExitCode);
        Assert.True(File.Exists(_folder.Find("artifact/rss.xml")));

        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: never\n---\n");
        var broken = Bash(command);
        Assert.Equal(1, broken.ExitCode);
        Assert.Matches(new Regex(@"^##vso\[task\.logissue type=error;sourcepath=blog/posts/x\.md;linenumber=3;columnnumber=\d+;code=JF\d{4}\]\S"), broken.Output);

        // A finding without a line.
        File.Delete(_folder.Find("blog/feeds.yml"));
        Assert.Matches(new Regex(@"^##vso\[task\.logissue type=error;sourcepath=blog/feeds\.yml;code=JF\d{4}\]\S", RegexOptions.Multiline), Bash(command).Output);
    }

    [FactThatNeeds("bash", "sh")]
    public void The_shell_script_fetches_the_tool_once_and_ends_as_it_does()
    {
        var script = Repository.Find("docs/recipes/build-feeds.sh");

        Assert.Equal(0, Bash($"'{script}' blog out").ExitCode);
        Assert.True(File.Exists(_folder.Find("out/rss.xml")));
        Assert.True(File.Exists(_folder.Find(".feeds-tool/dotnet-feeds")));

        File.Delete(_folder.Find("bin/dotnet"));
        Assert.Equal(2, Bash($"PATH={_folder.Find("bin")} FEEDS_TOOLS=none '{script}' blog out").ExitCode);
        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: never\n---\n");
        WriteProgram("dotnet", "exit 9");
        Assert.Equal(1, Bash($"'{script}' blog out").ExitCode);
    }

    [FactThatNeeds("git", "sh")]
    public void The_hook_refuses_the_commit_of_a_post_that_would_break_the_feeds()
    {
        Bash("git init -q . && git config user.email ann@example.org && git config user.name Ann && cat > .gitignore <<< bin").MustSucceed();
        File.Copy(Repository.Find("docs/recipes/pre-commit"), _folder.Find(".git/hooks/pre-commit"));
        Bash("git add . && git commit -qm 'A blog'").MustSucceed();

        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: never\n---\n");
        Bash("git commit -q --allow-empty -m 'What is not staged is not judged'").MustSucceed();
        var refused = Bash("git add . && git commit -qm 'A bad post'");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("blog/posts/x.md", refused.Output + refused.Error, StringComparison.Ordinal);
        Assert.Equal("2", Bash("git rev-list --count HEAD").Output.Trim());

        // Mended where it counts; what lies in the working folder may be bad still.
        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: 2026-01-02\n---\nText.\n");
        Bash("git add .").MustSucceed();
        _folder.Write("blog/posts/x.md", "---\ntitle: X\ndate: never\n---\n");
        Bash("git commit -qm 'A good post'").MustSucceed();
        Assert.False(Directory.Exists(_folder.Find("blog/public")));
    }

    [Fact]
    public void Every_recipe_is_in_the_table_of_recipes()
    {
        var readme = File.ReadAllText(Repository.Find("docs/recipes/README.md"));

        Assert.All(
            Directory.GetFiles(Repository.Find("docs/recipes")).Select(file => Path.GetFileName(file)!).Where(file => file != "README.md"),
            file => Assert.Contains($"]({file})", readme, StringComparison.Ordinal));
    }

    private void WriteProgram(string name, string script)
    {
        var file = _folder.Write("bin/" + name, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private CommandResult Bash(string command) => Command.Run("bash", ["-c", command], _folder.Path, new Dictionary<string, string?>
    {
        ["PATH"] = $"{_folder.Find("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
        ["OUT"] = _folder.Find("artifact"),
        ["GIT_DIR"] = null,
        ["GIT_INDEX_FILE"] = null,
    });

    private static YamlMappingNode Parse(string recipe)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Repository.Find("docs/recipes/" + recipe));
        yaml.Load(reader);
        return Map(yaml.Documents.Single().RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    /// <summary>The script of a step of the job that builds.</summary>
    private static string NamedStep(YamlMappingNode workflow, string name) =>
        ((YamlSequenceNode)Map(Map(workflow["jobs"])["build"])["steps"]).Select(Map).Single(step => step.Children.ContainsKey("name") && step["name"].ToString() == name)["run"].ToString();

    /// <summary>The one script of that kind among the steps.</summary>
    private static string Step(YamlMappingNode job, string kind) =>
        ((YamlSequenceNode)job["steps"]).Select(Map).Single(step => step.Children.ContainsKey(kind))[kind].ToString();
}
