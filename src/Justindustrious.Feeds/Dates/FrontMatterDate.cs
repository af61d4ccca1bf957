using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Justindustrious.Feeds.Dates;

/// <summary>Reads dates as people write them in front matter.</summary>
/// <remarks>
/// <c>2026-11-23</c>, <c>2026/5/1 9:00 AM</c>, <c>1 May 2026</c>, <c>Fri, 01 May 2026 09:00:00 +0200</c>. Only here may a date have no zone. A date must have
/// one meaning: the year comes first, or the month has its English name. Others are refused, with what to write instead (<see cref="FrontMatterDateHint"/>).
/// </remarks>
internal static partial class FrontMatterDate
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The text of the author.</param>
    /// <param name="zone">The zone of a date without a zone.</param>
    /// <param name="value">The moment.</param>
    /// <param name="note">How a local time was read that exists twice or not at all; else <see langword="null"/>.</param>
    /// <param name="whyNot">Why the text is not a date, and what to write: a predicate such as <c>has month 13; write …</c>.</param>
    public static bool TryParse(
        string text, DateTimeZone zone, out Instant value, out string? note, [NotNullWhen(false)] out string? whyNot)
    {
        (value, note) = (default, null);
        var scanner = new Scanner(YearBeforeTime(text.Trim()));
        if (!TryReadDate(ref scanner, text, out var date, out var isInWords, out whyNot))
            return false;
        if (scanner.Rest.IsEmpty)
            return TryStartOfDay(date, zone, out value, out note, out whyNot);

        if (!scanner.SkipToTime())
            return No(FrontMatterDateHint.For(text), out whyNot);
        // A day of a zone, without a time.
        if (scanner.Rest is ['+' or '-', ..])
            return TryReadZone(scanner.Rest, date.AtMidnight(), isInWords, out value, out note, out whyNot);
        if (!TryReadTime(ref scanner, text, date, out var local, out var isLeapSecond, out whyNot))
            return false;

        scanner.SkipSpaces();
        var read = scanner.Rest.IsEmpty
            ? TryInZone(local, zone, out value, out note, out whyNot)
            : TryReadZone(scanner.Rest, local, isInWords, out value, out note, out whyNot);
        if (!read || !isLeapSecond)
            return read;

        // 23:59:60 is the second before midnight UTC. Clocks without leap seconds show midnight.
        value += Duration.FromSeconds(1);
        return value.ToUnixTimeSeconds() % NodaConstants.SecondsPerDay == 0
            || No("has second 60, which only 23:59:60 UTC can have; write a second from 00 to 59", out whyNot);
    }

    /// <summary>Reads a date as it was written, whatever its zone.</summary>
    public static bool TryReadLocal(string text, out LocalDateTime local)
    {
        local = default;
        var scanner = new Scanner(YearBeforeTime(text.Trim()));
        if (!TryReadDate(ref scanner, text, out var date, out _, out _))
            return false;
        if (scanner.Rest.IsEmpty || !scanner.SkipToTime() || !TryReadTime(ref scanner, text, date, out local, out _, out _))
            local = date.AtMidnight();
        return true;
    }

    /// <summary>Gets the moment at which a day starts, for a date without a time.</summary>
    public static bool TryStartOfDay(
        LocalDate date, DateTimeZone zone, out Instant value, out string? note, [NotNullWhen(false)] out string? whyNot)
    {
        if (date.AtMidnight().InZone(zone, SkipForward) is { } start && start.Date == date)
        {
            // Midnight does not exist if clocks are put forward at that time. The start of the day is then later.
            (value, note) = (zone.AtStartOfDay(date).ToInstant(), null);
            return IsInRange(value, out whyNot);
        }

        // The day does not exist: the country crossed the date line.
        return TryInZone(date.AtMidnight(), zone, out value, out note, out whyNot);
    }

    private static readonly ZoneLocalMappingResolver SkipForward =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static bool TryReadDate(ref Scanner scanner, string text, out LocalDate date, out bool isInWords, [NotNullWhen(false)] out string? whyNot)
    {
        (date, isInWords) = (default, false);
        var numbers = scanner;
        if (numbers.Number(4, out var year) && numbers.Rest is ['-' or '/' or '.', ..] && numbers.Rest[0] is var separator && numbers.Skip(separator)
            && numbers.Digits(2, out var month) && numbers.Skip(separator) && numbers.Digits(2, out var day) && !numbers.IsAtDigit)
        {
            scanner = numbers;
            return TryMakeDate(year, month, day, out date, out whyNot);
        }

        isInWords = true;
        return TryReadWords(ref scanner, text, out date, out whyNot);
    }

    private static bool TryMakeDate(int year, int month, int day, out LocalDate date, [NotNullWhen(false)] out string? whyNot)
    {
        date = default;
        whyNot = (year, month) switch
        {
            (0, _) => "has year 0000; write a year from 0001 to 9999",
            (_, < 1 or > 12) => Invariant($"has month {month:00}; write a month from 01 to 12"),
            _ when CalendarSystem.Iso.GetDaysInMonth(year, month) is var last && (day < 1 || day > last) =>
                Invariant($"has day {day:00}, but {Months[month - 1]} {year:0000} has {last} days; write a day from 01 to {last}"),
            _ => null,
        };
        if (whyNot is not null)
            return false;
        date = new(year, month, day);
        return true;
    }

    private static bool TryReadTime(
        ref Scanner scanner, string text, LocalDate date, out LocalDateTime local, out bool isLeapSecond, [NotNullWhen(false)] out string? whyNot)
    {
        (local, isLeapSecond) = (default, false);
        var (minute, second, nanosecond) = (0, 0, 0L);
        if (!scanner.Digits(2, out var hour))
            return No(FrontMatterDateHint.For(text), out whyNot);
        var hasMinute = scanner.Skip(':');
        if (hasMinute && (!scanner.Number(2, out minute) || scanner.IsAtDigit))
            return No(FrontMatterDateHint.For(text), out whyNot);
        if (hasMinute && scanner.Skip(':') && (!scanner.Number(2, out second) || scanner.IsAtDigit))
            return No(FrontMatterDateHint.For(text), out whyNot);
        if (hasMinute && scanner.Skip('.') && !scanner.Fraction(out nanosecond))
            return No(FrontMatterDateHint.For(text), out whyNot);
        if (scanner.Half() is { } half)
        {
            if (hour is < 1 or > 12)
                return No(Invariant($"has hour {hour} and {half}; write an hour from 1 to 12 with {half}, or one from 00 to 23 without"), out whyNot);
            hour = (hour % 12) + (half == "PM" ? 12 : 0);
        }
        else if (!hasMinute)
        {
            return No(FrontMatterDateHint.For(text), out whyNot);
        }

        whyNot = (hour, minute, second) switch
        {
            ( > 23, _, _) => Invariant($"has hour {hour}; write an hour from 00 to 23"),
            (_, > 59, _) => Invariant($"has minute {minute}; write a minute from 00 to 59"),
            (_, _, > 60) => Invariant($"has second {second}; write a second from 00 to 59"),
            _ => null,
        };
        if (whyNot is not null)
            return false;
        isLeapSecond = second == 60;
        local = date.At(new LocalTime(hour, minute, Math.Min(second, 59)).PlusNanoseconds(isLeapSecond ? 0 : nanosecond));
        return true;
    }

    private static bool TryReadZone(
        ReadOnlySpan<char> text, LocalDateTime local, bool isInWords, out Instant value, out string? note, [NotNullWhen(false)] out string? whyNot)
    {
        (value, note, whyNot) = (default, null, null);
        // '+0200 (CEST)' has its zone twice.
        if (text.IndexOf('(') is > 0 and var comment && text[^1] == ')')
            text = text[..comment].TrimEnd();
        if (text is "Z" or "z" or "UTC" or "GMT" or "UT")
            return TryAtOffset(local, 0, out value, out whyNot);
        if (text.Length > 3 && (text.StartsWith("GMT") || text.StartsWith("UTC")) && text[3] is '+' or '-')
            text = text[3..];
        if (text[0] is '+' or '-')
        {
            var scanner = new Scanner(text[1..]);
            var minutes = 0;
            var isOffset = scanner.Digits(2, out var hours)
                && (scanner.Rest.IsEmpty || ((scanner.Skip(':') || scanner.IsAtDigit) && scanner.Number(2, out minutes) && scanner.Rest.IsEmpty));
            if (!isOffset)
                return No($"ends with '{Shown(text)}', which is not an offset; write one such as '+01:00'", out whyNot);
            if (hours > 23 || minutes > 59)
                return No($"has the offset '{Shown(text)}'; write one from -23:59 to +23:59", out whyNot);
            return TryAtOffset(local, (text[0] == '-' ? -1 : 1) * ((hours * 60) + minutes), out value, out whyNot);
        }

        var name = text.ToString();
        // RFC 822 gives these names offsets. In other notations CST may be the time of China.
        if (isInWords && AmericanZones.TryGetValue(name, out var behind))
            return TryAtOffset(local, behind * 60, out value, out whyNot);
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(name) && name.Contains('/', StringComparison.Ordinal))
            return TryInZone(local, DateTimeZoneProviders.Tzdb[name], out value, out note, out whyNot);
        return No(
            $"ends with '{Shown(text)}', which does not name one offset; write an offset such as '+01:00' or a zone such as 'Europe/Berlin'",
            out whyNot);
    }

    private static bool TryInZone(
        LocalDateTime local, DateTimeZone zone, out Instant value, out string? note, [NotNullWhen(false)] out string? whyNot)
    {
        note = null;
        // NodaTime can't represent the day after the last one, so the zone is not looked up for the last day.
        if (local.Date == LastDay)
            return TryAtOffset(local, zone.GetUtcOffset(Instant.FromUtc(9999, 12, 1, 0, 0)).Seconds / 60, out value, out whyNot);

        var mapping = zone.MapLocal(local);
        value = mapping.Count switch
        {
            0 => Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant(),
            _ => mapping.First().ToInstant(),
        };
        note = mapping.Count switch
        {
            0 => Invariant($"does not exist in {zone.Id}, where clocks were put forward; it is read as {value.InZone(zone):yyyy-MM-dd'T'HH:mm:sso<+HH:mm>}"),
            2 => Invariant($"comes twice in {zone.Id}, where clocks were put back; the earlier is meant, {value.InZone(zone):yyyy-MM-dd'T'HH:mm:sso<+HH:mm>}"),
            _ => null,
        };
        return IsInRange(value, out whyNot);
    }

    private static bool TryAtOffset(LocalDateTime local, int minutes, out Instant value, [NotNullWhen(false)] out string? whyNot)
    {
        value = local.InUtc().ToInstant();
        var room = LastInstant - value;
        if (Duration.FromMinutes(-minutes) > room)
            return No(OutOfRange, out whyNot);
        value -= Duration.FromMinutes(minutes);
        return IsInRange(value, out whyNot);
    }

    private static bool IsInRange(Instant value, [NotNullWhen(false)] out string? whyNot)
    {
        whyNot = value < FirstInstant ? OutOfRange : null;
        return whyNot is null;
    }

    private const string OutOfRange = "lies outside of the years 0001 to 9999 in UTC; write a date within them";
    private static readonly LocalDate LastDay = new(9999, 12, 31);
    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant LastInstant = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    private static readonly Dictionary<string, int> AmericanZones = new(StringComparer.Ordinal)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    internal static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static bool No(string reason, out string whyNot)
    {
        whyNot = reason;
        return false;
    }

    private static string Shown(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "…");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
