using System.Net;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>A link from a page to a feed, by which browsers and feed readers find it.</summary>
public sealed record FeedLink
{
    internal FeedLink(FeedFormat format, string title, Uri address) => (Format, Title, Address) = (format, title, address);

    /// <summary>Gets the format of the document.</summary>
    public FeedFormat Format { get; }

    /// <summary>Gets the text by which people choose the feed.</summary>
    /// <value>For example <c>A blog (RSS 2.0)</c>.</value>
    public string Title { get; }

    /// <summary>Gets the document's public address.</summary>
    /// <value>An address below the feed's own home; it never comes from a request.</value>
    public Uri Address { get; }

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
