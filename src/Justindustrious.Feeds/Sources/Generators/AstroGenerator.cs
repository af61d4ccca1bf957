using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Astro: <c>site</c> and <c>base</c> of its configuration, constants in <c>src/</c>, and collections in <c>src/content</c>.</summary>
internal sealed class AstroGenerator() : LiteralGenerator("astro", "astro", "astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.cjs",
    "astro.config.mts")
{
    private static readonly string[] Constants =
    [
        "src/consts.ts", "src/consts.js", "src/constants.ts", "src/site.config.ts", "src/siteConfig.ts", "src/config.ts", "src/config.js",
        "src/config/site.ts", "src/config/index.ts", "src/lib/constants.ts", "src/data/site.ts", "src/utils/config.ts",
    ];

    private static readonly Dialect Keyed = new()
    {
        Address = Dialect.Default.Address with { Keys = [] }, Link = Dialect.Default.Link with { Keys = [] }, HasLooseYaml = true, RollsDaysOver = true,
    };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        var constants = Constants.Where(files.Has).Select(path => files.Text(path) is { } text
            ? new ProgramText(text, ProgramLanguage.JavaScript, files.Folder.Show(path)) : null).OfType<ProgramText>().ToList();
        (FrontEntry, string)? Constant(params string[] keys) => constants.Select(each => each.Text(keys)).FirstOrDefault(each => each is not null);
        yml.Set("title", Constant("SITE_TITLE", "SITE.title", "siteConfig.title", "site.title", "TITLE", "title", "SITE.NAME", "SITE.name", "siteTitle",
            "SITE_NAME"));
        var folder = program.Text("base")?.Text ?? "";
        SetHome(yml, program.Text("site") ?? Constant("SITE_URL", "SITE.website", "SITE.site", "SITE.url", "siteConfig.url", "siteConfig.site", "site.url",
            "website", "SITE.href"), folder);
        yml.Set("description", Constant("SITE_DESCRIPTION", "SITE.desc", "SITE.description", "siteConfig.description", "site.description", "DESCRIPTION",
            "description"));
        SetLanguage(yml, program.Text("i18n.defaultLocale", "defaultLocale")
            ?? Constant("SITE.lang", "LOCALE.lang", "siteConfig.lang", "lang", "SITE_LANG"));
        yml.Set("timezone", Constant("SITE.timezone", "timezone"));
        yml.SetAuthor(Constant("SITE.author", "SITE_AUTHOR", "AUTHOR", "siteConfig.author", "author", "SITE.author.name"));
        var posts = SetPosts(files, yml, at, "src/content/blog", "src/content/posts", "src/content/post", "src/data/blog", "src/data/post",
            "src/pages/blog", "src/pages/posts", "content/blog", "content/posts");
        var isPage = posts.StartsWith("src/pages", StringComparison.Ordinal);
        var isBare = program.Text("trailingSlash")?.Text == "never";
        var route = isPage ? posts["src/pages".Length..].Trim('/') : RouteOf(files, posts);
        if (!isPage)
            yml.Set("permalink", at, $"{(route.Length > 0 ? route + "/" : "")}{{path}}{(isBare ? "" : "/")}");
        SetFeeds(yml, at, rss: "rss.xml");
        return new()
        {
            ChecksFlags = true,
            Dialect = Keyed,
            Root = isPage ? "src/pages" : null,
            AcceptsUndated = true,
            DatedName = static file => (NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            Output = "public",
            Addresses = new()
            {
                Name = isPage ? static name => name : Spellings.GitHub,
                HasDeepSlugs = true,
                Pattern = Permalink.Of(isBare ? "{path}" : "{path}/"),
            },
        };
    }

    /// <summary>
    /// Finds the page that shows the posts of a collection, such as <c>src/pages/blog/[...slug].astro</c>. Its folder is that of the posts'
    /// addresses.
    /// </summary>
    private static string RouteOf(ConfigurationFiles files, string posts)
    {
        var collection = posts[(posts.LastIndexOf('/') + 1)..];
        var pages = DatedFiles.All(files, "src/pages").Where(path => path.EndsWith(".astro", StringComparison.Ordinal)
            && path.Contains('[', StringComparison.Ordinal)).Select(path => (Path: path["src/pages/".Length..], Text: files.QuietText(path) ?? "")).ToList();
        var shows = pages.Where(page => page.Text.Contains($"getCollection(\"{collection}\"", StringComparison.Ordinal)
            || page.Text.Contains($"getCollection('{collection}'", StringComparison.Ordinal))
            .Concat(pages.Where(page => page.Path.StartsWith(collection + "/[", StringComparison.Ordinal)))
            .Concat(pages.Where(page => page.Path.StartsWith("posts/[", StringComparison.Ordinal) || page.Path.StartsWith("blog/[", StringComparison.Ordinal)))
            .Select(page => page.Path).Where(path => !path.Contains("page]", StringComparison.Ordinal)
                && !path.Contains("tag", StringComparison.OrdinalIgnoreCase) && !path.Contains("categor", StringComparison.OrdinalIgnoreCase)).ToList();
        return shows.Count == 0 ? collection : shows[0][..shows[0].IndexOf('[', StringComparison.Ordinal)].Trim('/');
    }
}
