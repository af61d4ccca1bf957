namespace Justindustrious.Feeds.Vocabularies;

/// <summary>GeoRSS: the place that a post is about.</summary>
internal sealed class GeoRssVocabulary : FeedVocabulary
{
    public static readonly ValueKind Distance = new("a distance in metres", "500");

    public static readonly GeoRssVocabulary Instance = new();

    private GeoRssVocabulary()
        : base(
            "http://www.georss.org/georss", "georss",
            new("where") { Places = Both, Repeats = true, Children = [.. GmlVocabulary.Instance.Elements] },
            Many("point", GmlVocabulary.Position), Many("line", GmlVocabulary.Positions), Many("polygon", GmlVocabulary.Positions), Many("box", GmlVocabulary.Positions),
            Many("featureTypeTag", ValueKind.Any), Many("relationshipTag", ValueKind.Any), Many("featureName", ValueKind.Any),
            // The spelling of older files.
            Many("featuretypetag", ValueKind.Any), Many("relationshiptag", ValueKind.Any), Many("featurename", ValueKind.Any),
            Many("elev", GeoVocabulary.Measure), Many("floor", ValueKind.WholeNumber), Many("radius", Distance)) =>
        Specification = new("https://docs.ogc.org/cs/17-002r1/17-002r1.html");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyElement Many(string name, ValueKind text) => new(name) { Places = Both, Repeats = true, Text = text };
}
