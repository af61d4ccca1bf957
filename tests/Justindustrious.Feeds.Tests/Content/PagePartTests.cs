namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Parts that site generators add for the page are in a feed once or not at all. Text and code are never lost with them.</summary>
public class PagePartTests
{
    private static readonly string A = Rendered.Address;
    private static readonly string Id = Rendered.Prefix;
    private static readonly string Mathml = "<math><mi>E</mi></math>";

    public static TheoryData<string, string, string> Formulas => new()
    {
        { "KaTeX", $"<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>E</mi></mrow><annotation encoding='application/x-tex'>E</annotation></semantics></math></span><span class=katex-html aria-hidden=true><span class=base>E</span></span></span>", "<span><span><math><mrow><mi>E</mi></mrow></math></span></span>" },
        { "KaTeX without MathML", "<span class=katex><span class=katex-html aria-hidden=true>E</span></span>", "<span><span>E</span></span>" },
        { "KaTeX whose MathML can't travel", "<span class=katex><span class=katex-mathml><math><semantics><mrow><maction>E</maction></mrow><annotation encoding='application/x-tex'>E^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>E2</span></span>", @"<span><span>\(E^2\)</span></span>" },
        { "MathJax 3", $"<mjx-container class=MathJax jax=CHTML><mjx-math aria-hidden=true><mjx-utext>E</mjx-utext></mjx-math><mjx-assistive-mml>{Mathml}</mjx-assistive-mml></mjx-container>", Mathml },
        { "MathJax 3 as SVG", $"<mjx-container class=MathJax jax=SVG><svg aria-hidden=true><path d=M0></path></svg><mjx-assistive-mml>{Mathml}</mjx-assistive-mml></mjx-container>", Mathml },
        { "MathJax 2", $"<span class=MathJax_Preview>E</span><span class=MathJax><nobr aria-hidden=true><span class=math>E</span></nobr><span class=MJX_Assistive_MathML>{Mathml}</span></span><script type='math/tex'>E</script>", $"<span><span>{Mathml}</span></span>" },
        { "MathJax 2 without MathML", "<span class=MathJax><nobr aria-hidden=true><span class=math>E2</span></nobr></span><script type='math/tex'>E^2</script>", @"\(E^2\)" },
        { "kramdown", "<p>a <script type='math/tex'>x < y</script></p><script type='math/tex; mode=display'>% <![CDATA[\nx^2 %]]></script>", @"<p>a \(x &lt; y\)</p><p>\[x^2\]</p>" },
        { "a preview alone", "<p><span class=MathJax_Preview>E</span> a</p>", "<p><span>E</span> a</p>" },
        { "a picture next to hidden MathML", $"<span><span style='display: none'>{Mathml}</span><img src=k.svg alt=E aria-hidden=true></span>", $"<span><span hidden=\"\">{Mathml}</span><img src=\"{A}k.svg\" alt=\"E\"></span>" },
        { "an icon next to words", "<p>a <span aria-hidden=true>b</span></p>", "<p>a <span>b</span></p>" },
    };

    public static TheoryData<string, string, string> Headings => new()
    {
        { "markdown-it-anchor", "<h2 id=k>K <a class=header-anchor href='#k' aria-hidden=true>#</a></h2>", $"<h2 id=\"{Id}k\">K </h2>" },
        { "markdown-it-anchor, a mark in the link", "<h2 id=k>K<a class=header-anchor href='#k'><span aria-hidden=true>§</span></a></h2>", $"<h2 id=\"{Id}k\">K</h2>" },
        { "markdown-it-anchor, the link after the heading", "<h2 id=k>K</h2><a class=header-anchor href='#k'><span class=visually-hidden>Permalink to K</span> <span aria-hidden=true>#</span></a>", $"<h2 id=\"{Id}k\">K</h2>" },
        { "a heading that is a link", "<h2 id=k><a class=header-anchor href='#k'>K</a></h2>", $"<h2 id=\"{Id}k\"><a href=\"{A}#{Id}k\">K</a></h2>" },
        { "rehype-autolink-headings", "<h2 id=k><a aria-hidden=true tabindex=-1 href='#k'><span class='icon icon-link'></span></a>K</h2>", $"<h2 id=\"{Id}k\">K</h2>" },
        { "Docusaurus", "<h2 class=anchor id=k>K<a href='#k' class=hash-link aria-label='Direct link to K' title='Direct link to K'>&#8203;</a></h2>", $"<h2 id=\"{Id}k\">K</h2>" },
        { "GitHub", "<h2><a id=user-content-k class=anchor aria-hidden=true href='#k'><svg class='octicon octicon-link'><path d=M0></path></svg></a>K</h2>", $"<h2><a id=\"{Id}user-content-k\"></a>K</h2>" },
        { "Jekyll", "<h2 id=k><a href='#k' class=anchor-heading aria-labelledby=k><svg aria-hidden=true><use xlink:href='#svg-link'></use></svg></a> K</h2>", $"<h2 id=\"{Id}k\"> K</h2>" },
        { "Sphinx", "<h2 id=k>K<a class=headerlink href='#k' title='Permanent link'>¶</a></h2>", $"<h2 id=\"{Id}k\">K</h2>" },
        { "an address in full", $"<h2 id=k>K <a href='{A}#k'>🔗</a></h2>", $"<h2 id=\"{Id}k\">K </h2>" },
        { "a star that leads to a note", "<h2 id=k>K<a href='#n'>*</a></h2><p id=n>n</p>", $"<h2 id=\"{Id}k\">K<a href=\"{A}#{Id}n\">*</a></h2><p id=\"{Id}n\">n</p>" },
        { "a number that is a link", "<h2 id=k><a href='#k'>1.</a> K</h2>", $"<h2 id=\"{Id}k\"><a href=\"{A}#{Id}k\">1.</a> K</h2>" },
        { "a mark in a paragraph", "<p id=k>K <a class=anchor href='#k'>#</a></p>", $"<p id=\"{Id}k\">K <a href=\"{A}#{Id}k\">#</a></p>" },
    };

    public static TheoryData<string, string, string> Code => new()
    {
        { "Rouge", "<div class=highlight><pre class=highlight><code><table class=rouge-table><tbody><tr><td class='rouge-gutter gl'><pre class=lineno>1\n2\n</pre></td><td class=rouge-code><pre>a(42)\n43\n</pre></td></tr></tbody></table></code></pre></div>", "<div><pre><code>a(42)\n43\n</code></pre></div>" },
        { "Hexo", "<figure class='highlight js'><table><tr><td class=gutter><pre><span class=line>1</span><br><span class=line>2</span></pre></td><td class=code><pre><span class=line>a</span><br><span class=line>7</span></pre></td></tr></table></figure>", "<figure><pre><span>a</span><br><span>7</span></pre></figure>" },
        { "Hexo with the file's name", "<figure class='highlight js'><figcaption><span>a.js</span></figcaption><table><tr><td class=gutter><pre>1</pre></td><td class=code><pre>a</pre></td></tr></table></figure>", "<figure><figcaption><span>a.js</span></figcaption><pre>a</pre></figure>" },
        { "Hugo, a table", "<table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-go>42</code></pre></td></tr></table>", "<pre><code class=\"language-go\">42</code></pre>" },
        { "Hugo, inline", "<pre class=chroma><code class=language-go><span class=line><span class=ln>1</span><span class=cl>a 2</span></span></code></pre>", "<pre><code class=\"language-go\"><span><span>a 2</span></span></code></pre>" },
        { "Pygments", "<table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div></td><td class=code><div class=highlight><pre>a\nb</pre></div></td></tr></table>", "<div><pre>a\nb</pre></div>" },
        { "Pygments, inline", "<div class=highlight><pre><span class=lineno>1 </span>a\n</pre></div>", "<div><pre>a\n</pre></div>" },
        { "highlight.js", "<pre><code class=hljs><table class=hljs-ln><tbody><tr><td class='hljs-ln-line hljs-ln-numbers'><div class=hljs-ln-n></div></td><td class='hljs-ln-line hljs-ln-code'>a</td></tr><tr><td class='hljs-ln-line hljs-ln-numbers'>2</td><td class='hljs-ln-line hljs-ln-code'>3</td></tr></tbody></table></code></pre>", "<pre><code>a\n3\n</code></pre>" },
        { "a gist's table", "<table class=highlight><tr><td class='blob-num js-line-number' data-line-number=1></td><td class=blob-code>a</td></tr><tr><td class=blob-num>2</td><td class=blob-code>b</td></tr></table>", "<pre>a\nb\n</pre>" },
        { "Prism", "<pre class=line-numbers><code class=language-js>1\n2<span aria-hidden=true class=line-numbers-rows><span></span></span></code></pre>", "<pre><code class=\"language-js\">1\n2</code></pre>" },
        { "Zola", "<pre class=z-code><code class=language-rust><table><tbody><tr><td>7</td><td><span>a</span>\n</td></tr><tr><td>8</td><td>9</td></tr></tbody></table></code></pre>", "<pre><code class=\"language-rust\"><span>a</span>\n9\n</code></pre>" },
        { "a table in code whose numbers are no count", "<pre><table><tr><td>3</td><td>a</td></tr><tr><td>1</td><td>b</td></tr></table></pre>", "<pre><table><tbody><tr><td>3</td><td>a</td></tr><tr><td>1</td><td>b</td></tr></tbody></table></pre>" },
        { "numbers that are the code", "<pre class='gutter line-numbers'>1\n2</pre>", "<pre>1\n2</pre>" },
        { "marks in a gutter", "<table><tr><td class=gutter>+</td><td>a</td></tr></table>", "<table><tbody><tr><td>+</td><td>a</td></tr></tbody></table>" },
        { "a table of numbers", "<table><tr><td>1</td><td>2</td></tr></table>", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>" },
        { "numbers outside of code", "<p><span class=ln>1</span></p>", "<p><span>1</span></p>" },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    [MemberData(nameof(Headings))]
    [MemberData(nameof(Code))]
    public void It_is_written_once(string what, string html, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Rendered.Html(html).Html);
    }

    [Theory]
    [InlineData("Hello, feeds", "# Hello, feeds\n\nText", "<p>Text</p>")]
    [InlineData("Hello, feeds", "<!-- a -->\n\n# Hello, feeds\n\nText", "<p>Text</p>")]
    [InlineData("Hello, feeds", "Hello, *feeds*\n===\n\nText", "<p>Text</p>")]
    [InlineData("A `List<T>` here", "# A List<T> here\n\nText", "<p>Text</p>")]
    [InlineData("“Hello” – again…", "# \"Hello\" -- again...\n\nText", "<p>Text</p>")]
    [InlineData("hello  Feeds", "# HELLO feeds\n\nText", "<p>Text</p>")]
    [InlineData("Caf\u00E9", "# Cafe\u0301\n\nText", "<p>Text</p>")]
    [InlineData("Hello", "<h1>Hello</h1>\n\nText", "<p>Text</p>")]
    [InlineData("Hello", "Text\n\n# Hello\n\nMore", "<p>Text</p>\n<h1 id=\"ID\">Hello</h1>\n<p>More</p>")]
    [InlineData("Hello", "## Hello\n\nText", "<h2 id=\"ID\">Hello</h2>\n<p>Text</p>")]
    [InlineData("Hello", "# Hello\n\n# Hello\n\nText", "<h1 id=\"ID\">Hello</h1>\n<p>Text</p>")]
    [InlineData("Hello", "# Hello", "<h1 id=\"ID\">Hello</h1>")]
    [InlineData("C#", "# C++\n\nText", "<h1 id=\"c\">C++</h1>\n<p>Text</p>")]
    [InlineData("", "# Hello\n\nText", "<h1 id=\"ID\">Hello</h1>\n<p>Text</p>")]
    public void A_first_heading_that_repeats_the_title_is_left_out_of_Markdown(string title, string markdown, string html) =>
        Assert.Equal(html.Replace("ID", Id + "hello", StringComparison.Ordinal).Replace("\"c\"", $"\"{Id}c\"", StringComparison.Ordinal), Titled(title, PostContent.Markdown(markdown)).Html);

    [Theory]
    [InlineData("\n <!-- a --> <h1>Hello</h1><p>Text</p>", "<p>Text</p>")]
    [InlineData("<article><header><h1 id=k>Hello <a href='#k'>#</a></h1></header><p>Text</p></article>", "<article><header></header><p>Text</p></article>")]
    [InlineData("<img src=https://example.org/k.jpg><h1>Hello</h1>Text", "<img src=\"https://example.org/k.jpg\">Text")]
    [InlineData("<p>Text</p><h1>Hello</h1>More", "<p>Text</p><h1>Hello</h1>More")]
    [InlineData("<h1>Hello</h1>", "<h1>Hello</h1>")]
    [InlineData("<h1>Hello</h1><h1>Hello</h1><marquee><p>a</marquee>", "<h1>Hello</h1><p>a</p>")]
    public void A_first_heading_that_repeats_the_title_is_left_out_of_HTML(string html, string expected) =>
        Assert.Equal(expected, Titled("Hello", PostContent.Html(html)).Html.Trim());

    [Fact]
    public void A_heading_that_was_left_out_is_reported_at_its_place() => Assert.Equal(
        "posts/hello.md(7,1): info JF5017: the first heading, 'Hello', repeats the title, which readers show above the content; it was left out of the content",
        Assert.Single(Titled("Hello", PostContent.Markdown("<!-- a -->\n\n# Hello\n\nText")).Findings).ToString());

    private static Justindustrious.Feeds.Content.RenderedContent Titled(string title, PostContent content) =>
        Justindustrious.Feeds.Content.ContentRenderer.Render(Some.Post() with { Title = title, Content = content, Origin = new("posts/hello.md", 5) }, ContentPolicy.Default);
}
