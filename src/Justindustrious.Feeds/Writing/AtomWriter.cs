using System.Buffers;
using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Writing;

/// <summary>Atom 1.0, RFC 4287.</summary>
internal sealed class AtomWriter(IBufferWriter<byte> output, DocumentHead head) : FormatWriter
{
    /// <summary>The updated date of a feed without posts. Atom requires one, and this date can't be mistaken for that of a post.</summary>
    private static readonly Instant UpdatedWithoutPosts = Instant.FromUtc(1990, 1, 1, 0, 0);

    private readonly FeedXmlWriter _xml = new(output, head.Indented);

    /// <summary>The author if none is given, since RFC 4287 4.1.1 requires one: the feed's title.</summary>
    private readonly IReadOnlyList<Person> _titleAsAuthor = [new Person(head.Feed.Title)];

    private ExtensionElements Extensions => field ??= new(_xml, head, isAtom: true);

    private RelatedLinks Links => field ??= new(_xml, isAtom: true);

    public override void WriteStart()
    {
        var feed = head.Feed;
        _xml.WriteDeclaration();
        _xml.WriteStylesheet(head.Stylesheet);
        _xml.StartElement("feed"u8);
        _xml.WriteAttribute("xmlns"u8, FeedNames.Atom);
        if (head.IsArchive)
            _xml.WriteAttribute("xmlns:fh"u8, FeedNames.History);
        if (head.HasPictures)
            _xml.WriteAttribute("xmlns:media"u8, KnownNamespaces.MediaRss);
        ExtensionElements.DeclareOnRoot(_xml, head, isAtom: true);
        if (feed.Language is { } language)
            _xml.WriteAttribute("xml:lang"u8, language);
        _xml.WriteElement("id"u8, Iri.IsAtomId(feed.Id) ? feed.Id : UriText.Of(feed.Link));
        WriteText("title"u8, feed.Title);
        if (!BlankText.Is(feed.Description))
            WriteText("subtitle"u8, feed.Description);
        WriteLink("alternate"u8, "text/html", feed.Link);
        Links.WriteAlternates(feed.Links, feed.Link, feed.Language);
        WriteLink("self"u8, FeedFormat.Atom.MediaType, head.SelfLink);
        foreach (var link in head.History)
            WriteLink(Encoding.ASCII.GetBytes(link.Relation), FeedFormat.Atom.MediaType, link.Address);
        foreach (var hub in head.Hubs)
            WriteLink("hub"u8, null, hub);
        Links.WriteOthers(feed.Links);
        if (head.IsArchive)
        {
            _xml.StartElement("fh:archive"u8);
            _xml.EndElement("fh:archive"u8);
        }

        WriteDate("updated"u8, head.Updated ?? UpdatedWithoutPosts);
        WriteAuthors(feed.Authors);
        WriteCategories(Category.WithoutEmpty(feed.Categories));
        if (!BlankText.Is(feed.Copyright))
            WriteText("rights"u8, feed.Copyright);
        if (feed.Image is { } image)
            _xml.WriteElement("logo"u8, UriText.Of(image.Link));
        _xml.StartElement("generator"u8);
        _xml.WriteAttribute("uri"u8, GeneratorLink);
        _xml.EndElement("generator"u8, GeneratorName);
        if (WrittenExtensions.Of(feed) is { Count: > 0 } extensions)
            Extensions.Write(extensions);
        _xml.Flush();
    }

    public override void WritePost(PostText text)
    {
        var post = text.Post;
        _xml.StartElement("entry"u8);
        if (post.Language is { } language && language != head.Feed.Language)
            _xml.WriteAttribute("xml:lang"u8, language);
        _xml.WriteElement("id"u8, post.IdInAtom(head.SharedAddresses));
        // An entry must have a title, and readers make it the link. A post without a title gets the summary.
        WriteText("title"u8, BlankText.Is(post.Title) ? text.Summary : post.Title);
        WriteLink("alternate"u8, "text/html", post.Link);
        Links.WriteAlternates(post.Links, post.Link, post.Language ?? head.Feed.Language);
        for (var i = 0; i < post.Enclosures.Count; i++)
        {
            var enclosure = post.Enclosures[i];
            WriteLink("enclosure"u8, enclosure.MediaType, enclosure.Link, enclosure.Length);
        }

        if (post.ExternalLink is { } external)
            Links.Write(new("related", external));
        Links.WriteOthers(post.Links);
        WriteDate("published"u8, post.Published.ToInstant());
        WriteDate("updated"u8, post.LastChange);
        // Written for each entry, since readers that merge feeds lose the author of the feed. RFC 4287 4.2.1
        WriteAuthors(head.AuthorsOf(post));
        WriteCategories(Category.WithoutEmpty(post.Categories));
        WriteText("summary"u8, text.Summary);
        if (text.Content is { } content)
        {
            _xml.StartElement("content"u8);
            _xml.WriteAttribute("type"u8, "html"u8);
            _xml.EndElement("content"u8, content);
        }

        if (post.Image is { } image)
            MediaContent.Write(_xml, image, head.HasPictures);
        if (WrittenExtensions.Of(post) is { Count: > 0 } extensions)
            Extensions.Write(extensions);
        _xml.EndElement("entry"u8);
        _xml.Flush();
    }

    public override void WriteEnd()
    {
        _xml.EndElement("feed"u8);
        _xml.Flush();
    }

    private void WriteDate(ReadOnlySpan<byte> name, Instant value)
    {
        Span<byte> date = stackalloc byte[Rfc3339Date.Length];
        Rfc3339Date.Format(value, date);
        _xml.WriteElement(name, date);
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        _xml.StartElement(name);
        _xml.WriteAttribute("type"u8, "text"u8);
        _xml.EndElement(name, text);
    }

    private void WriteLink(ReadOnlySpan<byte> rel, string? mediaType, Uri link, long length = 0)
    {
        _xml.StartElement("link"u8);
        _xml.WriteAttribute("rel"u8, rel);
        if (mediaType is not null)
            _xml.WriteAttribute("type"u8, mediaType);
        _xml.WriteAttribute("href"u8, UriText.Of(link));
        if (length > 0)
            _xml.WriteAttribute("length"u8, length.ToString(CultureInfo.InvariantCulture));
        _xml.EndElement("link"u8);
    }

    private void WriteAuthors(IReadOnlyList<Person> authors)
    {
        if (authors.Count == 0)
            authors = _titleAsAuthor;
        for (var i = 0; i < authors.Count; i++)
            WriteAuthor(authors[i]);
    }

    private void WriteAuthor(Person author)
    {
        _xml.StartElement("author"u8);
        _xml.WriteElement("name"u8, author.Name);
        if (author.Link is { } link)
            _xml.WriteElement("uri"u8, UriText.Of(link));
        if (author.Email is { } email)
            _xml.WriteElement("email"u8, email);
        _xml.EndElement("author"u8);
    }

    private void WriteCategories(IReadOnlyList<Category> categories)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            var category = categories[i];
            _xml.StartElement("category"u8);
            _xml.WriteAttribute("term"u8, category.Term);
            if (category.Scheme is { } scheme)
                _xml.WriteAttribute("scheme"u8, UriText.Of(scheme));
            if (category.Label is { } label && !BlankText.Is(label))
                _xml.WriteAttribute("label"u8, label);
            _xml.EndElement("category"u8);
        }
    }
}
