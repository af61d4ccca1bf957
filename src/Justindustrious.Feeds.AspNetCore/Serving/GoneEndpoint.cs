using Justindustrious.Feeds.Text;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Answers requests for documents that moved or were removed.</summary>
/// <param name="from">Their old path below the prefix: a document, or a folder with a slash at its end.</param>
/// <param name="to">Their new path, or an absolute address; <see langword="null"/> if they were removed.</param>
/// <param name="audience">Decides whether they are for authorised readers only.</param>
/// <param name="policy">
/// Limits how long caches store the answer. Without Cache-Control, they may store it without limit (RFC 9110 15.1), and a mistake could not be corrected.
/// </param>
internal sealed class GoneEndpoint(string from, string? to, Audience audience, ServingPolicy policy)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (FeedEndpoint.IsAnswered(context))
            return;
        ServerMiddleware.LeaveOutputCache(context);
        Answer(context, await audience.IsRestrictedAsync(context).ConfigureAwait(false) ? policy.PrivateCacheControl : policy.CacheControl);
    }

    private void Answer(HttpContext context, string cacheControl)
    {
        var (request, response) = (context.Request, context.Response);
        var rest = (string?)context.Request.RouteValues.GetValueOrDefault("rest") ?? "";
        var path = from + rest;
        // The rest of the path is text of the request. It is not used if it could name another host or another folder.
        if (!FeedEndpoint.IsExactly(request.Path, path) || rest.Contains('\\', StringComparison.Ordinal)
            || rest.Split('/').Any(segment => segment is "." or ".."))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = cacheControl;
        if (to is null)
        {
            response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        response.StatusCode = StatusCodes.Status301MovedPermanently;
        // The server adds it to answers of GET only.
        response.Headers.ContentLength = 0;
        response.Headers.Location = Uri.TryCreate(to, UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile
            ? UriText.Of(address) + new PathString("/" + rest).ToUriComponent()[1..] + request.QueryString.ToUriComponent()
            : (request.PathBase + new PathString(request.Path.Value![..^path.Length] + to + rest)).ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
