namespace Justindustrious.Feeds;

/// <summary>A file that belongs to a post and is too large to be in it: a recording, a film, a document.</summary>
/// <remarks>RSS item/enclosure; RFC 4287 4.2.7 <c>rel="enclosure"</c>; JSON Feed <c>attachments</c>.</remarks>
public sealed record Enclosure
{
    /// <summary>Describes a file.</summary>
    /// <param name="link">Where it can be fetched, an absolute http or https address (JF8010).</param>
    /// <param name="mediaType">What it is, such as <c>audio/mpeg</c> (JF8011).</param>
    /// <param name="length">Its size in bytes, 0 when unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> or <paramref name="mediaType"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public Enclosure(Uri link, string mediaType, long length)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Link = link;
        MediaType = mediaType;
        Length = length;
    }

    /// <summary>Gets the address at which the file can be fetched.</summary>
    /// <value>An absolute http or https address (JF8010).</value>
    public Uri Link { get; }

    /// <summary>Gets what the file is.</summary>
    /// <value>A media type such as <c>audio/mpeg</c> (JF8011).</value>
    public string MediaType { get; }

    /// <summary>Gets the size of the file.</summary>
    /// <value>In bytes, 0 or more. RSS asks for 0 when the size is unknown; readers then can't show progress (JF8012).</value>
    /// <remarks>RSS 2.0, enclosure@length; RFC 4287 4.2.7.6; JSON Feed <c>size_in_bytes</c>.</remarks>
    public long Length { get; }
}
