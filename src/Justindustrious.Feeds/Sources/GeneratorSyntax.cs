using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>Which template code the posts of a generator hold.</summary>
internal static class GeneratorSyntax
{
    private static readonly Dictionary<string, BodySyntax> Rows = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hugo"] = BodySyntax.Hugo,
        ["jekyll"] = BodySyntax.Liquid,
        ["hexo"] = BodySyntax.Hexo,
        ["zola"] = BodySyntax.Zola,
        ["eleventy"] = BodySyntax.Liquid | BodySyntax.Nunjucks,
        ["docusaurus"] = BodySyntax.Mdx | BodySyntax.BundledFiles,
        // Only their .mdx files hold components.
        ["astro"] = BodySyntax.BundledFiles,
        ["next"] = BodySyntax.None,
        ["gatsby"] = BodySyntax.BundledFiles,
        ["quartz"] = BodySyntax.WikiLinks,
        ["pelican"] = BodySyntax.None,
        ["statiq"] = BodySyntax.CrossReferences,
        ["wyam"] = BodySyntax.None,
    };

    /// <summary>Gets a generator's template code; if the generator is not known, all code that can't be mistaken for text.</summary>
    /// <param name="generator">Its name; <see langword="null"/> where it is not known.</param>
    /// <param name="hasEmoji">Whether its configuration turns picture characters on.</param>
    public static BodySyntax Of(string? generator, bool hasEmoji) =>
        (generator is not null && Rows.TryGetValue(generator, out var syntax) ? syntax : BodySyntax.Unknown) | (hasEmoji ? BodySyntax.Emoji : BodySyntax.None);
}
