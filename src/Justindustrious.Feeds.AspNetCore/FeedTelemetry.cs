using System.Diagnostics;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The names of the metrics and traces of feeds: <c>metrics.AddMeter(FeedTelemetry.Name)</c>, <c>tracing.AddSource(FeedTelemetry.Name)</c>.</summary>
/// <remarks>
/// Instruments: <c>feeds.requests</c> (by format, status and coding), <c>feeds.response.bytes</c>, <c>feeds.readings</c> (by outcome),
/// <c>feeds.reading.duration</c> and <c>feeds.making.duration</c> (in seconds), <c>feeds.readings.abandoned</c>, <c>feeds.age</c>, <c>feeds.posts</c>,
/// <c>feeds.documents</c>, <c>feeds.findings</c> (by severity), <c>feeds.subscribers</c> (by reader), <c>feeds.hub.pings</c> (by outcome).
/// Each has the tag <c>feeds.name</c>. Activities: <c>feeds.read</c>, <c>feeds.make</c>.
/// </remarks>
public static class FeedTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Justindustrious.Feeds";

    internal static readonly ActivitySource Activities = new(Name);
}
