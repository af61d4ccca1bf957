namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Apple's elements for podcasts: "A Podcaster's Guide to RSS", and older elements that directories still read.</summary>
internal sealed class ItunesVocabulary : FeedVocabulary
{
    public static readonly ValueKind ShortText = new("a plain text of 255 characters at the most", "A show about kettles");
    public static readonly ValueKind LongText = new("a plain text of 4000 characters at the most", "A show about kettles");
    public static readonly ValueKind Words = new("words with commas between them, 255 characters at the most", "kettles, tea");
    public static readonly ValueKind Explicit = new("true or false", "false");
    public static readonly ValueKind Block = new("Yes, or else the element is left out", "Yes");
    public static readonly ValueKind Yes = new("Yes, or else the element is left out", "Yes");
    public static readonly ValueKind Artwork = new("the address of a JPEG or a PNG", "https://example.org/artwork.jpg");
    public static readonly ValueKind CategoryName = new("a category of Apple's list", "Technology");
    public static readonly ValueKind SubcategoryName = new("a subcategory of Apple's list", "Food");
    public static readonly ValueKind Duration = new("seconds, minutes:seconds or hours:minutes:seconds", "1:02:30");
    public static readonly ValueKind ShowType = ValueKind.OneOf("episodic", "serial");
    public static readonly ValueKind EpisodeType = ValueKind.OneOf("full", "trailer", "bonus");

    // In channels and items
    public static readonly VocabularyElement Author = Of("author", Both, ShortText);
    public static readonly VocabularyElement Subtitle = Of("subtitle", Both, ShortText);
    public static readonly VocabularyElement Summary = Of("summary", Both, LongText);
    public static readonly VocabularyElement Keywords = Of("keywords", Both, Words);
    public static readonly VocabularyElement IsBlocked = Of("block", Both, Block);
    public static readonly VocabularyElement IsExplicit = Of("explicit", Both, Explicit);
    public static readonly VocabularyElement Title = Of("title", Both, ValueKind.Any);
    public static readonly VocabularyElement Image = new("image") { Places = Both, Attributes = [new("href", Artwork) { IsRequired = true }] };

    // In channels
    public static readonly VocabularyElement Email = new("email") { Text = ValueKind.Email, IsRequired = true };
    public static readonly VocabularyElement Owner = new("owner") { Places = VocabularyPlaces.Feed, Children = [Email, new("name") { Text = ShortText }] };
    public static readonly VocabularyElement Subcategory = new("category") { Repeats = true, Attributes = [new("text", SubcategoryName) { IsRequired = true }] };

    public static readonly VocabularyElement Category = new("category")
    {
        Places = VocabularyPlaces.Feed, Repeats = true, Attributes = [new("text", CategoryName) { IsRequired = true }], Children = [Subcategory],
    };

    public static readonly VocabularyElement Type = Of("type", VocabularyPlaces.Feed, ShowType);
    public static readonly VocabularyElement NewFeedUrl = Of("new-feed-url", VocabularyPlaces.Feed, ValueKind.Address);
    public static readonly VocabularyElement IsComplete = Of("complete", VocabularyPlaces.Feed, Yes);
    public static readonly VocabularyElement PublicationDate = Of("pubDate", VocabularyPlaces.Feed, ValueKind.Rfc822Date);

    /// <summary>A code with which Apple's directory proves who owns a podcast.</summary>
    public static readonly VocabularyElement Verification = Of("applepodcastsverify", VocabularyPlaces.Feed, ValueKind.Any);

    // In items
    public static readonly VocabularyElement LengthOfEpisode = Of("duration", VocabularyPlaces.Post, Duration);
    public static readonly VocabularyElement Episode = Of("episode", VocabularyPlaces.Post, ValueKind.PositiveInteger);
    public static readonly VocabularyElement Season = Of("season", VocabularyPlaces.Post, ValueKind.PositiveInteger);
    public static readonly VocabularyElement TypeOfEpisode = Of("episodeType", VocabularyPlaces.Post, EpisodeType);
    public static readonly VocabularyElement Order = Of("order", VocabularyPlaces.Post, ValueKind.WholeNumber);
    public static readonly VocabularyElement IsClosedCaptioned = Of("isClosedCaptioned", VocabularyPlaces.Post, Yes);

    public static readonly ItunesVocabulary Instance = new();

    private ItunesVocabulary()
        : base(
            "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes",
            Author, Subtitle, Summary, Keywords, IsBlocked, IsExplicit, Title, Image, Owner, Category, Type, NewFeedUrl, IsComplete, PublicationDate, Verification,
            LengthOfEpisode, Episode, Season, TypeOfEpisode, Order, IsClosedCaptioned) =>
        Specification = new("https://help.apple.com/itc/podcasts_connect/#/itcb54353390");

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;

    private static VocabularyElement Of(string name, VocabularyPlaces places, ValueKind text) => new(name) { Places = places, Text = text };
}
