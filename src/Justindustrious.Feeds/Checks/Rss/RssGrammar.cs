using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Rss.RssChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>The elements of RSS 2.0, 0.91 and 0.92: what may stand where, how often, and what is checked about it.</summary>
internal static class RssGrammar
{
    private static readonly ElementRule Category = Of(PlainText).With(new AttributeRule("domain"));

    private static readonly ElementRule Image = new()
    {
        Attributes = [new("rdf:resource"), new("rdf:about"), new("rdf:parseType")],
        Children = Table([SharedGrammar.Everywhere],
            ("title", Of(ImageTitle)),
            ("link", Of(ImageLink)),
            ("url", Of(FullUri, ImageUrl)),
            ("width", Of(ImageWidth)),
            ("height", Of(ImageHeight)),
            ("description", Of(PlainText)),
            ("dc:creator dc:subject", Of().Many),
            ("dc:date", Of(W3CDtf)),
            ("cc:license", Skipped)),
        TextBelongsIn = "url",
        End = EndImage,
    };

    private static readonly ElementRule TextInput = new()
    {
        Attributes = [new("rdf:about")],
        Children = Table(
            ("title", Of(PlainText)),
            ("description", Of()),
            ("name", Of(FormName)),
            ("link", Of(FullUri))),
        Start = scope => scope.Report(RssRules.TextInput, "<textInput> is read by no reader, and some programs fail at it; remove it"),
        End = EndTextInput,
    };

    private static readonly ElementRule Cloud = new()
    {
        Attributes = [new("domain", null, true), new("port", CloudPort, true), new("path", null, true), new("registerProcedure", null, true), new("protocol", null, true)],
    };

    private static readonly ElementRule SkipHours = new()
    {
        Children = Table(("hour", Of(SkipHour).Many)),
        End = scope => EndSkips(scope, "hour", 24, RssRules.SkipHoursMost),
    };

    private static readonly ElementRule SkipDays = new()
    {
        Children = Table(("day", Of(SkipDay).Many)),
        End = scope => EndSkips(scope, "day", 7, RssRules.SkipDaysMost),
    };

    private static readonly ElementRule Enclosure = new()
    {
        RepeatedRule = RssRules.OneEnclosure,
        Attributes = [new("url", AsElement(HttpUrl), true), new("length", EnclosureLength, true), new("type", MediaTypeAttribute, true)],
        Start = StartEnclosure,
    };

    private static readonly ElementRule Item = new()
    {
        Repeats = true,
        Children = Table([ModuleGrammar.Item, PodcastGrammar.ItunesItem, PodcastGrammar.Item],
            ("title", Of(ItemTitle, NotBlank)),
            ("link", Of(FullUri)),
            ("description", Of(ItemDescription)),
            ("author", Of(Contact)),
            ("category", Category.Many with { Values = [PlainText, NotBlank] }),
            ("comments", Of(FullUri)),
            ("enclosure", Enclosure),
            ("guid", Of(Guid).With(new AttributeRule("isPermaLink", IsPermaLink))),
            ("pubDate", Of(Rfc822, RememberDate)),
            ("source", Of(PlainText).With(new AttributeRule("url", AsElement(FullUri), true))),
            ("content:encoded", Of(HtmlText)),
            ("xhtml:body", AtomContent.XhtmlBody),
            ("atom:id", Of(FullUri)),
            ("atom:link", AtomGrammar.Link),
            ("atom:title", AtomGrammar.Content),
            ("atom:summary", AtomGrammar.Text),
            ("atom:author", AtomGrammar.Person with { Repeats = false }),
            ("atom:contributor", AtomGrammar.Person),
            ("atom:content", AtomGrammar.Content.Many),
            ("atom:published atom:updated", Of(Rfc3339)),
            ("dc:creator dc:subject", Of().Many),
            ("dc:date", Of(W3CDtf).Many),
            ("cc:license", Skipped),
            ("creativeCommons:license", Of(FullUri).Many)),
        Child = ItemChild,
        Start = StartItem,
        End = EndItem,
    };

    private static readonly ElementRule Channel = new()
    {
        Attributes = [new("indexing:index", YesNo)],
        Children = Table([ModuleGrammar.Channel, PodcastGrammar.ItunesChannel, PodcastGrammar.Channel],
            ("title", Of(ChannelTitle, NotBlank)),
            ("link", Of(ChannelLink)),
            ("description", Of(PlainText)),
            ("language", Of(Language)),
            ("copyright", Of(PlainText)),
            ("managingEditor webMaster", Of(Contact)),
            ("pubDate lastBuildDate", Of(Rfc822, RememberDate)),
            ("category", Category.Many),
            ("generator", Of()),
            ("docs", Of(FullUri, RememberDocs)),
            ("cloud", Cloud),
            ("ttl", Of(PositiveInteger)),
            ("image", Image),
            ("rating", Of().Many),
            ("textInput", TextInput),
            ("skipHours", SkipHours),
            ("skipDays", SkipDays),
            ("item", Item),
            ("blink", Of(Blink)),
            ("atom:author atom:contributor", AtomGrammar.Person),
            ("atom:category", AtomGrammar.Category),
            ("atom:generator", AtomGrammar.Generator),
            ("atom:id", Of(FullUri)),
            ("atom:icon atom:logo", Of(NotBlank, Uri)),
            ("atom:link", AtomGrammar.Link),
            ("atom:title atom:subtitle atom:rights", AtomGrammar.Text),
            ("atom:updated", Of(Rfc3339)),
            ("dc:creator dc:subject", Of().Many),
            ("dc:date", Of(W3CDtf)),
            ("cc:license", Skipped),
            ("creativeCommons:license", Of(FullUri).Many)),
        Start = StartChannel,
        Child = ChannelChild,
        End = EndChannel,
    };

    /// <summary>The root.</summary>
    public static readonly ElementRule Rss = new()
    {
        Attributes = [new("version", Version, true)],
        Children = Table(("channel", Channel), ("access:restriction", ModuleGrammar.AccessRestriction)),
        End = EndRss,
    };
}
