using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks an item: what it must have, the order of its texts, and its title, description and date.</summary>
internal static class ItemChecks
{
    public static void Start(ElementScope item) => item.Item = new();

    public static void Child(ElementScope item, ElementScope child)
    {
        ItunesChecks.Notice(item, child);
        SameMeaningChecks.CheckInItem(item, child);
        if (child.Name == "content:encoded" && !item.Has("description"))
        {
            child.Report(RssRules.DescriptionFirst,
                "<content:encoded> is before <description>, and some readers take the last of the two for the whole text; "
                + "write description, a summary, first");
        }
        else if (child.Name == "xhtml:body")
        {
            child.Report(RssRules.SameDescription, "<xhtml:body> says what content:encoded says, and few readers know it; write content:encoded");
        }
    }

    public static void End(ElementScope item)
    {
        if (!item.Has("title") && !item.Has("description"))
            item.Report(RssRules.ItemContent, "<item> has neither <title> nor <description>; write one of them");
        if (!item.Has("guid") && item.Feed.RssVersion.StartsWith("2.", StringComparison.Ordinal))
            ReportNoGuid(item);
        if (item.Has("slash:comments") && item.Parent?.Has("lastBuildDate") == false)
        {
            item.Report(ExtensionRules.SlashDate,
                "<slash:comments> counts as of a date that the channel does not give; write <lastBuildDate> before the items");
        }

        PodcastShowChecks.EndItem(item);
        if (item.Item is { Date: { } date } && item.Parent?.Channel is { } channel && (channel.NewestItem is null || date > channel.NewestItem))
            channel.NewestItem = date;
    }

    private static void ReportNoGuid(ElementScope item)
    {
        if (item.Has("link") || item.Has("atom:id"))
        {
            item.Missing(RssRules.Guid, "guid",
                "<item> has no <guid>; write the address of the post, or an id that never changes with isPermaLink=\"false\"");
        }
        else
        {
            item.Missing(RssRules.Identity, "guid",
                "<item> has neither <guid> nor <link>, so readers can't tell it from others, and show it again when it changes; write a guid",
                RssRules.Guid.W3CClass);
        }
    }

    public static void Title(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        CheckPadding(value, context);
    }

    /// <summary>Checks that a title in a CDATA section has no white space around it.</summary>
    public static void CheckPadding(string value, in ValueContext context)
    {
        if (value.Length > 0 && context.Scope?.IsPadded == true)
        {
            context.Report(RssRules.PaddedTitle,
                $"the title {Quoted.Of(value)} has white space around it in a CDATA section, which some readers show; remove it");
        }
    }

    public static void Description(string value, in ValueContext context)
    {
        if (context.Version == FeedVersion.Rss091)
            ValueChecks.PlainText(value, context);
        else
            ValueChecks.HtmlText(value, context);
    }

    public static void Date(string value, in ValueContext context)
    {
        ValueChecks.Rfc822(value, context);
        context.Scope?.Parent?.Item?.Date = Rfc822Date.Read(value).Value;
    }
}
