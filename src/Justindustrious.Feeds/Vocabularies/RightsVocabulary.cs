namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Creative Commons in RDF, which RSS may hold.</summary>
internal sealed class RightsVocabulary : FeedVocabulary
{
    public static readonly RightsVocabulary Instance = new();

    private RightsVocabulary()
        : base(
            "http://web.resource.org/cc/", "cc",
            new VocabularyElement("license") { Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Repeats = true, HoldsAnything = true }) =>
        Specification = new("https://web.resource.org/rss/1.0/modules/cc/");
}
