namespace Justindustrious.Feeds.Vocabularies;

/// <summary>How many comments a post has, and where it stands on its site.</summary>
internal sealed class SlashVocabulary : FeedVocabulary
{
    public static readonly VocabularyElement Comments = new("comments") { Places = VocabularyPlaces.Post, Text = ValueKind.Count };

    private SlashVocabulary()
        : base(
            "http://purl.org/rss/1.0/modules/slash/", "slash",
            Comments,
            new("section") { Places = VocabularyPlaces.Post, Text = ValueKind.Any, Repeats = true },
            new("department") { Places = VocabularyPlaces.Post, Text = ValueKind.Any, Repeats = true },
            new("hit_parade") { Places = VocabularyPlaces.Post, Text = Counts }) =>
        Specification = new("https://web.resource.org/rss/1.0/modules/slash/");

    public static ValueKind Counts { get; } = new("numbers with commas between them", "12,10,7,3");

    public static SlashVocabulary Instance { get; } = new();
}
