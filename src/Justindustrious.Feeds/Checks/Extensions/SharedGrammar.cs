using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Extensions.ModuleChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Elements of modules that may stand in channels, items, feeds, entries, images and media alike: Dublin Core, places.</summary>
internal static class SharedGrammar
{
    /// <summary>An element that points at something by rdf:resource.</summary>
    public static readonly ElementRule Resource = new()
    {
        Content = ElementContent.Text,
        Attributes = [new("rdf:resource", Uri), new("dc:title")],
        Repeats = true,
    };

    private static readonly ElementRule Any = Of().Many;
    private static readonly ElementRule One = Of();
    private static readonly ElementRule Plain = Of(PlainText);
    private static readonly ElementRule Date = Of(W3CDtf);
    private static readonly ElementRule Term = Skipped with
    {
        Start = term => (term.Context(null) with { Severity = FeedSeverity.Info }).Report(ExtensionRules.Element, $"<{term.Name}> is one of DCMI's terms, which is right, though some validators know <dc:{term.LocalName}> alone"),
    };

    private static readonly AttributeRule SrsName = new("srsName");

    private static readonly ElementRule Pos = Of(Point).Many;
    private static readonly ElementRule PosList = Of(Points).Many;

    private static readonly ElementRule Where = new()
    {
        Repeats = true,
        Children = Table(
            ("gml:Point", Shape(("gml:pos", Pos))),
            ("gml:LineString", Shape(("gml:posList", PosList))),
            ("gml:Polygon", Shape(("gml:exterior", new ElementRule { Repeats = true, Children = Table(("gml:LinearRing", Shape(("gml:posList", PosList)))) }))),
            ("gml:Envelope", Shape(("gml:lowerCorner gml:upperCorner", Pos)))),
    };

    /// <summary>May stand in channels, items, feeds, entries and a few others.</summary>
    public static readonly Dictionary<string, ElementRule> Everywhere = Table(
        ("dc:title dc:description dc:type dc:format dc:source", One),
        ("dc:publisher dc:contributor dc:identifier dc:relation dc:coverage", Any),
        ("dc:language", Of(Language)),
        ("dc:rights", Plain),
        // https://www.dublincore.org/specifications/dublin-core/dcmi-terms/; the W3C validator knows those that refine the old fifteen alone.
        ("dcterms:alternative dcterms:audience", Any),
        ("dcterms:contributor dcterms:coverage dcterms:creator dcterms:date dcterms:description dcterms:format dcterms:identifier dcterms:language dcterms:medium dcterms:publisher", Term),
        ("dcterms:relation dcterms:rights dcterms:source dcterms:subject dcterms:title dcterms:type", Term),
        ("dcterms:abstract dcterms:dateAccepted dcterms:dateCopyrighted dcterms:dateSubmitted dcterms:mediator", One),
        ("dcterms:created dcterms:issued dcterms:modified", Date),
        ("dcterms:valid dcterms:available dcterms:spatial dcterms:temporal dcterms:accessRights dcterms:accrualMethod dcterms:accrualPeriodicity", Skipped),
        ("dcterms:accrualPolicy dcterms:bibliographicCitation dcterms:educationLevel dcterms:instructionalMethod dcterms:license dcterms:provenance dcterms:rightsHolder", Skipped),
        ("dcterms:extent", Of(Extent, NotBlank)),
        ("dcterms:tableOfContents", Resource with { Repeats = false }),
        ("dcterms:isVersionOf dcterms:hasVersion dcterms:isReplacedBy dcterms:replaces dcterms:isRequiredBy dcterms:requires dcterms:isPartOf dcterms:hasPart", Resource),
        ("dcterms:isReferencedBy dcterms:references dcterms:isFormatOf dcterms:hasFormat dcterms:conformsTo rdfs:seeAlso", Resource),
        ("rdf:RDF rdf:type rdf:Description", Skipped),
        ("geo:Point", new ElementRule { Repeats = true, Children = Table(("geo:lat", Of(Latitude).Many), ("geo:long", Of(Longitude).Many)), End = EndGeoPoint }),
        ("geo:lat geourl:latitude icbm:latitude", Of(Latitude).Many),
        ("geo:long geourl:longitude icbm:longitude", Of(Longitude).Many),
        ("geo:alt georss:elev", Of(Matches(IsDecimal, ExtensionRules.Measure, "313.5")).Many),
        ("georss:where", Where),
        ("georss:point", Pos),
        ("georss:line georss:polygon", PosList),
        ("georss:box", PosList),
        ("georss:featureTypeTag georss:relationshipTag georss:featureName georss:featuretypetag georss:relationshiptag georss:featurename", Any),
        ("georss:floor", Of(Integer).Many),
        ("georss:radius", Of(Matches(IsPlainDecimal, ExtensionRules.MediaNumber, "500")).Many),
        ("opml:dateCreated opml:dateModified", Of(Rfc822)),
        ("opml:ownerName", One),
        ("opml:ownerEmail", Of(Mailbox)),
        ("opml:ownerId", Of(HttpUrl)));

    /// <summary>Dublin Core has a size or a duration of any form: <c>3 pages</c>.</summary>
    private static void Extent(string value, in ValueContext context)
    {
        if (value.Length > 0 && !(NumberCheck.TryInteger(value, out var number, out _) && number > 0))
            (context with { Severity = FeedSeverity.Info }).Report(ValueRules.Number, $"{context.Name} {Quoted.Of(value)} is a text, which is right, though some validators take numbers alone", "InvalidPositiveInteger");
    }

    private static ElementRule Shape(params (string, ElementRule)[] rows) => new() { Repeats = true, Attributes = [SrsName], Children = Table(rows) };
}
