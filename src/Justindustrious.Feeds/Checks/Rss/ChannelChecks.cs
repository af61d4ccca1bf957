using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks a channel: its required elements, their order, its dates, and its own values.</summary>
internal static class ChannelChecks
{
    public static void Start(ElementScope channel) => channel.Channel = new();

    public static void Child(ElementScope channel, ElementScope child)
    {
        ItunesChecks.Notice(channel, child);
        if (child.Name is not "item" && IsMetadata(child) && channel.Has("item") && !IsSuperfluous(channel, child) && channel.IsFirstReport())
        {
            channel.Missing(RssRules.MisplacedItem, "item",
                $"<{child.Name}> is after the first <item>; put all of the channel's own elements before its items");
        }

        SameMeaningChecks.CheckInChannel(channel, child);
        if (child.Name == "atom:link" && (child.Attribute("rel") ?? "alternate") == "self" && channel.Channel is { } state)
            state.HasSelf = true;
    }

    /// <summary>Tells whether an element must stand before the items. Elements of modules need not, except the link to itself.</summary>
    private static bool IsMetadata(ElementScope child) =>
        child.Name is "atom:link" || (!child.Name.Contains(':') && child.Name is not "rating" && child.Rule != ElementRule.Skipped);

    /// <summary>Tells whether an element is repeated although it may stand once only, which is reported as JF2002.</summary>
    private static bool IsSuperfluous(ElementScope parent, ElementScope child) => !child.Rule.Repeats && parent.Has(child.Name);

    public static void End(ElementScope channel)
    {
        if (channel.Channel is not { } state)
            return;
        if (!channel.Has("description"))
            channel.Missing(RssRules.Required, "description", "<channel> has no <description>; write a sentence about the feed", "MissingDescription");
        if (!channel.Has("link"))
            channel.Missing(RssRules.Required, "link", "<channel> has no <link>; write the address of the site", "MissingLink");
        if (!channel.Has("title"))
            channel.Missing(RssRules.Required, "title", "<channel> has no <title>; write the name of the feed", "MissingTitle");
        // Apple requires it of podcasts: JF6020.
        if (!channel.Feed.IsPodcast && !channel.Has("language") && !channel.Has("dc:language") && channel.Language.Length == 0)
            channel.Missing(RssRules.Language, "language", "<channel> names no language; write for example <language>en</language>");
        if (channel.Feed.RssVersion == "2.0" && !state.HasSelf)
        {
            channel.Report(RssRules.SelfLink,
                "<channel> has no link to itself; write <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"…\"/> with the feed's address");
        }

        CheckBuildDate(channel, state);
        if (state.Docs == "http://www.rssboard.org/rss-specification")
            channel.Feed.Findings.Withdraw(RssRules.ExtensionAttribute);
        ItunesChecks.EndChannel(channel);
        PodcastShowChecks.EndChannel(channel);
    }

    private static void CheckBuildDate(ElementScope channel, ChannelState state)
    {
        if (state.BuildDate is not { } built || state.NewestItem is not { } newest || newest <= built)
            return;
        channel.ContextOf("lastBuildDate", state.BuildDatePlace).Report(RssRules.BuildDate,
            $"lastBuildDate {Rfc822Date.Format(built)} is older than the newest item, of {Rfc822Date.Format(newest)}; write the date of the last change");
    }

    public static void Title(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        ItemChecks.CheckPadding(value, context);
        ChannelState.Around(context)?.Title ??= value;
    }

    public static void Link(string value, in ValueContext context)
    {
        ValueChecks.FullUri(value, context);
        ChannelState.Around(context)?.Link ??= value;
    }

    public static void Docs(string value, in ValueContext context)
    {
        ValueChecks.FullUri(value, context);
        ChannelState.Around(context)?.Docs = value;
    }

    public static void Date(string value, in ValueContext context)
    {
        ValueChecks.Rfc822(value, context);
        if (context.Element == "lastBuildDate" && ChannelState.Around(context) is { } state)
            (state.BuildDate, state.BuildDatePlace) = (Rfc822Date.Read(value).Value, (context.Line, context.Column));
    }

    public static void CloudPort(string value, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var port, out _) || port <= 0)
            context.Report(RssRules.CloudPort, $"cloud@port {Quoted.Of(value)} is not a port; write a positive number, as '80'");
    }

    public static void Blink(string value, in ValueContext context) =>
        context.Report(RssRules.Blink, "<blink> was a joke in the specification of the blogChannel module; remove it");
}
