using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.Checks.Atom.TextPlaceChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>The elements of Atom 1.0: where each may stand, how often, and what is checked about it.</summary>
internal static class AtomGrammar
{
    /// <summary>A text construct, RFC 4287 3.1.</summary>
    public static readonly ElementRule Text = AtomText.TextConstruct;

    /// <summary>atom:content, 4.1.3.</summary>
    public static readonly ElementRule Content = AtomText.Content;

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
            new("href", LinkChecks.Href), new("rel", LinkChecks.Relation), new("type", LinkChecks.Type), new("hreflang", LinkChecks.Language),
            new("title", LinkChecks.Title), new("length", LinkChecks.Length), new("rdf:type"), new("rdf:resource"),
            new("thr:count", InPlace(NonNegativeInteger)), new("thr:updated", InPlace(Rfc3339)), new("thr:when"),
        ],
        Within = (_, _) => Skipped,
        Text = NoText,
        Start = LinkChecks.Start,
        End = LinkChecks.End,
    };

    /// <summary>A person construct, 3.2.</summary>
    public static readonly ElementRule Person = new()
    {
        Repeats = true,
        Attributes = [new("rdf:parseType")],
        Children = Table(
            ("name atom:name", Of(PlainText, PersonName, NotBlank)),
            ("email atom:email", Of(Email)),
            ("uri atom:uri", Of(NotBlank, IriReference) with { End = NoSpace })),
        Modules = static () => ModuleGrammar.Person,
        TextBelongsIn = "name",
        End = PersonChecks.End,
    };

    private static readonly ElementRule EntryId = Of(EntryIdChecks.Id) with { End = NoSpaceAround };
    private static readonly ElementRule FeedId = Of(Id) with { End = NoSpaceAround };
    private static readonly ElementRule Date = Of(Rfc3339) with { End = NoSpaceAround };
    private static readonly ElementRule Address = Of(NotBlank, Uri) with { End = NoSpace };

    private static readonly Dictionary<string, ElementRule> Metadata = Table(
        ("author contributor", Person),
        ("category", Category),
        ("generator", Generator),
        ("icon logo", Address),
        ("id", FeedId),
        ("link", Link),
        ("rights subtitle title", Text),
        ("updated", Date with { Values = [AtomFeedChecks.Updated] }));

    private static readonly ElementRule Source = new()
    {
        Modules = static () => ModuleGrammar.AtomFeed,
        Children = Metadata,
        Start = AtomFeedChecks.Start,
        Child = EntryChecks.SourceChild,
        End = AtomFeedChecks.EndSource,
    };

    private static readonly ElementRule Control = new()
    {
        Children = Table(("app:draft", Of(YesNo))),
    };

    private static readonly ElementRule Entry = new()
    {
        Repeats = true,
        Modules = static () => ModuleGrammar.Item,
        Children = Table(
            ("author contributor", Person),
            ("category", Category),
            ("content", Content),
            ("id", EntryId),
            ("link", Link),
            ("published", Date with { Values = [EntryChecks.Published] }),
            ("rights summary title", Text),
            ("source", Source),
            ("updated", Date with { Values = [EntryChecks.Updated] }),
            ("app:edited", Date),
            ("app:control", Control),
                ("dc:date", Of(W3CDtf)),
                ("trackback:ping", Of(FullUri)),
            ("trackback:about", Of(FullUri).Many)),
        Start = EntryChecks.Start,
        Child = EntryChecks.Child,
        End = EntryChecks.End,
    };

    /// <summary>An entry document's root.</summary>
    public static readonly ElementRule RootEntry = Entry;

    /// <summary>A feed document's root.</summary>
    public static readonly ElementRule Feed = new()
    {
        Attributes = [new("indexing:index", YesNo)],
        Modules = static () => ModuleGrammar.AtomFeed,
        Children = Table([Metadata], ("entry", Entry)),
        Start = AtomFeedChecks.Start,
        Child = AtomFeedChecks.Child,
        End = AtomFeedChecks.End,
    };

    /// <summary>Elements of Atom that are also checked in places where they do not belong.</summary>
    public static readonly Dictionary<string, ElementRule> Anywhere = Table([Metadata], ("content", Content), ("published", Date), ("summary", Text));
}
