using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Extensions.PodcastChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Apple's elements for podcasts, https://help.apple.com/itc/podcasts_connect/#/itcb54353390, and the podcast namespace, https://podcastindex.org/namespace/1.0.</summary>
internal static class PodcastGrammar
{
    private static readonly ElementRule Short = Of(AtMost(255), PlainText);

    private static readonly Dictionary<string, ElementRule> ItunesBoth = Table(
        ("itunes:author itunes:subtitle", Short),
        ("itunes:block", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, null, "yes", "no", "clean"))),
        ("itunes:explicit", Of(Explicit)),
        ("itunes:keywords", Of(AtMost(255), PlainText, Keywords)),
        ("itunes:summary", Of(AtMost(4000), PlainText)),
        ("itunes:image", new ElementRule { Attributes = [new("href", Artwork, true)] }));

    private static readonly ElementRule Subcategory = new() { Repeats = true, Attributes = [new("text", SubcategoryName, true)] };

    /// <summary>In channels and feeds.</summary>
    public static readonly Dictionary<string, ElementRule> ItunesChannel = Table([ItunesBoth],
        ("itunes:owner", new ElementRule
        {
            Children = Table(("itunes:email", Of(Mailbox)), ("itunes:name", Short)),
            End = EndOwner,
        }),
        ("itunes:category", new ElementRule
        {
            Repeats = true,
            Attributes = [new("text", CategoryName, true)],
            Children = Table(("itunes:category", Subcategory)),
        }),
        ("itunes:pubDate", Of(Rfc822)),
        ("itunes:new-feed-url", Of(FullUri)),
        // A code with which Apple's directory proves who owns a podcast.
        ("itunes:applepodcastsverify", Of()),
        ("itunes:type", Of(SmallLetters(ExtensionRules.ItunesType, "episodic", "serial"))),
        ("itunes:title", Of()),
        ("itunes:complete", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, FeedRule.NoW3CClass, "yes", "no"))));

    /// <summary>In items and entries.</summary>
    public static readonly Dictionary<string, ElementRule> ItunesItem = Table([ItunesBoth],
        ("itunes:duration", Of(Duration)),
        ("itunes:title", Of()),
        ("itunes:episode itunes:season", Of(PositiveInteger)),
        ("itunes:order", Of(Integer)),
        ("itunes:isClosedCaptioned", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, FeedRule.NoW3CClass, "yes", "no"))),
        ("itunes:episodeType", Of(SmallLetters(ExtensionRules.ItunesEpisodeType, "full", "trailer", "bonus"))));

    // The podcast namespace: its elements are found by local name, as its address is written in several ways.

    private static readonly ValueCheck Words = Value(v => v.Length > 0, "text");
    private static readonly ValueCheck Url = WebAddress;
    private static readonly ValueCheck Integer0 = Value(v => long.TryParse(v, out var n) && n >= 0, "1");
    private static readonly ValueCheck Seconds = Value(IsSeconds, "12.5");
    private static readonly ValueCheck YesOrNo = Value(v => v is "yes" or "no", "yes");
    private static readonly ValueCheck Boolean = Value(v => v is "true" or "false", "true");
    private static readonly ValueCheck Date = Value(IsIsoDateTime, "2026-11-23T09:00:00Z");

    private static readonly ValueCheck FileType = Value(v => v.IndexOf('/', StringComparison.Ordinal) > 0 && v.Split('/', ';')[1].Length > 0, "audio/mpeg");

    private static readonly ElementRule Person = Podcast(Words, ("role", false, Value(PodcastRoles.IsRole, "host")), ("group", false, Value(PodcastRoles.IsGroup, "cast")), ("img", false, Url), ("href", false, Url)).Many;
    private static readonly ElementRule Block = Podcast(YesOrNo, ("id", false, null)).Many;
    private static readonly ElementRule Images = Podcast(null, ("srcset", true, Words));
    private static readonly ElementRule Image = Podcast(null, ("href", true, Url), ("alt", false, null), ("aspect-ratio", false, null), ("width", false, Integer0), ("height", false, Integer0), ("type", false, null), ("purpose", false, null)).Many;
    private static readonly ElementRule Location = Podcast(Words, ("geo", false, Value(v => v.StartsWith("geo:", StringComparison.Ordinal), "geo:59.91,10.75")), ("osm", false, Value(IsOsm, "R406091")), ("rel", false, null), ("country", false, null)).Many;
    private static readonly ElementRule License = Podcast(Words, ("url", false, Url)) with { End = NeedUrl };
    private static readonly ElementRule Funding = Podcast(Words, ("url", true, Url)).Many;
    private static readonly ElementRule SocialInteract = Podcast(null, ("protocol", true, null), ("uri", false, Words), ("accountId", false, null), ("accountUrl", false, Url), ("priority", false, Integer0)).Many with { End = NeedPlace };
    private static readonly ElementRule Chat = Podcast(null, ("server", true, null), ("protocol", true, null), ("accountId", false, null), ("space", false, null), ("embedUrl", false, Url));
    private static readonly ElementRule RemoteItem = Podcast(null, ("feedGuid", true, Value(IsGuid, "917393e3-1b1e-5cef-ace4-edaa54e1f810")), ("feedUrl", false, Url), ("itemGuid", false, null), ("medium", false, null), ("title", false, null)).Many;
    private static readonly ElementRule Txt = Podcast(Words, ("purpose", false, null)).Many;
    private static readonly ElementRule Recipient = Podcast(null, ("name", false, null), ("type", true, null), ("address", true, null), ("customKey", false, null), ("customValue", false, null), ("split", true, Integer0), ("fee", false, Boolean)).Many;
    private static readonly ElementRule TimeSplit = Podcast(null, ("startTime", true, Seconds), ("duration", true, Seconds), ("remoteStartTime", false, Seconds), ("remotePercentage", false, Integer0)).Many with { Children = Table(("remoteItem", RemoteItem), ("valueRecipient", Recipient)) };
    private static readonly ElementRule PodcastValue = Podcast(null, ("type", true, null), ("method", true, null), ("suggested", false, null)).Many with
    {
        Children = Table(("valueRecipient", Recipient), ("valueTimeSplit", TimeSplit)),
        End = value => Need(value, "valueRecipient"),
    };

    private static readonly ElementRule Source = Podcast(null, ("uri", true, Words), ("contentType", false, FileType)).Many;
    private static readonly ElementRule AlternateEnclosure = Podcast(null, ("type", true, FileType), ("length", false, Integer0), ("bitrate", false, Seconds), ("height", false, Integer0), ("lang", false, null), ("title", false, null), ("rel", false, null), ("codecs", false, null), ("default", false, Boolean)).Many with
    {
        Children = Table(("source", Source), ("integrity", Podcast(null, ("type", true, Value(v => v is "sri" or "pgp-signature", "sri")), ("value", true, Words)))),
        End = enclosure => Need(enclosure, "source"),
    };

    private static readonly Dictionary<string, ElementRule> Both = Table(
        ("person", Person), ("block", Block), ("images", Images), ("image", Image), ("location", Location), ("license", License), ("chat", Chat), ("txt", Txt), ("value", PodcastValue),
        ("remoteItem", RemoteItem), ("medium", Podcast(Value(IsMedium, "podcast"))),
        ("contentLink", Podcast(null, ("href", true, Url)).Many with { Content = ElementContent.Text }));

    private static readonly Dictionary<string, ElementRule> OfItem = Table([Both],
        ("transcript", Podcast(null, ("url", true, Url), ("type", true, FileType), ("language", false, null), ("rel", false, Value(v => v == "captions", "captions"))).Many),
        ("chapters", Podcast(null, ("url", true, Url), ("type", true, FileType))),
        ("soundbite", Podcast(null, ("startTime", true, Seconds), ("duration", true, Seconds)).Many with { Content = ElementContent.Text }),
        ("season", Podcast(Value(v => long.TryParse(v, out _), "1"), ("name", false, null))),
        ("episode", Podcast(Value(IsSeconds, "1"), ("display", false, null))),
        ("alternateEnclosure", AlternateEnclosure),
        ("funding", Funding), ("socialInteract", SocialInteract));

    private static readonly ElementRule LiveItem = Podcast(null, ("status", true, Value(v => v is "pending" or "live" or "ended", "pending")), ("start", true, Date), ("end", false, Date)).Many with
    {
        Content = ElementContent.Anything,
        Within = (_, child) => OfPodcast(child) && OfItem.TryGetValue(child.LocalName, out var rule) ? rule : Skipped,
    };

    private static readonly Dictionary<string, ElementRule> OfChannel = Table([Both],
        ("locked", Podcast(YesOrNo, ("owner", false, null))),
        ("funding", Funding), ("socialInteract", SocialInteract),
        ("trailer", Podcast(Words, ("url", true, Url), ("pubdate", true, Value(v => Dates.Rfc822Date.Read(v).Value is not null, "Mon, 23 Nov 2026 09:00:00 +0000")), ("length", false, Integer0), ("type", false, FileType), ("season", false, Integer0)).Many),
        ("guid", Podcast(Value(IsGuid, "917393e3-1b1e-5cef-ace4-edaa54e1f810"))),
        ("podroll", Podcast(null) with { Children = Table(("remoteItem", RemoteItem)) }),
        ("publisher", Podcast(null) with { Children = Table(("remoteItem", RemoteItem)) }),
        ("updateFrequency", Podcast(Words, ("complete", false, Boolean), ("dtstart", false, Value(v => IsIsoDateTime(v) || Dates.Rfc3339Date.ReadW3CDtf(v).Value is not null, "2026-11-23T09:00:00Z")), ("rrule", false, null))),
        ("podping", Podcast(null, ("usesPodping", false, Boolean))),
        ("liveItem", LiveItem));

    /// <summary>Nothing that the namespaces of RSS and Atom know by prefix: see <see cref="RuleOf"/>.</summary>
    public static readonly Dictionary<string, ElementRule> Channel = [];

    /// <summary>See <see cref="Channel"/>.</summary>
    public static readonly Dictionary<string, ElementRule> Item = Channel;

    /// <summary>The row for an element of the podcast namespace.</summary>
    public static ElementRule RuleOf(ElementScope parent, ElementScope element)
    {
        var table = parent.LocalName switch
        {
            "channel" or "feed" or "source" => OfChannel,
            "item" or "entry" => OfItem,
            _ => parent.Rule.Children,
        };
        if (table.TryGetValue(element.LocalName, out var rule))
            return rule;
        var isElsewhere = OfChannel.ContainsKey(element.LocalName) || OfItem.ContainsKey(element.LocalName);
        element.Report(ExtensionRules.PodcastElement, isElsewhere
            ? $"<podcast:{element.LocalName}> does not stand in <{parent.Name}>; move it to the {(OfChannel.ContainsKey(element.LocalName) ? "channel" : "item")}"
            : $"<podcast:{element.LocalName}> is not in the podcast namespace; remove it, or correct its name");
        return Skipped;
    }
}
