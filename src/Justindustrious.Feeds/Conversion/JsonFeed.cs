using System.Globalization;
using System.Text.Json;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads JSON Feed 1.1 and 1.0 as the model.</summary>
internal sealed class JsonFeed(ReadParts parts)
{
    private readonly JsonExtensions _extensions = new(parts);

    public ReadFeed Read(JsonElement root)
    {
        var self = Address(root, "feed_url", parts.Address);
        var around = parts.Address ?? self;
        var link = Address(root, "home_page_url", around);
        var feed = new Feed { Title = "", Link = link ?? self ?? parts.Address ?? new Uri("", UriKind.Relative) };
        if (link is null)
            parts.Note("home_page_url", $"is not there, so the feed has the address {Quoted.Of(feed.Link.OriginalString)}; write the address of the home page");
        var hubs = new List<Uri>();
        var read = new JsonExtensions.Result();
        foreach (var member in root.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "version" or "items" or "home_page_url" or "feed_url": break;
                case "title": feed = feed with { Title = TextOf(value) ?? "" }; break;
                case "description": feed = feed with { Description = TextOf(value) }; break;
                case "language": feed = feed with { Language = LanguageOf(value) }; break;
                case "icon": feed = feed with { Image = Address(root, "icon", around) }; break;
                case "favicon": feed = feed with { Icon = Address(root, "favicon", around) }; break;
                case "author" when root.TryGetProperty("authors", out _): break;
                case "author" or "authors": feed = feed with { Authors = PeopleOf(value, around) }; break;
                case "hubs": hubs.AddRange(HubsOf(value)); break;
                case "next_url": parts.Note("next_url", FeedParts.OtherDocument); break;
                case "_license": read.License = LicenseOf(value, around); break;
                case ['_', ..]: _extensions.Read(member, VocabularyPlaces.Feed, read); break;
                default: parts.Lose(member.Name); break;
            }
        }

        var items = root.TryGetProperty("items", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToArray()
            : [];
        // An icon that is also the favicon is written again for it.
        feed = feed with
        {
            Image = feed.Image == feed.Icon ? null : feed.Image,
            License = read.License,
            Contributors = read.Contributors,
            Podcast = WrittenExtensions.TakePodcast(read.Extensions),
            Extensions = read.Extensions,
        };
        return new(
            feed with { Posts = [.. items.Select(item => ReadItem(item, feed, around))] }, FeedFormat.Json,
            new() { SelfLink = self, Hubs = hubs, Vocabularies = parts.Vocabularies });
    }

    private Post ReadItem(JsonElement item, Feed feed, Uri? around)
    {
        var read = new JsonExtensions.Result();
        var (id, link) = (item.TryGetProperty("id", out var given) ? TextOf(given) : null, Address(item, "url", around));
        var post = new Post { Title = "", Link = link ?? feed.Link, Published = Instant.MinValue, Content = PostContent.Text("") };
        var (html, text) = (default(string), default(string));
        foreach (var member in item.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "id" or "url": break;
                case "title": post = post with { Title = TextOf(value) ?? "" }; break;
                case "external_url": post = post with { ExternalLink = Address(item, "external_url", around) }; break;
                case "content_html": html = JsonText.Of(value) is { Length: > 0 } content ? content : null; break;
                case "content_text": text = TextOf(value); break;
                case "summary": post = post with { Summary = TextOf(value) }; break;
                case "image": post = post with { Image = Address(item, "image", around) }; break;
                case "banner_image": post = post with { Banner = Address(item, "banner_image", around) }; break;
                case "date_published":
                    post = post with { Published = ReadValues.ToDate(TextOf(value), parts, "date_published") ?? Instant.MinValue };
                    break;
                case "date_modified": post = post with { Updated = ReadValues.ToDate(TextOf(value), parts, "date_modified") }; break;
                case "author" when item.TryGetProperty("authors", out _): break;
                case "author" or "authors": post = post with { Authors = PeopleOf(value, around) }; break;
                case "tags": post = post with { Categories = TagsOf(value) }; break;
                case "language": post = post with { Language = LanguageOf(value) }; break;
                case "attachments": post = post with { Enclosures = FilesOf(value, around) }; break;
                case "_license": read.License = LicenseOf(value, around); break;
                case ['_', ..]: _extensions.Read(member, VocabularyPlaces.Post, read); break;
                default: parts.Lose($"{member.Name} of an item"); break;
            }
        }

        if (html is not null && text is not null)
            parts.Note("content_text", "is the same content as content_html and is left out; documents have the HTML");
        if (post.Published.ToInstant() == Instant.MinValue)
            post = post with { Published = post.Updated ?? ReadValues.DateInstead(feed, parts, "an item") };
        if (link is null)
            post = post with { Link = ReadValues.LinkInstead(id, post.Enclosures, feed.Link, parts, "an item") };
        return (id is null ? post : post with { Id = id }) with
        {
            // An item must have a content. Without one, documents repeat the summary.
            Content = html is null ? PostContent.Text(text == post.Summary ? "" : text ?? "") : PostContent.Html(html),
            License = read.License,
            Contributors = read.Contributors,
            Rights = read.Rights,
            Comments = read.Comments,
            Episode = WrittenExtensions.TakeEpisode(read.Extensions),
            Extensions = read.Extensions,
        };
    }

    private License? LicenseOf(JsonElement value, Uri? around)
    {
        if (value.ValueKind == JsonValueKind.Object && Address(value, "url", around) is { } address)
            return new(address) { Name = value.TryGetProperty("name", out var name) ? TextOf(name) : null };
        parts.Lose("_license");
        return null;
    }

    private List<Person> PeopleOf(JsonElement value, Uri? around)
    {
        var people = new List<Person>();
        foreach (var person in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (person.ValueKind != JsonValueKind.Object)
                continue;
            var url = person.TryGetProperty("url", out var page) ? TextOf(page) : null;
            var mail = url?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true ? Uri.UnescapeDataString(url[7..]) : null;
            var name = person.TryGetProperty("name", out var named) ? TextOf(named) : null;
            foreach (var member in person.EnumerateObject().Where(member => member.Name is not ("name" or "url" or "avatar")))
                parts.Lose($"{member.Name} of an author");
            var link = mail is null ? Address(person, "url", around) : null;
            if ((name ?? mail ?? url) is { } shown)
                people.Add(new(shown) { Email = mail, Link = link, Avatar = Address(person, "avatar", around) });
        }

        return people;
    }

    private static List<Category> TagsOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf).OfType<string>().Select(tag => new Category(tag))] : [];

    private List<Enclosure> FilesOf(JsonElement value, Uri? around)
    {
        var files = new List<Enclosure>();
        foreach (var file in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object) : [])
        {
            foreach (var member in file.EnumerateObject().Where(member => member.Name is not ("url" or "mime_type" or "size_in_bytes")))
                parts.Lose($"{member.Name} of an attachment");
            if (Address(file, "url", around) is { } address)
                files.Add(new(address, file.TryGetProperty("mime_type", out var type) ? TextOf(type) ?? "" : "", LengthOf(file)));
        }

        return files;
    }

    private static long LengthOf(JsonElement file) =>
        file.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetDouble(out var bytes)
        && bytes is >= 0 and < long.MaxValue ? (long)bytes : 0;

    private IEnumerable<Uri> HubsOf(JsonElement value)
    {
        foreach (var hub in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(hub => hub.ValueKind == JsonValueKind.Object) : [])
        {
            var type = hub.TryGetProperty("type", out var named) ? TextOf(named) : null;
            if (!string.Equals(type, "WebSub", StringComparison.OrdinalIgnoreCase))
                parts.Lose(string.Create(CultureInfo.InvariantCulture, $"a hub of the type {Quoted.Of(type ?? "")}"));
            else if (Address(hub, "url", null) is { } address)
                yield return address;
        }
    }

    private Uri? Address(JsonElement owner, string name, Uri? around) =>
        owner.TryGetProperty(name, out var value) ? ReadValues.ToAddress(TextOf(value), around, parts, name) : null;

    private string? LanguageOf(JsonElement value)
    {
        var tag = TextOf(value);
        if (tag is null || LanguageTag.IsOne(tag))
            return tag;
        parts.Note("language", $"{Quoted.Of(tag)} is not a BCP 47 tag and is left out; write one such as 'en'");
        return null;
    }

    /// <summary>Gets a text that is not blank. A number instead of a text is accepted, as by readers.</summary>
    internal static string? TextOf(JsonElement value) => JsonText.Of(value) is { } text && !BlankText.Is(text) ? text : null;
}
