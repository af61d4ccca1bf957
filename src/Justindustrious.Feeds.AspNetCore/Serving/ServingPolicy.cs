using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The header fields that all documents share.</summary>
/// <param name="CacheControl">Cache-Control of a public document.</param>
/// <param name="PrivateCacheControl">Cache-Control of a document for authorised readers only.</param>
/// <param name="Latest">Last-Modified is never after it: RFC 9110 8.8.2.1 forbids a date in the future.</param>
/// <param name="IsAlone">Whether this node is the only one. The nodes of a fleet have the same Last-Modified, which depends only on the posts.</param>
/// <param name="IsPrivate">Whether no hub is named, because the address of a document may contain a token.</param>
internal sealed record ServingPolicy(string CacheControl, string PrivateCacheControl, DateTimeOffset Latest, bool IsAlone = true, bool IsPrivate = false)
{
    /// <summary>Cache-Control that forbids all caches to store the response.</summary>
    public const string NotStored = "private, no-store";

    public static ServingPolicy Of(FeedServingOptions options, DateTimeOffset now) =>
        new(CacheControlOf(options), PrivateCacheControlOf(options), now, options.LookForChanges is null, options.IsPrivate);

    public static string CacheControlOf(FeedServingOptions options)
    {
        if (options.CacheControl is { } given)
            return given;
        var value = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)options.MaxAge.TotalSeconds}");
        var stale = (long)options.StaleWhileRevalidate.TotalSeconds;
        return stale == 0 ? value : string.Create(CultureInfo.InvariantCulture, $"{value}, stale-while-revalidate={stale}");
    }

    public static string PrivateCacheControlOf(FeedServingOptions options)
    {
        if (options.CacheControl is not { } given)
            return options.PrivateMaxAge is { } age ? string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)age.TotalSeconds}") : NotStored;
        var directives = CacheControlHeaderValue.Parse(given);
        (directives.Public, directives.SharedMaxAge, directives.ProxyRevalidate, directives.Private) = (false, null, false, false);
        directives.PrivateHeaders.Clear();
        return directives.ToString() is { Length: > 0 } rest ? $"private, {rest}" : "private";
    }
}
