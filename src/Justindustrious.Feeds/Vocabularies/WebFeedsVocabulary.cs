namespace Justindustrious.Feeds.Vocabularies;

/// <summary>How Feedly and readers like it show a feed.</summary>
internal sealed class WebFeedsVocabulary : BuiltInVocabulary
{
    public static readonly ValueKind Colour = new("six hexadecimal digits", "0066CC");

    public static readonly VocabularyElement Icon = new("icon") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address };

    public static readonly WebFeedsVocabulary Instance = new() { Rules = VocabularyRules.OfPrograms, IsComplete = false };

    private WebFeedsVocabulary()
        : base(
            "http://webfeeds.org/rss/1.0", "webfeeds",
            new("cover") { Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Attributes = [new("image", ValueKind.Address) { IsRequired = true }] },
            Icon,
            new("logo") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address },
            new("wordmark") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address },
            new("partial") { Places = VocabularyPlaces.Feed, Text = ValueKind.Boolean },
            new("accentColor") { Places = VocabularyPlaces.Feed, Text = Colour },
            new("related") { Places = VocabularyPlaces.Feed, Attributes = [new("layout", ValueKind.Text), new("target", ValueKind.Text)] },
            new("analytics") { Places = VocabularyPlaces.Feed, Attributes = [new("id", ValueKind.Text) { IsRequired = true }, new("engine", ValueKind.Text)] })
    {
    }
}
