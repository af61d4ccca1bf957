using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Dates;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The forms of values in the podcast namespace: https://podcastindex.org/namespace/1.0.</summary>
internal static partial class PodcastValues
{
    private static readonly HashSet<string> Mediums =
    [
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed",
        "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL", "blogL", "publisherL", "courseL",
    ];

    public static bool IsWebAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>
    /// Tells whether a text is a date of ISO 8601 with a time, in any form. The namespace's own examples have an offset without a colon:
    /// <c>2021-09-26T07:30:00.000-0600</c>.
    /// </summary>
    public static bool IsIsoDateTime(string value)
    {
        if (IsoDateTime.Match(value) is not { Success: true } parts)
            return false;
        string Part(string name, string missing) => parts.Groups[name] is { Success: true } found ? found.Value : missing;
        var day = $"{Part("year", "")}-{Part("month", "")}-{Part("day", "")}";
        var zone = parts.Groups["zone"].Success ? $"{Part("zone", "")}:{Part("zoneMinute", "00")}" : "Z";
        return Rfc3339Date.Read($"{day}T{Part("hour", "")}:{Part("minute", "")}:{Part("second", "00")}{zone}").Fault == DateFault.None;
    }

    [GeneratedRegex(
        "^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})T(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,][0-9]+)?)?"
        + "(Z|(?<zone>[+-][0-9]{2})(:?(?<zoneMinute>[0-9]{2}))?)?\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsoDateTime { get; }

    public static bool IsInteger(string value) => long.TryParse(value, out _);

    public static bool IsNonNegativeInteger(string value) => long.TryParse(value, out var number) && number >= 0;

    public static bool IsSeconds(string value) => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    public static bool IsMediaType(string value) => value.IndexOf('/', StringComparison.Ordinal) > 0 && value.Split('/', ';')[1].Length > 0;

    public static bool IsGuid(string value) => Guid.TryParseExact(value, "D", out _);

    public static bool IsMedium(string value) => Mediums.Contains(value);

    public static bool IsGeoUri(string value) => value.StartsWith("geo:", StringComparison.Ordinal);

    /// <summary>Tells whether a text is an OpenStreetMap identifier: a node, a way or a relation, its number, and perhaps a revision.</summary>
    public static bool IsOsm(string value) =>
        value.Length > 1 && value[0] is 'N' or 'W' or 'R' && value.Skip(1).All(c => char.IsAsciiDigit(c) || c == '#');
}
