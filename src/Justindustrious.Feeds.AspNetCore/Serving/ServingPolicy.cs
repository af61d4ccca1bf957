using System.Globalization;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>What is said of every document alike.</summary>
/// <param name="CacheControl">The field's value.</param>
/// <param name="Latest">Last-Modified is never after it: RFC 9110 8.8.2.1 forbids a date in the future.</param>
internal sealed record ServingPolicy(string CacheControl, DateTimeOffset Latest)
{
    public static ServingPolicy Of(FeedsOptions options, DateTimeOffset now) => new(CacheControlOf(options), now);

    public static string CacheControlOf(FeedsOptions options)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)options.MaxAge.TotalSeconds}");
        var stale = (long)options.StaleWhileRevalidate.TotalSeconds;
        return stale == 0 ? value : string.Create(CultureInfo.InvariantCulture, $"{value}, stale-while-revalidate={stale}");
    }
}
