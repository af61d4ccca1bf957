using System.Runtime.CompilerServices;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.Net.Http.Headers;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>How feeds are made and served.</summary>
public sealed class FeedServingOptions
{
    /// <summary>Makes the options with their defaults.</summary>
    public FeedServingOptions()
    {
        Moved = new MovedPaths(() => GoneChanged?.Invoke());
        Removed = new RemovedPaths(() => GoneChanged?.Invoke());
    }

    /// <summary>Is raised after each change of <see cref="Moved"/> and <see cref="Removed"/>.</summary>
    internal event Action? GoneChanged;

    /// <summary>Gets or sets which documents are made, and how they are written.</summary>
    /// <value>
    /// The default is RSS, Atom and JSON Feed of all posts. Not used for a Markdown folder, whose <c>feeds.yml</c> says it; the log warns.
    /// <see cref="FeedSetOptions"/> can be assigned; they are copied.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FeedSetConfiguration Documents { get; set => field = FeedSetConfiguration.NotNull(value); } = new();

    /// <summary>Gets or sets how long documents are served before the source is read again, in the background, at the next request.</summary>
    /// <value>The default is 5 minutes. <see cref="Timeout.InfiniteTimeSpan"/> leaves it to <see cref="FeedPublisher.RefreshAsync"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not infinite.</exception>
    public TimeSpan RefreshAfter { get; set => field = NotNegative(value, orInfinite: true); } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long a source that failed is left alone.</summary>
    /// <value>The default is 10 seconds. Until a source has once succeeded, it is the Retry-After of the 503 that requests get.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan RetryAfter { get; set => field = NotNegative(value); } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long a reading of the source may take before it counts as failed.</summary>
    /// <value>
    /// The default is 1 minute. <see cref="Timeout.InfiniteTimeSpan"/> waits for ever. Only the source's own work counts, such as <see cref="IFeedSource.GetFeedAsync"/>, or reading the
    /// files of a Markdown folder; making the documents takes as long as it takes.
    /// </value>
    /// <remarks>
    /// A reading that takes longer is cancelled and abandoned, and the next one is started after <see cref="RetryAfter"/>, whether it has returned or not. Its posts are used if they
    /// come after all. While 8 abandoned readings have not returned, others are started rarely: after an hour, then after two, and so on.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not infinite.</exception>
    public TimeSpan SourceTimeout { get; set => field = NotNegative(value, orInfinite: true); } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long readers and caches may use a document without asking again.</summary>
    /// <value>In whole seconds; the default is 5 minutes.</value>
    /// <remarks>RFC 9111 5.2.2.1, <c>max-age</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxAge { get; set => field = NotNegative(value); } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how much longer a cache may serve a document while it asks for a new one.</summary>
    /// <value>In whole seconds; the default is 1 hour; zero says nothing of it.</value>
    /// <remarks>RFC 5861 3, <c>stale-while-revalidate</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan StaleWhileRevalidate { get; set => field = NotNegative(value); } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long a reader may use a document without asking again where only authorised readers get it.</summary>
    /// <value>
    /// In whole seconds. The default is <see langword="null"/>: such documents are sent with <c>private, no-store</c>, and nobody keeps them. With a value it is
    /// <c>private</c> with that <c>max-age</c>: the reader may keep them, a cache that others share may not.
    /// </value>
    /// <remarks>
    /// Documents are for authorised readers alone where the endpoint's metadata or the app's fallback policy ask for authorisation and <c>AllowAnonymous()</c> does not
    /// lift it, or where the request has an Authorization field. RFC 9111 3.5 and 5.2.2.7.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? PrivateMaxAge { get; set => field = value is { } age ? NotNegative(age) : null; }

    /// <summary>Gets or sets the whole Cache-Control field, where <see cref="MaxAge"/>, <see cref="StaleWhileRevalidate"/> and <see cref="PrivateMaxAge"/> can't say it.</summary>
    /// <value>
    /// Directives such as <c>public, max-age=60, s-maxage=3600</c>. The default is <see langword="null"/>. For documents that only authorised readers get, what lets caches
    /// share them (<c>public</c>, <c>s-maxage</c>, <c>proxy-revalidate</c>) is replaced by <c>private</c>.
    /// </value>
    /// <exception cref="ArgumentException">The value is not a list of directives.</exception>
    public string? CacheControl
    {
        get;
        set
        {
            if (value is not null && !CacheControlHeaderValue.TryParse(value, out _))
                throw new ArgumentException($"CacheControl '{value}' is not a list of directives; write some such as 'public, max-age=60'", nameof(CacheControl));
            field = value;
        }
    }

    /// <summary>Gets or sets the path that answers with the format a request prefers, beside the main documents and those of each category and author.</summary>
    /// <value>The default is <c>feed</c>; <see langword="null"/>, or an empty text, where there shall be none. No document may have the same path.</value>
    /// <remarks>RFC 9110 12.5.1, <c>Accept</c>. Each document keeps the address of its own, which Content-Location tells.</remarks>
    /// <exception cref="ArgumentException">No request can have the path, such as one with <c>..</c>.</exception>
    public string? NegotiatedPath
    {
        get;
        set
        {
            if (value?.TrimStart('/') is { Length: > 0 } path && (path.EndsWith('/') ? "is a folder; write a path such as 'feed'" : DocumentPath.WhyNotRequested(path)) is { } whyNot)
                throw new ArgumentException($"NegotiatedPath '{value}' {whyNot}", nameof(NegotiatedPath));
            field = value;
        }
    } = "feed";

    /// <summary>Gets the same as a document's path: without a slash in front, and <see langword="null"/> where there is none.</summary>
    internal string? Negotiated => NegotiatedPath?.TrimStart('/') is { Length: > 0 } path ? path : null;

    /// <summary>Gets the documents that stand elsewhere now: requests for them get 301 and the new address, and readers remember it.</summary>
    /// <value>
    /// From a path below the prefix to another one, or to an absolute address. With a slash at their ends, all documents of a folder:
    /// <c>Moved["categories/syndication/"] = "categories/feeds/"</c>. The default is none.
    /// </value>
    /// <remarks>
    /// It may change while the app runs: in configuration that is reloaded, or in code through <c>IOptionsMonitor&lt;FeedServingOptions&gt;</c>, such as
    /// <c>monitor.CurrentValue.Moved["categories/syndication/"] = "categories/feeds/"</c>. The next request is answered by it. Options that are reloaded are made anew from
    /// configuration and <c>AddFeeds</c>, so keep there what shall last.
    /// </remarks>
    public IDictionary<string, string> Moved { get; }

    /// <summary>Gets the documents that are no more: requests for them get 410, and readers stop asking.</summary>
    /// <value>Paths as in <see cref="Moved"/>. The default is none.</value>
    /// <remarks>It may change while the app runs, as <see cref="Moved"/> may.</remarks>
    public ISet<string> Removed { get; }

    /// <summary>Gets or sets how often an app of several nodes looks whether another node published a change, which it then reads as well.</summary>
    /// <value>
    /// The default is <see langword="null"/>: there is one node, or nodes learn of changes by <see cref="RefreshAfter"/>. Half a second is a good value. The nodes need an
    /// <c>IDistributedCache</c> that they share, such as Redis; while it is away, each node serves on what it has. Where the app has a <c>HybridCache</c> too
    /// (<c>services.AddHybridCache()</c>), the node that publishes a change leaves its documents there, and the others take them instead of making them again.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? LookForChanges { get; set => field = value is { } interval ? NotNegative(interval) : null; }

    /// <summary>Gets or sets the file that remembers what WebSub hubs were told, so that what they have not heard is told after a restart.</summary>
    /// <value>A path, absolute or below the app's content root. The default is <see langword="null"/>: hubs are told of changes while the app runs. The hubs are <see cref="FeedOptions.Hubs"/>, or <c>hub</c> in <c>feeds.yml</c>.</value>
    public string? HubOutbox { get; set; }

    /// <summary>Gets or sets how long to wait before a hub is told again of a document that it has not taken: twice as long with each failure, at most an hour.</summary>
    /// <value>The default is 10 seconds. Each document waits for itself, so one that a hub refuses for good holds up no other.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan HubBackOff { get; set => field = NotNegative(value); } = TimeSpan.FromSeconds(10);

    private static TimeSpan NotNegative(TimeSpan value, bool orInfinite = false, [CallerMemberName] string? property = null)
    {
        if (!orInfinite || value != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, property);
        return value;
    }
}
