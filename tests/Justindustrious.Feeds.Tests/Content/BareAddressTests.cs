using System.Text.Json;
using CsCheck;
using Justindustrious.Feeds.Content;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Tests.Content;

public class BareAddressTests
{
    private static readonly MarkdownPipeline Markdigs = Build(builder => builder.UseAutoLinks());
    private static readonly MarkdownPipeline Own = Build(builder => builder.Use<BareAddresses>());

    [Theory]
    [InlineData("see https://a.example/b?c=d#e, then", "https://a.example/b?c=d#e")]
    [InlineData("see (http://a.example) then", "http://a.example")]
    [InlineData("ftp://a.example", "ftp://a.example")]
    [InlineData("*www.a.example*", "http://www.a.example")]
    [InlineData("write to mailto:a@b.example", "mailto:a@b.example")]
    [InlineData("call tel:+123", "tel:+123")]
    [InlineData("https:// and then https://a.example", "https://a.example")]
    public void Is_a_link(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Markdown.Parse(markdown, Own).Descendants<LinkInline>()).Url);

    [Theory]
    [InlineData("xhttps://a.example")]
    [InlineData("https:/a.example")]
    [InlineData("HTTPS://a.example")]
    [InlineData("what the time www might be")]
    public void Is_text(string markdown) => Assert.Empty(Markdown.Parse(markdown, Own).Descendants<LinkInline>());

    [Fact]
    public void The_tree_is_that_of_Markdigs_own_extension()
    {
        var piece = Gen.OneOf(
            "http://", "https://", "ftp://", "mailto:", "tel:", "www.", "HTTP://", "h", "t", "w", "m", "f", " ", "   \n", "\n", "\n\n", "\r\n", "\t", "\u00A0", "(", ")", "[", "]", "](", "![", "<", ">",
            "*", "**", "_", "~~", "`", "\\", "&amp;", "&", "!", "$", "|", "|\n", "|--|--|\n", "- ", "# ", "> ", ": ", "[^1]", "[^1]: ", "[x] ", "<a href=x>", "</a>", "<!-- ", "-->",
            "a.example", "a@b.example", "/x_y_z", "?q=1", "#f", ".", ",", ";", ":", "the text", "+123", "\u00E9", "\u6F22", "\U0001F600", "<https://a.example>", "www.a.example", "http://a.example/b*");
        piece.Array[1, 30].Select(string.Concat).CheckEach(5_000, markdown =>
            Assert.True(TreeOf(markdown, Markdigs) == TreeOf(markdown, Own), JsonSerializer.Serialize(markdown)));
    }

    private static string TreeOf(string markdown, MarkdownPipeline pipeline) => string.Join("\n", Markdown.Parse(markdown, pipeline).Descendants().Select(part =>
        $"{part.GetType().Name} {part.Span} {(part as LiteralInline)?.Content} {(part as LinkInline)?.Url}"));

    private static MarkdownPipeline Build(Func<MarkdownPipelineBuilder, MarkdownPipelineBuilder> withAddresses) =>
        withAddresses(new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseFootnotes().UseTaskLists().UseDefinitionLists()).UsePreciseSourceLocation().Build();
}
