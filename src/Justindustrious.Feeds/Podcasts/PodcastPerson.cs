using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A person who takes part in the podcast or an episode, with the role.</summary>
/// <remarks><c>podcast:person</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/person.md.</remarks>
public sealed record PodcastPerson
{
    /// <summary>Creates a person. Set its properties in an initializer.</summary>
    public PodcastPerson() { }

    /// <summary>Creates a person from its required values.</summary>
    /// <param name="name">The name as apps show it.</param>
    [SetsRequiredMembers]
    public PodcastPerson(string name) => Name = name;

    /// <summary>Gets the name as apps show it.</summary>
    /// <value>Not blank, at most 128 characters.</value>
    public required string Name { get; init; }

    /// <summary>Gets what the person does.</summary>
    /// <value>A role of the Podcast Taxonomy, such as <c>guest</c>. The default, <see langword="null"/>, is <c>host</c>.</value>
    /// <remarks><c>role</c>.</remarks>
    public string? Role { get; init; }

    /// <summary>Gets the group of the role.</summary>
    /// <value>A group of the Podcast Taxonomy, such as <c>writing</c>. The default, <see langword="null"/>, is <c>cast</c>.</value>
    /// <remarks><c>group</c>.</remarks>
    public string? Group { get; init; }

    /// <summary>Gets the address of a picture of the person.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>img</c>.</remarks>
    public Uri? Image { get; init; }

    /// <summary>Gets the address of a page about the person.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>href</c>.</remarks>
    public Uri? Link { get; init; }
}
