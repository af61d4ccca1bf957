using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

/// <summary>Suggests what to write instead of a date that <see cref="FrontMatterDate"/> does not read.</summary>
internal static partial class FrontMatterDateHint
{
    private const string Unknown = "is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'";

    /// <summary>Explains why a text is not read as a date: a predicate that ends with what to write.</summary>
    public static string For(string text)
    {
        text = text.Trim();
        // A longer text is not a date. The limit also bounds the cost of a hostile text.
        if (text.Length is 0 or > 60)
            return Unknown;
        if (text.All(char.IsAsciiDigit))
            return ForDigits(text);

        var parts = text.Split([' ', ',', 'T', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = Numbers(parts.Length == 0 ? text : parts[0]);
        if (numbers is [_, _, _])
            return ForNumbers(numbers, text);
        return WithMonthName(text) is { } date ? Write(date, text) : Unknown;
    }

    private static string ForDigits(string text)
    {
        if (text.Length == 8 && Day(Int(text[..4]), Int(text[4..6]), Int(text[6..])) is { } day)
            return Write(day, "");
        if (text.Length is 10 or 13 && long.Parse(text, CultureInfo.InvariantCulture) is var number)
        {
            var instant = text.Length == 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number);
            return $"counts from 1970; write '{Rfc3339Date.Format(instant)}'";
        }

        return text.Length == 4 ? $"is a year alone; write a day of it, such as '{text}-01-01'" : Unknown;
    }

    /// <summary>Explains three numbers: the year first, or a day and a month in either order.</summary>
    private static string ForNumbers(string[] numbers, string text)
    {
        var (first, second, third) = (Int(numbers[0]), Int(numbers[1]), Int(numbers[2]));
        if (numbers[0].Length == 4)
            return Day(first, second, third) is { } day ? Write(day, text) : Unknown;
        if (numbers[2].Length != 4)
            return Unknown;

        var dayFirst = Day(third, second, first);
        var monthFirst = Day(third, first, second);
        return (dayFirst, monthFirst) switch
        {
            // With dots the day always comes first. With slashes it depends on the country.
            ({ } date, _) when text.Contains('.', StringComparison.Ordinal) || monthFirst is null || monthFirst == date => Write(date, text),
            (null, { } date) => Write(date, text),
            ({ } one, { } other) => $"may be one of two days; write '{Text(one)}' or '{Text(other)}'",
            _ => Unknown,
        };
    }

    private static LocalDate? WithMonthName(string text)
    {
        int? day = null, month = null, year = null;
        foreach (var word in text.Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = word.TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 4 && word.Length == 4)
                year ??= Int(word);
            else if (digits is 1 or 2 && (digits == word.Length || word[digits..] is "st" or "nd" or "rd" or "th"))
                day ??= Int(word[..digits]);
            else if (digits == 0 && word.Length >= 3 && IndexOfMonth(word) is >= 0 and var index)
                month ??= index + 1;
        }

        return month is { } m && day is { } d && year is { } y ? Day(y, m, d) : null;
    }

    private static int IndexOfMonth(string word) =>
        Array.FindIndex(FrontMatterDate.Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string[]? Numbers(string text)
    {
        var numbers = text.Split('-', '/', '.');
        return numbers.All(number => number.Length is > 0 and <= 4 && number.All(char.IsAsciiDigit)) ? numbers : null;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static string Write(LocalDate day, string text) =>
        $"{(text.StartsWith(Text(day), StringComparison.Ordinal) ? "has a text after the day that is not a time" : "is not written year-month-day")}; "
        + $"write '{Text(day)}{TimeIn(text)}'";

    /// <summary>Gets the time of day and the offset in a text, as they should be written.</summary>
    private static string TimeIn(string text)
    {
        var match = TimeOfDay().Match(text);
        if (!match.Success || Int(match.Groups["hour"].Value) is not (>= 0 and < 24 and var hour))
            return "";
        if (match.Groups["half"].Value is { Length: > 0 } half)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        var offset = match.Groups["offset"].Value is { Length: > 0 } digits ? $"{digits[..3]}:{digits[^2..]}" : match.Groups["utc"].Success ? "Z" : "";
        return $"T{hour.ToString("00", CultureInfo.InvariantCulture)}{match.Groups["rest"].Value}{offset}";
    }

    [GeneratedRegex(
        @"(^|[ T,])(?<hour>[0-9]{1,2})(?<rest>:[0-5][0-9](:[0-5][0-9])?)( ?(?<half>[ap])\.?m|( ?(?<offset>[+-][0-9]{2}:?[0-9]{2})| ?(?<utc>Z|GMT|UTC))?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimeOfDay();

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
