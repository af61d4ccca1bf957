using System.Globalization;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks values of one element of the podcast namespace together: those of its attributes, its text and its children.</summary>
internal static class PodcastRelations
{
    /// <summary>Checks that a live stream has a name, and a page for listeners whose app can't play it.</summary>
    public static void EndLiveItem(ElementScope live)
    {
        if (!live.Has("title") && !live.Has("description"))
            live.Report(ExtensionRules.PodcastRequired, "<podcast:liveItem> has neither <title> nor <description>; write one of them");
        if (!live.Has("podcast:contentLink"))
        {
            live.Report(ExtensionRules.PodcastRequired,
                "<podcast:liveItem> has no <podcast:contentLink>; write one with the address of a page that plays the stream, for apps that can't");
        }
    }

    /// <summary>Checks that a recipient has the address that its type asks for, and a custom record whole or not at all.</summary>
    public static void EndRecipient(ElementScope recipient)
    {
        var (key, value) = (recipient.Attribute("customKey"), recipient.Attribute("customValue"));
        if (key is null != value is null)
        {
            var (there, missing) = key is null ? ("customValue", "customKey") : ("customKey", "customValue");
            recipient.Report(ExtensionRules.PodcastRequired, $"<podcast:valueRecipient> has {there} and no {missing}; write both, or neither");
        }

        if (recipient.Attribute("address") is not { Length: > 0 } address)
            return;
        var context = recipient.AttributeContext("address");
        if (recipient.Attribute("type") == "node" && !PodcastValues.IsNodeKey(address))
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(address)} is not the public key of a node; write its 66 hexadecimal digits, which start with 02 or 03");
        }
        else if (recipient.Attribute("type") == "lnaddress" && !EmailCheck.IsAddress(address))
        {
            context.Report(ExtensionRules.PodcastValue, $"{context.Name} {Quoted.Of(address)} is not a Lightning address; write it as 'ann@example.org'");
        }
    }

    /// <summary>Checks that a time split has one remote item, or recipients.</summary>
    public static void EndTimeSplit(ElementScope split)
    {
        var (remote, recipients) = (split.Count("podcast:remoteItem"), split.Count("podcast:valueRecipient"));
        if (remote == 0 && recipients == 0)
        {
            split.Report(ExtensionRules.PodcastRequired,
                "<podcast:valueTimeSplit> has neither a <podcast:remoteItem> nor a <podcast:valueRecipient>; write who gets the payments of this time");
        }
        else if (remote > 0 && recipients > 0)
        {
            split.Report(ExtensionRules.PodcastOnce,
                "<podcast:valueTimeSplit> has a <podcast:remoteItem> and <podcast:valueRecipient> as well; keep one kind, since apps use one of them only");
        }
        else if (remote > 1)
        {
            split.Report(ExtensionRules.PodcastOnce, string.Create(CultureInfo.InvariantCulture,
                $"<podcast:valueTimeSplit> has {remote} <podcast:remoteItem>; write a <podcast:valueTimeSplit> for each"));
        }
    }

    /// <summary>Checks that a rule which counts its episodes says when the counting starts.</summary>
    public static void EndUpdateFrequency(ElementScope frequency)
    {
        if (frequency.Attribute("dtstart") is null && frequency.Attribute("rrule") is { } rule && RecurrenceRule.HasCount(rule))
        {
            frequency.Report(ExtensionRules.PodcastRequired,
                $"<podcast:updateFrequency> has an rrule {Quoted.Of(rule)} with COUNT and no dtstart; "
                    + "write dtstart=\"…\" with the date from which episodes are counted");
        }

        if (frequency.Attribute("dtstart")?.Trim() is { Length: > 0 } start && frequency.Attribute("rrule") is { } until
            && RecurrenceRule.UntilOf(until) is { } end && HasTime(start) != HasTime(end))
        {
            frequency.AttributeContext("dtstart").Report(ExtensionRules.PodcastValue,
                $"podcast:updateFrequency@dtstart {Quoted.Of(start)} and UNTIL {Quoted.Of(end)} have different forms; write both with a time, or both without");
        }
    }

    private static bool HasTime(string date) => date.Contains('T', StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks that apps know which of several discussions is the first.</summary>
    public static void CheckPriority(ElementScope interact)
    {
        if (interact.Attribute("priority") is null && interact.Parent?.Count("podcast:socialInteract") > 1
            && interact.AddUniqueInItem("podcast:socialInteract", "priority"))
        {
            interact.Report(PodcastRules.Priority,
                "<podcast:socialInteract> is one of several and has no priority, so apps choose one by chance; write priority=\"1\" on the first");
        }
    }

    /// <summary>Checks that the text about works of artificial intelligence says whether there are some.</summary>
    public static void EndTxt(ElementScope txt)
    {
        if (txt.Attribute("purpose")?.Trim().Equals("ai-content", StringComparison.OrdinalIgnoreCase) == true && txt.Text is not ("true" or "false" or ""))
        {
            txt.Report(ExtensionRules.PodcastValue,
                $"<podcast:txt> {Quoted.Of(txt.Text)} for ai-content is neither true nor false; write one of these");
        }
    }

    /// <summary>Checks that checksums have the form that their type asks for.</summary>
    public static void EndIntegrity(ElementScope integrity)
    {
        if (integrity.Attribute("type") == "sri" && integrity.Attribute("value") is { Length: > 0 } value && !PodcastValues.IsIntegrity(value))
        {
            integrity.AttributeContext("value").Report(ExtensionRules.PodcastValue,
                $"podcast:integrity@value {Quoted.Of(value)} is not a checksum as sri asks for; write 'sha384-' and the checksum of the file in Base64");
        }
    }

    /// <summary>Checks that a soundbite has a length that apps play.</summary>
    public static void EndSoundbite(ElementScope soundbite)
    {
        if (soundbite.Attribute("duration")?.Trim() is { } text && PodcastValues.IsDecimal(text)
            && double.Parse(text, CultureInfo.InvariantCulture) is < 15 or > 120)
        {
            soundbite.AttributeContext("duration").Report(PodcastRules.SoundbiteLength,
                $"podcast:soundbite@duration {Quoted.Of(text)} is not between 15 and 120 seconds, which the podcast namespace advises");
        }
    }
}
