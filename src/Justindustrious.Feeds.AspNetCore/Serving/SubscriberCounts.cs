using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The numbers of subscribers that readers report in their User-Agent.</summary>
internal sealed partial class SubscriberCounts(TimeProvider time)
{
    /// <summary>How many numbers are kept. There are a few dozen such readers; an attacker may invent any number.</summary>
    private const int Most = 1000;

    /// <summary>How long a number counts after the last request of the reader.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<(string Reader, string Path, string Id), FeedSubscribers> _known = new();

    public IReadOnlyList<FeedSubscribers> All
    {
        get
        {
            var oldest = time.GetUtcNow() - Lifetime;
            foreach (var (key, subscribers) in _known)
            {
                if (subscribers.LastSeen < oldest)
                    _known.TryRemove(new(key, subscribers));
            }

            return
            [
                .. _known.Values
                    .OrderByDescending(subscribers => subscribers.Count)
                    .ThenBy(subscribers => subscribers.Reader, StringComparer.Ordinal)
                    .ThenBy(subscribers => subscribers.Path, StringComparer.Ordinal),
            ];
        }
    }

    public void Note(string? userAgent, string path)
    {
        // Most requests return here.
        if (userAgent is null || userAgent.Length > 500 || !userAgent.Contains("subscriber", StringComparison.OrdinalIgnoreCase))
            return;
        if (Count().Match(userAgent) is not { Success: true } count || Name().Match(userAgent) is not { Success: true } name
            || !int.TryParse(count.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        var key = (name.Value.Trim(), path, Id().Match(userAgent).Groups[1].Value);
        if (_known.Count < Most || _known.ContainsKey(key))
            _known[key] = new(key.Item1, path, number, time.GetUtcNow());
    }

    [GeneratedRegex("([0-9]{1,9}) subscribers?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    /// <summary>The words before a version, a parenthesis, a number or a dash: <c>NewsBlur Feed Fetcher</c>.</summary>
    [GeneratedRegex(@"^\s*[\p{L}][\p{L}.]*(?:[ -][\p{L}][\p{L}.]*(?![\p{L}:-]*:))*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>A reader may have several ids for one document, each with its own subscribers.</summary>
    [GeneratedRegex("feed-?id[:=]([A-Za-z0-9]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
