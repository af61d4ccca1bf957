using System.Globalization;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

internal static partial class Rfc822Date
{
    /// <summary>The length of the longest date. It limits the cost of comments.</summary>
    private const int MaxLength = 1000;

    /// <summary>Reads a date-time of RFC 822, with two or four digits in the year.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="value">The instant.</param>
    /// <param name="whyNot">The fault in words; empty without a fault.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Instant value, out string whyNot)
    {
        var reading = Read(text);
        value = reading.Value ?? default;
        whyNot = reading.WhyNot;
        return reading.Fault is DateFault.None or DateFault.Loose or DateFault.QuarterZone;
    }

    /// <summary>Reads a date-time with its fault.</summary>
    public static DateReading Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return DateReading.Not(DateFault.Form, "it is empty");
        if (text.Length > MaxLength)
            return DateReading.Not(DateFault.Form, "it is too long for a date");
        if (text.Length > 4 && text[4] == '-' && char.IsAsciiDigit(text[0]))
            return DateReading.Not(DateFault.Form, "this is an RFC 3339 date");

        string? loose = null;
        if (text.Contains('('))
        {
            loose = "it has a comment in parentheses";
            text = WithoutComments(text);
        }

        var cursor = new DateCursor(text);
        if (cursor.SkipSpace() > 0)
            loose ??= "there is white space before it";

        var weekday = -1;
        if (char.IsLetter(cursor.Current))
        {
            var name = cursor.TakeLetters();
            weekday = IndexOf(DateReading.Days, name, ref loose);
            if (weekday < 0)
                return DateReading.Not(DateFault.Form, WhyNoWeekday(name));
            if (cursor.SkipSpace() > 0)
                loose ??= "there is a space before the comma";
            if (!cursor.Skip(','))
                return DateReading.Not(DateFault.Form, "after the weekday comes a comma");
            if (cursor.SkipSpace() != 1)
                loose ??= "after the comma comes one space";
        }

        if (cursor.TakeDigits() is not { Length: 1 or 2 } dayText)
            return DateReading.Not(DateFault.Form, "the day of the month, one or two digits, is missing");
        if (!SkipOneSpace(ref cursor, ref loose))
            return DateReading.Not(DateFault.Form, "a space must be between day and month");

        var monthText = cursor.TakeLetters();
        var month = IndexOf(DateReading.Months, monthText, ref loose) + 1;
        if (month == 0)
            return DateReading.Not(DateFault.Form, monthText.IsEmpty ? "the month is missing" : $"'{Cut(monthText)}' is not a month that RFC 822 names");
        if (!SkipOneSpace(ref cursor, ref loose))
            return DateReading.Not(DateFault.Form, "a space must be between month and year");

        var yearText = cursor.TakeDigits();
        if (yearText.Length is not (2 or 4))
            return DateReading.Not(DateFault.Form, "the year has four digits");
        var year = Number(yearText);
        if (yearText.Length == 2)
        {
            loose ??= "the year has two digits";
            year += year < 50 ? 2000 : 1900; // RFC 2822 4.3
        }

        if (!SkipOneSpace(ref cursor, ref loose))
            return DateReading.Not(DateFault.Form, cursor.AtEnd ? "the time is missing" : "a space must be between year and time");
        if (cursor.TakeDigits() is not { Length: 2 } hourText || !cursor.Skip(':') || cursor.TakeDigits() is not { Length: 2 } minuteText)
            return DateReading.Not(DateFault.Form, "a time is written as hh:mm:ss");
        int hour = Number(hourText), minute = Number(minuteText), second = 0;
        if (cursor.Skip(':'))
        {
            if (cursor.TakeDigits() is not { Length: 2 } secondText)
                return DateReading.Not(DateFault.Form, "a time is written as hh:mm:ss");
            second = Number(secondText);
        }

        if (!SkipOneSpace(ref cursor, ref loose))
            return DateReading.Not(DateFault.Form, cursor.AtEnd ? "the zone is missing" : "a space must be between time and zone");
        var zone = ReadZone(ref cursor, ref loose);
        if (zone.Fault == DateFault.Form)
            return DateReading.Not(DateFault.Form, zone.WhyNot);
        if (cursor.SkipSpace() > 0)
            loose ??= "there is white space after it";
        if (!cursor.AtEnd)
            return DateReading.Not(DateFault.Form, "there is something after the zone");

        return Resolve(weekday, new(year, month, Number(dayText)), new(hour, minute, second), zone, loose);
    }

    private static DateReading Resolve(int weekday, Day date, Time time, Zone zone, string? loose)
    {
        var isLoose = loose is not null;
        if (Rfc3339Date.FaultOfDay(date.Year, date.Month, date.DayOfMonth) is { } noDay)
            return DateReading.Not(DateFault.Calendar, noDay) with { IsLoose = isLoose };

        var day = new LocalDate(date.Year, date.Month, date.DayOfMonth);
        if (weekday >= 0 && (int)day.DayOfWeek != weekday + 1)
        {
            var month = DateReading.Months[date.Month - 1];
            var why = string.Create(CultureInfo.InvariantCulture, $"{date.DayOfMonth} {month} {date.Year:0000} is a {day.DayOfWeek}");
            return DateReading.Not(DateFault.Weekday, why) with { IsLoose = isLoose };
        }

        if (Rfc3339Date.FaultOfTime(time.Hour, time.Minute, time.Second) is { } noTime)
            return DateReading.Not(DateFault.Time, noTime) with { IsLoose = isLoose };
        if (zone.Fault == DateFault.Zone)
            return DateReading.Not(DateFault.Zone, zone.WhyNot) with { IsLoose = isLoose };

        var instant = day.At(new LocalTime(time.Hour, time.Minute, Math.Min(time.Second, 59))).InUtc().ToInstant() - Duration.FromMinutes(zone.Minutes);
        return loose is not null ? new(instant, DateFault.Loose, loose) { IsLoose = true }
            : zone.Fault != DateFault.None ? new(instant, zone.Fault, zone.WhyNot) { IsLoose = zone.Fault == DateFault.QuarterZone }
            : new(instant, DateFault.None, "");
    }

    private readonly record struct Day(int Year, int Month, int DayOfMonth);

    private readonly record struct Time(int Hour, int Minute, int Second);

    private readonly record struct Zone(int Minutes, DateFault Fault = DateFault.None, string WhyNot = "");

    /// <summary>Reads a zone by RFC 822 5.1 and RFC 2822 4.3: offsets, the American zones, and military letters without a meaning.</summary>
    private static Zone ReadZone(ref DateCursor cursor, ref string? loose)
    {
        if (cursor.Current is '+' or '-' || char.IsAsciiDigit(cursor.Current))
        {
            var sign = cursor.Current switch { '-' => -1, '+' => 1, _ => 0 };
            if (sign != 0)
                cursor.Position++;
            var digits = cursor.TakeDigits();
            if (digits.Length != 4 || (!cursor.AtEnd && cursor.Current == ':'))
                return new(0, DateFault.Form, "an offset is a sign and four digits, without a colon: '+0100'");

            int hours = Number(digits[..2]), minutes = Number(digits[2..]);
            var offset = (sign < 0 ? -1 : 1) * (hours * 60 + minutes);
            if (minutes is not (0 or 30) && minutes is not (15 or 45))
                loose ??= $"no zone is {minutes:00} minutes off";
            var unknown = string.Create(CultureInfo.InvariantCulture, $"there is no offset of {hours:00}{minutes:00}");
            return sign == 0 ? new(offset, DateFault.Zone, "the offset has no sign")
                : minutes > 59 || hours > 23 ? new(offset, DateFault.Zone, unknown)
                : minutes is 15 or 45 ? new(offset, DateFault.QuarterZone, "some programs know only full and half hours of offset")
                : new(offset);
        }

        var name = cursor.TakeLetters();
        if (name.IsEmpty)
            return new(0, DateFault.Form, cursor.AtEnd ? "the zone is missing" : "the zone is a name such as 'GMT' or an offset such as '+0100'");

        Span<char> upper = stackalloc char[4];
        if (name.Length > 3 || name.ToUpperInvariant(upper) < 0)
            return new(0, DateFault.Form, $"'{Cut(name)}' is not a zone that RFC 822 names");
        var isUpper = name.SequenceEqual(upper[..name.Length]);
        int? hour = upper[..name.Length] switch
        {
            "UT" or "GMT" or "Z" => 0,
            "EST" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            [>= 'A' and <= 'I' or >= 'K' and <= 'Y'] => 0,
            _ => null,
        };
        if (hour is null)
            return new(0, DateFault.Form, $"'{Cut(name)}' is not a zone that RFC 822 names");
        if (name.Length == 1 && upper[0] != 'Z')
            loose ??= $"'{name}' is a military zone, which RFC 822 defined the wrong way round";
        if (!isUpper)
            loose ??= "the zone is not in capitals";
        return new(hour.Value * 60);
    }

    private static bool SkipOneSpace(ref DateCursor cursor, ref string? loose)
    {
        var start = cursor.Rest;
        var count = cursor.SkipSpace();
        if (count > 1 || (count == 1 && start[0] != ' '))
            loose ??= "its parts are one space apart";
        return count > 0;
    }

    private static int IndexOf(string[] names, ReadOnlySpan<char> name, ref string? loose)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (!name.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                continue;
            if (!name.SequenceEqual(names[i]))
                loose ??= $"'{name}' is written '{names[i]}'";
            return i;
        }

        return -1;
    }

    private static string WhyNoWeekday(ReadOnlySpan<char> name)
    {
        string? none = null;
        if (name.Length > 3 && IndexOf(DateReading.Days, name[..3], ref none) >= 0 && name.EndsWith("day", StringComparison.OrdinalIgnoreCase))
            return $"'{Cut(name)}' is written '{char.ToUpperInvariant(name[0])}{name[1..3].ToString().ToLowerInvariant()}'";
        return IndexOf(DateReading.Months, name.Length > 3 ? name[..3] : name, ref none) >= 0
            ? "the day of the month comes before the month"
            : $"'{Cut(name)}' is not a day that RFC 822 names";
    }

    /// <summary>Removes comments (RFC 822 3.3). They may nest, and a backslash escapes a character.</summary>
    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        var rest = new StringBuilder(text.Length);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
                i++;
            else if (c == '(')
                depth++;
            else if (c == ')' && depth > 0)
                rest.Append(--depth == 0 ? " " : "");
            else if (depth == 0)
                rest.Append(c);
        }

        return rest.ToString().AsSpan().Trim();
    }

    private static string Cut(ReadOnlySpan<char> name) => name.Length > 20 ? $"{name[..20]}…" : name.ToString();

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
