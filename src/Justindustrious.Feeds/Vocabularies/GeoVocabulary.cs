namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The W3C's Basic Geo: latitude, longitude and altitude by WGS 84.</summary>
internal sealed class GeoVocabulary : FeedVocabulary
{
    public static readonly ValueKind Latitude = new("a number from -90 to 90", "45.256");
    public static readonly ValueKind Longitude = new("a number from -180 to 180", "-71.92");
    public static readonly ValueKind Measure = new("a number of metres", "313.5");

    public static readonly GeoVocabulary Instance = new();

    private GeoVocabulary()
        : base(
            "http://www.w3.org/2003/01/geo/wgs84_pos#", "geo",
            new("Point")
            {
                Places = Both,
                Repeats = true,
                Children = [new("lat") { Repeats = true, IsRequired = true, Text = Latitude }, new("long") { Repeats = true, IsRequired = true, Text = Longitude }],
            },
            new("lat") { Places = Both, Repeats = true, Text = Latitude },
            new("long") { Places = Both, Repeats = true, Text = Longitude },
            new("alt") { Places = Both, Repeats = true, Text = Measure }) =>
        Specification = new("https://www.w3.org/2003/01/geo/");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;
}
