using System.Buffers;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Writing;

/// <summary>OPML 2.0, <see href="https://opml.org/spec2.opml"/>: a list of feeds that readers import.</summary>
internal static class OpmlWriter
{
    /// <summary>Writes a list of feeds.</summary>
    /// <param name="output">Where the list is written to.</param>
    /// <param name="title">The title of the list.</param>
    /// <param name="updated">When a feed of the list changed last.</param>
    /// <param name="feeds">The feeds, with their addresses.</param>
    public static void Write(IBufferWriter<byte> output, string title, Instant updated, IEnumerable<(Uri Address, Feed Feed)> feeds)
    {
        var xml = new FeedXmlWriter(output, indented: true);
        xml.WriteDeclaration();
        xml.StartElement("opml"u8);
        xml.WriteAttribute("version"u8, "2.0"u8);
        xml.StartElement("head"u8);
        xml.WriteElement("title"u8, title);
        Span<byte> date = stackalloc byte[Rfc822Date.Length];
        Rfc822Date.Format(updated, date);
        xml.WriteElement("dateModified"u8, date);
        xml.WriteElement("docs"u8, "https://opml.org/spec2.opml");
        xml.EndElement("head"u8);
        xml.StartElement("body"u8);
        foreach (var (address, feed) in feeds)
            WriteOutline(xml, address, feed);
        xml.EndElement("body"u8);
        xml.EndElement("opml"u8);
        xml.Flush();
    }

    private static void WriteOutline(FeedXmlWriter xml, Uri address, Feed feed)
    {
        xml.StartElement("outline"u8);
        // The type is "rss" for feeds of all formats: OPML 2.0, Subscription lists.
        xml.WriteAttribute("type"u8, "rss"u8);
        xml.WriteAttribute("text"u8, feed.Title);
        xml.WriteAttribute("title"u8, feed.Title);
        xml.WriteAttribute("xmlUrl"u8, UriText.Of(address));
        xml.WriteAttribute("htmlUrl"u8, UriText.Of(feed.Link));
        if (!BlankText.Is(feed.Description))
            xml.WriteAttribute("description"u8, feed.Description);
        if (feed.Language is { } language)
            xml.WriteAttribute("language"u8, language);
        xml.EndElement("outline"u8);
    }
}
