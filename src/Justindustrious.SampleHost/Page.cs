using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Justindustrious.SampleHost;

/// <summary>Pages: Razor components that are rendered to plain HTML, and where they stand.</summary>
internal static class Page
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Shows a component as a page.</summary>
    /// <param name="parameters">The component's parameters: <c>new { blog, post }</c>.</param>
    /// <param name="status">The status that it is shown with.</param>
    public static IResult Of<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new Rendering<TComponent>(new RouteValueDictionary(parameters), status);

    /// <summary>Puts a page at an address, which ends in a slash: without it, relative links would mean something else.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string path, Delegate handler) =>
        app.MapMethods(path, GetAndHead, handler).AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            return request.Path.Value!.EndsWith('/')
                ? await next(context)
                : Results.LocalRedirect($"{request.PathBase}{request.Path}/{request.QueryString}", permanent: true);
        });

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

    private sealed class Rendering<TComponent>(RouteValueDictionary parameters, int status) : IResult
        where TComponent : IComponent
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
            var bytes = Utf8.GetBytes(html);
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
