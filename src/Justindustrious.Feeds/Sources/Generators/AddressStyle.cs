namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>How a generator makes addresses from file names and front matter.</summary>
internal sealed record AddressStyle
{
    /// <summary>Gets the style of feeds.yml: names stay as they are, without the date at their start.</summary>
    public static AddressStyle Default { get; } = new();

    /// <summary>Spells the name of a file in an address.</summary>
    public Func<string, string> Name { get; init; } = static name => name;

    /// <summary>Spells the name of a folder in an address; <see langword="null"/> where folders are spelled like files.</summary>
    public Func<string, string>? Folder { get; init; }

    /// <summary>Spells names and slugs in a pattern of the configuration; <see langword="null"/> where these are spelled as in the default pattern.</summary>
    public Func<string, string>? Expanded { get; init; }

    /// <summary>
    /// Finishes a path that a pattern made. The second argument says whether the pattern is from the configuration and not the default;
    /// <see langword="null"/> where the path needs no change.
    /// </summary>
    public Func<string, bool, string>? Whole { get; init; }

    /// <summary>Gets whether '%' with two digits stays, because a name or slug may be encoded already.</summary>
    public bool KeepsEscapes { get; init; }

    /// <summary>Gets whether a title with no character that addresses can have becomes empty; otherwise the slug replaces it.</summary>
    public bool HasEmptyTitles { get; init; }

    /// <summary>Spells a slug of front matter.</summary>
    public Func<string, string> Slug { get; init; } = static slug => slug;

    /// <summary>Spells a title.</summary>
    public Func<string, string> Title { get; init; } = static title => SlugStyle.Slugify.Of(title);

    /// <summary>Spells a category.</summary>
    public Func<string, string> Category { get; init; } = static category => category;

    /// <summary>Gets the category of a post that has no category.</summary>
    public string NoCategory { get; init; } = "";

    /// <summary>Spells <c>:slug</c>; <see langword="null"/> where it is spelled like <c>:title</c>.</summary>
    public Func<string, string>? PlainSlug { get; init; }

    /// <summary>Gets whether a slug may contain '/', and so name folders.</summary>
    public bool HasDeepSlugs { get; init; }

    /// <summary>Gets whether a slug may be empty, because the generator writes such addresses as well.</summary>
    public bool HasEmptySlugs { get; init; }

    /// <summary>Gets whether a slug that starts with '/' is the whole address.</summary>
    public bool HasRootedSlugs { get; init; } = true;

    /// <summary>Gets the folders of a post that <c>:sections</c> stands for.</summary>
    public Func<PostFile, string> SectionsOf { get; init; } = static file => file.Folders;

    /// <summary>Gets whether the day in an address is the one that the post's date has in its own offset, and not in the site's zone.</summary>
    public bool HasWrittenDay { get; init; }

    /// <summary>Gets the pattern where the configuration has none.</summary>
    public Permalink? Pattern { get; init; }

    /// <summary>Gets the meaning of placeholders such as <c>:title</c> where it differs from that of feeds.yml.</summary>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the name of the generator if it writes other scripts in Latin letters; otherwise <see langword="null"/>.</summary>
    public string? LatinBy { get; init; }

    /// <summary>Gets whether the title is the slug of a post without one.</summary>
    public bool HasTitleSlugs { get; init; }

    /// <summary>Gets the pattern for posts in another language than the site's.</summary>
    public Permalink? LanguagePattern { get; init; }

    /// <summary>Gets the values of keys that the pattern names, for posts without these keys.</summary>
    public IReadOnlyDictionary<string, string> FrontDefaults { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the pattern for posts with a slug; <see langword="null"/> where it is the same.</summary>
    public Permalink? SlugPattern { get; init; }

    /// <summary>Turns a template in the address of a post into a pattern; <see langword="null"/> where the template needs more than patterns have.</summary>
    public Func<string, string?> Template { get; init; } = static _ => null;

    /// <summary>Gets the folder below which a slug that starts with '/' stands; empty for home.</summary>
    public string SlugRoot { get; init; } = "";

    /// <summary>Gets the pattern for a file, where the pattern depends on its name.</summary>
    public Func<PostFile, Permalink?> PatternOf { get; init; } = static _ => null;

    /// <summary>Says whether an address in front matter starts at home, and not at the folder of the post's language.</summary>
    public Func<string, bool> StartsAtHome { get; init; } = static _ => false;

    /// <summary>Finishes an address that front matter gives.</summary>
    public Func<string, string> Own { get; init; } = static address => address;
}
