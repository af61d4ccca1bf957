namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The terms of Dublin Core's Metadata Initiative.</summary>
internal sealed class TermsVocabulary : FeedVocabulary
{
    public static readonly ValueKind Extent = new("a size or a duration", "3 pages");

    /// <summary>Terms that also are elements of Dublin Core, and that some validators know only as such.</summary>
    public static readonly VocabularyElement[] AlsoElements = Rows(
        "contributor coverage creator date description format identifier language medium publisher relation rights source subject title type",
        name => new(name) { Places = Both, Repeats = true, HoldsAnything = true });

    /// <summary>Terms that name another resource, in RDF by its address.</summary>
    public static readonly VocabularyElement[] Resources = Rows(
        "isVersionOf hasVersion isReplacedBy replaces isRequiredBy requires isPartOf hasPart isReferencedBy references isFormatOf hasFormat conformsTo",
        name => new(name) { Places = Both, Repeats = true, Text = ValueKind.Any });

    public static readonly VocabularyElement TableOfContents = new("tableOfContents") { Places = Both, Text = ValueKind.Any };

    public static readonly TermsVocabulary Instance = new();

    private TermsVocabulary()
        : base(
            "http://purl.org/dc/terms/", "dcterms",
            [
                .. Rows("alternative audience", name => new(name) { Places = Both, Repeats = true, Text = ValueKind.Any }),
                .. AlsoElements,
                .. Rows("abstract dateAccepted dateCopyrighted dateSubmitted mediator", name => new(name) { Places = Both, Text = ValueKind.Any }),
                .. Rows("created issued modified", name => new(name) { Places = Both, Text = DublinCoreVocabulary.Date }),
                .. Rows(
                    "valid available spatial temporal accessRights accrualMethod accrualPeriodicity accrualPolicy bibliographicCitation educationLevel"
                    + " instructionalMethod license provenance rightsHolder",
                    name => new(name) { Places = Both, Repeats = true, HoldsAnything = true }),
                new("extent") { Places = Both, Text = Extent },
                TableOfContents,
                .. Resources,
            ]) =>
        Specification = new("https://www.dublincore.org/specifications/dublin-core/dcmi-terms/");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyElement[] Rows(string names, Func<string, VocabularyElement> row) => [.. names.Split(' ').Select(row)];
}
