using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using static Justindustrious.Feeds.Checks.Extensions.PodcastChecks;
using static Justindustrious.Feeds.Checks.Extensions.PodcastValues;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;

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
    private static readonly ValueCheck Integer = Value(IsInteger, "1");
    private static readonly ValueCheck Number = Value(IsDecimal, "12.5");
    private static readonly ValueCheck YesOrNo = Value(v => v is "yes" or "no", "yes");
    private static readonly ValueCheck Boolean = Value(v => v is "true" or "false", "true");
    private static readonly ValueCheck Date = Value(IsIsoDateTime, ExampleDate);
    private static readonly ValueCheck FileType = Value(IsMediaType, "audio/mpeg");
    private static readonly ValueCheck FeedGuid = Value(IsGuid, ExampleGuid);
    private static readonly ValueCheck Tag = Value(IsLanguageTag, "en");
    private static readonly ValueCheck Medium = OneOf(PodcastWords.Mediums);

    private static readonly ElementRule Person = Row([Words, UpTo(128)],
        ("role", false, Value(PodcastRoles.IsRole, "host")), ("group", false, Value(PodcastRoles.IsGroup, "cast")), ("img", false, Url),
        ("href", false, Url)).Many;

    private static readonly ElementRule Block = Row([YesOrNo], ("id", false, OneOf(PodcastWords.Services))).Many;
    private static readonly ElementRule Images = Row(null, ("srcset", true, Words));

    private static readonly ElementRule Image = Row(null,
        ("href", true, Url), ("alt", false, null), ("aspect-ratio", false, Value(IsAspectRatio, "16/9")), ("width", false, Count), ("height", false, Count),
        ("type", false, Value(IsMediaType, "image/jpeg")), ("purpose", false, UpTo(128))).Many;

    private static readonly ElementRule Location = Row([Words, UpTo(128)],
        ("rel", false, OneOf(["subject", "creator"])), ("geo", false, Value(IsGeoUri, "geo:59.91,10.75")), ("osm", false, Value(IsOsm, "R406091")),
        ("country", false, Value(CountryCheck.IsCode, "NO"))).Many;

    private static readonly ElementRule License = Row([Words, UpTo(128)], ("url", false, Url)) with { End = EndLicense };
    private static readonly ElementRule Funding = Row([Words, UpTo(128)], ("url", true, Url)).Many;

    private static readonly ElementRule SocialInteract = Row(null,
        ("protocol", true, OneOf(PodcastWords.SocialProtocols)), ("uri", false, Address), ("accountId", false, null), ("accountUrl", false, Url),
        ("priority", false, Count)).Many with
    {
        End = EndSocialInteract,
    };

    private static readonly ElementRule Chat = Row(null,
        ("server", true, Value(IsHostName, "irc.example.org")), ("protocol", true, OneOf(PodcastWords.ChatProtocols)), ("accountId", false, null),
        ("space", false, null), ("embedUrl", false, Url));

    private static readonly ElementRule RemoteItem = Row(null,
        ("feedGuid", true, FeedGuid), ("feedUrl", false, Url), ("itemGuid", false, null), ("medium", false, Medium), ("title", false, null)).Many;

    private static readonly ElementRule Txt = Row([Words, UpTo(4000)], ("purpose", false, UpTo(128))).Many with { End = PodcastRelations.EndTxt };

    private static readonly ElementRule Recipient = Row(null,
        ("name", false, null), ("type", true, OneOf(PodcastWords.ValueSlugs)), ("address", true, Words), ("customKey", false, null),
        ("customValue", false, null), ("split", true, Count), ("fee", false, Boolean)).Many with
    {
        End = PodcastRelations.EndRecipient,
    };

    private static readonly ElementRule TimeSplit = Row(null,
        ("startTime", true, Number), ("duration", true, Number), ("remoteStartTime", false, Number),
        ("remotePercentage", false, Value(IsPercentage, "95"))).Many with
    {
        Children = Table(("remoteItem", RemoteItem), ("valueRecipient", Recipient)),
        End = PodcastRelations.EndTimeSplit,
    };

    private static readonly ElementRule PodcastValue = Row(null,
        ("type", true, OneOf(PodcastWords.ValueSlugs)), ("method", true, OneOf(PodcastWords.ValueSlugs)), ("suggested", false, Number)).Many with
    {
        Children = Table(("valueRecipient", Recipient), ("valueTimeSplit", TimeSplit)),
        End = value => RequireChild(value, "valueRecipient"),
    };

    private static readonly ElementRule Source = Row(null, ("uri", true, Address), ("contentType", false, FileType)).Many;

    private static readonly ElementRule Integrity = Row(null, ("type", true, OneOf(["sri", "pgp-signature"])), ("value", true, Words)) with
    {
        End = PodcastRelations.EndIntegrity,
    };

    private static readonly ElementRule AlternateEnclosure = Row(null,
        ("type", true, FileType), ("length", false, Count), ("bitrate", false, Number), ("height", false, Count), ("lang", false, Tag),
        ("title", false, UpTo(32)), ("rel", false, UpTo(32)), ("codecs", false, null), ("default", false, Boolean)).Many with
    {
        Children = Table(("source", Source), ("integrity", Integrity)),
        End = enclosure => RequireChild(enclosure, "source"),
    };

    private static readonly Dictionary<string, ElementRule> Both = Table(
        ("person", Person),
        ("images", Images),
        ("image", Image),
        ("location", Location),
        ("license", License),
        ("chat", Chat),
        ("txt", Txt),
        ("value", PodcastValue),
        ("funding", Funding),
        ("socialInteract", SocialInteract));

    /// <summary>In items, entries and podcast:liveItem.</summary>
    public static readonly Dictionary<string, ElementRule> OfItem = Table([Both],
        ("transcript", Row(null,
            ("url", true, Url), ("type", true, TranscriptType), ("language", false, Tag), ("rel", false, OneOf(["captions"]))).Many),
        ("chapters", Row(null, ("url", true, Url), ("type", true, FileType))),
        ("soundbite", Row(null, ("startTime", true, Number), ("duration", true, Number)).Many with
        {
            Content = ElementContent.Text,
            Values = [UpTo(128)],
            End = PodcastRelations.EndSoundbite,
        }),
        ("season", Row([Integer], ("name", false, UpTo(128)))),
        ("episode", Row([Number], ("display", false, UpTo(32)))),
        ("alternateEnclosure", AlternateEnclosure),
        ("contentLink", Row(null, ("href", true, Url)).Many with { Content = ElementContent.Text }));

    private static readonly ElementRule LiveItem = Row(null,
        ("status", true, OneOf(["pending", "live", "ended"])), ("start", true, Date), ("end", false, Date)).Many with
    {
        // It has what an item has. Its guid is not compared with those of items: the recording of a stream may keep the stream's.
        Within = (_, child) => Has(child) ? Find(OfItem, child, "podcast:liveItem") : RssGrammar.InLiveItem(child.Name),
        End = PodcastRelations.EndLiveItem,
    };

    /// <summary>In channels and feeds.</summary>
    public static readonly Dictionary<string, ElementRule> OfChannel = Table([Both],
        ("locked", Row([YesOrNo], ("owner", false, Value(EmailCheck.IsAddress, "ann@example.org")))),
        ("trailer", Row([Words, UpTo(128)],
            ("url", true, Url), ("pubdate", true, Value(v => Rfc822Date.Read(v).Value is not null, "Mon, 23 Nov 2026 09:00:00 +0000")),
            ("length", false, Count), ("type", false, FileType), ("season", false, Count)).Many),
        ("guid", Row([ShowGuid])),
        ("block", Block),
        ("remoteItem", RemoteItem),
        ("medium", Row([Medium]) with { End = PodcastShowChecks.EndMedium }),
        ("podroll", Row(null) with { Children = Table(("remoteItem", RemoteItem)), End = podroll => RequireChild(podroll, "remoteItem") }),
        ("publisher", Row(null) with
        {
            Children = Table(("remoteItem", PodcastRelations.PublisherItem(RemoteItem))),
            End = PodcastRelations.EndPublisher,
        }),
        ("updateFrequency", Row([Words, UpTo(128)],
            ("complete", false, Boolean), ("dtstart", false, Value(v => IsIsoDateTime(v) || Rfc3339Date.ReadW3CDtf(v).Value is not null, ExampleDate)),
            ("rrule", false, RecurrenceRule.Check)) with { End = PodcastRelations.EndUpdateFrequency }),
        ("podping", Row(null, ("usesPodping", false, Boolean))),
        ("liveItem", LiveItem));

    /// <summary>Tells whether an element is of the podcast namespace.</summary>
    public static bool Has(ElementScope element) => KnownNamespaces.UncheckedName(element.Namespace) == "Podcasting 2.0";

    /// <summary>Finds the row of an element of the podcast namespace.</summary>
    public static ElementRule RuleOf(ElementScope parent, ElementScope element) => parent.Name switch
    {
        "channel" or "feed" or "source" => Find(OfChannel, element, parent.Name),
        "item" or "entry" => Find(OfItem, element, parent.Name),
        _ => Find(Has(parent) ? parent.Rule.Children : [], element, parent.Name),
    };

    private static ElementRule Find(Dictionary<string, ElementRule> table, ElementScope element, string parent)
    {
        if (table.TryGetValue(element.LocalName, out var rule))
            return rule;
        PodcastNames.Report(element, parent);
        return Skipped;
    }
}
