namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The generators whose folders are recognised.</summary>
internal static class GeneratorTable
{
    /// <summary>The word in feeds.yml for a folder that is read as no generator's.</summary>
    public const string None = "none";

    public static IReadOnlyList<Generator> All { get; } =
    [
        new HugoGenerator(), new JekyllGenerator(), new HexoGenerator(), new ZolaGenerator(), new EleventyGenerator(), new AstroGenerator(),
        new NextGenerator(),
        new DocusaurusGenerator(), new GatsbyGenerator(), new PelicanGenerator(), new StatiqGenerator(), new WyamGenerator(),
    ];

    /// <summary>Gets the words that the key <c>generator</c> of feeds.yml takes.</summary>
    public static IEnumerable<string> Names => All.Select(generator => generator.Name).Append(None);
}
