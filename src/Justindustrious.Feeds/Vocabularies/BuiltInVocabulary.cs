namespace Justindustrious.Feeds.Vocabularies;

/// <summary>A vocabulary of this library that has rules of its own: feeds that break them are checked by these rules, not by those for all modules.</summary>
internal abstract class BuiltInVocabulary(string namespaceName, string prefix, params VocabularyElement[] elements)
    : FeedVocabulary(namespaceName, prefix, elements)
{
    /// <summary>Gets the rules of the vocabulary.</summary>
    public required VocabularyRules Rules { get; init; }

    /// <summary>Gets names that programs write and that the vocabulary does not have, each with what to do instead.</summary>
    public IReadOnlyDictionary<string, string> FormerNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets whether the table is known to be complete. If it is not, an unknown name is an Info.</summary>
    public bool IsComplete { get; init; } = true;
}
