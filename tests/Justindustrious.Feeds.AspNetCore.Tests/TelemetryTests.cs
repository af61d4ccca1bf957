using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class TelemetryTests
{
    [Fact]
    public async Task Requests_are_counted_by_format_status_and_coding_with_their_bytes()
    {
        await using var server = await FeedServer.StartAsync();
        using var seen = new SeenMeasurements(server);
        using var first = await server.GetAsync("/rss.xml", ("Accept-Encoding", "gzip"));
        using var second = await server.GetAsync("/rss.xml", ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));
        using var third = await server.SendAsync("/atom.xml", HttpMethod.Head);
        Assert.Equal(
            ["1 RSS 2.0 200 gzip", "1 RSS 2.0 304 gzip", "1 Atom 1.0 200 identity"],
            seen.Of("feeds.requests").Select(m => $"{m.Value} {m.Tags["feeds.format"]} {m.Tags["http.response.status_code"]} {m.Tags["http.response.content_coding"]}"));
        Assert.Equal(first.Content.Headers.ContentLength, (long)seen.Of("feeds.response.bytes").Sum(m => m.Value));
    }

    [Fact]
    public async Task Readings_are_counted_by_what_came_of_them_and_traced()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FeedTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        using var seen = new SeenMeasurements(server);
        await server.Publisher.RefreshAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));
        await server.Publisher.RefreshAsync();
        source.Read = _ => throw new InvalidOperationException("told in this trace alone");
        await server.Publisher.RefreshAsync();
        Assert.Equal(["unchanged", "published", "failed"], seen.Of("feeds.readings").Select(m => m.Tags["feeds.outcome"]));
        Assert.Equal(3, seen.Of("feeds.reading.duration").Count(m => m.Value >= 0));
        Assert.Contains(activities, activity => activity is { OperationName: "feeds.read", Status: ActivityStatusCode.Error, StatusDescription: "told in this trace alone" });
    }

    [Theory]
    [InlineData("feeds.reading.duration")]
    [InlineData("feeds.making.duration")]
    public async Task Durations_come_with_boundaries_for_seconds(string name)
    {
        var advice = new ConcurrentQueue<IReadOnlyList<double>?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument is Histogram<double> { Unit: "s" } histogram && histogram.Name == name)
                    advice.Enqueue(histogram.Advice?.HistogramBucketBoundaries);
            },
        };
        listener.Start();
        await using var server = await FeedServer.StartAsync();
        await server.Publisher.GetAsync();
        Assert.NotEmpty(advice);
        Assert.All(advice, boundaries =>
        {
            Assert.InRange(boundaries![0], 0.001, 0.01);
            Assert.InRange(boundaries[^1], 60, 3600);
            Assert.Equal(boundaries.Order(), boundaries);
        });
    }

    [Fact]
    public async Task Reading_and_making_are_timed_apart()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        using var seen = new SeenMeasurements(server);
        await server.Publisher.RefreshAsync();
        source.Read = async cancellationToken =>
        {
            await Task.Delay(300, cancellationToken);
            throw new InvalidOperationException();
        };
        await server.Publisher.RefreshAsync();
        Assert.Equal(2, seen.Of("feeds.reading.duration").Count);
        Assert.InRange(seen.Of("feeds.reading.duration")[1].Value, 0.2, 60);
        Assert.Single(seen.Of("feeds.making.duration"));
    }

    [Fact]
    public async Task A_warning_is_logged_when_it_appears_and_not_with_each_publication()
    {
        static Post Untitled(string slug) => TestSource.Post(slug) with { Title = "" };
        var source = new TestSource { Read = _ => new(TestSource.Feed(Untitled("one"), TestSource.Post("two"))) };
        await using var server = await FeedServer.StartAsync(source);
        await server.Publisher.GetAsync();
        Assert.Equal(["posts[0].title"], Warnings(server));

        // Each time, the post that was warned about has another number.
        source.Read = _ => new(TestSource.Feed(TestSource.Post("three"), Untitled("one"), TestSource.Post("two")));
        await server.Publisher.RefreshAsync();
        Assert.Equal(["posts[0].title"], Warnings(server));
        source.Read = _ => new(TestSource.Feed(TestSource.Post("three"), Untitled("four"), Untitled("one"), TestSource.Post("two")));
        await server.Publisher.RefreshAsync();
        Assert.Equal(["posts[0].title", "posts[1].title"], Warnings(server));

        // A failure in between is no publication.
        var good = source.Read;
        source.Read = _ => throw new InvalidOperationException();
        await server.Publisher.RefreshAsync();
        source.Read = good;
        await server.Publisher.RefreshAsync();
        Assert.Equal(2, Warnings(server).Count);

        // A mistake that was fixed and comes back is logged again.
        source.Read = _ => new(TestSource.Feed(TestSource.Post("four")));
        await server.Publisher.RefreshAsync();
        source.Read = _ => new(TestSource.Feed(Untitled("four")));
        await server.Publisher.RefreshAsync();
        Assert.Equal(3, Warnings(server).Count);
    }

    private static List<string> Warnings(FeedServer server) =>
        [.. server.Log.Lines.Where(line => line.Text.Contains("warning JF8003", StringComparison.Ordinal)).Select(line => line.Text.Split(':')[0])];

    [Fact]
    public async Task What_is_published_is_measured_when_somebody_collects()
    {
        var time = new ManualTime();
        await using var server = await FeedServer.StartAsync(time: time);
        await server.Publisher.GetAsync();
        time.GoOn(TimeSpan.FromSeconds(42));
        using var seen = new SeenMeasurements(server);
        seen.Collect();
        Assert.Equal(42, Assert.Single(seen.Of("feeds.age")).Value);
        Assert.Equal(2, Assert.Single(seen.Of("feeds.posts")).Value);
        Assert.Equal(15, Assert.Single(seen.Of("feeds.documents")).Value);
    }

    [Theory]
    [InlineData("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)", "Feedly", 16)]
    [InlineData("Feedbin feed-id:1234 - 12 subscribers", "Feedbin", 12)]
    [InlineData("NewsBlur Feed Fetcher - 5 subscribers - http://www.newsblur.com/site/1/x (Mozilla/5.0)", "NewsBlur Feed Fetcher", 5)]
    [InlineData("inoreader.com-like FeedFetcher-Google; 1 subscriber;", "inoreader.com-like FeedFetcher-Google", 1)]
    [InlineData("Mozilla/5.0 (compatible; Theoldreader/1.0; 7 subscribers; feed-id=ab12)", "Mozilla", 7)]
    [InlineData("curl/8.0", null, 0)]
    [InlineData("99999999999999 subscribers", null, 0)]
    [InlineData("subscribers", null, 0)]
    public async Task Readers_say_for_how_many_they_fetch(string userAgent, string? reader, int count)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/rss.xml", ("User-Agent", userAgent));
        if (reader is null)
            Assert.Empty(server.Publisher.Subscribers);
        else
            Assert.Equal((reader, "/rss.xml", count), Assert.Single(server.Publisher.Subscribers) is var found ? (found.Reader, found.Path, found.Count) : default);
    }

    [Fact]
    public async Task A_reader_counts_once_a_document_and_feed_id_as_it_said_last()
    {
        var time = new ManualTime();
        await using var server = await FeedServer.StartAsync(time: time);
        foreach (var (path, agent) in new[] { ("/rss.xml", "Feedbin feed-id:1 - 12 subscribers"), ("/rss.xml", "Feedbin feed-id:1 - 13 subscribers"), ("/rss.xml", "Feedbin feed-id:2 - 4 subscribers"), ("/atom.xml", "Feedly/1.0 (2 subscribers)") })
            (await server.GetAsync(path, ("User-Agent", agent))).Dispose();
        using var seen = new SeenMeasurements(server);
        seen.Collect();
        Assert.Equal(["17 Feedbin", "2 Feedly"], seen.Of("feeds.subscribers").Select(m => $"{m.Value} {m.Tags["feeds.reader"]}"));
        Assert.All(server.Publisher.Subscribers, subscribers => Assert.Equal(time.GetUtcNow(), subscribers.LastSeen));
        time.GoOn(TimeSpan.FromDays(8));
        Assert.Empty(server.Publisher.Subscribers);
    }

    [Fact]
    public async Task Readers_that_are_made_up_fill_no_memory()
    {
        await using var server = await FeedServer.StartAsync();
        for (var i = 0; i < 1100; i++)
            (await server.SendAsync("/feed.json", HttpMethod.Head, ("User-Agent", $"Reader feed-id:{i} - 1 subscribers"))).Dispose();
        Assert.InRange(server.Publisher.Subscribers.Count, 1, 1000);
    }

    /// <summary>What the instruments of one server say.</summary>
    private sealed class SeenMeasurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _all = [];

        public SeenMeasurements(FeedServer server)
        {
            var factory = (IMeterFactory)server.Services.GetService(typeof(IMeterFactory))!;
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FeedTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public void Collect() => _listener.RecordObservableInstruments();

        public IReadOnlyList<(string Name, double Value, Dictionary<string, object?> Tags)> Of(string name) => [.. _all.Where(measurement => measurement.Name == name)];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = new Dictionary<string, object?>();
            foreach (var (name, tag) in tags)
                all[name] = tag;
            _all.Enqueue((instrument.Name, value, all));
        }
    }
}
