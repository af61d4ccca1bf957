using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>The elements of RSS 2.0, 0.91 and 0.92: where each may stand, how often, and what is checked about it.</summary>
internal static class RssGrammar
{
    private static readonly ElementRule Category = Of(PlainText).With(new AttributeRule("domain"));

    private static readonly ElementRule Image = new()
    {
        Attributes = [new("rdf:resource"), new("rdf:about"), new("rdf:parseType")],
        Modules = static () => SharedGrammar.Everywhere,
        Children = Table(
            ("title", Of(ImageChecks.Title)),
            ("link", Of(ImageChecks.Link)),
            ("url", Of(FullUri, ImageChecks.Url)),
            ("width", Of(ImageChecks.Width)),
            ("height", Of(ImageChecks.Height)),
            ("description", Of(PlainText)),
            ("dc:creator dc:subject", Of().Many),
            ("dc:date", Of(W3CDtf)),
            ("cc:license", Skipped)),
        TextBelongsIn = "url",
        End = ImageChecks.End,
    };

    private static readonly ElementRule TextInput = new()
    {
        Attributes = [new("rdf:about")],
        Children = Table(
            ("title", Of(PlainText)),
            ("description", Of()),
            ("name", Of(TextInputChecks.Name)),
            ("link", Of(FullUri))),
        Start = TextInputChecks.Start,
        End = TextInputChecks.End,
    };

    private static readonly ElementRule Cloud = new()
    {
        Attributes =
        [
            new("domain", null, true), new("port", ChannelChecks.CloudPort, true), new("path", null, true),
            new("registerProcedure", null, true), new("protocol", null, true),
        ],
    };

    private static readonly ElementRule SkipHours = new()
    {
        Children = Table(("hour", Of(SkipChecks.Hour).Many)),
        End = SkipChecks.EndHours,
    };

    private static readonly ElementRule SkipDays = new()
    {
        Children = Table(("day", Of(SkipChecks.Day).Many)),
        End = SkipChecks.EndDays,
    };

    private static readonly ElementRule Enclosure = new()
    {
        RepeatedRule = RssRules.OneEnclosure,
        Attributes = [new("url", AsElement(HttpUrl), true), new("length", EnclosureChecks.Length, true), new("type", MediaTypeAttribute, true)],
        Start = EnclosureChecks.Start,
    };

    private static readonly ElementRule Item = new()
    {
        Repeats = true,
        Modules = static () => ModuleGrammar.Item,
        Children = Table(
            ("title", Of(ItemChecks.Title, NotBlank)),
            ("link", Of(FullUri)),
            ("description", Of(ItemChecks.Description)),
            ("author", Of(Contact)),
            ("category", Category.Many with { Values = [PlainText, NotBlank] }),
            ("comments", Of(FullUri)),
            ("enclosure", Enclosure),
            ("guid", Of(GuidChecks.Guid).With(new AttributeRule("isPermaLink", GuidChecks.IsPermaLink))),
            ("pubDate", Of(ItemChecks.Date)),
            ("source", Of(PlainText).With(new AttributeRule("url", AsElement(FullUri), true))),
            ("content:encoded", Of(HtmlText)),
            ("xhtml:body", XhtmlBody.Outer),
            ("atom:id", Of(FullUri)),
            ("atom:link", AtomGrammar.Link),
            ("atom:title", AtomGrammar.Content),
            ("atom:summary", AtomGrammar.Text),
            ("atom:author", AtomGrammar.Person with { Repeats = false }),
            ("atom:contributor", AtomGrammar.Person),
            ("atom:content", AtomGrammar.Content.Many),
            ("atom:published atom:updated", Of(Rfc3339)),
            ("cc:license", Skipped)),
        Start = ItemChecks.Start,
        Child = ItemChecks.Child,
        End = ItemChecks.End,
    };

    private static readonly ElementRule GuidOfLiveItem = Of().With(new AttributeRule("isPermaLink"));

    /// <summary>
    /// Finds the row of an element in podcast:liveItem, which has the elements of an item. Its guid may be that of the item that will hold the recording.
    /// </summary>
    public static ElementRule? InLiveItem(string name) => name == "guid" ? GuidOfLiveItem : Item.Find(name);

    private static readonly ElementRule Channel = new()
    {
        Attributes = [new("indexing:index", YesNo)],
        Modules = static () => ModuleGrammar.Channel,
        Children = Table(
            ("title", Of(ChannelChecks.Title, NotBlank)),
            ("link", Of(ChannelChecks.Link)),
            ("description", Of(PlainText)),
            ("language", Of(Language)),
            ("copyright", Of(PlainText)),
            ("managingEditor webMaster", Of(Contact)),
            ("pubDate lastBuildDate", Of(ChannelChecks.Date)),
            ("category", Category.Many),
            ("generator", Of()),
            ("docs", Of(ChannelChecks.Docs)),
            ("cloud", Cloud),
            ("ttl", Of(PositiveInteger)),
            ("image", Image),
            ("rating", Of().Many),
            ("textInput", TextInput),
            ("skipHours", SkipHours),
            ("skipDays", SkipDays),
            ("item", Item),
            ("blink", Of(ChannelChecks.Blink)),
            ("atom:author atom:contributor", AtomGrammar.Person),
            ("atom:category", AtomGrammar.Category),
            ("atom:generator", AtomGrammar.Generator),
            ("atom:id", Of(FullUri)),
            ("atom:icon atom:logo", Of(NotBlank, Uri)),
            ("atom:link", AtomGrammar.Link),
            ("atom:title atom:subtitle atom:rights", AtomGrammar.Text),
            ("atom:updated", Of(Rfc3339)),
            ("dc:date", Of(W3CDtf)),
            ("cc:license", Skipped)),
        Start = ChannelChecks.Start,
        Child = ChannelChecks.Child,
        End = ChannelChecks.End,
    };

    /// <summary>The root.</summary>
    public static readonly ElementRule Rss = new()
    {
        Attributes = [new("version", RssRootChecks.Version, true)],
        Modules = static () => ModuleGrammar.Root,
        Children = Table(("channel", Channel)),
        End = RssRootChecks.End,
    };
}
