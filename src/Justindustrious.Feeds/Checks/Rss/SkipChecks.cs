using System.Globalization;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks skipHours and skipDays, the times at which readers need not ask for the feed.</summary>
internal static class SkipChecks
{
    public static void Hour(string value, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var number, out _) || number is < 0 or > 24)
        {
            context.Report(RssRules.SkipHour, $"hour {Quoted.Of(value)} is not a number from 0 to 23; write an hour of the day, in GMT");
            return;
        }

        var hours = ChannelState.Around(context)?.Hours ?? [];
        if (hours.Contains((int)number) || (number is 0 or 24 && hours.Contains(24 - (int)number)))
            context.Report(RssRules.SkipHoursOnce, $"hour {Quoted.Of(value)} occurs twice; write it once");
        if (number == 24)
            context.Report(value == "24" ? RssRules.Midnight : RssRules.SkipHour, "hour 24 is not what readers know; write 0 for midnight");
        else
            hours.Add((int)number);
    }

    public static void Day(string value, in ValueContext context)
    {
        if (value is not ("Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"))
        {
            context.Report(RssRules.SkipDay,
                $"day {Quoted.Of(value)} is not a day of the week; write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday");
        }
        else if (ChannelState.Around(context) is { } channel && !channel.Days.Add(value))
        {
            context.Report(RssRules.SkipDaysOnce, $"day {Quoted.Of(value)} occurs twice; write it once");
        }
    }

    public static void EndHours(ElementScope hours) => End(hours, "hour", 24, RssRules.SkipHoursMost);

    public static void EndDays(ElementScope days) => End(days, "day", 7, RssRules.SkipDaysMost);

    private static void End(ElementScope skips, string child, int most, FeedRule rule)
    {
        if (!skips.Has(child))
            skips.Missing(RssRules.Required, child, $"<{skips.Name}> has no <{child}>; write one, or remove it");
        if (skips.ChildCount > most)
        {
            skips.Report(rule,
                $"<{skips.Name}> contains {skips.ChildCount.ToString(CultureInfo.InvariantCulture)} elements; there are {most} of them at the most");
        }

        skips.Parent?.Channel?.Hours.Clear();
        skips.Parent?.Channel?.Days.Clear();
    }
}
