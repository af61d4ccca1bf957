using System.Net;
using System.Xml.Linq;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads Atom 1.0 and 0.3 as the model.</summary>
internal sealed class AtomFeed(ReadParts parts)
{
    public ReadFeed Read(XElement root)
    {
        var head = new FeedParts(parts);
        var around = BaseOf(root, parts.Address ?? SelfOf(root));
        var main = MainLink(root);
        var link = ReadValues.ToAddress(main?.Attribute("href")?.Value, around);
        var id = root.Elements().FirstOrDefault(element => Key(element) == "id")?.Value.Trim();
        var instead = ReadValues.ToAddress(id, null) ?? around ?? new Uri("", UriKind.Relative);
        var feed = new Feed { Title = "", Link = link ?? instead, Language = LanguageOf(root) };
        if (link is null)
            parts.Note("<feed>", $"has no address of a home page, so the feed has the address {Quoted.Of(feed.Link.OriginalString)}; write the address", root);
        var entries = new List<XElement>();
        foreach (var element in root.Elements())
        {
            var inner = BaseOf(element, around);
            switch (Key(element))
            {
                case "entry": entries.Add(element); break;
                case "id" when ReadValues.NullIfBlank(id) is not null: feed = feed with { Id = id! }; break;
                case "title" when feed.Title.Length == 0: feed = feed with { Title = PlainOf(element) ?? "" }; break;
                case "subtitle" or "tagline" when feed.Description is null: feed = feed with { Description = PlainOf(element) }; break;
                case "updated" or "modified" when feed.Updated is null:
                    feed = feed with { Updated = ReadValues.ToDate(element.Value, parts, "<updated>", element) };
                    break;
                case "rights" or "copyright" when feed.Copyright is null: feed = feed with { Copyright = PlainOf(element) }; break;
                case "author": AddPerson(head.Authors, element, inner); break;
                case "contributor": AddPerson(head.Contributors, element, inner); break;
                case "category": AddCategory(head.Categories, element, inner); break;
                case "logo" when feed.Image is null:
                    feed = feed with { Image = ReadValues.ToAddress(element.Value, inner, parts, "<logo>", element) };
                    break;
                case "icon" when head.Icon is null: head.Icon = ReadValues.ToAddress(element.Value, inner, parts, "<icon>", element); break;
                case "generator" when feed.Generator is null: feed = feed with { Generator = GeneratorOf(element, inner) }; break;
                case "link" when element == main: break;
                case "link": head.AddLink(element, inner, feed.Link); break;
                case "": head.AddElement(element, inner); break;
                default: parts.Lose($"<{element.Name.LocalName}>", element); break;
            }
        }

        return head.Complete(feed with { Posts = [.. Newest(entries).Select(entry => ReadEntry(entry, feed, BaseOf(entry, around)))] }, FeedFormat.Atom);
    }

    /// <summary>Leaves out older versions of entries. Entries with one id are versions of one entry: RFC 4287 4.1.1.</summary>
    private List<XElement> Newest(List<XElement> entries)
    {
        var newest = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var older = new HashSet<XElement>();
        foreach (var entry in entries)
        {
            if (TextOf(entry, "id") is not { } id || newest.TryAdd(id, entry))
                continue;
            // Of two versions with one date, the first one in the document is kept, because newer entries usually come first.
            var isNewer = LastChange(entry) is { } date && (LastChange(newest[id]) is not { } before || date > before);
            older.Add(isNewer ? newest[id] : entry);
            newest[id] = isNewer ? entry : newest[id];
        }

        foreach (var entry in older)
        {
            parts.Note(
                "older version of <entry>",
                $"has the id {Quoted.Of(TextOf(entry, "id")!)} of another entry and is left out; the newest version is read, as RFC 4287 allows", entry);
        }

        entries.RemoveAll(older.Contains);
        return entries;
    }

    private static Instant? LastChange(XElement entry) =>
        Rfc3339Date.TryParse(TextOf(entry, "updated") ?? TextOf(entry, "modified") ?? "", out var date, out _) ? date : null;

    private static string? TextOf(XElement entry, string name) => ReadValues.NullIfBlank(entry.Elements().FirstOrDefault(child => Key(child) == name)?.Value);

    private Post ReadEntry(XElement entry, Feed feed, Uri? around)
    {
        var own = new PostParts(parts);
        var main = MainLink(entry);
        var link = ReadValues.ToAddress(main?.Attribute("href")?.Value, BaseOf(main ?? entry, around));
        var post = new Post
        {
            Title = "",
            Link = link ?? feed.Link,
            Published = Instant.MinValue,
            Content = PostContent.Text(""),
            Language = LanguageOf(entry) is { } language && language != feed.Language ? language : null,
        };
        var (id, published, hasContent) = (default(string), default(FeedDate?), false);
        foreach (var element in entry.Elements())
        {
            var inner = BaseOf(element, around);
            switch (Key(element))
            {
                case "id" when id is null: id = ReadValues.NullIfBlank(element.Value); break;
                case "title" when post.Title.Length == 0: post = post with { Title = PlainOf(element) ?? "" }; break;
                case "summary" when post.Summary is null: post = post with { Summary = PlainOf(element) }; break;
                case "content" when !hasContent: (post, hasContent) = (post with { Content = BodyOf(element, inner) }, true); break;
                case "published" or "issued" when published is null: published = ReadValues.ToDate(element.Value, parts, "<published>", element); break;
                case "updated" or "modified" when post.Updated is null:
                    post = post with { Updated = ReadValues.ToDate(element.Value, parts, "<updated>", element) };
                    break;
                case "rights" when post.Rights is null: post = post with { Rights = PlainOf(element) }; break;
                case "author": AddPerson(own.Authors, element, inner); break;
                case "contributor": AddPerson(own.Contributors, element, inner); break;
                case "category": AddCategory(own.Categories, element, inner); break;
                case "source" when post.Source is null: post = post with { Source = SourceOf(element, inner) }; break;
                case "link" when element == main: break;
                case "link" when ReadLink.RelationOf(element) == "enclosure": AddEnclosure(own.Enclosures, element, inner); break;
                case "link": own.AddLink(element, inner, post.Link); break;
                case "": own.AddElement(element, inner, isAtom: true); break;
                default: parts.Lose($"<{element.Name.LocalName}> of <entry>", element); break;
            }
        }

        if (link is null)
            post = post with { Link = ReadValues.LinkInstead(id, own.Enclosures, feed.Link, parts, "<entry>", entry) };
        if (id is not null)
            post = post with { Id = id };
        // An entry without a date of publication was published when it changed last.
        post = post with { Published = published ?? post.Updated ?? ReadValues.DateInstead(feed, parts, "<entry>", entry) };
        return own.Complete(post);
    }

    private PostContent BodyOf(XElement content, Uri? around)
    {
        if (ReadValues.ToAddress(content.Attribute("src")?.Value, around) is { } source)
        {
            parts.Note("src of <content>", "is the address of the content, and the post has a link to it; write the content", content);
            var address = WebUtility.HtmlEncode(UriText.Of(source));
            return PostContent.Html($"<p><a href=\"{address}\">{address}</a></p>");
        }

        switch (TypeOf(content))
        {
            case "text" when !content.HasElements: return PostContent.Text(content.Value);
            case "xhtml" or "text": return PostContent.Html(HtmlOf(content));
            case "html": return PostContent.Html(content.Value);
            case var type:
                parts.Note($"<content type=\"{type}\">", "is not text or HTML, and its text is read; write HTML", content);
                return PostContent.Text(content.Value);
        }
    }

    private static string? PlainOf(XElement element) => ReadValues.ToText(TypeOf(element) switch
    {
        "html" => ForeignText.OfHtml(element.Value),
        "xhtml" => ForeignText.OfHtml(HtmlOf(element)),
        _ => element.Value,
    });

    /// <summary>Gets the type of a text. Atom 0.3 has media types and a mode.</summary>
    private static string TypeOf(XElement element) => element.Attribute("type")?.Value.Trim().ToLowerInvariant() switch
    {
        null or "" or "text" or "text/plain" => element.Attribute("mode")?.Value == "escaped" ? "html" : "text",
        "text/html" => "html",
        "application/xhtml+xml" => "xhtml",
        var other => other,
    };

    /// <summary>Gets the markup in an element, without the div around it that RFC 4287 3.1.1.3 requires.</summary>
    private static string HtmlOf(XElement element)
    {
        var around = element.Elements().ToList() is [{ Name.LocalName: "div" } div] ? div : element;
        var copy = new XElement(around);
        foreach (var each in copy.DescendantsAndSelf())
        {
            // HTML has no namespaces, and prefixes would be part of the names.
            if (each.Name.NamespaceName == FeedNames.Xhtml)
                each.Name = each.Name.LocalName;
            each.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            // In HTML, <b/> does not end the element.
            if (each.IsEmpty && !HtmlKinds.Void.Contains(each.Name.LocalName))
                each.Value = "";
        }

        return string.Concat(copy.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }

    private PostSource SourceOf(XElement source, Uri? around)
    {
        var result = new PostSource();
        foreach (var element in source.Elements())
        {
            result = (Key(element), element.Attribute("rel")?.Value) switch
            {
                ("id", _) => result with { Id = ReadValues.NullIfBlank(element.Value) },
                ("title", _) => result with { Title = PlainOf(element) },
                ("updated", _) => result with { Updated = ReadValues.ToDate(element.Value, parts, "<updated> of <source>", element) },
                ("rights", _) => result with { Rights = PlainOf(element) },
                ("link", "self") => result with { Feed = Address(element) },
                ("link", null or "alternate") when result.Link is null => result with { Link = Address(element) },
                _ => Lost(element),
            };
        }

        return result;

        Uri? Address(XElement link) => ReadValues.ToAddress(link.Attribute("href")?.Value, around, parts, "<link> of <source>", link);

        PostSource Lost(XElement element)
        {
            parts.Lose($"<{ReadParts.NameOf(element)}> of <source>", element);
            return result;
        }
    }

    private FeedGenerator? GeneratorOf(XElement element, Uri? around) => ReadValues.ToText(element.Value) is not { } name || name == FeedNames.Library
        ? null
        : new(name)
        {
            Version = ReadValues.ToText(element.Attribute("version")?.Value),
            Link = ReadValues.ToAddress((element.Attribute("uri") ?? element.Attribute("url"))?.Value, around, parts, "uri of <generator>", element),
        };

    private void AddPerson(List<Person> people, XElement element, Uri? around)
    {
        string? Value(string name) => ReadValues.ToText(element.Elements().FirstOrDefault(child => Key(child) == name)?.Value);
        foreach (var child in element.Elements().Where(child => Key(child) is not ("name" or "email" or "uri" or "url")))
            parts.Lose($"<{ReadParts.NameOf(child)}> of <{element.Name.LocalName}>", child);
        var page = ReadValues.ToAddress(Value("uri") ?? Value("url"), around, parts, $"<uri> of <{element.Name.LocalName}>", element);
        if ((Value("name") ?? Value("email")) is { } name)
            people.Add(new(name) { Email = Value("email")?.Trim(), Link = page });
    }

    private void AddCategory(List<Category> categories, XElement element, Uri? around)
    {
        var term = ReadValues.ToText(element.Attribute("term")?.Value);
        var scheme = element.Attribute("scheme")?.Value.Trim();
        if (term is null)
            return;
        categories.Add(new(term)
        {
            Label = ReadValues.ToText(element.Attribute("label")?.Value),
            Scheme = Uri.TryCreate(scheme, UriKind.Absolute, out var address) ? address : null,
        });
        if (address is null && !string.IsNullOrEmpty(scheme))
            parts.Note("scheme of <category>", "is not an absolute IRI and is left out; write one such as 'https://example.org/categories/'", element);
    }

    private void AddEnclosure(List<Enclosure> enclosures, XElement link, Uri? around)
    {
        if (ReadValues.ToAddress(link.Attribute("href")?.Value, around, parts, ReadLink.KindOf(link), link) is not { } address)
            return;
        if (link.Attribute("title") is { } title)
            parts.Lose("title of <link rel=\"enclosure\">", title);
        enclosures.Add(new(address, ReadValues.NullIfBlank(link.Attribute("type")?.Value) ?? "", ReadValues.ToLength(link.Attribute("length")?.Value)));
    }

    /// <summary>Finds the address of the page: the first alternate link without a language, or else the first.</summary>
    private static XElement? MainLink(XElement element)
    {
        var alternates = element.Elements().Where(child => Key(child) == "link" && ReadLink.RelationOf(child) == "alternate").ToList();
        return alternates.Find(link => link.Attribute("hreflang") is null && link.Attribute("type")?.Value is null or "text/html")
            ?? alternates.FirstOrDefault();
    }

    private static Uri? SelfOf(XElement root) => ReadValues.ToAddress(
        root.Elements().FirstOrDefault(child => Key(child) == "link" && ReadLink.RelationOf(child) == "self")?.Attribute("href")?.Value, null);

    private static Uri? BaseOf(XElement element, Uri? around) =>
        element.Attribute(XNamespace.Xml + "base")?.Value is { } given ? ReadValues.ToAddress(given, around) ?? around : around;

    private string? LanguageOf(XElement element)
    {
        var tag = element.Attribute(XNamespace.Xml + "lang")?.Value.Trim();
        if (string.IsNullOrEmpty(tag) || LanguageTag.IsOne(tag))
            return string.IsNullOrEmpty(tag) ? null : tag;
        parts.Note("xml:lang", $"{Quoted.Of(tag)} is not a BCP 47 tag and is left out; write one such as 'en'", element);
        return null;
    }

    /// <summary>Gets the name of an element of Atom; empty for an element of another namespace.</summary>
    private static string Key(XElement element) => element.Name.NamespaceName is FeedNames.Atom or KnownNamespaces.AtomDraft ? element.Name.LocalName : "";
}
