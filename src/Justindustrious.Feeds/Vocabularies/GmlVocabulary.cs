namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The shapes of the Geography Markup Language that <c>georss:where</c> holds.</summary>
internal sealed class GmlVocabulary : FeedVocabulary
{
    public static readonly ValueKind Position = new("a latitude and a longitude", "45.256 -71.92");
    public static readonly ValueKind Positions = new("two or more pairs of latitude and longitude", "45.256 -110.45 46.46 -109.48");

    private static readonly VocabularyElement ListOfPositions = new("posList") { Repeats = true, Text = Positions };

    private static readonly VocabularyElement Exterior = new("exterior") { Repeats = true, Children = [Shape("LinearRing", ListOfPositions)] };

    public static readonly VocabularyElement[] Shapes =
    [
        Shape("Point", new VocabularyElement("pos") { Repeats = true, Text = Position }),
        Shape("LineString", ListOfPositions),
        Shape("Polygon", Exterior),
        Shape("Envelope", new("lowerCorner") { Repeats = true, Text = Position }, new("upperCorner") { Repeats = true, Text = Position }),
    ];

    public static readonly GmlVocabulary Instance = new();

    private GmlVocabulary()
        : base("http://www.opengis.net/gml", "gml", Shapes) =>
        Specification = new("https://docs.ogc.org/cs/17-002r1/17-002r1.html");

    private static VocabularyElement Shape(string name, params VocabularyElement[] children) =>
        new(name) { Repeats = true, Attributes = [new("srsName", ValueKind.Any)], Children = children };
}
