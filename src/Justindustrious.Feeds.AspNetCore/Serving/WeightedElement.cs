using System.Globalization;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>An element of a field such as Accept, with its weight: <c>gzip;q=0.8</c>. RFC 9110 12.4.2.</summary>
/// <param name="Name">A content coding or a media range, without parameters.</param>
/// <param name="Weight">From 0 (not acceptable) to 1000.</param>
internal readonly record struct WeightedElement(string Name, int Weight)
{
    /// <summary>Splits the value of a field. Empty elements are ignored.</summary>
    public static IEnumerable<WeightedElement> Split(string? line)
    {
        foreach (var element in (line ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = element.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0].Length > 0)
                yield return new(parts[0], WeightOf(parts.AsSpan(1)));
        }
    }

    private static int WeightOf(ReadOnlySpan<string> parameters)
    {
        foreach (var parameter in parameters)
        {
            // An invalid weight counts as 0, so that the element is not acceptable.
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return decimal.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1
                    ? (int)(weight * 1000)
                    : 0;
            }
        }

        return 1000;
    }
}
