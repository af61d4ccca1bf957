using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Dates;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The forms of values in the podcast namespace: https://podcastindex.org/namespace/1.0.</summary>
internal static partial class PodcastValues
{
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

    public static bool IsInteger(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsNonNegativeInteger(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Tells whether a text is a number of 0 or more, with or without a fraction.</summary>
    public static bool IsDecimal(string value) =>
        value.AsSpan().ContainsAnyInRange('0', '9') && value.All(c => char.IsAsciiDigit(c) || c == '.') && value.AsSpan().Count('.') <= 1;

    /// <summary>Tells whether a text is an amount of money: programs write small ones with an exponent, such as <c>5e-8</c>.</summary>
    public static bool IsAmount(string value) =>
        IsDecimal(value) || (char.IsAsciiDigit(value.FirstOrDefault()) && NumberCheck.TryDecimal(value, out var amount, out _) && amount >= 0);

    public static bool IsPercentage(string value) => IsNonNegativeInteger(value) && long.Parse(value, CultureInfo.InvariantCulture) <= 100;

    public static bool IsMediaType(string value) => MediaTypeCheck.IsMediaType(value);

    public static bool IsGuid(string value) => Guid.TryParseExact(value, "D", out _);

    public static bool IsLanguageTag(string value) => LanguageTag.IsMatch(value);

    [GeneratedRegex("^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[xi](-[A-Za-z0-9]{1,8})+)\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag { get; }

    /// <summary>Tells whether a text is a ratio as CSS writes it: two numbers with a slash, or one.</summary>
    public static bool IsAspectRatio(string value) => value.Split('/') is { Length: <= 2 } numbers
        && Array.TrueForAll(numbers, number => IsDecimal(number.Trim()) && number.AsSpan().ContainsAnyInRange('1', '9'));

    /// <summary>Tells whether a text is a host's name with a domain.</summary>
    public static bool IsHostName(string value) => value.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(value) is not UriHostNameType.Unknown;

    /// <summary>Tells whether a text is a geo URI (RFC 5870): latitude, longitude, perhaps altitude, and parameters such as the uncertainty.</summary>
    public static bool IsGeoUri(string value)
    {
        if (GeoUri.Match(value) is not { Success: true } parts)
            return false;
        // Another coordinate system has other limits.
        return parts.Groups["system"].Success || (IsWithin(parts.Groups["latitude"].Value, 90) && IsWithin(parts.Groups["longitude"].Value, 180));
    }

    [GeneratedRegex(
        "^geo:(?<latitude>-?[0-9]+(\\.[0-9]+)?),(?<longitude>-?[0-9]+(\\.[0-9]+)?)(,-?[0-9]+(\\.[0-9]+)?)?(;crs=(?!wgs84)(?<system>[A-Za-z0-9-]+)|;crs=wgs84)?"
        + "(;u=[0-9]+(\\.[0-9]+)?)?(;[A-Za-z0-9-]+(=[^;=\\s]*)?)*\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GeoUri { get; }

    private static bool IsWithin(string number, double most) => Math.Abs(double.Parse(number, CultureInfo.InvariantCulture)) <= most;

    /// <summary>Tells whether a text is an OpenStreetMap identifier: a node, a way or a relation, its number, and perhaps a revision.</summary>
    public static bool IsOsm(string value) => Osm.IsMatch(value);

    [GeneratedRegex("^[NWR][0-9]+(#[0-9]+)?\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Osm { get; }

    /// <summary>Tells whether a text is the public key of a Lightning node: 33 bytes in hexadecimal.</summary>
    public static bool IsNodeKey(string value) => value.Length == 66 && value[..2] is "02" or "03" && value.All(char.IsAsciiHexDigit);

    /// <summary>Tells whether a text is checksums as browsers take them: https://www.w3.org/TR/SRI/.</summary>
    public static bool IsIntegrity(string value) => value.Length > 0
        && Array.TrueForAll(value.Split(' ', StringSplitOptions.RemoveEmptyEntries), Sri.IsMatch);

    [GeneratedRegex("^sha(256-[A-Za-z0-9+/_-]{43}=|384-[A-Za-z0-9+/_-]{64}|512-[A-Za-z0-9+/_-]{86}==)(\\?.*)?\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sri { get; }
}
