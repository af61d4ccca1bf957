using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks dates: RFC 822 in RSS, RFC 3339 in Atom, W3CDTF in Dublin Core.</summary>
internal static class DateCheck
{
    /// <summary>There were no feeds before the nineties. Dates outside of these years are mistakes, for example of a clock that was never set.</summary>
    private const int FirstPlausibleYear = 1990, LastPlausibleYear = 2099;

    public static void Rfc822(string value, in ValueContext context)
    {
        var reading = Rfc822Date.Read(value);
        switch (reading.Fault)
        {
            case DateFault.None:
                Plausible(value, reading.Value!.Value, context);
                break;
            case DateFault.Loose:
                context.Report(ValueRules.Rfc822Loose,
                    $"{context.Name} {Quoted.Of(value)} is not read by all: {reading.WhyNot}; write '{Rfc822Date.Format(reading.Value!.Value)}'");
                break;
            case DateFault.QuarterZone:
                context.Report(ValueRules.Rfc822QuarterZone,
                    $"{context.Name} {Quoted.Of(value)} is right, but {reading.WhyNot}; '{Rfc822Date.Format(reading.Value!.Value)}' is the same moment");
                break;
            case DateFault.Weekday:
                context.Report(ValueRules.Weekday,
                    $"{context.Name} {Quoted.Of(value)} has the wrong weekday: {reading.WhyNot}; correct the weekday or the day",
                    reading.IsLoose ? ValueRules.Rfc822Loose.W3CClass : null, ("value", reading.IsLoose ? value : value[..3]));
                break;
            case DateFault.Time or DateFault.Zone:
                context.Report(ValueRules.TimeExists,
                    $"{context.Name} {Quoted.Of(value)} does not exist: {reading.WhyNot}; "
                    + "write a time from 00:00:00 to 23:59:59 and an offset such as '+0000'",
                    reading.IsLoose ? ValueRules.Rfc822Loose.W3CClass : null);
                break;
            case DateFault.Calendar:
                context.Report(ValueRules.Rfc822Date, $"{context.Name} {Quoted.Of(value)} does not exist: {reading.WhyNot}; write a day of the calendar",
                    reading.IsLoose ? ValueRules.Rfc822Loose.W3CClass : null);
                break;
            default:
                var other = Rfc3339Date.ReadW3CDtf(value);
                var remedy = other.Value is { } instant ? $"write '{Rfc822Date.Format(instant)}'" : "write a date such as 'Mon, 23 Nov 2026 09:00:00 +0000'";
                context.Report(ValueRules.Rfc822Date, $"{context.Name} {Quoted.Of(value)} is not an RFC 822 date-time: {reading.WhyNot}; {remedy}");
                break;
        }
    }

    public static void Rfc3339(string value, in ValueContext context)
    {
        var reading = Rfc3339Date.Read(value);
        if (reading.Fault == DateFault.None)
            Plausible(value, reading.Value!.Value, context);
        else
            ReportIso(value, reading, ValueRules.Rfc3339Date, ValueRules.Rfc3339Date.W3CClass!, "an RFC 3339 date-time", context);
    }

    public static void W3CDtf(string value, in ValueContext context)
    {
        var reading = Rfc3339Date.ReadW3CDtf(value);
        if (reading.Fault != DateFault.None)
            ReportIso(value, reading, ValueRules.W3CDtfDate, ValueRules.W3CDtfDate.W3CClass!, "a W3CDTF date", context);
    }

    /// <summary>Checks a date or date-time of ISO 8601, for modules that require nothing more exact.</summary>
    public static void Iso8601DateTime(string value, in ValueContext context)
    {
        var reading = Rfc3339Date.ReadIso8601(value);
        if (reading.Fault != DateFault.None)
            ReportIso(value, reading, ValueRules.IsoDate, "InvalidISO8601DateTime", "an ISO 8601 date-time", context);
    }

    /// <summary>Checks a day of ISO 8601, without a time.</summary>
    public static void Iso8601Date(string value, in ValueContext context)
    {
        var reading = Rfc3339Date.ReadIso8601(value);
        if (reading.Fault != DateFault.None)
            ReportIso(value, reading, ValueRules.IsoDate, "InvalidISO8601DateTime", "an ISO 8601 date", context);
        else if (value.Contains('T', StringComparison.Ordinal))
        {
            context.Report(ValueRules.IsoDate,
                $"{context.Name} {Quoted.Of(value)} has a time, but must be a day; write '{value[..10]}'", "InvalidISO8601Date");
        }
    }

    private static void ReportIso(string value, DateReading reading, FeedRule rule, string w3cClass, string kind, in ValueContext context)
    {
        if (reading.Fault == DateFault.Zone || (reading.Fault == DateFault.Time && IsTimeToW3C(value)))
        {
            context.Report(ValueRules.TimeExists,
                $"{context.Name} {Quoted.Of(value)} does not exist: {reading.WhyNot}; write a time from 00:00:00 to 23:59:59 and an offset such as '+01:00'");
            return;
        }

        var remedy = reading.Value is { } loose ? $"write '{Rfc3339Date.Format(loose)}'"
            : Rfc822Date.TryParse(value, out var instant, out _) ? $"write '{Rfc3339Date.Format(instant)}'"
            : "write a date such as '2026-11-23T09:00:00Z'";
        var why = reading.WhyNot.Length == 0 ? "" : $": {reading.WhyNot}";
        context.Report(rule, $"{context.Name} {Quoted.Of(value)} is not {kind}{why}; {remedy}", w3cClass);
    }

    /// <summary>Tells whether the W3C validator accepts a time. It accepts minute 60 and second 60.</summary>
    private static bool IsTimeToW3C(string value)
    {
        var time = value.AsSpan(value.AsSpan().IndexOfAny('T', 't') + 1);
        return int.Parse(time[..2], CultureInfo.InvariantCulture) <= 23 && int.Parse(time[3..5], CultureInfo.InvariantCulture) <= 60
            && (time.Length < 8 || time[5] != ':' || int.Parse(time[6..8], CultureInfo.InvariantCulture) <= 60);
    }

    /// <summary>Checks that a date lies in years from which there are feeds.</summary>
    public static void Plausible(string value, Instant instant, in ValueContext context)
    {
        var year = instant.InUtc().Year;
        if (year is < FirstPlausibleYear or > LastPlausibleYear)
        {
            context.Report(ValueRules.PlausibleDate,
                $"{context.Name} {Quoted.Of(value)} lies in the year {year}, which no feed is from; write the date at which the post was published");
        }
    }
}
