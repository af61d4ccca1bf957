namespace Justindustrious.Feeds.Vocabularies;

/// <summary>OpenSearch 1.1: the search whose results a feed holds.</summary>
internal sealed class SearchVocabulary : FeedVocabulary
{
    public static readonly ValueKind Role = new("a role of OpenSearch, or one with a prefix", "request");
    public static readonly ValueKind Title = new("a plain text of 256 characters at the most", "Kettles");
    public static readonly ValueKind Terms = new("words that are percent-encoded", "kettles%20tea");
    public static readonly ValueKind Encoding = new("a registered encoding", "UTF-8");

    public static readonly SearchVocabulary Instance = new();

    private SearchVocabulary()
        : base(
            "http://a9.com/-/spec/opensearch/1.1/", "opensearch",
            new("totalResults") { Places = VocabularyPlaces.Feed, Text = ValueKind.Count },
            new("itemsPerPage") { Places = VocabularyPlaces.Feed, Text = ValueKind.Count },
            new("startIndex") { Places = VocabularyPlaces.Feed, Text = ValueKind.WholeNumber },
            new("Query")
            {
                Places = VocabularyPlaces.Feed,
                Repeats = true,
                Attributes =
                [
                    new("role", Role) { IsRequired = true }, new("title", Title), new("totalResults", ValueKind.Count), new("searchTerms", Terms),
                    new("count", ValueKind.Count), new("startIndex", ValueKind.WholeNumber), new("startPage", ValueKind.WholeNumber), new("language", ValueKind.Language),
                    new("inputEncoding", Encoding), new("outputEncoding", Encoding), new("parameter", ValueKind.Any),
                ],
            }) =>
        Specification = new("https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md");
}
