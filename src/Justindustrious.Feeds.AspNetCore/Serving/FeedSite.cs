using Justindustrious.Feeds.AspNetCore.Pushing;
using Justindustrious.Feeds.AspNetCore.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>What the feeds of one registration share: one feed, or one for each key.</summary>
/// <param name="Options">How they are served.</param>
/// <param name="Layout">Which documents each of them has.</param>
/// <param name="Time">The clock.</param>
/// <param name="Meter">Their instruments.</param>
/// <param name="Logger">Their log.</param>
internal sealed partial record FeedSite(FeedServingOptions Options, FeedSetOptions Layout, TimeProvider Time, FeedMeter Meter, ILogger Logger)
{
    private readonly SubscriberCounts _subscribers = new(Time);

    /// <summary>Gets the documents that moved or were removed while the app runs.</summary>
    public GonePaths Gone { get; init; } = GonePaths.InMemory(Time);

    /// <summary>Gets the messages to hubs; <see langword="null"/> if there are no hubs.</summary>
    public HubOutbox? Outbox { get; init; }

    /// <summary>Gets the messages to other nodes; <see langword="null"/> if there is one node.</summary>
    public FleetSignal? Signal { get; init; }

    /// <summary>Gets the messages to other nodes about feeds with keys; <see langword="null"/> if there is one node, or there are no keys.</summary>
    public KeyedFleetSignal? KeyedSignal { get; init; }

    /// <summary>Gets the feed, if it has no key. It is set once, when the registration is resolved.</summary>
    public FeedPublisher? Single { get; set; }

    /// <summary>Gets whether each key is a folder of documents, whose posts are read from an <see cref="IPostStore"/>.</summary>
    public bool IsStore { get; init; }

    /// <summary>Gets the feeds by their keys; <see langword="null"/> if there is one feed. It is set once, when the registration is resolved.</summary>
    public FeedPublishers? Keyed { get; set; }

    /// <summary>Gets what limits how many feeds of keys are made at the same time.</summary>
    public MakingLimit Making { get; } = new();

    public ServedAddresses Served { get; } = new(Logger);

    /// <summary>Gets the end of the app.</summary>
    public CancellationTokenSource Stopping { get; } = new();

    public IReadOnlyList<FeedSubscribers> Subscribers => _subscribers.All;

    public long RetryAfterSeconds => Math.Max(1, (long)Math.Ceiling(Options.RetryAfter.TotalSeconds));

    /// <summary>Finds the feed that a request asks for. It may not have been read yet.</summary>
    /// <param name="context">The request.</param>
    /// <param name="folder">The folder of the document.</param>
    /// <returns><see langword="null"/> if the request has no key, or no feed can have its key.</returns>
    public FeedPublisher? Find(HttpContext context, string folder) => Single ?? (IsStore ? Keyed?.Find("/" + folder) : Keyed?.Find(context));

    /// <summary>Records the number of subscribers that a reader reports. The path of a private feed may contain a token, so it is not recorded.</summary>
    public void NoteReader(HttpRequest request)
    {
        if (!Options.IsPrivate)
            _subscribers.Note(request.Headers.UserAgent, request.Path.Value!);
    }

    /// <summary>Starts the gauges, and the messages to hubs and other nodes. The app calls it once.</summary>
    public async Task StartAsync()
    {
        Meter.Observe(this);
        Outbox?.Start();
        if (Single is { } publisher)
        {
            Signal?.Start(publisher);
            publisher.Start();
        }

        // The main documents are made before the first request.
        if (IsStore)
            Keyed!.Find("/")!.Start();
        else if (Keyed is { } publishers)
            KeyedSignal?.Start(publishers);
        await Gone.StartAsync().ConfigureAwait(false);
    }

    /// <summary>Stops reading and pushing.</summary>
    public void Stop()
    {
        // Cancel would wait for the callbacks of sources.
        _ = Stopping.CancelAsync();
        Outbox?.Dispose();
        Signal?.Dispose();
        KeyedSignal?.Dispose();
        Gone.Dispose();
    }
}
