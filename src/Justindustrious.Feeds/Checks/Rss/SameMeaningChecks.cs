using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks that an element of RSS and one of a module do not say the same thing in one channel or item.</summary>
internal static class SameMeaningChecks
{
    private static readonly (string Core, string Extension)[] InChannel =
    [
        ("managingEditor", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("generator", "admin:generatorAgent"),
        ("webMaster", "dc:publisher"), ("language", "dc:language"), ("copyright", "dc:rights"), ("lastBuildDate", "dcterms:modified"),
        ("creativeCommons:license", "cc:license"),
    ];

    private static readonly (string Core, string Extension)[] InItem =
    [
        ("author", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("source", "dc:source"),
        ("guid", "atom:id"), ("pubDate", "atom:published"), ("creativeCommons:license", "cc:license"),
    ];

    public static void CheckInChannel(ElementScope channel, ElementScope child) => Check(channel, child, InChannel, RssRules.SameMeaning);

    public static void CheckInItem(ElementScope item, ElementScope child) => Check(item, child, InItem, RssRules.SameMeaningInItem);

    private static void Check(ElementScope parent, ElementScope child, (string Core, string Extension)[] pairs, FeedRule rule)
    {
        foreach (var (core, extension) in pairs)
        {
            var other = child.Name == core ? extension : child.Name == extension ? core : null;
            // Reported once: an item with many categories and many dc:subject has one mistake.
            if (other is null || !parent.Has(other) || parent.Has(child.Name))
                continue;
            var kept = core == "author" ? "<author> if it contains an e-mail address, and <dc:creator> if it does not" : $"<{core}>";
            child.Report(rule, $"<{core}> and <{extension}> say the same; keep {kept}", null, ("core", core), ("ext", extension));
        }
    }
}
