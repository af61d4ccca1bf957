using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A category of Apple's list, such as <c>Society &amp; Culture</c>.</summary>
/// <remarks>A Podcaster's Guide to RSS, <c>itunes:category</c>.</remarks>
public sealed record PodcastCategory
{
    /// <summary>Creates a category. Set its properties in an initializer.</summary>
    public PodcastCategory() { }

    /// <summary>Creates a category from its required values.</summary>
    /// <param name="name">The category.</param>
    [SetsRequiredMembers]
    public PodcastCategory(string name) => Name = name;

    /// <summary>Gets the category.</summary>
    /// <value>A category of Apple's list, letter by letter (JF6024).</value>
    /// <remarks><c>text</c>.</remarks>
    public required string Name { get; init; }

    /// <summary>Gets the subcategories.</summary>
    /// <value>Subcategories of this category in Apple's list. The default is empty.</value>
    /// <remarks><c>itunes:category</c> inside.</remarks>
    public IReadOnlyList<string> Subcategories { get; init; } = [];

    /// <summary>Creates a category from its name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator PodcastCategory(string name) => FromString(name);

    /// <summary>Creates a category from its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The category.</returns>
    public static PodcastCategory FromString(string name) => new(name);
}
