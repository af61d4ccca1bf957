using System.Runtime.CompilerServices;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>How feeds are created and served.</summary>
public sealed class FeedServingOptions
{
    /// <summary>Creates the options with their defaults.</summary>
    public FeedServingOptions()
    {
        Moved = new MovedPaths(() => GoneChanged?.Invoke());
        Removed = new RemovedPaths(() => GoneChanged?.Invoke());
    }

    /// <summary>Is raised after each change of <see cref="Moved"/> and <see cref="Removed"/>.</summary>
    internal event Action? GoneChanged;

    /// <summary>Gets or sets which documents are created, and how they are written.</summary>
    /// <value>
    /// The default is RSS, Atom and JSON Feed of all posts. It is not used for a Markdown folder, where <c>feeds.yml</c> decides; a warning is logged then.
    /// <see cref="FeedSetOptions"/> can be assigned; they are copied.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FeedSetConfiguration Documents { get; set => field = FeedSetConfiguration.NotNull(value); } = new();

    /// <summary>
    /// Gets or sets the function that returns the key of a request: its tenant, host, user or search. Each key has its own feed, which is read at its first
    /// request.
    /// </summary>
    /// <value>
    /// For example <c>context =&gt; (string?)context.Request.RouteValues["tenant"]</c>, <c>context =&gt; context.Request.Host.Host</c> or
    /// <c>context =&gt; context.User.FindFirstValue(ClaimTypes.NameIdentifier)</c>. The default is <see langword="null"/>: there is one feed. If the function
    /// returns <see langword="null"/>, the request gets 404. A request also gets 404 if its key is longer than 256 characters, or contains <c>..</c> or a
    /// control character. The source is then not read.
    /// </value>
    public Func<HttpContext, string?>? Key { get; set; }

    /// <summary>
    /// Gets or sets how many feeds of <see cref="Key"/> are kept in memory. Above this number, the feeds whose last request is the oldest are removed.
    /// </summary>
    /// <value>1 or more; the default is 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int MaxKeys { get; set => field = Positive(value); } = 1000;

    /// <summary>Gets or sets how many bytes the documents of all feeds of <see cref="Key"/> may have together.</summary>
    /// <value>1 or more; the default is 256 MB. Compressed documents and the posts need about as much again.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public long MaxKeyBytes { get; set => field = Positive(value); } = 256 * 1024 * 1024;

    /// <summary>Gets or sets how long a feed of <see cref="Key"/> is kept after its last request.</summary>
    /// <value>The default is 1 hour. With <see cref="Timeout.InfiniteTimeSpan"/>, only <see cref="MaxKeys"/> and <see cref="MaxKeyBytes"/> count.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, or negative and not infinite.</exception>
    public TimeSpan KeepUnusedFor
    {
        get;
        set
        {
            if (value == TimeSpan.Zero)
                throw new ArgumentOutOfRangeException(nameof(KeepUnusedFor), value, "KeepUnusedFor is more than zero; write a value such as one hour");
            field = NotNegative(value, orInfinite: true);
        }
    } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long a key is not read again after the source returned <see langword="null"/> for it.</summary>
    /// <value>In whole seconds; the default is 1 minute. Until then, requests get 404, and caches may keep this answer for the same time.</value>
    /// <remarks>At most 1,000 such keys are stored.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan RetryUnknownAfter { get; set => field = NotNegative(value); } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets whether the feeds are private, even if no authorisation protects them, such as behind a <see cref="FeedToken"/>.</summary>
    /// <value>
    /// The default is <see langword="false"/>. If <see langword="true"/>, all answers have <c>Cache-Control: private</c> and <c>Referrer-Policy:
    /// no-referrer</c>, hubs are not notified, and readers are not counted.
    /// </value>
    public bool IsPrivate { get; set; }

    /// <summary>Gets or sets whether scripts on pages of any site may read the feeds: <c>Access-Control-Allow-Origin: *</c>.</summary>
    /// <value>The default is <see langword="false"/>. Private feeds never have the field. For single origins, use <c>MapFeeds().RequireCors(…)</c>.</value>
    public bool AllowAnyOrigin { get; set; }

    /// <summary>Gets or sets the age of the documents at which a request starts another reading of the source, in the background.</summary>
    /// <value>The default is 5 minutes. With <see cref="Timeout.InfiniteTimeSpan"/>, only <see cref="FeedPublisher.RefreshAsync"/> reads the source.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not infinite.</exception>
    public TimeSpan RefreshAfter { get; set => field = NotNegative(value, orInfinite: true); } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long to wait after a failure before the source is read again.</summary>
    /// <value>The default is 10 seconds. Before the first documents, requests get 503 with this value as Retry-After.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan RetryAfter { get; set => field = NotNegative(value); } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long a reading of the source may take before it counts as failed.</summary>
    /// <value>
    /// The default is 1 minute. With <see cref="Timeout.InfiniteTimeSpan"/>, there is no limit. The limit applies to <see cref="IFeedSource"/>, or to the
    /// reading of a Markdown folder. The creation of the documents has no limit.
    /// </value>
    /// <remarks>
    /// A reading that takes longer is cancelled and abandoned. The next one starts after <see cref="RetryAfter"/>, even if the abandoned one is still running.
    /// If that one ends later, its posts are used. While 8 abandoned readings are running, the next one starts after an hour, the one after it after two
    /// hours, and so on.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not infinite.</exception>
    public TimeSpan SourceTimeout { get; set => field = NotNegative(value, orInfinite: true); } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long readers and caches may use a document without asking again.</summary>
    /// <value>In whole seconds; the default is 5 minutes.</value>
    /// <remarks>RFC 9111 5.2.2.1, <c>max-age</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxAge { get; set => field = NotNegative(value); } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how much longer a cache may serve a document while it asks for a new one.</summary>
    /// <value>In whole seconds. The default is 1 hour; with zero, the directive is not sent.</value>
    /// <remarks>RFC 5861 3, <c>stale-while-revalidate</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan StaleWhileRevalidate { get; set => field = NotNegative(value); } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long a reader may use a document of an authorised feed without asking again.</summary>
    /// <value>
    /// In whole seconds. The default is <see langword="null"/>: such documents are sent with <c>private, no-store</c>, so no cache keeps them. With a value,
    /// they are sent with <c>private</c> and that <c>max-age</c>: the reader may keep them, shared caches may not.
    /// </value>
    /// <remarks>
    /// A feed is authorised if the endpoint's metadata or the app's fallback policy require authorisation, without <c>AllowAnonymous()</c>, or if the request
    /// has an Authorization field. RFC 9111 3.5 and 5.2.2.7.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? PrivateMaxAge { get; set => field = value is { } age ? NotNegative(age) : null; }

    /// <summary>
    /// Gets or sets the whole Cache-Control field, in place of <see cref="MaxAge"/>, <see cref="StaleWhileRevalidate"/> and <see cref="PrivateMaxAge"/>.
    /// </summary>
    /// <value>
    /// Directives such as <c>public, max-age=60, s-maxage=3600</c>. The default is <see langword="null"/>. In authorised feeds, the directives for shared
    /// caches (<c>public</c>, <c>s-maxage</c>, <c>proxy-revalidate</c>) are replaced by <c>private</c>.
    /// </value>
    /// <exception cref="ArgumentException">The value is not a list of directives.</exception>
    public string? CacheControl
    {
        get;
        set
        {
            if (value is not null && !CacheControlHeaderValue.TryParse(value, out _))
            {
                throw new ArgumentException(
                    $"CacheControl '{value}' is not a list of directives; write some such as 'public, max-age=60'", nameof(CacheControl));
            }

            field = value;
        }
    }

    /// <summary>
    /// Gets or sets the path at which a request gets the format that it prefers, next to the main documents and those of each category and author.
    /// </summary>
    /// <value>The default is <c>feed</c>; with <see langword="null"/> or an empty text there is no such path. No document may have the same path.</value>
    /// <remarks>RFC 9110 12.5.1, <c>Accept</c>. Content-Location has the document's own address.</remarks>
    /// <exception cref="ArgumentException">No request can have the path, for example because of <c>..</c>.</exception>
    public string? NegotiatedPath
    {
        get;
        set
        {
            if (value?.TrimStart('/') is { Length: > 0 } path)
            {
                var whyNot = path.EndsWith('/') ? "is a folder; write a path such as 'feed'" : DocumentPath.WhyNotRequested(path);
                if (whyNot is not null)
                    throw new ArgumentException($"NegotiatedPath '{value}' {whyNot}", nameof(NegotiatedPath));
            }

            field = value;
        }
    } = "feed";

    /// <summary>Gets <see cref="NegotiatedPath"/> without a slash in front; <see langword="null"/> if it is empty.</summary>
    internal string? Negotiated => NegotiatedPath?.TrimStart('/') is { Length: > 0 } path ? path : null;

    /// <summary>Gets the documents that have a new address. Requests for the old one get 301, and readers store the new address.</summary>
    /// <value>
    /// From a path below the prefix to another path, or to an absolute address. Paths that end with a slash are folders, and move all their documents:
    /// <c>Moved["categories/syndication/"] = "categories/feeds/"</c>. The default is none.
    /// </value>
    /// <remarks>
    /// It may change while the app runs: in configuration that is reloaded, or in code through <c>IOptionsMonitor&lt;FeedServingOptions&gt;</c>, such as
    /// <c>monitor.CurrentValue.Moved["categories/syndication/"] = "categories/feeds/"</c>. It applies to the next request. A reload creates the options again
    /// from configuration and <c>AddFeeds</c>, and loses the values that code has set.
    /// </remarks>
    public IDictionary<string, string> Moved { get; }

    /// <summary>Gets the documents that were removed. Requests for them get 410, and readers stop asking.</summary>
    /// <value>Paths as in <see cref="Moved"/>. The default is none.</value>
    /// <remarks>It may change while the app runs, as <see cref="Moved"/> may.</remarks>
    public ISet<string> Removed { get; }

    /// <summary>Gets or sets the file that stores the calls of <see cref="FeedPublisher.Move"/> and <see cref="FeedPublisher.Remove"/>.</summary>
    /// <value>
    /// A path, absolute or below the app's content root. The default is <see langword="null"/>: they last until the app stops. The file is a map in JSON from
    /// old paths to new ones, with <c>null</c> for removed documents, so that it can be reviewed and deployed.
    /// </value>
    public string? GoneFile { get; set; }

    /// <summary>
    /// Gets or sets whether the app's <c>IDistributedCache</c>, such as Redis, stores the calls of <see cref="FeedPublisher.MoveAsync"/> and
    /// <see cref="FeedPublisher.RemoveAsync"/>, so that all nodes of an app answer with the same 301 and 410.
    /// </summary>
    /// <value>
    /// The default is <see langword="false"/>. The other nodes follow within 2 seconds, or within <see cref="LookForChanges"/>. While the cache can't be
    /// reached, each node keeps what it knows. A cache that was emptied is filled again by the nodes that are running; if none is running, the calls are lost,
    /// so let Redis write to disk, or use <see cref="GoneStore"/>. It excludes <see cref="GoneFile"/>.
    /// </value>
    public bool GoneInCache { get; set; }

    /// <summary>
    /// Gets or sets the function that returns the app's own store, such as a database, for the calls of <see cref="FeedPublisher.MoveAsync"/> and
    /// <see cref="FeedPublisher.RemoveAsync"/>. It is called once.
    /// </summary>
    /// <value>
    /// For example <c>services =&gt; services.GetRequiredService&lt;MyStore&gt;()</c>. The default is <see langword="null"/>. It excludes
    /// <see cref="GoneFile"/> and <see cref="GoneInCache"/>. All nodes that use one store follow each other within 2 seconds, or within
    /// <see cref="LookForChanges"/>.
    /// </value>
    public Func<IServiceProvider, IGoneStore>? GoneStore { get; set; }

    /// <summary>Gets the documents that have moved or were removed until now: their old paths, each with its new path or <see langword="null"/>.</summary>
    internal IEnumerable<(string From, string? To)> Gone =>
    [
        .. ((MovedPaths)Moved).Now.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, (string?)entry.Value)),
        .. ((RemovedPaths)Removed).Now.Order(StringComparer.Ordinal).Select(path => (path, (string?)null)),
    ];

    /// <summary>
    /// Gets or sets how often a node of an app of several nodes looks for changes that other nodes published. It reads its source when there is one.
    /// </summary>
    /// <value>
    /// The default is <see langword="null"/>: there is one node, or nodes see changes after <see cref="RefreshAfter"/>. Half a second is a good value. The
    /// nodes need a shared <c>IDistributedCache</c>, such as Redis. While it can't be reached, each node serves its own documents. With a <c>HybridCache</c>
    /// (<c>services.AddHybridCache()</c>), the node that publishes a change writes its documents to this cache, and the other nodes use them instead of
    /// creating them again.
    /// </value>
    /// <remarks>
    /// With <see cref="Key"/>, a change of a key is read by those nodes that have the key in memory, at most 8 keys at the same time. Each node creates the
    /// documents of a key itself. <c>AddPostStore</c> refuses this option.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? LookForChanges { get; set => field = value is { } interval ? NotNegative(interval) : null; }

    /// <summary>
    /// Gets or sets the file that keeps what WebSub hubs have accepted. After a restart, hubs are notified of the changes that they have not accepted.
    /// </summary>
    /// <value>
    /// A path, absolute or below the app's content root. The default is <see langword="null"/>: hubs are notified only of changes while the app runs. The hubs
    /// are <see cref="FeedOptions.Hubs"/>, or <c>hub</c> in <c>feeds.yml</c>.
    /// </value>
    public string? HubOutbox { get; set; }

    /// <summary>
    /// Gets or sets how long to wait before a hub is notified again of a document that it has not accepted: twice as long with each failure, at most an hour.
    /// </summary>
    /// <value>The default is 10 seconds. Each document has its own wait, so one that a hub always refuses does not delay the others.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan HubBackOff { get; set => field = NotNegative(value); } = TimeSpan.FromSeconds(10);

    private static T Positive<T>(T value, [CallerMemberName] string? property = null)
        where T : System.Numerics.INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, property);
        return value;
    }

    private static TimeSpan NotNegative(TimeSpan value, bool orInfinite = false, [CallerMemberName] string? property = null)
    {
        if (!orInfinite || value != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, property);
        return value;
    }
}
