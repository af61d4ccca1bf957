using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.Checks.Extensions.ModuleChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The elements of modules, by the elements that they may stand in.</summary>
internal static class ModuleGrammar
{
    private static readonly ElementRule Any = Of().Many;
    private static readonly ElementRule One = Of();
    private static readonly ElementRule Plain = Of(PlainText);
    private static readonly ElementRule Address = Of(FullUri);
    private static readonly ElementRule Moment = Of(IsoDateTime);
    private static readonly ElementRule Count = Of(NonNegativeInteger);
    private static readonly ElementRule Positive = Of(PositiveInteger);
    private static readonly ElementRule Number = Of(Matches(MerchantChecks.StartsWithNumber, ExtensionRules.MediaNumber, "12.5"));

    private static readonly Dictionary<string, ElementRule> Both = Table([SharedGrammar.Everywhere],
        ("taxo:topics", Skipped),
        ("l:link", DublinCoreChecks.Resource with
        {
            Attributes = [.. DublinCoreChecks.Resource.Attributes, new("l:lang", Language), new("l:rel", FullUri), new("l:type"), new("l:title", PlainText)],
        }));

    /// <summary>The vocabularies whose elements RSS and Atom hold alike. Other rows replace single elements of theirs.</summary>
    private static readonly VocabularyGrammar[] Vocabularies =
    [
        .. new FeedVocabulary[]
        {
            DublinCoreVocabulary.Instance, ItunesVocabulary.Instance, MediaVocabulary.Instance, SlashVocabulary.Instance, ThreadVocabulary.Instance,
            CommentVocabulary.Instance, SyndicationVocabulary.Instance, LicenseVocabulary.Instance, HistoryVocabulary.Instance, SearchVocabulary.Instance,
            PodcastVocabulary.Instance, TombstoneVocabulary.Instance, ChapterVocabulary.Instance, GooglePlayVocabulary.Instance, SourceVocabulary.Instance,
            WebFeedsVocabulary.Instance, RslVocabulary.Instance,
        }.Select(VocabularyGrammar.Of),
    ];

    /// <summary>The vocabularies that have rules of their own, by prefix.</summary>
    private static readonly Dictionary<string, VocabularyGrammar> WithOwnRules = Vocabularies.Where(each => each.Rules is not null)
        .ToDictionary(each => each.Prefix);

    private static readonly ElementRule Sync = new()
    {
        Repeats = true,
        Attributes = [new("deleted", TrueFalse), new("noconflicts", TrueFalse), new("id", SyncChecks.Id, true), new("updates", SyncChecks.Number, true)],
        Children = Table(("sx:history", new ElementRule
        {
            Repeats = true,
            Attributes = [new("by", Required(PlainText)), new("sequence", SyncChecks.Number, true), new("when", Rfc3339)],
            Start = SyncChecks.StartHistory,
        })),
    };

    /// <summary>May stand in items and entries.</summary>
    public static readonly Dictionary<string, ElementRule> Item = Table([.. Vocabularies.Select(each => each.OfPost), Both, MerchantGrammar.Item],
        ("content:items", Skipped with { Repeats = false }),
        ("content:encoded", Of(HtmlText)),
        ("wfw:commentRSS", Address with { Start = StartCommentFeed }),
        ("trackback:ping", Address),
        ("trackback:about", Address.Many),
        ("annotate:reference", DublinCoreChecks.Resource with { Repeats = false }),
        ("ag:source", One),
        ("ag:sourceURL", Address),
        ("ag:timestamp", Moment),
        ("ev:startdate ev:enddate", Moment),
        ("ev:location ev:organizer foaf:maker foaf:primaryTopic", Skipped),
        ("ev:type", One),
        ("feedburner:awareness feedburner:origEnclosureLink feedburner:origLink", Address),
        ("wiki:diff wiki:history wiki:importance wiki:status wiki:version", Any),
        ("sx:sync", Sync),
        ("conversationsNetwork:introMilliseconds conversationsNetwork:ratingCount", Count),
        ("conversationsNetwork:image", Of(HttpUrl)),
        ("conversationsNetwork:ratingAverage", Number),
        ("conversationsNetwork:ratingIndividual", Positive),
        ("conversationsNetwork:ratingTimestamp", Moment));

    /// <summary>May stand in RSS's root. The restriction tells whether a feed may be shown to all.</summary>
    public static readonly Dictionary<string, ElementRule> Root = Table(("access:restriction", new ElementRule
    {
        Repeats = true,
        Content = ElementContent.Text,
        Attributes = [new("relationship", OneOf(ExtensionRules.AccessRestriction, null, "allow", "deny"), true)],
    }));

    private static readonly ElementRule Flare = Plain.With(new("href", null, true), new("src", null, true)).Many;

    /// <summary>May stand in channels and feeds.</summary>
    public static readonly Dictionary<string, ElementRule> Channel = Table([.. Vocabularies.Select(each => each.OfFeed), Both],
        ("admin:generatorAgent admin:errorReportsTo", DublinCoreChecks.Resource with { Repeats = false }),
        ("blogChannel:blogRoll blogChannel:mySubscriptions blogChannel:blink blogChannel:changes", Address),
        ("foaf:maker", Skipped),
        ("cp:server", DublinCoreChecks.Resource),
        ("wiki:interwiki", Any),
        ("cf:treatAs", Of(OneOf(ExtensionRules.MerchantValue, FeedRule.NoW3CClass, "list")).Many),
        ("cf:listinfo", Skipped),
        ("feedburner:awareness feedburner:feedburnerHostname", Address),
        ("feedburner:browserFriendly", Plain),
        ("feedburner:emailServiceId", One),
        ("feedburner:feedFlare", Flare),
        ("feedburner:info", new ElementRule { Repeats = true, Attributes = [new("uri", IriReference, true)] }),
        ("opensearch10:totalResults opensearch10:itemsPerPage", Count),
        ("opensearch10:startIndex", Of(Integer)),
        ("xhtml:div", Skipped),
        ("xhtml:meta", new ElementRule
        {
            Repeats = true,
            Attributes = [new("name", OneOfAnyCase(ExtensionRules.MetaName, null, "robots"), true), new("content", MetaContent, true)],
        }),
        ("sx:sharing", new ElementRule
        {
            Repeats = true,
            Attributes = [new("expires", Rfc3339), new("since", Rfc3339), new("until", Rfc3339)],
            Start = SyncChecks.StartSharing,
            Children = Table(("sx:related", new ElementRule
            {
                Repeats = true,
                Attributes =
                [
                    new("link", FullUri, true), new("title", Required(PlainText)),
                    new("type", OneOf(ExtensionRules.MerchantValue, "InvalidSseType", "complete", "aggregated"), true),
                ],
            })),
        }));

    /// <summary>May stand in persons of Atom.</summary>
    public static readonly Dictionary<string, ElementRule> Person = Table(
        ("foaf:workplaceHomepage foaf:homepage foaf:weblog foaf:plan", DublinCoreChecks.Resource),
        ("foaf:firstName", One),
        ("xhtml:div", Skipped));

    /// <summary>May stand in Atom's feeds and sources.</summary>
    public static readonly Dictionary<string, ElementRule> AtomFeed = Table([Channel, Root], ("dc:date", Of(W3CDtf)), ("xhtml:div", Skipped));

    /// <summary>Finds the vocabulary of an element, if it has rules of its own.</summary>
    public static VocabularyGrammar? FindOwnRules(ElementScope element) =>
        element.Name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? WithOwnRules.GetValueOrDefault(element.Name[..colon]) : null;

    private static void StartCommentFeed(ElementScope scope) =>
        scope.Report(ExtensionRules.CommentFeed, "<wfw:commentRSS> is misspelled; write <wfw:commentRss>", null,
            ("parent", scope.Parent!.Parent!.W3CName), ("element", scope.Parent.Name));
}
