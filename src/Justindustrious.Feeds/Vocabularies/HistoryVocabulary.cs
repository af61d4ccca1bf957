namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Complete feeds and archives: RFC 5005. The library writes <c>fh:archive</c> where a document is one.</summary>
internal sealed class HistoryVocabulary : FeedVocabulary
{
    public static readonly HistoryVocabulary Instance = new();

    private HistoryVocabulary()
        : base(
            "http://purl.org/syndication/history/1.0", "fh",
            new("archive") { Places = VocabularyPlaces.Feed, Repeats = true },
            new("complete") { Places = VocabularyPlaces.Feed, Repeats = true }) =>
        Specification = new("https://www.rfc-editor.org/rfc/rfc5005");
}
