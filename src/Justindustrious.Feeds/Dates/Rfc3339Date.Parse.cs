using System.Globalization;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

internal static partial class Rfc3339Date
{
    /// <summary>Reads a date-time of RFC 3339 5.6.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="value">The instant.</param>
    /// <param name="whyNot">The fault in words; empty without a fault.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Instant value, out string whyNot)
    {
        var reading = Read(text);
        value = reading.Value ?? default;
        whyNot = reading.WhyNot;
        return reading.Fault is DateFault.None or DateFault.Loose;
    }

    /// <summary>Reads a date-time with its fault. A lower-case t or z is <see cref="DateFault.Loose"/>: RFC 3339 allows it, and RFC 4287 forbids it.</summary>
    public static DateReading Read(ReadOnlySpan<char> text) => Read(text, timeNeeded: true);

    /// <summary>Reads a date in W3CDTF: a year, a month, a day, or a date-time that may leave out its seconds.</summary>
    /// <remarks>https://www.w3.org/TR/NOTE-datetime</remarks>
    public static DateReading ReadW3CDtf(ReadOnlySpan<char> text) => Read(text, timeNeeded: false);

    /// <summary>Reads a date of ISO 8601 in its extended form, with or without a time, with or without a zone.</summary>
    public static DateReading ReadIso8601(ReadOnlySpan<char> text)
    {
        var reading = Read(text, timeNeeded: false);
        if (reading.Fault != DateFault.Form || !text.Contains('T'))
            return reading;
        var withZone = Read($"{text}Z", timeNeeded: false);
        return withZone.Fault == DateFault.Form ? reading : withZone;
    }

    private static DateReading Read(ReadOnlySpan<char> text, bool timeNeeded)
    {
        if (text.IsEmpty)
            return DateReading.Not(DateFault.Form, "it is empty");
        if (!char.IsAsciiDigit(text[0]))
            return DateReading.Not(DateFault.Form, StartsAsRfc822(text) ? "this is an RFC 822 date" : "it does not start with a year of four digits");

        var cursor = new DateCursor(text);
        if (cursor.TakeDigits() is not { Length: 4 } yearText)
            return DateReading.Not(DateFault.Form, StartsAsRfc822(text) ? "this is an RFC 822 date" : "the year needs four digits, then '-'");
        int year = Number(yearText), month = 1, day = 1;
        if (cursor.AtEnd)
            return timeNeeded ? NoTime() : Dated(year, month, day);

        if (!cursor.Skip('-') || cursor.TakeDigits() is not { Length: 2 } monthText)
            return DateReading.Not(DateFault.Form, "after the year comes '-' and a month of two digits");
        month = Number(monthText);
        if (cursor.AtEnd)
            return timeNeeded ? NoTime() : Dated(year, month, day);

        if (!cursor.Skip('-') || cursor.TakeDigits() is not { Length: 2 } dayText)
            return DateReading.Not(DateFault.Form, "after the month comes '-' and a day of two digits");
        day = Number(dayText);
        if (cursor.AtEnd)
            return timeNeeded ? NoTime() : Dated(year, month, day);

        return ReadTime(ref cursor, year, month, day, timeNeeded);
    }

    private static DateReading ReadTime(ref DateCursor cursor, int year, int month, int day, bool secondsNeeded)
    {
        if (cursor.Current is not ('T' or 't'))
            return DateReading.Not(DateFault.Form, "a 'T' must be between date and time");
        var isLoose = cursor.Current == 't';
        cursor.Position++;

        if (cursor.TakeDigits() is not { Length: 2 } hourText || !cursor.Skip(':') || cursor.TakeDigits() is not { Length: 2 } minuteText)
            return DateReading.Not(DateFault.Form, "a time is written as hh:mm:ss");
        int hour = Number(hourText), minute = Number(minuteText), second = 0;
        long nanoseconds = 0;
        if (cursor.Skip(':'))
        {
            if (cursor.TakeDigits() is not { Length: 2 } secondText)
                return DateReading.Not(DateFault.Form, "a time is written as hh:mm:ss");
            second = Number(secondText);
            if (cursor.Skip('.'))
            {
                var fraction = cursor.TakeDigits();
                if (fraction.IsEmpty)
                    return DateReading.Not(DateFault.Form, "after the point of a second come digits");
                nanoseconds = Nanoseconds(fraction);
            }
        }
        else if (secondsNeeded)
        {
            return DateReading.Not(DateFault.Form, "the seconds are missing");
        }

        var offset = 0;
        DateReading? badZone = null;
        if (cursor.Current is 'Z' or 'z')
        {
            isLoose |= cursor.Current == 'z';
            cursor.Position++;
        }
        else if (cursor.Current is '+' or '-')
        {
            var sign = cursor.Current == '-' ? -1 : 1;
            cursor.Position++;
            if (cursor.TakeDigits() is not { Length: 2 } zoneHour || !cursor.Skip(':') || cursor.TakeDigits() is not { Length: 2 } zoneMinute)
                return DateReading.Not(DateFault.Form, "an offset is written as +hh:mm, with the colon");
            int hours = Number(zoneHour), minutes = Number(zoneMinute);
            if (hours > 23 || minutes > 59)
                badZone = DateReading.Not(DateFault.Zone, string.Create(CultureInfo.InvariantCulture, $"there is no offset of {hours:00}:{minutes:00}"));
            offset = sign * (hours * 60 + minutes);
        }
        else
        {
            return DateReading.Not(DateFault.Form,
                cursor.AtEnd ? "the zone is missing: write 'Z' or an offset such as '+01:00'" : "after the time comes 'Z' or an offset such as '+01:00'");
        }

        if (!cursor.AtEnd)
            return DateReading.Not(DateFault.Form, "there is something after the zone");
        if (FaultOfDay(year, month, day) is { } noDay)
            return DateReading.Not(DateFault.Calendar, noDay);
        if (FaultOfTime(hour, minute, second) is { } noTime)
            return DateReading.Not(DateFault.Time, noTime);
        if (badZone is { } zone)
            return zone;

        var instant = new LocalDateTime(year, month, day, hour, minute, Math.Min(second, 59))
            .InUtc().ToInstant().Plus(Duration.FromNanoseconds(nanoseconds)) - Duration.FromMinutes(offset);
        return isLoose
            ? new(instant, DateFault.Loose, "'T' and 'Z' are capitals")
            : new(instant, DateFault.None, "");
    }

    /// <summary>Explains why a day does not exist; <see langword="null"/> if it does.</summary>
    internal static string? FaultOfDay(int year, int month, int day)
    {
        if (month is < 1 or > 12)
            return string.Create(CultureInfo.InvariantCulture, $"there is no month {month:00}");
        if (year is < 1 or > 9999)
            return "there is no year 0000";
        return day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{DateReading.Months[month - 1]} {year:0000} has no day {day:00}")
            : null;
    }

    /// <summary>Explains why a time does not exist; <see langword="null"/> if it does. Second 60 exists as a leap second.</summary>
    internal static string? FaultOfTime(int hour, int minute, int second) =>
        hour > 23 ? string.Create(CultureInfo.InvariantCulture, $"there is no hour {hour}")
        : minute > 59 ? string.Create(CultureInfo.InvariantCulture, $"there is no minute {minute}")
        : second > 60 ? string.Create(CultureInfo.InvariantCulture, $"there is no second {second}")
        : null;

    private static DateReading NoTime() => DateReading.Not(DateFault.Form, "the time is missing");

    private static DateReading Dated(int year, int month, int day) =>
        FaultOfDay(year, month, day) is { } noDay
            ? DateReading.Not(DateFault.Calendar, noDay)
            : new(Instant.FromUtc(year, month, day, 0, 0), DateFault.None, "");

    private static bool StartsAsRfc822(ReadOnlySpan<char> text) => !Rfc822Date.Read(text).IsUnreadable;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static long Nanoseconds(ReadOnlySpan<char> fraction)
    {
        long value = 0;
        for (var i = 0; i < 9; i++)
            value = value * 10 + (i < fraction.Length ? fraction[i] - '0' : 0);
        return value;
    }
}
