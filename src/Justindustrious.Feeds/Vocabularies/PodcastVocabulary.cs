namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The podcast namespace of Podcasting 2.0, with the words of its lists as of May 2026.</summary>
internal sealed class PodcastVocabulary : BuiltInVocabulary
{
    // Kinds of values
    public static readonly ValueKind Seconds = new("a number of seconds", "12.5");
    public static readonly ValueKind Amount = new("a number", "0.00000005");
    public static readonly ValueKind Number = new("a number", "1");
    public static readonly ValueKind SeasonNumber = new("a whole number", "1");
    public static readonly ValueKind Percentage = new("a whole number from 0 to 100", "95");
    public static readonly ValueKind YesNo = ValueKind.OneOf("yes", "no");
    public static readonly ValueKind Moment = new("a date with a time, by ISO 8601", "2026-11-23T09:00:00Z");
    public static readonly ValueKind Start = new("a date of ISO 8601, with or without a time", "2026-11-23T09:00:00Z");
    public static readonly ValueKind Recurrence = new("a recurrence rule (RFC 5545)", "FREQ=WEEKLY;BYDAY=MO");
    public static readonly ValueKind FeedGuid = new("a UUID", "917393e3-1b1e-5cef-ace4-edaa54e1f810");
    public static readonly ValueKind ShowGuid = new("a UUID of version 5, made of the feed's address", "917393e3-1b1e-5cef-ace4-edaa54e1f810");
    public static readonly ValueKind Role = new("a role of the Podcast Taxonomy", "host");
    public static readonly ValueKind Group = new("a group of the Podcast Taxonomy", "cast");
    public static readonly ValueKind Geo = new("a geo URI (RFC 5870)", "geo:59.91,10.75");
    public static readonly ValueKind Osm = new("an OpenStreetMap identifier", "R406091");
    public static readonly ValueKind Country = new("a country's code of ISO 3166-1", "NO");
    public static readonly ValueKind LocationRelation = ValueKind.OneOf("subject", "creator");
    public static readonly ValueKind AspectRatio = new("an aspect ratio as CSS writes it", "16/9");
    public static readonly ValueKind PictureType = new("a media type", "image/jpeg");
    public static readonly ValueKind TranscriptType = new("a media type", "text/vtt");
    public static readonly ValueKind Captions = ValueKind.OneOf("captions");
    public static readonly ValueKind IntegrityType = ValueKind.OneOf("sri", "pgp-signature");
    public static readonly ValueKind Status = ValueKind.OneOf("pending", "live", "ended");
    public static readonly ValueKind MediumName = ValueKind.OneOf(PodcastWords.Mediums);
    public static readonly ValueKind PublisherMedium = ValueKind.OneOf("publisher");
    public static readonly ValueKind Service = ValueKind.OneOf(PodcastWords.Services).DescribedAs("one of the 58 services of the namespace's list");
    public static readonly ValueKind SocialProtocol = ValueKind.OneOf(PodcastWords.SocialProtocols);
    public static readonly ValueKind ChatProtocol = ValueKind.OneOf(PodcastWords.ChatProtocols);
    public static readonly ValueKind HostName = new("a host's name", "irc.example.org");
    public static readonly ValueKind ValueSlug = ValueKind.OneOf(PodcastWords.ValueSlugs);
    public static readonly ValueKind Label = ValueKind.Text.UpTo(128);
    public static readonly ValueKind LongLabel = ValueKind.Any.UpTo(128);
    public static readonly ValueKind ShortLabel = ValueKind.Any.UpTo(32);

    // In channels and items
    public static readonly VocabularyElement Person = new("person")
    {
        Places = Both, Repeats = true, Text = Label, Specification = Tag("person"),
        Attributes = [new("role", Role), new("group", Group), new("img", ValueKind.Address), new("href", ValueKind.Address)],
    };

    public static readonly VocabularyElement Block = new("block")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, Text = YesNo, Specification = Tag("block"), Attributes = [new("id", Service)],
    };

    public static readonly VocabularyElement Images = new("images")
    {
        Places = Both, Specification = Tag("images-(deprecated)"), Attributes = [Must("srcset", ValueKind.Text)],
    };

    public static readonly VocabularyElement Image = new("image")
    {
        Places = Both, Repeats = true, Specification = Tag("image"),
        Attributes =
        [
            Must("href", ValueKind.Address), Any("alt"), new("aspect-ratio", AspectRatio), new("width", ValueKind.Count), new("height", ValueKind.Count),
            new("type", PictureType), new("purpose", LongLabel),
        ],
    };

    public static readonly VocabularyElement Location = new("location")
    {
        Places = Both, Repeats = true, Text = Label, Specification = Tag("location"),
        Attributes = [new("rel", LocationRelation), new("geo", Geo), new("osm", Osm), new("country", Country)],
    };

    public static readonly VocabularyElement License = new("license")
    {
        Places = Both, Text = Label, Specification = Tag("license"), Attributes = [new("url", ValueKind.Address)],
    };

    public static readonly VocabularyElement Chat = new("chat")
    {
        Places = Both, Specification = Tag("chat"),
        Attributes =
        [
            Must("server", HostName), Must("protocol", ChatProtocol), Any("accountId"), Any("space"), new("embedUrl", ValueKind.Address),
        ],
    };

    public static readonly VocabularyElement Txt = new("txt")
    {
        Places = Both, Repeats = true, Text = ValueKind.Text.UpTo(4000), Specification = Tag("txt"), Attributes = [new("purpose", LongLabel)],
    };

    public static readonly VocabularyElement RemoteItem = new("remoteItem")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, Specification = Tag("remote-item"), Attributes = Remote(new("medium", MediumName)),
    };

    public static readonly VocabularyElement ValueRecipient = new("valueRecipient")
    {
        Repeats = true, IsRequired = true, Specification = Tag("value-recipient"),
        Attributes =
        [
            Any("name"), Must("type", ValueSlug), Must("address", ValueKind.Text), Any("customKey"), Any("customValue"), Must("split", ValueKind.Count),
            new("fee", ValueKind.Boolean),
        ],
    };

    /// <summary>The recipient of a part of the time, which may be a remote item instead.</summary>
    public static readonly VocabularyElement TimeSplitRecipient = new("valueRecipient")
    {
        Repeats = true, Specification = Tag("value-recipient"), Attributes = ValueRecipient.Attributes,
    };

    public static readonly VocabularyElement ValueTimeSplit = new("valueTimeSplit")
    {
        Repeats = true, Specification = Tag("value-time-split"),
        Attributes = [Must("startTime", Seconds), Must("duration", Seconds), new("remoteStartTime", Seconds), new("remotePercentage", Percentage)],
        Children = [RemoteItem, TimeSplitRecipient],
    };

    public static readonly VocabularyElement Value = new("value")
    {
        Places = Both, Repeats = true, Specification = Tag("value"),
        Attributes = [Must("type", ValueSlug), Must("method", ValueSlug), new("suggested", Amount)],
        Children = [ValueRecipient, ValueTimeSplit],
    };

    public static readonly VocabularyElement Medium = new("medium") { Places = VocabularyPlaces.Feed, Text = MediumName, Specification = Tag("medium") };

    public static readonly VocabularyElement ContentLink = new("contentLink")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Any, Specification = Tag("content-link"), Attributes = [Must("href", ValueKind.Address)],
    };

    public static readonly VocabularyElement Funding = new("funding")
    {
        Places = Both, Repeats = true, Text = Label, Specification = Tag("funding"), Attributes = [Must("url", ValueKind.Address)],
    };

    public static readonly VocabularyElement SocialInteract = new("socialInteract")
    {
        Places = Both, Repeats = true, Specification = Tag("social-interact"),
        Attributes =
        [
            Must("protocol", SocialProtocol), new("uri", ValueKind.Iri), Any("accountId"), new("accountUrl", ValueKind.Address), new("priority", ValueKind.Count),
        ],
    };

    // In items
    public static readonly VocabularyElement Transcript = new("transcript")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Specification = Tag("transcript"),
        Attributes = [Must("url", ValueKind.Address), Must("type", TranscriptType), new("language", ValueKind.Language), new("rel", Captions)],
    };

    public static readonly VocabularyElement Chapters = new("chapters")
    {
        Places = VocabularyPlaces.Post, Specification = Tag("chapters"), Attributes = [Must("url", ValueKind.Address), Must("type", ValueKind.MediaType)],
    };

    public static readonly VocabularyElement Soundbite = new("soundbite")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Text = LongLabel, Specification = Tag("soundbite"),
        Attributes = [Must("startTime", Seconds), Must("duration", Seconds)],
    };

    public static readonly VocabularyElement Season = new("season")
    {
        Places = VocabularyPlaces.Post, Text = SeasonNumber, Specification = Tag("season"), Attributes = [new("name", LongLabel)],
    };

    public static readonly VocabularyElement Episode = new("episode")
    {
        Places = VocabularyPlaces.Post, Text = Number, Specification = Tag("episode"), Attributes = [new("display", ShortLabel)],
    };

    public static readonly VocabularyElement Source = new("source")
    {
        Repeats = true, IsRequired = true, Specification = Tag("source"), Attributes = [Must("uri", ValueKind.Iri), new("contentType", ValueKind.MediaType)],
    };

    public static readonly VocabularyElement Integrity = new("integrity")
    {
        Specification = Tag("integrity"), Attributes = [Must("type", IntegrityType), Must("value", ValueKind.Text)],
    };

    public static readonly VocabularyElement AlternateEnclosure = new("alternateEnclosure")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Specification = Tag("alternate-enclosure"),
        Attributes =
        [
            Must("type", ValueKind.MediaType), new("length", ValueKind.Count), new("bitrate", Number), new("height", ValueKind.Count),
            new("lang", ValueKind.Language), new("title", ShortLabel), new("rel", ShortLabel), Any("codecs"), new("default", ValueKind.Boolean),
        ],
        Children = [Source, Integrity],
    };

    // In channels
    public static readonly VocabularyElement Locked = new("locked")
    {
        Places = VocabularyPlaces.Feed, Text = YesNo, Specification = Tag("locked"), Attributes = [new("owner", ValueKind.Email)],
    };

    public static readonly VocabularyElement Trailer = new("trailer")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, Text = Label, Specification = Tag("trailer"),
        Attributes =
        [
            Must("url", ValueKind.Address), Must("pubdate", ValueKind.Rfc822Date), new("length", ValueKind.Count), new("type", ValueKind.MediaType),
            new("season", ValueKind.Count),
        ],
    };

    public static readonly VocabularyElement Guid = new("guid") { Places = VocabularyPlaces.Feed, Text = ShowGuid, Specification = Tag("guid") };

    public static readonly VocabularyElement PodrollItem = new("remoteItem")
    {
        Repeats = true, IsRequired = true, Specification = Tag("remote-item"), Attributes = RemoteItem.Attributes,
    };

    public static readonly VocabularyElement Podroll = new("podroll") { Places = VocabularyPlaces.Feed, Specification = Tag("podroll"), Children = [PodrollItem] };

    /// <summary>The publisher's own feed.</summary>
    public static readonly VocabularyElement PublisherItem = new("remoteItem")
    {
        IsRequired = true, Specification = Tag("remote-item"), Attributes = Remote(Must("medium", PublisherMedium)),
    };

    public static readonly VocabularyElement Publisher = new("publisher")
    {
        Places = VocabularyPlaces.Feed, Specification = Tag("publisher"), Children = [PublisherItem],
    };

    public static readonly VocabularyElement UpdateFrequency = new("updateFrequency")
    {
        Places = VocabularyPlaces.Feed, Text = Label, Specification = Tag("update-frequency"),
        Attributes = [new("complete", ValueKind.Boolean), new("dtstart", Start), new("rrule", Recurrence)],
    };

    public static readonly VocabularyElement Podping = new("podping")
    {
        Places = VocabularyPlaces.Feed, Specification = Tag("podping"), Attributes = [new("usesPodping", ValueKind.Boolean)],
    };

    /// <summary>A live item has what an item has, of RSS and of every vocabulary.</summary>
    public static readonly VocabularyElement LiveItem = new("liveItem")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, HoldsAnything = true, Specification = Tag("live-item"),
        Attributes = [Must("status", Status), Must("start", Moment), new("end", Moment)],
    };

    public static readonly PodcastVocabulary Instance = new()
    {
        Rules = VocabularyRules.Podcast,
        OtherNamespaces = ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"],
        Specification = new("https://podcastindex.org/namespace/1.0"),
        // Most of these names are from drafts of the namespace.
        FormerNames = new Dictionary<string, string>
        {
            ["comments"] = "write <podcast:socialInteract> with the address of the post where people talk",
            ["social"] = "write <podcast:socialInteract> with the address of the post where people talk",
            ["socialSignUp"] = "remove it: the namespace has no element for it",
            ["id"] = "write <podcast:guid> for the podcast's own identity, or remove it",
            ["previousUrl"] = "remove it: an address that was left redirects to the new one, and Apple reads <itunes:new-feed-url>",
            ["complete"] = "write complete=\"true\" on <podcast:updateFrequency>",
            ["recommendations"] = "write <podcast:podroll>",
        },
    };

    private PodcastVocabulary()
        : base(
            "https://podcastindex.org/namespace/1.0", "podcast",
            Person, Block, Images, Image, Location, License, Chat, Txt, Value, RemoteItem, Medium, ContentLink, Funding, SocialInteract,
            Transcript, Chapters, Soundbite, Season, Episode, AlternateEnclosure,
            Locked, Trailer, Guid, Podroll, Publisher, UpdateFrequency, Podping, LiveItem)
    {
    }

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyAttribute Any(string name) => new(name, ValueKind.Any);

    private static VocabularyAttribute Must(string name, ValueKind kind) => new(name, kind) { IsRequired = true };

    /// <summary>Makes the attributes of a remote item.</summary>
    private static VocabularyAttribute[] Remote(VocabularyAttribute medium) =>
        [Must("feedGuid", FeedGuid), new("feedUrl", ValueKind.Address), Any("itemGuid"), medium, Any("title")];

    private static Uri Tag(string page) => new($"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/{page}.md");
}
