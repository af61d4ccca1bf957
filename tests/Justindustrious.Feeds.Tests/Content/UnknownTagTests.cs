namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Names in angle brackets that are no elements are words, which are kept.</summary>
public class UnknownTagTests
{
    [Theory]
    [InlineData("List<T> and Map<K>", "<p>List&lt;T&gt; and Map&lt;K&gt;</p>")]
    [InlineData("Dictionary<string, List<int>>", "<p>Dictionary&lt;string, List&lt;int&gt;&gt;</p>")]
    [InlineData("<T>\nis *one*", "<p>&lt;T&gt;\nis <em>one</em></p>")]
    [InlineData("</T>", "<p>&lt;/T&gt;</p>")]
    [InlineData("- <TKey>", "<ul>\n<li>&lt;TKey&gt;</li>\n</ul>")]
    [InlineData("a <T x=\"y\"/> b", "<p>a &lt;T x=&quot;y&quot;/&gt; b</p>")]
    [InlineData("![a List<T>](k.jpg)", "<p><img src=\"https://blog.example.org/posts/hello/k.jpg\" alt=\"a List&lt;T&gt;\" /></p>")]
    [InlineData("<div>\nMap<K> *a*\n</div>", "<div>\nMap&lt;K&gt; *a*\n</div>")]
    [InlineData("std::vector<std::string> x", "<p>std::vector&lt;std::string&gt; x</p>")]
    [InlineData("<std::string>", "<p>&lt;std::string&gt;</p>")]
    [InlineData("*Box<dyn::Any>* and ![Vec<core::num>](k.jpg)", "<p><em>Box&lt;dyn::Any&gt;</em> and <img src=\"https://blog.example.org/posts/hello/k.jpg\" alt=\"Vec&lt;core::num&gt;\" /></p>")]
    [InlineData("a|b\n-|-\nMap<K>|c", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Map&lt;K&gt;</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>")]
    public void In_Markdown_they_are_text(string markdown, string html)
    {
        var rendered = Rendered.Markdown(markdown);
        Assert.Equal(html, rendered.Html);
        Assert.All(rendered.Findings, finding => Assert.Equal("JF5013", finding.Rule.Id));
    }

    [Theory]
    [InlineData("<p>A List<T> and Map<K, V>.</p>", "<p>A List&lt;T&gt; and Map&lt;K, V&gt;.</p>")]
    [InlineData("<p>x</T> y</p>", "<p>x&lt;/T&gt; y</p>")]
    [InlineData("<table><tr><td>Map<K></td></tr></table>", "<table><tbody><tr><td>Map&lt;K&gt;</td></tr></tbody></table>")]
    [InlineData("Ann <ann@example.org>, <https://example.org/>", "Ann &lt;ann@example.org&gt;, &lt;https://example.org/&gt;")]
    [InlineData("<p title='<T>'>a<!-- <T> --></p><script>b<T></script>", "<p title=\"&lt;T&gt;\">a</p>")]
    [InlineData("<pre><code>List<T></code></pre>", "<pre><code>List&lt;T&gt;</code></pre>")]
    [InlineData("<p>vector<std::string> x</p>", "<p>vector&lt;std::string&gt; x</p>")]
    [InlineData("a <b title=\"c", "a &lt;b title=&quot;c")]
    [InlineData("<x-y>a</x-y><o:p>b</o:p>", "ab")]
    public void In_HTML_they_are_text(string html, string expected) => Assert.Equal(expected, Rendered.Html(html).Html);

    [Fact]
    public void Each_name_is_reported_once_with_how_to_write_it_as_code() => Assert.Equal(
        [
            "posts/hello.md(5,7): warning JF5013: <T> is not an HTML element, so it was written as text; browsers don't show it: write `List<T>` (2 times)",
            "posts/hello.md(7,4): warning JF5013: <K> is not an HTML element, so it was written as text; browsers don't show it: write `Map<K>`",
        ],
        Rendered.Markdown("A List<T> and Set<T>.\n\nMap<K> too.").Findings.Select(finding => finding.ToString()));

    [Theory]
    [InlineData("<p>b</p>\n<p>List<T></p>", "posts/hello.md(6,8)")]
    [InlineData("<p>List<T></p> <i onclick=x>a</i>", "posts/hello.md(5,8)")]
    public void A_finding_points_at_the_place_in_the_HTML(string html, string place) =>
        Assert.Equal(place, Rendered.Html(html).Findings[0].Location.ToString());

    [Fact]
    public void What_comes_after_a_name_that_became_text_keeps_its_place() =>
        Assert.Equal("posts/hello.md(6,3)", Rendered.Html("List<T> Map<K, V>\nb <i onclick=x>a</i>").Findings.Single(finding => finding.Rule.Id == "JF5002").Location.ToString());

    [Theory]
    [InlineData("lorem <dolor> ipsum\n\n")]
    [InlineData("<dolor>\n\n")]
    [InlineData("lorem <x-dolor> ipsum\n\n")]
    [InlineData("lorem <b> ipsum\n\n")]
    [InlineData("- lorem <kbd> ipsum\n")]
    [InlineData("lorem <form> ipsum\n\n")]
    public void Ten_thousand_harmless_paragraphs_are_shown_as_Markdown(string paragraph)
    {
        var rendered = Rendered.Markdown(string.Concat(Enumerable.Repeat(paragraph, 10_000)) + "\n\n*last*");
        Assert.Contains("<em>last</em>", rendered.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(rendered.Findings, finding => finding.Rule.Id == "JF5011");
    }

    [Theory]
    [InlineData("<p>lorem List<dolor> ipsum</p>")]
    [InlineData("<p>lorem <b> ipsum</p>")]
    [InlineData("<p>lorem <x-dolor> ipsum")]
    [InlineData("<li>lorem <kbd> ipsum")]
    public void Ten_thousand_harmless_paragraphs_are_shown_as_HTML(string paragraph)
    {
        var rendered = Rendered.Html(string.Concat(Enumerable.Repeat(paragraph, 10_000)) + "<p><em>last</em></p>");
        Assert.Contains("<em>last</em>", rendered.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(rendered.Findings, finding => finding.Rule.Id == "JF5011");
    }

    [Fact]
    public void An_element_that_a_policy_adds_is_markup() =>
        Assert.Equal("<poll>a</poll>", Rendered.Html("<poll>a</poll>", ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add("poll") }).Html);
}
