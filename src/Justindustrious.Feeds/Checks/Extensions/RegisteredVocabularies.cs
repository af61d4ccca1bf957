using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The vocabularies of an app while a document is checked.</summary>
internal sealed class RegisteredVocabularies(IReadOnlyList<FeedVocabulary> vocabularies)
{
    public static RegisteredVocabularies None { get; } = new([]);

    /// <summary>Says why a vocabulary can't be registered, or <see langword="null"/>: a sentence that ends with what to do.</summary>
    public static string? WhyNot(FeedVocabulary vocabulary)
    {
        foreach (var name in vocabulary.OtherNamespaces.Prepend(vocabulary.Namespace))
        {
            var own = KnownVocabularies.BuiltIn.FirstOrDefault(each => each.Namespace == name || each.OtherNamespaces.Contains(name));
            if ((own?.Prefix ?? KnownNamespaces.NearPrefixOf(name)) is { } known)
                return $"the vocabulary {vocabulary} has the namespace of '{known}', which this library checks itself; give it a namespace of its own";
        }

        var other = KnownNamespaces.IsReadByPrefix(vocabulary.Prefix) ? KnownNamespaces.UriOf(vocabulary.Prefix) : null;
        other ??= KnownVocabularies.BuiltIn.FirstOrDefault(each => each.Prefix == vocabulary.Prefix)?.Namespace;
        return other is null ? null
            : $"the vocabulary {vocabulary} has the prefix '{vocabulary.Prefix}', which stands for {Quoted.Of(other)} in every feed; "
                + "give it a prefix of its own";
    }

    /// <summary>Finds the vocabulary of a namespace.</summary>
    public FeedVocabulary? Find(string namespaceName)
    {
        for (var i = 0; i < vocabularies.Count; i++)
        {
            if (vocabularies[i].Namespace == namespaceName || vocabularies[i].OtherNamespaces.Contains(namespaceName))
                return vocabularies[i];
        }

        return null;
    }

    /// <summary>Finds the vocabulary of an object in JSON Feed.</summary>
    public FeedVocabulary? FindByJsonName(string name) => vocabularies.FirstOrDefault(vocabulary => vocabulary.JsonName == name);

    /// <summary>Finds the row of an element of a registered vocabulary, and reports an element that may not stand where it stands.</summary>
    public static ElementRule RuleOf(FeedVocabulary vocabulary, ElementScope parent, ElementScope scope)
    {
        if (vocabulary.IsOpen)
            return ElementRule.Skipped;
        var grammar = VocabularyGrammar.Of(vocabulary);
        var rule = parent.Rule.Find(scope.Name)
            ?? (PlaceOf(parent) is var place && place != VocabularyPlaces.None ? grammar.Find(scope.Name, place) : null);
        if (rule is not null)
            return rule;
        grammar.ReportElement(scope, parent.Written);
        return ElementRule.Skipped;
    }

    private static VocabularyPlaces PlaceOf(ElementScope element)
    {
        if (element.Namespace.Length > 0 && element.Namespace != FeedNames.Atom)
            return VocabularyPlaces.None;
        return element.LocalName switch
        {
            "channel" or "feed" or "source" => VocabularyPlaces.Feed,
            "item" or "entry" => VocabularyPlaces.Post,
            _ => VocabularyPlaces.None,
        };
    }
}
