namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Dave Winer's source namespace: a post's Markdown, a feed's blogroll and accounts.</summary>
internal sealed class SourceVocabulary : BuiltInVocabulary
{
    public static readonly VocabularyElement Markdown = new("markdown") { Places = VocabularyPlaces.Post, Text = ValueKind.Text };

    public static readonly VocabularyElement Account = new("account")
    {
        Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Text, Attributes = [new("service", ValueKind.Text) { IsRequired = true }],
    };

    public static readonly VocabularyElement LinkShort = new("linkShort") { Places = VocabularyPlaces.Post, Text = ValueKind.Address };
    public static readonly VocabularyElement Blogroll = new("blogroll") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address };
    public static readonly VocabularyElement Self = new("self") { Places = VocabularyPlaces.Feed, Text = ValueKind.Address };
    public static readonly VocabularyElement LocalTime = new("localTime") { Places = VocabularyPlaces.Feed, Text = ValueKind.Text };

    public static readonly VocabularyElement Likes = new("likes")
    {
        Places = VocabularyPlaces.Feed, Attributes = [new("server", ValueKind.Address) { IsRequired = true }],
    };

    public static readonly SourceVocabulary Instance = new() { Rules = VocabularyRules.OfPrograms, IsComplete = false };

    private SourceVocabulary()
        : base(
            "http://source.scripting.com/", "source",
            Markdown,
            Account,
            new("outline") { Places = VocabularyPlaces.Post, Repeats = true, HoldsAnything = true },
            LinkShort,
            new("inReplyTo") { Places = VocabularyPlaces.Post, HoldsAnything = true },
            new("archive") { Places = VocabularyPlaces.Feed, HoldsAnything = true },
            new("cloud") { Places = VocabularyPlaces.Feed, HoldsAnything = true },
            Blogroll,
            Self,
            LocalTime,
            Likes) =>
        Specification = new("https://source.scripting.com/");
}
