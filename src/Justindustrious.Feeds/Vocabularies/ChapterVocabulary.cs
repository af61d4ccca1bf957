using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Podlove Simple Chapters 1.2: the chapters of an episode.</summary>
internal sealed class ChapterVocabulary : BuiltInVocabulary
{
    public static readonly ChapterVocabulary Instance = new() { Rules = VocabularyRules.OfPrograms, IsComplete = false };

    private ChapterVocabulary()
        : base(
            KnownNamespaces.SimpleChapters, "psc",
            new VocabularyElement("chapters")
            {
                Places = VocabularyPlaces.Post,
                Attributes = [new("version", ValueKind.Text)],
                Children =
                [
                    new("chapter")
                    {
                        Repeats = true,
                        IsRequired = true,
                        Attributes =
                        [
                            new("start", MediaVocabulary.Time) { IsRequired = true }, new("title", ValueKind.Text) { IsRequired = true }, new("href", ValueKind.Address),
                            new("image", ValueKind.Address),
                        ],
                    },
                ],
            })
    {
        OtherNamespaces = ["http://podlove.org/simple-chapters/", "http://podlove.de/simple-chapters"];
        Specification = new("https://podlove.org/simple-chapters/");
    }
}
