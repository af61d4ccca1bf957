using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>A file that belongs to a post and that readers download: a recording, a video, a document.</summary>
/// <remarks>RSS item/enclosure; RFC 4287 4.2.7 <c>rel="enclosure"</c>; JSON Feed <c>attachments</c>.</remarks>
public sealed record Enclosure
{
    /// <summary>Creates an enclosure. Set its properties in an initializer.</summary>
    public Enclosure() { }

    /// <summary>Creates an enclosure from the three values that RSS requires.</summary>
    /// <param name="link">The address of the file, an absolute http or https address (JF8010).</param>
    /// <param name="mediaType">The media type of the file, such as <c>audio/mpeg</c> (JF8011).</param>
    /// <param name="length">The size of the file in bytes; 0 when it is unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> or <paramref name="mediaType"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    [SetsRequiredMembers]
    public Enclosure(Uri link, string mediaType, long length)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Link = link;
        MediaType = mediaType;
        Length = length;
    }

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address (JF8010).</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required Uri Link { get; init => field = value ?? throw new ArgumentNullException(nameof(Link)); }

    /// <summary>Gets the media type of the file.</summary>
    /// <value>A media type such as <c>audio/mpeg</c> (JF8011).</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required string MediaType { get; init => field = value ?? throw new ArgumentNullException(nameof(MediaType)); }

    /// <summary>Gets the size of the file.</summary>
    /// <value>
    /// In bytes, 0 or more. The default is 0, which RSS requires when the size is unknown. Readers then can't show progress (JF8012).
    /// </value>
    /// <remarks>RSS 2.0, enclosure@length; RFC 4287 4.2.7.6; JSON Feed <c>size_in_bytes</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long Length
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Length));
            field = value;
        }
    }
}
