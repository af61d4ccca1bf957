namespace Justindustrious.Feeds.Tests;

/// <summary>The code on README, the pages of docs and the packages' READMEs is compiled and run. The marks above its blocks are those of <see cref="Readme"/>.</summary>
/// <remarks>Web programs are compiled by the tests of the ASP.NET Core package, commands are run by those of the tool, and advice of rule pages by MendTests.</remarks>
[Collection(nameof(ReadmeTests))]
public class ReadmeTests
{
    private const string Front = "README.md";

    /// <summary>Pages whose programs have tests of their own.</summary>
    private static readonly string[] Others = ["docs/guides/podcast.md", "docs/guides/vocabulary.md"];

    public static TheoryData<string> Pages => [.. MarkdownPages().Where(page => page != "src/Justindustrious.Feeds.AspNetCore/README.md" && Readme.Blocks(page).Any(block => block.Language == "csharp"))];

    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var page in MarkdownPages().Except(Others))
            {
                foreach (var block in Readme.Blocks(page).Where(block => block.Marker == "run"))
                    programs.Add(page, block.Line);
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_says_how_it_is_tested(string page) =>
        Assert.All(
            Readme.Blocks(page).Where(block => block.Language == "csharp" && !block.Marker.StartsWith("file:", StringComparison.Ordinal)),
            block => Assert.True(
                block.Marker is "run" or "serve" or "test" or "compile",
                $"{page}({block.Line}): no <!-- run -->, <!-- serve -->, <!-- test --> or <!-- compile --> is above it"));

    [Fact]
    public void Every_other_block_of_README_is_a_file_a_session_or_what_a_program_prints()
    {
        var blocks = Readme.Blocks(Front);
        var printed = blocks.Where(block => block.Marker == "run").Select(program => blocks.OutputOf(program));
        Assert.All(
            blocks.Where(block => block.Language != "csharp").Except(printed),
            block => Assert.True(
                block.Marker.StartsWith("file:", StringComparison.Ordinal) || block.Marker.StartsWith("console", StringComparison.Ordinal),
                $"README.md({block.Line}): no <!-- file: ... --> or <!-- console --> is above it"));
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
        foreach (var block in Readme.Blocks(page).Where(block => block.Marker is "test" or "compile"))
        {
            var isTest = block.Marker == "test";
            CSharpProgram.Compile(
                isTest ? $"public class ReadersTests {{ {block.Text} }} static class MyBlog {{ public static Justindustrious.Feeds.Feed Feed => null!; }}" : block.Text,
                usings: isTest ? ["Xunit", "VerifyXunit", "static VerifyXunit.Verifier", "Justindustrious.Feeds", "Justindustrious.Feeds.Testing"] : []);
        }
    }

    [Fact]
    public void README_has_at_most_150_lines() => Assert.InRange(File.ReadLines(Repository.Find(Front)).Count(), 50, 150);

    private static IEnumerable<string> MarkdownPages() =>
        Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal)
            && (file == Front
                || (file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("/README.md", StringComparison.Ordinal))
                || (file.StartsWith("docs/", StringComparison.Ordinal) && !file.StartsWith("docs/rules/", StringComparison.Ordinal))));
}

/// <summary>A program's output is caught from the console, which is one for all tests.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public class ReadmeTestsRunAlone;
