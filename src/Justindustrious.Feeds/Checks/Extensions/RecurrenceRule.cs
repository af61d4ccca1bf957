using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks rules of recurring dates: RFC 5545 3.3.10, with the dates of ISO 8601 and the days with letters that the podcast namespace writes.</summary>
internal static partial class RecurrenceRule
{
    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private static readonly Dictionary<string, (Func<string, bool> IsRight, string Asked)> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FREQ"] = (value => Frequencies.Contains(value, StringComparer.OrdinalIgnoreCase), "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ["UNTIL"] = (IsDate, "a date such as 20261231T000000Z"),
        ["COUNT"] = (value => IsNumber(value, 1, int.MaxValue, isSigned: false), "a number from 1"),
        ["INTERVAL"] = (value => IsNumber(value, 1, int.MaxValue, isSigned: false), "a number from 1"),
        ["BYSECOND"] = (Each(value => IsNumber(value, 0, 60, isSigned: false)), "numbers from 0 to 60"),
        ["BYMINUTE"] = (Each(value => IsNumber(value, 0, 59, isSigned: false)), "numbers from 0 to 59"),
        ["BYHOUR"] = (Each(value => IsNumber(value, 0, 23, isSigned: false)), "numbers from 0 to 23"),
        ["BYDAY"] = (Each(IsDay), "days such as MO,WE or +1FR"),
        ["BYMONTHDAY"] = (Each(value => IsNumber(value, 1, 31, isSigned: true)), "days of the month from 1 to 31, or from -1 to -31"),
        ["BYYEARDAY"] = (Each(value => IsNumber(value, 1, 366, isSigned: true)), "days of the year from 1 to 366, or from -1 to -366"),
        ["BYWEEKNO"] = (Each(value => IsNumber(value, 1, 53, isSigned: true)), "weeks from 1 to 53, or from -1 to -53"),
        ["BYMONTH"] = (Each(value => IsNumber(value, 1, 12, isSigned: false)), "months from 1 to 12"),
        ["BYSETPOS"] = (Each(value => IsNumber(value, 1, 366, isSigned: true)), "numbers from 1 to 366, or from -1 to -366"),
        ["WKST"] = (value => Days.Contains(value, StringComparer.OrdinalIgnoreCase), "a day such as MO"),
    };

    /// <summary>Checks a rule, and reports the first part that is wrong.</summary>
    public static void Check(string value, in ValueContext context)
    {
        if (WhyNot(value) is { } why)
            context.Report(
                ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not a rule of RFC 5545: {why}; write for example 'FREQ=WEEKLY;BYDAY=MO'");
    }

    /// <summary>Tells whether a rule says how many dates there are.</summary>
    public static bool HasCount(string value) =>
        value.Split(';').Any(part => part.TrimStart().StartsWith("COUNT=", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets the date at which a rule ends, if it names one.</summary>
    public static string? UntilOf(string value) =>
        value.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("UNTIL=", StringComparison.OrdinalIgnoreCase))?[6..];

    private static string? WhyNot(string value)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in value.Split(';'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? part : part[..equals]).Trim();
            if (equals < 0 || !Parts.TryGetValue(name, out var known))
                return name.Length == 0 ? "it has an empty part" : $"it has no part {Quoted.Of(name)}{Nearest(name)}";
            if (!seen.Add(name))
                return $"{name} occurs twice";
            if (!known.IsRight(part[(equals + 1)..].Trim()))
                return $"{name} asks for {known.Asked}";
        }

        return !seen.Contains("FREQ") ? "FREQ is missing"
            : seen.Contains("COUNT") && seen.Contains("UNTIL") ? "it has COUNT and UNTIL, of which only one is allowed"
            : null;
    }

    private static string Nearest(string name) => Suggestion.For(name, Parts.Keys) is { } meant ? $" ({meant} may be meant)" : "";

    private static bool IsDate(string value) => IcalendarDate.IsMatch(value) || PodcastValues.IsIsoDateTime(value) || IsoDay.IsMatch(value);

    private static Func<string, bool> Each(Func<string, bool> isRight) => list => Array.TrueForAll(list.Split(','), item => isRight(item.Trim()));

    private static bool IsNumber(string value, int least, int most, bool isSigned) =>
        int.TryParse(value, isSigned ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (isSigned ? Math.Abs((long)number) : number) is var size && size >= least && size <= most;

    /// <summary>Tells whether a text is a day, with or without its number in the month or the year: MO, +1FR, -1SU.</summary>
    private static bool IsDay(string value) => Day.Match(value) is { Success: true } parts
        && (!parts.Groups["number"].Success || IsNumber(parts.Groups["number"].Value, 1, 53, isSigned: true));

    [GeneratedRegex("^(?<number>[+-]?[0-9]{1,2})?(SU|MO|TU|WE|TH|FR|SA)\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day { get; }

    [GeneratedRegex("^[0-9]{8}(T[0-9]{6}Z?)?\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IcalendarDate { get; }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay { get; }
}
