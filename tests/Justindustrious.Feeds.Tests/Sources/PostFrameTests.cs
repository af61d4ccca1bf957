using System.Text;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What feeds.yml adds to each post: a footer, a link below the summary, or nothing where a title is missing.</summary>
public class PostFrameTests
{
    private static readonly XName Encoded = XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/");

    [Fact]
    public void A_footer_stands_below_each_post()
    {
        using var site = With("footer: 'Write to <mailto:ann@example.org>.'", "The post.");
        Assert.Equal("<p>The post.</p>\n<p>Write to <a href=\"mailto:ann@example.org\">mailto:ann@example.org</a>.</p>", ContentOf(site));
    }

    [Theory]
    [InlineData("```\nan open fence", "<pre>")]
    [InlineData("<div>\n<b>an open tag", "<b>")]
    [InlineData("<!-- an open comment", "")]
    [InlineData("> a quotation", "<blockquote>")]
    [InlineData("- a list", "<ul>")]
    public void A_body_that_is_left_open_does_not_swallow_the_footer(string body, string start)
    {
        using var site = With("footer: The *footer*.", body);
        var content = ContentOf(site);
        Assert.EndsWith("\n<p>The <em>footer</em>.</p>", "\n" + content, StringComparison.Ordinal);
        Assert.Contains(start, content, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_link_in_a_footer_are_the_posts_and_no_markup_comes_in_with_them()
    {
        using var site = With("footer: '[{title}]({link}) was first here.'", "The post.", title: "'*A* ](x) <script> & `b`'");
        var content = ContentOf(site);
        Assert.Contains("<a href=\"https://blog.example.org/posts/hello/\"", content, StringComparison.Ordinal);
        Assert.EndsWith("&lt;script&gt; &amp; `b`</a> was first here.</p>", content, StringComparison.Ordinal);
        Assert.All((string[])["<em>", "<code>", "<script"], markup => Assert.DoesNotContain(markup, content, StringComparison.Ordinal));
    }

    [Fact]
    public void A_footer_is_made_safe_as_posts_are()
    {
        using var site = With("footer: 'Bye <script>alert(1)</script><a href=\"javascript:x\">b</a>'", "The post.");
        Assert.DoesNotContain("script", ContentOf(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_footer_is_no_part_of_the_excerpt_and_of_the_text_by_which_a_post_is_recognised()
    {
        using var plain = With("max-posts: 20", "The post.");
        using var site = With("footer: The footer.", "The post.");
        Assert.Equal("The post.", Item(site).Element("description")!.Value);
        site.Load().Ledger!.Save();
        plain.Load().Ledger!.Save();
        Assert.Equal(File.ReadAllText(Path.Combine(plain.Root, "feeds.lock")), File.ReadAllText(Path.Combine(site.Root, "feeds.lock")));
    }

    [Fact]
    public void A_link_stands_below_each_summary_where_feeds_hold_summaries()
    {
        using var site = With("content: summary\nread-more: 'Go on & read <this>'", "The post.", "summary: 'One & two'");
        Assert.Equal("<p>One &amp; two</p>\n<p><a href=\"https://blog.example.org/posts/hello/\">Go on &amp; read &lt;this&gt;</a></p>", ContentOf(site));
        Assert.Equal("One &amp; two", Item(site).Element("description")!.Value);
    }

    [Fact]
    public void Where_feeds_hold_posts_in_full_no_link_is_added()
    {
        using var site = With("read-more: Go on", "The post.");
        Assert.Equal("<p>The post.</p>", ContentOf(site));
    }

    [Theory]
    [InlineData("titles: required", "JF8003")]
    [InlineData("titles: optional", "")]
    public void Posts_without_a_title_draw_no_Warning_where_the_site_says_so(string line, string rule)
    {
        using var site = new SiteFolder($"{SiteFolder.Yml}author: Ann\n{line}\n").Write("posts/note.md", "---\ndate: 2026-11-23\n---\nA short note.\n");
        Assert.Equal(rule, site.AllFindings() is { Length: > 0 } findings ? findings.Split(": ")[1].Split(' ')[^1] : "");
    }

    [Theory]
    [InlineData("The post.", "<p><img src=\"https://blog.example.org/bean.jpg\" alt=\"A bean &amp; a &quot;pea&quot;\" /></p>\n<p>The post.</p>")]
    [InlineData("", "<p><img src=\"https://blog.example.org/bean.jpg\" alt=\"A bean &amp; a &quot;pea&quot;\" /></p>")]
    [InlineData("![Mine](/bean.jpg)\n\nThe post.", "<p><img src=\"https://blog.example.org/bean.jpg\" alt=\"Mine\" /></p>\n<p>The post.</p>")]
    [InlineData("The post.\n\n<img src='/bean.jpg'>", "<p>The post.</p>\n<img src=\"https://blog.example.org/bean.jpg\">")]
    public void A_picture_stands_first_in_the_content_where_the_site_says_so_and_only_once(string body, string expected)
    {
        using var site = With("lead-image: body", body, "image: /bean.jpg\nalt: A bean & a \"pea\"");
        Assert.Equal(Normal(expected), Normal(ContentOf(site)));

        static string Normal(string html) => html.Replace(" />", ">", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead-image: none", "image: /bean.jpg")]
    [InlineData("max-posts: 20", "image: /bean.jpg")]
    [InlineData("lead-image: body", "summary: x")]
    [InlineData("lead-image: body\ncontent: summary\nread-more: Go on", "image: /bean.jpg")]
    public void No_picture_stands_in_the_content_otherwise(string yml, string more)
    {
        using var site = With(yml, "The post.", more);
        Assert.DoesNotContain("<img", ContentOf(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_above_the_content_is_no_part_of_the_excerpt_and_stays_the_posts_picture()
    {
        using var site = With("lead-image: body", "The post.", "image: { url: /bean.jpg, alt: A bean, width: 40, height: 30 }");
        Assert.Equal("The post.", Item(site).Element("description")!.Value);
        Assert.Contains("width=\"40\" height=\"30\"", ContentOf(site), StringComparison.Ordinal);
        Assert.NotNull(Item(site).Element(XName.Get("content", "http://search.yahoo.com/mrss/")));
    }

    [Fact]
    public void A_mistake_in_the_footer_is_reported_once_where_it_stands()
    {
        using var site = With("footer: 'Bye <script>alert(1)</script><script>alert(2)</script>'", "The post.").Write("posts/other.md", "---\ntitle: Other\ndate: 2026-11-22\n---\nText.\n");
        Assert.StartsWith("feeds.yml(4,1): info JF5001: in the footer: ", Assert.Single(site.AllFindings().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_site/hello/index.html", "<article><h1>Hello</h1><time datetime=2026-11-23>x</time><p>The post.</p></article>", "max-posts: 20")]
    [InlineData("CHANGELOG.md", "# Changes\n## [1.2.0] - 2026-11-23\nThe post.\n", "posts: CHANGELOG.md")]
    [InlineData("releases.json", """[{"name": "1.2.0", "published_at": "2026-11-23", "html_url": "https://example.org/1.2.0", "body": "The post."}]""", "posts: releases.json")]
    public void A_footer_stands_below_posts_of_pages_changelogs_and_releases_as_well(string file, string text, string line)
    {
        using var site = new SiteFolder($"{SiteFolder.Yml}author: Ann\nfooter: The *footer*.\n{line}\n").Write(file, text);
        Assert.Equal("<p>The post.</p>\n<p>The <em>footer</em>.</p>", ContentOf(site));
    }

    private static SiteFolder With(string yml, string body, string more = "", string title = "Hello") =>
        new SiteFolder($"{SiteFolder.Yml}author: Ann\n{yml}\n").Write("posts/hello.md", $"---\ntitle: {title}\ndate: 2026-11-23\n{more}\n---\n{body}\n");

    private static string ContentOf(SiteFolder site) => Item(site).Element(Encoded)!.Value;

    private static XElement Item(SiteFolder site)
    {
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        return XDocument.Parse(Encoding.UTF8.GetString(documents.Documents["rss.xml"].Bytes.Span)).Descendants("item").Single();
    }
}
