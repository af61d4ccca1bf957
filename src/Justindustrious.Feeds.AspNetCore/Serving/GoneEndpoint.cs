using Justindustrious.Feeds.Text;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Answers where documents once were.</summary>
/// <param name="from">Where they were, below the prefix: a document's path, or a folder's with a slash at its end.</param>
/// <param name="to">Where they are now, likewise or as an absolute address; <see langword="null"/> where they are no more.</param>
/// <param name="audience">Who gets the answer.</param>
/// <param name="policy">How long caches may go by it; without Cache-Control they may do so for ever (RFC 9110 15.1), and no map could be mended.</param>
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
        // What is below a folder is somebody's text: what could be another host or another folder goes nowhere.
        if (!FeedEndpoint.IsExactly(request.Path, path) || rest.Contains('\\', StringComparison.Ordinal) || rest.Split('/').Any(segment => segment is "." or ".."))
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
        // Said by the server for GET only; HEAD shall hear the same.
        response.Headers.ContentLength = 0;
        response.Headers.Location = Uri.TryCreate(to, UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile
            ? UriText.Of(address) + new PathString("/" + rest).ToUriComponent()[1..] + request.QueryString.ToUriComponent()
            : (request.PathBase + new PathString(request.Path.Value![..^path.Length] + to + rest)).ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
