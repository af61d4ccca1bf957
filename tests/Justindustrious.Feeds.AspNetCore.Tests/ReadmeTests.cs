using System.Text;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The web programs that README, the guides and other pages show: each starts, and serves its feed.</summary>
public class ReadmeTests
{
    public static TheoryData<string, int> Served => Rows("serve");

    public static TheoryData<string, int> Compiled => Rows("compile web");

    [Theory]
    [MemberData(nameof(Served))]
    public async Task Every_web_program_serves_its_feed(string page, int line)
    {
        var block = Readme.Block(page, line);
        using var folder = new TempFolder();
        Readme.Blocks(page).WriteFiles(folder);
        await using var program = await WebProgram.StartAsync(CSharpProgram.Compile(block.Text, web: true), folder.Path);

        using var client = new HttpClient { BaseAddress = program.Address };
        var path = block.Marker == "serve" ? "/rss.xml" : block.Marker["serve ".Length..];
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{page}({line}): {path} answers {(int)response.StatusCode}: {text}");
        var report = FeedValidator.Validate(Encoding.UTF8.GetBytes(text));
        Assert.True(report is { Format: not null, IsValid: true }, string.Join('\n', report.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Compiled))]
    public void Every_other_web_program_compiles(string page, int line) => CSharpProgram.Compile(Readme.Block(page, line).Text, web: true);

    private static TheoryData<string, int> Rows(string word)
    {
        var rows = new TheoryData<string, int>();
        foreach (var (page, line) in Readme.All(word))
            rows.Add(page, line);
        return rows;
    }
}
