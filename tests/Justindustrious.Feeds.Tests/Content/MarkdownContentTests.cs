namespace Justindustrious.Feeds.Tests.Content;

public class MarkdownContentTests
{
    private static readonly string Id = Rendered.Prefix;
    private static readonly string To = Rendered.Address + "#" + Rendered.Prefix;

    public static TheoryData<string, string, string> Features => new()
    {
        { "emphasis", "*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>" },
        { "an image", "![A *k*](k.jpg \"T\")", $"<p><img src=\"{Rendered.Address}k.jpg\" alt=\"A k\" title=\"T\" /></p>" },
        { "a bare address", "See https://example.org/a?b=1&c=2.", "<p>See <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.</p>" },
        { "an e-mail address", "<ann@example.org>", "<p><a href=\"mailto:ann@example.org\">ann@example.org</a></p>" },
        { "heading ids", "# Wasser kochen\n\n## Über 日本語", $"<h1 id=\"{Id}wasser-kochen\">Wasser kochen</h1>\n<h2 id=\"{Id}über-日本語\">Über 日本語</h2>" },
        { "headings alike", "# A\n\n# A\n\n# A", $"<h1 id=\"{Id}a\">A</h1>\n<h1 id=\"{Id}a-2\">A</h1>\n<h1 id=\"{Id}a-3\">A</h1>" },
        { "a link to a heading", "[there](#boil)\n\n# Boil", $"<p><a href=\"{To}boil\">there</a></p>\n<h1 id=\"{Id}boil\">Boil</h1>" },
        { "a link to a place of the page", "[there](#comments)", $"<p><a href=\"{Rendered.Address}#comments\">there</a></p>" },
        { "tasks", "- [x] boil\n- [ ] pour", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">\u2611 boil</li>\n<li class=\"task-list-item\">\u2610 pour</li>\n</ul>" },
        { "definitions", "Kettle\n:   Boils", "<dl>\n<dt>Kettle</dt>\n<dd>Boils</dd>\n</dl>" },
        { "code with a language", "```csharp\na < b\n```", "<pre><code class=\"language-csharp\">a &lt; b\n</code></pre>" },
        { "a table", "a|b\n-|-:\n1|2", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th style=\"text-align: right;\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td style=\"text-align: right;\">2</td>\n</tr>\n</tbody>\n</table>" },
        { "a table with rows of other lengths than the head", "a|b\n-|-\n1|2|3\n4|", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n<th></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n<td>3</td>\n</tr>\n<tr>\n<td>4</td>\n<td></td>\n<td></td>\n</tr>\n</tbody>\n</table>" },
        { "a comment", "a <!-- b --> c\n\n<!-- d -->\n\ne", "<p>a  c</p>\n<p>e</p>" },
        { "a formula in TeX", "$a_1 \\le b^2$ & more", "<p>$a_1 \\le b^2$ &amp; more</p>" },
        { "a formula that looks like Markdown", "$\\{a*b*c\\}_<b>$ is $$\\mathbf{x}_1*2$$", "<p>$\\{a*b*c\\}_&lt;b&gt;$ is $$\\mathbf{x}_1*2$$</p>" },
        { "a displayed formula", "$$\na &= b \\\\\n- c*d*e\n$$\n\nText", "<p>$$\na &amp;= b \\\\\n- c*d*e\n$$</p>\n<p>Text</p>" },
        { "a formula in brackets", "\\(a*b*c\\) and \\[x_1 * y_2\\], \\(n\\)", "<p>\\(a*b*c\\) and \\[x_1 * y_2\\], \\(n\\)</p>" },
        { "a formula in doubled brackets", "\\\\(a*b*c\\\\)", "<p>\\(a*b*c\\)</p>" },
        { "a displayed formula in brackets", "\\[\na &= b \\\\\n- c*d*e\n\\]\n\nText", "<p>\\[\na &amp;= b \\\\\n- c*d*e\n\\]</p>\n<p>Text</p>" },
        { "a displayed formula in a list", "- a\n\n  \\[\n  x*y*z\n  \\]\n- b", "<ul>\n<li><p>a</p>\n<p>\\[\nx*y*z\n\\]</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>" },
        { "brackets that are text", "\\(\\) \\[sic\\] \\[1\\] \\(see *this*\\) \\[a\\](b) \\[", "<p>() [sic] [1] (see <em>this</em>) [a](b) [</p>" },
        { "a bracket that is not closed", "\\[\n\n*a*\n\n\\]", "<p>[</p>\n<p><em>a</em></p>\n<p>]</p>" },
        { "emphasis beside CJK letters", "今天**豆子发芽了。**很高兴。", "<p>今天<strong>豆子发芽了。</strong>很高兴。</p>" },
        { "the root of an app", "![K](~/img/k.png)", "<p><img src=\"https://blog.example.org/img/k.png\" alt=\"K\" /></p>" },
        { "two prices", "$5 *or* $6, or $ *a* $", "<p>$5 <em>or</em> $6, or $ <em>a</em> $</p>" },
        { "a replacement character", "a\uFFFDb", "<p>a&#xFFFD;b</p>" },
        { "a link in a link", "[a <https://example.org/> b](c)", $"<p><a href=\"{Rendered.Address}c\">a https://example.org/ b</a></p>" },
        { "a footnote mark in an image's words", "![a[^1]](k.jpg)\n\n[^1]: x", $"<p><img src=\"{Rendered.Address}k.jpg\" alt=\"a\" /></p>" },
        { "raw HTML", "a <b onclick=x>b</b>", "<p>a <b>b</b></p>" },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void Markdown_becomes_HTML_fit_to_travel(string feature, string markdown, string html)
    {
        Assert.NotEmpty(feature);
        var rendered = Rendered.Markdown(markdown).Html;
        Assert.Equal(html, feature.Contains("footnote", StringComparison.Ordinal) ? rendered.Split('\n')[0] : rendered);
    }

    [Fact]
    public void Footnotes_lead_to_the_post_and_back_wherever_they_are_read()
    {
        var html = Rendered.Markdown("A[^k].\n\n[^k]: B.").Html;
        Assert.Contains($"<a id=\"{Id}fnref:1\" href=\"{To}fn:1\" class=\"footnote-ref\"><sup>1</sup></a>", html, StringComparison.Ordinal);
        Assert.Contains($"<li id=\"{Id}fn:1\">\n<p>B.<a href=\"{To}fnref:1\" class=\"footnote-back-ref\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_posts_have_two_prefixes()
    {
        var (one, other) = (new Justindustrious.Feeds.Content.PostIds(Some.Post("a")), new Justindustrious.Feeds.Content.PostIds(Some.Post("b")));
        Assert.Matches("^p[0-9a-f]{8}-$", one.Prefix);
        Assert.NotEqual(one.Prefix, other.Prefix);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](JAVASCRIPT&colon;alert(1))", "<p>a</p>")]
    [InlineData("![a *b*](data:image/png;base64,AAAA)", "<p>a b</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("[a][b]\n\n[b]: vbscript:x", "<p>a</p>")]
    public void A_refused_address_leaves_its_words(string markdown, string html)
    {
        var rendered = Rendered.Markdown(markdown);
        Assert.Equal(html, rendered.Html);
        Assert.Equal("JF5003", Assert.Single(rendered.Findings).Rule.Id);
    }

    [Fact]
    public void Generic_attributes_are_plain_text() =>
        Assert.Equal("<p>a{onclick=alert(1)} <em>b</em>{.fixed}</p>", Rendered.Markdown("a{onclick=alert(1)} *b*{.fixed}").Html);
}
