using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Elements of modules that may stand in channels, items, feeds, entries, images and media: Dublin Core, places.</summary>
internal static class SharedGrammar
{
    /// <summary>An element with an address in rdf:resource.</summary>
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
        Start = term => (term.Context(null) with { Severity = FeedSeverity.Info }).Report(ExtensionRules.Element,
            $"<{term.Name}> is one of DCMI's terms, which is right, though some validators know only <dc:{term.LocalName}>"),
    };

    private static readonly AttributeRule SrsName = new("srsName");

    private static readonly ElementRule Latitude = Of(GeoChecks.Latitude).Many;
    private static readonly ElementRule Longitude = Of(GeoChecks.Longitude).Many;
    private static readonly ElementRule Pos = Of(GeoChecks.Point).Many;
    private static readonly ElementRule PosList = Of(GeoChecks.Points).Many;

    private static readonly ElementRule Exterior = new() { Repeats = true, Children = Table(("gml:LinearRing", Shape(("gml:posList", PosList)))) };

    private static readonly ElementRule Where = new()
    {
        Repeats = true,
        Children = Table(
            ("gml:Point", Shape(("gml:pos", Pos))),
            ("gml:LineString", Shape(("gml:posList", PosList))),
            ("gml:Polygon", Shape(("gml:exterior", Exterior))),
            ("gml:Envelope", Shape(("gml:lowerCorner gml:upperCorner", Pos)))),
    };

    /// <summary>May stand in channels, items, feeds, entries and a few others.</summary>
    public static readonly Dictionary<string, ElementRule> Everywhere = Table(
        ("dc:title dc:description dc:type dc:format dc:source", One),
        ("dc:publisher dc:contributor dc:identifier dc:relation dc:coverage", Any),
        ("dc:language", Of(Language)),
        ("dc:rights", Plain),
        // https://www.dublincore.org/specifications/dublin-core/dcmi-terms/; the W3C validator knows only the terms that refine the old fifteen.
        ("dcterms:alternative dcterms:audience", Any),
        ("dcterms:contributor dcterms:coverage dcterms:creator dcterms:date dcterms:description dcterms:format dcterms:identifier", Term),
        ("dcterms:language dcterms:medium dcterms:publisher dcterms:relation dcterms:rights dcterms:source dcterms:subject", Term),
        ("dcterms:title dcterms:type", Term),
        ("dcterms:abstract dcterms:dateAccepted dcterms:dateCopyrighted dcterms:dateSubmitted dcterms:mediator", One),
        ("dcterms:created dcterms:issued dcterms:modified", Date),
        ("dcterms:valid dcterms:available dcterms:spatial dcterms:temporal dcterms:accessRights dcterms:accrualMethod", Skipped),
        ("dcterms:accrualPeriodicity dcterms:accrualPolicy dcterms:bibliographicCitation dcterms:educationLevel", Skipped),
        ("dcterms:instructionalMethod dcterms:license dcterms:provenance dcterms:rightsHolder", Skipped),
        ("dcterms:extent", Of(Extent, NotBlank)),
        ("dcterms:tableOfContents", Resource with { Repeats = false }),
        ("dcterms:isVersionOf dcterms:hasVersion dcterms:isReplacedBy dcterms:replaces dcterms:isRequiredBy dcterms:requires", Resource),
        ("dcterms:isPartOf dcterms:hasPart dcterms:isReferencedBy dcterms:references dcterms:isFormatOf dcterms:hasFormat", Resource),
        ("dcterms:conformsTo rdfs:seeAlso", Resource),
        ("rdf:RDF rdf:type rdf:Description", Skipped),
        ("geo:Point", new ElementRule { Repeats = true, Children = Table(("geo:lat", Latitude), ("geo:long", Longitude)), End = GeoChecks.EndPoint }),
        ("geo:lat geourl:latitude icbm:latitude", Latitude),
        ("geo:long geourl:longitude icbm:longitude", Longitude),
        ("geo:alt georss:elev", Of(Matches(GeoChecks.IsCoordinate, ExtensionRules.Measure, "313.5")).Many),
        ("georss:where", Where),
        ("georss:point", Pos),
        ("georss:line georss:polygon", PosList),
        ("georss:box", PosList),
        ("georss:featureTypeTag georss:relationshipTag georss:featureName", Any),
        ("georss:featuretypetag georss:relationshiptag georss:featurename", Any),
        ("georss:floor", Of(Integer).Many),
        ("georss:radius", Of(Matches(GeoChecks.IsDistance, ExtensionRules.MediaNumber, "500")).Many),
        ("opml:dateCreated opml:dateModified", Of(Rfc822)),
        ("opml:ownerName", One),
        ("opml:ownerEmail", Of(Mailbox)),
        ("opml:ownerId", Of(HttpUrl)));

    /// <summary>Checks a size or a duration, which Dublin Core allows in any form: <c>3 pages</c>.</summary>
    private static void Extent(string value, in ValueContext context)
    {
        if (value.Length > 0 && !(NumberCheck.TryInteger(value, out var number, out _) && number > 0))
        {
            (context with { Severity = FeedSeverity.Info }).Report(ValueRules.Number,
                $"{context.Name} {Quoted.Of(value)} is a text, which is right, though some validators accept only numbers", "InvalidPositiveInteger");
        }
    }

    private static ElementRule Shape(params (string, ElementRule)[] rows) => new() { Repeats = true, Attributes = [SrsName], Children = Table(rows) };
}
