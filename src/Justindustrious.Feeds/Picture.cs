using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>
/// A picture: its address, alternative text and size. A <see cref="Uri"/> converts to it: <c>Image = new Uri("https://example.org/kettle.jpg")</c>.
/// </summary>
/// <remarks>Media RSS 1.5.1 <c>media:content</c>; JSON Feed 1.1 <c>image</c>; for a feed RSS channel/image and RFC 4287 4.2.8 <c>logo</c>.</remarks>
public sealed record Picture
{
    /// <summary>Creates a picture. Set its properties in an initializer.</summary>
    public Picture() { }

    /// <summary>Creates a picture from its address.</summary>
    /// <param name="link">The address of the file, an absolute http or https address (JF8013).</param>
    [SetsRequiredMembers]
    public Picture(Uri link) => Link = link;

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address (JF8013).</value>
    public required Uri Link { get; init; }

    /// <summary>Gets the alternative text, for people who do not see the picture, as plain text.</summary>
    /// <value>The default is <see langword="null"/>: unknown.</value>
    /// <remarks><c>media:description</c>. JSON Feed has no member for it.</remarks>
    public string? AlternativeText { get; init; }

    /// <summary>Gets the width of the picture.</summary>
    /// <value>In pixels, 1 or more (JF8031); for a feed's picture at most 144 (JF8024). The default is <see langword="null"/>: unknown.</value>
    public int? Width { get; init; }

    /// <summary>Gets the height of the picture.</summary>
    /// <value>In pixels, 1 or more (JF8031); for a feed's picture at most 400 (JF8024). The default is <see langword="null"/>: unknown.</value>
    public int? Height { get; init; }

    /// <summary>Gets the media type of the file.</summary>
    /// <value>A type such as <c>image/jpeg</c> (JF8032). The default is <see langword="null"/>: unknown. It is never guessed.</value>
    public string? MediaType { get; init; }

    /// <summary>Gets the size of the file.</summary>
    /// <value>In bytes, 1 or more (JF8031). The default is <see langword="null"/>: unknown. It is never guessed.</value>
    public long? Length { get; init; }

    /// <summary>Gets who made the picture, as plain text.</summary>
    /// <value>The default is <see langword="null"/>: unknown.</value>
    /// <remarks><c>media:credit</c> with the EBU's role "photographer". JSON Feed has no member for it.</remarks>
    public string? Credit { get; init; }

    /// <summary>Creates a picture from its address; <see langword="null"/> stays <see langword="null"/>.</summary>
    /// <param name="link">The address of the file, or <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(link))]
    public static implicit operator Picture?(Uri? link) => link is null ? null : FromUri(link);

    /// <summary>Creates a picture from its address.</summary>
    /// <param name="link">The address of the file.</param>
    /// <returns>The picture.</returns>
    public static Picture FromUri(Uri link) => new(link);
}
