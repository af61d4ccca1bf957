namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The generators whose folders are recognised.</summary>
internal static class GeneratorTable
{
    /// <summary>The value of the key <c>generator</c> for a folder that no generator is recognised in.</summary>
    public const string None = "none";

    public static IReadOnlyList<Generator> All { get; } =
    [
        new HugoGenerator(), new JekyllGenerator(), new HexoGenerator(), new ZolaGenerator(), new EleventyGenerator(), new AstroGenerator(),
        new NextGenerator(),
        new DocusaurusGenerator(), new QuartzGenerator(), new GatsbyGenerator(), new PelicanGenerator(), new StatiqGenerator(), new WyamGenerator(),
    ];

    /// <summary>Gets the values that the key <c>generator</c> of feeds.yml can have.</summary>
    public static IEnumerable<string> Names => All.Select(generator => generator.Name).Append(None);
}
