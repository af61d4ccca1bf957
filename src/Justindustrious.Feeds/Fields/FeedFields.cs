using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of a feed. docs/contributing/property.md explains how to add one.</summary>
internal static class FeedFields
{
    public static FieldList<Feed> All { get; } = new(
        new() { Title = null!, Link = null! },
        new Field<Feed, string?>(nameof(Feed.Title), FieldKind.Text, feed => feed.Title, (feed, value) => feed with { Title = value! }),
        new Field<Feed, Uri?>(nameof(Feed.Link), FieldKind.RequiredAddress, feed => feed.Link, (feed, value) => feed with { Link = value! }),
        new Field<Feed, string?>(nameof(Feed.Id), FieldKind.Text, feed => feed.Id, (feed, value) => feed with { Id = value! }) { Formats = [FeedFormat.Atom] },
        new Field<Feed, string?>(nameof(Feed.Description), FieldKind.Text, feed => feed.Description, (feed, value) => feed with { Description = value }),
        new Field<Feed, Instant?>(nameof(Feed.Updated), FieldKind.Moment, feed => feed.Updated?.ToInstant(), (feed, value) => feed with { Updated = value }) { Formats = InXml },
        new Field<Feed, string?>(nameof(Feed.Language), FieldKind.Text, feed => feed.Language, (feed, value) => feed with { Language = value }),
        new Field<Feed, string?>(nameof(Feed.Copyright), FieldKind.Text, feed => feed.Copyright, (feed, value) => feed with { Copyright = value }) { Formats = InXml },
        new Field<Feed, IReadOnlyList<Person>>(nameof(Feed.Authors), FieldKind.ListOf(NestedFields.Person), feed => feed.Authors, (feed, value) => feed with { Authors = value }),
        new Field<Feed, IReadOnlyList<Category>>(nameof(Feed.Categories), FieldKind.ListOf(NestedFields.Category), feed => feed.Categories, (feed, value) => feed with { Categories = value })
        {
            Formats = InXml,
        },
        new Field<Feed, Picture?>(nameof(Feed.Image), FieldKind.Of(NestedFields.Picture), feed => feed.Image, (feed, value) => feed with { Image = value }),
        new Field<Feed, IReadOnlyList<WebLink>>(nameof(Feed.Links), FieldKind.ListOf(NestedFields.WebLink), feed => feed.Links, (feed, value) => feed with { Links = value }) { Formats = InXml },
        new Field<Feed, IReadOnlyList<FeedExtension>>(nameof(Feed.Extensions), FieldKind.Extensions, feed => feed.Extensions, (feed, value) => feed with { Extensions = value }) { Formats = [] },
        // Comparison names each element by itself.
        new Field<Feed, Podcast?>(nameof(Feed.Podcast), FieldKind.OfRare(static () => ShowFields.Podcast), feed => feed.Podcast, (feed, value) => feed with { Podcast = value }) { Formats = [] },
        new Field<Feed, License?>(nameof(Feed.License), FieldKind.Of(NestedFields.License), feed => feed.License, (feed, value) => feed with { License = value }) { Formats = InXml },
        new Field<Feed, IReadOnlyList<Person>>(nameof(Feed.Contributors), FieldKind.ListOf(NestedFields.Person), feed => feed.Contributors, (feed, value) => feed with { Contributors = value }) { Formats = InXml },
        new Field<Feed, Picture?>(nameof(Feed.Icon), FieldKind.Of(NestedFields.Picture), feed => feed.Icon, (feed, value) => feed with { Icon = value }),
        new Field<Feed, Picture?>(nameof(Feed.Logo), FieldKind.Of(NestedFields.Picture), feed => feed.Logo, (feed, value) => feed with { Logo = value }) { Formats = [] },
        new Field<Feed, long?>(nameof(Feed.Ttl), FieldKind.Number, feed => feed.Ttl, (feed, value) => feed with { Ttl = (int?)value }) { Formats = [FeedFormat.Rss] },
        new Field<Feed, IReadOnlyList<int>>(nameof(Feed.SkipHours), FieldKind.Numbers, feed => feed.SkipHours, (feed, value) => feed with { SkipHours = value }) { Formats = [FeedFormat.Rss] },
        new Field<Feed, IReadOnlyList<DayOfWeek>>(nameof(Feed.SkipDays), FieldKind.Names<DayOfWeek>(), feed => feed.SkipDays, (feed, value) => feed with { SkipDays = value })
        {
            Formats = [FeedFormat.Rss],
        },
        // The program that made a feed is not compared.
        new Field<Feed, FeedGenerator?>(nameof(Feed.Generator), FieldKind.Of(NestedFields.Generator), feed => feed.Generator, (feed, value) => feed with { Generator = value }) { Formats = [] },
        new Field<Feed, IReadOnlyList<DeletedPost>>(nameof(Feed.DeletedPosts), FieldKind.ListOf(NestedFields.DeletedPost), feed => feed.DeletedPosts, (feed, value) => feed with { DeletedPosts = value })
        {
            Formats = [],
        },
        new Field<Feed, IReadOnlyList<Post>>(nameof(Feed.Posts), FieldKind.ListOf(PostFields.All), feed => feed.Posts, (feed, value) => feed with { Posts = value }))
    {
        // The file from which the feed was read is not published.
        Unlisted = [nameof(Feed.Origin)],
    };

    /// <summary>Gets the properties that a document has before its posts.</summary>
    public static FieldList<Feed> Head { get; } = All.Without(nameof(Feed.Posts));

    private static IReadOnlyList<FeedFormat> InXml => [FeedFormat.Rss, FeedFormat.Atom];

    /// <summary>
    /// Computes the SHA-256 of a feed and its posts. Feeds that differ in a published property have different hashes. The hash is the same in every process.
    /// </summary>
    public static byte[] Hash(Feed feed) => All.Hash(feed);
}
