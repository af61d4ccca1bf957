namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Cases of keys, dates and addresses that one generator reads in a way of its own, by its documentation or by what it prints.</summary>
public class GeneratorCaseTests
{
    private const string Hugo = "baseURL = \"https://garden.example/\"\ntitle = \"A garden diary\"\n";

    private static SiteFolder Site(string file, string configuration, string post, string text) =>
        new SiteFolder(yml: null).Write(file, configuration).Write(post, text);

    [Theory]
    [InlineData("EST", "15:00:00")]
    [InlineData("PDT", "17:00:00")]
    [InlineData("CDT", "15:00:00")]
    public void Jekyll_reads_the_zones_of_North_America_that_Ruby_knows(string zone, string time)
    {
        using var site = Site("_config.yml", "url: https://garden.example\ntitle: A\ntimezone: Europe/Vienna\n", "_posts/2026-05-01-a.md",
            $"---\ntitle: Beans\ndate: 2026-05-01 10:00:00 {zone}\n---\nText.\n");
        Assert.Equal($"2026-05-01T{time}Z", site.Post().Published.ToString());
    }

    [Fact]
    public void Hugo_reads_a_number_as_seconds_since_1970()
    {
        using var site = Site("hugo.toml", Hugo, "content/posts/a.md", "---\ntitle: Beans\ndate: 1777629600\n---\nText.\n");
        Assert.Equal("2026-05-01T10:00:00Z", site.Post().Published.ToString());
    }

    [Fact]
    public void A_number_of_eight_digits_may_be_a_day_and_is_not_read_as_seconds()
    {
        using var site = Site("hugo.toml", Hugo, "content/posts/a.md", "---\ntitle: Beans\ndate: 20260501\n---\nText.\n");
        Assert.Empty(site.Load().Feed!.Posts);
        Assert.Contains("date '20260501' is not written year-month-day; write '2026-05-01'", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug: ''")]
    [InlineData("slug: \" \"")]
    public void An_empty_slug_is_not_given_for_a_generator(string line)
    {
        using var site = Site("hugo.toml", Hugo, "content/posts/beans.md", $"---\ntitle: Beans\ndate: 2026-05-01\n{line}\n---\nText.\n");
        Assert.Equal("https://garden.example/posts/beans/", site.Post().Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("true", "https://garden.example/base/blog/rows/")]
    [InlineData("false", "https://garden.example/base/blog/rows")]
    public void Docusaurus_ends_slugs_as_its_other_addresses(string setting, string address)
    {
        using var site = Site("docusaurus.config.js", $"module.exports = {{ title: 'A', url: 'https://garden.example', baseUrl: '/base/', trailingSlash: {setting} }};\n",
            "blog/2026-05-01-a.md", "---\ntitle: Beans\nslug: /rows\n---\nText.\n");
        Assert.Equal(address, site.Post().Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://garden.example")]
    [InlineData("https://garden.example/diary/")]
    public void Eleventys_path_prefix_is_the_path_of_the_home(string url)
    {
        using var site = Site("eleventy.config.js", "module.exports = function() { return { pathPrefix: '/diary/' }; };\n", "posts/a.md", "---\ntitle: Beans\ndate: 2026-05-01\n---\nText.\n")
            .Write("_data/metadata.json", $"{{\"title\": \"A\", \"url\": \"{url}\"}}");
        Assert.Equal("https://garden.example/diary/posts/a/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Zolas_picture_is_one_of_the_keys_of_themes()
    {
        using var site = Site("config.toml", "base_url = \"https://garden.example\"\ntitle = \"A\"\n", "content/posts/a.md",
            "+++\ntitle = \"Beans\"\ndate = 2026-05-01\n[extra]\ncover = \"/bean.png\"\n+++\nText.\n");
        Assert.Equal("https://garden.example/bean.png", site.Post().Image!.Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("hugo.toml", Hugo + "[languages.en]\nweight = 1\n[languages.de]\ntitle = \"Gartentagebuch\"\n[languages.fr]\nweight = 3\n")]
    [InlineData("config.toml", "base_url = \"https://garden.example/\"\ntitle = \"A garden diary\"\ndefault_language = \"en\"\n[languages.de]\ntitle = \"Gartentagebuch\"\n[languages.fr]\n")]
    public void Feeds_of_languages_have_the_titles_that_the_site_has_in_them(string file, string configuration)
    {
        const string Post = "+++\ntitle = \"Beans\"\ndate = 2026-05-01\n+++\nText.\n";
        using var site = Site(file, configuration, "content/posts/a.md", Post).Write("content/posts/a.de.md", Post).Write("content/posts/a.fr.md", Post);
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        Assert.Contains(">Gartentagebuch</title>", documents.Documents["languages/de/atom.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains(">A garden diary: fr</title>", documents.Documents["languages/fr/atom.xml"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![[bean row.png]]", "https://garden.example/files/bean-row.png")]
    [InlineData("![[files/bean row.png|120]]", "https://garden.example/files/bean-row.png")]
    [InlineData("![[soil & sun.png]]", null)]
    [InlineData("![[twice.png]]", null)]
    public void A_picture_of_Quartz_is_found_by_its_name_or_announced(string picture, string? address)
    {
        using var site = new SiteFolder(yml: null)
            .Write("quartz.config.ts", "const config = { configuration: { pageTitle: 'A garden diary', baseUrl: 'garden.example' } }")
            .Write("content/beds/a.md", $"---\ntitle: A\ndate: 2026-05-01\n---\nSoil.\n\n{picture}\n")
            .Write("content/files/bean row.png", "x").Write("content/files/twice.png", "x").Write("content/other/twice.png", "x");
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        Assert.Equal(address is null, report.ToString().Contains($"content/beds/a.md(7,1): warning JF5020: no file was found for the picture '{picture[3..^2]}'", StringComparison.Ordinal));
        if (address is not null)
            Assert.Contains($"<img src=\\\"{address}\\\"", documents.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[b](xref:bean-rows)", "<p><a href=\"https://garden.example/posts/b\">b</a></p>")]
    [InlineData("[b](xref:Bean_Rows#soil)", "<p><a href=\"https://garden.example/posts/b#soil\">b</a></p>")]
    [InlineData("[c](xref:peas-own)", "<p><a href=\"https://garden.example/posts/c\">c</a></p>")]
    [InlineData("[d](xref:nothing)", "<p>d</p>")]
    [InlineData("<xref:bean-rows>", "<p><a href=\"https://garden.example/posts/b\">xref:bean-rows</a></p>")]
    [InlineData("<xref:nothing>", "<p>xref:nothing</p>")]
    public void Statiqs_cross_references_are_links_to_posts(string link, string html)
    {
        using var site = new SiteFolder(yml: null)
            .Write("site.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Statiq.Web\" Version=\"1.0.0\" /></ItemGroup></Project>")
            .Write("appsettings.json", "{\"SiteTitle\": \"A\", \"Host\": \"garden.example\", \"LinksUseHttps\": true}")
            .Write("input/posts/a.md", $"Title: A\nPublished: 2026-05-03\n---\n{link}\n")
            .Write("input/posts/b.md", "Title: Bean rows\nPublished: 2026-05-02\n---\nText.\n")
            .Write("input/posts/c.md", "Title: Peas\nXref: peas-own\nPublished: 2026-05-01\n---\nText.\n");
        Assert.True(site.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        var json = System.Text.Json.JsonDocument.Parse(documents.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString());
        Assert.Equal(html, json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString());
        Assert.Equal(link.Contains("nothing", StringComparison.Ordinal), report.ToString().Contains("JF5020: no post has the 'Xref' 'nothing', or a title that gives it", StringComparison.Ordinal));
    }
}
