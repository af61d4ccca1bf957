using YamlDotNet.RepresentationModel;

namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>The steps of README, getting started, the guides and the packages' READMEs, from an empty folder and the packed packages alone.</summary>
/// <remarks>
/// The comment above a block is <c>step</c>, or <c>pipeline</c> for steps of a build server. These can follow, each after a semicolon:
/// <list type="table">
/// <item><term><c>with all files</c>, <c>with all files in my-site</c></term><description>the files of the whole page are here before the first command</description></item>
/// <item><term><c>after COMMAND</c></term><description>what the page assumes: it runs first</description></item>
/// <item><term><c>without npx</c>, <c>without dotnet run</c></term><description>this program is not here, so another one that does nothing is in its place</description></item>
/// <item><term><c>makes public/rss.xml</c></term><description>the promised result: a feed with posts</description></item>
/// <item><term><c>fails</c></term><description>each command ends with 1</description></item>
/// <item><term><c>fails where FILE says KEY: VALUE</c></term><description>the same, if this line of a file is changed</description></item>
/// </list>
/// </remarks>
[Trait("Suite", "Long")]
public sealed class StepTests : IDisposable
{
    /// <summary>What a program prints that is not here. <c>curl</c> fetches the feed that was made last.</summary>
    private static readonly Dictionary<string, string> Absent = new()
    {
        ["bundle"] = "shift; exec \"$@\"",
        ["curl -s"] = "cat public/atom.xml",
        ["curl"] = "[ ! -e \"$MADE\" ] || cp \"$MADE\" \"$2\"",
        ["gh"] = """echo '[{"name": "1.1.0", "published_at": "2026-11-23T09:00:00Z", "html_url": "https://kettle.example.org/1.1.0", "body": "A whistle."}]'""",
    };

    /// <summary>The packages and tools that the pages share, as on the machine of a person who reads one page after the other.</summary>
    private static readonly Lazy<TempFolder> Home = new(() =>
    {
        var home = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => home.Dispose();
        return home;
    });

    private readonly TempFolder _folder = new();
    private string _at;
    private string? _made;

    public StepTests() => _at = _folder.Path;

    public static TheoryData<string> Pages => [.. Readme.All("step").Concat(Readme.All("pipeline")).Select(block => block.Page).Distinct().Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [TheoryThatNeeds(Need.Patience, "bash", "hugo", "jekyll")]
    [MemberData(nameof(Pages))]
    public void Each_step_of_the_page_ends_with_what_the_page_promises(string page)
    {
        Packages.WriteConfig(_folder);
        var blocks = Readme.Blocks(page);
        foreach (var block in blocks)
        {
            if (block.Marker.StartsWith("file:", StringComparison.Ordinal))
                WriteFiles([block], "");
            else if (block.Marker.Split(';')[0] is "step" or "pipeline")
                Run(page, blocks, block);
        }
    }

    private void Run(string page, IReadOnlyList<ReadmeBlock> blocks, ReadmeBlock block)
    {
        var clauses = block.Marker.Split(';', StringSplitOptions.TrimEntries);
        string? Clause(string start) => clauses.FirstOrDefault(clause => clause.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim();

        if (clauses[0] == "pipeline")
            _at = Directory.CreateDirectory(_folder.Find($"pipeline-{block.Line}")).FullName;
        if (Clause("with all files") is { } files)
            WriteFiles(blocks, files.Length == 0 ? Path.GetRelativePath(_folder.Path, _at) : files["in ".Length..]);
        var absent = Clause("without")?.Split(", ") ?? [];
        if (Clause("after") is { } before)
            Assert.Equal(0, Bash(before, absent, isServer: false).ExitCode);

        using var change = Clause("fails where") is { } line ? new Change(_folder, line) : null;
        foreach (var (command, shown) in clauses[0] == "pipeline" ? PipelineCommands(block) : Commands(block))
        {
            var result = Bash(command, absent, clauses[0] == "pipeline");
            var said = $"{result.Output}{result.Error}";
            Assert.True(result.ExitCode == (change is null && !clauses.Contains("fails") ? 0 : 1), $"{page}({block.Line}): $ {command} ended with {result.ExitCode}\n{said}");
            var from = 0;
            foreach (var expected in shown)
            {
                var at = said.IndexOf(expected, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{page}({block.Line}): '{expected}' is not in\n{said}");
                from = at + expected.Length;
            }
        }

        if (Clause("makes") is { } feed)
        {
            _made = Path.Combine(_at, feed);
            Assert.True(File.Exists(_made), $"{page}({block.Line}): {feed} was not made");
            Assert.Matches("<item>|<entry>|\"items\"", File.ReadAllText(_made));
        }
    }

    private void WriteFiles(IEnumerable<ReadmeBlock> blocks, string folder)
    {
        foreach (var file in blocks.Where(block => block.Marker.StartsWith("file:", StringComparison.Ordinal)))
            _folder.Write(Path.Combine(folder, file.Marker["file:".Length..].Trim()), file.Text);
    }

    /// <summary>The commands, each with the lines below it, which are lines of its output in this order. A command may go on after <c>\</c>.</summary>
    private static IEnumerable<(string Command, string[] Shown)> Commands(ReadmeBlock block)
    {
        var lines = block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (block.Language != "console")
            return lines.Select(line => (line, Array.Empty<string>()));
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("$ ", StringComparison.Ordinal)).Append(lines.Length).ToList();
        return starts.Zip(starts.Skip(1), (from, to) => (lines[from][2..], lines[(from + 1)..to]));
    }

    private static IEnumerable<(string Command, string[] Shown)> PipelineCommands(ReadmeBlock block)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(block.Text);
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents.Single().RootNode)
            .Select(step => (step["run"].ToString().Replace("${{ github.repository }}", "kettle/kettle", StringComparison.Ordinal), Array.Empty<string>()));
    }

    private CommandResult Bash(string command, IEnumerable<string> absent, bool isServer)
    {
        var programs = absent.Select(name => (Name: name, Words: name.Split(' ', 2))).Select(program =>
        {
            var (name, others) = (program.Words[0], program.Words.Length == 1 ? "" : $"if [ \"$1\" != '{program.Words[1]}' ]; then command {program.Words[0]} \"$@\"; return; fi; ");
            return $"{name}() {{ {others}({Absent.GetValueOrDefault(program.Name, "exit 0")}); }}\n";
        });
        var place = _folder.Find("place.txt");
        // dnx is next to dotnet, which not every PATH has. A person answers yes when it asks whether to run a package.
        var script = $"{string.Concat(programs)}dnx() {{ dotnet dnx --yes \"$@\"; }}\n{command}\nended=$?\npwd > '{place}'\nexit $ended";
        var result = Command.Run(
            "bash",
            ["-c", script],
            _at,
            new Dictionary<string, string?>(Packages.Variables(Home.Value))
            {
                ["PATH"] = $"{Home.Value.Find("home/.dotnet/tools")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["CI"] = isServer ? "true" : null,
                ["MADE"] = _made ?? "",
                ["SOURCE_DATE_EPOCH"] = null,
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
            limit: TimeSpan.FromMinutes(10));
        if (File.Exists(place))
            _at = File.ReadAllText(place).TrimEnd('\n');
        return result;
    }

    /// <summary>A line of a file, changed until this is disposed: <c>blog/posts/a.md says date: 31.12.2026</c>.</summary>
    private sealed class Change : IDisposable
    {
        private readonly string _file;
        private readonly string _before;

        public Change(TempFolder folder, string change)
        {
            var words = change.Split(" says ");
            _file = folder.Find(words[0]);
            _before = File.ReadAllText(_file);
            var key = words[1][..(words[1].IndexOf(':', StringComparison.Ordinal) + 1)];
            var lines = _before.Split('\n');
            lines[Array.FindIndex(lines, line => line.StartsWith(key, StringComparison.Ordinal))] = words[1];
            File.WriteAllText(_file, string.Join('\n', lines));
        }

        public void Dispose() => File.WriteAllText(_file, _before);
    }
}
