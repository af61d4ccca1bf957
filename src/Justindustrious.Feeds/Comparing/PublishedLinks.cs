using System.Xml.Linq;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Reads the links of a post or a feed, except the main link, from Atom's elements.</summary>
internal static class PublishedLinks
{
    /// <summary>Adds a link of a post. Its main link must have been read before.</summary>
    public static void AddToPost(PublishedFields post, XElement link)
    {
        if (Relation(link) == "related" && !post.Has(FieldNames.ExternalLink))
            post.Add(FieldNames.ExternalLink, link.Attribute("href")?.Value);
        else
            Add(post, link);
    }

    /// <summary>
    /// Adds a link of a feed. Its main link must have been read before. Links to other documents of the feed and to hubs have the name of their element.
    /// </summary>
    public static void AddToFeed(PublishedFields feed, XElement link)
    {
        if (Relation(link) is "hub" or "first" or "last" or "previous" or "next" or "current" or "prev-archive" or "next-archive")
            feed.Add(PublishedText.NameOf(link), PublishedText.Canonical(link));
        else
            Add(feed, link);
    }

    private static void Add(PublishedFields fields, XElement link)
    {
        var address = link.Attribute("href")?.Value.Trim();
        if (Relation(link) is "license" or "replies")
        {
            fields.AddOnce(Relation(link) == "license" ? FieldNames.License : FieldNames.Comments, address);
            if (link.Attribute("title") is not { Value.Length: > 0 } && link.Attribute("hreflang") is null)
                return;
        }

        // The main address may be repeated, with its language.
        if (Relation(link) == "alternate" && address == fields[FieldNames.Link])
            return;
        string?[] parts = [Relation(link), address, link.Attribute("hreflang")?.Value, link.Attribute("type")?.Value, link.Attribute("title")?.Value];
        fields.Add(FieldNames.Links, string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    private static string Relation(XElement link) => link.Attribute("rel")?.Value.ToLowerInvariant() ?? "alternate";
}
