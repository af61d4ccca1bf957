namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>How a generator makes addresses of the names of files and of front matter.</summary>
internal sealed record AddressStyle
{
    /// <summary>Gets the style of feeds.yml: names as they are, with the day before them taken off.</summary>
    public static AddressStyle Default { get; } = new();

    /// <summary>Gets how names of files are spelled.</summary>
    public Func<string, string> Name { get; init; } = static name => name;

    /// <summary>Gets how names of folders are spelled, where they are not spelled as those of files.</summary>
    public Func<string, string>? Folder { get; init; }

    /// <summary>Gets how names of files and slugs are spelled in a pattern that the configuration gives, where they are spelled otherwise there.</summary>
    public Func<string, string>? Expanded { get; init; }

    /// <summary>
    /// Gets what becomes of a path that was made by a pattern, and whether that is the configuration's own and not the one that holds without it;
    /// <see langword="null"/> where the path stays as it is.
    /// </summary>
    public Func<string, bool, string>? Whole { get; init; }

    /// <summary>Gets whether '%' and two digits stay as they are, where a name or slug is encoded already.</summary>
    public bool KeepsEscapes { get; init; }

    /// <summary>Gets whether nothing stands for a title of which nothing is left in addresses, where the slug would stand otherwise.</summary>
    public bool HasEmptyTitles { get; init; }

    /// <summary>Gets how a slug in front matter is spelled.</summary>
    public Func<string, string> Slug { get; init; } = static slug => slug;

    /// <summary>Gets how a title is spelled.</summary>
    public Func<string, string> Title { get; init; } = static title => SlugStyle.Slugify.Of(title);

    /// <summary>Gets how a category is spelled.</summary>
    public Func<string, string> Category { get; init; } = static category => category;

    /// <summary>Gets what stands for the category of a post that has none.</summary>
    public string NoCategory { get; init; } = "";

    /// <summary>Gets how <c>:slug</c> is spelled, where it is spelled otherwise than <c>:title</c>.</summary>
    public Func<string, string>? PlainSlug { get; init; }

    /// <summary>Gets whether a slug may hold '/': it names folders as well.</summary>
    public bool HasDeepSlugs { get; init; }

    /// <summary>Gets whether a slug with '/' at its start is an address of its own.</summary>
    public bool HasRootedSlugs { get; init; } = true;

    /// <summary>Gets the folders of a post that <c>:sections</c> stands for.</summary>
    public Func<PostFile, string> SectionsOf { get; init; } = static file => file.Folders;

    /// <summary>Gets whether the day is the one that was written, whatever the site's zone.</summary>
    public bool HasWrittenDay { get; init; }

    /// <summary>Gets the pattern where the configuration has none.</summary>
    public Permalink? Pattern { get; init; }

    /// <summary>Gets what placeholders such as <c>:title</c> mean, where it is not what they mean elsewhere.</summary>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the name of the generator where it writes other scripts in Latin letters; <see langword="null"/> where it does not.</summary>
    public string? LatinBy { get; init; }

    /// <summary>Gets whether the slug of a post that gives none is its title.</summary>
    public bool HasTitleSlugs { get; init; }

    /// <summary>Gets the pattern for posts that say another language than the site's.</summary>
    public Permalink? LanguagePattern { get; init; }

    /// <summary>Gets what stands for keys that the pattern names, where a post does not have them.</summary>
    public IReadOnlyDictionary<string, string> FrontDefaults { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the pattern for posts that give a slug, where it is another one.</summary>
    public Permalink? SlugPattern { get; init; }

    /// <summary>Writes an address that front matter gives as a template as a pattern; <see langword="null"/> where that can't be done.</summary>
    public Func<string, string?> Template { get; init; } = static _ => null;

    /// <summary>Gets the folder that a slug with '/' at its start begins at; empty for home.</summary>
    public string SlugRoot { get; init; } = "";

    /// <summary>Gets the pattern for one file, where it is made of its name.</summary>
    public Func<PostFile, Permalink?> PatternOf { get; init; } = static _ => null;

    /// <summary>Gets whether an address that front matter gives starts at home, and not at the folder of the post's language.</summary>
    public Func<string, bool> StartsAtHome { get; init; } = static _ => false;

    /// <summary>Gets how an address that front matter gives is finished.</summary>
    public Func<string, string> Own { get; init; } = static address => address;
}
