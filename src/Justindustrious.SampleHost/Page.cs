using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Justindustrious.SampleHost;

/// <summary>Pages: Razor components that are rendered to plain HTML, and where they stand.</summary>
internal static class Page
{
    private const string ContentType = "text/html; charset=utf-8";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Shows a component as a page.</summary>
    /// <param name="parameters">The component's parameters: <c>new { blog, post }</c>.</param>
    /// <param name="status">The status that it is shown with.</param>
    public static IResult Of<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new Rendering<TComponent>(new RouteValueDictionary(parameters), status);

    /// <summary>Puts a page at an address, which ends in a slash: without it, relative links would mean something else.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string path, Delegate handler) =>
        app.MapMethods(path, Methods, handler).AddEndpointFilter(async (context, next) =>
        {
            var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
            if (request.Method is not ("GET" or "HEAD"))
            {
                response.Headers.Allow = string.Join(", ", Methods);
                return Results.StatusCode(request.Method is "OPTIONS" ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed);
            }

            // Routing takes /POSTS/ for /posts/, and a page has one address.
            var page = request.Path.Value!.StartsWith(path.Split('{')[0].TrimEnd('/'), StringComparison.Ordinal) ? await next(context) : Results.NotFound();
            if (page is not IPage || request.Path.Value.EndsWith('/'))
                return page;
            // Said by the server for GET only; HEAD shall hear the same.
            response.ContentLength = 0;
            return Results.LocalRedirect($"{request.PathBase}{request.Path}/{request.QueryString}", permanent: true);
        });

    /// <summary>Puts a page where requests that failed are passed on to. Who asks for it of their own accord finds nothing there.</summary>
    public static void MapProblem(this IEndpointRouteBuilder app, string path, Func<int, IResult> page) =>
        app.Map(path, (int status, HttpContext context) =>
            context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null ? Results.NotFound() : page(status));

    /// <summary>Says what browsers may do with pages: nothing from elsewhere runs here, whatever a post holds.</summary>
    public static void UsePoliteHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        // Aligned table cells have a style attribute; pictures and recordings in posts may stand anywhere on the web.
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
            // Who has a page asks each time, and mostly hears that it is still the same. What was said of a feed that is gone stands.
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
