using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

public class ContentFindingTests
{
    [Theory]
    [InlineData("a\n\nb [c](x:y)", "posts/hello.md(7,3): info JF5003: readers may not open the address 'x:y': its scheme is x; write an address that starts with https")]
    [InlineData("a\r\n\r\nb\u0001", "posts/hello.md(7,2): info JF5007: the content contains U+0001, which feeds can't contain; it was removed")]
    [InlineData("a\n\nb &#xD800; c", "posts/hello.md(7,3): info JF5007: a character reference stands for no character; readers see U+FFFD instead; write the character that was meant")]
    [InlineData("a\n\n<p>b &#0; c</p>", "posts/hello.md(7,6): info JF5007: a character reference stands for no character; readers see U+FFFD instead; write the character that was meant")]
    [InlineData("a\n\n> b <i onclick=x>c</i>", "posts/hello.md(7,5): info JF5002: the attribute onclick of <i> is not allowed in feeds; it was removed")]
    [InlineData("a\n\n<div>\n<form>b</form>\n</div>", "posts/hello.md(8,1): info JF5001: the element <form> is not allowed in feeds; only its content was kept")]
    [InlineData("", "posts/hello.md(5,1): warning JF5010: the post has no text and no media; write some text")]
    public void A_finding_points_at_the_place_in_the_Markdown(string markdown, string finding) =>
        Assert.Equal(finding, Assert.Single(Rendered.Markdown(markdown).Findings).ToString());

    [Fact]
    public void A_place_after_a_removed_character_is_still_the_authors() =>
        Assert.Equal(["posts/hello.md(5,2)", "posts/hello.md(5,6)"], Rendered.Html("<\u0001p\u0002><i onclick=x>a</i>").Findings.Select(finding => finding.Location.ToString()));

    [Fact]
    public void Things_of_one_kind_are_reported_once_with_their_number() =>
        Assert.EndsWith("it was removed (3 times)", Assert.Single(Rendered.Html("<p onclick=a><i onclick=b>x<b onclick=c>y").Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_post_from_memory_has_findings_without_a_place()
    {
        var finding = Assert.Single(ContentRenderer.Render(Some.Post() with { Content = PostContent.Markdown("[a](x:y)") }, ContentPolicy.Default).Findings);
        Assert.Null(finding.Location);
        Assert.Equal("content", finding.Path);
    }

    [Theory]
    [InlineData("a \uFFFD b")]
    [InlineData("a &#xFFFD; b")]
    [InlineData("a `&#xD800;` b")]
    public void A_replacement_character_that_the_author_wrote_is_no_finding(string markdown) => Assert.Empty(Rendered.Markdown(markdown).Findings);

    [Fact]
    public void Clean_content_has_no_findings() => Assert.Empty(Rendered.Markdown("# A\n\nb [c](d) <kbd>e</kbd>\n\n| f |\n|--:|\n| g |\n\n- [ ] h[^1]\n\n[^1]: i").Findings);

    [Fact]
    public void Findings_are_in_the_order_of_the_text_and_limited_in_number()
    {
        var findings = Rendered.Html(string.Concat(Enumerable.Range(0, 500).Select(i => $"<x-{i}>a</x-{i}>\n"))).Findings;
        Assert.InRange(findings.Count, 100, 101);
        Assert.Equal(Enumerable.Range(5, 100), findings.Take(100).Select(finding => finding.Location!.Value.Line));
    }
}
