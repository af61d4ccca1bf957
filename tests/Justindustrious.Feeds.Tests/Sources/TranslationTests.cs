namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Posts that are translations of one another link to each other, each with its language.</summary>
public class TranslationTests
{
    private const string Yml = SiteFolder.Yml + "language: en\n";

    [Fact]
    public void Files_of_one_name_with_a_language_in_it_are_translations()
    {
        using var site = new SiteFolder(Yml).Write("posts/2026-05-01-bean.md", Text("Bean")).Write("posts/2026-05-01-bean.de.md", Text("Bohne")).Write("posts/2026-05-01-bean.pt_BR.md", Text("Feijão"));
        Assert.Equal(
            [
                "bean: de https://blog.example.org/de/posts/bean/, pt-BR https://blog.example.org/pt-br/posts/bean/",
                "de/bean: en https://blog.example.org/posts/bean/, pt-BR https://blog.example.org/pt-br/posts/bean/",
                "pt-br/bean: de https://blog.example.org/de/posts/bean/, en https://blog.example.org/posts/bean/",
            ],
            Links(site));
    }

    [Fact]
    public void An_index_file_has_translations_beside_it_and_slugs_may_differ()
    {
        using var site = new SiteFolder(Yml)
            .Write("posts/bean/index.md", "---\ntitle: Bean\ndate: 2026-05-01\n---\nText.\n").Write("posts/bean/index.de.md", "---\ntitle: Bohne\ndate: 2026-05-02\nslug: bohne\n---\nText.\n");
        Assert.Equal(["bean: de https://blog.example.org/de/posts/bohne/", "de/bohne: en https://blog.example.org/posts/bean/"], Links(site));
    }

    [Fact]
    public void Docusaurus_has_the_translations_in_folders_of_the_locales()
    {
        using var site = new SiteFolder(yml: null)
            .Write("docusaurus.config.js", "export default { title: 'A', url: 'https://blog.example.org', baseUrl: '/', i18n: { defaultLocale: 'en', locales: ['en', 'de', 'pt-BR'] } };\n")
            .Write("blog/2026-05-01-bean.md", Text("Bean")).Write("blog/2026-05-02-pea.md", Text("Pea"))
            .Write("i18n/de/docusaurus-plugin-content-blog/2026-05-01-bean.md", Text("Bohne"))
            .Write("i18n/pt-BR/docusaurus-plugin-content-blog/2026-05-02-pea.md", "---\ntitle: Ervilha\nslug: ervilha\n---\nText.\n")
            .Write("i18n/fr/docusaurus-plugin-content-blog/2026-05-01-bean.md", Text("Haricot"));
        Assert.Equal(
            [
                "blog/2026/05/01/bean: de https://blog.example.org/de/blog/2026/05/01/bean",
                "blog/2026/05/02/pea: pt-BR https://blog.example.org/pt-BR/blog/ervilha",
                "de/blog/2026/05/01/bean: en https://blog.example.org/blog/2026/05/01/bean",
                "pt-BR/blog/ervilha: en https://blog.example.org/blog/2026/05/02/pea",
            ],
            Links(site));
    }

    [Fact]
    public void Front_matter_names_what_translations_have_in_common()
    {
        using var site = new SiteFolder(Yml)
            .Write("posts/2026-05-01-bean.md", "---\ntitle: Bean\ntranslationKey: first\n---\nText.\n")
            .Write("posts/2026-06-01-bohne.md", "---\ntitle: Bohne\nlang: de\ntranslation_key: first\n---\nText.\n")
            .Write("posts/2026-06-01-erbse.md", "---\ntitle: Erbse\nlang: de\n---\nText.\n");
        Assert.Equal(["bean: de https://blog.example.org/posts/bohne/", "bohne: en https://blog.example.org/posts/bean/", "erbse:"], Links(site));
    }

    [Theory]
    [InlineData("/bean/", "/de/bean/", true)]
    [InlineData("/en/bean/", "/de/bean/", true)]
    [InlineData("/blog/bean/", "/blog/de/bean/", true)]
    [InlineData("/bean/", "/de/bohne/", false)]
    public void Addresses_that_differ_in_the_language_alone_are_those_of_translations(string one, string other, bool areTranslations)
    {
        using var site = new SiteFolder(Yml)
            .Write("posts/2026-05-01-x.md", $"---\ntitle: Bean\npermalink: {one}\nlang: en\n---\nText.\n")
            .Write("posts/2026-05-01-y.md", $"---\ntitle: Bohne\npermalink: {other}\nlang: de\n---\nText.\n");
        var post = site.Load().Feed!.Posts.Single(post => post.Title == "Bean");
        Assert.Equal(areTranslations ? ["https://blog.example.org" + other] : [], post.Links.Select(link => link.Address.AbsoluteUri));
    }

    [Fact]
    public void Folders_of_languages_hold_translations()
    {
        using var site = new SiteFolder(yml: null)
            .Write("hugo.toml", "baseURL = 'https://blog.example.org/'\ntitle = 'A blog'\ndefaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/en'\n[languages.de]\ncontentDir = 'content/de'\n")
            .Write("content/en/posts/bean.md", "---\ntitle: Bean\ndate: 2026-05-01\n---\nText.\n").Write("content/de/posts/bean.md", "---\ntitle: Bohne\ndate: 2026-05-01\nslug: bohne\n---\nText.\n");
        Assert.Equal(
            ["https://blog.example.org/de/posts/bohne/", "https://blog.example.org/posts/bean/"],
            site.Load().Feed!.Posts.SelectMany(post => post.Links).Select(link => link.Address.AbsoluteUri).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_no_translations()
    {
        using var site = new SiteFolder(Yml + "posts: [notes, essays]\npermalink: '{file}-{lang}/'\n").Write("notes/2026-05-01-a.md", Text("A", "lang: en")).Write("essays/2026-05-01-a.md", Text("B", "lang: de"));
        Assert.All(site.Feed().Posts, post => Assert.Empty(post.Links));
    }

    [Fact]
    public void Of_two_posts_in_one_language_neither_is_the_translation()
    {
        using var site = new SiteFolder(Yml).Write("posts/2026-05-01-a.md", Text("A", "translationKey: x")).Write("posts/2026-05-01-b.md", Text("B", "translationKey: x"))
            .Write("posts/2026-05-01-c.md", Text("C", "translationKey: x\nlang: de")).Write("posts/2026-05-01-d.md", Text("D", "translationKey: x\nlang: fr"));
        Assert.Equal(["a:", "b:", "c: fr https://blog.example.org/posts/d/", "d: de https://blog.example.org/posts/c/"], Links(site));
    }

    [Fact]
    public void A_withheld_translation_is_not_linked()
    {
        using var site = new SiteFolder(Yml).Write("posts/2026-05-01-bean.md", Text("Bean")).Write("posts/2026-05-01-bean.de.md", Text("Bohne", "draft: true"));
        Assert.Empty(site.Post().Links);
    }

    [Fact]
    public void A_translation_into_a_language_that_is_not_known_is_not_linked()
    {
        using var site = new SiteFolder().Write("posts/2026-05-01-bean.md", Text("Bean")).Write("posts/2026-05-01-bean.de.md", Text("Bohne"));
        Assert.Equal(["bean:", "de/bean:"], Links(site));
    }

    [Fact]
    public void Translations_are_alternate_links_in_Atom_and_in_RSS()
    {
        using var site = new SiteFolder(Yml + "author: Ann\n").Write("posts/2026-05-01-bean.md", Text("Bean")).Write("posts/2026-05-01-bean.de.md", Text("Bohne"));
        var documents = site.Load().ToFeedSet();
        const string german = "<link rel=\"alternate\" type=\"text/html\" hreflang=\"de\" href=\"https://blog.example.org/de/posts/bean/\"";
        Assert.Contains(german, documents.Documents["atom.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains("<atom:" + german[1..], documents.Documents["rss.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://blog.example.org/posts/bean/\"", documents.Documents["languages/de/atom.xml"].ToString(), StringComparison.Ordinal);
    }

    private static string Text(string title, string lines = "") => $"---\ntitle: {title}\n{(lines.Length == 0 ? "" : lines + "\n")}---\nText of {title}.\n";

    /// <summary>The links of each post: language and address.</summary>
    private static string[] Links(SiteFolder site)
    {
        var loaded = site.Load();
        Assert.True(loaded.Report.IsValid, loaded.Report.ToString());
        Assert.All(loaded.Feed!.Posts.SelectMany(post => post.Links), link => Assert.Equal(("alternate", "text/html"), (link.Relation, link.MediaType)));
        return
        [
            .. loaded.Feed.Posts.Select(post => $"{post.Link.AbsolutePath.Trim('/').Replace("posts/", "", StringComparison.Ordinal)}: "
                + string.Join(", ", post.Links.Select(link => $"{link.Language} {link.Address.AbsoluteUri}"))).Select(line => line.TrimEnd()).Order(StringComparer.Ordinal),
        ];
    }
}
