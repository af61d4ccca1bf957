using System.Buffers;
using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
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
        if (feed.License is { } license)
            Links.WriteLicense(license);
        Links.WriteOthers(feed.Links);
        if (head.IsArchive)
        {
            _xml.StartElement("fh:archive"u8);
            _xml.EndElement("fh:archive"u8);
        }

        WriteDate("updated"u8, head.Updated ?? UpdatedWithoutPosts);
        WriteAuthors(feed.Authors);
        WritePeople("contributor"u8, feed.Contributors);
        WriteCategories(Category.WithoutEmpty(feed.Categories));
        if (!BlankText.Is(feed.Copyright))
            WriteText("rights"u8, feed.Copyright);
        if (feed.Icon is { } icon)
            _xml.WriteElement("icon"u8, UriText.Of(icon.Link));
        if ((feed.Logo ?? feed.Image) is { } logo)
            _xml.WriteElement("logo"u8, UriText.Of(logo.Link));
        WriteGenerator(feed.Generator);
        if (PropertyElements.Of(feed, FeedFormat.Atom) is { Count: > 0 } extensions)
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
        if (post.License is { } license)
            Links.WriteLicense(license);
        if (post.Comments is { } comments)
            WriteReplies(comments);
        Links.WriteOthers(post.Links);
        WriteDate("published"u8, post.Published.ToInstant());
        WriteDate("updated"u8, post.LastChange);
        // Written for each entry, since readers that merge feeds lose the author of the feed. RFC 4287 4.2.1
        WriteAuthors(head.AuthorsOf(post));
        WritePeople("contributor"u8, post.Contributors);
        WriteCategories(Category.WithoutEmpty(post.Categories));
        if (!BlankText.Is(post.Rights))
            WriteText("rights"u8, post.Rights);
        if (post.Source is { } source)
            WriteSource(source);
        WriteText("summary"u8, text.Summary);
        if (text.Content is { } content)
        {
            _xml.StartElement("content"u8);
            _xml.WriteAttribute("type"u8, "html"u8);
            _xml.EndElement("content"u8, content);
        }

        if (post.Image is { } image)
            MediaContent.Write(_xml, image, head.HasPictures);
        if (PropertyElements.Of(post, FeedFormat.Atom) is { Count: > 0 } extensions)
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
        WritePeople("author"u8, authors.Count == 0 ? _titleAsAuthor : authors);
    }

    private void WritePeople(ReadOnlySpan<byte> element, IReadOnlyList<Person> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            _xml.StartElement(element);
            _xml.WriteElement("name"u8, person.Name);
            if (person.Link is { } link)
                _xml.WriteElement("uri"u8, UriText.Of(link));
            if (person.Email is { } email)
                _xml.WriteElement("email"u8, email);
            _xml.EndElement(element);
        }
    }

    private void WriteGenerator(FeedGenerator? generator)
    {
        var isOwn = generator is null || BlankText.Is(generator.Name);
        _xml.StartElement("generator"u8);
        if (isOwn)
            _xml.WriteAttribute("uri"u8, GeneratorLink);
        else if (generator!.Link is { } link)
            _xml.WriteAttribute("uri"u8, UriText.Of(link));
        if (!isOwn && !BlankText.Is(generator!.Version))
            _xml.WriteAttribute("version"u8, generator.Version);
        _xml.EndElement("generator"u8, isOwn ? GeneratorName : generator!.Name);
    }

    /// <summary>Writes the page and the feed of comments. A link without a type is a feed: RFC 4685 4.</summary>
    private void WriteReplies(PostComments comments)
    {
        if (comments.Address is { } page)
            WriteLink("replies"u8, "text/html", page);
        if (comments.Feed is { } feed)
            WriteLink("replies"u8, null, feed);
    }

    private void WriteSource(PostSource source)
    {
        _xml.StartElement("source"u8);
        if ((source.Id is { } id && Iri.IsAtomId(id) ? id : (source.Link ?? source.Feed) is { } address ? UriText.Of(address) : null) is { } known)
            _xml.WriteElement("id"u8, known);
        if (!BlankText.Is(source.Title))
            WriteText("title"u8, source.Title);
        if (source.Link is { } link)
            WriteLink("alternate"u8, "text/html", link);
        if (source.Feed is { } feed)
            WriteLink("self"u8, null, feed);
        if (source.Updated is { } updated)
            WriteDate("updated"u8, updated.ToInstant());
        if (!BlankText.Is(source.Rights))
            WriteText("rights"u8, source.Rights);
        _xml.EndElement("source"u8);
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
