using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Template code is replaced by the output of its generator, and unknown code is reported.</summary>
public class TemplateTests
{
    private const string Watch = "<p><a href=\"https://www.youtube.com/watch?v=abcdefghijk\">www.youtube.com</a></p>";

    public static TheoryData<string, string> Known => new()
    {
        { "{{< youtube abcdefghijk >}}", Watch },
        { "{{< youtube id=\"abcdefghijk\" >}}", Watch },
        { "{% youtube abcdefghijk %}", Watch },
        { "{{ youtube(id=\"abcdefghijk\") }}", Watch },
        { "{{< vimeo 123 >}}", "<p><a href=\"https://vimeo.com/123\">vimeo.com</a></p>" },
        { "{{< figure src=\"/b.png\" alt=\"B\" caption=\"Beans\" >}}", "<figure><img src=\"https://blog.example.org/b.png\" alt=\"B\"><figcaption><p>Beans</p></figcaption></figure>" },
        { "{{< gist ida 0123456789abcdef >}}", "<p><a href=\"https://gist.github.com/ida/0123456789abcdef\">gist.github.com</a></p>" },
        { "{{< tweet user=\"ida\" id=\"123\" >}}", "<p><a href=\"https://twitter.com/ida/status/123\">twitter.com</a></p>" },
        { "{{< highlight go \"linenos=table\" >}}\na < b\n{{< /highlight >}}", "<pre><code class=\"language-go\">a &lt; b\n</code></pre>" },
        { "{% highlight ruby %}\nputs 1\n{% endhighlight %}", "<pre><code class=\"language-ruby\">puts 1\n</code></pre>" },
        { "{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}", "<pre><code class=\"language-js\">let a;\n</code></pre>" },
        { "[p]({{< ref \"beans.md#soil\" >}})", $"<p><a href=\"{Garden.Beans}#soil\">p</a></p>" },
        { "[p]({% post_url 2026-05-01-beans %})", $"<p><a href=\"{Garden.Beans}\">p</a></p>" },
        { "[p]({{ site.baseurl }}{% link beans.md %})", $"<p><a href=\"{Garden.Beans}\">p</a></p>" },
        { "{% post_link beans %} or {% post_link beans the beans %}", $"<p><a href=\"{Garden.Beans}\">Beans</a> or <a href=\"{Garden.Beans}\">the beans</a></p>" },
        { "{% asset_img bean.png Bean %}", "<p><img src=\"https://blog.example.org/files/bean.png\" alt=\"Bean\" title=\"Bean\"></p>" },
        { "[p]({{ '/a/' | relative_url }}) {{ page.title }}", "<p><a href=\"https://blog.example.org/a/\">p</a> Hello, feeds</p>" },
        { "{% raw %}{{ kept }}{% endraw %}", "<p>{{ kept }}</p>" },
        { "{{</* youtube x */>}}", "<p>{{&lt; youtube x &gt;}}</p>" },
        { "a {% comment %}b{% endcomment %} c", "<p>a  c</p>" },
        { "{% quote(author=\"Ida\") %}\nA *bean*.\n{% end %}", "<blockquote>\n<p>A <em>bean</em>.</p>\n<footer>Ida</footer></blockquote>" },
        { "{{% notice tip %}}\nWater *early*.\n{{% /notice %}}", "<blockquote><p><strong>Tip</strong></p>\n<p>Water <em>early</em>.</p>\n</blockquote>" },
        { "{% include note.html text=\"hello\" %}", "<p><em>hello</em></p>" },
        { "import A from './a';\n\nText {/* a */}here.", "<p>Text here.</p>" },
        { "{/* a */}\n\n<Note>\n    Use *mulch*.\n</Note>", "<blockquote><p><strong>Note</strong></p>\n<p>Use <em>mulch</em>.</p>\n</blockquote>" },
        { "<img style={{width: 60}} src=\"/b.png\" width={70} />", "<img src=\"https://blog.example.org/b.png\" width=\"70\">" },
        { "import bean from './bean.png';\n\n<Image src={bean} alt=\"B\" />", "<p><img src=\"https://blog.example.org/files/bean.png\" alt=\"B\"></p>" },
        { "export const a = {\n  b: 1,\n};\n\n<Tabs>\n  <TabItem label=\"One\">\n    First.\n  </TabItem>\n</Tabs>", "<p><strong>One</strong></p>\n<p>First.</p>" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Code_that_generators_have_becomes_what_they_print(string source, string html)
    {
        var rendered = Rendered.InBlog(source);
        Assert.Equal(html, rendered.Html);
        Assert.DoesNotContain(rendered.Findings, finding => finding.Severity != FeedSeverity.Info);
    }

    [Theory]
    [InlineData("`{{ a }}` and ``{% b %}``, {a} and {b}")]
    [InlineData("```\n{{< youtube x >}}\n{{ a }}\n```")]
    [InlineData("~~~ liquid\n{% if a %}\n~~~")]
    [InlineData("Text:\n\n    {{ a }}\n    [b](c.md)")]
    [InlineData("<pre><code>{{ a }}</code></pre>")]
    [InlineData("<!-- {{ a }} {% include b %} -->a")]
    [InlineData("$x_{{a}}$ and $$\\frac{{a}}{b}$$")]
    [InlineData("- a\n\n  ```\n  {{ a }}\n  ```")]
    [InlineData("> ```\n> {% a %}\n> ```")]
    [InlineData("[gallery] and [video of beans](https://example.org/) and `[caption id=1]`")]
    [InlineData("List<T>{ get; } and 50% {off} or {# not}")]
    public void What_stands_in_code_or_only_has_braces_is_text(string source) =>
        Assert.DoesNotContain(Rendered.InBlog(source).Findings, finding => finding.Rule.Id == "JF5019");

    [Theory]
    [InlineData("* A\n  * B\n    ``` ruby\n    b\n\n* C\n\n{% x %}", 1)]
    [InlineData("* A\n  ```\n  b\n\n  {% x %}", 0)]
    [InlineData("```\nb\n\n{% x %}", 0)]
    [InlineData("* A\n  ```\nb {% x %}\n  ```\n", 0)]
    public void A_fence_in_a_list_that_is_not_closed_ends_with_the_list(string source, int count) =>
        Assert.Equal(count, Rendered.InBlog(source, BodySyntax.Hexo).Findings.Count(finding => finding.Rule.Id == "JF5019"));

    [Fact]
    public void Marks_without_anything_in_them_stay_in_code() =>
        Assert.Equal("<pre><code>{%} {{&lt;/*/&gt;}} {{&lt; a &gt;}} \n</code></pre>", Rendered.InBlog("```\n{%} {{</*/>}} {{</* a */>}} {% endraw %}\n```").Html);

    [Fact]
    public void The_indentation_of_a_component_ends_with_the_tag_around_it() =>
        Assert.EndsWith("<pre><code>code\n</code></pre>", Rendered.InBlog("{% note %}\n<Warning>\n    a\n{% endnote %}\n</Warning>\n\n    code").Html, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_is_announced_at_its_line_once_a_line()
    {
        var rendered = Rendered.InBlog("A {{ a.b }} {{ c }}.\n\n{{< chart x >}}\n\n{% if a %}\nb\n{% endif %}\n\n<%= d %>");
        Assert.Equal(["5:3", "7:1", "9:1", "11:1", "13:1"], rendered.Findings.Where(finding => finding.Rule.Id == "JF5019").Select(finding => $"{finding.Location!.Value.Line}:{finding.Location.Value.Column}"));
        Assert.Equal("<p>A {{ a.b }} {{ c }}.</p>\n<p>b</p>\n<p>&lt;%= d %&gt;</p>", rendered.Html);
    }

    [Fact]
    public void Findings_after_replaced_code_keep_the_lines_and_columns_of_the_file()
    {
        var rendered = Rendered.InBlog("{{< highlight go >}}\na\nb\n{{< /highlight >}}\n\n{{< youtube abcdefghijk >}} and [x](javascript:a) List<T>\n\n<font>a</font>");
        Assert.Equal(
            ["JF5003 10:33", "JF5005 10:1", "JF5013 10:55", "JF5001 12:1"],
            rendered.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location!.Value.Line}:{finding.Location.Value.Column}").OrderBy(text => text.EndsWith("12:1", StringComparison.Ordinal)).ThenBy(text => text));
    }

    [Theory]
    [InlineData("{% include loop.html %}", "error JF5023", "the include 'loop.html' includes itself: 'loop.html' → 'loop.html'; remove one of them")]
    [InlineData("{% include code.html %}", "warning JF5019", "the include 'code.html' was left out: '{% if a %}' is template code")]
    [InlineData("{% include x.html %}", "warning JF5019", "'{% include x.html %}' was left out: there is no such file")]
    public void An_include_that_can_not_be_used_is_left_out_with_a_finding(string source, string rule, string message)
    {
        var rendered = Rendered.InBlog("a\n\n" + source);
        Assert.Equal("<p>a</p>", rendered.Html);
        Assert.StartsWith($"posts/hello.md(7,1): {rule}: {message}", Assert.Single(rendered.Findings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 7 }} {% x %}", BodySyntax.Hugo, "<p>{{ 7 }} {% x %}</p>")]
    [InlineData("{{< youtube abcdefghijk >}}", BodySyntax.Liquid, "<p>{{&lt; youtube abcdefghijk &gt;}}</p>")]
    [InlineData("See {{ site.title }}, {{ x }}.", BodySyntax.Liquid, "<p>See A blog, .</p>")]
    [InlineData(":tada: `:tada:`", BodySyntax.Hugo | BodySyntax.Emoji, "<p>🎉 <code>:tada:</code></p>")]
    [InlineData(":tada:", BodySyntax.Hugo, "<p>:tada:</p>")]
    [InlineData("beans %%not\n\nshown%%and ==soil== `%%a%% ==b==`", BodySyntax.WikiLinks, "<p>beans and <mark>soil</mark> <code>%%a%% ==b==</code></p>")]
    [InlineData("1 == 2, =open", BodySyntax.WikiLinks, "<p>1 == 2, =open</p>")]
    [InlineData("%%beans%% ==soil==", BodySyntax.Hugo, "<p>%%beans%% ==soil==</p>")]
    [InlineData("![[https.png|100]] ![[b.png|Row]]", BodySyntax.WikiLinks, "<p><img src=\"https://blog.example.org/posts/hello/https.png\" alt=\"\" width=\"100\" /> <img src=\"https://blog.example.org/posts/hello/b.png\" alt=\"Row\" /></p>")]
    [InlineData("[[Nothing]]", BodySyntax.WikiLinks, "<p>Nothing</p>")]
    [InlineData("[[Nothing]]: a bed.", BodySyntax.WikiLinks, "<p>Nothing: a bed.</p>")]
    [InlineData("$$a\n{{ x(b=\"c\") }}\n", BodySyntax.Zola, "<p>$$a</p>")]
    [InlineData("* A {{ katex(body=\"\\vec{a}_1\") }} and {{ katex(body=\"b<c\") }}\n\n## Next\n\n{% katex(block=true) %}\nc\n{% end %}\n", BodySyntax.Zola,
        "<ul>\n<li>A $\\vec{a}_1$ and $b&lt;c$</li>\n</ul>\n<h2 id=\"p10404d30-next\">Next</h2>\n<p>$$\nc\n$$</p>")]
    [InlineData("{{ katex(body=\"a\", block=true) }}", BodySyntax.Zola, "<p>$$\na\n$$</p>")]
    [InlineData("{{ note(title=\"a\") }} b\n\n{% note() %}\nc\n{% end %}", BodySyntax.Zola, "<p>b</p>\n<blockquote><p><strong>Note</strong></p>\n<p>c</p>\n</blockquote>")]
    [InlineData("<code style={{color: \"red\"}}>\n<b>a</b>\n</code>", BodySyntax.Mdx, "<code>\n<b>a</b>\n</code>")]
    [InlineData("A caption. {.small}\nAnother {.b} line.", BodySyntax.Nunjucks, "<p>A caption. \nAnother {.b} line.</p>")]
    [InlineData("::: figure Beans on poles\nA.\n:::", BodySyntax.Nunjucks, "<blockquote>\n<p><strong>Beans on poles</strong></p>\n<p>A.</p>\n</blockquote>")]
    [InlineData("{{< highlight js >}}\na < b\n{{< / highlight >}}", BodySyntax.Hugo, "<pre><code class=\"language-js\">a &lt; b\n</code></pre>")]
    [InlineData("[TOC]\nBeans", BodySyntax.Hexo, "<p>Beans</p>")]
    [InlineData("See {{/* youtube(id=\"a\") */}} and {%/* note() */%}a{%/* end */%}.", BodySyntax.Zola, "<p>See {{ youtube(id=&quot;a&quot;) }} and {% note() %}a{% end %}.</p>")]
    [InlineData("{{< figure src=\"/a.png\" caption=\"*Beans*\" >}}", BodySyntax.Hugo, "<figure><img src=\"https://blog.example.org/a.png\" alt=\"*Beans*\"><figcaption><p><em>Beans</em></p></figcaption></figure>")]
    [InlineData("{% blockquote Ida Bean, Rows https://garden.example/rows/ On rows %}\nBeans.\n{% endblockquote %}", BodySyntax.Hexo,
        "<blockquote>\n<p>Beans.</p>\n<footer><strong>Ida Bean, Rows</strong> <cite><a href=\"https://garden.example/rows/\">On rows</a></cite></footer></blockquote>")]
    public void A_generator_that_is_known_has_its_own_code_alone(string source, object syntax, string html) =>
        Assert.Equal(html, Rendered.InBlog(source, (BodySyntax)syntax).Html);

    [Fact]
    public void An_address_with_a_filter_that_is_not_known_stays_a_link()
    {
        var rendered = Rendered.InBlog("[a]: {{ \"https://garden.example/b/\" | archived: \"2010\" }}\n\nSee [a].\n", BodySyntax.Liquid);
        Assert.Equal("<p>See <a href=\"https://garden.example/b/\">a</a>.</p>", rendered.Html);
        Assert.Contains("the address in it was written, without its filter", Assert.Single(rendered.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a](./bean.png)", 1)]
    [InlineData("<img src=\"../bean.png\">", 1)]
    [InlineData("![a](/bean.png) ![b](https://garden.example/bean.png) [c](./bean.pdf)", 0)]
    public void A_picture_that_the_generator_bundles_is_announced(string source, int count)
    {
        Assert.Equal(count, Rendered.InBlog(source, BodySyntax.BundledFiles).Findings.Count(finding => finding.Rule.Id == "JF5024"));
        Assert.Empty(Rendered.InBlog(source, BodySyntax.Hugo).Findings);
    }

    [Theory]
    [InlineData("[caption id=\"a\" width=\"9\"]Beans[/caption]", "'[caption id=\"a\" width=\"9\"]'")]
    [InlineData("[caption id=\"a\"][Beans][/caption]", "'[caption id=\"a\"]'")]
    [InlineData("[gallery ids=\"1,2\"]", "'[gallery ids=\"1,2\"]'")]
    [InlineData("[embed]Beans[/embed]", "'[embed]'")]
    [InlineData("[code]\nBeans", "'[code]'")]
    [InlineData("[gallery]", "'[gallery]'")]
    [InlineData("Beds.[gallery]", "'[gallery]'", 5)]
    public void Tags_of_WordPress_stay_and_are_announced(string source, string shown, int before = 0)
    {
        var rendered = Rendered.InBlog("a\n\n" + source);
        Assert.Equal($"<p>a</p>\n<p>{source.Replace("\"", "&quot;", StringComparison.Ordinal)}</p>", rendered.Html);
        Assert.StartsWith($"posts/hello.md(7,{1 + before}): warning JF5019: {shown} is template code, which is never run; it is a tag of WordPress, which stays as it is",
            Assert.Single(rendered.Findings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See the beds:\n[gallery]\n\n[gallery]: https://garden.example/gallery/")]
    [InlineData("It prints [code] and [embed] there.")]
    [InlineData("[gallery](https://garden.example/gallery/)")]
    public void Words_in_brackets_are_no_tags_of_WordPress(string source) => Assert.Empty(Rendered.InBlog(source).Findings);

    [Fact]
    public void A_component_that_is_not_known_is_announced_and_its_text_kept()
    {
        var rendered = Rendered.InBlog("{/* a */}\n\n<Chart rows={3} />\n\n<Bed>\n\nInside.\n\n</Bed>\n\nThere are {rows} rows.");
        Assert.Equal("<p>Inside.</p>\n<p>There are  rows.</p>", rendered.Html);
        Assert.Equal(["JF5021 7", "JF5021 9", "JF5019 15"], rendered.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location!.Value.Line}"));
    }

    [Theory]
    [InlineData("A.\n\n<!--more-->\n\nB.", "A.")]
    [InlineData("A [b][1].\n\n<!-- more -->\n\nB.\n\n[1]: https://example.org/", "A b.")]
    [InlineData("A.\n\n{/* truncate */}\n\nB.", "A.")]
    [InlineData("A `<!--more-->`.\n\nB.", "A <!--more-->. B.")]
    [InlineData("A.\n\n<!-- a comment -->\n\nB.", "A. B.")]
    public void The_text_above_the_mark_is_the_summary(string source, string summary) =>
        Assert.Equal(summary, Rendered.InBlog(source).Excerpt);

    [Fact]
    public void A_mark_of_the_posts_own_ends_the_summary() =>
        Assert.Equal("A.", Rendered.Render(PostContent.Markdown("A.\n\n***\n\nB.") with { Surroundings = new Garden(), SummaryMark = "***" }).Excerpt);
}
