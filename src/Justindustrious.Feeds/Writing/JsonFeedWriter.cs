using System.Buffers;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Writing;

/// <summary>JSON Feed 1.1, in the order of <see href="https://www.jsonfeed.org/version/1.1/"/>.</summary>
internal sealed class JsonFeedWriter(IBufferWriter<byte> output, DocumentHead head) : FormatWriter
{
    private readonly FeedJsonOutput _json = new(output, head.Indented);

    private ExtensionObjects Extensions => field ??= new(_json, head.Vocabularies);

    public override void WriteStart()
    {
        var feed = head.Feed;
        _json.Start("{"u8);
        _json.WriteText("version"u8, FeedNames.JsonFeedVersion);
        WriteText("title"u8, feed.Title);
        WriteLink("home_page_url"u8, feed.Link);
        WriteLink("feed_url"u8, head.SelfLink);
        WriteText("description"u8, feed.Description);
        if (head.Next is { } next)
            WriteLink("next_url"u8, next);
        if ((feed.Image ?? feed.Icon) is { } image)
            WriteLink("icon"u8, image.Link);
        if (feed.Icon is { } icon)
            WriteLink("favicon"u8, icon.Link);
        WriteAuthors(feed.Authors);
        WriteText("language"u8, feed.Language);
        WriteHubs();
        WriteLicense(feed.License);
        if (PropertyElements.Of(feed, FeedFormat.Json) is { Count: > 0 } extensions)
            Extensions.Write(extensions, VocabularyPlaces.Feed);
        _json.Start("items"u8, "["u8);
        _json.Flush();
    }

    public override void WritePost(PostText text)
    {
        var post = text.Post;
        _json.Start("{"u8);
        _json.WriteText("id"u8, post.Id);
        WriteLink("url"u8, post.Link);
        if (post.ExternalLink is { } external)
            WriteLink("external_url"u8, external);
        WriteText("title"u8, post.Title);
        // An item must have one of the two.
        if (text.Content is { } content)
            _json.WriteText("content_html"u8, content);
        else
            WriteText("content_text"u8, text.Summary);
        WriteText("summary"u8, text.Summary);
        if (post.Image is { } image)
            WriteLink("image"u8, image.Link);
        if (post.Banner is { } banner)
            WriteLink("banner_image"u8, banner.Link);
        WriteDate("date_published"u8, post.Published.ToInstant());
        if (post.LastChange != post.Published)
            WriteDate("date_modified"u8, post.LastChange);
        WriteAuthors(head.AuthorsOf(post));
        WriteTags(Category.WithoutEmpty(post.Categories));
        if (post.Language != head.Feed.Language)
            WriteText("language"u8, post.Language);
        WriteAttachments(post.Enclosures);
        WriteLicense(post.License);
        if (PropertyElements.Of(post, FeedFormat.Json) is { Count: > 0 } extensions)
            Extensions.Write(extensions, VocabularyPlaces.Post);
        _json.End("}"u8);
        _json.Flush();
    }

    public override ReadOnlySpan<byte> Separator => _json.Separator;

    public override void WriteEnd()
    {
        _json.End("]"u8);
        _json.End("}"u8);
        _json.WriteEnd();
        _json.Flush();
    }

    private void WriteText(ReadOnlySpan<byte> name, string? text)
    {
        if (!BlankText.Is(text))
            _json.WriteText(name, text);
    }

    private void WriteDate(ReadOnlySpan<byte> name, Instant value)
    {
        Span<byte> date = stackalloc byte[Rfc3339Date.Length];
        Rfc3339Date.Format(value, date);
        _json.WriteText(name, date);
    }

    private void WriteLink(ReadOnlySpan<byte> name, Uri link) => _json.WriteText(name, UriText.Of(link));

    private void WriteAuthors(IReadOnlyList<Person> authors)
    {
        if (authors.Count == 0)
            return;
        _json.Start("authors"u8, "["u8);
        for (var i = 0; i < authors.Count; i++)
        {
            var author = authors[i];
            _json.Start("{"u8);
            WriteText("name"u8, author.Name);
            // JSON Feed has no member for an e-mail, but "the URL could be a mailto: link".
            if (author.Link is { } link)
                WriteLink("url"u8, link);
            else if (author.Email is { } email)
                _json.WriteText("url"u8, UriText.Encode("mailto:" + email));
            if (author.Avatar is { } avatar)
                WriteLink("avatar"u8, avatar);
            _json.End("}"u8);
        }

        _json.End("]"u8);
    }

    /// <summary>Writes a license as an extension, since JSON Feed has no member for it.</summary>
    private void WriteLicense(License? license)
    {
        if (license is null)
            return;
        _json.Start("_license"u8, "{"u8);
        WriteLink("url"u8, license.Address);
        WriteText("name"u8, license.Name);
        _json.End("}"u8);
    }

    private void WriteHubs()
    {
        if (head.Hubs.Count == 0)
            return;
        _json.Start("hubs"u8, "["u8);
        foreach (var hub in head.Hubs)
        {
            _json.Start("{"u8);
            _json.WriteText("type"u8, "WebSub"u8);
            WriteLink("url"u8, hub);
            _json.End("}"u8);
        }

        _json.End("]"u8);
    }

    private void WriteTags(IReadOnlyList<Category> categories)
    {
        if (categories.Count == 0)
            return;
        _json.Start("tags"u8, "["u8);
        for (var i = 0; i < categories.Count; i++)
            _json.WriteText(categories[i].Name);
        _json.End("]"u8);
    }

    private void WriteAttachments(IReadOnlyList<Enclosure> enclosures)
    {
        if (enclosures.Count == 0)
            return;
        _json.Start("attachments"u8, "["u8);
        for (var i = 0; i < enclosures.Count; i++)
        {
            var enclosure = enclosures[i];
            _json.Start("{"u8);
            WriteLink("url"u8, enclosure.Link);
            _json.WriteText("mime_type"u8, enclosure.MediaType);
            if (enclosure.Length > 0)
                _json.WriteNumber("size_in_bytes"u8, enclosure.Length);
            _json.End("}"u8);
        }

        _json.End("]"u8);
    }
}
