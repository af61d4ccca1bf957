using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks the enclosure of an item.</summary>
internal static class EnclosureChecks
{
    public static void Start(ElementScope enclosure)
    {
        if (enclosure.Attribute("url") is not { } url || enclosure.Parent is not { } item)
            return;
        ItunesChecks.NoticeEnclosure(item, url, enclosure);
        PodcastShowChecks.CheckFile(enclosure, url);
    }

    public static void Length(string value, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var length, out _))
        {
            context.Report(RssRules.EnclosureLength, $"enclosure@length {Quoted.Of(value)} is not a number; write the file's size in bytes");
        }
        else if (length == -1)
        {
            context.Report(RssRules.UnknownLength, "enclosure@length -1 is not a size; write 0 where it is unknown", null,
                ("parent", "enclosure"), ("element", "length"));
        }
        else if (length < 0)
        {
            context.Report(RssRules.EnclosureLength, $"enclosure@length {Quoted.Of(value)} is below 0; write the file's size in bytes",
                "InvalidNonNegativeInteger", ("parent", "enclosure"), ("element", "length"));
        }
        else if (length == 0)
        {
            context.Report(RssRules.ZeroLength,
                "enclosure@length is 0, which says that the size is unknown; write the file's size in bytes where it is known, so that readers can show it");
        }
    }
}
