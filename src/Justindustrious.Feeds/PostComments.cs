namespace Justindustrious.Feeds;

/// <summary>The comments on a post: where people read them, how many there are, and the feed that contains them.</summary>
/// <remarks>
/// RSS item/comments, <c>slash:comments</c> and <c>wfw:commentRss</c>; RFC 4685 <c>link rel="replies"</c> and <c>thr:total</c> in Atom; <c>_slash</c> and
/// <c>_wfw</c> in JSON Feed, which has no member for the address of the page.
/// </remarks>
public sealed record PostComments
{
    /// <summary>Gets the address of the page with the comments.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>.</value>
    public Uri? Address { get; init; }

    /// <summary>Gets how many comments there are.</summary>
    /// <value>0 or more (JF8041). The default is <see langword="null"/>: unknown.</value>
    public int? Count { get; init; }

    /// <summary>Gets the address of the feed with the comments.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>.</value>
    public Uri? Feed { get; init; }
}
