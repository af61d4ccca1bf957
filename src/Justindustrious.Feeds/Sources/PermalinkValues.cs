using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>The values of a post for the placeholders of a <see cref="Permalink"/>, as people read them.</summary>
/// <remarks>
/// Few patterns use the values that are functions, and spelling them takes time, so they are computed only where a pattern has their placeholder.
/// </remarks>
/// <param name="Slug">The post's slug.</param>
/// <param name="Local">Its date, in the site's time zone or as it was written.</param>
internal readonly record struct PermalinkValues(string Slug, LocalDateTime Local)
{
    /// <summary>Gets when it was published.</summary>
    public Instant Moment { get; init; }

    /// <summary>Gets what a key of its front matter says; empty where it says nothing.</summary>
    public Func<string, string> Front { get; init; } = static _ => "";

    /// <summary>Gets the folders between the folder of posts and the post, with '/'.</summary>
    public string Folders { get; init; } = "";

    /// <summary>Gets the section; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Gets the folders that count as sections; <see langword="null"/> where all of <see cref="Folders"/> do.</summary>
    public Func<string>? Sections { get; init; }

    /// <summary>Gets the name of the post's file, with its date and without its ending.</summary>
    public string File { get; init; } = "";

    /// <summary>Gets the folders and the name of the post's file as they are on disk, with its date and without its ending.</summary>
    public string FilePath { get; init; } = "";

    /// <summary>Gets the name of the post's file, with its date, in small letters and '-', as Jekyll's <c>:name</c> has it.</summary>
    public Func<string> PlainFile { get; init; } = static () => "";

    /// <summary>Gets the slug that front matter gives; empty where it gives none.</summary>
    public string OwnSlug { get; init; } = "";

    /// <summary>Gets the slug in small letters and '-', as Jekyll's <c>:slug</c> has it.</summary>
    public Func<string> PlainSlug { get; init; } = static () => "";

    /// <summary>Gets the categories in small letters and '-', with '/' between them.</summary>
    public Func<string> SlugifiedCategories { get; init; } = static () => "";

    /// <summary>Gets the title, as the generator spells it in addresses.</summary>
    public Func<string> Title { get; init; } = static () => "";

    /// <summary>Gets the first category; empty where there is none.</summary>
    public Func<string> Category { get; init; } = static () => "";

    /// <summary>Gets all categories, with '/' between them.</summary>
    public Func<string> Categories { get; init; } = static () => "";

    /// <summary>Gets the first author; empty where there is none.</summary>
    public Func<string> Author { get; init; } = static () => "";

    /// <summary>Gets the tag of the post's language; empty where it is not known.</summary>
    public string Language { get; init; } = "";
}
