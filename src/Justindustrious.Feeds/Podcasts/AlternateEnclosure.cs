using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The episode in another form: another size, language, or a video.</summary>
/// <remarks><c>podcast:alternateEnclosure</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md.</remarks>
public sealed record AlternateEnclosure
{
    /// <summary>Creates an alternate enclosure. Set its properties in an initializer.</summary>
    public AlternateEnclosure() { }

    /// <summary>Creates an alternate enclosure from its required values.</summary>
    /// <param name="mediaType">The media type.</param>
    [SetsRequiredMembers]
    public AlternateEnclosure(string mediaType) => MediaType = mediaType;

    /// <summary>Gets the media type.</summary>
    /// <value>A type such as <c>audio/opus</c>.</value>
    /// <remarks><c>type</c>.</remarks>
    public required string MediaType { get; init; }

    /// <summary>Gets the size of the file.</summary>
    /// <value>In bytes. The default is <see langword="null"/>.</value>
    /// <remarks><c>length</c>.</remarks>
    public long? Length { get; init; }

    /// <summary>Gets the bit rate.</summary>
    /// <value>In bits per second. The default is <see langword="null"/>.</value>
    /// <remarks><c>bitrate</c>.</remarks>
    public decimal? Bitrate { get; init; }

    /// <summary>Gets the height of a video.</summary>
    /// <value>In pixels. The default is <see langword="null"/>.</value>
    /// <remarks><c>height</c>.</remarks>
    public int? Height { get; init; }

    /// <summary>Gets the language.</summary>
    /// <value>A BCP 47 tag. The default is <see langword="null"/>.</value>
    /// <remarks><c>lang</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Gets the title.</summary>
    /// <value>At most 32 characters. The default is <see langword="null"/>.</value>
    /// <remarks><c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Gets the group of forms that belong together.</summary>
    /// <value>At most 32 characters. The default is <see langword="null"/>.</value>
    /// <remarks><c>rel</c>.</remarks>
    public string? Relation { get; init; }

    /// <summary>Gets the codecs.</summary>
    /// <value>As RFC 6381 writes them. The default is <see langword="null"/>.</value>
    /// <remarks><c>codecs</c>.</remarks>
    public string? Codecs { get; init; }

    /// <summary>Gets whether the file is the file of the enclosure.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks><c>default</c>.</remarks>
    public bool IsDefault { get; init; }

    /// <summary>Gets the places from which apps can load the file.</summary>
    /// <value>At least one. The default is empty.</value>
    /// <remarks><c>podcast:source</c>.</remarks>
    public IReadOnlyList<EnclosureSource> Sources { get; init; } = [];

    /// <summary>Gets the hash or the signature of the file.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:integrity</c>.</remarks>
    public EnclosureIntegrity? Integrity { get; init; }
}
