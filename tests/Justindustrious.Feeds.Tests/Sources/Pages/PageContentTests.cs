namespace Justindustrious.Feeds.Tests.Sources.Pages;

/// <summary>What is left of a page in a feed.</summary>
public class PageContentTests
{
    private const string Text = "<p>The kettle boils at a hundred degrees.</p>";

    [Theory]
    [InlineData("<nav><a href=/>Home</a></nav>")]
    [InlineData("<div class=post-meta>by <a rel=author href=/ann>Ann</a> · 3 min read</div>")]
    [InlineData("<p class=byline>Ann</p>")]
    [InlineData("<div class=\"toc\"><ul><li><a href='#a'>A</a></ul></div>")]
    [InlineData("<details class=table-of-contents><summary>Contents</summary><ol><li>A</ol></details>")]
    [InlineData("<script>track()</script><style>p{}</style>")]
    [InlineData("<button class=copy>Copy</button>")]
    [InlineData("<div hidden>Secret</div>")]
    public void What_the_page_has_around_the_text_is_left_out(string part)
    {
        using var pages = new PagesOnDisk();
        Assert.Equal(Text, pages.Write("a.html", PagesOnDisk.Post(before: part, text: Text)).Text());
    }

    [Theory]
    [InlineData("<footer><ul class=tags><li><a rel=tag href=/t>tea</a></ul></footer>")]
    [InlineData("<p>Tags: <a rel=tag href=/t>tea</a>, <a rel=tag href=/w>water</a></p>")]
    [InlineData("<div class=share-buttons><a href=https://x.example/>Share</a></div>")]
    [InlineData("<div class=\"social-share\">Share</div><div id=disqus_thread></div>")]
    [InlineData("<section id=comments><h2>Comments</h2><form><textarea></textarea></form></section>")]
    [InlineData("<noscript>Please enable JavaScript to view the comments.</noscript>")]
    [InlineData("<aside class=related><a href=/b>Another</a></aside>")]
    [InlineData("<div class='post__nav'><a href=/b>Next</a></div>")]
    public void What_the_page_has_below_the_text_is_left_out(string part)
    {
        using var pages = new PagesOnDisk();
        Assert.Equal(Text, pages.Write("a.html", PagesOnDisk.Post(text: Text, after: part)).Text());
    }

    [Theory]
    [InlineData("<aside>Take care: it is hot.</aside>", "it is hot")]
    [InlineData("<blockquote><p>Steam.</p><footer>Ann</footer></blockquote>", "Ann")]
    [InlineData("<footer class=footnotes><ol><li>A note.</ol></footer>", "A note.")]
    [InlineData("<p>We met on <time datetime=2020-01-01>New Year</time> and talked about kettles for a very long time.</p>", "New Year")]
    [InlineData("<h1>Another heading</h1><p>More.</p>", "Another heading")]
    [InlineData("<pre><code class=meta>meta</code></pre>", "meta")]
    [InlineData("<ul><li><input type=checkbox checked disabled> Done</ul>", "Done")]
    [InlineData("<div class=meta>A post about metadata may well call its main part so; that is the text itself, and all of it has to stay where it is.</div>", "has to stay")]
    public void What_is_a_part_of_the_text_stays(string part, string words)
    {
        using var pages = new PagesOnDisk();
        Assert.Contains(words, pages.Write("a.html", PagesOnDisk.Post(text: Text, after: part)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_addresses_become_absolute_against_the_canonical_address()
    {
        using var pages = new PagesOnDisk();
        var html = PagesOnDisk.Post("<link rel=canonical href=/posts/hello/>", text: "<p><a href=../b/>b</a> <img src=a.png alt=a> <a href=#x>x</a></p>");
        Assert.Contains("<a href=\"https://blog.example.org/posts/b/\">b</a> <img src=\"https://blog.example.org/posts/hello/a.png\"", pages.Write("hello.html", html).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_element_says_where_relative_addresses_start()
    {
        using var pages = new PagesOnDisk();
        var html = PagesOnDisk.Post("<base href=https://cdn.example.org/site/>", text: "<p><img src=a.png alt=a></p>");
        Assert.Contains("src=\"https://cdn.example.org/site/a.png\"", pages.Write("hello.html", html).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_at_their_lines_and_columns_in_the_page()
    {
        using var pages = new PagesOnDisk();
        pages.Write("a.html", PagesOnDisk.Post(text: "<p>One.</p>\n<!-- a comment -->\n<p>Two <a href='javascript:x()'>x</a>, three <img src='file:///y' alt=y></p>\n"));
        var folder = pages.Load();
        folder.TryCreateFeedSet(out _, out var report);
        var places = report.Diagnostics.Where(finding => finding.Rule.Id == "JF5003").Select(finding => (finding.Location!.Value.Line, finding.Location.Value.Column));
        Assert.Equal([(9, 8), (9, 46)], places);
    }

    [Fact]
    public void White_space_in_code_and_references_stay_as_they_are()
    {
        using var pages = new PagesOnDisk();
        Assert.Contains("<pre><code>\n  a &lt; b &amp;&amp; c\n</code></pre>", pages.Write("a.html", PagesOnDisk.Post(text: "<pre><code>\n  a &lt; b &amp;&amp; c\n</code></pre>")).Text(), StringComparison.Ordinal);
    }
}
