namespace Justindustrious.Feeds.Fields;

/// <summary>
/// The properties of the types that <see cref="Feeds.Post"/> and <see cref="Feeds.Feed"/> are made of. docs/contributing/property.md says how one is added.
/// </summary>
internal static class NestedFields
{
    public static FieldList<Person> Person { get; } = new(
        new Person(null!),
        new Field<Person, string?>(nameof(Feeds.Person.Name), FieldKind.Text, person => person.Name, (person, value) => person with { Name = value! }),
        new Field<Person, string?>(nameof(Feeds.Person.Email), FieldKind.Text, person => person.Email, (person, value) => person with { Email = value }),
        new Field<Person, Uri?>(nameof(Feeds.Person.Link), FieldKind.Address, person => person.Link, (person, value) => person with { Link = value }))
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

    public static FieldList<PostContent> Content { get; } = new(
        PostContent.Text(""),
        new Field<PostContent, ContentFormat>(nameof(PostContent.Format), FieldKind.Name<ContentFormat>(), content => content.Format, (content, value) => new(value, content.Source)),
        new Field<PostContent, string?>(nameof(PostContent.Source), FieldKind.Text, content => content.Source, (content, value) => new(content.Format, value!)),
        new Field<PostContent, string?>(nameof(PostContent.Footer), FieldKind.Text, content => content.Footer, (content, value) => content with { Footer = value }),
        new Field<PostContent, string?>(nameof(PostContent.ReadMore), FieldKind.Text, content => content.ReadMore, (content, value) => content with { ReadMore = value }));
}
