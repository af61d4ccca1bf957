using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks values of Google's product data: https://support.google.com/merchants/answer/7052112.</summary>
internal static class MerchantChecks
{
    /// <summary>Tells whether a text is a number with or without a unit after it.</summary>
    public static bool IsMeasure(string value)
    {
        var at = 0;
        while (at < value.Length && char.IsAsciiDigit(value[at]))
            at++;
        if (at == 0)
            return false;
        if (at < value.Length && value[at] == '.')
            at++;
        while (at < value.Length && char.IsAsciiDigit(value[at]))
            at++;
        return value.AsSpan(at).Trim().ToString().All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    public static bool StartsWithNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]);

    public static bool IsCurrency(string value) => value.Length == 3 && value.All(char.IsAsciiLetterUpper);

    public static bool IsCity(string value) => value.Split(',').Length is 2 or 3;

    public static bool IsStreetAddress(string value) => value.Split(',') is { Length: 5 } parts && !parts.Any(string.IsNullOrWhiteSpace);

    public static bool IsMileage(string value) =>
        long.TryParse(value.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), out var number) && number >= 0;

    public static bool IsYear(string value) => value.Length == 4 && int.TryParse(value, out var year) && year is >= 1900 and <= 2100;

    public static void Percent(string value, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var percent, out _) || !(percent is >= 0 and <= 100))
        {
            context.Report(ExtensionRules.MerchantValue,
                $"{context.Name} {Quoted.Of(value)} is not a number from 0 to 100; write it without a percent sign", "InvalidPercentage");
        }
    }

    public static void AtMostTen(ElementScope element)
    {
        if (element.Position == 11)
            element.Report(ExtensionRules.TooMany, $"<{element.Name}> occurs more than ten times; keep ten");
    }
}
