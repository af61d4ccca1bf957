using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The health of all feeds of the app.</summary>
internal sealed class FeedHealthCheck(IServiceProvider services, IEnumerable<FeedRegistration> feeds) : IHealthCheck
{
    /// <summary>How many failing keys are named. Their failures are also in the log.</summary>
    private const int MostKeys = 10;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var worst = HealthStatus.Healthy;
        var texts = new List<string>();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        Exception? failure = null;
        foreach (var name in feeds.Select(feed => feed.Name).Distinct())
        {
            var site = services.GetRequiredKeyedService<FeedSite>(name);
            var shown = name.Length == 0 ? "feeds" : $"feeds '{name}'";
            if (site.Keyed is { } keyed)
            {
                data[shown] = string.Create(CultureInfo.InvariantCulture, $"{keyed.Count} keys in memory");
                List<FeedPublisher> failing = [.. keyed.InMemory.Where(publisher => publisher.Failure is not null)];
                if (failing.Count > 0)
                {
                    // One tenant's failure does not make the app unhealthy.
                    Add(HealthStatus.Degraded, string.Create(CultureInfo.InvariantCulture, $"{shown}: keys whose last reading failed: {failing.Count}"));
                    failure = failing[0].Failure;
                }

                foreach (var publisher in failing.Take(MostKeys))
                    data[$"{shown} of '{publisher.Of!.Key}': failure"] = publisher.Failure!.Message;
                continue;
            }

            Look(site.Single!, shown);
        }

        return Task.FromResult(new HealthCheckResult(worst, texts.Count == 0 ? null : string.Join("; ", texts), failure, data));

        void Look(FeedPublisher publisher, string shown)
        {
            if (publisher.Published is { } published)
                data[shown] = string.Create(CultureInfo.InvariantCulture, $"{published.Documents.Count} documents of {published.Feed.Posts.Count} posts");
            if (publisher.AbandonedReadings is > 0 and var abandoned)
            {
                // They keep threads and connections, even if a later reading succeeded.
                data[shown + ": abandoned readings"] = abandoned;
                texts.Add(string.Create(CultureInfo.InvariantCulture, $"{shown}: abandoned readings that are still running: {abandoned}"));
            }

            if (publisher.Failure is not { } why)
            {
                if (publisher.Published is null)
                    Add(HealthStatus.Unhealthy, $"{shown}: not read yet");
                return;
            }

            failure = why;
            data[shown + ": failure"] = why.Message;
            Add(
                publisher.Published is null ? HealthStatus.Unhealthy : HealthStatus.Degraded,
                publisher.Published is null ? $"{shown}: nothing to serve" : $"{shown}: the last reading failed, and the last good documents are served");
        }

        void Add(HealthStatus status, string text)
        {
            worst = status < worst ? status : worst;
            texts.Add(text);
        }
    }
}
