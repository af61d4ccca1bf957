using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Quotes, dashes and dots as the generators Hugo 0.111, Jekyll 4.3 and Hexo set them.</summary>
public class TypographyTests
{
    private const string Hugo = "hugo.toml";
    private const string Jekyll = "_config.yml";

    private static SiteFolder Site(string generator, string body, string more = "") => generator == Hugo
        ? new SiteFolder(yml: null).Write(Hugo, "baseURL = \"https://garden.example/\"\ntitle = \"A\"\n" + more).Write("content/posts/a.md", $"---\ntitle: A\ndate: 2026-05-01\n---\n{body}\n")
        : new SiteFolder(yml: null).Write(Jekyll, "url: https://garden.example\ntitle: A\n" + more).Write("_posts/2026-05-01-a.md", $"---\ntitle: A\n---\n{body}\n");

    private static string Html(SiteFolder site)
    {
        var set = site.Load().TryCreateFeedSet(out var documents, out var report) ? documents! : throw new InvalidOperationException(report.ToString());
        var json = System.Text.Json.JsonDocument.Parse(set.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString());
        return json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
    }

    [Theory]
    [InlineData("She said \"it's up\" -- at last...", "She said “it’s up” – at last…", "She said “it’s up” – at last…")]
    [InlineData("the '80s --- 'so' it was", "the ’80s — ‘so’ it was", "the ’80s — ‘so’ it was")]
    [InlineData("\"*soil*\" and *'beans'*", "“<em>soil</em>” and <em>‘beans’</em>", "“<em>soil</em>” and <em>‘beans’</em>")]
    [InlineData("那些\"三天\"速效", "那些&quot;三天&quot;速效", "那些”三天”速效")]
    [InlineData("(\"beans\") \"peas\".", "(“beans”) “peas”.", "(“beans”) “peas”.")]
    [InlineData("`\"code\" -- ...` and \\\"kept\\\"", "<code>&quot;code&quot; -- ...</code> and &quot;kept&quot;", "<code>&quot;code&quot; -- ...</code> and &quot;kept&quot;")]
    [InlineData("a formula $x' -- y''$ stays", "a formula $x' -- y''$ stays", "a formula $x' -- y''$ stays")]
    public void Text_is_set_as_the_generator_sets_it(string body, string hugo, string jekyll)
    {
        using var one = Site(Hugo, body);
        using var other = Site(Jekyll, body);
        Assert.Equal($"<p>{hugo}</p>", Html(one).Replace("\"", "&quot;", StringComparison.Ordinal));
        Assert.Equal($"<p>{jekyll}</p>", Html(other).Replace("\"", "&quot;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Hugo, "[markup.goldmark.extensions]\ntypographer = false\n")]
    [InlineData(Hugo, "[markup.goldmark.extensions.typographer]\ndisable = true\n")]
    [InlineData(Jekyll, "markdown: CommonMark\n")]
    [InlineData(Jekyll, "kramdown:\n  smart_quotes: apos,apos,quot,quot\n")]
    public void It_stays_where_the_configuration_says_so(string generator, string more)
    {
        using var site = Site(generator, "It's up", more);
        Assert.Equal("<p>It's up</p>", Html(site));
    }

    [Fact]
    public void It_stays_where_no_generator_is_known()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ntitle: A\ndate: 2026-05-01\n---\nIt's \"up\" -- ...\n");
        Assert.Equal("<p>It's &quot;up&quot; -- ...</p>", Html(site).Replace("\"", "&quot;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Jekyll, "Above.\n\n<!-- more -->The *beans*.", "<em>beans</em>")]
    [InlineData(Jekyll, "<!-- a note -->The *beans*.", "<em>beans</em>")]
    [InlineData(Hugo, "Above.\n\n<!--more-->The *beans*.", "<em>beans</em>")]
    [InlineData(Hugo, "<!-- a note -->The *beans*.", "*beans*")]
    public void Text_after_a_comment_is_Markdown_where_the_generator_reads_it_so(string generator, string body, string html)
    {
        using var site = Site(generator, body);
        Assert.Contains(html, Html(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_in_brackets_are_text_where_the_generator_has_no_links_by_name()
    {
        using var site = Site(Jekyll, "See [[Feature 19968]].\n\n[Feature 19968]: https://garden.example/19968");
        Assert.Contains("[<a href=\"https://garden.example/19968\">Feature 19968</a>]", Html(site), StringComparison.Ordinal);
        Assert.DoesNotContain("JF5020", site.AllFindings(), StringComparison.Ordinal);
    }
}
