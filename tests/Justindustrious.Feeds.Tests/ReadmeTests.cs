namespace Justindustrious.Feeds.Tests;

/// <summary>What README shows is compiled and run. The marks above its blocks are those of <see cref="Readme"/>.</summary>
[Collection(nameof(ReadmeTests))]
public class ReadmeTests
{
    private static readonly IReadOnlyList<ReadmeBlock> Blocks = Readme.Blocks("README.md");

    [Fact]
    public void Every_block_of_code_says_how_it_is_tested() =>
        Assert.All(
            Blocks.Where(block => block.Language == "csharp"),
            block => Assert.True(block.Marker is "run" or "serve" or "test" or "compile", $"README.md({block.Line}): no <!-- run -->, <!-- serve -->, <!-- test --> or <!-- compile --> stands above"));

    [Fact]
    public void Every_other_block_is_a_file_a_session_or_what_a_program_prints()
    {
        var printed = Blocks.Where(block => block.Marker == "run").Select(program => Blocks.OutputOf(program));
        Assert.All(
            Blocks.Where(block => block.Language != "csharp").Except(printed),
            block => Assert.True(
                block.Marker.StartsWith("file:", StringComparison.Ordinal) || block.Marker.StartsWith("console", StringComparison.Ordinal),
                $"README.md({block.Line}): no <!-- file: ... --> or <!-- console --> stands above"));
    }

    [Fact]
    public void Every_program_prints_what_stands_below_it()
    {
        var programs = Blocks.Where(block => block.Marker == "run").ToList();
        Assert.NotEmpty(programs);
        Assert.All(programs, program => Assert.Equal(Blocks.OutputOf(program).Text, CSharpProgram.Run(CSharpProgram.Compile(program.Text))));
    }

    [Fact]
    public void Every_test_and_every_other_program_compiles()
    {
        foreach (var block in Blocks.Where(block => block.Marker is "test" or "compile"))
        {
            var isTest = block.Marker == "test";
            CSharpProgram.Compile(
                isTest ? $"public class ReadersTests {{ {block.Text} }} static class MyBlog {{ public static Justindustrious.Feeds.Feed Feed => null!; }}" : block.Text,
                usings: isTest ? ["Xunit", "VerifyXunit", "static VerifyXunit.Verifier", "Justindustrious.Feeds", "Justindustrious.Feeds.Testing"] : []);
        }
    }
}

/// <summary>A program's output is caught from the console, which is one for all tests.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public class ReadmeTestsRunAlone;
