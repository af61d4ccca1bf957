namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Dave Winer's source namespace: a post's Markdown, a feed's blogroll and accounts.</summary>
internal sealed class SourceVocabulary : BuiltInVocabulary
{
    public static readonly SourceVocabulary Instance = new() { Rules = VocabularyRules.OfPrograms, IsComplete = false };

    private SourceVocabulary()
        : base(
            "http://source.scripting.com/", "source",
            new("markdown") { Places = VocabularyPlaces.Post, Text = ValueKind.Text },
            new("account")
            {
                Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Text, Attributes = [new("service", ValueKind.Text) { IsRequired = true }],
            },
            new("outline") { Places = VocabularyPlaces.Post, Repeats = true, HoldsAnything = true },
            new("linkShort") { Places = VocabularyPlaces.Post, Text = ValueKind.Address },
            new("inReplyTo") { Places = VocabularyPlaces.Post, HoldsAnything = true },
            new("archive") { Places = VocabularyPlaces.Feed, HoldsAnything = true },
            new("cloud") { Places = VocabularyPlaces.Feed, HoldsAnything = true },
            new("blogroll") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address },
            new("self") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address },
            new("localTime") { Places = VocabularyPlaces.Feed, Text = ValueKind.Text },
            new("likes") { Places = VocabularyPlaces.Feed, Attributes = [new("server", ValueKind.Address) { IsRequired = true }] }) =>
        Specification = new("https://source.scripting.com/");
}
