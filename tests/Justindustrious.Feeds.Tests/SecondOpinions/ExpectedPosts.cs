using System.Globalization;
using System.Text.Json.Nodes;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>What a reader must find in a document, said by the model alone.</summary>
/// <param name="feed">The feed.</param>
/// <param name="format">The format that the reader is given.</param>
/// <param name="excerpts">The summaries of posts without a summary, by id.</param>
internal sealed class ExpectedPosts(Feed feed, FeedFormat format, IReadOnlyDictionary<string, string> excerpts)
{
    /// <summary>The posts in the order of documents, each with every field as text, or as lists of text.</summary>
    public JsonArray Of(int? mostPosts) =>
    [
        .. feed.Posts.OrderByDescending(post => post.Published).ThenBy(post => post.Id, StringComparer.Ordinal)
            .Take(mostPosts ?? int.MaxValue).Select(Post),
    ];

    private JsonNode Post(Post post)
    {
        var summary = post.Summary is { } own ? CarriedText.Of(own) : excerpts[UriText.Encode(post.Id)];
        // Atom must have a title.
        var title = string.IsNullOrWhiteSpace(post.Title) && format == FeedFormat.Atom ? summary : CarriedText.Of(post.Title);
        return new JsonObject
        {
            ["title"] = title.Trim(),
            ["link"] = UriText.Of(post.Link),
            ["id"] = UriText.Encode(post.Id),
            ["published"] = Date(post.Published.ToInstant()),
            ["updated"] = format == FeedFormat.Json && post.LastChange == post.Published ? "" : Date(post.LastChange),
            // RSS readers take the description for HTML.
            ["summary"] = (format == FeedFormat.Rss ? CarriedText.AsHtml(summary) : summary).Trim(),
            // An item of JSON Feed must have some content.
            ["content"] = (post.ToHtml() is { Length: 0 } && format == FeedFormat.Json ? summary : post.ToHtml()).Trim(),
            ["isPermaLink"] = UriText.Encode(post.Id) == UriText.Of(post.Link) ? "true" : "false",
            ["language"] = post.Language == feed.Language ? "" : post.Language ?? "",
            ["authors"] = new JsonArray([.. Authors(post)]),
            ["categories"] = new JsonArray([.. post.Categories.Select(Category)]),
            ["enclosures"] = new JsonArray([.. post.Enclosures.Take(format == FeedFormat.Rss ? 1 : int.MaxValue).Select(Enclosure)]),
        };
    }

    /// <summary>Name, e-mail, address. RSS has room for one e-mail and for no address; JSON Feed for one address, which may be an e-mail's.</summary>
    private IEnumerable<JsonArray> Authors(Post post)
    {
        var authors = (post.Authors, feed.Authors, format) switch
        {
            ([_, ..] own, _, _) => own,
            (_, [_, ..] shared, _) => shared,
            (_, _, FeedFormat.Atom) => [new(feed.Title)],
            _ => [],
        };
        return authors.Select(author => format switch
        {
            FeedFormat.Atom => List(author.Name, author.Email, LinkOf(author.Link)),
            FeedFormat.Json => List(author.Name, "", LinkOf(author.Link) ?? (author.Email is { } email ? "mailto:" + email : "")),
            _ => List(author.Name, authors.Count == 1 ? author.Email : "", ""),
        });
    }

    /// <summary>Term, label, scheme.</summary>
    private JsonArray Category(Category category) => format switch
    {
        FeedFormat.Atom => List(category.Term, category.Label, LinkOf(category.Scheme)),
        FeedFormat.Json => List(category.Label ?? category.Term, "", ""),
        _ => List(category.Label ?? category.Term, "", LinkOf(category.Scheme)),
    };

    /// <summary>Address, media type, length in bytes, which RSS alone must say where it is not known.</summary>
    private JsonArray Enclosure(Enclosure enclosure) => List(
        LinkOf(enclosure.Link),
        enclosure.MediaType,
        enclosure.Length == 0 && format != FeedFormat.Rss ? "" : enclosure.Length.ToString(CultureInfo.InvariantCulture));

    private static JsonArray List(params string?[] texts) => [.. texts.Select(text => JsonValue.Create(CarriedText.Of(text ?? "")))];

    private static string? LinkOf(Uri? link) => link is null ? null : UriText.Of(link);

    private static string Date(Instant instant) => instant.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
