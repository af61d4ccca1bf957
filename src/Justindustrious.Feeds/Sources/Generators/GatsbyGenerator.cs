namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Gatsby: the key <c>siteMetadata</c> of its configuration.</summary>
internal sealed class GatsbyGenerator() : LiteralGenerator("gatsby", "gatsby", "gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs")
{
    private static readonly Dialect Keyed = new() { HasLooseYaml = true, RollsDaysOver = true };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        yml.Set("title", program.Text("siteMetadata.title", "siteMetadata.siteTitle", "title"));
        SetHome(yml, program.Text("siteMetadata.siteUrl", "siteMetadata.url", "siteUrl"), program.Text("pathPrefix")?.Text ?? "");
        yml.Set("description", program.Text("siteMetadata.description", "description"));
        SetLanguage(yml, program.Text("siteMetadata.lang", "siteMetadata.language"));
        yml.SetAuthor(program.Text("siteMetadata.author.name", "siteMetadata.author", "author"));
        SetPosts(files, yml, at, "content/blog", "content/posts", "src/posts", "posts", "blog", "src/content/blog", "src/content/posts");
        yml.Set("permalink", at, "{path}/");
        SetFeeds(yml, at, rss: program.Text("output")?.Text.TrimStart('/') is { } path && path.EndsWith(".xml", StringComparison.Ordinal)
            && FeedSetOptions.WhyNotAPath(path) is null ? path : null);
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = static file => (Text.NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            Output = "public",
            Addresses = new() { HasDeepSlugs = true },
        };
    }
}

/// <summary>Next.js: its configuration has no title and no address of a blog, so feeds.yml must have them.</summary>
internal sealed class NextGenerator() : LiteralGenerator("next", "next", "next.config.js", "next.config.mjs", "next.config.ts", "next.config.cjs")
{
    private static readonly Dialect Keyed = new() { HasLooseYaml = true, RollsDaysOver = true };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        foreach (var path in ((string[])["data/siteMetadata.js", "data/siteMetadata.ts", "site.config.js", "site.config.ts", "siteMetadata.js",
            "config/site.ts", "lib/constants.ts", "src/config/site.ts"]).Where(files.Has))
        {
            if (files.Text(path) is not { } text)
                continue;
            var site = new ProgramText(text, ProgramLanguage.JavaScript, files.Folder.Show(path));
            yml.Set("title", site.Text("title", "name", "SITE_TITLE"));
            SetHome(yml, site.Text("siteUrl", "url", "domain", "SITE_URL"), program.Text("basePath")?.Text ?? "");
            yml.Set("description", site.Text("description"));
            SetLanguage(yml, site.Text("language", "locale"));
            yml.SetAuthor(site.Text("author", "author.name"));
        }

        SetPosts(files, yml, at, "data/blog", "content/blog", "content/posts", "_posts", "posts", "blog", "src/content/blog", "src/posts", "content");
        yml.Set("permalink", at, "blog/{path}");
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
}
