using static Justindustrious.Feeds.Checks.Atom.AtomChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;

using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>The elements of Atom 1.0: what may stand where, how often, and what is checked about it.</summary>
internal static class AtomGrammar
{
    /// <summary>A text construct, RFC 4287 3.1.</summary>
    public static readonly ElementRule Text = AtomContent.TextConstruct;

    /// <summary>atom:content, 4.1.3.</summary>
    public static readonly ElementRule Content = AtomContent.ContentElement;

    /// <summary>atom:category, 4.2.2.</summary>
    public static readonly ElementRule Category = new()
    {
        Repeats = true,
        Attributes = [new("term", AsElement(NotBlank), true), new("scheme", AsElement(FullUri)), new("label", AsElement(PlainText))],
        Text = NoText,
    };

    /// <summary>atom:generator, 4.2.4.</summary>
    public static readonly ElementRule Generator = Of(PlainText, NotBlank).With(new("uri", UriAttribute), new("version"));

    /// <summary>atom:link, 4.2.7.</summary>
    public static readonly ElementRule Link = new()
    {
        Repeats = true,
        Attributes =
        [
            new("href", LinkHref), new("rel", LinkRelation), new("type", LinkType), new("hreflang", LinkLanguage), new("title", LinkTitle), new("length", LinkLength),
            new("rdf:type"), new("rdf:resource"), new("thr:count", InPlace(NonNegativeInteger)), new("thr:updated", InPlace(Rfc3339)), new("thr:when"),
        ],
        Within = (_, _) => Skipped,
        Text = NoText,
        Start = StartLink,
        End = EndLink,
    };

    /// <summary>A person construct, 3.2.</summary>
    public static readonly ElementRule Person = new()
    {
        Repeats = true,
        Attributes = [new("rdf:parseType")],
        Children = Table(
            ("name atom:name", Of(PlainText, PersonName, NotBlank)),
            ("email atom:email", Of(Email)),
            ("uri atom:uri", Of(NotBlank, IriReference) with { End = NoSpace }),
            ("foaf:workplaceHomepage foaf:homepage foaf:weblog foaf:plan", SharedGrammar.Resource),
            ("foaf:firstName", Of()),
            ("xhtml:div", Skipped)),
        TextBelongsIn = "name",
        End = EndPerson,
    };

    private static readonly ElementRule Id = Of(ValueChecks.Id) with { End = NoSpaceAround };
    private static readonly ElementRule Date = Of(Rfc3339) with { End = NoSpaceAround };
    private static readonly ElementRule Address = Of(NotBlank, Uri) with { End = NoSpace };

    private static readonly Dictionary<string, ElementRule> Metadata = Table(
        ("author contributor", Person),
        ("category", Category),
        ("generator", Generator),
        ("icon logo", Address),
        ("id", Id),
        ("link", Link),
        ("rights subtitle title", Text),
        ("updated", Date with { Values = [Rfc3339, FeedUpdated] }));

    private static readonly Dictionary<string, ElementRule> OfModules = Table([ModuleGrammar.Channel, PodcastGrammar.ItunesChannel, PodcastGrammar.Channel],
        ("dc:creator dc:subject", Of().Many),
        ("dc:date", Of(W3CDtf)),
        ("creativeCommons:license", Of(FullUri).Many),
        ("access:restriction", ModuleGrammar.AccessRestriction),
        ("xhtml:div", Skipped));

    private static readonly ElementRule Source = new()
    {
        Children = Table([OfModules, Metadata]),
        Start = StartFeed,
        Child = FeedChild,
        End = EndSource,
    };

    private static readonly ElementRule Control = new()
    {
        Children = Table(("app:draft", Of(YesNo))),
    };

    private static readonly ElementRule Entry = new()
    {
        Repeats = true,
        Children = Table([ModuleGrammar.Item, PodcastGrammar.ItunesItem, PodcastGrammar.Item],
            ("author contributor", Person),
            ("category", Category),
            ("content", Content),
            ("id", Id with { Values = [ValueChecks.Id, UniqueId] }),
            ("link", Link),
            ("published", Date with { Values = [Rfc3339, EntryPublished] }),
            ("rights summary title", Text),
            ("source", Source),
            ("updated", Date with { Values = [Rfc3339, EntryUpdated] }),
            ("app:edited", Date),
            ("app:control", Control),
            ("dc:creator dc:subject", Of().Many),
            ("dc:date", Of(W3CDtf)),
            ("creativeCommons:license", Of(FullUri).Many),
            ("trackback:ping", Of(FullUri)),
            ("trackback:about", Of(FullUri).Many)),
        Start = StartEntry,
        Child = EntryChild,
        End = EndEntry,
    };

    /// <summary>An entry document's root.</summary>
    public static readonly ElementRule RootEntry = Entry;

    /// <summary>A feed document's root.</summary>
    public static readonly ElementRule Feed = new()
    {
        Attributes = [new("indexing:index", YesNo)],
        Children = Table([OfModules, Metadata], ("entry", Entry)),
        Start = StartFeed,
        Child = FeedChild,
        End = EndFeed,
    };

    /// <summary>Elements of Atom that stray into other places: they are checked all the same.</summary>
    public static readonly Dictionary<string, ElementRule> Anywhere = Table([Metadata], ("content", Content), ("published", Date), ("summary", Text));
}
