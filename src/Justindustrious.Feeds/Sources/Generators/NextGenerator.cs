namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Next.js: its configuration has no title and no address of a blog. The site's constants and the metadata of its layout have them.</summary>
internal sealed class NextGenerator() : LiteralGenerator("next", "next", "next.config.js", "next.config.mjs", "next.config.ts", "next.config.cjs")
{
    private static readonly string[] Constants =
    [
        "data/siteMetadata.js", "data/siteMetadata.ts", "site.config.js", "site.config.ts", "siteMetadata.js", "config/site.ts", "lib/constants.ts",
        "src/config/site.ts", "app/sitemap.ts", "app/layout.tsx", "src/app/sitemap.ts", "src/app/layout.tsx", "next.constants.mjs",
    ];

    private static readonly Dialect Keyed = new()
    {
        HasLooseYaml = true,
        RollsDaysOver = true,
        // The blog of the framework's own examples has this key.
        Published = Dialect.Default.Published with { Keys = [.. Dialect.Default.Published.Keys, "publishedAt"] },
    };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        foreach (var path in Constants.Where(files.Has))
        {
            if (files.Text(path) is not { } text)
                continue;
            var site = new ProgramText(text, ProgramLanguage.JavaScript, files.Folder.Show(path));
            yml.Set("title", site.Text("title", "title.default", "name", "SITE_TITLE"));
            SetHome(yml, site.Text("siteUrl", "url", "domain", "SITE_URL", "baseUrl", "BASE_URL"), program.Text("basePath")?.Text ?? "");
            yml.Set("description", site.Text("description"));
            SetLanguage(yml, site.Text("language", "locale"));
            yml.SetAuthor(site.Text("author", "author.name"));
        }

        if (files.QuietMap("site.json") is { } json)
        {
            var site = new Settings([json], StringComparer.Ordinal);
            yml.Set("title", site.Text("title", "name"));
            SetHome(yml, site.Text("url", "siteUrl"));
            yml.Set("description", site.Text("description"));
        }

        SetPeople(files, yml, at);
        var posts = SetPosts(files, yml, at, "data/blog", "content/blog", "content/posts", "_posts", "posts", "blog", "src/content/blog", "src/posts",
            "content");
        yml.Set("permalink", at, $"{RouteOf(posts)}/{{path}}");
        SetFeeds(yml, at);
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = static file => (Text.NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            Output = "public",
            Addresses = new() { HasDeepSlugs = true },
        };
    }

    /// <summary>Reads the names of authors, whose ids are the names of files in <c>data/authors</c>.</summary>
    private static void SetPeople(ConfigurationFiles files, DerivedKeys yml, TextLocation at)
    {
        const string Folder = "data/authors";
        var people = files.FilesIn(Folder).Where(name => Path.GetExtension(name) is ".md" or ".mdx").Select(name => (Id: Path.GetFileNameWithoutExtension(name),
            Name: files.QuietFrontMatter($"{Folder}/{name}")?.Find("name")?.Value is FrontText { Text: var text } ? text.Trim() : ""))
            .Where(person => person.Name.Length > 0).ToList();
        if (people.Count > 0)
            yml.Set("people", at, people);
    }

    /// <summary>
    /// The path of the posts' pages: that of the folder below <c>pages/</c> or <c>app/</c>, where a folder <c>posts</c> is beside the page that shows them.
    /// </summary>
    private static string RouteOf(string posts)
    {
        foreach (var root in (string[])["pages/", "src/pages/", "app/", "src/app/"])
        {
            if (!posts.StartsWith(root, StringComparison.Ordinal))
                continue;
            var route = posts[root.Length..];
            return route.EndsWith("/posts", StringComparison.Ordinal) ? route[..^"/posts".Length] : route;
        }

        return "blog";
    }
}
