namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>Feeds to validate, so that a test states only what matters to it.</summary>
internal static class SomeFeed
{
    /// <summary>An RSS feed at https://example.org/rss.xml. Only its item may have findings.</summary>
    public static string Rss(string inItem = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Kettle</title>
            <link>https://example.org/</link>
            <description>Notes on boiling</description>
            <language>en</language>
            <atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>
            <item>
              <title>Boiling</title>
              <guid>https://example.org/boiling/</guid>
              {inItem}
            </item>
          </channel>
        </rss>

        """;

    /// <summary>Line 12, column 7: an Error.</summary>
    public const string BadDate = "<pubDate>2026-11-23</pubDate>";

    /// <summary>Line 12, column 7: a Warning.</summary>
    public const string LooseDate = "<pubDate>23 Nov 26 09:00:00 GMT</pubDate>";

    /// <summary>An Atom feed without a finding.</summary>
    public const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Kettle</title><id>tag:example.org,2026:kettle</id><updated>2026-11-23T09:00:00Z</updated>
        <author><name>Ann</name></author><link rel="self" href="https://example.org/atom.xml"/>
        <entry><title>Boiling</title><id>tag:example.org,2026:1</id><updated>2026-11-23T09:00:00Z</updated><content>Boil it.</content></entry></feed>
        """;

    /// <summary>A JSON Feed without a finding.</summary>
    public const string Json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Kettle", "home_page_url": "https://example.org/", "feed_url": "https://example.org/feed.json", "language": "en",
        "items": [{"id": "https://example.org/boiling/", "url": "https://example.org/boiling/", "content_html": "<p>Boil it.</p>", "date_published": "2026-11-23T09:00:00Z"}]}
        """;
}
