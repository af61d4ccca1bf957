namespace Justindustrious.Feeds.Tests;

/// <summary>The programs of guides print what stands below them. <c>SNAPSHOT_ACCEPT=1</c> writes it anew.</summary>
[Collection(nameof(ReadmeTests))]
public class GuideProgramTests
{
    [Theory]
    [InlineData("podcast")]
    [InlineData("pictures")]
    public void Every_program_of_the_guide_prints_what_stands_below_it(string guide)
    {
        var name = $"docs/guides/{guide}.md";
        var file = Repository.Find(name);
        var blocks = Readme.Blocks(name);
        foreach (var program in blocks.Where(block => block.Marker == "run"))
        {
            var printed = CSharpProgram.Run(CSharpProgram.Compile(program.Text));
            var shown = blocks.OutputOf(program);
            if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            {
                var fence = $"```{shown.Language}\n";
                var page = File.ReadAllText(file);
                var from = page.IndexOf(fence, page.IndexOf(program.Text, StringComparison.Ordinal) + program.Text.Length, StringComparison.Ordinal) + fence.Length;
                File.WriteAllText(file, page[..from] + printed + page[(from + shown.Text.Length)..]);
            }
            else
            {
                Assert.Equal(shown.Text, printed);
            }
        }
    }
}
