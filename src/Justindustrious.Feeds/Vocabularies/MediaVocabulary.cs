namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Media RSS 1.5.1: pictures, audio and video, with what is said about them.</summary>
internal sealed class MediaVocabulary : FeedVocabulary
{
    public static readonly ValueKind TextType = ValueKind.OneOf("plain", "html");
    public static readonly ValueKind Time = new("a time, in seconds or as hours:minutes:seconds", "0:01:12.5");
    public static readonly ValueKind Rate = new("a number of 0 or more, without a unit", "128");
    public static readonly ValueKind FormattedText = new("a text of the kind that the attribute type names", "A kettle");
    public static readonly ValueKind MustAddress = new("an absolute address", "https://example.org/kettle.jpg");
    public static readonly ValueKind CreditRole = new("a role of the scheme", "photographer");
    public static readonly ValueKind CreditScheme = new("urn:ebu, urn:yvs or an absolute address", "urn:ebu");
    public static readonly ValueKind HashText = new("a hash in hexadecimal digits", "dfdec888b72151965a34b4b59031290a");
    public static readonly ValueKind Algorithm = ValueKind.OneOf("md5", "sha-1");
    public static readonly ValueKind RatingText = new("a rating of the scheme", "nonadult");
    public static readonly ValueKind RestrictionText = new("all, none, or what the attribute type names", "NO SE");
    public static readonly ValueKind Relationship = ValueKind.OneOf("allow", "deny");
    public static readonly ValueKind RestrictionType = ValueKind.OneOf("country", "uri", "sharing");
    public static readonly ValueKind MediumName = ValueKind.OneOf("image", "audio", "video", "document", "executable");
    public static readonly ValueKind Expression = ValueKind.OneOf("full", "sample", "nonstop");
    public static readonly ValueKind IsDefault = new("true or false", "true");

    public static readonly VocabularyElement Adult = new("adult") { Places = Both, Text = ValueKind.Boolean };

    public static readonly VocabularyElement Thumbnail = new("thumbnail")
    {
        Places = Both,
        Repeats = true,
        Text = ValueKind.Any,
        Attributes = [new("url", MustAddress) { IsRequired = true }, new("height", ValueKind.PositiveInteger), new("width", ValueKind.PositiveInteger), new("time", Time)],
    };

    /// <summary>A scene. Its parts are the only elements of Media RSS 1.5.1 without a prefix; files with prefixes are read as well.</summary>
    public static readonly VocabularyElement Scene = new("scene")
    {
        Repeats = true, Children = [Part("sceneTitle"), Part("sceneDescription"), Part("sceneStartTime"), Part("sceneEndTime")],
    };

    public static readonly VocabularyElement Category = new("category")
    {
        Places = Both, Repeats = true, Text = ValueKind.Plain, Attributes = [new("label", ValueKind.Plain), new("scheme", ValueKind.Address)],
    };

    public static readonly VocabularyElement Copyright = new("copyright") { Places = Both, Text = ValueKind.Plain, Attributes = [new("url", ValueKind.Address)] };

    public static readonly VocabularyElement Credit = new("credit")
    {
        Places = Both, Repeats = true, Text = ValueKind.Any, Attributes = [new("role", CreditRole), new("scheme", CreditScheme)],
    };

    public static readonly VocabularyElement Description = new("description") { Places = Both, Text = FormattedText, Attributes = [new("type", TextType)] };
    public static readonly VocabularyElement Title = new("title") { Places = Both, Text = FormattedText, Attributes = [new("type", TextType)] };
    public static readonly VocabularyElement Keywords = new("keywords") { Places = Both, Repeats = true, Text = ValueKind.Any };
    public static readonly VocabularyElement Hash = new("hash") { Places = Both, Repeats = true, Text = HashText, Attributes = [new("algo", Algorithm)] };

    public static readonly VocabularyElement Player = new("player")
    {
        Places = Both,
        Repeats = true,
        Attributes = [new("url", MustAddress) { IsRequired = true }, new("height", ValueKind.PositiveInteger), new("width", ValueKind.PositiveInteger)],
    };

    public static readonly VocabularyElement Rating = new("rating") { Places = Both, Repeats = true, Text = RatingText, Attributes = [new("scheme", ValueKind.Any)] };

    public static readonly VocabularyElement Restriction = new("restriction")
    {
        Places = Both,
        Repeats = true,
        Text = RestrictionText,
        Attributes = [new("relationship", Relationship) { IsRequired = true }, new("type", RestrictionType)],
    };

    /// <summary>The element <c>media:text</c>.</summary>
    public static readonly VocabularyElement SpokenText = new("text")
    {
        Places = Both,
        Repeats = true,
        Text = FormattedText,
        Attributes = [new("type", TextType), new("lang", ValueKind.Language), new("start", Time), new("end", Time)],
    };

    /// <summary>What people did with a file. Programs write other elements into it too, which are not checked.</summary>
    public static readonly VocabularyElement Community = new("community")
    {
        Places = Both,
        Repeats = true,
        HoldsAnything = true,
        Children =
        [
            new("starRating") { Attributes = [.. Any("average", "count", "min", "max")] },
            new("statistics") { Attributes = [.. Any("views", "favorites")] },
            new("tags") { Text = ValueKind.Any },
        ],
    };

    public static readonly VocabularyElement Scenes = new("scenes") { Places = Both, Repeats = true, Children = [Scene] };

    /// <summary>What may stand in a channel, an item, a group or a content.</summary>
    private static readonly VocabularyElement[] Details =
    [
        Adult, Category, Copyright, Credit, Description, Title, Keywords, Hash, Player, Rating, Restriction, SpokenText, Thumbnail,
        Community, Open("comments"), Open("embed"), Open("responses"), Open("backLinks"), Open("status"), Open("price"), Open("license"), Open("subTitle"),
        Open("peerLink"), Open("location"), Open("rights"), Scenes,
    ];

    public static readonly VocabularyElement Content = new("content")
    {
        Places = VocabularyPlaces.Post,
        Repeats = true,
        Attributes =
        [
            new("url", ValueKind.Address), new("fileSize", ValueKind.PositiveInteger), new("type", ValueKind.MediaType), new("medium", MediumName),
            new("isDefault", IsDefault), new("expression", Expression), new("bitrate", Rate), new("framerate", Rate), new("samplingrate", Rate), new("duration", Rate),
            new("channels", ValueKind.Count), new("height", ValueKind.PositiveInteger), new("width", ValueKind.PositiveInteger), new("lang", ValueKind.Language),
        ],
        Children = Details,
    };

    public static readonly VocabularyElement Group = new("group") { Places = VocabularyPlaces.Post, Repeats = true, Children = [.. Details, Content] };

    public static readonly MediaVocabulary Instance = new();

    private MediaVocabulary()
        : base("http://search.yahoo.com/mrss/", "media", [.. Details, Content, Group]) =>
        Specification = new("https://www.rssboard.org/media-rss");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static IEnumerable<VocabularyAttribute> Any(params string[] names) => names.Select(name => new VocabularyAttribute(name, ValueKind.Any));

    private static VocabularyElement Open(string name) => new(name) { Places = Both, Repeats = true, HoldsAnything = true };

    private static VocabularyElement Part(string name) => new(name) { Repeats = true, Text = ValueKind.Any };
}
