using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>A blog without feeds.yml is read by its generator's configuration.</summary>
public class GeneratorTests
{
    private const string Post = "---\ntitle: Beans\ndate: 2026-05-01\n---\nThe beans are up.\n";

    private const string HugoToml = "baseURL = \"https://garden.example/base/\"\ntitle = \"A garden diary\"\n";

    private const string Config = "title: A garden diary\nurl: https://garden.example\n";

    /// <summary>The addresses that Hugo 0.111 gives these files.</summary>
    [Theory]
    [InlineData("posts/Hello World é & (x).md", "date: 2026-05-01", "posts/hello-world-%C3%A9-x/")]
    [InlineData("posts/2026-05-01-x_y.Z.md", "date: 2026-05-01", "posts/2026-05-01-x_y.z/")]
    [InlineData("posts/Sub Dir/c.md", "date: 2026-05-01\nslug: 'My Slug/é'", "posts/sub-dir/my-slug/%C3%A9/")]
    [InlineData("posts/My Bundle/index.md", "date: 2026-05-01", "posts/my-bundle/")]
    [InlineData("posts/a.md", "date: 2026-05-01\nurl: /Foo Bar/É", "Foo%20Bar/%C3%89/")]
    [InlineData("posts/a.md", "date: 2026-05-01\nurl: foo/b.html", "foo/b.html")]
    [InlineData("posts/a.md", "date: 2026-05-01\npermalink: /theme/", "posts/a/")]
    [InlineData("posts/c#+~@.md", "date: 2026-05-01", "posts/c%23+~@/")]
    public void Hugo_gives_a_file_this_address(string file, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml).Write("content/" + file, $"---\ntitle: Beans\n{frontMatter}\n---\nText.\n");
        Assert.Equal("https://garden.example/base/" + address, UriText.Of(site.Post().Link));
    }

    [Theory]
    [InlineData("/n/:year/:month/:day/:title/", "title: 'C# and F#: a/b, émigré — “q” 日本'\ndate: 2026-05-01T01:00:00+05:00", "n/2026/05/01/c%23-and-f%23-a/b-%C3%A9migr%C3%A9-q-%E6%97%A5%E6%9C%AC/")]
    [InlineData("/n/:slug", "title: Hello  -  World!\ndate: 2026-05-01", "n/hello-world/")]
    [InlineData("/n/:slug", "title: Hello\nslug: Slug Me\ndate: 2026-05-01", "n/slug-me/")]
    [InlineData("/n/:filename/", "title: Hello\nslug: other\ndate: 2026-05-01", "n/a-b/")]
    [InlineData("/n/:slugorfilename/", "title: Hello\ndate: 2026-05-01", "n/a-b/")]
    [InlineData("/:sections/:monthname/:weekday/:yearday/:filename/", "title: Hello\ndate: 2026-05-01", "notes/may/5/121/a-b/")]
    public void Hugos_patterns_of_sections_are_filled_as_Hugo_does(string pattern, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("hugo.yaml", $"baseURL: https://garden.example/\ntitle: A\ntimeZone: America/New_York\npermalinks:\n  notes: {pattern}\n")
            .Write("content/notes/deep/A b.md", $"---\n{frontMatter}\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    /// <summary>The addresses that Jekyll 4.3 gives these files.</summary>
    [Theory]
    [InlineData("_posts/2026-01-02-Hello World é & (x).md", "date: 2026-01-01 03:00:00\ncategories: Foo Bar", "foo/bar/2025/12/31/Hello-World-%C3%A9-&-(x).html")]
    [InlineData("cat/_posts/2026-1-2-some_thing--x.md", "date: 2026-01-01 22:00:00 +0000\ncategories: [Zed, Ab Cd]\nslug: My Slug", "cat/zed/ab%20cd/2026/01/01/My-Slug.html")]
    [InlineData("_posts/2026-01-03-C#-and.net.md", "date: 2026-01-01", "2026/01/01/C-and.net.html")]
    [InlineData("_posts/2026-01-03-a.md", "permalink: /:year/:title", "2026/a")]
    [InlineData("_posts/2026-01-03-a.md", "url: /other/", "2026/01/03/a.html")]
    [InlineData("_posts/2026-01-03-.md", "categories: beds", "beds/2026/01/03/.html")]
    [InlineData("_posts/2026-01-03-.md", "permalink: /:year/:month/:day/:slug/", "2026/01/03/")]
    [InlineData("_posts/2026-01-03-a.md", "slug: '??'", "2026/01/03/.html")]
    public void Jekyll_gives_a_file_this_address(string file, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + "baseurl: /b\ntimezone: America/New_York\n").Write(file, $"---\n{frontMatter}\ntitle: Beans\n---\nText.\n");
        Assert.Equal("https://garden.example/b/" + address, UriText.Of(site.Post().Link));
    }

    [Theory]
    [InlineData("pretty", "beds/2026/05/01/Bean-Row/")]
    [InlineData("ordinal", "beds/2026/121/Bean-Row.html")]
    [InlineData("weekdate", "beds/2026/W18/Fri/Bean-Row.html")]
    [InlineData("none", "beds/Bean-Row.html")]
    [InlineData("/:short_year/:i_month/:slug/", "26/5/bean-row/")]
    public void Jekylls_named_styles_and_templates_are_patterns(string permalink, string address)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", $"{Config}permalink: {permalink}\n").Write("_posts/2026-05-01-Bean Row.md", "---\ntitle: A\ncategory: Beds\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Fact]
    public void Jekylls_defaults_hold_where_front_matter_says_nothing()
    {
        const string Defaults = "defaults:\n  - scope: {path: '', type: posts}\n    values: {author: Ida, permalink: '/d/:title/', layout: post}\n  - scope: {path: _posts/old}\n    values: {author: Otto, published: false}\n";
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + Defaults).Write("_posts/2026-05-01-bean-row.md", "---\ntags: a b\nfeed: {excerpt_only: true}\n---\nText.\n").Write("_posts/old/2026-04-01-peas.md", Post);

        var read = site.Load();
        var post = Assert.Single(read.Feed!.Posts);
        Assert.Equal(("Bean Row", "https://garden.example/d/bean-row/", "Ida"), (post.Title, post.Link.AbsoluteUri, Assert.Single(post.Authors).Name));
        Assert.Equal(["a", "b"], post.Categories.Select(category => category.Name));
        Assert.Equal("published: false", Assert.Single(read.Skipped).Reason);
    }

    [Theory]
    [InlineData("beans.md", "", "2026/05/01/beans/")]
    [InlineData("row/Bean Row.md", "", "2026/05/01/row/Bean%20Row/")]
    [InlineData("beans.md", "slug: other", "2026/05/01/beans/")]
    [InlineData("beans.md", "permalink: own/page", "own/page")]
    public void Hexo_gives_a_file_this_address(string file, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + "permalink: :year/:month/:day/:title/\n").Write("source/_posts/" + file, $"---\ntitle: Beans\ndate: 2026-05-01 09:00:00\n{frontMatter}\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Theory]
    [InlineData("blog/2026-05-01-Bean Row.md", "", "blog/bean-row/")]
    [InlineData("blog/beans/index.md", "date = 2026-05-01", "blog/beans/")]
    [InlineData("blog/beans.md", "date = 2026-05-01\nslug = \"Grüne Bohnen\"", "blog/grune-bohnen/")]
    [InlineData("blog/beans.md", "date = 2026-05-01\npath = \"own/page\"", "own/page/")]
    public void Zola_gives_a_file_this_address(string file, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("config.toml", "base_url = \"https://garden.example\"\ntitle = \"A\"\n").Write("content/" + file, $"+++\ntitle = \"Beans\"\n{frontMatter}\n+++\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Theory]
    [InlineData("2026-05-01-beans.md", "", "blog/2026/05/01/beans")]
    [InlineData("2026/05/01/beans.md", "", "blog/2026/05/01/beans")]
    [InlineData("2026-05-01-beans/index.md", "", "blog/2026/05/01/beans")]
    [InlineData("2026-05-01-beans.md", "slug: rows", "blog/rows")]
    [InlineData("2026-05-01-beans.md", "slug: /kale/more", "blog/kale/more")]
    [InlineData("beans.md", "date: 2026-05-01", "blog/beans")]
    public void Docusaurus_gives_a_file_this_address(string file, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("docusaurus.config.js", "// title: 'Old',\nmodule.exports = { title: 'A', url: 'https://garden.example', baseUrl: '/', themeConfig: { navbar: { title: 'B' } } };\n")
            .Write("blog/" + file, $"---\ntitle: Beans\n{frontMatter}\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Theory]
    [InlineData("permalink: posts/:abbrlink.html", "abbrlink: 4a17b156", "posts/4a17b156.html")]
    [InlineData("permalink: p/:abbrlink/\npermalink_defaults:\n  abbrlink: none", "", "p/none/")]
    [InlineData("permalink: :title.html\npretty_urls:\n  trailing_html: false", "", "deep/beans")]
    [InlineData("permalink: :title/index.html\npretty_urls:\n  trailing_index: false", "", "deep/beans/")]
    [InlineData("permalink: :name\npost_asset_folder: true", "", "beans/")]
    [InlineData("permalink: :timestamp/:hash/", "", "1777597200/9dbfe95089e1/")]
    public void Hexos_patterns_name_front_matter_and_are_ended_as_the_configuration_says(string config, string frontMatter, string address)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", $"{Config}timezone: Asia/Shanghai\n{config}\n").Write("source/_posts/deep/beans.md", $"---\ntitle: Beans\ndate: 2026-05-01 09:00:00\n{frontMatter}\n---\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Fact]
    public void A_key_that_a_permalink_names_and_a_post_lacks_is_an_Error()
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + "permalink: posts/:abbrlink/\n").Write("source/_posts/beans.md", Post);
        Assert.Equal(
            "source/_posts/beans.md(1,1): error JF9020: the site's permalink names the key 'abbrlink', which the post does not have; write 'abbrlink' into its front matter, as the generator would",
            site.Findings());
    }

    [Fact]
    public void Docusaurus_ends_addresses_with_a_slash_and_shows_labels_of_tags_where_the_site_says_so()
    {
        using var site = new SiteFolder(yml: null).Write("docusaurus.config.js", "module.exports = { title: 'A', url: 'https://garden.example', baseUrl: '/', trailingSlash: true };\n")
            .Write("blog/tags.yml", "row:\n  label: Rows of beans\n").Write("blog/2026-05-01-beans.md", "---\ntitle: Beans\ntags: [row, other]\n---\nText.\n");
        var post = site.Post();
        Assert.Equal("https://garden.example/blog/2026/05/01/beans/", post.Link.AbsoluteUri);
        Assert.Equal(["Rows of beans", "other"], post.Categories.Select(category => category.Name));
    }

    [Theory]
    [InlineData("", "Lang: de", "grune-bohnen-de.html")]
    [InlineData("ARTICLE_LANG_URL = '{lang}/{slug}/'\n", "Lang: de", "de/grune-bohnen/")]
    [InlineData("SLUGIFY_USE_UNICODE = True\nSLUGIFY_PRESERVE_CASE = True\n", "", "Gr%C3%BCne-Bohnen.html")]
    [InlineData("SLUGIFY_SOURCE = 'basename'\n", "", "2026-05-01_beans.html")]
    [InlineData("ARTICLE_URL = '{category}/{slug}/'\n", "", "beds/grune-bohnen/")]
    [InlineData("ARTICLE_URL = '{category}/{slug}/'\nUSE_FOLDER_AS_CATEGORY = False\n", "", "misc/grune-bohnen/")]
    public void Pelican_gives_a_file_this_address(string config, string header, string address)
    {
        using var site = new SiteFolder(yml: null).Write("pelicanconf.py", $"SITENAME = 'A'\nSITEURL = 'https://garden.example'\nDEFAULT_LANG = 'en'\n{config}")
            .Write("content/beds/2026-05-01_beans.md", $"Title: Grüne Bohnen\n{(header.Length > 0 ? header + "\n" : "")}\nText.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Fact]
    public void Jekylls_collections_are_posts_where_the_site_has_no_others()
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + "permalink: pretty\ncollections:\n  notes: {output: true}\n  made: {output: true, permalink: '/m/:title'}\n  hidden: {}\n")
            .Write("_notes/deep/2026-05-01-Bean Row.md", Post).Write("_made/peas.md", Post).Write("_hidden/x.md", Post);
        Assert.Equal(["https://garden.example/m/peas", "https://garden.example/notes/deep/2026-05-01-Bean%20Row/"], site.Feed().Posts.Select(post => UriText.Of(post.Link)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_feed_of_a_collection_that_is_not_made_is_announced()
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config + "collections:\n  notes: {output: true}\nfeed:\n  collections: [notes]\n").Write("_posts/2026-05-01-beans.md", Post).Write("_notes/peas.md", Post);
        Assert.Equal(
            "_config.yml(6,3): warning JF9051: feed.collections asks for a feed of the collection 'notes', which is not made; to have its documents among the posts, write 'posts: [_posts, _notes]' into feeds.yml",
            site.Findings());
    }

    [Fact]
    public void An_undated_draft_of_a_folder_has_the_moment_of_the_build_and_is_known_as_a_draft()
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", Config).Write("_posts/2026-05-01-beans.md", Post).Write("_drafts/peas.md", "---\ntitle: Peas\n---\nText.\n");
        var now = NodaTime.Instant.FromUtc(2026, 6, 1, 12, 0);
        Assert.Equal(["Beans 2026-05-01T00:00:00Z", "Peas 2026-06-01T12:00:00Z"], site.Load(now, drafts: true).Feed!.Posts.Select(post => $"{post.Title} {post.Published.ToInstant()}").Order(StringComparer.Ordinal));
        Assert.Equal("Beans", Assert.Single(site.Load(now).Feed!.Posts).Title);
    }

    [Theory]
    [InlineData("/:sections[0]/:filename/", "notes/a/")]
    [InlineData("/:sections[1:]/:filename/", "deep/more/a/")]
    [InlineData("/:sections[last]/:filename/", "more/a/")]
    [InlineData("/:sections[:last]/:filename/", "notes/deep/a/")]
    [InlineData("/:sections[7:]/:filename/", "a/")]
    [InlineData("/x:year/:2006-:01/:filename/", "x2026/2026-05/a/")]
    public void Hugos_patterns_name_some_sections_and_layouts(string pattern, string address)
    {
        using var site = new SiteFolder(yml: null).Write("hugo.yaml", $"baseURL: https://garden.example/\ntitle: A\npermalinks:\n  notes: \"{pattern}\"\n")
            .Write("content/notes/deep/_index.md", "---\ntitle: Deep\n---\n").Write("content/notes/deep/more/_index.md", "---\ntitle: More\n---\n").Write("content/notes/deep/more/a.md", Post);
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
    }

    [Fact]
    public void A_language_that_is_turned_off_is_not_published()
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml + "disableLanguages = [\"fr\"]\n[languages.en]\nweight = 1\n[languages.de]\ndisabled = true\n[languages.fr]\nweight = 3\n")
            .Write("content/posts/beans.md", Post).Write("content/posts/beans.de.md", Post).Write("content/posts/beans.fr.md", Post);
        Assert.Equal("https://garden.example/base/posts/beans/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void What_Pelican_says_is_read_and_comments_are_not()
    {
        const string Conf = "SITENAME = u'A garden diary' # SITENAME = 'No'\n# SITEURL = 'https://old.example'\nSITEURL = 'https://garden.example'\nTIMEZONE = \"Europe/Vienna\"\nARTICLE_URL = '{category}/{date:%Y}/{slug}/'\nFEED_ALL_ATOM = 'feeds/atom.xml'\nX = f'{SITEURL}/x'\n";
        using var site = new SiteFolder(yml: null).Write("pelicanconf.py", Conf).Write("content/beds/beans.md", "Title: Grüne Bohnen & more\nDate: 2026-05-01 09:00\nCategory: Beds\nTags: up, row\n\nThe *beans* are up.\n");

        var read = site.Load();
        Assert.Equal("", site.Findings());
        var post = Assert.Single(read.Feed!.Posts);
        Assert.Equal("https://garden.example/beds/2026/grune-bohnen-more/", post.Link.AbsoluteUri);
        Assert.Equal(("A garden diary", "2026-05-01T07:00:00Z"), (read.Feed.Title, post.Published.ToString()));
        Assert.Equal("feeds/atom.xml", read.Options.Paths[FeedFormat.Atom]);
    }

    [Fact]
    public void What_a_program_does_not_say_literally_is_asked_for_with_the_lines_to_write()
    {
        using var site = new SiteFolder(yml: null).Write("astro.config.mjs", "export default defineConfig({ site: process.env.SITE, /* site: 'https://old.example' */ });\n").Write("src/content/blog/beans.md", Post);
        Assert.Equal(
            "astro.config.mjs(1,1): error JF9011: no title is known: the folder is one of astro, whose configuration says posts, permalink; write 'title: A blog' into feeds.yml, which 'dotnet feeds init' makes\n"
            + "astro.config.mjs(1,1): error JF9011: no home is known: the folder is one of astro, whose configuration says posts, permalink; write 'home: https://example.org/' into feeds.yml, which 'dotnet feeds init' makes, or build with '--home https://example.org/'",
            site.Findings());
    }

    [Fact]
    public void Astros_constants_and_pages_say_title_and_addresses()
    {
        using var site = new SiteFolder(yml: null).Write("astro.config.mjs", "export default defineConfig({ site: 'https://garden.example', base: '/g' });\n")
            .Write("src/consts.ts", "export const SITE_TITLE = 'A garden diary';\n").Write("src/pages/notes/[...slug].astro", "---\nconst posts = await getCollection('blog');\n---\n")
            .Write("src/content/blog/Bean Row.md", Post);
        Assert.Equal(("A garden diary", "https://garden.example/g/notes/bean-row/"), (site.Load().Feed!.Title, site.Post().Link.AbsoluteUri));
    }

    [Fact]
    public void Eleventys_data_says_title_and_home_and_its_folders_say_permalinks()
    {
        using var site = new SiteFolder(yml: null).Write(".eleventy.js", "module.exports = c => ({ dir: { input: 'src' } });\n").Write("src/_data/site.json", "{\"title\": \"A garden diary\", \"url\": \"https://garden.example\", \"author\": {\"name\": \"Ida\"}}")
            .Write("src/posts/posts.json", "{\"tags\": [\"posts\"], \"permalink\": \"/notes/{{ page.fileSlug }}/index.html\"}").Write("src/posts/2026-05-01-beans.md", "---\ntitle: Beans\ntags: [row]\n---\nText.\n");
        var post = site.Post();
        Assert.Equal("https://garden.example/notes/beans/", post.Link.AbsoluteUri);
        Assert.Equal(["row"], post.Categories.Select(category => category.Name));
    }

    [Theory]
    [InlineData("permalink: function({ page }) {\n    return `/notes/${ page.fileSlug }/`;\n  }", "notes/beans/")]
    [InlineData("permalink: data => `notes/${data.page.fileSlug}/index.html`", "notes/beans/")]
    [InlineData("eleventyComputed: { permalink(data) { return `/n/${this.slugify(data.title)}/`; } }", "n/bean-row/")]
    public void A_function_that_returns_a_text_with_known_values_is_Eleventys_permalink(string code, string address)
    {
        using var site = EleventySite(code);
        Assert.Equal("", site.Findings());
        Assert.Equal("https://garden.example/" + address, site.Post().Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("permalink: data => data.hidden ? false : `/notes/${data.page.fileSlug}/`")]
    [InlineData("permalink: data => `/notes/${data.page.fileSlug}/${data.number + 1}/`")]
    [InlineData("permalink: addressOf")]
    public void Eleventys_permalink_of_another_program_is_announced_at_its_line(string code)
    {
        using var site = EleventySite(code);
        Assert.StartsWith(
            "src/posts/posts.11tydata.js(2,3): warning JF9051: the permalink is made by a program, which is never run, so each post has the address of its file; write the pattern of addresses into feeds.yml, such as 'permalink: posts/{slug}/'",
            site.Findings(), StringComparison.Ordinal);
        site.Write("feeds.yml", "permalink: notes/{slug}/\n");
        Assert.Equal("", site.Findings());
        Assert.Equal("https://garden.example/notes/beans/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void The_path_of_Eleventys_feed_is_one_of_its_format()
    {
        using var site = EleventySite("tags: 'a'").Write(".eleventy.js", "import data from './a.json' with { type: 'json' };\nexport default c => { c.addPlugin(feedPlugin, { outputPath: '/web/atom.xml' }); return { dir: { input: 'src' } }; };\n");
        var paths = site.Load().Options.Paths;
        Assert.Equal(("web/atom.xml", "feed.json"), (paths[FeedFormat.Atom], paths[FeedFormat.Json]));
    }

    private static SiteFolder EleventySite(string data) =>
        new SiteFolder(yml: null).Write(".eleventy.js", "module.exports = c => ({ dir: { input: 'src' } });\n").Write("src/_data/site.json", "{\"title\": \"A garden diary\", \"url\": \"https://garden.example\"}")
            .Write("src/posts/posts.11tydata.js", $"module.exports = {{\n  {data},\n}};\n").Write("src/posts/2026-05-01-beans.md", "---\ntitle: Bean row\n---\nText.\n");

    [Fact]
    public void Eleventys_data_file_beside_a_page_comes_before_those_of_its_folders()
    {
        using var site = new SiteFolder(yml: null).Write(".eleventy.js", "module.exports = c => ({ dir: { input: 'src' } });\n").Write("src/_data/site.json", "{\"title\": \"A garden diary\", \"url\": \"https://garden.example\"}")
            .Write("src/posts/posts.json", "{\"tags\": [\"row\"], \"author\": \"Ida\"}")
            .Write("src/posts/beans/index.md", "Text.\n").Write("src/posts/beans/index.yml", "title: Beans\ndate: 2026-05-01\ntags: [bean]\n").Write("src/posts/beans/beans.json", "{\"author\": \"Eve\", \"title\": \"No\"}")
            .Write("src/posts/beans/chart.json", "[1");
        var post = site.Post();
        Assert.Equal(("Beans", "https://garden.example/posts/beans/", "2026-05-01T00:00:00Z"), (post.Title, post.Link.AbsoluteUri, post.Published.ToString()));
        Assert.Equal(("bean", "Eve"), (Assert.Single(post.Categories).Name, Assert.Single(post.Authors).Name));
    }

    [Fact]
    public void What_feeds_yml_says_counts_key_by_key()
    {
        using var site = new SiteFolder("title: Mine\n").Write("hugo.toml", HugoToml + "copyright = \"Ida\"\n").Write("content/posts/beans.md", Post);
        var read = site.Load();
        Assert.Equal(("Mine", "https://garden.example/base/", "Ida"), (read.Feed!.Title, read.Feed.Link.AbsoluteUri, read.Feed.Copyright));
        Assert.Equal("rss.xml", read.Options.Paths[FeedFormat.Rss]);
    }

    [Fact]
    public void The_key_generator_chooses()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "generator: none\n").Write("hugo.toml", "title = 1 2").Write("posts/beans.md", Post);
        Assert.Equal("https://blog.example.org/posts/beans/", site.Post().Link.AbsoluteUri);
        site.Write("feeds.yml", SiteFolder.Yml + "generator: hogo\n");
        Assert.Contains("feeds.yml(3,1): error JF9010: generator 'hogo' is not a known generator; write 'generator: hugo'", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_can_not_be_read_is_an_Error_at_its_line()
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", "baseURL = \"https://garden.example/\"\ntitle = \"A\n").Write("content/posts/beans.md", Post);
        Assert.StartsWith("hugo.toml(2,", site.Findings(), StringComparison.Ordinal);
        site.Write("hugo.toml", "title = \"A\"\nbaseURL = \"https://garden.example/?x\"\n");
        Assert.StartsWith("hugo.toml(2,1): error JF9017: home 'https://garden.example/?x/' has more than a path", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_recognised_names_the_folder_of_the_most_dated_files()
    {
        using var site = new SiteFolder(yml: null).Write("notes/2026-05-01-a.md", Post).Write("notes/b.md", Post).Write("public/2026-05-01-a.md", Post).Write("c.md", "No post.\n");
        Assert.EndsWith("and 'posts: notes', or run 'dotnet feeds init'; most dated Markdown files are in 'notes'", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config.yaml.in", "baseURL: https://garden.example/\ntitle: A\nlanguageCode: '@LANGUAGE@'\nparams:\n  description: '{{ text }}'\n  author: Ann\n")]
    [InlineData("hugo.toml.tmpl", "baseURL = \"https://garden.example/\"\ntitle = \"A\"\nlanguageCode = \"${LANGUAGE}\"\n[params]\nauthor = \"Ann\"\ndescription = \"%TEXT%\"\n")]
    public void Of_a_template_of_Hugos_configuration_the_literal_values_are_read_with_a_warning(string file, string text)
    {
        using var site = new SiteFolder(yml: null).Write(file, text).Write("content/news/a.md", Post);
        var read = site.Load();
        Assert.Equal(("A", "https://garden.example/", null, null), (read.Feed!.Title, read.Feed.Link.AbsoluteUri, read.Feed.Language, read.Feed.Description));
        Assert.Equal("Ann", Assert.Single(read.Feed.Authors).Name);
        Assert.StartsWith($"{file}(1,1): warning JF9051: the site's own build makes the configuration from this file, so only the values that are written here are used",
            site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_template_of_Hugos_configuration_an_address_that_the_build_sets_is_asked_for()
    {
        using var site = new SiteFolder(yml: null).Write("config.yaml.in", "baseURL: $HOST\ntitle: A\n").Write("content/news/a.md", Post);
        Assert.Contains("config.yaml.in(1,1): error JF9011: no home is known: the folder is one of hugo, whose configuration says title, posts; "
            + "write 'home: https://example.org/' into feeds.yml", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config.yaml.in", "is a template of hugo's configuration, which is not read; make the configuration from it")]
    [InlineData("hugo.toml.example", "is a template of hugo's configuration")]
    [InlineData("archetypes/default.md", "the folder looks like a site of hugo whose configuration is missing")]
    public void A_site_of_Hugo_without_its_configuration_is_recognised_by_its_folders(string file, string message)
    {
        using var site = new SiteFolder(yml: null).Write(file, "title: A\n").Write("content/news/a.md", Post);
        Assert.Contains(message, site.Findings(), StringComparison.Ordinal);
        Assert.EndsWith("or write a feeds.yml with 'generator: hugo', 'title: A blog' and 'home: https://example.org/'", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not in the feeds: content/notes; to add all of them, write 'posts: [content/news, content/notes]' into feeds.yml")]
    [InlineData("[params]\nmainSections = [\"news\"]\n", null)]
    public void Sections_of_Hugo_that_are_left_out_are_named_unless_the_configuration_names_those_of_posts(string config, string? line)
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", $"baseURL = \"https://garden.example/\"\ntitle = \"A\"\n{config}")
            .Write("content/news/a.md", Post).Write("content/news/b.md", Post).Write("content/notes/c.md", Post).Write("content/about/us.md", "---\ntitle: Us\n---\nText.\n");
        Assert.Equal(line, site.Load().Configuration!.Describe().Skip(1).SingleOrDefault());
        site.Write("feeds.yml", "posts: [content/news, content/notes]\n");
        Assert.DoesNotContain(site.Load().Configuration!.Describe(), said => said.StartsWith("not in", StringComparison.Ordinal));
        Assert.Equal(3, site.Load().Feed!.Posts.Count);
    }

    [Fact]
    public void What_stands_beside_a_bundle_is_no_post()
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml).Write("content/posts/beans/index.md", Post).Write("content/posts/beans/notes.md", Post).Write("content/posts/beans/more/x.md", Post)
            .Write("content/posts/_index.md", "---\ntitle: Posts\n---\n").Write("content/about.md", "---\ntitle: About\n---\n");
        Assert.Equal("https://garden.example/base/posts/beans/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void A_page_without_a_date_is_left_out_with_a_Warning()
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml).Write("content/posts/beans.md", Post).Write("content/posts/peas.md", "---\ntitle: Peas\n---\n").Write("content/posts/kale.md", "---\ntitle: Kale\nPosted: 2026-05-01\n---\n");
        Assert.Equal(
            "content/posts/kale.md(3,1): warning JF9050: the page has no date, so it is left out of the feeds, but 'Posted: 2026-05-01'; write 'date' in place of 'Posted', or 'date-key: Posted' in feeds.yml\n"
            + "content/posts/peas.md(1,1): warning JF9050: the page has no date, so it is left out of the feeds; write one such as 'date: 2026-11-23', or exclude it in feeds.yml",
            site.Findings());
        Assert.True(site.Load().TryCreateFeedSet(out _, out _));
    }

    [Fact]
    public void Translations_stand_in_feeds_of_their_own()
    {
        const string Languages = "defaultContentLanguage = \"en\"\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n";
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml + Languages).Write("content/posts/beans.md", Post).Write("content/posts/beans.de.md", "---\ntitle: Bohnen\ndate: 2026-05-01\n---\nText.\n")
            .Write("content/posts/rows/index.md", Post).Write("content/posts/rows/index.de.md", Post);

        Assert.True(site.Load().TryCreateFeedSet(out var feeds, out var report), report.ToString());
        Assert.Equal(["atom.xml", "feed.json", "index.xml", "languages/de/atom.xml", "languages/de/feed.json", "languages/de/index.xml"], feeds.Documents.Keys.Order(StringComparer.Ordinal));
        var german = feeds.Documents["languages/de/index.xml"].ToString();
        Assert.Contains("https://garden.example/base/de/posts/beans/", german, StringComparison.Ordinal);
        Assert.Contains("<language>de</language>", german, StringComparison.Ordinal);
        Assert.DoesNotContain("Bohnen", feeds.Documents["index.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_another_of_its_name_is_a_translation_without_a_generator_too()
    {
        using var site = new SiteFolder().Write("posts/beans.md", Post).Write("posts/beans.de.md", Post).Write("posts/about.js.md", Post);
        Assert.Equal(
            ["https://blog.example.org/posts/about.js/", "https://blog.example.org/de/posts/beans/", "https://blog.example.org/posts/beans/"],
            site.Load().Feed!.Posts.Select(post => post.Link.AbsoluteUri));
        Assert.Equal(FeedGrouping.Language, site.Load().Options.By);
    }

    [Fact]
    public void Sections_have_feeds_of_their_own_where_they_are_asked_for()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "by: section\n").Write("posts/notes/beans.md", Post).Write("posts/essays/peas.md", Post.Replace("Beans", "Peas", StringComparison.Ordinal));
        Assert.True(site.Load().TryCreateFeedSet(out var feeds, out _));
        Assert.Contains("Peas", feeds.Documents["sections/essays/rss.xml"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Beans", feeds.Documents["sections/essays/rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_folders_of_posts_is_a_section_of_the_posts_directly_in_it()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "posts: [writing/notes, essays]\nby: section\npermalink: '{section}/{slug}/'\n")
            .Write("writing/notes/beans.md", Post).Write("essays/peas.md", Post.Replace("Beans", "Peas", StringComparison.Ordinal))
            .Write("essays/long/leeks.md", Post.Replace("Beans", "Leeks", StringComparison.Ordinal));
        Assert.True(site.Load().TryCreateFeedSet(out var feeds, out _));
        Assert.Equal(
            ["sections/essays/rss.xml", "sections/long/rss.xml", "sections/notes/rss.xml"],
            feeds.Documents.Keys.Where(path => path.StartsWith("sections/", StringComparison.Ordinal) && path.EndsWith("rss.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("<link>https://blog.example.org/notes/beans/</link>", feeds.Documents["sections/notes/rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_generator_without_configuration_gave_is_named_by_the_generator()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "generator: docusaurus\n").Write("posts/2026-05-01-beans.md", Post);
        Assert.Equal(["docusaurus says: permalink; posts in posts"], site.Load().Configuration!.Describe());
    }

    [Fact]
    public void Jekyll_is_recognised_by_its_posts_alone()
    {
        using var site = new SiteFolder(yml: null).Write("_posts/2026-05-01-bean-row.md", "---\nlayout: post\n---\nText.\n").Write("CNAME", "garden.example\n");
        Assert.Equal(("Bean Row", "https://garden.example/2026/05/01/bean-row.html"), (site.Post().Title, site.Post().Link.AbsoluteUri));
    }

    [Fact]
    public void A_Hugo_blog_with_a_section_for_each_year_has_its_posts_in_all_of_them()
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", HugoToml).Write("content/2025/a.md", Post).Write("content/2026/b.md", Post).Write("content/2026/c.md", Post)
            .Write("content/about/d.md", Post);
        Assert.Equal(["2025/a", "2026/b", "2026/c"], site.Load().Feed!.Posts.Select(post => post.Link.AbsolutePath[6..^1]).Order());
    }

    [Theory]
    [InlineData("Notes & more/Bean row?.md", "title: Beans\ndate: 2026-05-01", "Notes--and--more/Bean-row")]
    [InlineData("beds/index.md", "title: Beans\ncreated: 2026-05-01", "beds")]
    [InlineData("a.md", "title: Beans\ndate: 2026-05-01\npermalink: beans", "beans")]
    public void Quartz_gives_a_note_this_address(string file, string frontMatter, string address)
    {
        const string Configuration = "const config = { configuration: { pageTitle: 'A garden diary', locale: 'en-US', baseUrl: 'garden.example', ignorePatterns: ['private', 'templates'] } }";
        using var site = new SiteFolder(yml: null).Write("quartz.config.ts", Configuration).Write("package.json", "{\"dependencies\": {\"@jackyzha0/quartz\": \"4\"}}")
            .Write("content/" + file, $"---\n{frontMatter}\n---\nText.\n").Write("content/private/b.md", Post).Write("content/c.md", "A note without a date.\n");
        Assert.Equal("https://garden.example/" + address, UriText.Of(site.Post().Link));
        Assert.DoesNotContain(" error ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Quartz_publishes_only_what_says_so_if_its_configuration_asks_for_that()
    {
        const string Configuration = "const config = { configuration: { pageTitle: 'A', baseUrl: 'garden.example' }, plugins: { filters: [\n  Plugin.ExplicitPublish(),\n] } }";
        using var site = new SiteFolder(yml: null).Write("quartz.config.ts", Configuration).Write("content/a.md", "---\ntitle: A\ndate: 2026-05-01\npublish: true\n---\nText.\n").Write("content/b.md", Post);
        Assert.Equal("A", site.Post().Title);
    }
}
