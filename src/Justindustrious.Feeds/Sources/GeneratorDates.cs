using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>Dates that a blog's generator reads, though they have no meaning of their own: written again so that they have one.</summary>
/// <remarks>Ruby: <c>Date._parse</c> and <c>Time.zone_offset</c>; js-yaml: <c>lib/type/timestamp.js</c>; .NET: the invariant culture.</remarks>
internal static partial class GeneratorDates
{
    /// <summary>
    /// Removes an offset that Ruby does not read, because its hours have one digit, the time has a fraction but no seconds, or there is no time. Ruby then
    /// takes the date for a local one.
    /// </summary>
    /// <param name="text">The date, which YAML does not take for a timestamp.</param>
    /// <returns>The local date and time; <see langword="null"/> if Ruby reads the offset, or if there is none.</returns>
    public static string? WithoutUnreadOffset(string text) =>
        UnreadOffset().Match(text) is { Success: true } match ? $"{match.Groups["day"].Value} {match.Groups["time"].Value}"
        : OffsetOfDay().Match(text) is { Success: true } day ? day.Groups["day"].Value : null;

    /// <summary>
    /// Removes the name of a zone that Ruby does not know, such as CEST: <c>Time.parse</c> knows those of North America and UTC, and that of the local zone.
    /// Ruby then takes the time for a local one.
    /// </summary>
    /// <returns>The local date and time; <see langword="null"/> if no such name follows a time.</returns>
    public static string? WithoutUnknownZone(string text) => ZoneName().Match(text) is { Success: true } match ? text.Remove(match.Index, match.Length) : null;

    /// <summary>Replaces the name of a zone of North America, which Ruby knows, by its offset.</summary>
    /// <returns>The date with an offset; <see langword="null"/> if no such name follows a time.</returns>
    public static string? WithOffset(string text)
    {
        if (KnownZone().Match(text) is not { Success: true } match)
            return null;
        var name = match.Groups["zone"].Value;
        var hours = "ECMP".IndexOf(name[0], StringComparison.Ordinal) + (name[1] == 'S' ? 5 : 4);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..match.Index]} -0{hours}:00");
    }

    /// <summary>Writes a date again as the generator reads it.</summary>
    /// <returns>What the generator reads; <see langword="null"/> if it does not read the date either.</returns>
    public static string? Read(Dialect dialect, string text)
    {
        text = text.Trim();
        if (dialect.PassesOverRestOfDates && LateHour().Match(text) is { Success: true } late)
            return HourRolledOver(late);
        if (dialect.RollsDaysOver && YearFirst().Match(text) is { Success: true } day)
            return RolledOver(day, text);
        if (dialect.HasMonthFirst && MonthFirst().Match(text) is { Success: true } numbers)
            return Day(numbers, numbers.Groups["day"].Value) is { } date ? Written(date) + text[numbers.Length..] : null;
        return null;
    }

    /// <summary>Counts a day after the end of its month into the next one.</summary>
    private static string? RolledOver(Match match, string text)
    {
        if (Day(match, "1") is not { } first || Number(match, "day") is not (> 28 and <= 31) || Day(match, match.Groups["day"].Value) is not null)
            return null;
        return Written(first.PlusDays(Number(match, "day") - 1)) + text[match.Length..];
    }

    /// <summary>
    /// Counts hours after 23 into the next day: Ruby subtracts the offset from the written time before it checks the hour. Without an offset, it refuses such
    /// an hour.
    /// </summary>
    private static string? HourRolledOver(Match match)
    {
        if (Day(match, match.Groups["day"].Value) is not { } day)
            return null;
        var hour = Number(match, "hour");
        return string.Create(CultureInfo.InvariantCulture, $"{Written(day.PlusDays(hour / 24))} {hour % 24:00}{match.Groups["rest"].Value}");
    }

    private static LocalDate? Day(Match match, string day)
    {
        var (year, month, number) = (Number(match, "year"), Number(match, "month"), int.Parse(day, CultureInfo.InvariantCulture));
        return year > 0 && month is >= 1 and <= 12 && number >= 1 && number <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, number) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Written(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    [GeneratedRegex(
        @"^(?<day>\d{4}-\d{1,2}-\d{1,2})(?:-\d{4})?[T\s-]+"
        + @"(?<time>\d{1,2}:\d\d(?:(?<seconds>:\d\d)(?=\s*[-+]\d(:?\d\d)?$)|(?=\s*[-+]\d(:?\d\d)?$)|(?=\.\d+\s*[-+])))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex UnreadOffset();

    [GeneratedRegex(@"^(?<day>\d{4}-\d{1,2}-\d{1,2})\s*[-+]\d\d:?\d\d$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OffsetOfDay();

    [GeneratedRegex(@"(?<=\d:\d\d)\s*\b(?!(UTC|GMT|UT|Z|[ECMP][SD]T|AM|PM)\b)[A-Z]{1,5}\b(?=\s+\d{4}$|$)", RegexOptions.ExplicitCapture
        | RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"(?<=\d:\d\d)\s*\b(?<zone>[ECMP][SD]T)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex KnownZone();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})[T\s]+(?<hour>2[4-9]|[3-9]\d)(?<rest>:\d\d(:\d\d)?\s*[-+](?!00:?00)\d\d:?\d\d)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LateHour();

    [GeneratedRegex(@"^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();
}
