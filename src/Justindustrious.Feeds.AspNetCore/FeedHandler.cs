using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Answers requests for feeds without an ASP.NET Core app, such as in a cloud function, with the same conditions, codings and negotiation as
/// <c>MapFeeds</c>.
/// </summary>
/// <param name="publisher">The feeds, such as those of <see cref="FeedPublisher.Create"/>. Keep it, so that the source is not read for each request.</param>
public sealed class FeedHandler(FeedPublisher publisher)
{
    private readonly FeedPublisher _publisher = publisher ?? throw new ArgumentNullException(nameof(publisher));

    /// <summary>Answers a request.</summary>
    /// <param name="method">The method, such as <c>GET</c>.</param>
    /// <param name="path">The path below the feed's home, such as <c>/rss.xml</c>, with escapes as in the request and without a query.</param>
    /// <param name="headers">The header fields. Several fields of one name are joined.</param>
    /// <param name="cancellationToken">Stops waiting for the first documents.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FeedResponse> HandleAsync(
        string method, string path, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(headers);
        var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.RequestAborted = cancellationToken;
        context.Request.Method = method;
        context.Request.Path = PathString.FromUriComponent("/" + path.TrimStart('/'));
        foreach (var field in headers)
            context.Request.Headers.Append(field.Key, field.Value);
        await AnswerAsync(context).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await context.Response.CompleteAsync().ConfigureAwait(false);
        body.Position = 0;
        return new(context.Response, body);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var site = _publisher.Site;
        var path = context.Request.Path.Value![1..];
        var audience = new Audience(site.Options.IsPrivate, null);
        foreach (var (from, to) in site.Gone.Now.Concat(site.Options.Gone))
        {
            var old = from.TrimStart('/');
            if (path != old && !(old.EndsWith('/') && path.StartsWith(old, StringComparison.Ordinal)))
                continue;
            context.Request.RouteValues["rest"] = path[old.Length..];
            await new GoneEndpoint(old, to?.TrimStart('/'), audience, ServingPolicy.Of(site.Options, default)).HandleAsync(context).ConfigureAwait(false);
            return;
        }

        // Both kinds of addresses end with a file's name, and the folder of the document is before it.
        var negotiated = site.Options.Negotiated is { } each && path.EndsWith(each[(each.LastIndexOf('/') + 1)..], StringComparison.Ordinal) ? each : null;
        var isInPlace = negotiated is not null && path.Length >= negotiated.Length
            && path.StartsWith(negotiated[..(negotiated.LastIndexOf('/') + 1)], StringComparison.Ordinal);
        var endpoint = isInPlace && DocumentPath.FolderOf(path, negotiated!) is var folder && (folder.Length == 0 || folder.EndsWith('/'))
            ? new FeedEndpoint(site, audience, folder, null)
            : new FeedEndpoint(site, audience, "", path);
        await endpoint.HandleAsync(context).ConfigureAwait(false);
    }
}
