namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of the types that <see cref="Feeds.Post"/> and <see cref="Feeds.Feed"/> are made of. docs/contributing/property.md says how one is added.</summary>
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

    public static FieldList<FeedImage> Image { get; } = new(
        new FeedImage(null!),
        new Field<FeedImage, Uri?>(nameof(FeedImage.Link), FieldKind.RequiredAddress, image => image.Link, (image, value) => image with { Link = value! }),
        new Field<FeedImage, long?>(nameof(FeedImage.Width), FieldKind.Number, image => image.Width, (image, value) => image with { Width = (int?)value }),
        new Field<FeedImage, long?>(nameof(FeedImage.Height), FieldKind.Number, image => image.Height, (image, value) => image with { Height = (int?)value }));

    public static FieldList<PostContent> Content { get; } = new(
        PostContent.Text(""),
        new Field<PostContent, long?>(nameof(PostContent.Format), FieldKind.Number, content => (long)content.Format, (content, value) => new((ContentFormat)value!, content.Source)),
        new Field<PostContent, string?>(nameof(PostContent.Source), FieldKind.Text, content => content.Source, (content, value) => new(content.Format, value!)));
}
