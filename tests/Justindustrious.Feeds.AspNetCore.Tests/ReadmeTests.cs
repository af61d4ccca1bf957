namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The web programs that README shows. The package tests run them as well.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guides/aspnetcore.md")]
    public void Every_web_program_compiles(string page)
    {
        var programs = Readme.Blocks(page).Where(block => block.Marker == "serve").ToList();
        Assert.NotEmpty(programs);
        Assert.All(programs, program => CSharpProgram.Compile(program.Text, web: true));
    }
}
