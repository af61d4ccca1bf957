using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of a post. docs/contributing/property.md explains how to add one.</summary>
internal static class PostFields
{
    /// <summary>Gets a post without values.</summary>
    public static Post Blank { get; } = new() { Title = null!, Link = null!, Published = default, Content = null! };

    public static FieldList<Post> All { get; } = new(
        Blank,
        new Field<Post, string?>(nameof(Post.Title), FieldKind.Text, post => post.Title, (post, value) => post with { Title = value! }),
        new Field<Post, Uri?>(nameof(Post.Link), FieldKind.RequiredAddress, post => post.Link, (post, value) => post with { Link = value! }),
        new Field<Post, Instant?>(nameof(Post.Published), FieldKind.Moment, post => post.Published.ToInstant(), (post, value) => post with { Published = value!.Value }),
        new Field<Post, Instant?>(nameof(Post.Updated), FieldKind.Moment, post => post.Updated == post.Published ? null : post.Updated?.ToInstant(), (post, value) => post with { Updated = value })
        {
            Formats = [FeedFormat.Atom, FeedFormat.Json],
        },
        new Field<Post, string?>(nameof(Post.Id), FieldKind.Text, post => post.HasOwnId ? post.Id : null, (post, value) => post with { Id = value! }),
        // After Id, whose setter resets it.
        new Field<Post, string?>(nameof(Post.AtomId), FieldKind.Text, post => post.AtomId, (post, value) => post with { AtomId = value }) { Formats = [] },
        new Field<Post, string?>(nameof(Post.Summary), FieldKind.Text, post => post.Summary, (post, value) => post with { Summary = value }),
        new Field<Post, PostContent?>(nameof(Post.Content), FieldKind.Required(NestedFields.Content), post => post.Content, (post, value) => post with { Content = value! }),
        new Field<Post, string?>(nameof(Post.Language), FieldKind.Text, post => post.Language, (post, value) => post with { Language = value }),
        new Field<Post, string?>(nameof(Post.Section), FieldKind.Text, post => post.Section, (post, value) => post with { Section = value }) { Formats = [] },
        new Field<Post, IReadOnlyList<Person>>(nameof(Post.Authors), FieldKind.ListOf(NestedFields.Person), post => post.Authors, (post, value) => post with { Authors = value }),
        new Field<Post, IReadOnlyList<Category>>(nameof(Post.Categories), FieldKind.ListOf(NestedFields.Category), post => post.Categories, (post, value) => post with { Categories = value }),
        new Field<Post, IReadOnlyList<Enclosure>>(nameof(Post.Enclosures), FieldKind.ListOf(NestedFields.Enclosure), post => post.Enclosures, (post, value) => post with { Enclosures = value }),
        new Field<Post, Picture?>(nameof(Post.Image), FieldKind.Of(NestedFields.Picture), post => post.Image, (post, value) => post with { Image = value }),
        new Field<Post, Uri?>(nameof(Post.ExternalLink), FieldKind.Address, post => post.ExternalLink, (post, value) => post with { ExternalLink = value }),
        new Field<Post, IReadOnlyList<WebLink>>(nameof(Post.Links), FieldKind.ListOf(NestedFields.WebLink), post => post.Links, (post, value) => post with { Links = value })
        {
            Formats = [FeedFormat.Rss, FeedFormat.Atom],
        },
        new Field<Post, IReadOnlyList<FeedExtension>>(nameof(Post.Extensions), FieldKind.Extensions, post => post.Extensions, (post, value) => post with { Extensions = value })
        {
            // Comparison names each element by itself.
            Formats = [],
        },
        new Field<Post, IReadOnlyList<Person>>(nameof(Post.Contributors), FieldKind.ListOf(NestedFields.Person), post => post.Contributors, (post, value) => post with { Contributors = value }) { Formats = InXml },
        new Field<Post, string?>(nameof(Post.Rights), FieldKind.Text, post => post.Rights, (post, value) => post with { Rights = value }) { Formats = InXml },
        new Field<Post, License?>(nameof(Post.License), FieldKind.Of(NestedFields.License), post => post.License, (post, value) => post with { License = value }) { Formats = InXml },
        new Field<Post, Picture?>(nameof(Post.Banner), FieldKind.Of(NestedFields.Picture), post => post.Banner, (post, value) => post with { Banner = value }) { Formats = [FeedFormat.Json] },
        new Field<Post, PostComments?>(nameof(Post.Comments), FieldKind.Of(NestedFields.Comments), post => post.Comments, (post, value) => post with { Comments = value }) { Formats = InXml },
        new Field<Post, PostSource?>(nameof(Post.Source), FieldKind.Of(NestedFields.Source), post => post.Source, (post, value) => post with { Source = value }) { Formats = InXml },
        new Field<Post, Episode?>(nameof(Post.Episode), FieldKind.OfRare(static () => EpisodeFields.Episode), post => post.Episode, (post, value) => post with { Episode = value }) { Formats = [] })
    {
        // The file from which the post was read is not published.
        Unlisted = [nameof(Post.Origin)],
    };

    private static IReadOnlyList<FeedFormat> InXml => [FeedFormat.Rss, FeedFormat.Atom];

    /// <summary>Gets the properties that the cache contains. Bodies stay in their files.</summary>
    public static FieldList<Post> BesideContent { get; } = All.Without(nameof(Post.Content));
}
