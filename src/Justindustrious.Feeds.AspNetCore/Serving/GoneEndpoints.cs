using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The routes of documents that moved or were removed. They change with the options while the app runs.</summary>
internal sealed partial class GoneEndpoints : EndpointDataSource, IDisposable
{
    private readonly Func<string, string?, RequestDelegate> _answer;
    private readonly HashSet<string> _feeds;
    private readonly GonePaths _gone;
    private readonly IEndpointRouteBuilder _app;
    private readonly string[] _methods;
    private readonly ILogger _logger;
    private readonly IDisposable? _watch;
    private readonly Lock _gate = new();
    private FeedServingOptions _options;
    private volatile Routes _routes;
    private volatile CancellationTokenSource _changed = new();

    /// <param name="app">The app.</param>
    /// <param name="options">The options of all feeds.</param>
    /// <param name="name">The name of these feeds.</param>
    /// <param name="gone">The documents that moved or were removed while the app runs.</param>
    /// <param name="feeds">The patterns at which documents are served.</param>
    /// <param name="methods">The methods that are answered.</param>
    /// <param name="answer">Makes the handler for an old path and its new path, which is <see langword="null"/> if the document was removed.</param>
    /// <param name="logger">Logs entries that are not valid.</param>
    /// <exception cref="InvalidOperationException">An entry of the options is not valid, such as the path of a document that is served.</exception>
    public GoneEndpoints(
        IEndpointRouteBuilder app,
        IOptionsMonitor<FeedServingOptions> options,
        string name,
        GonePaths gone,
        HashSet<string> feeds,
        string[] methods,
        Func<string, string?, RequestDelegate> answer,
        ILogger logger)
    {
        (_app, _feeds, _methods, _answer, _logger, _gone) = (app, feeds, methods, answer, logger, gone);
        _options = options.Get(name);
        _routes = Map(_options, refusal => throw refusal);
        _options.GoneChanged += Update;
        _gone.Changed += Update;
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
        _gone.Changed -= Update;
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
            // While the app runs, an entry that is not valid is logged and left out.
            _routes = Map(_options, LogRefused);
            (before, _changed) = (_changed, new());
        }

        before.Cancel();
    }

    private Routes Map(FeedServingOptions options, Action<InvalidOperationException> refuse)
    {
        var taken = new HashSet<string>(_feeds, StringComparer.OrdinalIgnoreCase);
        var routes = new Routes(_app);
        foreach (var (from, to) in _gone.Now)
            Add(from, to);
        foreach (var (from, to) in options.Gone)
        {
            // The last entry of a path counts.
            if (!_gone.Now.Any(entry => entry.From.TrimStart('/') == from.TrimStart('/')))
                Add(from, to);
        }

        return routes;

        void Add(string from, string? to)
        {
            var path = from.TrimStart('/');
            if (WhyNot(options, from, to) is { } whyNot)
            {
                refuse(new(whyNot));
                return;
            }

            var pattern = DocumentPath.Literal(path) + (path.EndsWith('/') ? "{**rest}" : "");
            if (!taken.Add(pattern))
            {
                refuse(new($"'{from}' is the path of a feed, or is listed twice: remove it from FeedServingOptions.Moved or FeedServingOptions.Removed"));
                return;
            }

            try
            {
                routes.MapMethods("/" + pattern, _methods, _answer(path, to?.TrimStart('/')))
                    .WithDisplayName(to is null ? $"Removed: {path}" : $"Moved: {path}");
            }
            catch (RoutePatternException e)
            {
                refuse(new($"'{from}' in FeedServingOptions.Moved or FeedServingOptions.Removed is not a path: {e.Message}", e));
            }
        }
    }

    /// <summary>Returns why a path can't be the old one of a document; <see langword="null"/> if it can.</summary>
    public static string? WhyNot(FeedServingOptions options, string from, string? to)
    {
        var path = from.TrimStart('/');
        if (DocumentPath.WhyNotRequested(path) is { } whyNot)
            return $"'{from}' in FeedServingOptions.{(to is null ? "Removed" : "Moved")} {whyNot}";
        return to is not null && WhyNotATarget(options, path, to) is { } whyNotThere
            ? $"FeedServingOptions.Moved says that '{from}' moved to '{to}', which {whyNotThere}"
            : null;
    }

    /// <summary>Returns why a path can't be the new one of a document, as the end of a sentence; <see langword="null"/> if it can.</summary>
    private static string? WhyNotATarget(FeedServingOptions options, string from, string to)
    {
        if (Uri.TryCreate(to, UriKind.Absolute, out var address) && !address.IsFile)
            return address.Scheme is "http" or "https" ? null : $"has the scheme '{address.Scheme}'; write a path, or an http or https address";
        if (to.Contains("://", StringComparison.Ordinal))
            return "is not an address; write an address such as 'https://example.org/rss.xml'";
        var path = to.TrimStart('/');
        // The documents of a folder may move to the top.
        if (path.Length == 0 && from.EndsWith('/'))
            return null;
        if (DocumentPath.WhyNotRequested(path) is { } whyNot)
            return whyNot;
        if (from.EndsWith('/') && path.StartsWith(from, StringComparison.Ordinal))
            return "is the same folder, or is in it, so readers would be redirected for ever; write another folder";

        // Redirects may follow each other, but must not form a loop.
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (seen.Add(path) && (options.Moved.TryGetValue(path, out var next) || options.Moved.TryGetValue("/" + path, out next)))
            path = next.TrimStart('/');
        return path == from ? "leads back to it, so readers would be redirected for ever; write its new path" : null;
    }

    [LoggerMessage(31, LogLevel.Error, "An entry of FeedServingOptions.Moved or FeedServingOptions.Removed is not valid, and is ignored")]
    private partial void LogRefused(Exception refusal);

    /// <summary>
    /// A set of routes that is replaced as a whole. The framework's own route builder makes them, so that they get the filters and conventions of their group.
    /// </summary>
    private sealed class Routes(IEndpointRouteBuilder app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => app.ServiceProvider;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();
    }
}
