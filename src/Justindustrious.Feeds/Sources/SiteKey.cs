namespace Justindustrious.Feeds.Sources;

/// <summary>
/// A key of feeds.yml. Reading, messages about unknown keys, the JSON Schema, the file that <c>init</c> writes and docs/feeds-yml.md are made from it.
/// </summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What it may hold.</param>
/// <param name="Meaning">What it says: a sentence for editors, for the documentation, and for the comment that <c>init</c> writes above the key.</param>
internal sealed record SiteKey(string Name, SiteValue Value, string Meaning)
{
    /// <summary>Gets how the key's value changes the site. Keys of maps inside feeds.yml are read with the map.</summary>
    public Func<FieldReader, FrontEntry, Site, Site> Read { get; init; } = static (_, _, site) => site;

    /// <summary>Gets other names that are read as well, and count before <see cref="Name"/>.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Gets what other tools call the key: these names are not read, and the message about them names this key. In lower case.</summary>
    public IReadOnlyList<string> OtherTools { get; init; } = [];

    /// <summary>Gets whether feeds.yml is not complete without the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the value that is meant where the key is missing, as it would be written.</summary>
    public string? Default { get; init; }

    /// <summary>Gets values as they would be written. <c>init</c> writes the first one as a comment.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Gets all names of the key, in the order in which they count.</summary>
    public IReadOnlyList<string> Names => [.. Synonyms, Name];
}
