using System.Globalization;
using System.Xml.Linq;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads RSS of any version as the model.</summary>
internal sealed class RssFeed(ReadParts parts)
{
    private const string Rss10 = "http://purl.org/rss/1.0/";

    public ReadFeed Read(XElement root)
    {
        var channel = root.Elements().FirstOrDefault(element => Key(element) == "channel") ?? root;
        var address = ReadValues.ToAddress(Child(channel, "link")?.Value, parts.Address);
        var head = new FeedParts(parts);
        var link = address ?? parts.Address ?? NoAddress;
        if (address is null)
            parts.Note("<channel>", $"has no address of a home page, so the feed has the address {Quoted.Of(link.OriginalString)}; write the address", channel);
        var feed = new Feed { Title = "", Link = link };
        var items = new List<XElement>();
        // RSS 1.0 has its items next to the channel.
        foreach (var element in channel.Elements().Concat(ReferenceEquals(channel, root) ? [] : root.Elements().Where(element => element != channel)))
        {
            if (Key(element) == "item")
                items.Add(element);
            else
                feed = AddToFeed(feed, head, element);
        }

        if (feed.Description == feed.Title)
            feed = feed with { Description = null };
        return head.Complete(feed with { Posts = [.. items.Select(item => ReadItem(item, feed))] }, FeedFormat.Rss);
    }

    private static Uri NoAddress => new("", UriKind.Relative);

    private Feed AddToFeed(Feed feed, FeedParts head, XElement element)
    {
        switch (Key(element))
        {
            case "title" when feed.Title.Length == 0: return feed with { Title = ReadValues.ToText(element.Value) ?? "" };
            case "link" when ReadValues.ToAddress(element.Value, parts.Address) == feed.Link: return feed;
            case "description" when feed.Description is null:
                return feed with { Description = ReadValues.ToPlain(element.Value, parts, "<description>", element) };
            case "language" or "dc:language" when feed.Language is null: return feed with { Language = LanguageOf(element) };
            case "copyright" or "dc:rights" when feed.Copyright is null:
                return feed with { Copyright = ReadValues.ToPlain(element.Value, parts, "<copyright>", element) };
            case "lastBuildDate" or "dc:date" when feed.Updated is null:
                return feed with { Updated = ReadValues.ToDate(element.Value, parts, $"<{element.Name.LocalName}>", element) };
            // The date of the last change says more, where both are there.
            case "pubDate" when feed.Updated is null && Child(element.Parent!, "lastBuildDate") is null:
                return feed with { Updated = ReadValues.ToDate(element.Value, parts, "<pubDate>", element) };
            case "managingEditor" or "dc:creator": AddPerson(head.Authors, element); return feed;
            case "dc:contributor": AddPerson(head.Contributors, element); return feed;
            case "category": AddCategory(head.Categories, element); return feed;
            case "generator" when feed.Generator is null:
                return feed with { Generator = ReadValues.ToText(element.Value) is { } name && name != FeedNames.Library ? new(name) : null };
            case "ttl" when feed.Ttl is null: return feed with { Ttl = ReadValues.ToNumber(element.Value, parts, "<ttl>", element) };
            case "image" when feed.Image is null: return feed with { Image = ReadImage(element) };
            case "skipHours": return feed with { SkipHours = [.. Values<int>(element, "hour", ToHour).Distinct()] };
            case "skipDays": return feed with { SkipDays = [.. Values<DayOfWeek>(element, "day", ToDay).Distinct()] };
            case "atom:link": head.AddLink(element, parts.Address ?? feed.Link, feed.Link); return feed;
            // Each document names its format's specification. RSS 1.0 lists the addresses of its items.
            case "docs" or "items": return feed;
            case var key when IsRss(element) || key.StartsWith("atom:", StringComparison.Ordinal):
                parts.Lose($"<{ReadParts.NameOf(element)}>", element);
                return feed;
            default: head.AddElement(element, feed.Link); return feed;
        }
    }

    private Picture? ReadImage(XElement image)
    {
        // RSS 1.0 names the picture of the channel by its address.
        var url = Child(image, "url")?.Value ?? image.Attribute(XName.Get("resource", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"))?.Value;
        if (ReadValues.ToAddress(url, parts.Address, parts, "<url> of <image>", image) is not { } address)
            return null;
        if (Child(image, "description") is { } description)
            parts.Lose("<description> of <image>", description);
        return new(address)
        {
            Width = ReadValues.ToNumber(Child(image, "width")?.Value, parts, "<width> of <image>", image),
            Height = ReadValues.ToNumber(Child(image, "height")?.Value, parts, "<height> of <image>", image),
        };
    }

    private Post ReadItem(XElement item, Feed feed)
    {
        var own = new PostParts(parts);
        var (guid, around) = (Child(item, "guid"), parts.Address ?? feed.Link);
        var link = ReadValues.ToAddress(Child(item, "link")?.Value, around)
            ?? (guid?.Attribute("isPermaLink")?.Value == "false" ? null : ReadValues.ToAddress(guid?.Value, null));
        var description = default(string);
        var post = new Post { Title = "", Link = link ?? feed.Link, Published = Instant.MinValue, Content = PostContent.Text("") };
        foreach (var element in item.Elements())
        {
            switch (Key(element))
            {
                case "title" when post.Title.Length == 0: post = post with { Title = ReadValues.ToText(element.Value) ?? "" }; break;
                case "link" or "guid" when element == guid || element == Child(item, "link"): break;
                case "description" when description is null: description = element.Value; break;
                case "content:encoded" when post.Content.Source.Length == 0: post = post with { Content = PostContent.Html(element.Value) }; break;
                case "author" or "dc:creator": AddPerson(own.Authors, element); break;
                case "dc:contributor": AddPerson(own.Contributors, element); break;
                case "category": AddCategory(own.Categories, element); break;
                case "enclosure": AddEnclosure(own.Enclosures, element, around); break;
                case "comments" when own.Comments?.Address is null:
                    own.Comments = (own.Comments ?? new()) with { Address = ReadValues.ToAddress(element.Value, around, parts, "<comments>", element) };
                    break;
                case "source" when post.Source is null: post = post with { Source = ReadSource(element, around) }; break;
                case "pubDate" or "dc:date" when post.Published.ToInstant() == Instant.MinValue:
                    post = post with { Published = ReadValues.ToDate(element.Value, parts, $"<{element.Name.LocalName}>", element) ?? Instant.MinValue };
                    break;
                case "atom:updated" when post.Updated is null:
                    post = post with { Updated = ReadValues.ToDate(element.Value, parts, "<atom:updated>", element) };
                    break;
                case "dc:language" when post.Language is null: post = post with { Language = LanguageOf(element) }; break;
                case "dc:rights" when post.Rights is null:
                    post = post with { Rights = ReadValues.ToPlain(element.Value, parts, "<dc:rights>", element) };
                    break;
                case "atom:link": own.AddLink(element, around, post.Link); break;
                case var key when IsRss(element) || key.StartsWith("atom:", StringComparison.Ordinal):
                    parts.Lose($"<{ReadParts.NameOf(element)}> of <item>", element);
                    break;
                default: own.AddElement(element, around, isAtom: false); break;
            }
        }

        if (link is null)
            post = post with { Link = ReadValues.LinkInstead(guid?.Value, own.Enclosures, feed.Link, parts, "<item>", item) };
        if (post.Published.ToInstant() == Instant.MinValue)
            post = post with { Published = post.Updated ?? ReadValues.DateInstead(feed, parts, "<item>", item) };
        if (ReadValues.NullIfBlank(guid?.Value) is { } id)
            post = post with { Id = id };
        if (post.Content.Source.Length == 0)
            post = post with { Content = ReadValues.ToBody(description ?? "") };
        else
            post = post with { Summary = ReadValues.ToPlain(description) };
        return own.Complete(post);
    }

    private PostSource ReadSource(XElement element, Uri? around) => new()
    {
        Title = ReadValues.ToText(element.Value),
        Feed = ReadValues.ToAddress(element.Attribute("url")?.Value, around, parts, "url of <source>", element),
    };

    private void AddEnclosure(List<Enclosure> enclosures, XElement element, Uri? around)
    {
        var (type, length) = (ReadValues.NullIfBlank(element.Attribute("type")?.Value) ?? "", ReadValues.ToLength(element.Attribute("length")?.Value));
        if (ReadValues.ToAddress(element.Attribute("url")?.Value, around, parts, "url of <enclosure>", element) is { } address)
            enclosures.Add(new(address, type, length));
    }

    /// <summary>Adds a person once: some feeds name the author in an element of RSS and in one of Dublin Core.</summary>
    private static void AddPerson(List<Person> people, XElement element)
    {
        if (ReadValues.ToText(element.Value) is { } text && ReadValues.ToPerson(text) is var person && !people.Exists(known => known.Name == person.Name))
            people.Add(person);
    }

    private void AddCategory(List<Category> categories, XElement element)
    {
        if (ReadValues.ToText(element.Value) is not { } term)
            return;
        var domain = element.Attribute("domain");
        var scheme = Uri.TryCreate(domain?.Value, UriKind.Absolute, out var address) && Iri.IsAbsolute(domain!.Value) ? address : null;
        if (scheme is null && ReadValues.NullIfBlank(domain?.Value) is not null)
            parts.Note("domain of <category>", "is not an absolute IRI and is left out; write one such as 'https://example.org/categories/'", domain);
        categories.Add(new(term) { Scheme = scheme });
    }

    private string? LanguageOf(XElement element)
    {
        var tag = element.Value.Trim();
        if (LanguageTag.IsOne(tag))
            return tag;
        if (tag.Length > 0)
            parts.Note("<language>", $"{Quoted.Of(tag)} is not a BCP 47 tag and is left out; write one such as 'en'", element);
        return null;
    }

    private IEnumerable<T> Values<T>(XElement element, string name, Func<string, T?> read)
        where T : struct
    {
        foreach (var child in element.Elements().Where(child => Key(child) == name))
        {
            if (read(child.Value.Trim()) is { } value)
                yield return value;
            else
                parts.Note($"<{name}>", $"{Quoted.Of(child.Value.Trim())} is not one that RSS has and is left out; remove it", child);
        }
    }

    /// <summary>Reads an hour. RSS 0.91 counted from 1 to 24, and 24 is midnight.</summary>
    private static int? ToHour(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24 ? hour % 24 : null;

    private static DayOfWeek? ToDay(string text) => Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => Key(child) == name);

    /// <summary>Gets an element's name with the usual prefix of its namespace, and without a prefix for RSS's own elements.</summary>
    private static string Key(XElement element) => element.Name.NamespaceName switch
    {
        _ when IsRss(element) => element.Name.LocalName,
        FeedNames.Atom => "atom:" + element.Name.LocalName,
        FeedNames.DublinCore => "dc:" + element.Name.LocalName,
        FeedNames.Content => "content:" + element.Name.LocalName,
        var other => $"{{{other}}}{element.Name.LocalName}",
    };

    private static bool IsRss(XElement element) =>
        element.Name.NamespaceName is "" or Rss10 or "http://my.netscape.com/rdf/simple/0.9/" or "http://backend.userland.com/rss2";
}
