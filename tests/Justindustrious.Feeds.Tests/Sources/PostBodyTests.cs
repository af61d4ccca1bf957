namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What a post's body says of other files of its folder.</summary>
public class PostBodyTests
{
    private const string Head = "---\ntitle: A\ndate: 2026-11-23\n---\n";

    [Theory]
    [InlineData("[b](./b.md)", "href=\"https://blog.example.org/posts/b/\"")]
    [InlineData("[b](../posts/b.md#soil)", "href=\"https://blog.example.org/posts/b/#soil\"")]
    [InlineData("[b](/posts/b.md)", "href=\"https://blog.example.org/posts/b/\"")]
    [InlineData("[b](/b.md)", "href=\"https://blog.example.org/posts/b/\"")]
    [InlineData("[b](B.md)", "href=\"https://blog.example.org/posts/b/\"")]
    [InlineData("[b](notes/c%20d.md)", "href=\"https://blog.example.org/posts/c%20d/\"")]
    [InlineData("[[c d]]", "href=\"https://blog.example.org/posts/c%20d/\"")]
    [InlineData("[[Bundle]]", "href=\"https://blog.example.org/posts/bundle/\"")]
    [InlineData("[b]({{< relref \"bundle/index.md\" >}})", "href=\"https://blog.example.org/posts/bundle/\"")]
    [InlineData("[b]({% link _posts/b.md %})", "href=\"https://blog.example.org/posts/b/\"")]
    [InlineData("![b](pic.png)", "src=\"https://blog.example.org/posts/pic.png\"")]
    [InlineData("![b](none.png)", "src=\"https://blog.example.org/posts/a/none.png\"")]
    [InlineData("![b](own.png)", "src=\"https://blog.example.org/posts/a/own.png\"")]
    [InlineData("![b](../static/logo.png)", "src=\"https://blog.example.org/logo.png\"")]
    [InlineData("{% asset_img own.png %}", "src=\"https://blog.example.org/posts/a/own.png\"")]
    [InlineData("{% include note.html %}", "<em>Noted</em>")]
    [InlineData("{% include_relative beside.txt %}", "Beside")]
    public void Files_are_known_by_their_paths_and_names(string body, string html)
    {
        using var site = Site(body);
        Assert.Contains(html, Html(site), StringComparison.Ordinal);
        Assert.DoesNotContain("warning", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[b](bb.md)", "no post was found for the link 'bb.md'")]
    [InlineData("[b](late.md)", "no post was found for the link 'late.md'; the post there is not published: draft")]
    [InlineData("[b](../about.md)", "no post was found for the link '../about.md'; the file 'about.md' is there, but is not one of the posts; write its address")]
    [InlineData("[[bundel]]", "no post was found for the link 'bundel'; the nearest is 'posts/bundle/index.md'")]
    [InlineData("{% include ../feeds.yml %}", "'../feeds.yml' is not the name of a file below the folder of includes")]
    [InlineData("{% include out.html %}", "'_includes/out.html' is a link that leads out of the site folder")]
    public void What_is_not_there_is_announced(string body, string message)
    {
        using var site = Site(body);
        File.CreateSymbolicLink(Path.Combine(site.Root, "_includes/out.html"), "/etc/hostname");
        Assert.Contains(message, site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_beside_a_bundle_stand_below_its_address()
    {
        using var site = Site("a");
        site.Write("posts/bundle/index.md", Head + "![a](a.png) <img src=\"./a.png\">").Write("posts/bundle/a.png", "x");
        Assert.Contains("<img src=\"https://blog.example.org/posts/bundle/a.png\" alt=\"a\"> <img src=\"https://blog.example.org/posts/bundle/a.png\">", Html(site), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_file_means_the_one_beside_the_post()
    {
        using var site = Site("a");
        site.Write("posts/bundle/index.md", Head + "The original.").Write("posts/bundle/index.de.md", Head + "[b]({{< ref \"index.md\" >}})");
        Assert.Contains("<a href=\"https://blog.example.org/posts/bundle/\">b</a>", string.Concat(site.Load().ToFeedSet().Documents.Values.Select(each => System.Net.WebUtility.HtmlDecode(each.ToString()))), StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_with_front_matter_is_a_post_and_MDX_is_read_as_what_it_is()
    {
        using var site = Site("a");
        site.Write("posts/h.html", Head + "<p>See [not Markdown] {% youtube abcdefghijk %}</p>\n").Write("posts/m.mdx", Head + "import A from 'a';\n\n    Not code, *text*.\n");
        var html = Html(site);
        Assert.Contains("<p>See [not Markdown] <a href=\"https://www.youtube.com/watch?v=abcdefghijk\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_of_the_summary_may_be_named_in_front_matter()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "author: Ann\n");
        site.Write("posts/a.md", "---\ntitle: A\ndate: 2026-11-23\nexcerpt_separator: <!--cut here-->\n---\nOne.\n\n<!--cut here-->\n\nTwo.\n");
        Assert.True(site.Load().TryCreateFeedSet(out var feeds, out _));
        Assert.Contains("\"summary\":\"One.\"", feeds.Documents["feed.json"].ToString().Replace("\": \"", "\":\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static SiteFolder Site(string body) => new SiteFolder(SiteFolder.Yml + "author: Ann\n")
        .Write("posts/a.md", Head + body + "\n")
        .Write("posts/b.md", Head.Replace("A", "B", StringComparison.Ordinal) + "b")
        .Write("posts/notes/c d.md", Head + "c")
        .Write("posts/bundle/index.md", Head.Replace("A", "Bundle", StringComparison.Ordinal) + "d")
        .Write("posts/late.md", "---\ntitle: L\ndate: 2026-11-23\ndraft: true\n---\ne")
        .Write("posts/pic.png", "x").Write("posts/a/own.png", "x").Write("static/logo.png", "x").Write("about.md", "x")
        .Write("_includes/note.html", "<em>Noted</em>\n").Write("posts/beside.txt", "Beside");

    private static string Html(SiteFolder site)
    {
        Assert.True(site.Load().TryCreateFeedSet(out var feeds, out var report), report.ToString());
        return string.Concat(System.Text.Json.JsonDocument.Parse(feeds.Documents["feed.json"].ToString()).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content_html").GetString()));
    }
}
