using System.Reflection;
using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The answer of an endpoint or an action that writes a feed. <see cref="FeedResults"/> creates it.</summary>
public sealed class FeedResult : IResult, IActionResult, IEndpointMetadataProvider
{
    private readonly Func<HttpContext, FeedDocument?> _document;
    private readonly FeedServingOptions _options;
    private DocumentResponse? _response;

    internal FeedResult(Func<HttpContext, FeedDocument?> document, FeedServingOptions options) => (_document, _options) = (document, options);

    /// <summary>Gets whether each request chooses the format.</summary>
    internal bool IsNegotiated { get; init; }

    /// <summary>Writes the response.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>A task that ends when the response is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="httpContext"/> is <see langword="null"/>.</exception>
    /// <exception cref="FeedValidationException">The feed is not valid, and was not made before.</exception>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        ServerMiddleware.LeaveOutputCache(httpContext);
        var response = IsNegotiated ? Make(httpContext) : _response ??= Make(httpContext);
        if (IsNegotiated)
            ServerMiddleware.AddVary(httpContext.Response.Headers, "Accept");
        if (response is null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var audience = new Audience(_options.IsPrivate, httpContext.RequestServices?.GetService<IAuthorizationPolicyProvider>());
        var isRestricted = await audience.IsRestrictedAsync(httpContext).ConfigureAwait(false);
        if (isRestricted)
            ServerMiddleware.HideReferrer(httpContext.Response);
        await response.WriteAsync(httpContext, null, isRestricted).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    Task IActionResult.ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <summary>Describes the answer, for OpenAPI.</summary>
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [.. FeedFormats.All.Select(format => format.MediaType)]));

    private DocumentResponse? Make(HttpContext context)
    {
        if (_document(context) is not { } document)
            return null;
        // The instruction is at the start of the document, if there is one.
        var hasStylesheet = document.Format != FeedFormat.Json
            && document.Bytes.Span[..Math.Min(500, document.Bytes.Length)].IndexOf("<?xml-stylesheet"u8) >= 0;
        return new(document, null, hasStylesheet, ServingPolicy.Of(_options, FeedServiceCollectionExtensions.ClockOf(context.RequestServices).GetUtcNow()));
    }
}
