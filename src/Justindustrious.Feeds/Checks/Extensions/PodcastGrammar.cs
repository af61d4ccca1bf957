using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using static Justindustrious.Feeds.Checks.Extensions.PodcastChecks;
using static Justindustrious.Feeds.Checks.Extensions.PodcastValues;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>
/// The podcast namespace, https://podcastindex.org/namespace/1.0. Its elements are found by local name, since its address is written in several
/// ways.
/// </summary>
internal static class PodcastGrammar
{
    private const string ExampleDate = "2026-11-23T09:00:00Z";
    private const string ExampleGuid = "917393e3-1b1e-5cef-ace4-edaa54e1f810";

    private static readonly ValueCheck Words = Value(v => v.Length > 0, "text");
    private static readonly ValueCheck Url = WebAddress;
    private static readonly ValueCheck Count = Value(IsNonNegativeInteger, "1");
    private static readonly ValueCheck Seconds = Value(IsSeconds, "12.5");
    private static readonly ValueCheck YesOrNo = Value(v => v is "yes" or "no", "yes");
    private static readonly ValueCheck Boolean = Value(v => v is "true" or "false", "true");
    private static readonly ValueCheck Date = Value(IsIsoDateTime, ExampleDate);
    private static readonly ValueCheck FileType = Value(IsMediaType, "audio/mpeg");
    private static readonly ValueCheck FeedGuid = Value(IsGuid, ExampleGuid);

    private static readonly ElementRule Person = Row(Words,
        ("role", false, Value(PodcastRoles.IsRole, "host")), ("group", false, Value(PodcastRoles.IsGroup, "cast")), ("img", false, Url),
        ("href", false, Url)).Many;

    private static readonly ElementRule Block = Row(YesOrNo, ("id", false, null)).Many;
    private static readonly ElementRule Images = Row(null, ("srcset", true, Words));

    private static readonly ElementRule Image = Row(null,
        ("href", true, Url), ("alt", false, null), ("aspect-ratio", false, null), ("width", false, Count), ("height", false, Count), ("type", false, null),
        ("purpose", false, null)).Many;

    private static readonly ElementRule Location = Row(Words,
        ("geo", false, Value(IsGeoUri, "geo:59.91,10.75")), ("osm", false, Value(IsOsm, "R406091")), ("rel", false, null), ("country", false, null)).Many;

    private static readonly ElementRule License = Row(Words, ("url", false, Url)) with { End = EndLicense };
    private static readonly ElementRule Funding = Row(Words, ("url", true, Url)).Many;

    private static readonly ElementRule SocialInteract = Row(null,
        ("protocol", true, null), ("uri", false, Words), ("accountId", false, null), ("accountUrl", false, Url), ("priority", false, Count)).Many with
    {
        End = EndSocialInteract,
    };

    private static readonly ElementRule Chat = Row(null,
        ("server", true, null), ("protocol", true, null), ("accountId", false, null), ("space", false, null), ("embedUrl", false, Url));

    private static readonly ElementRule RemoteItem = Row(null,
        ("feedGuid", true, FeedGuid), ("feedUrl", false, Url), ("itemGuid", false, null), ("medium", false, null), ("title", false, null)).Many;

    private static readonly ElementRule Txt = Row(Words, ("purpose", false, null)).Many;

    private static readonly ElementRule Recipient = Row(null,
        ("name", false, null), ("type", true, null), ("address", true, null), ("customKey", false, null), ("customValue", false, null), ("split", true, Count),
        ("fee", false, Boolean)).Many;

    private static readonly ElementRule TimeSplit = Row(null,
        ("startTime", true, Seconds), ("duration", true, Seconds), ("remoteStartTime", false, Seconds), ("remotePercentage", false, Count)).Many with
    {
        Children = Table(("remoteItem", RemoteItem), ("valueRecipient", Recipient)),
    };

    private static readonly ElementRule PodcastValue = Row(null, ("type", true, null), ("method", true, null), ("suggested", false, null)).Many with
    {
        Children = Table(("valueRecipient", Recipient), ("valueTimeSplit", TimeSplit)),
        End = value => RequireChild(value, "valueRecipient"),
    };

    private static readonly ElementRule Source = Row(null, ("uri", true, Words), ("contentType", false, FileType)).Many;

    private static readonly ElementRule Integrity = Row(null, ("type", true, Value(v => v is "sri" or "pgp-signature", "sri")), ("value", true, Words));

    private static readonly ElementRule AlternateEnclosure = Row(null,
        ("type", true, FileType), ("length", false, Count), ("bitrate", false, Seconds), ("height", false, Count), ("lang", false, null),
        ("title", false, null), ("rel", false, null), ("codecs", false, null), ("default", false, Boolean)).Many with
    {
        Children = Table(("source", Source), ("integrity", Integrity)),
        End = enclosure => RequireChild(enclosure, "source"),
    };

    private static readonly Dictionary<string, ElementRule> Both = Table(
        ("person", Person),
        ("block", Block),
        ("images", Images),
        ("image", Image),
        ("location", Location),
        ("license", License),
        ("chat", Chat),
        ("txt", Txt),
        ("value", PodcastValue),
        ("remoteItem", RemoteItem),
        ("medium", Row(Value(IsMedium, "podcast"))),
        ("contentLink", Row(null, ("href", true, Url)).Many with { Content = ElementContent.Text }));

    private static readonly Dictionary<string, ElementRule> OfItem = Table([Both],
        ("transcript", Row(null,
            ("url", true, Url), ("type", true, FileType), ("language", false, null), ("rel", false, Value(v => v == "captions", "captions"))).Many),
        ("chapters", Row(null, ("url", true, Url), ("type", true, FileType))),
        ("soundbite", Row(null, ("startTime", true, Seconds), ("duration", true, Seconds)).Many with { Content = ElementContent.Text }),
        ("season", Row(Value(IsInteger, "1"), ("name", false, null))),
        ("episode", Row(Value(IsSeconds, "1"), ("display", false, null))),
        ("alternateEnclosure", AlternateEnclosure),
        ("funding", Funding),
        ("socialInteract", SocialInteract));

    private static readonly ElementRule LiveItem = Row(null,
        ("status", true, Value(v => v is "pending" or "live" or "ended", "pending")), ("start", true, Date), ("end", false, Date)).Many with
    {
        Content = ElementContent.Anything,
        Within = (_, child) => Has(child) && OfItem.TryGetValue(child.LocalName, out var rule) ? rule : Skipped,
    };

    private static readonly Dictionary<string, ElementRule> OfChannel = Table([Both],
        ("locked", Row(YesOrNo, ("owner", false, null))),
        ("funding", Funding),
        ("socialInteract", SocialInteract),
        ("trailer", Row(Words,
            ("url", true, Url), ("pubdate", true, Value(v => Rfc822Date.Read(v).Value is not null, "Mon, 23 Nov 2026 09:00:00 +0000")),
            ("length", false, Count), ("type", false, FileType), ("season", false, Count)).Many),
        ("guid", Row(FeedGuid)),
        ("podroll", Row(null) with { Children = Table(("remoteItem", RemoteItem)) }),
        ("publisher", Row(null) with { Children = Table(("remoteItem", RemoteItem)) }),
        ("updateFrequency", Row(Words,
            ("complete", false, Boolean), ("dtstart", false, Value(v => IsIsoDateTime(v) || Rfc3339Date.ReadW3CDtf(v).Value is not null, ExampleDate)),
            ("rrule", false, null))),
        ("podping", Row(null, ("usesPodping", false, Boolean))),
        ("liveItem", LiveItem));

    /// <summary>Tells whether an element is of the podcast namespace.</summary>
    public static bool Has(ElementScope element) => KnownNamespaces.UncheckedName(element.Namespace) == "Podcasting 2.0";

    /// <summary>Finds the row of an element of the podcast namespace.</summary>
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
        var isOfChannel = OfChannel.ContainsKey(element.LocalName);
        element.Report(ExtensionRules.PodcastElement, isOfChannel || OfItem.ContainsKey(element.LocalName)
            ? $"<podcast:{element.LocalName}> does not stand in <{parent.Name}>; move it to the {(isOfChannel ? "channel" : "item")}"
            : $"<podcast:{element.LocalName}> is not in the podcast namespace; remove it, or correct its name");
        return Skipped;
    }
}
