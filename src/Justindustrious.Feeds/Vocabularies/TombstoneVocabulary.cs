namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Posts that were removed: RFC 6721.</summary>
internal sealed class TombstoneVocabulary : FeedVocabulary
{
    public static readonly VocabularyElement DeletedEntry = new("deleted-entry")
    {
        Places = VocabularyPlaces.Feed,
        Repeats = true,
        Attributes = [new("ref", ValueKind.Iri) { IsRequired = true }, new("when", ValueKind.Date) { IsRequired = true }],
        Children = [new("by") { HoldsAnything = true }, new("comment") { Text = ValueKind.Any, Attributes = [new("type", MediaVocabulary.TextType)] }],
    };

    public static readonly TombstoneVocabulary Instance = new();

    private TombstoneVocabulary()
        : base(
            "http://purl.org/atompub/tombstones/1.0", "at", DeletedEntry) =>
        Specification = new("https://www.rfc-editor.org/rfc/rfc6721");
}
