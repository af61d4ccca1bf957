namespace Justindustrious.Feeds.Tests.House;

/// <summary>The advice under 'Mend' on rule pages works.</summary>
/// <remarks>
/// A block of <c>yaml</c> is feeds.yml, or a part of it; one of <c>markdown</c> is a whole post; one of <c>csharp</c> is an expression
/// in which <c>feed</c>, <c>post</c> and <c>options</c> are a feed, a post and the options of a document; one of <c>text</c> is only shown.
/// </remarks>
public class MendTests
{
    public static TheoryData<string> Ids => [.. FeedRules.All.Select(rule => rule.Id).Where(id => BlocksOf(id).Any(block => block.Language is "yaml" or "markdown"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_blog_that_follows_the_advice_keeps_the_rule(string id)
    {
        using var folder = new TempFolder();
        var (site, posts) = ("", 0);
        foreach (var block in BlocksOf(id))
        {
            if (block.Language == "yaml")
                site += block.Text;
            else if (block.Language == "markdown")
                folder.Write($"posts/post-{++posts}.md", block.Text);
        }

        foreach (var required in (ReadOnlySpan<string>)["title: Kettle\n", "home: https://example.org/\n", "author: Ann\n"])
        {
            if (!("\n" + site).Contains("\n" + required[..(required.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal))
                site += required;
        }

        folder.Write("feeds.yml", site);
        if (posts == 0)
            folder.Write("posts/post.md", "---\ntitle: Boiling\ndate: 2026-11-23\n---\nHow to boil water.\n");

        Assert.True(MarkdownFolder.Load(folder.Path).TryCreateFeedSet(out _, out var report), string.Join('\n', report.Diagnostics));
        // Nothing else may be wrong in the files either, such as a key that is misspelt; but advice for a draft leaves a feed without posts.
        Assert.DoesNotContain(report.Diagnostics, finding => finding.Rule.Id == id || finding.Rule.Id.StartsWith("JF9", StringComparison.Ordinal));
    }

    [Fact]
    public void All_advice_in_CSharp_compiles()
    {
        var methods = FeedRules.All.Select(rule => rule.Id)
            .SelectMany(id => BlocksOf(id).Where(block => block.Language == "csharp").Select(block => $"    static object {id}_{block.Line}(Feed feed, Post post, FeedOptions options) => {block.Text.TrimEnd()};\n"));

        CSharpProgram.Compile($"Console.WriteLine();\nstatic class Advice\n{{\n{string.Concat(methods)}}}\n", usings: ["Justindustrious.Feeds", "NodaTime"]);
    }

    [Fact]
    public void Every_block_of_advice_is_one_that_is_tested() =>
        Assert.All(
            FeedRules.All,
            rule => Assert.All(BlocksOf(rule.Id), block => Assert.Contains(block.Language, (string[])["yaml", "markdown", "csharp", "text"])));

    private static IEnumerable<ReadmeBlock> BlocksOf(string id)
    {
        var path = $"docs/rules/{id}.md";
        var lines = File.ReadAllLines(Repository.Find(path));
        var (mend, wrong) = (Array.IndexOf(lines, "## Mend"), Array.IndexOf(lines, "## Wrong"));
        return Readme.Blocks(path).Where(block => mend >= 0 && block.Line > mend && block.Line <= wrong);
    }
}
