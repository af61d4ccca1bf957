using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Reads the fields of an RSS feed of any version that readers see.</summary>
internal static class PublishedRss
{
    private const string LicenseName = "{http://backend.userland.com/creativeCommonsRssModule}license";

    public static PublishedFeed Read(XElement root)
    {
        var channel = Child(root, "channel") ?? root;
        var feed = new PublishedFields();
        var items = new List<XElement>();
        // RSS 1.0 has its items beside the channel.
        foreach (var element in channel.Elements().Concat(ReferenceEquals(channel, root) ? [] : root.Elements().Where(element => element != channel)))
        {
            if (IsRss(element) && element.Name.LocalName == "item")
                items.Add(element);
            else
                AddToFeed(feed, element);
        }

        foreach (var link in channel.Elements().Where(element => Key(element) == "atom:link" && element.Attribute("rel")?.Value != "self"))
            PublishedLinks.AddToFeed(feed, link);
        // RSS requires a description. Feeds without a description repeat the title.
        if (feed[FieldNames.Description] == feed[FieldNames.Title])
            feed.Remove(FieldNames.Description);
        return new(FeedFormat.Rss, feed, [.. items.Select(ReadItem)]);
    }

    private static void AddToFeed(PublishedFields feed, XElement element)
    {
        switch (Key(element))
        {
            case "title": feed.AddFirst(FieldNames.Title, PublishedText.Plain(element.Value)); break;
            case "link": feed.AddFirst(FieldNames.Link, element.Value); break;
            case "description": feed.AddFirst(FieldNames.Description, PublishedText.Plain(element.Value)); break;
            case "language" or "dc:language": feed.AddFirst(FieldNames.Language, element.Value); break;
            case "copyright" or "dc:rights": feed.AddFirst(FieldNames.Copyright, PublishedText.Plain(element.Value)); break;
            case "lastBuildDate": feed.AddFirst(FieldNames.Updated, PublishedText.Date(element.Value, out _)); break;
            case "managingEditor" or "dc:creator": PublishedText.AddPerson(feed, element.Value); break;
            case "category" or "dc:subject": AddCategory(feed, element); break;
            case "dc:contributor": feed.Add(FieldNames.Contributors, PublishedText.Plain(element.Value)); break;
            case LicenseName: feed.AddOnce(FieldNames.License, element.Value); break;
            case "{http://webfeeds.org/rss/1.0}icon": feed.AddFirst(FieldNames.Icon, element.Value); break;
            case "image": feed.AddFirst(FieldNames.Image, Child(element, "url")?.Value); break;
            case "atom:link" when element.Attribute("rel")?.Value == "self": feed.AddFirst(FieldNames.Self, element.Attribute("href")?.Value); break;
            // Read after the channel's own link.
            case "atom:link": break;
            // The generator and the time at which the feed was made are not compared.
            case "generator" or "docs" or "pubDate" or "items" or "textinput": break;
            default: feed.Add(PublishedText.NameOf(element), PublishedText.Canonical(element)); break;
        }
    }

    private static PublishedPost ReadItem(XElement item)
    {
        var post = new PublishedFields();
        NodaTime.Instant? date = null;
        foreach (var element in item.Elements())
        {
            switch (Key(element))
            {
                case "title": post.AddFirst(FieldNames.Title, PublishedText.Plain(element.Value)); break;
                case "link": post.AddFirst(FieldNames.Link, element.Value); break;
                case "guid": post.AddFirst(FieldNames.Id, element.Value); break;
                case "description": post.AddFirst(FieldNames.Summary, PublishedText.OfHtml(element.Value)); break;
                case "content:encoded": post.AddFirst(FieldNames.Content, PublishedText.Collapse(element.Value)); break;
                case "author" or "dc:creator": PublishedText.AddPerson(post, element.Value); break;
                case "category" or "dc:subject": AddCategory(post, element); break;
                case "dc:contributor": post.Add(FieldNames.Contributors, PublishedText.Plain(element.Value)); break;
                case "dc:rights": post.AddFirst(FieldNames.Rights, PublishedText.Plain(element.Value)); break;
                case LicenseName: post.AddOnce(FieldNames.License, element.Value); break;
                case "comments" or "{http://wellformedweb.org/CommentAPI/}commentRss": post.AddOnce(FieldNames.Comments, element.Value); break;
                case "{http://purl.org/rss/1.0/modules/slash/}comments": post.AddOnce(FieldNames.Comments, PublishedText.Plain(element.Value)); break;
                case "source": post.AddFirst(FieldNames.Source, PublishedText.Source(element.Value, element.Attribute("url")?.Value)); break;
                case "dc:language": post.AddFirst(FieldNames.Language, element.Value); break;
                case "enclosure": post.Add(FieldNames.Enclosures, EnclosureOf(element)); break;
                case "atom:updated": post.AddFirst(FieldNames.Updated, PublishedText.Date(element.Value, out _)); break;
                case "pubDate" or "dc:date" when date is null: post.AddFirst(FieldNames.Published, PublishedText.Date(element.Value, out date)); break;
                case "pubDate" or "dc:date": break;
                // Read after the item's own link.
                case "atom:link": break;
                case var _ when PublishedText.TryAddPicture(post, element): break;
                default: post.Add(PublishedText.NameOf(element), PublishedText.Canonical(element)); break;
            }
        }

        // A guid that is a permalink is the link if there is no other link.
        var guid = item.Elements().FirstOrDefault(element => Key(element) == "guid");
        if (guid is not null && guid.Attribute("isPermaLink")?.Value != "false")
            post.AddFirst(FieldNames.Link, guid.Value);
        if (!post.Has(FieldNames.Id))
            post.Add(FieldNames.Id, post[FieldNames.Link]);
        foreach (var link in item.Elements().Where(element => Key(element) == "atom:link"))
            PublishedLinks.AddToPost(post, link);
        return new(post, ((IXmlLineInfo)item).LineNumber, ((IXmlLineInfo)item).LinePosition - 1) { Date = date };
    }

    private static string EnclosureOf(XElement element) =>
        PublishedText.Enclosure(element.Attribute("url")?.Value, element.Attribute("type")?.Value, element.Attribute("length")?.Value);

    private static void AddCategory(PublishedFields fields, XElement element)
    {
        fields.Add(FieldNames.Categories, PublishedText.Plain(element.Value));
        if (element.Attribute("domain")?.Value is { } domain)
            fields.Add(FieldNames.CategoryDetails, $"{PublishedText.Plain(element.Value)} ({domain})");
    }

    /// <summary>Gets an element's name with the usual prefix of its namespace, and without a prefix for RSS's own elements.</summary>
    private static string Key(XElement element) => element.Name.NamespaceName switch
    {
        _ when IsRss(element) => element.Name.LocalName,
        FeedNames.Atom => "atom:" + element.Name.LocalName,
        FeedNames.DublinCore => "dc:" + element.Name.LocalName,
        FeedNames.Content => "content:" + element.Name.LocalName,
        var other => $"{{{other}}}{element.Name.LocalName}",
    };

    private static bool IsRss(XElement element) => element.Name.NamespaceName
        is "" or "http://purl.org/rss/1.0/" or "http://my.netscape.com/rdf/simple/0.9/" or "http://backend.userland.com/rss2";

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => IsRss(child) && child.Name.LocalName == name);
}
