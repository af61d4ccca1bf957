using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A place from which apps can load the file of an alternate enclosure.</summary>
/// <remarks><c>podcast:source</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/source.md.</remarks>
public sealed record EnclosureSource
{
    /// <summary>Creates a source. Set its properties in an initializer.</summary>
    public EnclosureSource() { }

    /// <summary>Creates a source from its required values.</summary>
    /// <param name="link">The address.</param>
    [SetsRequiredMembers]
    public EnclosureSource(Uri link) => Link = link;

    /// <summary>Gets the address.</summary>
    /// <value>An absolute URI of any scheme, such as <c>https</c>, <c>ipfs</c> or <c>magnet</c>.</value>
    /// <remarks><c>uri</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the media type, if it is not the media type of the file, as for a torrent.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>contentType</c>.</remarks>
    public string? ContentType { get; init; }
}
