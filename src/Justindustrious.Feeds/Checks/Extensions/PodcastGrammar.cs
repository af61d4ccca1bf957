using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Finds the rows of the podcast namespace, whose address is written in several ways.</summary>
internal static class PodcastGrammar
{
    private static readonly VocabularyGrammar Table = VocabularyGrammar.Of(PodcastVocabulary.Instance);

    /// <summary>Tells whether an element is of the podcast namespace.</summary>
    public static bool Has(ElementScope element) => KnownNamespaces.UncheckedName(element.Namespace) == KnownNamespaces.PodcastName;

    /// <summary>Finds the row of an element of the podcast namespace.</summary>
    public static ElementRule RuleOf(ElementScope parent, ElementScope element)
    {
        var table = parent.LocalName switch
        {
            "channel" or "feed" or "source" => Table.OfFeed,
            "item" or "entry" => Table.OfPost,
            _ => parent.Rule.Children,
        };
        if (table.TryGetValue(element.Name, out var rule))
            return rule;
        var isOfChannel = Table.OfFeed.ContainsKey(element.Name);
        element.Report(ExtensionRules.PodcastElement, isOfChannel || Table.OfPost.ContainsKey(element.Name)
            ? $"<podcast:{element.LocalName}> does not stand in <{parent.Name}>; move it to the {(isOfChannel ? "channel" : "item")}"
            : $"<podcast:{element.LocalName}> is not in the podcast namespace; remove it, or correct its name");
        return ElementRule.Skipped;
    }

    /// <summary>Finds the row of an element in a live item, which holds what an item may hold.</summary>
    public static ElementRule RuleInLiveItem(ElementScope liveItem, ElementScope element) =>
        Has(element) && Table.OfPost.TryGetValue(element.Name, out var rule) ? rule : ElementRule.Skipped;
}
