using System.Xml.Linq;

namespace Justindustrious.Feeds.Comparing;

/// <summary>The links of a post or a feed beside the main one, in Atom's elements.</summary>
internal static class PublishedLinks
{
    /// <summary>Adds a link of a post, whose own link is known.</summary>
    public static void AddToPost(PublishedFields post, XElement link)
    {
        if (Relation(link) == "related" && !post.Has(FieldNames.ExternalLink))
            post.Add(FieldNames.ExternalLink, link.Attribute("href")?.Value);
        else
            Add(post, link);
    }

    /// <summary>
    /// Adds a link of a feed, whose own link is known. Those to other documents of the feed, and to what announces it, keep the name of their element.
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
        // The main address may stand there once more, with its language.
        if (Relation(link) == "alternate" && address == fields[FieldNames.Link])
            return;
        fields.Add(FieldNames.Links, string.Join(' ', new[] { Relation(link), address, link.Attribute("hreflang")?.Value, link.Attribute("type")?.Value, link.Attribute("title")?.Value }
            .Where(part => !string.IsNullOrEmpty(part))));
    }

    private static string Relation(XElement link) => link.Attribute("rel")?.Value.ToLowerInvariant() ?? "alternate";
}
