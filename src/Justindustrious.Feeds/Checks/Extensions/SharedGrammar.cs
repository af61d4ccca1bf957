using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Elements of modules that may stand in channels, items, feeds, entries, images and media: Dublin Core, places.</summary>
internal static class SharedGrammar
{
    private static readonly ElementRule One = Of();

    /// <summary>May stand in channels, items, feeds, entries and a few others.</summary>
    public static readonly Dictionary<string, ElementRule> Everywhere = Table(
        [
            VocabularyGrammar.Of(DublinCoreVocabulary.Instance).OfFeed.Where(row => row.Key is not ("dc:creator" or "dc:subject" or "dc:date")),
            VocabularyGrammar.Of(TermsVocabulary.Instance).OfFeed,
            VocabularyGrammar.Of(GeoVocabulary.Instance).OfFeed,
            VocabularyGrammar.Of(GeoRssVocabulary.Instance).OfFeed,
        ],
        ("rdfs:seeAlso", DublinCoreChecks.Resource),
        ("rdf:RDF rdf:type rdf:Description", Skipped),
        ("geourl:latitude icbm:latitude", Of(GeoChecks.Latitude).Many),
        ("geourl:longitude icbm:longitude", Of(GeoChecks.Longitude).Many),
        ("opml:dateCreated opml:dateModified", Of(Rfc822)),
        ("opml:ownerName", One),
        ("opml:ownerEmail", Of(Mailbox)),
        ("opml:ownerId", Of(HttpUrl)));
}
