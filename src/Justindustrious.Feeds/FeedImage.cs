namespace Justindustrious.Feeds;

/// <summary>A picture that stands for a feed.</summary>
/// <param name="Link">Where it can be fetched, an absolute http or https address of a GIF, JPEG or PNG (JF8013).</param>
/// <param name="Width">Its width in pixels, 1 to 144, or <see langword="null"/>. RSS alone says it.</param>
/// <param name="Height">Its height in pixels, 1 to 400, or <see langword="null"/>. RSS alone says it.</param>
/// <remarks>RSS channel/image; RFC 4287 4.2.8 <c>logo</c>; JSON Feed <c>icon</c>.</remarks>
public sealed record FeedImage(Uri Link, int? Width = null, int? Height = null)
{
    /// <summary>Makes an image of its address alone.</summary>
    /// <param name="link">The address of the image.</param>
    public static implicit operator FeedImage(Uri link) => FromUri(link);

    /// <summary>Makes an image of its address alone.</summary>
    /// <param name="link">The address of the image.</param>
    /// <returns>The image.</returns>
    public static FeedImage FromUri(Uri link) => new(link);
}
