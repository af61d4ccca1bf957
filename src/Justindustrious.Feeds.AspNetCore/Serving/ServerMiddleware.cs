using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCaching;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// Keeps documents from the app's own output caching, response caching and response compression, wherever these stand in the pipeline. Documents are kept and compressed
/// already. Output caching would give everybody the format and coding that the first request asked for; response caching would serve documents after better ones took their
/// place, and at other spellings of their paths; compression would change the bytes under an entity tag that says exactly which bytes they are (RFC 9110 8.8.3).
/// </summary>
internal static class ServerMiddleware
{
    /// <summary>For the endpoints' metadata: output caching that runs after routing leaves them alone, whatever its base policies say.</summary>
    public static readonly OutputCacheAttribute NotOutputCached = new() { NoStore = true };

    /// <summary>Has output caching that ran before routing, and saw no metadata, forget the response.</summary>
    public static void LeaveOutputCache(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } feature)
            feature.Context.AllowCacheStorage = false;
    }

    /// <summary>Says how caches may keep the response.</summary>
    public static void SetCacheControl(HttpContext context, StringValues value)
    {
        if (context.Features.Get<IResponseCachingFeature>() is null)
            context.Response.Headers.CacheControl = value;
        else
            // Response caching keeps only what is public when the body begins, and has no other way to opt out. The field still goes out: the server asks for it last.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = value;
                return Task.CompletedTask;
            });
    }

    /// <summary>Adds to the fields that a response depends on; others may have named some of their own.</summary>
    public static void AddVary(IHeaderDictionary headers, StringValues names) =>
        headers.Vary = headers.Vary.Count == 0 ? names : StringValues.Concat(headers.Vary, names);

    /// <summary>Sends a body as it is.</summary>
    public static ValueTask WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes) =>
        // Response compression is there where its feature is. It leaves alone what is coded already.
        context.Features.Get<IHttpsCompressionFeature>() is not null && context.Response.Headers.ContentEncoding.Count == 0
            ? new(WriteUncompressedAsync(context, bytes))
            : WriteAsIsAsync(context, bytes);

    private static ValueTask WriteAsIsAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var writing = context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        if (!writing.IsCompletedSuccessfully)
            return new(writing.AsTask());
        _ = writing.Result;
        return default;
    }

    /// <summary>Compression chooses when the body begins, by what the request accepts, and knows no other way to opt out over http.</summary>
    private static async Task WriteUncompressedAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var headers = context.Request.Headers;
        var accepted = headers.AcceptEncoding;
        headers.AcceptEncoding = "identity";
        try
        {
            await WriteAsIsAsync(context, bytes).ConfigureAwait(false);
        }
        finally
        {
            headers.AcceptEncoding = accepted;
        }
    }
}
