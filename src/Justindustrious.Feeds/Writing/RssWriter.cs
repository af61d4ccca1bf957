using System.Buffers;
using System.Globalization;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Writing;

/// <summary>RSS 2.0, in the order of <see href="https://www.rssboard.org/rss-specification"/>.</summary>
internal sealed class RssWriter(IBufferWriter<byte> output, DocumentHead head) : FormatWriter
{
    private readonly FeedXmlWriter _xml = new(output, head.Indented);

    private ExtensionElements Extensions => field ??= new(_xml, head, isAtom: false);

    private RelatedLinks Links => field ??= new(_xml, isAtom: false);

    public override void WriteStart()
    {
        var feed = head.Feed;
        _xml.WriteDeclaration();
        _xml.WriteStylesheet(head.Stylesheet);
        _xml.StartElement("rss"u8);
        _xml.WriteAttribute("version"u8, "2.0");
        _xml.WriteAttribute("xmlns:atom"u8, FeedNames.Atom);
        if (head.HasContent)
            _xml.WriteAttribute("xmlns:content"u8, FeedNames.Content);
        if (head.HasDublinCore)
            _xml.WriteAttribute("xmlns:dc"u8, FeedNames.DublinCore);
        // Only in archives: RFC 5005 4.
        if (head.IsArchive)
            _xml.WriteAttribute("xmlns:fh"u8, FeedNames.History);
        if (head.HasPictures)
            _xml.WriteAttribute("xmlns:media"u8, KnownNamespaces.MediaRss);
        ExtensionElements.DeclareOnRoot(_xml, head, isAtom: false);
        _xml.StartElement("channel"u8);
        WritePlain("title"u8, feed.Title);
        WriteAlternates(feed.Links, feed.Link);
        _xml.WriteElement("link"u8, UriText.Of(feed.Link));
        // A "phrase or sentence" (rss-specification): plain text. Descriptions of items are HTML.
        WritePlain("description"u8, BlankText.Is(feed.Description) ? feed.Title : feed.Description);
        WriteLink("self", FeedFormat.Rss.MediaType, head.SelfLink);
        foreach (var link in head.History)
            WriteLink(link.Relation, FeedFormat.Rss.MediaType, link.Address);
        foreach (var hub in head.Hubs)
            WriteLink("hub", null, hub);
        if (feed.License is { } license)
            Links.WriteLicense(license);
        Links.WriteOthers(feed.Links);
        if (head.IsArchive)
        {
            _xml.StartElement("fh:archive"u8);
            _xml.EndElement("fh:archive"u8);
        }

        if (feed.Language is { } language)
            _xml.WriteElement("language"u8, language);
        if (!BlankText.Is(feed.Copyright))
            WritePlain("copyright"u8, feed.Copyright);
        WriteAuthors(feed.Authors, "managingEditor"u8);
        WriteContributors(feed.Contributors);
        if (head.Updated is { } updated)
            WriteDate("lastBuildDate"u8, updated);
        WriteCategories(Category.WithoutEmpty(feed.Categories));
        WriteGenerator(feed.Generator);
        _xml.WriteElement("docs"u8, FeedNames.RssSpecification);
        if (feed.Ttl is { } minutes)
            _xml.WriteElement("ttl"u8, minutes.ToString(CultureInfo.InvariantCulture));
        if ((feed.Image ?? feed.Logo) is { } image)
            WriteImage(image);
        if (feed.SkipHours.Count > 0)
            WriteSkipped("skipHours"u8, "hour"u8, feed.SkipHours.Select(hour => hour.ToString(CultureInfo.InvariantCulture)));
        if (feed.SkipDays.Count > 0)
            WriteSkipped("skipDays"u8, "day"u8, feed.SkipDays.Select(day => Enum.GetName(day)!));
        if (PropertyElements.Of(feed, FeedFormat.Rss) is { Count: > 0 } extensions)
            Extensions.Write(extensions);
        _xml.Flush();
    }

    public override void WritePost(PostText text)
    {
        var post = text.Post;
        _xml.StartElement("item"u8);
        if (!BlankText.Is(post.Title))
            WritePlain("title"u8, post.Title);
        WriteAlternates(post.Links, post.Link);
        _xml.WriteElement("link"u8, UriText.Of(post.Link));
        // Readers take description for HTML, so plain text is escaped as HTML first and as XML after.
        // It stands before content:encoded, because readers that know only one of them take the last.
        // https://www.rssboard.org/rss-profile#namespace-elements-content-encoded
        _xml.WriteElement("description"u8, text.Summary, TextEscaping.TwiceInElement);
        if (text.Content is { } content)
            _xml.WriteElement("content:encoded"u8, content);
        WriteAuthors(head.AuthorsOf(post), "author"u8);
        WriteContributors(post.Contributors);
        WriteCategories(Category.WithoutEmpty(post.Categories));
        if (post.Comments?.Address is { } comments)
            _xml.WriteElement("comments"u8, UriText.Of(comments));
        // At most one, since readers treat a second in different ways. https://www.rssboard.org/rss-profile#element-channel-item-enclosure
        if (post.Enclosures is [var enclosure, ..])
            WriteEnclosure(enclosure);
        WriteGuid(post);
        WriteDate("pubDate"u8, post.Published.ToInstant());
        if (post.Source is { Feed: not null } source)
            WriteSource(source.Feed, source.Title);
        if (!BlankText.Is(post.Rights))
            WritePlain("dc:rights"u8, post.Rights);
        if (post.Language is { } language && language != head.Feed.Language)
            _xml.WriteElement("dc:language"u8, language);
        if (post.ExternalLink is { } external)
            Links.Write(new("related", external));
        if (post.License is { } license)
            Links.WriteLicense(license);
        Links.WriteOthers(post.Links);
        if (post.Image is { } image)
            MediaContent.Write(_xml, image, head.HasPictures);
        if (PropertyElements.Of(post, FeedFormat.Rss) is { Count: > 0 } extensions)
            Extensions.Write(extensions);
        _xml.EndElement("item"u8);
        _xml.Flush();
    }

    public override void WriteEnd()
    {
        _xml.EndElement("channel"u8);
        _xml.EndElement("rss"u8);
        _xml.Flush();
    }

    /// <summary>Tells whether a document with some posts has elements of Dublin Core: names without an e-mail, and languages of posts.</summary>
    public static bool UsesDublinCore(Feed feed, IReadOnlyList<Post> posts)
    {
        if (HasCreators(feed.Authors) || feed.Contributors.Count > 0)
            return true;
        for (var i = 0; i < posts.Count; i++)
        {
            var post = posts[i];
            if (HasCreators(post.Authors) || post.Contributors.Count > 0 || post.Rights is not null
                || (post.Language is { } language && language != feed.Language))
                return true;
        }

        return false;
    }

    private static bool HasCreators(IReadOnlyList<Person> authors) => authors is not ([] or [{ Email: not null }]);

    /// <summary>Writes a plain text that readers may take for HTML.</summary>
    private void WritePlain(ReadOnlySpan<byte> name, string text) => _xml.WriteElement(name, text, TextEscaping.PlainElement);

    private void WriteDate(ReadOnlySpan<byte> name, Instant value)
    {
        Span<byte> date = stackalloc byte[Rfc822Date.Length];
        Rfc822Date.Format(value, date);
        _xml.WriteElement(name, date);
    }

    private void WriteLink(string relation, string? mediaType, Uri address)
    {
        _xml.StartElement("atom:link"u8);
        _xml.WriteAttribute("href"u8, UriText.Of(address));
        _xml.WriteAttribute("rel"u8, relation);
        if (mediaType is not null)
            _xml.WriteAttribute("type"u8, mediaType);
        _xml.EndElement("atom:link"u8);
    }

    /// <summary>
    /// Writes the alternate links, if there are any, between the main link as Atom has it and as RSS has it: readers that look for atom:link take the first,
    /// and readers that take both for one take the last.
    /// </summary>
    private void WriteAlternates(IReadOnlyList<WebLink> links, Uri own)
    {
        if (!links.Any(link => link.IsAlternate))
            return;
        Links.Write(new("alternate", own) { MediaType = "text/html" });
        Links.WriteAlternates(links, own, language: null);
    }

    /// <summary>
    /// RSS requires an e-mail in <c>author</c> ("ann@example.org (Ann)"), once. Validators report a name without an e-mail there, so the names of authors
    /// without an e-mail, and of several authors, are written as <c>dc:creator</c>. https://www.rssboard.org/rss-profile#element-channel-item-author
    /// </summary>
    private void WriteAuthors(IReadOnlyList<Person> authors, ReadOnlySpan<byte> elementWithEmail)
    {
        if (authors is [{ Email: { } email } author])
        {
            _xml.StartElement(elementWithEmail);
            _xml.StartText();
            _xml.WriteText(email, TextEscaping.PlainElement);
            _xml.WriteText(" (");
            _xml.WriteText(author.Name, TextEscaping.PlainElement);
            _xml.WriteText(")");
            _xml.EndText(elementWithEmail);
            return;
        }

        for (var i = 0; i < authors.Count; i++)
            WritePlain("dc:creator"u8, authors[i].Name);
    }

    private void WriteContributors(IReadOnlyList<Person> contributors)
    {
        for (var i = 0; i < contributors.Count; i++)
            WritePlain("dc:contributor"u8, contributors[i].Name);
    }

    private void WriteGenerator(FeedGenerator? generator)
    {
        if (generator is null || BlankText.Is(generator.Name))
            _xml.WriteElement("generator"u8, GeneratorName);
        else
            WritePlain("generator"u8, BlankText.Is(generator.Version) ? generator.Name : $"{generator.Name} {generator.Version}");
    }

    private void WriteSkipped(ReadOnlySpan<byte> list, ReadOnlySpan<byte> element, IEnumerable<string> values)
    {
        _xml.StartElement(list);
        foreach (var value in values)
            _xml.WriteElement(element, value);
        _xml.EndElement(list);
    }

    private void WriteSource(Uri feed, string? title)
    {
        _xml.StartElement("source"u8);
        _xml.WriteAttribute("url"u8, UriText.Of(feed));
        if (BlankText.Is(title))
            _xml.EndElement("source"u8);
        else
            _xml.EndElement("source"u8, title, TextEscaping.PlainElement);
    }

    private void WriteCategories(IReadOnlyList<Category> categories)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            var category = categories[i];
            _xml.StartElement("category"u8);
            if (category.Scheme is { } scheme)
                _xml.WriteAttribute("domain"u8, UriText.Of(scheme));
            _xml.EndElement("category"u8, category.Name, TextEscaping.PlainElement);
        }
    }

    private void WriteEnclosure(Enclosure enclosure)
    {
        _xml.StartElement("enclosure"u8);
        _xml.WriteAttribute("url"u8, UriText.Of(enclosure.Link));
        _xml.WriteAttribute("length"u8, enclosure.Length.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttribute("type"u8, enclosure.MediaType);
        _xml.EndElement("enclosure"u8);
    }

    private void WriteGuid(Post post)
    {
        var id = post.Id;
        _xml.StartElement("guid"u8);
        _xml.WriteAttribute("isPermaLink"u8, id == UriText.Of(post.Link) ? "true"u8 : "false"u8);
        _xml.EndElement("guid"u8, id);
    }

    private void WriteImage(Picture image)
    {
        _xml.StartElement("image"u8);
        _xml.WriteElement("url"u8, UriText.Of(image.Link));
        // "In practice the image title and link should have the same value as the channel's title and link."
        WritePlain("title"u8, head.Feed.Title);
        _xml.WriteElement("link"u8, UriText.Of(head.Feed.Link));
        if (image.Width is { } width)
            _xml.WriteElement("width"u8, width.ToString(CultureInfo.InvariantCulture));
        if (image.Height is { } height)
            _xml.WriteElement("height"u8, height.ToString(CultureInfo.InvariantCulture));
        _xml.EndElement("image"u8);
    }
}
