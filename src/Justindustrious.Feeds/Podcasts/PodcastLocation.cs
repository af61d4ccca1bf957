using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A place that the podcast or an episode is about, or where it was made.</summary>
/// <remarks><c>podcast:location</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/location.md.</remarks>
public sealed record PodcastLocation
{
    /// <summary>Creates a location. Set its properties in an initializer.</summary>
    public PodcastLocation() { }

    /// <summary>Creates a location from its required values.</summary>
    /// <param name="name">The name of the place.</param>
    [SetsRequiredMembers]
    public PodcastLocation(string name) => Name = name;

    /// <summary>Gets the name of the place as apps show it.</summary>
    /// <value>Not blank, at most 128 characters.</value>
    public required string Name { get; init; }

    /// <summary>Gets what the place is.</summary>
    /// <value><c>subject</c> or <c>creator</c>. The default, <see langword="null"/>, is <c>subject</c>.</value>
    /// <remarks><c>rel</c>.</remarks>
    public string? Relation { get; init; }

    /// <summary>Gets the coordinates.</summary>
    /// <value>A URI of RFC 5870, such as <c>geo:59.91,10.75</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>geo</c>.</remarks>
    public string? Geo { get; init; }

    /// <summary>Gets the place in OpenStreetMap.</summary>
    /// <value>An identifier such as <c>R406091</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>osm</c>.</remarks>
    public string? Osm { get; init; }

    /// <summary>Gets the country.</summary>
    /// <value>Two letters of ISO 3166-1, such as <c>NO</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>country</c>.</remarks>
    public string? Country { get; init; }
}
