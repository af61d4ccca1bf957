using System.Collections.Concurrent;
using System.Globalization;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Dates as HTTP writes them: RFC 9110 5.6.7.</summary>
internal static class HttpDate
{
    /// <summary>The form that is written, and the two old forms that recipients must read.</summary>
    private static readonly string[] Forms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    private static readonly ConcurrentDictionary<int, CultureInfo> Cultures = new();

    public static string Format(DateTimeOffset value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Reads a date in any of the three forms.</summary>
    /// <param name="text">The date.</param>
    /// <param name="year">This year: two digits "that appear to be more than 50 years in the future" mean the century before.</param>
    /// <param name="value">The date.</param>
    public static bool TryParse(string? text, int year, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureOf(year), DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out value);

    private static CultureInfo CultureOf(int year) => Cultures.GetOrAdd(year, static year =>
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = Math.Clamp(year + 50, 99, 9999) };
        return culture;
    });
}
