namespace Justindustrious.Feeds.Tests;

/// <summary>Every block on README, the pages of docs and the packages' READMEs is tested. The comments above them are those of <see cref="Readme"/>.</summary>
/// <remarks>
/// Web programs are run by the tests of the ASP.NET Core package, commands by those of the tool, and steps with the packed packages by StepTests. The examples
/// on pages of rules are run by the tests of each group of rules, and the advice on them by MendTests.
/// </remarks>
[Collection(nameof(ReadmeTests))]
public class ReadmeTests
{
    private const string Front = "README.md";

    /// <summary>Pages whose programs have tests of their own.</summary>
    private static readonly string[] Others = ["docs/guides/podcast.md", "docs/guides/vocabulary.md"];

    public static TheoryData<string> Pages => [.. Readme.Pages().Where(page => Readme.Blocks(page).Count > 0)];

    public static TheoryData<string, int> Parts => Rows("part");

    public static TheoryData<string, int> Programs => Rows("run");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_says_how_it_is_tested(string page)
    {
        var blocks = Readme.Blocks(page);
        var printed = blocks.Where(block => block.Marker == "run").Select(program => blocks.OutputOf(program));
        Assert.Empty(blocks.Except(printed).Where(block => !SaysHow(block))
            .Select(block => $"{page}({block.Line}): '<!-- {block.Marker} -->' does not say how the block is tested; tests/Testing/Readme.cs lists what can stand there"));
    }

    /// <summary>A block of C# always runs or compiles.</summary>
    private static bool SaysHow(ReadmeBlock block) => (block.Language, block.Marker.Split(' ', ';')[0]) switch
    {
        ("csharp", "run" or "serve" or "test" or "compile" or "file:" or "by") => true,
        ("csharp", _) => false,
        (_, "file:" or "part" or "console" or "step" or "pipeline") => true,
        (_, "by") => Repository.Files().Any(file => file.EndsWith($"/{block.Marker["by ".Length..]}.cs", StringComparison.Ordinal)),
        // The reason is a sentence, not a word.
        (_, "shown:") => block.Marker.Split(' ').Length > 4,
        _ => false,
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_a_file_is_read_without_a_finding_in_it(string page, int line)
    {
        var block = Readme.Block(page, line);
        using var folder = new TempFolder();
        Readme.Blocks(page).WriteFiles(folder);
        var isSite = block.Marker == "part of feeds.yml";
        var site = isSite ? block.Text : "";
        foreach (var required in (ReadOnlySpan<string>)["title: Kettle\n", "home: https://kettle.example.org/\n"])
            site += ("\n" + site).Contains("\n" + required[..(required.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal) ? "" : required;
        folder.Write("feeds.yml", site + (("\n" + site).Contains("\nposts:", StringComparison.Ordinal) ? "" : "posts: own\n"));
        folder.Write("own/post.md", $"---\ntitle: Boiling\ndate: 2026-11-23\n{(isSite ? "" : block.Text)}---\nHow to boil water.\n");

        var file = folder.Find(isSite ? "feeds.yml" : "own/post.md");
        Assert.DoesNotContain(MarkdownFolder.Load(folder.Path).Report.Diagnostics, finding => finding.Location?.File == file);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_program_prints_what_is_below_it(string page, int line)
    {
        var blocks = Readme.Blocks(page);
        var program = blocks.First(block => block.Line == line);
        var printed = CSharpProgram.Run(CSharpProgram.Compile(program.Text));
        var shown = blocks.OutputOf(program);
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            Readme.Replace(page, shown, printed);
        else
            Assert.Equal(shown.Text, printed);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_and_every_other_program_compiles(string page)
    {
        foreach (var block in Readme.Blocks(page).Where(block => block.Marker is "test" or "compile" && block.Language == "csharp"))
        {
            var isTest = block.Marker == "test";
            CSharpProgram.Compile(
                isTest ? $"public class ReadersTests {{ {block.Text} }} static class MyBlog {{ public static Justindustrious.Feeds.Feed Feed => null!; }}" : block.Text,
                usings: isTest ? ["Xunit", "VerifyXunit", "static VerifyXunit.Verifier", "Justindustrious.Feeds", "Justindustrious.Feeds.Testing"] : []);
        }
    }

    [Fact]
    public void README_has_at_most_150_lines() => Assert.InRange(File.ReadLines(Repository.Find(Front)).Count(), 50, 150);

    private static TheoryData<string, int> Rows(string word)
    {
        var rows = new TheoryData<string, int>();
        foreach (var (page, line) in Readme.All(word).Where(row => word != "run" || !Others.Contains(row.Page)))
            rows.Add(page, line);
        return rows;
    }
}

/// <summary>A program's output is caught from the console, which is one for all tests.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public class ReadmeTestsRunAlone;
