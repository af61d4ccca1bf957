namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What a generator accepts in its posts does not stop the build of a blog that is read by its configuration: it is a Warning.</summary>
public class GeneratorLatitudeTests
{
    private const string Hugo = "baseURL = \"https://garden.example/\"\ntitle = \"A garden diary\"\n";
    private const string Jekyll = "title: A garden diary\nurl: https://garden.example\ntimezone: Europe/Berlin\n";
    private const string Hexo = "title: A garden diary\nurl: https://garden.example\nsource_dir: src\n";

    private static SiteFolder HugoSite(string frontMatter) => Site("hugo.toml", Hugo, "content/posts/a.md", frontMatter);

    private static SiteFolder JekyllSite(string frontMatter) => Site("_config.yml", Jekyll, "_posts/2026-05-01-a.md", frontMatter);

    private static SiteFolder Site(string file, string configuration, string post, string frontMatter) =>
        new SiteFolder(yml: null).Write(file, configuration).Write(post, $"---\n{frontMatter}\n---\nText.\n").Write(post.Replace("a.md", "b.md", StringComparison.Ordinal), "---\ntitle: B\ndate: 2026-04-01\n---\nText.\n");

    private static void AssertIsWarned(SiteFolder site, string message)
    {
        Assert.Contains(message, site.AllFindings(), StringComparison.Ordinal);
        Assert.DoesNotContain(" error ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Beans\ntitle: Peas\ndate: 2026-05-01", "Peas")]
    [InlineData("title: \"Beans and\npeas\"\ndate: 2026-05-01", "Beans and peas")]
    [InlineData("title: 'It''s\n\nsoil'\ndate: 2026-05-01", "It's\nsoil")]
    public void Front_matter_that_libyaml_reads_is_read(string frontMatter, string title)
    {
        using var hugo = HugoSite(frontMatter);
        using var jekyll = JekyllSite(frontMatter);
        Assert.Equal(title, hugo.Load().Feed!.Posts[0].Title);
        Assert.Equal(title, jekyll.Load().Feed!.Posts[0].Title);
        Assert.DoesNotContain(" error ", hugo.AllFindings() + jekyll.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Beans\ntitle: Peas")]
    [InlineData("title: \"Beans and\npeas\"")]
    public void It_is_an_Error_where_no_generator_reads_it(string frontMatter)
    {
        using var site = SiteFolder.WithPost(frontMatter + "\ndate: 2026-05-01");
        Assert.Contains(" error ", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: true\ndraft: false")]
    [InlineData("draft: false\ndraft: true")]
    public void A_key_that_holds_a_post_back_does_so_though_it_stands_twice(string keys)
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01\n" + keys);
        Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
        Assert.DoesNotContain(" error ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_swallows_a_key_is_an_Error()
    {
        using var site = HugoSite("title: \"Beans\ndraft: true\nsummary: soil\"\ndate: 2026-05-01");
        Assert.Contains("error JF9006", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-01 14:00:00 -7:00", "2026-05-01T21:00:00Z", false)]
    [InlineData("2026-05-01 14:00:00 +1", "2026-05-01T13:00:00Z", false)]
    [InlineData("2026-05-01 +0200", "2026-04-30T22:00:00Z", true)]
    [InlineData("2026-05-01 +0800", "2026-04-30T22:00:00Z", true)]
    [InlineData("2026-05-01 14:00:00 2026 -0700", "2026-05-01T12:00:00Z", true)]
    [InlineData("2026-05-01 14:30-:00+16:30", "2026-05-01T12:30:00Z", true)]
    [InlineData("‘2026-05-01 14:00:00 -07:00’", "2026-05-01T21:00:00Z", true)]
    [InlineData("2026-04-30 29:39:08 +0800", "2026-04-30T21:39:08Z", true)]
    [InlineData("2026-05-01 25:00 -0500", "2026-05-02T06:00:00Z", true)]
    public void Jekyll_reads_this_date(string date, string instant, bool isWarned)
    {
        using var site = JekyllSite("title: Beans\ndate: " + date);
        Assert.Equal(instant, site.Load().Feed!.Posts[0].Published.ToInstant().ToString());
        Assert.Equal(isWarned, site.Findings().Contains("warning JF9004", StringComparison.Ordinal));
        Assert.DoesNotContain(" error ", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("2026-02-30")]
    public void A_date_that_Hugo_does_not_read_leaves_the_page_out(string date)
    {
        using var site = HugoSite("title: Beans\ndate: " + date);
        Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
        AssertIsWarned(site, "a.md(3,1): warning JF9050");
    }

    [Fact]
    public void Words_that_the_generator_does_not_read_are_passed_over()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01\nlang: 🇬🇧\nauthors: ['', Ida]");
        Assert.Equal("Ida", Assert.Single(site.Load().Feed!.Posts[0].Authors).Name);
        AssertIsWarned(site, "warning JF8009: lang '🇬🇧' is not a BCP 47 tag");
        AssertIsWarned(site, "warning JF8015");
    }

    [Fact]
    public void An_empty_file_is_named_as_skipped()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01").Write("content/posts/c.md", "");
        Assert.Equal("an empty file", Assert.Single(site.Load().Skipped).Reason);
        Assert.DoesNotContain(" error ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_posts_of_one_address_the_second_is_left_out_and_named_by_its_file()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01").Write("content/posts/A.md", "---\ntitle: Other\ndate: 2026-05-02\n---\nText.\n");
        Assert.Equal(["Other", "B"], site.Load().Feed!.Posts.Select(post => post.Title));
        AssertIsWarned(site, "content/posts/a.md(1,1): warning JF9015: the address 'https://garden.example/posts/a/' is that of content/posts/A.md(1,1) as well, so this post is left out");
    }

    [Fact]
    public void A_site_without_a_title_has_that_of_its_host()
    {
        using var site = Site("_config.yml", "url: https://garden.example\n", "_posts/2026-05-01-a.md", "title: Beans");
        Assert.Equal("garden.example", site.Load().Feed!.Title);
        AssertIsWarned(site, "warning JF9011");
    }

    [Fact]
    public void The_file_CNAME_names_the_home_that_the_configuration_does_not()
    {
        using var site = Site("hugo.toml", "baseURL = \"/\"\ntitle = \"A garden diary\"\n", "content/posts/a.md", "title: Beans\ndate: 2026-05-01").Write("static/CNAME", "garden.example\n");
        Assert.Equal("https://garden.example/posts/a/", site.Load().Feed!.Posts[0].Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("static/robots.txt", "User-agent: *\nDisallow:\nSitemap: https://garden.example/diary/sitemap.xml\n", "https://garden.example/diary/")]
    [InlineData("package.json", "{\"homepage\": \"garden.example\"}", "https://garden.example/")]
    [InlineData("package.json", "{\"homepage\": \"https://garden.example/diary#top\"}", "https://garden.example/diary/")]
    [InlineData("netlify.toml", "[build]\ncommand = \"hugo --minify -b https://garden.example\"\n", "https://garden.example/")]
    [InlineData(".github/workflows/pages.yml", "      run: hugo --minify --baseURL \"https://garden.example/\"\n", "https://garden.example/")]
    [InlineData("netlify.toml", "[build.environment]\nHUGO_BASEURL = 'https://garden.example/'\n", "https://garden.example/")]
    [InlineData(".git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:Bean/bean.github.io.git\n\tfetch = +refs\n", "https://bean.github.io/")]
    [InlineData(".github/workflows/pages.yml", "    - uses: peaceiris/actions-gh-pages@v4\n      with:\n        cname: garden.example\n", "https://garden.example/")]
    [InlineData(".travis.yml", "deploy:\n  provider: pages\n  fqdn: \"www.garden.example\"\n", "https://www.garden.example/")]
    [InlineData("static/_redirects", "/old /new 301\nhttps://garden-diary.netlify.app/* https://garden.example/:splat 301!\n", "https://garden.example/")]
    [InlineData("netlify.toml", "[[redirects]]\nfrom = \"https://garden.netlify.com/*\"\nto = \"https://garden.example/:splat\"\nforce = true\n", "https://garden.example/")]
    [InlineData("layouts/_default/baseof.html", "<link rel=\"canonical\" href=\"https://garden.example{{ .RelPermalink }}\">", "https://garden.example/")]
    public void Another_file_of_the_site_names_the_home_that_the_configuration_does_not(string file, string text, string home)
    {
        using var site = Site("hugo.toml", "baseURL = \"/\"\ntitle = \"A garden diary\"\n", "content/posts/a.md", "title: Beans\ndate: 2026-05-01").Write(file, text);
        Assert.Equal(home, site.Load().Feed!.Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("_includes/head/links.html", "<link rel=\"canonical\" href=\"https://garden.example{{ page.url }}\">", "https://garden.example/")]
    [InlineData("_layouts/post.html", "<a href='https://share.example/?url=http://bean.example/notes{{page.url | escape}}'>", "http://bean.example/notes/")]
    [InlineData("atom.xml", "---\n---\n<id>https://garden.example{{- site.baseurl }}{{ post.url }}</id>", "https://garden.example/diary/")]
    public void Jekylls_templates_name_the_home_that_the_configuration_does_not(string file, string text, string home)
    {
        using var site = Site("_config.yml", "title: A garden diary\nbaseurl: /diary\n", "_posts/2026-05-01-a.md", "title: Beans").Write(file, text);
        Assert.Equal(home, site.Load().Feed!.Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("<a href='https://share.example/{{ page.url }}'>")]
    [InlineData("<a href='https://share.example/?url={{ page.url }}'>")]
    [InlineData("<a href='https://github.com/bean/diary/edit{{ page.url }}'>")]
    [InlineData("<a href='https://garden.example/about'>")]
    public void Other_addresses_in_Jekylls_templates_are_not_the_home(string text)
    {
        using var site = Site("_config.yml", "title: A garden diary\n", "_posts/2026-05-01-a.md", "title: Beans").Write("_layouts/post.html", text);
        Assert.Contains("error JF9011: no home is known", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_posts_of_the_site_name_the_home_that_nothing_else_does_with_a_warning()
    {
        using var site = Site("_config.yml", "title: A garden diary\n", "_posts/2026-05-01-a.md", "title: Beans")
            .Write("_posts/2026-05-02-b.md", "---\ntitle: Peas\n---\nAs [before](http://garden.example/2026/05/01/a.html#row), not [there](https://other.example/2026/05/01/a.html).\n")
            .Write("_posts/2026-05-03-c.md", "---\ntitle: Kale\n---\nSee https://garden.example/2026/05/02/b.html.\n[d]: https://garden.example/2026/05/02/b.html\n");
        Assert.Equal("https://garden.example/", site.Load().Feed!.Link.AbsoluteUri);
        AssertIsWarned(site, "_config.yml(1,1): warning JF9011: no home is configured; links in posts lead to 2 of this site's posts at 'https://garden.example/', so that is used; write 'home: https://garden.example/' into feeds.yml, which 'dotnet feeds init' makes");
    }

    [Fact]
    public void One_link_does_not_name_the_home()
    {
        using var site = Site("_config.yml", "title: A garden diary\n", "_posts/2026-05-01-a.md", "title: Beans")
            .Write("_posts/2026-05-02-b.md", "---\ntitle: Peas\n---\nAs [before](https://garden.example/2026/05/01/a.html).\n");
        Assert.Contains("error JF9011: no home is known", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: A garden diary\n")]
    [InlineData("title: A garden diary\nurl: https://old.example\n")]
    public void The_option_Home_comes_before_every_file(string configuration)
    {
        using var site = Site("_config.yml", configuration, "_posts/2026-05-01-a.md", "title: Beans");
        var read = MarkdownFolder.Load(site.Root, new() { Home = new("https://garden.example/diary/") });
        Assert.True(read.Report.IsValid, read.Report.ToString());
        Assert.Equal("https://garden.example/diary/2026/05/01/a.html", read.Feed!.Posts[0].Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("garden")]
    [InlineData("ftp://garden.example/")]
    [InlineData("https://garden.example/?a")]
    public void The_option_Home_is_an_address_of_a_site(string home) =>
        Assert.Throws<ArgumentException>("Home", () => new MarkdownFolderOptions { Home = new(home, UriKind.RelativeOrAbsolute) });

    [Fact]
    public void A_repository_with_a_workflow_that_publishes_to_GitHub_Pages_has_the_address_that_the_host_gives_it()
    {
        using var site = Site("hugo.toml", "baseURL = \"/\"\ntitle = \"A garden diary\"\n", "content/posts/a.md", "title: Beans\ndate: 2026-05-01")
            .Write(".git/config", "[remote \"origin\"]\n\turl = https://github.com/Bean/diary.git\n")
            .Write(".github/workflows/pages.yml", "      - uses: actions/deploy-pages@v4\n");
        Assert.Equal("https://bean.github.io/diary/", site.Load().Feed!.Link.AbsoluteUri);
        Assert.Contains(site.Load().Configuration!.Describe(), line => line.EndsWith(".git/config (hugo) says: home", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("package.json", "{\"homepage\": \"https://github.com/bean/diary#readme\"}")]
    [InlineData(".github/workflows/pages.yml", "    - uses: actions/deploy-pages@v4\n      with:\n        cname: ${{ secrets.HOST }}\n")]
    [InlineData("netlify.toml", "[[redirects]]\nfrom = \"/blog/*\"\nto = \"https://other.example/:splat\"\n")]
    [InlineData("static/robots.txt", "Sitemap: {{ \"sitemap.xml\" | absURL }}\n")]
    [InlineData("netlify.toml", "command = \"hugo -b $DEPLOY_PRIME_URL\"\n")]
    [InlineData(".git/config", "[remote \"origin\"]\n\turl = https://github.com/bean/diary.git\n")]
    public void What_is_not_the_address_of_the_site_is_not_its_home(string file, string text)
    {
        using var site = Site("hugo.toml", "baseURL = \"/\"\ntitle = \"A garden diary\"\n", "content/posts/a.md", "title: Beans\ndate: 2026-05-01").Write(file, text);
        Assert.Contains("error JF9011: no home is known", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repository: bean/diary", "https://bean.github.io/diary/")]
    [InlineData("repository: bean/bean.github.io", "https://bean.github.io/")]
    [InlineData("baseurl: https://garden.example/diary", "https://garden.example/diary/")]
    [InlineData("url: ''\nbaseurl: /notes\nrepository: bean/notes", "https://bean.github.io/notes/")]
    public void Jekylls_site_without_url_has_the_address_that_GitHub_Pages_gives_it(string configuration, string home)
    {
        using var site = Site("_config.yml", $"title: A garden diary\n{configuration}\n", "_posts/2026-05-01-a.md", "title: Beans");
        Assert.Equal(home, site.Load().Feed!.Link.AbsoluteUri);
    }

    [Fact]
    public void A_Next_blog_has_title_address_and_posts_beside_its_pages()
    {
        using var site = new SiteFolder(yml: null).Write("next.config.js", "module.exports = {}")
            .Write("app/sitemap.ts", "export const baseUrl = process.env.BASE || 'https://garden.example';")
            .Write("app/layout.tsx", "export const metadata: Metadata = { title: { default: 'A garden diary', template: '%s' } };")
            .Write("app/writing/posts/a.mdx", "---\ntitle: Beans\npublishedAt: 2026-05-01\n---\nText.\n");
        Assert.Equal(("A garden diary", "https://garden.example/writing/a"), (site.Load().Feed!.Title, site.Post().Link.AbsoluteUri));
    }

    [Theory]
    [InlineData("data/site.yaml", "title: A garden diary\nhost: https://garden.example\n")]
    [InlineData("_data/site.js", "export default { title: 'A garden diary', paths: { site: 'https://garden.example' } };")]
    public void Eleventys_data_names_the_address_by_these_keys(string file, string text)
    {
        using var site = Site("eleventy.config.js", file.StartsWith('_') ? "module.exports = {}" : "module.exports = { dir: { data: 'data' } }", "posts/a.md",
            "title: Beans\ndate: 2026-05-01").Write(file, text);
        Assert.Equal("https://garden.example/", site.Load().Feed!.Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("Fri May  1 11:21:31 CEST 2026")]
    [InlineData("1 May 2026 11:21:31 CEST")]
    [InlineData("2026-05-01 11:21:31 XYZ")]
    public void Jekyll_reads_a_time_with_the_name_of_an_unknown_zone_as_a_local_one(string date)
    {
        using var site = Site("_config.yml", "title: A garden diary\nurl: https://garden.example\ntimezone: Europe/Vienna\n", "_posts/2026-05-01-a.md", $"title: Beans\ndate: {date}");
        Assert.Equal("2026-05-01T09:21:31Z", site.Load().Feed!.Posts[0].Published.ToString());
        AssertIsWarned(site, "as by the blog's generator");
    }

    [Fact]
    public void A_page_of_Zola_has_the_day_of_its_path()
    {
        using var site = new SiteFolder(yml: null).Write("config.toml", "base_url = \"https://garden.example\"\ntitle = \"A\"\n")
            .Write("content/a.md", "+++\ntitle = \"Beans\"\npath = \"2026/02/19/beans\"\n+++\nText.\n").Write("content/b.md", "+++\ntitle = \"Peas\"\npath = \"2026/02/31/peas\"\n+++\nText.\n");
        site.Write("content/notes/c.md", "+++\ntitle = \"Kale\"\npath = \"notes/2026/02/20/kale\"\n+++\nText.\n");
        Assert.Equal(
            ["https://garden.example/2026/02/19/beans/ 2026-02-19T00:00:00Z", "https://garden.example/notes/2026/02/20/kale/ 2026-02-20T00:00:00Z"],
            site.Load().Feed!.Posts.Select(post => $"{post.Link.AbsoluteUri} {post.Published}"));
    }

    [Fact]
    public void Hexos_folder_of_posts_is_not_one_of_Jekyll()
    {
        using var site = Site("_config.yml", Hexo, "src/_posts/a.md", "title: Beans\ndate: 2026-05-01");
        Assert.Equal("https://garden.example/2026/05/01/a/", site.Load().Feed!.Posts[0].Link.AbsoluteUri);
    }

    [Fact]
    public void The_largest_section_is_one_with_dates()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01");
        foreach (var name in (string[])["c", "d", "e"])
            site.Write($"content/books/{name}.md", "---\ntitle: A book\n---\nText.\n");
        Assert.Equal(["Beans", "B"], site.Load().Feed!.Posts.Select(post => post.Title));
    }

    [Fact]
    public void An_enclosure_as_WordPress_exports_it_is_read()
    {
        using var site = JekyllSite("title: Beans\nenclosure:\n  - |\n    |\n        https://garden.example/beans.mp4\n        1183802\n        video/mp4");
        Assert.Equal(("https://garden.example/beans.mp4", 1183802, "video/mp4"), Assert.Single(site.Load().Feed!.Posts[0].Enclosures) is var one ? (one.Link.AbsoluteUri, one.Length, one.MediaType) : default);
    }

    /// <summary>The moments at which Ruby puts these dates, in a site of the zone Europe/Berlin.</summary>
    [Theory]
    [InlineData("'2026-05-01 10:51:00 -6:00'", "2026-05-01T08:51:00Z")]
    [InlineData("2026-05-01 10:51:00 -6:00", "2026-05-01T16:51:00Z")]
    [InlineData("2026-05-01 20:00.000000000 +08:00", "2026-05-01T18:00:00Z")]
    [InlineData("'2026-05-01-2026 16:00:00 -8:00'", "2026-05-01T14:00:00Z")]
    [InlineData("'2026-05-01-12:00 -7:00'", "2026-05-01T10:00:00Z")]
    [InlineData("2026-05-01 00:00:33 -08:00 MST", "2026-05-01T08:00:33Z")]
    [InlineData("2026-05-01 12:00:00 -08:00:00", "2026-05-01T20:00:00Z")]
    [InlineData("‘2026-05-01 20:45:00 -06:00’", "2026-05-02T02:45:00Z")]
    [InlineData("2026-02-29", "2026-02-28T23:00:00Z")]
    [InlineData("'2026-04-31 11:00:00'", "2026-05-01T09:00:00Z")]
    public void Dates_are_read_as_Ruby_reads_them_with_a_Warning(string date, string moment)
    {
        using var site = JekyllSite($"title: Beans\ndate: {date}");
        Assert.Equal(moment, site.Load().Feed!.Posts.First(post => post.Title == "Beans").Published.ToString());
        if (date != "2026-05-01 10:51:00 -6:00")
            AssertIsWarned(site, "warning JF9004");
    }

    [Theory]
    [InlineData("docusaurus.config.js", "export default { title: 'A', url: 'https://garden.example', baseUrl: '/' };", "blog/a.md")]
    [InlineData("astro.config.mjs", "export default { site: 'https://garden.example', title: 'A' };", "src/content/blog/a.md")]
    [InlineData("gatsby-config.js", "module.exports = { siteMetadata: { title: 'A', siteUrl: 'https://garden.example' } };", "content/blog/a.md")]
    [InlineData("_config.yml", Hexo, "src/_posts/a.md")]
    public void Front_matter_that_js_yaml_reads_is_read(string file, string configuration, string post)
    {
        using var site = Site(file, configuration, post, "title: Beans\ndescription: \"Beans and\npeas.\"\ndate: 2026-02-29 11:00:00");
        if (file == "astro.config.mjs")
            site.Write("src/consts.ts", "export const SITE_TITLE = 'A';");
        var beans = site.Load().Feed!.Posts.First(each => each.Title == "Beans");
        Assert.Equal(("Beans and peas.", "2026-03-01T11:00:00Z"), (beans.Summary, beans.Published.ToString()));
        AssertIsWarned(site, "it is read as '2026-03-01 11:00:00', as by the blog's generator");
    }

    [Theory]
    [InlineData("1/2/2026", "2026-01-02")]
    [InlineData("3/22/2026", "2026-03-22")]
    public void Statiq_reads_the_month_first(string date, string day)
    {
        using var site = Site("a.csproj", "<Project><PackageReference Include=\"Statiq.Web\" /></Project>", "input/posts/a.md", $"Title: Beans\nPublished: {date}");
        site.Write("appsettings.json", "{\"SiteTitle\": \"A\", \"Host\": \"garden.example\"}");
        Assert.Equal(day + "T00:00:00Z", site.Load().Feed!.Posts.First(post => post.Title == "Beans").Published.ToString());
        AssertIsWarned(site, $"it is read as '{day}', as by the blog's generator");
    }

    [Fact]
    public void Front_matter_that_Jekyll_cannot_read_leaves_the_post_out_with_a_Warning()
    {
        using var site = JekyllSite("title: Beans: and peas");
        Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
        AssertIsWarned(site, "until then the post is left out of the feeds");
    }

    [Fact]
    public void Front_matter_in_JavaScript_leaves_the_post_out_with_a_Warning()
    {
        using var site = new SiteFolder(yml: null).Write("eleventy.config.js", "export default function () { }").Write("_data/metadata.json", "{\"title\": \"A\", \"url\": \"https://garden.example\"}")
            .Write("posts/a.md", "---js\nconst title = \"Beans\";\nconst draft = true;\n---\nText.\n").Write("posts/b.md", "---\ntitle: B\ndate: 2026-04-01\n---\nText.\n");
        Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
        AssertIsWarned(site, "front matter in JavaScript is never run");
    }

    [Theory]
    [InlineData("Last Modified")]
    [InlineData("git Created")]
    public void A_date_that_Eleventy_takes_from_the_file_counts_as_not_given(string date)
    {
        using var site = new SiteFolder(yml: null).Write("eleventy.config.js", "export default function () { }").Write("_data/metadata.json", "{\"title\": \"A\", \"url\": \"https://garden.example\"}")
            .Write("posts/a.md", $"---\ntitle: Beans\ndate: {date}\n---\nText.\n").Write("posts/b.md", "---\ntitle: B\ndate: 2026-04-01\n---\nText.\n");
        Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
        AssertIsWarned(site, $"date '{date}' stands for a date of the file, which is not read");
    }

    [Fact]
    public void Docusaurus_has_tags_of_one_post()
    {
        using var site = Site("docusaurus.config.js", "export default { title: 'A', url: 'https://garden.example', baseUrl: '/' };", "blog/a.md", "title: Beans\ndate: 2026-05-01\ntags: [rows, {label: Green beans, permalink: /green}]");
        Assert.Equal(["rows", "Green beans"], site.Load().Feed!.Posts[0].Categories.Select(category => category.Name));
    }

    [Theory]
    [InlineData("Authors: Ida Bean; Pea, Tom", "Ida Bean|Pea, Tom")]
    [InlineData("Authors: Ida Bean, Tom Pea", "Ida Bean|Tom Pea")]
    [InlineData("Author: Pea, Tom", "Pea, Tom")]
    public void Pelican_has_several_authors_in_one_line(string line, string names)
    {
        using var site = new SiteFolder(yml: null).Write("pelicanconf.py", "SITENAME = 'A'\nSITEURL = 'https://garden.example'\n")
            .Write("content/a.md", $"Title: Beans\nDate: 2026-05-01\nTags: rows, north; poles\n{line}\n\nText.\n");
        var post = site.Post();
        Assert.Equal(names, string.Join('|', post.Authors.Select(author => author.Name)));
        Assert.Equal(["rows, north", "poles"], post.Categories.Select(category => category.Name));
    }

    [Theory]
    [InlineData("_posts/2026-02-29-beans.md", "2026/03/01/beans.html")]
    [InlineData("_posts/2026-04-31-beans.md", "2026/05/01/beans.html")]
    public void A_file_name_with_a_day_after_the_end_of_its_month_is_of_the_next_one_for_Jekyll(string file, string address)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Jekyll).Write(file, "---\ntitle: Beans\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Next_has_the_names_of_authors_in_files()
    {
        using var site = new SiteFolder(yml: null).Write("next.config.js", "module.exports = {}").Write("data/siteMetadata.js", "module.exports = { title: 'A', siteUrl: 'https://garden.example' }\n")
            .Write("data/authors/default.mdx", "---\nname: Ida Bean\n---\n").Write("data/blog/a.mdx", "---\ntitle: Beans\ndate: 2026-05-01\nauthors: ['default']\n---\nText.\n");
        Assert.Equal("Ida Bean", Assert.Single(site.Post().Authors).Name);
    }

    [Fact]
    public void Zola_sets_quotes_where_its_configuration_says_so()
    {
        const string Config = "base_url = \"https://garden.example\"\ntitle = \"A\"\n[markdown]\n";
        using var site = new SiteFolder(yml: null).Write("config.toml", Config + "smart_punctuation = true\nrender_emoji = true\n").Write("content/posts/a.md", "+++\ntitle = \"Beans\"\ndate = 2026-05-01\n+++\n\"Beans\" -- up... :tada:\n");
        Assert.Contains("“Beans” – up… 🎉", site.Load().ToFeedSet().Documents["rss.xml"].ToString(), StringComparison.Ordinal);
        site.Write("config.toml", Config);
        Assert.Contains("-- up... :tada:", site.Load().ToFeedSet().Documents["rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_without_a_value_is_not_given()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01\ndraft:");
        Assert.Equal(2, site.Load().Feed!.Posts.Count);
        AssertIsWarned(site, "draft has no value, so it counts as not given");
    }

    [Theory]
    [InlineData("published: flase", "published 'flase' is neither true nor false, nor a date")]
    [InlineData("draft: ture", "draft 'ture' is neither true nor false")]
    [InlineData("hidden: {from: home}", "hidden is a map")]
    [InlineData("status: [draft]", "status is a list")]
    public void A_flag_that_is_unclear_leaves_the_post_out_with_a_Warning(string line, string found)
    {
        using var hugo = HugoSite("title: Beans\ndate: 2026-05-01\n" + line);
        using var jekyll = JekyllSite("title: Beans\n" + line);
        foreach (var site in new[] { hugo, jekyll })
        {
            Assert.Equal("B", Assert.Single(site.Load().Feed!.Posts).Title);
            Assert.EndsWith(", which is unclear", Assert.Single(site.Load().Skipped).Reason, StringComparison.Ordinal);
            AssertIsWarned(site, $"{found}; the blog's generator publishes the post, but the feeds leave it out");
        }
    }

    [Fact]
    public void Drafts_that_are_asked_for_are_read_whatever_the_draft_key_says()
    {
        using var site = HugoSite("title: Beans\ndate: 2026-05-01\ndraft: ture");
        Assert.Equal(2, site.Load(drafts: true).Feed!.Posts.Count);
    }

    [Fact]
    public void A_flag_that_is_unclear_is_an_Error_where_the_generator_has_a_schema()
    {
        using var site = Site("config.toml", "base_url = \"https://garden.example\"\ntitle = \"A\"\n", "content/posts/a.md", "title: Beans\ndate: 2026-05-01\ndraft: ture");
        Assert.Contains("a.md(4,1): error JF9010: draft 'ture' is neither true nor false; write", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_the_blog_itself_is_not_the_address_of_a_post_of_Jekyll()
    {
        using var site = JekyllSite("title: Beans\nslug: the-%e2%80%93-beans\nlink: https://garden.example/old/beans/");
        Assert.Equal("https://garden.example/2026/05/01/the-e2-80-93-beans.html", site.Load().Feed!.Posts[0].Link.AbsoluteUri);
    }
}
