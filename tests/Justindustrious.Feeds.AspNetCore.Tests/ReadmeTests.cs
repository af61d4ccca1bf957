namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The web programs that README and the guides show. The package tests run those of README as well.</summary>
public class ReadmeTests
{
    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            var pages = Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal)
                && (file.StartsWith("docs/guides/", StringComparison.Ordinal) || file is "README.md" or "src/Justindustrious.Feeds.AspNetCore/README.md"));
            foreach (var page in pages)
            {
                foreach (var block in Readme.Blocks(page).Where(block => block.Marker == "serve"))
                    programs.Add(page, block.Line);
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_web_program_compiles(string page, int line) =>
        CSharpProgram.Compile(Readme.Blocks(page).First(block => block.Line == line).Text, web: true);
}
