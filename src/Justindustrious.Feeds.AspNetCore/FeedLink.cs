using System.Net;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Points a page's readers at a feed: what a browser's or a reader's "subscribe" finds.</summary>
/// <param name="Format">The format of the document.</param>
/// <param name="Title">What people choose by, such as <c>A blog (RSS 2.0)</c>.</param>
/// <param name="Address">The document's public address, below the feed's own home and never taken from a request.</param>
public sealed record FeedLink(FeedFormat Format, string Title, Uri Address)
{
    /// <summary>Gets the media type of the document, for the link's <c>type</c>.</summary>
    public string MediaType => Format.MediaType;

    /// <summary>Gets the address as pages of the same site should give it: <c>/rss.xml</c>.</summary>
    /// <remarks>Without scheme and host it is right at the public address, and on a developer's machine too.</remarks>
    public string Href => Address.AbsolutePath;

    /// <summary>Writes the link for a page's head: <c>&lt;link rel="alternate" type="…" title="…" href="…"&gt;</c>.</summary>
    /// <returns>HTML, encoded.</returns>
    /// <remarks>RSS Advisory Board, RSS Autodiscovery; HTML 4.6.7.1.</remarks>
    public string ToHtml() =>
        // Only what HTML asks for is encoded: many readers look for links with a pattern, not a parser, and must find "application/rss+xml".
        $"""<link rel="alternate" type="{MediaType}" title="{WebUtility.HtmlEncode(Title)}" href="{WebUtility.HtmlEncode(Href)}">""";
}
