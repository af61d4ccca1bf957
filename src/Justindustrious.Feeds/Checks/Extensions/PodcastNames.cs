using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Reports elements that the podcast namespace does not have, or does not have where they stand, with the element that is meant.</summary>
internal static class PodcastNames
{
    /// <summary>The elements that stand in others of the namespace.</summary>
    private static readonly Dictionary<string, string> Nested = new()
    {
        ["valueRecipient"] = "value",
        ["valueTimeSplit"] = "value",
        ["source"] = "alternateEnclosure",
        ["integrity"] = "alternateEnclosure",
    };

    /// <summary>Names that programs write and that the namespace does not have. Most are from its drafts.</summary>
    private static readonly Dictionary<string, string> Former = new()
    {
        ["comments"] = "write <podcast:socialInteract> with the address of the post where people talk",
        ["social"] = "write <podcast:socialInteract> with the address of the post where people talk",
        ["socialSignUp"] = "remove it: the namespace has no element for it",
        ["id"] = "write <podcast:guid> for the podcast's own identity, or remove it",
        ["previousUrl"] = "remove it: an address that was left redirects to the new one, and Apple reads <itunes:new-feed-url>",
        ["complete"] = "write complete=\"true\" on <podcast:updateFrequency>",
        ["recommendations"] = "write <podcast:podroll>",
    };

    /// <summary>Reports an element that its parent does not hold.</summary>
    public static void Report(ElementScope element, string parent)
    {
        var name = element.LocalName;
        var isOfChannel = PodcastGrammar.OfChannel.ContainsKey(name);
        var isOfItem = PodcastGrammar.OfItem.ContainsKey(name);
        var message = Nested.TryGetValue(name, out var outer) ? $"does not stand in <{parent}>; move it into <podcast:{outer}>"
            : isOfChannel || isOfItem ? $"does not stand in <{parent}>; move it to the {(isOfChannel ? "channel" : "item")}"
            : $"is not in the podcast namespace; {RemedyFor(name)}";
        element.Report(ExtensionRules.PodcastElement, $"<podcast:{name}> {message}");
    }

    private static string RemedyFor(string name)
    {
        if (Former.TryGetValue(name, out var remedy))
            return remedy;
        var meant = Suggestion.For(name, [.. PodcastGrammar.OfChannel.Keys, .. PodcastGrammar.OfItem.Keys, .. Nested.Keys]);
        return meant is null ? "remove it, or correct its name" : $"write <podcast:{meant}>, if that is meant, or remove it";
    }
}
