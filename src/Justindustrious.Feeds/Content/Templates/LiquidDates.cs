using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Writes dates as the filters of Liquid and Jekyll do.</summary>
/// <remarks>Ruby: <c>Time#to_s</c>, <c>Time#strftime</c>. Jekyll: lib/jekyll/filters/date_filters.rb.</remarks>
internal static partial class LiquidDates
{
    /// <summary>Writes a date by a pattern of strftime.</summary>
    /// <exception cref="UnknownTemplateException">The text is not a date, or the pattern has a letter that is not known.</exception>
    public static string Format(string text, string pattern) => Format(Parse(text), pattern);

    private static string Format(DateTimeOffset time, string pattern)
    {
        var written = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                written.Append(pattern[i]);
                continue;
            }

            var flag = pattern[i + 1] is '-' or '^' or '0' or '_' && i + 2 < pattern.Length ? pattern[++i] : '\0';
            var part = Part(time, pattern[++i]);
            written.Append(flag switch
            {
                '-' => part.TrimStart('0', ' ') is { Length: > 0 } short_ ? short_ : "0",
                '^' => part.ToUpperInvariant(),
                '0' => part.Replace(' ', '0'),
                '_' => part.TrimStart('0').PadLeft(part.Length),
                _ => part,
            });
        }

        return written.ToString();
    }

    private static string Part(DateTimeOffset time, char letter)
    {
        var culture = CultureInfo.InvariantCulture;
        var names = culture.DateTimeFormat;
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return letter switch
        {
            'Y' => time.Year.ToString(culture),
            'C' => (time.Year / 100).ToString("00", culture),
            'y' => (time.Year % 100).ToString("00", culture),
            'm' => time.Month.ToString("00", culture),
            'B' => names.GetMonthName(time.Month),
            'b' or 'h' => names.GetAbbreviatedMonthName(time.Month),
            'd' => time.Day.ToString("00", culture),
            'e' => time.Day.ToString(culture).PadLeft(2),
            'j' => time.DayOfYear.ToString("000", culture),
            'H' => time.Hour.ToString("00", culture),
            'k' => time.Hour.ToString(culture).PadLeft(2),
            'I' => hour.ToString("00", culture),
            'l' => hour.ToString(culture).PadLeft(2),
            'M' => time.Minute.ToString("00", culture),
            'S' => time.Second.ToString("00", culture),
            'p' => time.Hour < 12 ? "AM" : "PM",
            'P' => time.Hour < 12 ? "am" : "pm",
            'A' => names.GetDayName(time.DayOfWeek),
            'a' => names.GetAbbreviatedDayName(time.DayOfWeek),
            'u' => (time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek).ToString(culture),
            'w' => ((int)time.DayOfWeek).ToString(culture),
            'z' => OffsetOf(time.Offset, ""),
            's' => time.ToUnixTimeSeconds().ToString(culture),
            'F' => Format(time, "%Y-%m-%d"),
            'T' or 'X' => Format(time, "%H:%M:%S"),
            'R' => Format(time, "%H:%M"),
            'D' or 'x' => Format(time, "%m/%d/%y"),
            'n' => "\n",
            't' => "\t",
            '%' => "%",
            _ => throw new UnknownTemplateException(),
        };
    }

    /// <summary>Writes a date as in XML Schema: <c>2026-05-01T09:30:00+02:00</c>.</summary>
    public static string XmlSchema(string text)
    {
        var time = Parse(text);
        return Format(time, "%Y-%m-%dT%H:%M:%S") + OffsetOf(time.Offset, ":");
    }

    private static string OffsetOf(TimeSpan offset, string separator)
    {
        var minutes = (int)Math.Abs(offset.TotalMinutes);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{minutes / 60:00}{separator}{minutes % 60:00}");
    }

    private static DateTimeOffset Parse(string text)
    {
        if (Written().Match(text) is not { Success: true } match)
            throw new UnknownTemplateException();
        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var minutes = (Number("hours") * 60) + Number("minutes");
        return new(Number("year"), Number("month"), Number("day"), Number("hour"), Number("minute"), Number("second"),
            TimeSpan.FromMinutes(match.Groups["sign"].Value == "-" ? -minutes : minutes));
    }

    [GeneratedRegex(
        @"^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)"
        + @"([ T](?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d))? ?(Z|UTC|(?<sign>[-+])(?<hours>\d\d):?(?<minutes>\d\d))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
