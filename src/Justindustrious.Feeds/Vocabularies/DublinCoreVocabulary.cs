namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The fifteen elements of Dublin Core.</summary>
internal sealed class DublinCoreVocabulary : FeedVocabulary
{
    public static readonly ValueKind Date = new("a date of W3CDTF, with or without a time", "2026-11-23");

    public static readonly VocabularyElement Contributor = Many("contributor"), Rights = One("rights", ValueKind.Plain);

    public static readonly DublinCoreVocabulary Instance = new();

    private DublinCoreVocabulary()
        : base(
            "http://purl.org/dc/elements/1.1/", "dc",
            One("title"), One("description"), One("type"), One("format"), One("source"),
            Many("creator"), Many("subject"), Many("publisher"), Contributor, Many("identifier"), Many("relation"), Many("coverage"),
            Many("date", Date), One("language", ValueKind.Language), Rights) =>
        Specification = new("https://www.dublincore.org/specifications/dublin-core/dces/");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyElement One(string name, ValueKind? text = null) => new(name) { Places = Both, Text = text ?? ValueKind.Any };

    private static VocabularyElement Many(string name, ValueKind? text = null) => new(name) { Places = Both, Repeats = true, Text = text ?? ValueKind.Any };
}
