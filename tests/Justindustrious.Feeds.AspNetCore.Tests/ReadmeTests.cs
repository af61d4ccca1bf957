namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The web programs that README shows. The package tests run them as well.</summary>
public class ReadmeTests
{
    [Fact]
    public void Every_web_program_compiles()
    {
        var programs = Readme.Blocks("README.md").Where(block => block.Marker == "serve").ToList();
        Assert.NotEmpty(programs);
        Assert.All(programs, program => CSharpProgram.Compile(program.Text, web: true));
    }
}
