namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Replies: RFC 4685. Its attributes of links stand in the grammar of Atom.</summary>
internal sealed class ThreadVocabulary : FeedVocabulary
{
    private ThreadVocabulary()
        : base(
            "http://purl.org/syndication/thread/1.0", "thr",
            new("total") { Places = VocabularyPlaces.Post, Text = ValueKind.Count },
            new("in-reply-to")
            {
                Places = VocabularyPlaces.Feed | VocabularyPlaces.Post,
                Repeats = true,
                Attributes = [new("ref", ValueKind.Iri), new("href", ValueKind.Iri), new("source", ValueKind.Iri), new("type", ValueKind.MediaType)],
            }) =>
        Specification = new("https://www.rfc-editor.org/rfc/rfc4685");

    public static ThreadVocabulary Instance { get; } = new();
}
