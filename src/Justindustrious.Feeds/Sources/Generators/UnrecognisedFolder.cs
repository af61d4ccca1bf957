using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Says what to write for a folder without a feeds.yml in which no generator is recognised.</summary>
internal static class UnrecognisedFolder
{
    /// <summary>What is missing, and what a feeds.yml needs at least.</summary>
    public const string NoSiteFile = "there is no such file; write one with 'title: A blog' and 'home: https://example.org/'";

    private static readonly (string Start, string Generator)[] Configurations =
        [("hugo.", "hugo"), ("_config.y", "jekyll"), ("zola.toml", "zola"), ("pelicanconf.py", "pelican")];

    /// <summary>Returns the message: the template of a configuration, or the folder with the most dated Markdown files.</summary>
    public static string Describe(ConfigurationFiles files)
    {
        if (files.FilesIn("").FirstOrDefault(name => ConfigurationFiles.TemplateEndings.Any(name.EndsWith) && GeneratorOf(files, name) is not null)
            is { } template)
        {
            return $"there is no such file, and {Quoted.Of(template)} is a template of {GeneratorOf(files, template)}'s configuration, which is not read; "
                + "make the configuration from it, as the site's own build does, "
                + $"or write a feeds.yml with 'generator: {GeneratorOf(files, template)}', 'title: A blog' and 'home: https://example.org/'";
        }

        if (HasHugoLayout(files))
        {
            return "there is no such file, and the folder looks like a site of hugo whose configuration is missing; add it, "
                + "or write a feeds.yml with 'generator: hugo', 'title: A blog' and 'home: https://example.org/'";
        }

        return DatedFiles.MostDated(files) is not { } dated || dated == "posts"
            ? NoSiteFile + ", or run 'dotnet feeds init'"
            : $"{NoSiteFile}{(dated.Length == 0 ? "" : $" and {Quoted.Of($"posts: {dated}")}")}, or run 'dotnet feeds init'; "
                + $"most dated Markdown files are in {Quoted.Of(dated.Length == 0 ? "." : dated)}";
    }

    // config.toml and config.yaml belong to many programs, so only Hugo's folders make them Hugo's.
    private static string? GeneratorOf(ConfigurationFiles files, string template) =>
        Configurations.Where(each => template.StartsWith(each.Start, StringComparison.OrdinalIgnoreCase)).Select(each => each.Generator).FirstOrDefault()
        ?? (template.StartsWith("config.", StringComparison.OrdinalIgnoreCase) && files.HasFolder("content") ? "hugo" : null);

    private static bool HasHugoLayout(ConfigurationFiles files) =>
        files.HasFolder("archetypes") && files.HasFolder("content") && DatedFiles.HasPages(files, "content");
}
