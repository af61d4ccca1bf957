using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks a podcast as a whole: what its channel says against what its items have.</summary>
internal static class PodcastShowChecks
{
    /// <summary>Remembers whether the show is serial.</summary>
    public static void EndType(ElementScope type)
    {
        if (type.Parent?.Channel is { } channel)
            channel.IsSerial = type.Text.Equals("serial", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Remembers what kind of show it is.</summary>
    public static void EndMedium(ElementScope medium)
    {
        if (medium.Parent?.Channel is { } channel)
            channel.Medium = medium.Text;
    }

    /// <summary>Remembers whether an item is an episode, a trailer or a bonus.</summary>
    public static void EndEpisodeType(ElementScope type)
    {
        if (type.Parent?.Item is { } item)
            item.IsExtra = type.Text.Equals("trailer", StringComparison.OrdinalIgnoreCase) || type.Text.Equals("bonus", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reports a file that two items have, since Apple shows only one of these items.</summary>
    public static void CheckFile(ElementScope enclosure, string url)
    {
        // A second enclosure of one item is reported already.
        if (enclosure.Parent is not { } item || item.Has("enclosure") || item.Name != "item")
            return;
        if (!enclosure.Feed.AddUnique("enclosure", url) && enclosure.Feed.IsPodcast)
        {
            enclosure.ReportAttribute("url", PodcastRules.UniqueFile,
                $"enclosure@url {Quoted.Of(url)} is that of an earlier item, and Apple ignores an item whose file it has; give each episode its own file");
        }
    }

    /// <summary>Remembers an episode without a number: whether the show is serial may be said after it.</summary>
    public static void EndItem(ElementScope item)
    {
        if (item.Item is { IsExtra: false } && item.Has("enclosure") && !item.Has("itunes:episode") && item.Parent?.Channel is { } channel)
            channel.UnnumberedEpisodes.Add((item.Line, item.Column, item.Position));
    }

    public static void EndChannel(ElementScope channel)
    {
        if (channel.Channel is not { } state)
            return;
        if (state.IsSerial)
        {
            foreach (var (line, column, position) in state.UnnumberedEpisodes)
            {
                channel.ContextOf(string.Create(CultureInfo.InvariantCulture, $"item[{position}]"), (line, column)).Report(
                    PodcastRules.SerialNumber,
                    "the episode has no <itunes:episode>, and the show is serial, so apps can't put its episodes in order; write its number");
            }
        }

        CheckMedium(channel, state.Medium);
    }

    private static void CheckMedium(ElementScope channel, string? medium)
    {
        var isPublisher = medium == "publisher";
        if (!isPublisher && (medium is null || !PodcastWords.Mediums.Contains(medium) || !(medium == "mixed" || medium.EndsWith('L'))))
            return;
        if (!channel.Has("podcast:remoteItem"))
        {
            channel.Report(PodcastRules.ListItems,
                $"the feed's medium is {medium}, and it has no <podcast:remoteItem>; write one for each feed or episode that it lists");
        }

        if (isPublisher && !channel.Has("podcast:guid"))
        {
            channel.Report(ExtensionRules.PodcastRequired,
                "the feed's medium is publisher, and it has no <podcast:guid>, by which the publisher's podcasts name it; write one");
        }

        if (!isPublisher && channel.Has("item") && channel.Has("podcast:remoteItem"))
        {
            channel.Report(PodcastRules.ListItems,
                $"the feed's medium is {medium}, a list of others' episodes, and it has <item> as well; write <podcast:remoteItem> alone");
        }
    }
}
