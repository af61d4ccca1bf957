using System.Globalization;
using System.Text.Json;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Reads the fields of a JSON Feed, 1.0 or 1.1, that readers see.</summary>
internal static class PublishedJson
{
    public static PublishedFeed Read(JsonElement root)
    {
        var feed = new PublishedFields();
        var posts = new List<PublishedPost>();
        foreach (var member in root.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "title": feed.AddFirst(FieldNames.Title, PlainOf(value)); break;
                case "home_page_url": feed.AddFirst(FieldNames.Link, JsonText.Of(value)); break;
                case "feed_url": feed.AddFirst(FieldNames.Self, JsonText.Of(value)); break;
                case "description": feed.AddFirst(FieldNames.Description, PlainOf(value)); break;
                case "icon": feed.AddFirst(FieldNames.Image, JsonText.Of(value)); break;
                case "favicon": feed.AddFirst(FieldNames.Icon, JsonText.Of(value)); break;
                case "language": feed.AddFirst(FieldNames.Language, JsonText.Of(value)); break;
                case "author" when root.TryGetProperty("authors", out _): break;
                case "author" or "authors": AddAuthors(feed, value); break;
                case "_license": feed.AddOnce(FieldNames.License, Text(value, "url")); break;
                case "version": break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    posts.AddRange(value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(ReadItem));
                    break;
                default: feed.Add(member.Name, value.GetRawText()); break;
            }
        }

        return new(FeedFormat.Json, feed, posts);
    }

    private static PublishedPost ReadItem(JsonElement item)
    {
        var post = new PublishedFields();
        foreach (var member in item.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "id": post.AddFirst(FieldNames.Id, JsonText.Of(value)); break;
                case "url": post.AddFirst(FieldNames.Link, JsonText.Of(value)); break;
                case "external_url": post.AddFirst(FieldNames.ExternalLink, JsonText.Of(value)); break;
                case "banner_image": post.AddFirst("banner", JsonText.Of(value)); break;
                case "image": post.AddFirst(FieldNames.Image, JsonText.Of(value)); break;
                case "title": post.AddFirst(FieldNames.Title, PlainOf(value)); break;
                case "summary": post.AddFirst(FieldNames.Summary, PlainOf(value)); break;
                case "content_html": post.AddFirst(FieldNames.Content, PublishedText.Collapse(JsonText.Of(value) ?? "")); break;
                case "content_text": break;
                case "date_published": post.AddFirst(FieldNames.Published, PublishedText.Date(JsonText.Of(value) ?? "", out _)); break;
                case "date_modified": post.AddFirst(FieldNames.Updated, PublishedText.Date(JsonText.Of(value) ?? "", out _)); break;
                case "language": post.AddFirst(FieldNames.Language, JsonText.Of(value)); break;
                case "author" when item.TryGetProperty("authors", out _): break;
                case "author" or "authors": AddAuthors(post, value); break;
                case "tags": AddTags(post, value); break;
                case "attachments": AddAttachments(post, value); break;
                case "_license": post.AddOnce(FieldNames.License, Text(value, "url")); break;
                default: post.Add(member.Name, value.GetRawText()); break;
            }
        }

        // Plain text is the content only if there is no HTML, and if it differs from the summary.
        if (!post.Has(FieldNames.Content) && item.TryGetProperty("content_text", out var text) && JsonText.Of(text) is { } plain
            && PublishedText.Plain(plain) != post[FieldNames.Summary])
        {
            post.Add(FieldNames.Content, PublishedText.Collapse(System.Net.WebUtility.HtmlEncode(plain)));
        }

        NodaTime.Instant? date = null;
        if ((post[FieldNames.Published] ?? post[FieldNames.Updated]) is { } dateText)
            PublishedText.Date(dateText, out date);
        // Without date_modified, the post has not changed since its publication.
        if (!post.Has(FieldNames.Updated))
            post.Add(FieldNames.Updated, post[FieldNames.Published]);
        return new(post, 0, 0) { Date = date };
    }

    private static void AddAuthors(PublishedFields fields, JsonElement value)
    {
        // JSON Feed 1.0 has one author. If a document has both members, the list of 1.1 is used.
        foreach (var author in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (author.ValueKind != JsonValueKind.Object || Text(author, "name") is not { } name)
                continue;
            fields.Add(FieldNames.Authors, PublishedText.Collapse(name));
            if (Text(author, "url") is { } url)
                fields.Add(FieldNames.AuthorDetails, $"{name}, {(url.StartsWith("mailto:", StringComparison.Ordinal) ? url[7..] : url)}");
        }
    }

    private static void AddTags(PublishedFields fields, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        foreach (var tag in value.EnumerateArray())
            fields.Add(FieldNames.Categories, PlainOf(tag));
    }

    private static void AddAttachments(PublishedFields fields, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        foreach (var file in value.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object))
        {
            var size = file.TryGetProperty("size_in_bytes", out var bytes) && bytes.ValueKind == JsonValueKind.Number
                ? bytes.GetDouble().ToString("0", CultureInfo.InvariantCulture)
                : null;
            fields.Add(FieldNames.Enclosures, PublishedText.Enclosure(Text(file, "url"), Text(file, "mime_type"), size));
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? JsonText.Of(value) : null;

    private static string? PlainOf(JsonElement value) => JsonText.Of(value) is { } text ? PublishedText.Plain(text) : null;
}
