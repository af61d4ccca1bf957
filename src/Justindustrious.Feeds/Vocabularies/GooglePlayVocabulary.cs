namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Google's elements for podcasts, which directories still read beside Apple's.</summary>
internal sealed class GooglePlayVocabulary : BuiltInVocabulary
{
    public static readonly ValueKind Explicit = ValueKind.OneOf("yes", "no", "clean");

    public static readonly ValueKind Block = ValueKind.OneOf("yes", "no");

    public static readonly GooglePlayVocabulary Instance = new() { Rules = VocabularyRules.OfPrograms, IsComplete = false };

    private GooglePlayVocabulary()
        : base(
            "http://www.google.com/schemas/play-podcasts/1.0", "googleplay",
            new("author") { Places = Both, Text = ValueKind.Text },
            new("description") { Places = Both, Text = ValueKind.Text },
            new("explicit") { Places = Both, Text = Explicit },
            new("block") { Places = Both, Text = Block },
            new("image") { Places = Both, Attributes = [new("href", ValueKind.Address) { IsRequired = true }] },
            new("email") { Places = VocabularyPlaces.Feed, Text = ValueKind.Email },
            new("owner") { Places = VocabularyPlaces.Feed, Text = ValueKind.Email },
            new("category") { Places = VocabularyPlaces.Feed, Repeats = true, Attributes = [new("text", ValueKind.Text) { IsRequired = true }] },
            new("new-feed-url") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address })
    {
        OtherNamespaces = ["https://www.google.com/schemas/play-podcasts/1.0"];
        Specification = new("https://support.google.com/podcast-publishers/answer/9889544");
    }

    private const VocabularyPlaces Both = VocabularyPlaces.Feed | VocabularyPlaces.Post;
}
