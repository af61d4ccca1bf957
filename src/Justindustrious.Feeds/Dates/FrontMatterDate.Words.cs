using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

internal static partial class FrontMatterDate
{
    /// <summary>Moves the year before the time in dates of C, <c>date</c> and Git: <c>Fri May 1 09:00:00 2026 +0200</c>.</summary>
    private static string YearBeforeTime(string text) =>
        text is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..] ? YearAfterTime().Replace(text, "${day} ${year} ${time}${zone}${offset}") : text;

    [GeneratedRegex(
        @"^(?<day>[a-z]{3,9},? +[a-z]{3,9} +[0-9]{1,2}) +(?<time>[0-9]{1,2}:[0-9]{2}:[0-9]{2})"
        + @"(?<zone> +[a-z]{2,5})? +(?<year>[0-9]{4})(?<offset> *[+-][0-9:]{4,5})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearAfterTime();

    /// <summary>Reads a date with the English name of the month, and its parts in any order.</summary>
    /// <remarks><c>May 1st, 2026</c>, <c>Fri, 01 May 2026</c>, <c>2026-May-01</c>.</remarks>
    private static bool TryReadWords(ref Scanner scanner, string text, out LocalDate date, [NotNullWhen(false)] out string? whyNot)
    {
        date = default;
        int? year = null, month = null, day = null;
        IsoDayOfWeek? weekday = null;
        while (year is null || month is null || day is null)
        {
            scanner.SkipSeparators();
            var word = scanner.Letters();
            if (!word.IsEmpty)
            {
                if (IndexOf(Months, word) is { } index && month is null)
                    month = index + 1;
                else if (IndexOf(Weekdays, word) is { } dayIndex && weekday is null)
                    weekday = (IsoDayOfWeek)(dayIndex + 1);
                else if (!word.Equals("of", StringComparison.OrdinalIgnoreCase) && !word.Equals("the", StringComparison.OrdinalIgnoreCase))
                    return No(FrontMatterDateHint.For(text), out whyNot);
                continue;
            }

            var before = scanner.Rest.Length;
            if (!scanner.Digits(4, out var number) || scanner.IsAtDigit)
                return No(FrontMatterDateHint.For(text), out whyNot);
            var length = before - scanner.Rest.Length;
            if (length == 4 && year is null)
                year = number;
            else if (length <= 2 && day is null)
                day = DayOf(number, ref scanner);
            else if (length <= 2 && year is null && month is not null && !scanner.Rest.StartsWith(":"))
                return No("has a year of two digits; write all four, such as '2026-11-23'", out whyNot);
            else
                return No(FrontMatterDateHint.For(text), out whyNot);
        }

        // Only a comma or a dot may follow, as in 'Nov 23 2026,'.
        if (scanner.Rest is [',' or '.'])
            scanner.SkipSeparators();
        if (!TryMakeDate(year.Value, month.Value, day.Value, out date, out whyNot))
            return false;
        if (weekday is null || date.DayOfWeek == weekday)
            return true;
        return No(
            Invariant($"names {weekday}, but {date:uuuu-MM-dd} is a {date.DayOfWeek}; write the day that is meant, such as '{date:uuuu-MM-dd}'"), out whyNot);
    }

    /// <summary>Skips the letters of an ordinal number: <c>1st</c>.</summary>
    private static int DayOf(int number, ref Scanner scanner)
    {
        var ordinal = scanner;
        if (IndexOfOrdinal(ordinal.Letters()) >= 0)
            scanner = ordinal;
        return number;
    }

    private static int IndexOfOrdinal(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (letters.Equals(Ordinals[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    private static int? IndexOf(string[] names, ReadOnlySpan<char> word)
    {
        for (var i = 0; word.Length >= 3 && i < names.Length; i++)
        {
            if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return null;
    }

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
}
