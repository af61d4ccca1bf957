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
