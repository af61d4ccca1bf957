using System.Diagnostics.Metrics;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The instruments of the feeds with one name.</summary>
internal sealed class FeedMeter
{
    /// <summary>
    /// Bucket boundaries in seconds. The default boundaries of exporters are made for milliseconds. The first ones are those of OpenTelemetry
    /// (opentelemetry.io/docs/specs/semconv/http/http-metrics); the last ones are for large sites.
    /// </summary>
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    };

    private readonly KeyValuePair<string, object?> _name;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _readings;
    private readonly Histogram<double> _reading;
    private readonly Histogram<double> _making;
    private readonly Counter<long> _pings;
    private readonly Meter _meter;

    public FeedMeter(IMeterFactory? meters, string name)
    {
        _name = new("feeds.name", name);
        var options = new MeterOptions(FeedTelemetry.Name) { Tags = [_name] };
        _meter = meters?.Create(options) ?? new(options);
        _requests = _meter.CreateCounter<long>("feeds.requests", "{request}", "Requests for feed documents.");
        _bytes = _meter.CreateCounter<long>("feeds.response.bytes", "By", "Bytes of feed documents that were sent.");
        _readings = _meter.CreateCounter<long>("feeds.readings", "{reading}", "Readings of the source: published, unchanged or failed.");
        _reading = _meter.CreateHistogram("feeds.reading.duration", "s", "How long the source took to return its posts, or to fail.", null, Seconds);
        _making = _meter.CreateHistogram("feeds.making.duration", "s", "How long it took to make the documents of a reading.", null, Seconds);
        _pings = _meter.CreateCounter<long>("feeds.hub.pings", "{ping}", "Notifications to hubs: accepted or failed.");
    }

    public void Request(FeedFormat format, int status, string? coding, long bytes)
    {
        if (_requests.Enabled)
        {
            _requests.Add(1,
            [
                _name,
                new("feeds.format", format.DisplayName),
                new("http.response.status_code", status),
                new("http.response.content_coding", coding ?? "identity"),
            ]);
        }

        if (bytes > 0)
            _bytes.Add(bytes, _name);
    }

    public void Reading(TimeSpan duration) => _reading.Record(duration.TotalSeconds, _name);

    public void Making(TimeSpan duration) => _making.Record(duration.TotalSeconds, _name);

    public void Outcome(FeedRefreshOutcome outcome) => _readings.Add(1, _name, new("feeds.outcome", outcome.ToString().ToLowerInvariant()));

    public void Ping(string outcome) => _pings.Add(1, _name, new("feeds.outcome", outcome));

    /// <summary>Adds the gauges of what is published. Feeds with keys are summed up: a key may be private, and there may be thousands.</summary>
    public void Observe(FeedSite site)
    {
        var keyed = site.Keyed;
        IEnumerable<FeedPublisher> All() => site.Single is { } single ? [single] : keyed?.InMemory ?? [];
        if (site.Single is { } publisher)
        {
            _meter.CreateObservableGauge("feeds.age", () => Some(publisher.Age?.TotalSeconds), "s", "Time since the source was last read without a failure.");
        }
        else
        {
            _meter.CreateObservableGauge("feeds.keys", () => Some<int>(keyed?.Count), "{key}", "Keys whose feeds are in memory.");
        }

        _meter.CreateObservableGauge(
            "feeds.readings.abandoned", () => Some<int>(All().Sum(each => each.AbandonedReadings)), "{reading}",
            "Readings that took too long, were abandoned and are still running.");
        _meter.CreateObservableGauge("feeds.posts", () => Sum(published => published.Feed.Posts.Count), "{post}", "Posts that are published.");
        _meter.CreateObservableGauge("feeds.documents", () => Sum(published => published.Documents.Count), "{document}", "Documents that are published.");
        _meter.CreateObservableGauge(
            "feeds.findings",
            () => All().SelectMany(each => each.Published?.Report.Diagnostics ?? []).CountBy(finding => finding.Severity)
                .Select(severity => new Measurement<int>(severity.Value, _name, new("feeds.severity", severity.Key.ToString().ToLowerInvariant()))),
            "{finding}", "Findings in the published documents.");
        _meter.CreateObservableGauge(
            "feeds.subscribers",
            () => site.Subscribers.GroupBy(subscribers => subscribers.Reader, StringComparer.Ordinal)
                .Select(reader => new Measurement<int>(reader.Sum(subscribers => subscribers.Count), _name, new("feeds.reader", reader.Key))),
            "{subscriber}", "Subscribers as readers report them.");

        Measurement<int>[] Sum(Func<PublishedFeeds, int> count)
        {
            List<PublishedFeeds> published = [.. All().Select(each => each.Published).OfType<PublishedFeeds>()];
            return published.Count == 0 ? [] : [new(published.Sum(count), _name)];
        }
    }

    private Measurement<T>[] Some<T>(T? value)
        where T : struct => value is { } known ? [new(known, _name)] : [];
}
