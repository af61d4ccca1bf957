using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml;
using Justindustrious.Feeds.Content;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>
/// The documents of a corpus as anyone would write them first: a post at a time, from strings, by the platform's own XML and JSON writers.
/// They share the rendering of one post with the library, and nothing else: no writer, no escaping, no date, no cache, no thread.
/// </summary>
internal static partial class PlainDocuments
{
    private const string Home = "https://blog.example.org/";

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="feed">The feed. No post has a creator or a language of its own.</param>
    /// <param name="format">The format.</param>
    /// <param name="isStreamed">Whether the root element is written before the posts, and so declares Dublin Core.</param>
    public static string Write(Feed feed, FeedFormat format, bool isStreamed = false) => format switch
    {
        FeedFormat.Rss => Xml(xml => WriteRss(xml, feed, isStreamed)),
        FeedFormat.Atom => Xml(xml => WriteAtom(xml, feed)),
        _ => WriteJson(feed),
    };

    private static void WriteRss(XmlWriter xml, Feed feed, bool isStreamed)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xmlns", "content", null, "http://purl.org/rss/1.0/modules/content/");
        if (isStreamed)
            xml.WriteAttributeString("xmlns", "dc", null, "http://purl.org/dc/elements/1.1/");
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", Home);
        xml.WriteElementString("description", feed.Description);
        xml.WriteStartElement("link", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("href", Home + "rss.xml");
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("managingEditor", Editor(feed));
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Posts.Max(post => post.LastChange)));
        xml.WriteElementString("generator", "Justindustrious.Feeds");
        xml.WriteElementString("docs", "https://www.rssboard.org/rss-specification");
        foreach (var post in NewestFirst(feed))
        {
            var content = ContentRenderer.Render(post, ContentPolicy.Default);
            xml.WriteStartElement("item");
            xml.WriteStartElement("title");
            // Numbers where XmlWriter has names: https://www.rssboard.org/rss-profile#data-types-characterdata
            xml.WriteRaw(post.Title.Replace("&", "&#x26;", StringComparison.Ordinal).Replace("<", "&#x3C;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
            xml.WriteEndElement();
            xml.WriteElementString("link", post.Link.AbsoluteUri);
            xml.WriteElementString("description", Summary(post, content).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
            xml.WriteElementString("encoded", "http://purl.org/rss/1.0/modules/content/", content.Html);
            xml.WriteElementString("author", Editor(feed));
            foreach (var category in post.Categories)
                xml.WriteElementString("category", category.Term);
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "true");
            xml.WriteString(post.Link.AbsoluteUri);
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc822(post.Published.ToInstant()));
            xml.WriteEndElement();
        }
    }

    private static void WriteAtom(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xmlns", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Home);
        WriteText("title", feed.Title);
        WriteText("subtitle", feed.Description!);
        WriteLink("alternate", "text/html", Home);
        WriteLink("self", "application/atom+xml", Home + "atom.xml");
        xml.WriteElementString("updated", Rfc3339(feed.Posts.Max(post => post.LastChange)));
        WriteAuthor();
        xml.WriteStartElement("generator");
        xml.WriteAttributeString("uri", "https://github.com/justindustrious/feeds");
        xml.WriteString("Justindustrious.Feeds");
        xml.WriteEndElement();
        foreach (var post in NewestFirst(feed))
        {
            var content = ContentRenderer.Render(post, ContentPolicy.Default);
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", post.Link.AbsoluteUri);
            WriteText("title", post.Title);
            WriteLink("alternate", "text/html", post.Link.AbsoluteUri);
            xml.WriteElementString("published", Rfc3339(post.Published.ToInstant()));
            xml.WriteElementString("updated", Rfc3339(post.LastChange));
            WriteAuthor();
            foreach (var category in post.Categories)
            {
                xml.WriteStartElement("category");
                xml.WriteAttributeString("term", category.Term);
                xml.WriteEndElement();
            }

            WriteText("summary", Summary(post, content));
            WriteText("content", content.Html, "html");
            xml.WriteEndElement();
        }

        void WriteText(string name, string text, string type = "text")
        {
            xml.WriteStartElement(name);
            xml.WriteAttributeString("type", type);
            xml.WriteString(text);
            xml.WriteEndElement();
        }

        void WriteLink(string relation, string type, string address)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }

        void WriteAuthor()
        {
            xml.WriteStartElement("author");
            xml.WriteElementString("name", feed.Authors[0].Name);
            xml.WriteElementString("email", feed.Authors[0].Email);
            xml.WriteEndElement();
        }
    }

    private static string WriteJson(Feed feed)
    {
        object authors = new[] { new { name = feed.Authors[0].Name, url = $"mailto:{feed.Authors[0].Email}" } };
        var text = JsonSerializer.Serialize(
            new
            {
                version = "https://jsonfeed.org/version/1.1",
                title = feed.Title,
                home_page_url = Home,
                feed_url = Home + "feed.json",
                description = feed.Description,
                authors,
                language = feed.Language,
                items = NewestFirst(feed).Select(post => (post, content: ContentRenderer.Render(post, ContentPolicy.Default))).Select(it => new
                {
                    id = it.post.Link.AbsoluteUri,
                    url = it.post.Link.AbsoluteUri,
                    title = it.post.Title,
                    content_html = it.content.Html,
                    summary = Summary(it.post, it.content),
                    date_published = Rfc3339(it.post.Published.ToInstant()),
                    date_modified = it.post.LastChange == it.post.Published ? null : Rfc3339(it.post.LastChange),
                    authors,
                    tags = it.post.Categories.Select(category => category.Term),
                }),
            },
            Relaxed);

        // Its least escaping still makes numbers of emoji.
        return NumberedCharacter().Replace(text, number => $"{number.Groups[1].Value}{(char)int.Parse(number.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}") + "\n";
    }

    private static string Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize }))
        {
            write(xml);
            xml.WriteEndDocument();
        }

        // '>' is escaped in texts and attributes, so that this is the end of an element without content, and nothing else.
        return Encoding.UTF8.GetString(stream.ToArray()).Replace(" />", "/>", StringComparison.Ordinal) + "\n";
    }

    private static IOrderedEnumerable<Post> NewestFirst(Feed feed) => feed.Posts.OrderByDescending(post => post.Published);

    private static string Editor(Feed feed) => $"{feed.Authors[0].Email} ({feed.Authors[0].Name})";

    private static string Summary(Post post, RenderedContent content) => post.Summary ?? content.Excerpt;

    private static string Rfc822(Instant value) => value.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);

    private static string Rfc3339(Instant value) => value.ToDateTimeUtc().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u([0-9A-F]{4})")]
    private static partial Regex NumberedCharacter();
}
