using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Justindustrious.SampleHost;

/// <summary>Maps pages: Razor components that are rendered to plain HTML.</summary>
internal static class Page
{
    private const string ContentType = "text/html; charset=utf-8";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Shows a component as a page.</summary>
    /// <param name="parameters">The component's parameters: <c>new { blog, post }</c>.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Of<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new Rendering<TComponent>(new RouteValueDictionary(parameters), status);

    /// <summary>Maps a page to a path that ends with a slash. Without the slash, relative links would have other targets.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string path, Delegate handler) =>
        app.MapMethods(path, Methods, handler).AddEndpointFilter(async (context, next) =>
        {
            var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
            if (request.Method is not ("GET" or "HEAD"))
            {
                response.Headers.Allow = string.Join(", ", Methods);
                return Results.StatusCode(request.Method is "OPTIONS" ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed);
            }

            // Routing ignores case, but a page has only one address: /POSTS/ is not found.
            var page = request.Path.Value!.StartsWith(path.Split('{')[0].TrimEnd('/'), StringComparison.Ordinal) ? await next(context) : Results.NotFound();
            if (page is not IPage || request.Path.Value.EndsWith('/'))
                return page;
            // The server sets this only for GET, but HEAD must have the same headers.
            response.ContentLength = 0;
            return Results.LocalRedirect($"{request.PathBase}{request.Path}/{request.QueryString}", permanent: true);
        });

    /// <summary>Maps a page that is shown for failed requests. A direct request for it gets 404.</summary>
    public static void MapProblem(this IEndpointRouteBuilder app, string path, Func<int, IResult> page) =>
        app.Map(path, (int status, HttpContext context) =>
            context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null
                ? Results.NotFound()
                : page(status));

    /// <summary>Adds headers for security: browsers run no code from other sites, even if a post contains some.</summary>
    public static void UsePoliteHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        // Aligned table cells have a style attribute. Images and audio in posts may be on any site.
        headers.ContentSecurityPolicy = "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' https:; media-src 'self' https:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return next(context);
    });

    /// <summary>A page that was found.</summary>
    private interface IPage : IResult;

    private sealed class Rendering<TComponent>(RouteValueDictionary parameters, int status) : IPage
        where TComponent : IComponent
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
            var bytes = Utf8.GetBytes(html);
            context.Response.StatusCode = status;
            // Browsers ask again on each visit, and usually get 304. A header that was set for a removed feed is kept.
            if (context.Response.Headers.CacheControl.Count == 0)
                context.Response.Headers.CacheControl = status == StatusCodes.Status200OK ? "no-cache" : "no-store";
            if (status == StatusCodes.Status200OK)
            {
                var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
                await Results.Bytes(bytes, ContentType, entityTag: new(tag)).ExecuteAsync(context);
                return;
            }

            context.Response.ContentType = ContentType;
            context.Response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
