using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>The current time: <c>--now</c>, else SOURCE_DATE_EPOCH, else the machine's clock. Nothing else in the project reads the clock.</summary>
internal static class Clock
{
    /// <summary>The environment variable with which reproducible builds set the time, in seconds since 1970.</summary>
    /// <remarks><see href="https://reproducible-builds.org/specs/source-date-epoch/"/>.</remarks>
    public const string Variable = "SOURCE_DATE_EPOCH";

    /// <exception cref="CouldNotRunException">The variable is not a number of seconds.</exception>
    public static Instant Now(Instant? given, Terminal terminal)
    {
        if (given is { } now)
            return now;
        if (terminal.Variable(Variable) is not { Length: > 0 } text)
#pragma warning disable RS0030 // A command without --now means the current time.
            return SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= Instant.MinValue.ToUnixTimeSeconds() && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : throw new CouldNotRunException(
                $"{Variable} is '{Printable.Cut(text)}', which is not a number of seconds since 1970; write for example '1795424400', or unset it");
    }

    /// <summary>
    /// Gets the machine's time, with which the times of files are compared: a file that has just been changed may change again and keep its time. It never
    /// reaches a document.
    /// </summary>
#pragma warning disable RS0030 // The times of files are the machine's, whatever --now says.
    public static DateTime OfMachine() => SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc();
#pragma warning restore RS0030

    /// <summary>Reads the value of <c>--now</c>: an RFC 3339 date-time, or a date, which means the start of that day in UTC.</summary>
    public static bool TryParse(string text, out Instant instant)
    {
        if (OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment))
        {
            instant = moment.ToInstant();
            return true;
        }

        var isDay = LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day);
        instant = isDay ? day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() : default;
        return isDay;
    }
}
