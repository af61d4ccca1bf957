using System.Globalization;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks places: WGS 84 latitudes and longitudes, and the points and lines of GeoRSS.</summary>
internal static class GeoChecks
{
    /// <summary>The checks of the values in <see cref="GeoVocabulary"/>, <see cref="GeoRssVocabulary"/> and <see cref="GmlVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [GeoVocabulary.Latitude] = [Latitude],
            [GeoVocabulary.Longitude] = [Longitude],
            [GeoVocabulary.Measure] = [ValueChecks.Matches(IsCoordinate, ExtensionRules.Measure, "313.5")],
            [GmlVocabulary.Position] = [Point],
            [GmlVocabulary.Positions] = [Points],
            [GeoRssVocabulary.Distance] = [ValueChecks.Matches(IsDistance, ExtensionRules.MediaNumber, "500")],
            [ValueKind.WholeNumber] = [ValueChecks.Integer],
        },
    };

    public static void Latitude(string value, in ValueContext context) => Degrees(value, 90, ExtensionRules.Latitude, context);

    public static void Longitude(string value, in ValueContext context) => Degrees(value, 180, ExtensionRules.Longitude, context);

    private static void Degrees(string value, double most, FeedRule rule, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var degrees, out _) || degrees > most || degrees < -most)
        {
            context.Report(rule, string.Create(CultureInfo.InvariantCulture,
                $"{context.Name} {Quoted.Of(value)} is not a number from -{most} to {most}; write degrees with a point, as '45.256'"));
        }
        else if (double.IsNaN(degrees))
        {
            context.Report(rule, $"{context.Name} {Quoted.Of(value)} is not a number; write degrees with a point, as '45.256'", FeedRule.NoW3CClass);
        }
    }

    private static void Point(string value, in ValueContext context)
    {
        var parts = value.Split(' ', ',');
        if (parts.Length != 2 || !Array.TrueForAll(parts, IsCoordinate))
        {
            var loose = value.Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            // XML Schema's lists allow several blanks between two values. The W3C validator does not.
            if (loose.Length != 2 || !Array.TrueForAll(loose, IsCoordinate) || value.Contains(','))
            {
                context.Report(ExtensionRules.Point,
                    $"{context.Name} {Quoted.Of(value)} is not a latitude and a longitude; write for example '45.256 -71.92'");
                return;
            }
        }

        if (value.Contains(',', StringComparison.Ordinal))
            context.Report(ExtensionRules.PointComma, $"{context.Name} {Quoted.Of(value)} has a comma; write {Quoted.Of(value.Replace(',', ' '))}");
    }

    public static void Points(string value, in ValueContext context)
    {
        var parts = value.Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4 || parts.Length % 2 == 1 || !Array.TrueForAll(parts, IsCoordinate) || !HasCommasWithinPairs(value))
        {
            context.Report(ExtensionRules.Points,
                $"{context.Name} {Quoted.Of(value)} is not two or more pairs of latitude and longitude; write for example '45.256 -110.45 46.46 -109.48'");
        }
        else if (value.Contains(',', StringComparison.Ordinal))
        {
            context.Report(ExtensionRules.PointComma, $"{context.Name} {Quoted.Of(value)} has commas; write spaces");
        }
    }

    private static bool HasCommasWithinPairs(string value) =>
        !value.Contains(',', StringComparison.Ordinal)
        || Array.TrueForAll(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), pair => pair.Split(',').Length <= 2);

    /// <summary>Tells whether a text is a number with or without a sign and a fraction.</summary>
    private static bool IsCoordinate(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        if (text.Length - digits.Length > 1 || digits.Length == 0 || !char.IsAsciiDigit(digits[0]))
            return false;
        var points = 0;
        foreach (var c in digits)
        {
            if (c == '.')
                points++;
            else if (!char.IsAsciiDigit(c))
                return false;
        }

        return points <= 1;
    }

    /// <summary>Tells whether a text is a number without a sign.</summary>
    private static bool IsDistance(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]) && IsCoordinate(value);
}
