namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The podcast namespace of Podcasting 2.0.</summary>
internal sealed class PodcastVocabulary : FeedVocabulary
{
    public static readonly ValueKind Seconds = new("a number of seconds", "12.5");
    public static readonly ValueKind Number = new("a number", "1");
    public static readonly ValueKind YesNo = ValueKind.OneOf("yes", "no");
    public static readonly ValueKind Moment = new("a date with a time, by ISO 8601", "2026-11-23T09:00:00Z");
    public static readonly ValueKind Start = new("a date of ISO 8601, with or without a time", "2026-11-23T09:00:00Z");
    public static readonly ValueKind FeedGuid = new("a UUID", "917393e3-1b1e-5cef-ace4-edaa54e1f810");
    public static readonly ValueKind Role = new("a role of the Podcast Taxonomy", "host");
    public static readonly ValueKind Group = new("a group of the Podcast Taxonomy", "cast");
    public static readonly ValueKind Geo = new("a geo URI (RFC 5870)", "geo:59.91,10.75");
    public static readonly ValueKind Osm = new("an OpenStreetMap identifier", "R406091");
    public static readonly ValueKind Captions = ValueKind.OneOf("captions");
    public static readonly ValueKind IntegrityType = ValueKind.OneOf("sri", "pgp-signature");
    public static readonly ValueKind Status = ValueKind.OneOf("pending", "live", "ended");

    public static readonly ValueKind MediumName = ValueKind.OneOf(
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed",
        "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL", "blogL", "publisherL", "courseL");

    // In channels and items
    public static readonly VocabularyElement Person = new("person")
    {
        Places = Both, Repeats = true, Text = ValueKind.Text, Attributes = [new("role", Role), new("group", Group), new("img", ValueKind.Address), new("href", ValueKind.Address)],
    };

    public static readonly VocabularyElement Block = new("block") { Places = VocabularyPlaces.Feed, Repeats = true, Text = YesNo, Attributes = [Any("id")] };
    public static readonly VocabularyElement Images = new("images") { Places = Both, Attributes = [Must("srcset", ValueKind.Text)] };

    public static readonly VocabularyElement Image = new("image")
    {
        Places = Both,
        Repeats = true,
        Attributes =
        [
            Must("href", ValueKind.Address), Any("alt"), Any("aspect-ratio"), new("width", ValueKind.Count), new("height", ValueKind.Count), Any("type"), Any("purpose"),
        ],
    };

    public static readonly VocabularyElement Location = new("location")
    {
        Places = Both, Repeats = true, Text = ValueKind.Text, Attributes = [new("geo", Geo), new("osm", Osm), Any("rel"), Any("country")],
    };

    public static readonly VocabularyElement License = new("license") { Places = Both, Text = ValueKind.Text, Attributes = [new("url", ValueKind.Address)] };

    public static readonly VocabularyElement Chat = new("chat")
    {
        Places = Both, Attributes = [Must("server", ValueKind.Any), Must("protocol", ValueKind.Any), Any("accountId"), Any("space"), new("embedUrl", ValueKind.Address)],
    };

    public static readonly VocabularyElement Txt = new("txt") { Places = Both, Repeats = true, Text = ValueKind.Text, Attributes = [Any("purpose")] };

    public static readonly VocabularyElement RemoteItem = new("remoteItem")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, Attributes = [Must("feedGuid", FeedGuid), new("feedUrl", ValueKind.Address), Any("itemGuid"), Any("medium"), Any("title")],
    };

    public static readonly VocabularyElement ValueRecipient = new("valueRecipient")
    {
        Repeats = true,
        IsRequired = true,
        Attributes =
        [
            Any("name"), Must("type", ValueKind.Any), Must("address", ValueKind.Any), Any("customKey"), Any("customValue"), Must("split", ValueKind.Count),
            new("fee", ValueKind.Boolean),
        ],
    };

    /// <summary>The recipient of a part of the time, in which a remote item may stand in its place.</summary>
    public static readonly VocabularyElement TimeSplitRecipient = new("valueRecipient") { Repeats = true, Attributes = ValueRecipient.Attributes };

    public static readonly VocabularyElement ValueTimeSplit = new("valueTimeSplit")
    {
        Repeats = true,
        Attributes = [Must("startTime", Seconds), Must("duration", Seconds), new("remoteStartTime", Seconds), new("remotePercentage", ValueKind.Count)],
        Children = [RemoteItem, TimeSplitRecipient],
    };

    public static readonly VocabularyElement Value = new("value")
    {
        Places = Both, Repeats = true, Attributes = [Must("type", ValueKind.Any), Must("method", ValueKind.Any), Any("suggested")], Children = [ValueRecipient, ValueTimeSplit],
    };

    public static readonly VocabularyElement Medium = new("medium") { Places = VocabularyPlaces.Feed, Text = MediumName };

    public static readonly VocabularyElement ContentLink = new("contentLink")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Any, Attributes = [Must("href", ValueKind.Address)],
    };

    public static readonly VocabularyElement Funding = new("funding") { Places = Both, Repeats = true, Text = ValueKind.Text, Attributes = [Must("url", ValueKind.Address)] };

    public static readonly VocabularyElement SocialInteract = new("socialInteract")
    {
        Places = Both,
        Repeats = true,
        Attributes = [Must("protocol", ValueKind.Any), new("uri", ValueKind.Text), Any("accountId"), new("accountUrl", ValueKind.Address), new("priority", ValueKind.Count)],
    };

    // In items
    public static readonly VocabularyElement Transcript = new("transcript")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Attributes = [Must("url", ValueKind.Address), Must("type", ValueKind.MediaType), Any("language"), new("rel", Captions)],
    };

    public static readonly VocabularyElement Chapters = new("chapters")
    {
        Places = VocabularyPlaces.Post, Attributes = [Must("url", ValueKind.Address), Must("type", ValueKind.MediaType)],
    };

    public static readonly VocabularyElement Soundbite = new("soundbite")
    {
        Places = VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Any, Attributes = [Must("startTime", Seconds), Must("duration", Seconds)],
    };

    public static readonly VocabularyElement Season = new("season") { Places = VocabularyPlaces.Post, Text = ValueKind.WholeNumber, Attributes = [Any("name")] };
    public static readonly VocabularyElement Episode = new("episode") { Places = VocabularyPlaces.Post, Text = Number, Attributes = [Any("display")] };

    public static readonly VocabularyElement Source = new("source")
    {
        Repeats = true, IsRequired = true, Attributes = [Must("uri", ValueKind.Text), new("contentType", ValueKind.MediaType)],
    };

    public static readonly VocabularyElement Integrity = new("integrity") { Attributes = [Must("type", IntegrityType), Must("value", ValueKind.Text)] };

    public static readonly VocabularyElement AlternateEnclosure = new("alternateEnclosure")
    {
        Places = VocabularyPlaces.Post,
        Repeats = true,
        Attributes =
        [
            Must("type", ValueKind.MediaType), new("length", ValueKind.Count), new("bitrate", Seconds), new("height", ValueKind.Count), Any("lang"), Any("title"), Any("rel"),
            Any("codecs"), new("default", ValueKind.Boolean),
        ],
        Children = [Source, Integrity],
    };

    // In channels
    public static readonly VocabularyElement Locked = new("locked") { Places = VocabularyPlaces.Feed, Text = YesNo, Attributes = [Any("owner")] };

    public static readonly VocabularyElement Trailer = new("trailer")
    {
        Places = VocabularyPlaces.Feed,
        Repeats = true,
        Text = ValueKind.Text,
        Attributes =
        [
            Must("url", ValueKind.Address), Must("pubdate", ValueKind.Rfc822Date), new("length", ValueKind.Count), new("type", ValueKind.MediaType),
            new("season", ValueKind.Count),
        ],
    };

    public static readonly VocabularyElement Guid = new("guid") { Places = VocabularyPlaces.Feed, Text = FeedGuid };
    public static readonly VocabularyElement Podroll = new("podroll") { Places = VocabularyPlaces.Feed, Children = [RemoteItem] };
    public static readonly VocabularyElement Publisher = new("publisher") { Places = VocabularyPlaces.Feed, Children = [RemoteItem] };

    public static readonly VocabularyElement UpdateFrequency = new("updateFrequency")
    {
        Places = VocabularyPlaces.Feed, Text = ValueKind.Text, Attributes = [new("complete", ValueKind.Boolean), new("dtstart", Start), Any("rrule")],
    };

    public static readonly VocabularyElement Podping = new("podping") { Places = VocabularyPlaces.Feed, Attributes = [new("usesPodping", ValueKind.Boolean)] };

    /// <summary>A live item holds what an item may hold, of RSS and of every vocabulary.</summary>
    public static readonly VocabularyElement LiveItem = new("liveItem")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, HoldsAnything = true, Attributes = [Must("status", Status), Must("start", Moment), new("end", Moment)],
    };

    public static readonly PodcastVocabulary Instance = new();

    private PodcastVocabulary()
        : base(
            "https://podcastindex.org/namespace/1.0", "podcast",
            Person, Block, Images, Image, Location, License, Chat, Txt, Value, RemoteItem, Medium, ContentLink, Funding, SocialInteract,
            Transcript, Chapters, Soundbite, Season, Episode, AlternateEnclosure,
            Locked, Trailer, Guid, Podroll, Publisher, UpdateFrequency, Podping, LiveItem)
    {
        OtherNamespaces = ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"];
        Specification = new("https://podcastindex.org/namespace/1.0");
    }

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyAttribute Any(string name) => new(name, ValueKind.Any);

    private static VocabularyAttribute Must(string name, ValueKind kind) => new(name, kind) { IsRequired = true };
}
