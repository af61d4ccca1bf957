using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>
/// The properties of the types in <see cref="Feeds.Post"/> and <see cref="Feeds.Feed"/>. docs/contributing/property.md explains how to add one.
/// </summary>
internal static class NestedFields
{
    public static FieldList<Person> Person { get; } = new(
        new Person(null!),
        new Field<Person, string?>(nameof(Feeds.Person.Name), FieldKind.Text, person => person.Name, (person, value) => person with { Name = value! }),
        new Field<Person, string?>(nameof(Feeds.Person.Email), FieldKind.Text, person => person.Email, (person, value) => person with { Email = value }),
        new Field<Person, Uri?>(nameof(Feeds.Person.Link), FieldKind.Address, person => person.Link, (person, value) => person with { Link = value }),
        new Field<Person, Uri?>(nameof(Feeds.Person.Avatar), FieldKind.Address, person => person.Avatar, (person, value) => person with { Avatar = value }))
    {
        Unlisted = [nameof(Feeds.Person.Slug)],
    };

    public static FieldList<Category> Category { get; } = new(
        new Category(null!),
        new Field<Category, string?>(nameof(Feeds.Category.Term), FieldKind.Text, category => category.Term, (category, value) => category with { Term = value! }),
        new Field<Category, string?>(nameof(Feeds.Category.Label), FieldKind.Text, category => category.Label, (category, value) => category with { Label = value }),
        new Field<Category, Uri?>(nameof(Feeds.Category.Scheme), FieldKind.Address, category => category.Scheme, (category, value) => category with { Scheme = value }))
    {
        Unlisted = [nameof(Feeds.Category.Slug)],
    };

    public static FieldList<Enclosure> Enclosure { get; } = new(
        new Enclosure(new("", UriKind.Relative), "", 0),
        new Field<Enclosure, Uri?>(nameof(Feeds.Enclosure.Link), FieldKind.RequiredAddress, file => file.Link, (file, value) => file with { Link = value! }),
        new Field<Enclosure, string?>(nameof(Feeds.Enclosure.MediaType), FieldKind.Text, file => file.MediaType, (file, value) => file with { MediaType = value! }),
        new Field<Enclosure, long?>(nameof(Feeds.Enclosure.Length), FieldKind.Number, file => file.Length, (file, value) => file with { Length = value!.Value }));

    public static FieldList<Picture> Picture { get; } = new(
        new Picture(null!),
        new Field<Picture, Uri?>(nameof(Feeds.Picture.Link), FieldKind.RequiredAddress, picture => picture.Link, (picture, value) => picture with { Link = value! }),
        new Field<Picture, string?>(nameof(Feeds.Picture.AlternativeText), FieldKind.Text, picture => picture.AlternativeText, (picture, value) => picture with { AlternativeText = value }),
        new Field<Picture, long?>(nameof(Feeds.Picture.Width), FieldKind.Number, picture => picture.Width, (picture, value) => picture with { Width = (int?)value }),
        new Field<Picture, long?>(nameof(Feeds.Picture.Height), FieldKind.Number, picture => picture.Height, (picture, value) => picture with { Height = (int?)value }),
        new Field<Picture, string?>(nameof(Feeds.Picture.MediaType), FieldKind.Text, picture => picture.MediaType, (picture, value) => picture with { MediaType = value }),
        new Field<Picture, long?>(nameof(Feeds.Picture.Length), FieldKind.Number, picture => picture.Length, (picture, value) => picture with { Length = value }),
        new Field<Picture, string?>(nameof(Feeds.Picture.Credit), FieldKind.Text, picture => picture.Credit, (picture, value) => picture with { Credit = value }));

    public static FieldList<WebLink> WebLink { get; } = new(
        new WebLink(null!, null!),
        new Field<WebLink, string?>(nameof(Feeds.WebLink.Relation), FieldKind.Text, link => link.Relation, (link, value) => link with { Relation = value! }),
        new Field<WebLink, Uri?>(nameof(Feeds.WebLink.Address), FieldKind.RequiredAddress, link => link.Address, (link, value) => link with { Address = value! }),
        new Field<WebLink, string?>(nameof(Feeds.WebLink.Language), FieldKind.Text, link => link.Language, (link, value) => link with { Language = value }),
        new Field<WebLink, string?>(nameof(Feeds.WebLink.MediaType), FieldKind.Text, link => link.MediaType, (link, value) => link with { MediaType = value }),
        new Field<WebLink, string?>(nameof(Feeds.WebLink.Title), FieldKind.Text, link => link.Title, (link, value) => link with { Title = value }));

    public static FieldList<License> License { get; } = new(
        new License(null!),
        new Field<License, Uri?>(nameof(Feeds.License.Address), FieldKind.RequiredAddress, license => license.Address, (license, value) => license with { Address = value! }),
        new Field<License, string?>(nameof(Feeds.License.Name), FieldKind.Text, license => license.Name, (license, value) => license with { Name = value }));

    public static FieldList<FeedGenerator> Generator { get; } = new(
        new FeedGenerator(null!),
        new Field<FeedGenerator, string?>(nameof(FeedGenerator.Name), FieldKind.Text, program => program.Name, (program, value) => program with { Name = value! }),
        new Field<FeedGenerator, string?>(nameof(FeedGenerator.Version), FieldKind.Text, program => program.Version, (program, value) => program with { Version = value }),
        new Field<FeedGenerator, Uri?>(nameof(FeedGenerator.Link), FieldKind.Address, program => program.Link, (program, value) => program with { Link = value }));

    public static FieldList<PostComments> Comments { get; } = new(
        new PostComments(),
        new Field<PostComments, Uri?>(nameof(PostComments.Address), FieldKind.Address, comments => comments.Address, (comments, value) => comments with { Address = value }),
        new Field<PostComments, long?>(nameof(PostComments.Count), FieldKind.Number, comments => comments.Count, (comments, value) => comments with { Count = (int?)value }),
        new Field<PostComments, Uri?>(nameof(PostComments.Feed), FieldKind.Address, comments => comments.Feed, (comments, value) => comments with { Feed = value }));

    public static FieldList<PostSource> Source { get; } = new(
        new PostSource(),
        new Field<PostSource, string?>(nameof(PostSource.Title), FieldKind.Text, source => source.Title, (source, value) => source with { Title = value }),
        new Field<PostSource, Uri?>(nameof(PostSource.Feed), FieldKind.Address, source => source.Feed, (source, value) => source with { Feed = value }),
        new Field<PostSource, Uri?>(nameof(PostSource.Link), FieldKind.Address, source => source.Link, (source, value) => source with { Link = value }),
        new Field<PostSource, string?>(nameof(PostSource.Id), FieldKind.Text, source => source.Id, (source, value) => source with { Id = value }),
        new Field<PostSource, Instant?>(nameof(PostSource.Updated), FieldKind.Moment, source => source.Updated?.ToInstant(), (source, value) => source with { Updated = value }),
        new Field<PostSource, string?>(nameof(PostSource.Rights), FieldKind.Text, source => source.Rights, (source, value) => source with { Rights = value }));

    public static FieldList<DeletedPost> DeletedPost { get; } = new(
        new DeletedPost(null!, default),
        new Field<DeletedPost, string?>(nameof(Feeds.DeletedPost.Id), FieldKind.Text, post => post.Id, (post, value) => post with { Id = value! }),
        new Field<DeletedPost, Instant?>(nameof(Feeds.DeletedPost.Deleted), FieldKind.Moment, post => post.Deleted.ToInstant(), (post, value) => post with { Deleted = value!.Value }),
        new Field<DeletedPost, string?>(nameof(Feeds.DeletedPost.Comment), FieldKind.Text, post => post.Comment, (post, value) => post with { Comment = value }));

    public static FieldList<PostContent> Content { get; } = new(
        PostContent.Text(""),
        new Field<PostContent, ContentFormat>(nameof(PostContent.Format), FieldKind.Name<ContentFormat>(), content => content.Format, (content, value) => new(value, content.Source)),
        new Field<PostContent, string?>(nameof(PostContent.Source), FieldKind.Text, content => content.Source, (content, value) => new(content.Format, value!)),
        new Field<PostContent, string?>(nameof(PostContent.Footer), FieldKind.Text, content => content.Footer, (content, value) => content with { Footer = value }),
        new Field<PostContent, string?>(nameof(PostContent.ReadMore), FieldKind.Text, content => content.ReadMore, (content, value) => content with { ReadMore = value }),
        new Field<PostContent, bool>(nameof(PostContent.LeadsWithImage), FieldKind.Flag, content => content.LeadsWithImage, (content, value) => content with { LeadsWithImage = value }));
}
