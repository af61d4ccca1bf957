using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The routes of documents that moved or were removed. They follow the options while the app runs: a category may be renamed at any time.</summary>
internal sealed partial class GoneEndpoints : EndpointDataSource, IDisposable
{
    private readonly Func<string, string?, RequestDelegate> _answer;
    private readonly HashSet<string> _feeds;
    private readonly IEndpointRouteBuilder _app;
    private readonly string[] _methods;
    private readonly ILogger _logger;
    private readonly IDisposable? _watch;
    private readonly Lock _gate = new();
    private FeedServingOptions _options;
    private volatile Routes _routes;
    private volatile CancellationTokenSource _changed = new();

    /// <param name="app">Where the routes are mapped.</param>
    /// <param name="options">The options of all feeds.</param>
    /// <param name="name">The name of these feeds.</param>
    /// <param name="feeds">The patterns at which documents are served.</param>
    /// <param name="methods">What is answered.</param>
    /// <param name="answer">Makes the answer at a path that moved to another, or that was removed.</param>
    /// <param name="logger">Takes what can't be followed.</param>
    /// <exception cref="InvalidOperationException">The options say of a document that is served that it moved, or was removed.</exception>
    public GoneEndpoints(
        IEndpointRouteBuilder app, IOptionsMonitor<FeedServingOptions> options, string name, HashSet<string> feeds, string[] methods, Func<string, string?, RequestDelegate> answer, ILogger logger)
    {
        (_app, _feeds, _methods, _answer, _logger) = (app, feeds, methods, answer, logger);
        _options = options.Get(name);
        _routes = Map(_options, refusal => throw refusal);
        _options.GoneChanged += Update;
        _watch = options.OnChange((changed, changedName) =>
        {
            if (changedName == name)
                Take(changed);
        });
    }

    public override IReadOnlyList<Endpoint> Endpoints => [.. _routes.DataSources.SelectMany(source => source.Endpoints)];

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    public override IReadOnlyList<Endpoint> GetGroupedEndpoints(RouteGroupContext context) =>
        [.. _routes.DataSources.SelectMany(source => source.GetGroupedEndpoints(context))];

    public void Dispose()
    {
        _watch?.Dispose();
        lock (_gate)
            _options.GoneChanged -= Update;
        _changed.Dispose();
    }

    private void Take(FeedServingOptions options)
    {
        lock (_gate)
        {
            _options.GoneChanged -= Update;
            _options = options;
            _options.GoneChanged += Update;
        }

        Update();
    }

    private void Update()
    {
        CancellationTokenSource before;
        lock (_gate)
        {
            // While the app runs, what can't be followed is left out, and the rest is followed.
            _routes = Map(_options, LogRefused);
            (before, _changed) = (_changed, new());
        }

        before.Cancel();
    }

    private Routes Map(FeedServingOptions options, Action<InvalidOperationException> refuse)
    {
        var taken = new HashSet<string>(_feeds, StringComparer.OrdinalIgnoreCase);
        var routes = new Routes(_app);
        foreach (var (from, to) in options.Moved.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Add(from, to);
        foreach (var from in options.Removed.Order(StringComparer.Ordinal))
            Add(from, null);
        return routes;

        void Add(string from, string? to)
        {
            var path = from.TrimStart('/');
            if (DocumentPath.WhyNotRequested(path) is { } whyNot)
            {
                refuse(new($"'{from}' in FeedServingOptions.{(to is null ? "Removed" : "Moved")} {whyNot}"));
                return;
            }

            if (to is not null && WhyNotATarget(options, path, to) is { } whyNotThere)
            {
                refuse(new($"FeedServingOptions.Moved says that '{from}' moved to '{to}', which {whyNotThere}"));
                return;
            }

            var pattern = DocumentPath.Literal(path) + (path.EndsWith('/') ? "{**rest}" : "");
            if (!taken.Add(pattern))
            {
                refuse(new($"'{from}' is a feed, or stands twice in what moved and what was removed: leave it out of FeedServingOptions.Moved or FeedServingOptions.Removed"));
                return;
            }

            try
            {
                routes.MapMethods("/" + pattern, _methods, _answer(path, to?.TrimStart('/'))).WithDisplayName(to is null ? $"Removed: {path}" : $"Moved: {path}");
            }
            catch (RoutePatternException e)
            {
                refuse(new($"'{from}' in FeedServingOptions.Moved or FeedServingOptions.Removed is not a path: {e.Message}", e));
            }
        }
    }

    /// <summary>Says why a document can't have moved to a place, or <see langword="null"/>: a predicate that ends with what to write.</summary>
    private static string? WhyNotATarget(FeedServingOptions options, string from, string to)
    {
        if (Uri.TryCreate(to, UriKind.Absolute, out var address) && !address.IsFile)
            return address.Scheme is "http" or "https" ? null : $"has the scheme '{address.Scheme}'; write a path, or an http or https address";
        if (to.Contains("://", StringComparison.Ordinal))
            return "is not an address; write one such as 'https://example.org/rss.xml'";
        var path = to.TrimStart('/');
        // A folder's documents may stand at the top now.
        if (path.Length == 0 && from.EndsWith('/'))
            return null;
        if (DocumentPath.WhyNotRequested(path) is { } whyNot)
            return whyNot;
        if (from.EndsWith('/') && path.StartsWith(from, StringComparison.Ordinal))
            return "is the same folder, or is in it, so readers would be sent on for ever; write another one";

        // A request that is sent on may be sent on again, but not back.
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (seen.Add(path) && (options.Moved.TryGetValue(path, out var next) || options.Moved.TryGetValue("/" + path, out next)))
            path = next.TrimStart('/');
        return path == from ? "leads back to it, so readers would be sent on for ever; write where it stands now" : null;
    }

    [LoggerMessage(31, LogLevel.Error, "What moved or was removed could not be taken over")]
    private partial void LogRefused(Exception refusal);

    /// <summary>Routes that take the place of others as a whole. They are the framework's own, so that filters and all else that the app adds to its feeds is added to them.</summary>
    private sealed class Routes(IEndpointRouteBuilder app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => app.ServiceProvider;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();
    }
}
