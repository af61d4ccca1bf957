using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks when readers may read a feed again: its time to live, and the hours and days that they skip.</summary>
internal static class ScheduleChecks
{
    public static void Check(Feed feed, in ModelSubject subject)
    {
        if (feed.Ttl < 1)
        {
            subject.Report(ModelRules.Schedule, "ttl",
                string.Create(CultureInfo.InvariantCulture, $"ttl {feed.Ttl} is less than 1; write how many minutes readers may keep the feed, or none"));
        }

        CheckEach("skipHours", "hour", feed.SkipHours, hour => hour is < 0 or > 23 ? "is not in 0 to 23; write an hour of the day in UTC" : null, subject);
        CheckEach(
            "skipDays", "day", feed.SkipDays, day => Enum.IsDefined(day) ? null : "is not a day of the week; write one such as DayOfWeek.Sunday", subject);
    }

    private static void CheckEach<T>(string list, string name, IReadOnlyList<T> values, Func<T, string?> whyNot, in ModelSubject subject)
    {
        HashSet<T>? seen = null;
        for (var i = 0; i < values.Count; i++)
        {
            var why = whyNot(values[i]) ?? ((seen ??= []).Add(values[i]) ? null : "is there twice; keep one");
            if (why is not null)
                subject.Report(ModelRules.Schedule, new FieldPath(list, i), string.Create(CultureInfo.InvariantCulture, $"{name} {values[i]} {why}"));
        }
    }
}
