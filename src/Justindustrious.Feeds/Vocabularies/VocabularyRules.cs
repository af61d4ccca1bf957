using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The rules of a vocabulary: which rule each kind of fault breaks.</summary>
/// <param name="Element">An element exists, and is where the vocabulary allows it.</param>
/// <param name="Once">An element appears no more often than allowed.</param>
/// <param name="Required">A required attribute or child is there.</param>
/// <param name="Attribute">An element has only the attributes of the table.</param>
/// <param name="Value">A value is of the kind that the table names.</param>
internal sealed record VocabularyRules(FeedRule Element, FeedRule Once, FeedRule Required, FeedRule Attribute, FeedRule Value)
{
    /// <summary>Gets the rules of the podcast namespace.</summary>
    public static VocabularyRules Podcast { get; } = new(
        ExtensionRules.PodcastElement, ExtensionRules.PodcastOnce, ExtensionRules.PodcastRequired, PodcastRules.Attribute, ExtensionRules.PodcastValue)
    {
        Length = PodcastRules.TextLength,
    };

    /// <summary>Gets the rules of vocabularies of single programs and directories.</summary>
    public static VocabularyRules OfPrograms { get; } = new(
        ExtensionRules.ProgramElement, ExtensionRules.ProgramOnce, ExtensionRules.ProgramRequired, ExtensionRules.ProgramAttribute,
        ExtensionRules.ProgramValue);

    /// <summary>Gets the rules of RSL.</summary>
    public static VocabularyRules Rsl { get; } = new(RslRules.Element, RslRules.Element, RslRules.Url, RslRules.Attribute, RslRules.Value);

    /// <summary>Gets the rule that a text longer than its kind allows breaks.</summary>
    public FeedRule Length { get; init; } = ExtensionRules.TooLong;
}
