using System.Net;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>A link from a page to a feed, by which browsers and feed readers find it.</summary>
/// <param name="Format">The format of the document.</param>
/// <param name="Title">The title that people see, such as <c>A blog (RSS 2.0)</c>.</param>
/// <param name="Address">The document's public address below the feed's home. It never depends on a request.</param>
public sealed record FeedLink(FeedFormat Format, string Title, Uri Address)
{
    /// <summary>Gets the media type of the document, for the link's <c>type</c>.</summary>
    public string MediaType => Format.MediaType;

    /// <summary>Gets the address for pages of the same site: <c>/rss.xml</c>.</summary>
    /// <remarks>Without scheme and host, it works at the public address and on a developer's machine.</remarks>
    public string Href => Address.AbsolutePath;

    /// <summary>Writes the link for a page's head: <c>&lt;link rel="alternate" type="…" title="…" href="…"&gt;</c>.</summary>
    /// <returns>HTML, encoded.</returns>
    /// <remarks>RSS Advisory Board, RSS Autodiscovery; HTML 4.6.7.1.</remarks>
    public string ToHtml() =>
        // Only what HTML requires is encoded: many feed readers search with a pattern, which must find "application/rss+xml".
        $"""<link rel="alternate" type="{MediaType}" title="{WebUtility.HtmlEncode(Title)}" href="{WebUtility.HtmlEncode(Href)}">""";
}
