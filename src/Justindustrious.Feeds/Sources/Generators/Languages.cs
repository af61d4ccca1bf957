namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The languages of a site, one of which its main feeds hold.</summary>
/// <param name="Main">The tag of the main language; <see langword="null"/> where it is not known.</param>
/// <param name="Others">The tags of the others, each with the folder below home at which its pages stand.</param>
internal sealed record Languages(string? Main, IReadOnlyDictionary<string, string> Others)
{
    public static Languages None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Gets the folder below home for pages of the main language; empty for none.</summary>
    public string MainFolder { get; init; } = "";

    /// <summary>Says whether a word is the tag of one of the languages, in any letter case.</summary>
    public bool Has(string tag) => tag.Equals(Main, StringComparison.OrdinalIgnoreCase) || Others.ContainsKey(tag);

    /// <summary>Gets the folder below home at which pages of a language stand.</summary>
    public string FolderOf(string? tag) => tag is null || tag.Equals(Main, StringComparison.OrdinalIgnoreCase) ? MainFolder : Others.GetValueOrDefault(tag, "");
}
