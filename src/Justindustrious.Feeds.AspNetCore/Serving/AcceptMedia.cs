using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Which format of a feed a request prefers: RFC 9110 12.5.1.</summary>
internal static class AcceptMedia
{
    /// <summary>Chooses one of the formats.</summary>
    /// <returns>The format with the highest weight, the first of several; <see langword="null"/> if none is acceptable.</returns>
    public static FeedFormat? Choose(StringValues header, IEnumerable<FeedFormat> formats)
    {
        var ranges = new List<Range>();
        foreach (var line in header)
        {
            foreach (var element in WeightedElement.Split(line))
                ranges.Add(new(element.Name, element.Weight));
        }

        FeedFormat? best = null;
        var most = (Weight: 0, Closeness: 0);
        foreach (var format in formats)
        {
            var match = ranges.Count == 0 ? new Match(1000, 0) : Closest(ranges, format);
            if (match.Weight == 0 || (best is not null && (match.Weight, match.Closeness).CompareTo(most) <= 0))
                continue;
            best = format;
            most = (match.Weight, match.Closeness);
        }

        return best;
    }

    /// <summary>Gets the weight of a format. The most specific media range counts, so a range that names the format wins over <c>*/*</c>.</summary>
    private static Match Closest(List<Range> ranges, FeedFormat format)
    {
        var closest = new Match(0, -1);
        foreach (var range in ranges)
        {
            var closeness = Closeness(range.Name, format);
            if (closeness > closest.Closeness || (closeness >= 0 && closeness == closest.Closeness && range.Weight > closest.Weight))
                closest = new(range.Weight, closeness);
        }

        return closest;
    }

    private static int Closeness(string range, FeedFormat format)
    {
        if (range.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase))
            return 3;
        // Generic clients ask for XML or JSON.
        if (format == FeedFormat.Json ? Is("application/json") : Is("application/xml") || Is("text/xml"))
            return 2;
        return Is("application/*") ? 1 : Is("*/*") ? 0 : -1;

        bool Is(string name) => range.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct Range(string Name, int Weight);

    private readonly record struct Match(int Weight, int Closeness);
}
