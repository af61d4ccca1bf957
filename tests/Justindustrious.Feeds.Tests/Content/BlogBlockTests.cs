namespace Justindustrious.Feeds.Tests.Content;

/// <summary>What generators' Markdown has beside CommonMark.</summary>
public class BlogBlockTests
{
    private static readonly string Id = Rendered.Prefix;

    public static TheoryData<string, string> Blocks => new()
    {
        { "> [!NOTE]\n> Sow.", Labelled("Note", "Sow.") },
        { "> [!warning] Slugs\n> Come.", Labelled("Slugs", "Come.") },
        { "> [link]\n> Sow.", "<blockquote>\n<p>[link]\nSow.</p>\n</blockquote>" },
        { ":::note\nSow.\n:::", Labelled("Note", "Sow.") },
        { "::: warning Slugs\nCome.\n:::", Labelled("Slugs", "Come.") },
        { ":::tip[Slugs]\nCome.\n:::\nAfter.", Labelled("Slugs", "Come.") + "\n<p>After.</p>" },
        { "::: {.note}\nSow.\n:::", Labelled("Note", "Sow.") },
        { ":::note\n```\n:::\n```\n:::", "<blockquote>\n<p><strong>Note</strong></p>\n<pre><code>:::\n</code></pre>\n</blockquote>" },
        { "::::note\n:::tip\nIn.\n:::\nOut.\n::::", $"<blockquote>\n<p><strong>Note</strong></p>\n{Labelled("Tip", "In.")}\n<p>Out.</p>\n</blockquote>" },
        { ":::tabs\nOne.\n:::", "<p>One.</p>" },
        { ":::details More\nOne.\n:::", "<details>\n<summary>More</summary>\n<p>One.</p>\n</details>" },
        { "::: not a word!\nOne.", "<p>::: not a word!\nOne.</p>" },
        { "!!! tip\n    Mulch.\n\nAfter.", Labelled("Tip", "Mulch.") + "\n<p>After.</p>" },
        { "!!! note \"Slugs\"\n    Come.", Labelled("Slugs", "Come.") },
        { "??? note \"Slugs\"\n    Come.", "<details>\n<summary>Slugs</summary>\n<p>Come.</p>\n</details>" },
        { "!!! Great news.", "<p>!!! Great news.</p>" },
        { "## A b {#own}\n\n[c](#own)", $"<h2 id=\"{Id}own\">A b</h2>\n<p><a href=\"{Rendered.Address}#{Id}own\">c</a></p>" },
        { "## A\n{: #own .b}", $"<h2 id=\"{Id}own\">A</h2>" },
        { "A line.\n{: .lead}", "<p>A line.</p>" },
        { "[a](b){:target=\"_blank\"} `c`{: .d} {e}", $"<p><a href=\"{Rendered.Address}b\">a</a> <code>c</code> {{e}}</p>" },
        { "![a](/b.png){width=300}", "<p><img src=\"https://blog.example.org/b.png\" alt=\"a\" width=\"300\" /></p>" },
        { "a {b: c} {#d} {.e}", "<p>a {b: c} {#d} {.e}</p>" },
        { "* TOC\n{:toc}\n\nA", "<p>A</p>" },
        { "[TOC]\n\nA", "<p>A</p>" },
        { "```mermaid\na --> b\n```", "<pre><code class=\"language-mermaid\">a --&gt; b\n</code></pre>" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Blocks_and_attributes_leave_no_marks(string source, string html) => Assert.Equal(html, Rendered.Markdown(source).Html);

    [Theory]
    [InlineData(100, false)]
    [InlineData(20_000, true)]
    public void Blocks_that_are_nested_too_deep_are_shown_as_they_were_written(int depth, bool isTooDeep)
    {
        var rendered = Rendered.Markdown(string.Concat(Enumerable.Repeat(":::tip\n", depth)) + "Sow.");
        Assert.Equal(isTooDeep, rendered.Html.Contains(":::tip", StringComparison.Ordinal));
        Assert.Equal(isTooDeep, rendered.Findings.Any(finding => finding.Rule.Id == "JF5011"));
    }

    [Theory]
    [InlineData("[a](./beans.md)", "<a href=\"https://blog.example.org/posts/beans/\">a</a>")]
    [InlineData("[a](beans.md#soil)", "<a href=\"https://blog.example.org/posts/beans/#soil\">a</a>")]
    [InlineData("[a](@/beans.md)", "<a href=\"https://blog.example.org/posts/beans/\">a</a>")]
    [InlineData("[a]({filename}/beans.md)", "<a href=\"https://blog.example.org/posts/beans/\">a</a>")]
    [InlineData("[[beans]]", "<a href=\"https://blog.example.org/posts/beans/\">Beans</a>")]
    [InlineData("[[beans#The Soil|a bean]]", "<a href=\"https://blog.example.org/posts/beans/#the-soil\">a bean</a>")]
    [InlineData("![[bean.png]]", "<img src=\"https://blog.example.org/files/bean.png\" alt=\"\" />")]
    [InlineData("![a](./bean.png)", "<img src=\"https://blog.example.org/files/bean.png\" alt=\"a\" />")]
    [InlineData("`[a](beans.md)` [[1]](https://example.org/) [b](https://example.org/README.md)",
        "<code>[a](beans.md)</code> <a href=\"https://example.org/\">[1]</a> <a href=\"https://example.org/README.md\">b</a>")]
    public void Links_to_files_become_the_addresses_that_the_site_gives_them(string source, string html)
    {
        var rendered = Rendered.InBlog(source);
        Assert.Equal($"<p>{html}</p>", rendered.Html);
        Assert.Empty(rendered.Findings);
    }

    [Theory]
    [InlineData("A [b](beanz.md).", "posts/hello.md(5,3): warning JF5020: no post was found for the link 'beanz.md'; the nearest is 'posts/beans.md'")]
    [InlineData("A [[Beanz]].", "posts/hello.md(5,3): warning JF5020: no post was found for the link 'Beanz'; the nearest is 'posts/beans.md'")]
    [InlineData("A [b]({{< ref \"beanz\" >}}).", "posts/hello.md(5,7): warning JF5020: no post was found for the link 'beanz'; the nearest is 'posts/beans.md'")]
    public void A_link_to_a_post_that_is_not_there_is_announced_at_its_place(string source, string finding) =>
        Assert.Equal(finding, Assert.Single(Rendered.InBlog(source).Findings).ToString());

    private static string Labelled(string label, string text) => $"<blockquote>\n<p><strong>{label}</strong></p>\n<p>{text}</p>\n</blockquote>";
}
