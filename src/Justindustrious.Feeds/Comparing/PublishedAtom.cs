using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Reads the fields of an Atom feed, 1.0 or 0.3, that readers see.</summary>
internal static class PublishedAtom
{
    private const string Atom03 = "http://purl.org/atom/ns#";

    public static bool IsAtom(string namespaceName) => namespaceName is FeedNames.Atom or Atom03;

    public static PublishedFeed Read(XElement root)
    {
        var feed = new PublishedFields();
        feed.Add(FieldNames.Language, root.Attribute(XNamespace.Xml + "lang")?.Value);
        var posts = new List<PublishedPost>();
        foreach (var element in root.Elements())
        {
            if (Name(element) == "entry")
                posts.Add(ReadEntry(element, feed[FieldNames.Language]));
            else
                Add(feed, element, ofFeed: true);
        }

        return new(FeedFormat.Atom, feed, posts);
    }

    private static PublishedPost ReadEntry(XElement entry, string? feedLanguage)
    {
        var post = new PublishedFields();
        if (entry.Attribute(XNamespace.Xml + "lang")?.Value is { } language && language != feedLanguage)
            post.Add(FieldNames.Language, language);
        foreach (var element in entry.Elements())
            Add(post, element, ofFeed: false);
        NodaTime.Instant? date = null;
        if (post.DateText() is { } text)
            PublishedText.Date(text, out date);
        return new(post, ((IXmlLineInfo)entry).LineNumber, ((IXmlLineInfo)entry).LinePosition - 1) { Date = date };
    }

    private static string? DateText(this PublishedFields fields) => fields[FieldNames.Published] ?? fields[FieldNames.Updated];

    private static void Add(PublishedFields fields, XElement element, bool ofFeed)
    {
        switch (Name(element))
        {
            case "id": fields.AddFirst(FieldNames.Id, element.Value); break;
            case "title": fields.AddFirst(FieldNames.Title, PlainOf(element)); break;
            case "subtitle" or "tagline": fields.AddFirst(FieldNames.Description, PlainOf(element)); break;
            case "rights" or "copyright": fields.AddFirst(ofFeed ? FieldNames.Copyright : FieldNames.Rights, PlainOf(element)); break;
            case "summary": fields.AddFirst(FieldNames.Summary, PlainOf(element)); break;
            case "content": fields.AddFirst(FieldNames.Content, HtmlOf(element)); break;
            case "logo": fields.AddFirst(FieldNames.Image, element.Value); break;
            case "published" or "issued": fields.AddFirst(FieldNames.Published, PublishedText.Date(element.Value, out _)); break;
            case "updated" or "modified": fields.AddFirst(FieldNames.Updated, PublishedText.Date(element.Value, out _)); break;
            case "author": AddPerson(fields, element, FieldNames.Authors, FieldNames.AuthorDetails); break;
            case "contributor": AddPerson(fields, element, FieldNames.Contributors, FieldNames.ContributorDetails); break;
            case "icon" when ofFeed: fields.AddFirst(FieldNames.Icon, element.Value); break;
            case "source": AddSource(fields, element); break;
            case "category": AddCategory(fields, element); break;
            case "link": AddLink(fields, element, ofFeed); break;
            case "generator" when ofFeed: break;
            case "" when element.Name.LocalName == "total" && element.Name.NamespaceName == "http://purl.org/syndication/thread/1.0":
                fields.AddOnce(FieldNames.Comments, PublishedText.Plain(element.Value));
                break;
            case var _ when !ofFeed && PublishedText.TryAddPicture(fields, element): break;
            default: fields.Add(PublishedText.NameOf(element), PublishedText.Canonical(element)); break;
        }
    }

    private static void AddSource(PublishedFields fields, XElement element)
    {
        var title = element.Elements().FirstOrDefault(child => Name(child) == "title");
        var feed = element.Elements().FirstOrDefault(child => Name(child) == "link" && child.Attribute("rel")?.Value == "self")?.Attribute("href")?.Value;
        fields.AddFirst(FieldNames.Source, PublishedText.Source(title is null ? null : PlainOf(title), feed));
        fields.AddFirst("source details", PublishedText.Canonical(element));
    }

    private static void AddPerson(PublishedFields fields, XElement element, string names, string details)
    {
        string? Value(string name) =>
            element.Elements().FirstOrDefault(child => Name(child) == name)?.Value is { } value ? PublishedText.Collapse(value) : null;
        var (name, email, page) = (Value("name"), Value("email"), Value("uri") ?? Value("url"));
        fields.Add(names, name);
        if ((email ?? page) is not null)
            fields.Add(details, string.Join(", ", new[] { name, email, page }.Where(text => text is not null)));
    }

    private static void AddCategory(PublishedFields fields, XElement element)
    {
        var (term, scheme, label) = (element.Attribute("term")?.Value, element.Attribute("scheme")?.Value, element.Attribute("label")?.Value);
        fields.Add(FieldNames.Categories, PublishedText.Plain(label ?? term ?? ""));
        if (scheme is not null || label is not null)
            fields.Add(FieldNames.CategoryDetails, $"{label ?? term} ({string.Join(", ", new[] { term, scheme }.Where(text => text is not null))})");
    }

    private static void AddLink(PublishedFields fields, XElement element, bool ofFeed)
    {
        var href = element.Attribute("href")?.Value;
        switch (element.Attribute("rel")?.Value)
        {
            case null or "alternate" when !fields.Has(FieldNames.Link): fields.Add(FieldNames.Link, href); break;
            case "self" when ofFeed: fields.AddFirst(FieldNames.Self, href); break;
            case "enclosure":
                fields.Add(FieldNames.Enclosures, PublishedText.Enclosure(href, element.Attribute("type")?.Value, element.Attribute("length")?.Value));
                break;
            default:
                if (ofFeed)
                    PublishedLinks.AddToFeed(fields, element);
                else
                    PublishedLinks.AddToPost(fields, element);
                break;
        }
    }

    private static string PlainOf(XElement element) =>
        element.Attribute("type")?.Value is "html" or "text/html" ? PublishedText.OfHtml(element.Value) : PublishedText.Plain(element.Value);

    private static string HtmlOf(XElement element)
    {
        var type = element.Attribute("type")?.Value;
        var inner = type is "xhtml" or "application/xhtml+xml" ? PublishedText.CanonicalInner(element.Elements().FirstOrDefault() ?? element)
            : element.HasElements ? PublishedText.CanonicalInner(element)
            : type is "html" or "text/html" ? element.Value
            : System.Net.WebUtility.HtmlEncode(element.Value);
        return element.Attribute("src")?.Value is { } address && inner.Length == 0 ? address : PublishedText.Collapse(inner);
    }

    private static string Name(XElement element) => IsAtom(element.Name.NamespaceName) ? element.Name.LocalName : "";
}
