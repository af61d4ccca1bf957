namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Replies: RFC 4685. Its attributes of links stand in the grammar of Atom.</summary>
internal sealed class ThreadVocabulary : FeedVocabulary
{
    public static readonly ValueKind Id = new("the id of another entry, an absolute IRI", "tag:example.org,2026:1");

    public static readonly VocabularyElement InReplyTo = new("in-reply-to")
    {
        Places = VocabularyPlaces.Feed | VocabularyPlaces.Post,
        Repeats = true,
        Attributes = [new("ref", Id), new("href", ValueKind.Iri), new("source", ValueKind.Iri), new("type", ValueKind.MediaType)],
    };

    public static readonly VocabularyElement Total = new("total") { Places = VocabularyPlaces.Post, Text = ValueKind.Count };

    public static readonly ThreadVocabulary Instance = new();

    private ThreadVocabulary()
        : base("http://purl.org/syndication/thread/1.0", "thr", Total, InReplyTo) =>
        Specification = new("https://www.rfc-editor.org/rfc/rfc4685");
}
